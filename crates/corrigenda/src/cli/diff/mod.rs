//! `corrigenda diff`: what changed from one text to another, for the terminal or as a page.

mod page;
mod parts;
mod read;
mod terminal;

use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;

use clap::Args;
use corrigenda_anchor::diff;

use crate::config;

/// What is asked of the command.
#[derive(Args)]
pub struct Diff {
    /// The older text: a file, or - for standard input. Of a page in HTML the article is read.
    old: String,
    /// The newer text
    new: String,
    /// Write a page to look at with a browser, on standard output
    #[arg(long)]
    html: bool,
    /// Show the paragraphs that stayed too
    #[arg(long)]
    all: bool,
}

/// Trouble, as diff(1) has it: 0 is no difference, 1 is some, 2 is trouble.
const TROUBLE: u8 = 2;

pub(super) fn run(asked: &Diff) -> ExitCode {
    match shown(asked) {
        Ok(false) => ExitCode::SUCCESS,
        Ok(true) => ExitCode::from(1),
        Err(error) => {
            eprintln!("corrigenda: {error:#}");
            ExitCode::from(TROUBLE)
        }
    }
}

/// Writes the difference; tells whether there is one.
fn shown(asked: &Diff) -> anyhow::Result<bool> {
    let (old, new) = read::both(&asked.old, &asked.new)?;
    let pieces = diff(&old, &new);
    let parts = parts::parts(&pieces);
    let mut out = std::io::stdout().lock();
    let text = if asked.html {
        page::page(&parts, &asked.old, &asked.new)
    } else if old == new {
        String::new()
    } else {
        let colours = out.is_terminal() && config::environment("NO_COLOR").is_none();
        terminal::drawn(&parts, colours, asked.all)
    };
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // Who reads may have seen enough.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {}
        written => written?,
    }
    Ok(old != new)
}

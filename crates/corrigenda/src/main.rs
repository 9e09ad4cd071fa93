//! The one binary: parses the command line and runs what it says.

use std::process::ExitCode;

use clap::Parser;
use corrigenda::cli::Command;

/// Corrigenda: the corrections desk for anything published on the web.
///
/// Readers highlight a passage, press Ctrl+Enter and say what is wrong. Your desk sees the report
/// checked against the page, decides with one key, and every reader is answered.
///
/// To look around: `corrigenda demo`. To begin: `corrigenda site add`, then `corrigenda serve`.
#[derive(Parser)]
#[command(version, max_term_width = 100)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

fn main() -> ExitCode {
    let command = CommandLine::parse().command;
    match corrigenda::cli::run(command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("corrigenda: {error:#}");
            ExitCode::FAILURE
        }
    }
}

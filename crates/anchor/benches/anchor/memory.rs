//! How much memory a comparison takes at its peak, where the system tells.

use corrigenda_anchor::{Carry, Text};
use std::hint::black_box;
use std::process::Command;

/// The argument with which this program is asked to measure itself, in a process where nothing was freed before.
pub const ARGUMENT: &str = "--peak";

/// The peak in kilobytes above what the two texts take; `None` where the system does not tell.
pub fn peak(old: &str, new: &str) -> Option<usize> {
    let files = [old, new].map(|text| {
        let file = std::env::temp_dir().join(format!("corrigenda-{}-{:p}.txt", std::process::id(), text));
        std::fs::write(&file, text).ok().map(|()| file)
    });
    let [Some(old), Some(new)] = files else { return None };
    let told = Command::new(std::env::current_exe().ok()?).arg(ARGUMENT).args([&old, &new]).output().ok()?;
    for file in [old, new] {
        // A temporary file that stays is no reason to stop.
        let _ = std::fs::remove_file(file);
    }
    String::from_utf8(told.stdout).ok()?.trim().parse().ok()
}

/// Compares the two files and prints what it took.
pub fn measure(files: &[String]) -> std::io::Result<()> {
    let [old, new] = files else { return Err(std::io::Error::other("two files are compared")) };
    let (old, new) = (std::fs::read_to_string(old)?, std::fs::read_to_string(new)?);
    let before = status("VmRSS:");
    let (old, new) = (Text::new(old), Text::new(new));
    drop(black_box(Carry::between(&old, &new)));
    if let (Some(before), Some(after)) = (before, status("VmHWM:")) {
        println!("{}", after.saturating_sub(before));
    }
    Ok(())
}

fn status(what: &str) -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix(what)?.trim().strip_suffix(" kB")?.parse().ok())
}

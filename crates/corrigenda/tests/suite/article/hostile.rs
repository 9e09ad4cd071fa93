//! Pages that somebody made to hurt whoever reads them: what they cost is measured by
//! `cargo bench --bench hostile`; here it is seen that the process lives on and answers in words.

use std::process::Command;

use crate::support::hostile::pages;

/// Pages of so many bytes: larger ones are refused for the same reasons, later.
const BYTES: usize = 512 << 10;

#[test]
fn a_process_that_reads_a_hostile_page_never_aborts_and_says_why_it_was_not_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("page.html");
    let mut read = 0;
    for (name, make) in pages(BYTES) {
        let hurts = [
            "nested",
            "endless",
            "trick",
            "templates",
            "never",
            "less-than",
            "attributes",
            "deepest",
            "JSON-LD",
        ];
        if !hurts.iter().any(|word| name.contains(word)) {
            continue;
        }
        std::fs::write(&file, make()).expect("written");
        let ended = Command::new(env!("CARGO_BIN_EXE_corrigenda"))
            .args(["article", "read"])
            .arg(&file)
            // A thread of the server has a small stack: the same here.
            .env("RUST_MIN_STACK", (2 << 20).to_string())
            .output()
            .expect("the binary runs");
        let said = String::from_utf8_lossy(&ended.stderr);
        assert!(ended.status.code().is_some(), "{name} ended the process: {} {said}", ended.status);
        assert!(ended.status.success() || said.contains("for the desk: "), "{name}: {said}");
        read += 1;
    }
    assert!(read >= 15, "{read}");
}

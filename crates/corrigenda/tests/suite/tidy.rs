//! The house as ARCHITECTURE.md draws it, held by a test: what each part must never do.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the repository: its path from the root, and its text.
struct File {
    path: String,
    text: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the repository")
}

/// Every file with one of the endings that git would track, by its path from the root.
fn files(endings: &[&str]) -> Vec<File> {
    fn walk(folder: &Path, endings: &[&str], out: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
            if path.is_dir() {
                let left_out =
                    name == "target" || name == "node_modules" || (name.starts_with('.') && name != ".ci");
                if !left_out {
                    walk(&path, endings, out);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                out.push(path);
            }
        }
    }
    let root = root();
    let mut paths = Vec::new();
    walk(&root, endings, &mut paths);
    paths.sort();
    let files: Vec<File> = paths
        .iter()
        .map(|path| File {
            path: path.strip_prefix(&root).expect("below the root").to_string_lossy().replace('\\', "/"),
            text: fs::read_to_string(path).expect("UTF-8"),
        })
        .collect();
    assert!(!files.is_empty(), "nothing with {endings:?} below {}", root.display());
    files
}

/// Fails with every finding at once.
fn none(rule: &str, findings: Vec<String>) {
    assert!(findings.is_empty(), "{rule}:\n  {}", findings.join("\n  "));
}

const SRC: &str = "crates/corrigenda/src/";

/// The room of a source file: the first folder below `src`, or the file itself.
fn room(path: &str) -> Option<&str> {
    path.strip_prefix(SRC)?.split(['/', '.']).next()
}

/// The lines of code, comments and the file's own tests left out.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .take_while(|(_, line)| !line.starts_with("#[cfg(test)]"))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(n, line)| (n + 1, line))
}

#[test]
fn every_file_says_what_it_is_for_and_stays_small() {
    let mut findings = Vec::new();
    for file in files(&[".rs"]) {
        if !file.text.starts_with("//!") {
            findings.push(format!("{} does not open with //!", file.path));
        }
        let lines = file.text.lines().count();
        if lines > 600 {
            findings.push(format!("{} has {lines} lines; split it by idea", file.path));
        }
    }
    none("files", findings);
}

/// Who may import whom: a room and everything it may name.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("clock", &["store"]),
    ("config", &["store"]),
    ("id", &["store"]),
    ("store", &["id"]),
    ("language", &["clock"]),
    ("web", &["clock", "config", "id", "language", "store"]),
    ("article", &["clock", "config", "id", "language", "store", "web"]),
    ("report", &["clock", "config", "id", "language", "store", "web", "article"]),
    ("case", &["clock", "config", "id", "language", "store", "web", "article", "report"]),
    ("notice", &["clock", "config", "id", "language", "store", "web", "article", "report", "case"]),
    ("intake", &["clock", "config", "id", "language", "store", "web", "article", "report", "case", "notice"]),
    ("desk", &["clock", "config", "id", "language", "store", "web", "article", "report", "case", "notice"]),
    (
        "dispatch",
        &["clock", "config", "id", "language", "store", "web", "article", "report", "case", "notice"],
    ),
];

#[test]
fn each_room_imports_only_what_stands_to_its_left() {
    let rooms: Vec<&str> =
        ["cli", "demo", "router"].iter().copied().chain(MAY_IMPORT.iter().map(|(r, _)| *r)).collect();
    let mut findings = Vec::new();
    for file in files(&[".rs"]) {
        let Some(own) = room(&file.path) else { continue };
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(room, _)| *room == own) else { continue };
        for (n, line) in code(&file.text) {
            for other in line.split("crate::").skip(1) {
                let named: String = other.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                if rooms.contains(&named.as_str()) && named != own && !allowed.contains(&named.as_str()) {
                    findings.push(format!("{}:{n} imports {named}", file.path));
                }
            }
        }
    }
    none("imports", findings);
}

/// A word that only some files may use, and which.
struct Only {
    what: &'static str,
    words: &'static [&'static str],
    allowed: fn(&str) -> bool,
}

const ONLY: &[Only] = &[
    Only {
        what: "the database drivers, only in store/",
        words: &["rusqlite::", "postgres::", "tokio_postgres"],
        allowed: |path| path.contains("src/store/"),
    },
    Only {
        what: "axum, only in web/, router.rs, routes and the root that wires them",
        words: &["axum::"],
        allowed: |path| {
            path.contains("src/web/")
                || path.ends_with("src/router.rs")
                || path.ends_with("/routes.rs")
                || path.contains("/routes/")
                || path.contains("src/demo/")
                || path.contains("src/cli/")
        },
    },
    Only {
        what: "the time, only in clock.rs",
        words: &["Timestamp::now(", "SystemTime::now(", "Zoned::now("],
        allowed: |path| path.ends_with("src/clock.rs"),
    },
    Only {
        what: "the environment, only in config.rs",
        words: &["std::env", "env::var"],
        allowed: |path| path.ends_with("src/config.rs"),
    },
    Only {
        what: "an outbound HTTP client, only in article/fetch",
        words: &["reqwest::"],
        allowed: |path| path.contains("src/article/fetch"),
    },
];

#[test]
fn what_belongs_in_one_place_is_in_no_other() {
    let mut findings = Vec::new();
    for file in files(&[".rs"]).iter().filter(|file| file.path.starts_with(SRC)) {
        for only in ONLY.iter().filter(|only| !(only.allowed)(&file.path)) {
            for (n, line) in code(&file.text) {
                if only.words.iter().any(|word| line.contains(word)) {
                    findings.push(format!("{}:{n} ({})", file.path, only.what));
                }
            }
        }
    }
    none("one place", findings);
}

#[test]
fn every_statement_names_its_author() {
    let mut findings = Vec::new();
    for file in files(&[".rs"]).iter().filter(|file| file.path.starts_with(SRC)) {
        for (n, line) in code(&file.text) {
            let quoted = line.split('"').nth(1).unwrap_or_default();
            let statement = ["select ", "insert into ", "update ", "delete from ", "with "]
                .iter()
                .any(|verb| quoted.starts_with(verb) && line.trim_start().starts_with('"'));
            if statement {
                findings.push(format!("{}:{n} has no /* noun.verb */", file.path));
            }
        }
    }
    none("statements", findings);
}

#[test]
fn every_path_named_in_the_documents_exists() {
    let root = root();
    let mut findings = Vec::new();
    for file in files(&[".md"]) {
        let folder = root.join(&file.path).parent().expect("a folder").to_owned();
        for (n, line) in file.text.lines().enumerate() {
            for name in line.split('`').skip(1).step_by(2) {
                let a_path = name.contains('/')
                    && !name.starts_with(['/', '.', '-', '<', '$', '~'])
                    && !name.starts_with("target/")
                    && !name.contains(['{', '*', ' ', '(', '<', ':', '=', '…', '"', ','])
                    && name.split('/').next().is_some_and(|first| {
                        root.join(first).exists()
                            || folder.join(first).exists()
                            || root.join(SRC).join(first).exists()
                    });
                let mut places =
                    folder.ancestors().map(|above| above.join(name)).chain([root.join(SRC).join(name)]);
                if a_path && !places.any(|place| place.exists()) {
                    findings.push(format!("{}:{} names {name}", file.path, n + 1));
                }
            }
            for target in line.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next()) {
                let elsewhere = target.is_empty()
                    || target.contains("://")
                    || target.starts_with("mailto:")
                    || target.starts_with("crate::");
                if !elsewhere && !folder.join(target).exists() {
                    findings.push(format!("{}:{} links to {target}", file.path, n + 1));
                }
            }
        }
    }
    none("paths in documents", findings);
}

#[test]
fn nothing_inline_stands_in_a_page() {
    let mut findings = Vec::new();
    for file in files(&[".html"]).iter().filter(|file| file.path.contains("/templates/")) {
        for (n, line) in file.text.lines().enumerate() {
            let lower = line.to_ascii_lowercase();
            let inline_script = lower.contains("<script")
                && !lower.contains("src=")
                && !lower.contains("application/ld+json");
            let unescaped = lower.contains("|safe") || lower.contains("| safe");
            let mail = file.path.contains("/mail/");
            if inline_script
                || unescaped
                || (!mail && (lower.contains(" style=") || lower.contains("<style")))
            {
                findings.push(format!("{}:{}: {}", file.path, n + 1, line.trim()));
            }
        }
    }
    none("inline or unescaped", findings);
}

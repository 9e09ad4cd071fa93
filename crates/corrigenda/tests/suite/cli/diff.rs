//! `corrigenda diff`.

use super::{run, text};

fn page(year: u32) -> String {
    format!(
        "<!doctype html><title>The bridge</title><nav>News Sport</nav><article><h1>The bridge</h1>\
         <p>The bridge over the river was opened in {year}, and it cost four million euros to build.</p>\
         <p>The mayor called it a triumph for the town, although nobody else did at the time.</p></article>"
    )
}

#[test]
fn it_ends_as_diff_does_and_marks_words_without_colours_in_a_pipe() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("old.txt"), "It stands.\nin 1984 he\n").expect("written");
    let same = run(folder.path(), &["diff", "old.txt", "old.txt"], "");
    assert_eq!((same.status.code(), text(same.stdout)), (Some(0), String::new()));
    let differ = run(folder.path(), &["diff", "old.txt", "-"], "It stands.\nin 1985 he\n");
    assert_eq!(differ.status.code(), Some(1));
    assert_eq!(text(differ.stdout), "… 1 paragraph the same\nin [-1984-]{+1985+} he\n");
}

#[test]
fn of_a_page_the_article_is_compared() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("old.html"), page(1984)).expect("written");
    let told = run(folder.path(), &["diff", "old.html", "-"], &page(1985));
    let said = text(told.stdout);
    assert!(said.contains("opened in [-1984-]{+1985+}, and"), "{said}");
    assert!(!said.contains("Sport") && !said.contains("<p>"), "{said}");
}

#[test]
fn a_page_of_the_difference_stands_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("a<b.txt"), "in 1984 he\n").expect("written");
    let told = run(folder.path(), &["diff", "--html", "a<b.txt", "-"], "in 1985 <script>he</script>\n");
    assert_eq!(told.status.code(), Some(1));
    let page = text(told.stdout);
    assert!(page.starts_with("<!doctype html>") && page.contains("a&lt;b.txt"), "{page}");
    assert!(!page.contains("<script") && !page.contains("src=") && !page.contains("@import"), "{page}");
}

#[test]
fn trouble_is_told_and_ends_with_two() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("latin.txt"), b"caf\xe9").expect("written");
    std::fs::write(folder.path().join("empty.html"), "<!doctype html><p>x</p>").expect("written");
    for (arguments, words) in [
        (["diff", "-", "-"], "only one of the two"),
        (["diff", "nowhere.txt", "-"], "nowhere.txt cannot be read"),
        (["diff", "latin.txt", "-"], "latin.txt is neither a page nor text in UTF-8"),
        (["diff", "empty.html", "-"], "empty.html holds no article"),
    ] {
        let told = run(folder.path(), &arguments, "");
        assert_eq!(told.status.code(), Some(2), "{arguments:?}");
        let said = text(told.stderr);
        assert!(said.contains(words), "{said}");
    }
}

//! `corrigenda anchor`.

use serde_json::Value;

use super::{run, text};

const OLD: &str = "The bridge was opened in 1984.\nIt cost four million euros.";
const NEW: &str = "The bridge, the town's third, was opened in 1985.\nIt cost four million euros.";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("old.txt"), OLD).expect("written");
    std::fs::write(folder.path().join("new.txt"), NEW).expect("written");
    folder
}

fn answers(input: &str) -> Vec<Value> {
    let told = run(folder().path(), &["anchor", "--texts", "."], input);
    assert!(told.status.success(), "{}", text(told.stderr));
    text(told.stdout).lines().map(|line| serde_json::from_str(line).expect("an answer")).collect()
}

#[test]
fn a_passage_is_carried_where_the_old_text_is_known_and_looked_for_where_it_is_not() {
    let asked = concat!(
        r#"{"id":"a","lang":"en","old_text_id":"old","new_text_id":"new","quote":"in 1984","prefix":"opened ","suffix":".","start":22}"#,
        "\n",
        r#"{"id":"b","old_text_id":"old","new_text_id":"new","quote":"four million","start":39}"#,
        "\n\n",
        r#"{"id":7,"new_text_id":"new","quote":"four million","prefix":"It cost ","suffix":" euros."}"#,
        "\n",
    );
    let answers = answers(asked);
    let read = |answer: &Value| {
        let at = |key: &str| answer[key].as_u64().expect("a place") as usize;
        NEW.get(at("start")..at("end")).expect("in the text").to_owned()
    };
    assert_eq!(answers.iter().map(read).collect::<Vec<_>>(), ["in 1985", "four million", "four million"]);
    let status: Vec<_> = answers.iter().map(|answer| answer["status"].clone()).collect();
    assert_eq!(status, ["changed", "intact", "intact"]);
    assert_eq!(answers[2]["id"], 7);
    assert!(answers.iter().all(|answer| answer["ns"].is_u64() && answer["confidence"].is_number()));
}

#[test]
fn what_is_no_question_is_named() {
    let folder = folder();
    let told = |input: &str, arguments: &[&str]| {
        let output = run(folder.path(), arguments, input);
        assert!(!output.status.success());
        text(output.stderr)
    };
    let here = ["anchor", "--texts", "."];
    assert!(told("", &["anchor"]).contains("--texts DIR or in ANCHOR_TEXTS"));
    assert!(told("\nnonsense\n", &here).contains("line 2 is no question"));
    let away = r#"{"id":1,"new_text_id":"../old","quote":"x"}"#;
    assert!(told(away, &here).contains("is no name of a text"));
    let missing = r#"{"id":1,"new_text_id":"third","quote":"x"}"#;
    assert!(told(missing, &here).contains("third.txt cannot be read"));
    let nowhere = r#"{"id":1,"old_text_id":"old","new_text_id":"new","quote":"x"}"#;
    assert!(told(nowhere, &here).contains("no start"));
}

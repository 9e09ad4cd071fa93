//! `corrigenda bench`: the invented paper is one that the desk itself could have written.

use super::{run, text};
use corrigenda::case::Sight;
use corrigenda::case::store::{Filter, list_queue, wordings};
use corrigenda::case::wordings::Tally;
use corrigenda::store::{Db, Error, Place};

/// 120 cases of 400 reports on 40 articles, a third of them without a decision.
const FILL: &str =
    "bench fill --database-url desk.db --cases 120 --reports 400 --articles 40 --undecided 0.3";

#[tokio::test(flavor = "multi_thread")]
async fn a_paper_is_filled_and_asked_and_says_where_the_time_went() {
    let folder = tempfile::tempdir().expect("a folder");
    let filled = run(folder.path(), &FILL.split(' ').collect::<Vec<_>>(), "");
    assert!(filled.status.success(), "{}", text(filled.stderr));
    let asked = ["bench", "desk", "--database-url", "desk.db", "--times", "1", "--statements", "--plans"];
    let asked = run(folder.path(), &asked, "");
    let said = text(asked.stdout);
    assert!(asked.status.success(), "{}", text(asked.stderr));
    for line in
        ["a decision", "search: rare words", "memory at its highest", "queue.counts", "a rare word, walked:"]
    {
        assert!(said.contains(line), "{line} in {said}");
    }
    // Rows say what counting the reports says, and nobody has written later than now.
    let db = Db::open(&Place::Sqlite(folder.path().join("desk.db")), 0).expect("the database");
    let rows = db.read(|tx| {
        let all = Filter { sight: Sight::whole(), ..Filter::default() };
        let listed = list_queue(tx, &all, None, 500)?.cases.into_iter();
        let counted = listed.map(|row| {
            let counted = Tally::of(&row.case.quote.exact, &wordings(tx, &row.case)?);
            Ok((row.tally, counted))
        });
        counted.collect::<Result<Vec<_>, Error>>()
    });
    let rows = rows.await.expect("the queue");
    assert_eq!(rows.len(), 120);
    for (kept, counted) in rows {
        assert_eq!(kept, Some(counted));
    }
}

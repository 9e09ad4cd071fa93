//! What a reader typed and no page has: when it is erased, or its time is over, it is gone everywhere.

use corrigenda::case::{Case, CaseId, Command, Reason, store as cases};
use corrigenda::params;
use corrigenda::report::ReportId;
use corrigenda::store::Error;

use super::{Letter, Newsroom, PAGE, letter};
use crate::both_engines;

/// Nowhere on the page.
const TYPED: &str = "Rasmus Oldvik was paid for the treaty";

fn typed() -> Letter<'static> {
    Letter { prefix: "they say that ", suffix: " in cash", ..letter(TYPED, "Nobody was paid") }
}

impl Newsroom {
    async fn erase(&self, report_id: ReportId) {
        let (report, now) = (self.report(report_id).await, self.test.app.clock.now());
        self.test.app.db.write(move |tx| cases::erase(tx, &report, now)).await.expect("erased");
    }

    async fn forget(&self, report_id: ReportId) {
        let (report, now) = (self.report(report_id).await, self.test.app.clock.now());
        self.test.app.db.write(move |tx| cases::forget_words(tx, &report, now)).await.expect("forgotten");
    }

    /// Everything that a dump has of cases, reports and what they are found by.
    async fn dumped(&self, case_id: CaseId) -> (String, i64) {
        let read = self.test.app.db.read(move |tx| {
            let mut all = String::new();
            for row in tx.query(
                "/* test.dumped */ select exact || ' ' || prefix || ' ' || suffix as a from cases
                 union all select search || ' ' || coalesce(leading_wording, '') || ' ' || passage_hash from cases
                 union all select body from case_events
                 union all select exact || ' ' || prefix || ' ' || suffix || ' ' || coalesce(suggestion, '') from reports",
                &[],
            )? {
                all.push_str(&row.get::<String>("a")?);
                all.push('\n');
            }
            let words = tx.only(
                "/* test.words */ select count(*) as n from case_words where case_id = $1",
                params![case_id],
            )?;
            Ok::<_, Error>((all.to_lowercase(), words.get("n")?))
        });
        read.await.expect("a dump")
    }

    async fn lost(&self, letter: &Letter<'_>) -> (ReportId, Case) {
        let report_id = self.post(letter).await;
        self.follow().await;
        let case = self.case_of(report_id).await;
        assert!(case.span.is_none() && !case.quote.exact.is_empty());
        (report_id, case)
    }
}

#[track_caller]
fn silent(dumped: &str) {
    for word in ["rasmus", "oldvik", "they say that", "in cash", "nobody was paid"] {
        assert!(!dumped.contains(word), "{word} in {dumped}");
    }
}

both_engines!(
    words_that_are_on_no_page_are_erased_from_the_case_its_history_and_its_search,
    |engine| async move {
        let newsroom = Newsroom::with(engine, PAGE).await;
        let (first, case) = newsroom.lost(&typed()).await;
        let (second, same) =
            newsroom.lost(&letter("Rasmus  Oldvik was paid for the treaty", "Oldvik was not paid")).await;
        assert_eq!(case.case_id, same.case_id);
        let (before, found_by) = newsroom.dumped(case.case_id).await;
        assert!(before.contains("oldvik") && before.contains("in cash"));

        newsroom.erase(first).await;
        let (dumped, _) = newsroom.dumped(case.case_id).await;
        assert!(dumped.contains("oldvik"), "another reader still says it");
        assert!(!dumped.contains("in cash"), "what only the first one sent is gone: {dumped}");
        assert_eq!(newsroom.case(case.case_id).await.quote.exact, "Rasmus  Oldvik was paid for the treaty");

        newsroom.erase(second).await;
        let (dumped, words) = newsroom.dumped(case.case_id).await;
        silent(&dumped);
        assert!(words < found_by, "it is found by its headline still, and by nothing of the reader's");
        let case = newsroom.case(case.case_id).await;
        assert_eq!((case.quote.exact.as_str(), case.readers), ("", 0));
        newsroom.page(&format!("{PAGE}\nOne more line.")).await;
        silent(&newsroom.dumped(case.case_id).await.0);
        let (_, anew) = newsroom.lost(&typed()).await;
        assert_ne!(anew.case_id, case.case_id, "nothing leads back to the case that was emptied");
    }
);

both_engines!(words_that_are_on_no_page_go_with_the_time_to_keep_them, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let (report, case) = newsroom.lost(&typed()).await;
    let no = Command::Decline { reason: Reason::CannotVerify, message: String::new() };
    newsroom.mara(&case, no).await.expect("declined");
    newsroom.forget(report).await;
    silent(&newsroom.dumped(case.case_id).await.0);
    assert_eq!(newsroom.case(case.case_id).await.readers, 1, "the report stands");
});

both_engines!(words_that_went_to_another_case_by_hand_are_erased_from_both, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let (first, case) = newsroom.lost(&typed()).await;
    let (second, _) = newsroom.lost(&typed()).await;
    let (case_id, now) = (case.case_id, newsroom.test.app.clock.now());
    let split = newsroom
        .test
        .app
        .db
        .write(move |tx| cases::split(tx, case_id, None, &[second], corrigenda::case::EditorId(1), now));
    let beside = split.await.expect("split").case_id;
    newsroom.erase(second).await;
    assert_eq!(newsroom.case(beside).await.quote.exact, TYPED, "the first reader still says it");
    newsroom.erase(first).await;
    silent(&newsroom.dumped(case_id).await.0);
    assert_eq!(newsroom.case(beside).await.quote.exact, "");
    assert_eq!(newsroom.case(case_id).await.quote.exact, "");
});

both_engines!(the_words_of_the_page_stay_when_a_report_about_them_is_erased, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let report = newsroom.post(&letter("a shared season", "a common season")).await;
    newsroom.follow().await;
    let case = newsroom.case_of(report).await;
    newsroom.erase(report).await;
    assert_eq!(newsroom.case(case.case_id).await.quote, case.quote);
});

//! A queue so long that a page may end before it is full: it says so, and nothing beyond is lost.

use corrigenda::case::CaseId;
use corrigenda::case::sought::words_of;
use corrigenda::desk::people::Role;
use corrigenda::params;
use corrigenda::store::jobs;

use super::signed_in;
use crate::both_engines;
use crate::case::{Newsroom, PAGE, letter};
use crate::support::Engine;
use crate::support::press::{Press, RIGHT};

/// The number a word is kept as.
fn kept(word: &str) -> i64 {
    words_of(word).first().expect("a word").0
}

/// Cases that are copies of one, the numbers that follow it: every other has one word, the rest the other, and
/// only the first has both.
async fn fill(newsroom: &Newsroom, first: CaseId, copies: i64) {
    let (one, other) = (kept("pier"), kept("mole"));
    let written = newsroom.test.app.db.write(move |tx| {
        tx.execute(
            "/* test.cases */ insert into cases (case_id, site_id, article_id, lane, state, kind, exact, prefix, suffix,
               place, place_reason, readers, wording, message, notice_due, verdict, opened_at, attention_at, changed_at, search,
               passage_hash, version)
             with recursive n (i) as (select 1 union all select i + 1 from n where i < $2)
             select $1 + i, site_id, article_id, lane, state, kind, exact, prefix, suffix, place, place_reason, readers,
               wording, message, notice_due, verdict, opened_at, attention_at, changed_at, search, passage_hash, version
             from cases, n where case_id = $1",
            params![first, copies],
        )?;
        tx.execute(
            "/* test.queue */ insert into queue (case_id, waits, site_id, lane, state, section, lang, assignee, readers,
               notice_due, weight, likely)
             with recursive n (i) as (select 1 union all select i + 1 from n where i < $2)
             select $1 + i, waits, site_id, lane, state, section, lang, assignee, readers, notice_due, weight, likely
             from queue, n where case_id = $1",
            params![first, copies],
        )?;
        tx.execute(
            "/* test.words */ insert into case_words (word, case_id)
             with recursive n (i) as (select 1 union all select i + 1 from n where i < $2)
             select case when i % 2 = 0 then cast($3 as bigint) else cast($4 as bigint) end, $1 + i from n",
            params![first, copies, one, other],
        )?;
        tx.execute(
            "/* test.both */ insert into case_words (word, case_id) values ($2, $1), ($3, $1)",
            params![first, one, other],
        )
    });
    written.await.expect("written");
}

both_engines!(a_page_that_ends_early_says_so_and_what_lies_beyond_is_found, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let first = newsroom.write(&letter("in 1987 and renewed", "in 1978 and renewed")).await.case_id;
    fill(&newsroom, first, 6_400).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    for order in ["", "&order=weight"] {
        let early = mara.get(&format!("/desk?q=pier+mole&state=any{order}")).await;
        early.says("None of the 2,000 cases looked at matches.").says("Look further");
        let row = format!("id=\"case-{first}\"");
        let mut page = early;
        let (mut further, mut found) = (0, 0);
        while let Some((_, rest)) = page.body.split_once("class=\"looked\"") {
            let (_, rest) = rest.split_once("href=\"").expect("a way on");
            let address = rest.split_once('"').expect("an address").0.replace("&#38;", "&");
            page = mara.get(&address).await;
            further += 1;
            found += usize::from(page.body.contains(&row));
            assert!(further < 9, "{order}: it ends");
        }
        assert_eq!(found, 1, "{order}: after {further} further pages");
    }
    // The case after the newest in that view is the only other that matches: it is found however far it is.
    let newest = CaseId(first.0 + 6_400);
    let case = mara.get(&format!("/desk/cases/{newest}?q=pier+mole&state=any")).await;
    case.says(&format!("/desk/cases/{first}?")).says("rel=\"next\"");
});

both_engines!(
    cases_of_an_older_install_are_found_by_longer_words_once_they_are_shelved,
    |engine: Engine| async move {
        let press = Press::new(engine).await;
        let receipt = press.report(RIGHT, "It was renewed twice.").await;
        press.work().await;
        let case = press.case(&receipt).await;
        let mut mara = signed_in(&press.test, "Mara Brandt", Role::Owner).await;
        let row = format!("id=\"case-{}\"", case.case_id);
        mara.get("/desk?q=renewed").await.says(&row);
        let all = press.count("case_words").await;
        // As it was kept before: five letters of every word, and a job that asks for the rest.
        let (case_id, five, now) = (case.case_id, kept("renew"), press.test.app.clock.now());
        let older = press.test.app.db.write(move |tx| {
            tx.execute("/* test.older */ delete from case_words", params![])?;
            tx.execute(
                "/* test.five */ insert into case_words (word, case_id) values ($1, $2)",
                params![five, case_id],
            )?;
            jobs::enqueue(tx, "queue.shelve", "all", r#"{"after":0}"#, now.0)
        });
        older.await.expect("written");
        mara.get("/desk?q=renew").await.says(&row);
        press.work().await;
        mara.get("/desk?q=renewed").await.says(&row);
        assert_eq!(press.count("case_words").await, all, "every word is back");
    }
);

both_engines!(
    a_row_whose_wordings_were_not_counted_yet_is_drawn_as_it_is_afterwards,
    |engine: Engine| async move {
        let press = Press::new(engine).await;
        let receipt = press.report(RIGHT, "").await;
        press.report(&format!("<b>{RIGHT}</b>"), "").await;
        press.work().await;
        let case = press.case(&receipt).await;
        let mut mara = signed_in(&press.test, "Mara Brandt", Role::Owner).await;
        let drawn = |page: &str| {
            let (_, row) = page.split_once(&format!("id=\"case-{}\"", case.case_id)).expect("its row");
            row.split_once("</li>").expect("a whole row").0.to_owned()
        };
        let counted = drawn(mara.get("/desk").await.says("1978").says("2 wordings").body.as_str());
        let now = press.test.app.clock.now();
        let older = press.test.app.db.write(move |tx| {
            tx.execute(
                "/* test.uncounted */ update cases set leading_wording = null, wordings = -1, marked_up = 0",
                params![],
            )?;
            jobs::enqueue(tx, "queue.shelve", "all", r#"{"after":0}"#, now.0)
        });
        older.await.expect("written");
        assert_eq!(drawn(&mara.get("/desk").await.body), counted, "before the job");
        press.work().await;
        assert_eq!(drawn(&mara.get("/desk").await.body), counted, "after it");
        let uncounted = press.test.app.db.read(|tx| {
            tx.only("/* test.left */ select count(*) as n from cases where wordings < 0", params![])?.get("n")
        });
        let left: i64 = uncounted.await.unwrap_or_else(|error: corrigenda::store::Error| panic!("{error}"));
        assert_eq!(left, 0);
    }
);

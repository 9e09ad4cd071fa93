//! Reports as rows: what is written down of one is what is read again.

use corrigenda::article::site::NewSite;
use corrigenda::article::{self, ArticleId, Place, SiteId};
use corrigenda::case::CaseId;
use corrigenda::params;
use corrigenda::report::store::{self as reports, NewReport};
use corrigenda::report::{Placed, ReportId, ReportKind};
use corrigenda::store::{Error, Tx};
use corrigenda_anchor::{CodePoints, Quote, Span};

use crate::both_engines;
use crate::support::{NOW, TestApp};

fn page(tx: &mut Tx<'_>) -> Result<(SiteId, ArticleId), Error> {
    let none: [&str; 0] = [];
    let site =
        NewSite::checked("courier", "Courier", "en", "https://courier.example/", &none).expect("a site");
    let site_id = article::store::insert_site(tx, &site, NOW)?;
    Ok((site_id, article::store::join_or_insert(tx, site_id, "https://courier.example/a", NOW)?))
}

fn report((site_id, article_id): (SiteId, ArticleId), n: u32) -> NewReport {
    NewReport {
        site_id,
        client_id: format!("id {n}"),
        body_hash: format!("body {n}"),
        receipt_hash: format!("receipt {n}"),
        article_id,
        url: "https://courier.example/a".into(),
        kind: ReportKind::Clarification,
        quote: Quote::new("in 1987"),
        position: None,
        suggestion: None,
        comment: "By whose calendar?".into(),
        source: String::new(),
        lang: String::new(),
        sender_hash: "sender".into(),
        aside: None,
        received_at: NOW,
    }
}

fn insert(tx: &mut Tx<'_>, page: (SiteId, ArticleId), n: u32) -> Result<ReportId, Error> {
    Ok(reports::insert(tx, &report(page, n))?.expect("its id is new"))
}

fn case(tx: &mut Tx<'_>, (site_id, article_id): (SiteId, ArticleId)) -> Result<CaseId, Error> {
    tx.only(
        "/* test.case */ insert into cases (site_id, article_id, lane, state, kind, exact, prefix, suffix, place,
           place_reason, readers, message, notice_due, verdict, opened_at, changed_at, search,
           passage_hash, version)
         values ($1, $2, 'correction', 'open', 'correction', 'x', '', '', 'in_article', '', 1, '', 0, '', 1, 1, '', '', 1)
         returning case_id",
        params![site_id, article_id],
    )?
    .get("case_id")
}

both_engines!(a_report_waits_until_it_is_placed_and_says_where, |engine| async move {
    let test = TestApp::new(engine).await;
    let story = test.app.db.write(|tx| {
        let page = page(tx)?;
        let (found, unread) = (insert(tx, page, 1)?, insert(tx, page, 2)?);
        let waiting: Vec<_> =
            reports::list_waiting(tx, page.1)?.iter().map(|report| report.report_id).collect();
        assert_eq!(waiting, [found, unread]);

        let span = Span::new(CodePoints(3), CodePoints(10));
        let placed =
            Placed { place: Place::OnPage, revision_id: None, span: Some(span), confidence: Some(0.75) };
        reports::set_place(tx, found, &placed)?;
        let not = Placed { place: Place::CouldNotCheck, revision_id: None, span: None, confidence: None };
        reports::set_place(tx, unread, &not)?;
        assert_eq!(reports::list_waiting(tx, page.1)?, []);
        let read = reports::by_id(tx, found)?.expect("it is there");
        assert_eq!((read.place, read.span, read.confidence), (Some(Place::OnPage), Some(span), Some(0.75)));
        let read = reports::list_could_not_check(tx, page.1)?;
        assert_eq!(read.len(), 1);
        assert_eq!((read[0].report_id, read[0].place), (unread, Some(Place::CouldNotCheck)));
        Ok::<_, Error>(())
    });
    story.await.expect("the story");
});

both_engines!(a_report_joins_a_case_and_stays_on_it_when_it_is_taken_back, |engine| async move {
    let test = TestApp::new(engine).await;
    let story = test.app.db.write(|tx| {
        let page = page(tx)?;
        let (first, second) = (insert(tx, page, 1)?, insert(tx, page, 2)?);
        assert_eq!(reports::case_of::<CaseId>(tx, first)?, None);
        let case_id = case(tx, page)?;
        reports::set_case(tx, first, case_id)?;
        reports::set_case(tx, second, case_id)?;
        assert_eq!(reports::case_of(tx, first)?, Some(case_id));
        reports::withdraw(tx, first, NOW)?;
        reports::withdraw(tx, first, NOW.plus_ms(1))?;
        let on_case = reports::list_by_case(tx, case_id)?;
        let times: Vec<_> = on_case.iter().map(|report| (report.report_id, report.withdrawn_at)).collect();
        assert_eq!(times, [(first, Some(NOW)), (second, None)]);
        let waiting = reports::list_waiting(tx, page.1)?;
        assert_eq!(waiting.iter().map(|report| report.report_id).collect::<Vec<_>>(), [second]);
        assert!(reports::any_on(tx, page.1)?);
        reports::withdraw(tx, second, NOW)?;
        assert!(!reports::any_on(tx, page.1)?);
        Ok::<_, Error>(())
    });
    story.await.expect("the story");
});

both_engines!(an_id_or_a_receipt_that_is_taken_stores_nothing, |engine| async move {
    let test = TestApp::new(engine).await;
    let story = test.app.db.write(|tx| {
        let page = page(tx)?;
        let first = insert(tx, page, 1)?;
        let same_id = NewReport { receipt_hash: "another".into(), body_hash: "b".into(), ..report(page, 1) };
        let same_receipt = NewReport { client_id: "another".into(), ..report(page, 1) };
        assert_eq!(reports::insert(tx, &same_id)?, None);
        assert_eq!(reports::insert(tx, &same_receipt)?, None);
        let known = reports::by_client_id(tx, page.0, "id 1")?.expect("it is there");
        assert_eq!((known.report_id, known.body_hash.as_str()), (first, "body 1"));
        assert_eq!(reports::by_client_id(tx, page.0, "another")?, None);
        assert_eq!(reports::by_receipt_hash(tx, "receipt 1")?.map(|report| report.report_id), Some(first));
        Ok::<_, Error>(())
    });
    story.await.expect("the story");
});

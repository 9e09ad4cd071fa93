//! The list editors work from.

use corrigenda::case::store::{self as cases, After, Filter, Order, Page};
use corrigenda::case::{CaseId, Command, Lane, Reason, Sight, State};
use corrigenda::store::Error;

use super::{Letter, Newsroom, PAGE, letter};
use crate::both_engines;
use crate::support::Engine;

/// Four cases, told apart by their words: a typo, a fact with three readers, a name, a removal.
async fn four_cases(engine: Engine) -> (Newsroom, [CaseId; 4]) {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let typo = newsroom.write(&letter("a joint office", "a joint ofice")).await;
    let fact = newsroom.write(&letter("in 1987", "in 1978")).await;
    newsroom.write(&letter("1987", "1978")).await;
    newsroom.write(&Letter { comment: "100% sure, see page_7", ..letter("1987", "1979") }).await;
    let name = newsroom.write(&letter("said Tomas Verhale", "said Thomas Verhale")).await;
    let removal = Letter { exact: "A later session", comment: "This is libel.", ..Letter::default() };
    let removal = newsroom.write(&removal).await;
    (newsroom, [typo.case_id, fact.case_id, name.case_id, removal.case_id])
}

async fn list(newsroom: &Newsroom, filter: &Filter, after: Option<After>, limit: i64) -> Page {
    let filter = filter.clone();
    let read = newsroom.test.app.db.read(move |tx| cases::list_queue(tx, &filter, after, limit)).await;
    read.expect("a page of the queue")
}

async fn ids(newsroom: &Newsroom, filter: Filter) -> Vec<CaseId> {
    list(newsroom, &filter, None, 50).await.cases.iter().map(|listed| listed.case.case_id).collect()
}

both_engines!(the_queue_is_filtered_by_lane_state_and_words, |engine| async move {
    let (newsroom, [typo, fact, name, removal]) = four_cases(engine).await;
    let all = Filter { site: Some(newsroom.site_id), sight: Sight::whole(), ..Filter::default() };
    assert_eq!(ids(&newsroom, all.clone()).await, [removal, name, fact, typo]);
    assert_eq!(ids(&newsroom, Filter { sight: Sight::default(), ..all.clone() }).await, [name, fact, typo]);
    assert_eq!(ids(&newsroom, Filter { lane: Some(Lane::Typo), ..all.clone() }).await, [typo]);
    let case = newsroom.case(fact).await;
    newsroom.accept(&case, "in 1978").await;
    let open = Filter { states: vec![State::Open, State::Declined], ..all.clone() };
    assert_eq!(ids(&newsroom, open).await, [removal, name, typo]);
    assert_eq!(ids(&newsroom, Filter { notice_due: true, ..all.clone() }).await, [fact]);
    for (search, found) in [
        ("VERHALE", vec![name]),
        ("100% sure", vec![fact]),
        ("sure 100", vec![fact]),
        ("surely 100", vec![]),
        ("page_7", vec![fact]),
        ("pageX7", vec![]),
        ("thomas", vec![name]),
        ("verha said", vec![name]),
        ("%", vec![removal, name, fact, typo]),
        ("  ", vec![removal, name, fact, typo]),
    ] {
        let words = Filter { search: search.into(), ..all.clone() };
        assert_eq!(ids(&newsroom, words).await, found, "{search}");
    }
    let counts = newsroom
        .test
        .app
        .db
        .read(move |tx| {
            Ok::<_, Error>((
                cases::counts(tx, None, &Sight::whole())?,
                cases::counts(tx, None, &Sight::default())?,
            ))
        })
        .await
        .expect("counts");
    assert_eq!(counts.0.of(None, &[State::Open]), 3);
    assert_eq!(counts.0.of(Some(Lane::Correction), &[State::Accepted]), 1);
    assert_eq!(counts.1.of(None, &[State::Open, State::Accepted]), 3, "without the legal lane");
});

both_engines!(every_order_can_be_paged_and_walked_both_ways, |engine| async move {
    let (newsroom, [typo, fact, name, removal]) = four_cases(engine).await;
    for (order, expected) in [
        (Order::Newest, [removal, name, fact, typo]),
        (Order::WaitingLongest, [typo, fact, name, removal]),
        (Order::MostReaders, [fact, removal, name, typo]),
        (Order::Weight, [fact, removal, name, typo]),
    ] {
        let filter = Filter { order, sight: Sight::whole(), ..Filter::default() };
        let (mut walked, mut after) = (Vec::new(), None);
        loop {
            let page = list(&newsroom, &filter, after, 1).await;
            walked.extend(page.cases.iter().map(|listed| listed.case.case_id));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(walked, expected, "{order:?}");
        let (here, asked) = (newsroom.case(expected[1]).await, filter.clone());
        let around = newsroom.test.app.db.read(move |tx| cases::neighbours(tx, &asked, &here)).await;
        assert_eq!(around.expect("neighbours"), (Some(expected[0]), Some(expected[2])), "{order:?}");
    }
});

/// Every page of a queue, three cases at a time.
async fn paged(newsroom: &Newsroom, filter: &Filter) -> Vec<CaseId> {
    let (mut found, mut after) = (Vec::new(), None);
    loop {
        let page = list(newsroom, filter, after, 3).await;
        found.extend(page.cases.iter().map(|listed| listed.case.case_id));
        after = page.next;
        if after.is_none() {
            return found;
        }
    }
}

both_engines!(what_is_followed_is_what_is_found_by_looking_at_every_case, |engine| async move {
    let places = ["harbourmaster", "lighthouse", "harbour", "boathouse"];
    let sentence = |n: usize| format!("In {} they counted {n} gulls beside the {}.", 1900 + n, places[n % 4]);
    let page: String = (0..24).map(|n| format!("\n{}", sentence(n))).collect();
    let page = format!("Gulls{page}");
    let newsroom = Newsroom::with(engine, &page).await;
    for n in 0..24 {
        let (right, wrong) = (sentence(n).replace("gulls", "terns"), sentence(n));
        let case = newsroom.write(&letter(&wrong, &right)).await;
        if n % 3 == 0 {
            let decline = Command::Decline { reason: Reason::Style, message: String::new() };
            newsroom.mara(&case, decline).await.expect("declined");
        }
    }
    for order in [Order::Newest, Order::WaitingLongest, Order::Weight, Order::MostReaders, Order::Likely] {
        for states in [vec![], vec![State::Open], vec![State::Declined]] {
            let all = Filter { order, states, sight: Sight::whole(), ..Filter::default() };
            let listed = list(&newsroom, &all, None, 50).await.cases;
            for (search, word) in
                [("harbour", "harbour"), ("harbourma", "harbourma"), ("gulls lighthouse", "lighthouse")]
            {
                let expected: Vec<CaseId> = listed
                    .iter()
                    .filter(|listed| listed.case.quote.exact.contains(word))
                    .map(|listed| listed.case.case_id)
                    .collect();
                assert!(expected.len() > 1, "{search}");
                let asked = Filter { search: search.into(), ..all.clone() };
                assert_eq!(paged(&newsroom, &asked).await, expected, "{order:?} {search}");
                let (here, walked) = (newsroom.case(expected[1]).await, asked.clone());
                let around = newsroom.test.app.db.read(move |tx| cases::neighbours(tx, &walked, &here)).await;
                let next = expected.get(2).copied();
                assert_eq!(around.expect("neighbours"), (Some(expected[0]), next), "{order:?} {search}");
            }
            let mine = Filter { assignee: cases::Assignee::Nobody, ..all.clone() };
            let everybody: Vec<CaseId> = listed.iter().map(|listed| listed.case.case_id).collect();
            assert_eq!(paged(&newsroom, &mine).await, everybody, "{order:?}: nobody has any");
        }
    }
});

both_engines!(
    a_case_opened_before_its_page_was_read_is_found_by_its_headline_afterwards,
    |engine| async move {
        let newsroom = Newsroom::without_page(engine).await;
        let case = newsroom.write(&letter("in 1987", "in 1978")).await;
        let headline = Filter { search: "fishing PACT".into(), ..Filter::default() };
        assert_eq!(ids(&newsroom, headline.clone()).await, []);
        newsroom.page(PAGE).await;
        assert_eq!(ids(&newsroom, headline).await, [case.case_id]);
    }
);

both_engines!(
    cases_are_found_by_words_of_any_script_and_no_longer_once_these_are_erased,
    |engine| async move {
        let newsroom = Newsroom::with(engine, PAGE).await;
        let case = newsroom.write(&Letter { comment: "北京大学说是1978年", ..letter("1987", "1978") }).await;
        let report = newsroom
            .write(&Letter {
                comment: "Угоду підписано пізніше, у п’ятницю", ..letter("1987", "1978")
            })
            .await;
        assert_eq!(case.case_id, report.case_id, "both are on one case");
        for (search, found) in [
            ("北京", true),
            ("大学说", true),
            ("京北", false),
            ("угода", false),
            ("Угоду", true),
            ("ПІДПИСАНО", true),
            ("п'ятницю", true),
            ("п'ятниця", false),
            ("pact угоду 北京", true),
        ] {
            let words = Filter { search: search.into(), ..Filter::default() };
            assert_eq!(!ids(&newsroom, words).await.is_empty(), found, "{search}");
        }
        let reports = {
            let case_id = case.case_id;
            newsroom.test.app.db.read(move |tx| corrigenda::report::store::list_by_case(tx, case_id)).await
        };
        let now = newsroom.test.app.clock.now();
        for report in reports.expect("reports") {
            newsroom.test.app.db.write(move |tx| cases::erase(tx, &report, now)).await.expect("erased");
        }
        let words = Filter { search: "北京".into(), ..Filter::default() };
        assert_eq!(ids(&newsroom, words).await, [], "what was erased is found by nothing");
    }
);

both_engines!(few_are_gathered_and_many_walked_with_the_same_answer, |engine| async move {
    let (newsroom, [_, fact, name, removal]) = four_cases(engine).await;
    let accepted = newsroom.case(fact).await;
    newsroom.accept(&accepted, "in 1978").await;
    let all = Filter { sight: Sight::whole(), ..Filter::default() };
    let of_three = Filter { readers: 3, ..all.clone() };
    assert_eq!(ids(&newsroom, of_three.clone()).await, [fact]);
    assert_eq!(ids(&newsroom, Filter { states: vec![State::Open], ..of_three }).await, []);
    let pact = Filter { search: "pact".into(), states: vec![State::Open], ..all.clone() };
    assert_eq!(ids(&newsroom, Filter { lane: Some(Lane::Correction), ..pact.clone() }).await, [name]);
    let page = list(&newsroom, &pact, None, 1).await;
    assert_eq!(page.cases[0].case.case_id, removal);
    assert_eq!(page.cut_short, None);
    let rest = list(&newsroom, &pact, page.next, 5).await;
    assert_eq!((rest.cases.len(), rest.next), (2, None));
});

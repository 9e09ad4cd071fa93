//! Merging, splitting, moving and taking back, on both engines: the same acts, the same answers. Between
//! them cases are decided, refusals remembered, readers asked, and readers answer, insist and leave.

use corrigenda::case::aside::What;
use corrigenda::case::by_hand::standing_takes;
use corrigenda::case::memory::{Scope, expiry};
use corrigenda::case::store as cases;
use corrigenda::case::wordings::Tally;
use corrigenda::case::{Case, CaseId, Command, EditorId, Reason, Refusal, Sight, State};
use corrigenda::report::{self, AsideId, ReportId};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use super::{Newsroom, PAGE, letter};
use crate::both_engines;
use crate::support::Engine;
use crate::support::visitor::Visitor;

const MARA: EditorId = EditorId(1);

type Done = Result<Case, cases::Stopped>;

impl Newsroom {
    async fn merge(&self, from: &Case, into: &Case) -> Done {
        let (pair, now) = ((from.case_id, into.case_id), self.test.app.clock.now());
        self.test.app.db.write(move |tx| cases::merge(tx, pair, None, MARA, now)).await
    }

    async fn split(&self, case: &Case, reports: &[ReportId]) -> Done {
        let (case_id, now, reports) = (case.case_id, self.test.app.clock.now(), reports.to_vec());
        self.test.app.db.write(move |tx| cases::split(tx, case_id, None, &reports, MARA, now)).await
    }

    async fn send(&self, from: &Case, to: &Case, reports: &[ReportId]) -> Done {
        let (pair, now, reports) = ((from.case_id, to.case_id), self.test.app.clock.now(), reports.to_vec());
        self.test.app.db.write(move |tx| cases::move_to(tx, pair, None, &reports, MARA, now)).await
    }

    /// Takes back what the case took in last.
    async fn take_back(&self, case_id: CaseId) -> Done {
        let history = self.events(case_id).await;
        let line = standing_takes(&history).last().map_or(corrigenda::case::EventId(0), |line| line.event_id);
        let now = self.test.app.clock.now();
        self.test.app.db.write(move |tx| cases::take_back(tx, case_id, line, MARA, now)).await
    }

    /// Has the refusal of a declined case answer the next report of its article.
    async fn remember(&self, case_id: CaseId) {
        let (case, now) = (self.case(case_id).await, self.test.app.clock.now());
        let kept = self
            .test
            .app
            .db
            .write(move |tx| cases::remember(tx, &case, (Scope::Article, expiry(now, 0)), MARA, now));
        kept.await.expect("remembered");
    }

    async fn ask(&self, case: &Case) -> Done {
        let (case_id, now) = (case.case_id, self.test.app.clock.now());
        self.test.app.db.write(move |tx| cases::ask(tx, case_id, None, MARA, ("Where?", None), now)).await
    }

    /// A reader answers what was asked last, or insists where nothing was asked.
    async fn speaks(&self, report: ReportId) -> String {
        let (report, now) = (self.report(report).await, self.test.app.clock.now());
        let said = self.test.app.db.write(move |tx| {
            let asked = cases::asked(tx, report.report_id)?;
            let Some(asked) = asked.last() else {
                return Ok(format!("insisted: {}", cases::insist(tx, &report, now)?));
            };
            Ok::<_, corrigenda::store::Error>(format!(
                "answered: {:?}",
                cases::answer(tx, &report, asked.event_id, "In print", now)?
            ))
        });
        said.await.expect("said")
    }

    async fn lying(&self, case_id: CaseId) -> Vec<ReportId> {
        let read = self.test.app.db.read(move |tx| report::store::list_by_case(tx, case_id)).await;
        read.expect("reports").into_iter().map(|report| report.report_id).collect()
    }

    /// What every row of the queue says of its case's wordings is what counting them says.
    async fn rows_say_what_is_counted(&self, told: &[String]) {
        let all = cases::Filter { sight: Sight::whole(), ..cases::Filter::default() };
        let read = self.test.app.db.read(move |tx| {
            let listed = cases::list_queue(tx, &all, None, 1_000)?.cases;
            let counted = listed.into_iter().map(|row| {
                let wordings = cases::wordings(tx, &row.case)?;
                Ok((row.tally, Tally::of(&row.case.quote.exact, &wordings)))
            });
            counted.collect::<Result<Vec<_>, corrigenda::store::Error>>()
        });
        for (kept, counted) in read.await.expect("the queue") {
            assert_eq!(kept, Some(counted), "{told:#?}");
        }
    }

    async fn words(&self, case_id: CaseId) -> Vec<(String, i64)> {
        let case = self.case(case_id).await;
        let read = self.test.app.db.read(move |tx| cases::wordings(tx, &case)).await.expect("wordings");
        read.into_iter().map(|wording| (wording.passage_as_it_should_read, wording.tally)).collect()
    }
}

fn refusal(done: Done) -> Refusal {
    match done {
        Err(cases::Stopped::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

const LONG: &str = "signed by the two governments in 1987";

both_engines!(two_cases_become_one_and_two_again, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let first = newsroom.write(&letter("1987 and renewed twice", "1978 and renewed twice")).await;
    let second = newsroom.write(&letter("A later session", "Another session")).await;
    assert_ne!(first.case_id, second.case_id);
    assert_eq!(
        refusal(newsroom.merge(&second, &first).await),
        Refusal::ApartOnThePage(second.case_id, first.case_id)
    );

    // A case of its own by hand, on words that overlap: the passage grows to hold both.
    let long = newsroom.post(&letter(LONG, "signed by both governments in 1987")).await;
    newsroom.follow().await;
    let joined = newsroom.case_of(long).await;
    assert_eq!(joined.case_id, first.case_id, "it joins by itself");
    let out = newsroom.split(&joined, &[long]).await.expect("split out");
    assert_eq!((out.quote.exact.as_str(), out.readers), (LONG, 1));
    let left = newsroom.case(first.case_id).await;
    assert_eq!(left.readers, 1);

    let merged = newsroom.merge(&left, &out).await.expect("merged");
    assert!(merged.quote.exact.starts_with("signed by") && merged.quote.exact.contains("renewed twice"));
    let words = newsroom.words(out.case_id).await;
    assert_eq!(words.len(), 2, "both readers' words are tallied on the one passage: {words:?}");
    let gone = newsroom.case(first.case_id).await;
    assert_eq!((gone.state, gone.merged_into, gone.readers), (State::Merged, Some(out.case_id), 0));
    assert!(matches!(
        refusal(newsroom.mara(&gone, Command::Reopen { why: String::new() }).await),
        Refusal::Merged(into) if into == out.case_id
    ));
    // A look at the page leaves the merged case alone, and a new reader comes to the other.
    newsroom.page(&PAGE.replace("A later session", "Another session")).await;
    let new = newsroom.write(&letter("1987 and renewed twice", "1978 and renewed twice")).await;
    assert_eq!((new.case_id, new.readers), (out.case_id, 3));

    let back = newsroom.take_back(out.case_id).await.expect("taken back");
    assert_eq!((back.case_id, back.state, back.readers), (first.case_id, State::Open, 1));
    let holder = newsroom.case(out.case_id).await;
    assert_eq!(holder.readers, 2);
    assert_eq!(newsroom.words(first.case_id).await.len(), 1);
    // The split is still there to be taken back; who came since stays.
    let first = newsroom.take_back(out.case_id).await.expect("taken back");
    assert_eq!((first.readers, newsroom.case(out.case_id).await.readers), (2, 1));
    assert_eq!(refusal(newsroom.take_back(out.case_id).await), Refusal::NothingToTakeBack);
});

both_engines!(what_contradicts_is_said_when_something_is_taken_back, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let (a, b) = (newsroom.post(&letter("1987", "1978")).await, newsroom.post(&letter("1987", "1979")).await);
    newsroom.follow().await;
    let case = newsroom.case_of(a).await;
    let other = newsroom.write(&letter("A later session", "Another session")).await;
    let out = newsroom.split(&case, &[b]).await.expect("split out");
    newsroom.send(&out, &other, &[b]).await.expect("moved on");
    assert_eq!(newsroom.case(out.case_id).await.state, State::Merged, "nothing was left of it");
    assert_eq!(refusal(newsroom.take_back(out.case_id).await), Refusal::MergedSince(out.case_id));

    let decided = newsroom.accept(&newsroom.case(other.case_id).await, "Another session").await;
    let since = Refusal::DecidedSince { case: other.case_id, state: State::Accepted };
    assert_eq!(refusal(newsroom.take_back(other.case_id).await), since);
    newsroom.mara(&decided, Command::Reopen { why: String::new() }).await.expect("open again");
    newsroom.take_back(other.case_id).await.expect("back on the split case");
    newsroom.take_back(out.case_id).await.expect("back where it began");
    let case = newsroom.case(case.case_id).await;
    assert_eq!((case.readers, newsroom.lying(case.case_id).await), (2, vec![a, b]));
    assert_eq!(newsroom.case(out.case_id).await.merged_into, Some(case.case_id));

    assert_eq!(refusal(newsroom.split(&case, &[a, b]).await), Refusal::NothingLeft);
    assert_eq!(refusal(newsroom.split(&case, &[]).await), Refusal::NoReports);
    assert_eq!(refusal(newsroom.split(&case, &[ReportId(999)]).await), Refusal::NotOnThisCase);
});

/// Plays acts, and tells all that can be asked afterwards.
async fn play(engine: Engine, acts: &[(u8, u8, u8)]) -> Vec<String> {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let words = ["1987", "in 1987 and renewed", LONG, "renewed twice since", "A later session"];
    let mut reports: Vec<ReportId> = Vec::new();
    let mut asides: Vec<AsideId> = Vec::new();
    let mut told = Vec::new();
    for (what, a, b) in acts {
        let all = newsroom.cases().await;
        let pick = |n: &u8| all.get(usize::from(*n) % all.len().max(1));
        let done: Result<(), String> = match (what % 15, pick(a), pick(b)) {
            (0..=2, ..) | (_, None, _) | (_, _, None) => {
                let exact = words[usize::from(*a) % words.len()];
                reports.push(newsroom.post(&letter(exact, &format!("{exact}, or so {}", b % 3))).await);
                newsroom.follow().await;
                Ok(())
            }
            (3, Some(from), Some(into)) => {
                newsroom.merge(from, into).await.map(drop).map_err(|s| s.to_string())
            }
            (4, Some(case), _) => {
                let lying = newsroom.lying(case.case_id).await;
                let some: Vec<ReportId> =
                    lying.into_iter().filter(|id| (id.0 + i64::from(*b)) % 2 == 0).collect();
                newsroom.split(case, &some).await.map(drop).map_err(|s| s.to_string())
            }
            (5, Some(from), Some(to)) => {
                let some: Vec<ReportId> = newsroom.lying(from.case_id).await.into_iter().take(1).collect();
                newsroom.send(from, to, &some).await.map(drop).map_err(|s| s.to_string())
            }
            (6 | 7, Some(case), _) => {
                newsroom.take_back(case.case_id).await.map(drop).map_err(|s| s.to_string())
            }
            (8, Some(case), _) => {
                let command = match b % 3 {
                    0 => Command::Accept { wording: None, notice: false, message: String::new() },
                    1 => Command::Decline { reason: Reason::Style, message: String::new() },
                    _ => Command::Reopen { why: String::new() },
                };
                let done = newsroom.mara(case, command).await.map(drop).map_err(|s| s.to_string());
                if b % 6 == 1 && done.is_ok() {
                    newsroom.remember(case.case_id).await;
                }
                done
            }
            (9, Some(case), _) => newsroom.ask(case).await.map(drop).map_err(|s| s.to_string()),
            (10, Some(_), _) => match reports.get(usize::from(*a) % reports.len().max(1)).copied() {
                Some(report) => Err(newsroom.speaks(report).await),
                None => Ok(()),
            },
            (11 | 12, Some(_), _) => {
                let some: Vec<ReportId> =
                    reports.iter().copied().filter(|id| (id.0 + i64::from(*b)) % 3 == 0).collect();
                let now = newsroom.test.app.clock.now();
                let site = newsroom.site_id;
                let put = newsroom.test.app.db.write(move |tx| {
                    cases::put_aside(tx, (site, What::Flood, "many at once"), &some, MARA, now)
                });
                asides.push(put.await.expect("put aside"));
                Ok(())
            }
            (13, Some(_), _) => {
                let now = newsroom.test.app.clock.now();
                if let Some(aside) = asides.get(usize::from(*a) % asides.len().max(1)).copied() {
                    let sight = Sight::whole();
                    let back = newsroom
                        .test
                        .app
                        .db
                        .write(move |tx| cases::bring_back(tx, aside, (MARA, &sight), now));
                    back.await.expect("brought back");
                }
                Ok(())
            }
            (_, Some(_), Some(_)) => {
                let gone = reports.get(usize::from(*a) % reports.len().max(1)).copied();
                if let Some(gone) = gone {
                    let (report, now) = (newsroom.report(gone).await, newsroom.test.app.clock.now());
                    let erased = b % 2 == 0;
                    let done = newsroom.test.app.db.write(move |tx| {
                        if erased {
                            cases::erase(tx, &report, now)
                        } else {
                            cases::withdraw(tx, &report, now)
                        }
                    });
                    done.await.expect("taken back");
                }
                Ok(())
            }
        };
        told.push(format!("{what} {a} {b}: {done:?}"));
        newsroom.rows_say_what_is_counted(&told).await;
    }
    let mut reader = Visitor::new(&newsroom.test.app);
    for report in &reports {
        // `case_of` checks that the row is the sum of its history.
        let case = newsroom.case_of(*report).await;
        let own = newsroom.report(*report).await;
        assert!(case.state != State::Aside || !own.counts(), "who counts is heard: {told:#?}");
        assert_ne!(case.state, State::Merged, "a report lies on a case that answers: {told:#?}");
        let page = reader.get(&newsroom.receipt(*report).await).await;
        assert_eq!(page.status, axum::http::StatusCode::OK);
        let headline = page.body.split("<h1>").nth(1).and_then(|rest| rest.split("</h1>").next());
        assert!(headline.is_some_and(|said| !said.trim().is_empty()), "{report} is told nothing: {told:#?}");
        told.push(format!("{report} on {}: {} {headline:?}", case.case_id, case.state));
    }
    for case in newsroom.cases().await {
        let lying = newsroom.lying(case.case_id).await;
        let mut live = 0;
        for report in &lying {
            live += i64::from(newsroom.report(*report).await.counts());
        }
        assert_eq!(newsroom.case(case.case_id).await.readers, live, "{told:#?}");
        told.push(format!(
            "{} {} {lying:?} {:?}",
            case.case_id,
            case.quote.exact,
            newsroom.words(case.case_id).await
        ));
    }
    told
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_done_both_engines_answer_alike_and_every_receipt_is_answered() {
    let mut runner = TestRunner::deterministic();
    let acts = proptest::collection::vec(proptest::arbitrary::any::<(u8, u8, u8)>(), 18..30);
    for _ in 0..8 {
        let acts = acts.new_tree(&mut runner).expect("acts").current();
        assert_eq!(play(Engine::Sqlite, &acts).await, play(Engine::Postgres, &acts).await);
    }
}

//! The newsroom's file, from the report to the verdict, on both engines and without a network.

mod by_hand;
mod decisions;
mod erased;
mod guard;
mod joining;
mod pages;
mod queue;
mod sisters;
mod spelling;
mod together;
mod triage;
mod truths;
mod watch;

use corrigenda::article::revision::Reading;
use corrigenda::article::site::NewSite;
use corrigenda::article::{self, ArticleId, Origin, SiteId};
use corrigenda::case::store as cases;
use corrigenda::case::{
    Actor, Case, CaseEvent, CaseId, Command, EditorId, Happened, Standing, State, placing,
};
use corrigenda::id::Entropy;
use corrigenda::report::receipt::Receipt;
use corrigenda::report::{self, Report, ReportId, ReportKind};
use corrigenda::store::Error;
use corrigenda_anchor::Quote;

use crate::support::{Engine, TestApp};

/// The article most of these stories are about.
pub const PAGE: &str = "Envoys agree the outline of a fishing pact\n\
    The paper sets a shared season for the Middle Bank and a joint office to count the catch.\n\
    Both delegations said they were working from the Treaty of Lisk, which was signed by the two governments \
    in 1987 and renewed twice since and which gives each fleet the right to shelter in the other’s ports.\n\
    “We have agreed how to count fish,” said Tomas Verhale, who leads the Varland side.\n\
    A later session has no date yet.";

/// The editor who decides in these stories.
pub const MARA: Actor = Actor::Editor(EditorId(1));

/// An article with its page in the database, and readers who write about it.
pub struct Newsroom {
    pub test: TestApp,
    pub site_id: SiteId,
    pub article_id: ArticleId,
}

/// What one reader writes.
#[derive(Clone, Default)]
pub struct Letter<'a> {
    pub exact: &'a str,
    pub prefix: &'a str,
    pub suffix: &'a str,
    pub suggestion: Option<&'a str>,
    pub comment: &'a str,
    pub source: &'a str,
}

/// A letter that marks words and says how they should read.
pub fn letter<'a>(exact: &'a str, suggestion: &'a str) -> Letter<'a> {
    Letter { exact, suggestion: Some(suggestion), ..Letter::default() }
}

impl Newsroom {
    /// A newsroom whose page says this.
    pub async fn with(engine: Engine, page: &str) -> Newsroom {
        let newsroom = Newsroom::without_page(engine).await;
        newsroom.page(page).await;
        newsroom
    }

    /// A newsroom whose page was not read yet.
    pub async fn without_page(engine: Engine) -> Newsroom {
        let test = TestApp::new(engine).await;
        let now = test.app.clock.now();
        let (site_id, article_id) = test
            .app
            .db
            .write(move |tx| {
                let hosts = ["courier.test".to_owned()];
                let site =
                    NewSite::checked("courier", "The Harbour Courier", "en", "https://courier.test/", &hosts)
                        .expect("a site as it should be");
                let site_id = article::store::insert_site(tx, &site, now)?;
                let article_id =
                    article::store::join_or_insert(tx, site_id, "https://courier.test/pact", now)?;
                Ok::<_, Error>((site_id, article_id))
            })
            .await
            .expect("a site and an article");
        Newsroom { test, site_id, article_id }
    }

    /// The page says this now; nothing follows it yet.
    pub async fn says(&self, text: &str, page_text: &str) {
        let (article_id, now) = (self.article_id, self.test.app.clock.now());
        let reading = Reading {
            title: "Envoys agree the outline of a fishing pact".into(),
            text: text.into(),
            page_text: page_text.into(),
            origin: Origin::Fetched,
        };
        self.test
            .app
            .db
            .write(move |tx| {
                let said = article::Said { title: reading.title.clone(), ..article::Said::default() };
                article::store::set_said(tx, article_id, &said)?;
                article::store::insert_revision_if_new(tx, article_id, &reading, now)
            })
            .await
            .expect("a revision");
    }

    /// The page says this now, a minute later, and everybody follows it.
    pub async fn page(&self, text: &str) {
        self.test.app.clock.advance_ms(60_000);
        self.says(text, text).await;
        self.follow().await;
    }

    /// Cases and waiting reports follow the newest revision.
    pub async fn follow(&self) {
        placing::follow(&self.test.app, self.article_id).await.expect("followed");
    }

    /// A reader writes; the report waits for the page.
    pub async fn post(&self, letter: &Letter<'_>) -> ReportId {
        let unique = corrigenda::id::hex(&Entropy::fresh().0);
        let new = report::store::NewReport {
            site_id: self.site_id,
            client_id: unique.clone(),
            body_hash: String::new(),
            receipt_hash: Receipt::of(&self.test.app.keys, "courier", &unique).hash(),
            article_id: self.article_id,
            url: "https://courier.test/pact".into(),
            kind: ReportKind::Correction,
            quote: Quote::new(letter.exact).between(letter.prefix, letter.suffix),
            position: None,
            suggestion: letter.suggestion.map(str::to_owned),
            comment: letter.comment.into(),
            source: letter.source.into(),
            lang: "en".into(),
            sender_hash: unique,
            received_at: self.test.app.clock.now(),
            aside: None,
        };
        self.test
            .app
            .db
            .write(move |tx| report::store::insert(tx, &new))
            .await
            .expect("stored")
            .expect("a new report")
    }

    /// A reader writes, and the report finds its case.
    pub async fn write(&self, letter: &Letter<'_>) -> Case {
        let report_id = self.post(letter).await;
        self.follow().await;
        self.case_of(report_id).await
    }

    /// The case a report is on.
    pub async fn case_of(&self, report_id: ReportId) -> Case {
        let case_id = self
            .test
            .app
            .db
            .read(move |tx| report::store::case_of::<CaseId>(tx, report_id))
            .await
            .expect("an answer")
            .expect("the report is on a case");
        self.case(case_id).await
    }

    /// The report as it is kept.
    pub async fn report(&self, report_id: ReportId) -> Report {
        let read = self.test.app.db.read(move |tx| report::store::by_id(tx, report_id)).await;
        read.expect("an answer").expect("the report")
    }

    /// Where the reader of a report finds what became of it.
    pub async fn receipt(&self, report_id: ReportId) -> String {
        let report = self.report(report_id).await;
        Receipt::of(&self.test.app.keys, "courier", &report.client_id).path()
    }

    /// A case, after checking that it is the sum of its events.
    pub async fn case(&self, case_id: CaseId) -> Case {
        let (case, events) = self
            .test
            .app
            .db
            .read(move |tx| Ok::<_, Error>((cases::by_id(tx, case_id)?, cases::events(tx, case_id)?)))
            .await
            .expect("an answer");
        let case = case.expect("the case");
        assert_eq!(Standing::fold(&events), Some(case.standing()), "the row is the sum of {events:#?}");
        let mut accepted = false;
        for line in &events {
            match line.event {
                CaseEvent::Accepted { .. } => accepted = true,
                CaseEvent::Reopened { .. } => accepted = false,
                CaseEvent::Fixed { .. } => assert!(accepted, "fixed only after accepted: {events:#?}"),
                _ => {}
            }
        }
        case
    }

    /// Every case on the article.
    pub async fn cases(&self) -> Vec<Case> {
        let article_id = self.article_id;
        self.test.app.db.read(move |tx| cases::by_article(tx, article_id)).await.expect("cases")
    }

    /// The history of a case.
    pub async fn events(&self, case_id: CaseId) -> Vec<Happened> {
        self.test.app.db.read(move |tx| cases::events(tx, case_id)).await.expect("events")
    }

    /// Mara decides with the case as it is before her eyes.
    pub async fn mara(&self, case: &Case, command: Command) -> Result<Case, cases::Stopped> {
        let (case_id, seen, now) = (case.case_id, case.version, self.test.app.clock.now());
        self.test.app.db.write(move |tx| cases::decide(tx, case_id, Some(seen), MARA, &command, now)).await
    }

    /// Mara accepts a wording.
    pub async fn accept(&self, case: &Case, wording: &str) -> Case {
        let command = Command::Accept {
            wording: Some(wording.into()),
            notice: true,
            message: "You were right.".into(),
        };
        self.mara(case, command).await.expect("accepted")
    }

    /// The jobs that wait to tell readers something.
    pub async fn to_tell(&self) -> usize {
        let waiting = self
            .test
            .app
            .db
            .read(|tx| {
                tx.query(
                    "/* test.to_tell */ select job_id from jobs where kind = $1",
                    corrigenda::params!["reader.tell"],
                )
            })
            .await;
        waiting.expect("jobs").len()
    }
}

/// The states that a case has been in, in order.
pub fn states(events: &[Happened]) -> Vec<State> {
    (1..=events.len()).filter_map(|n| Standing::fold(&events[..n])).map(|standing| standing.state).fold(
        Vec::new(),
        |mut states, state| {
            if states.last() != Some(&state) {
                states.push(state);
            }
            states
        },
    )
}

//! `corrigenda bench fill`: an invented paper in an empty database, in minutes.

use std::io::Write as _;

use clap::Args;

use super::paper::{EDITORS, Filed, Paper, SITES};
use crate::article::Origin;
use crate::article::revision::Reading;
use crate::case::sought::{searchable, words_of};
use crate::case::wordings::{Tally, Voice, tally};
use crate::case::{CaseEvent, Lane};
use crate::clock::{Clock, Timestamp};
use crate::id::secret_hash;
use crate::params;
use crate::store::bulk::Bulk;
use crate::store::{Db, Error, Place, Value};

/// How much.
#[derive(Args)]
pub struct Fill {
    /// An SQLite file that is not there yet, or postgres://… of an empty database
    #[arg(long, value_name = "PATH|URL")]
    database_url: String,
    /// How many cases
    #[arg(long, default_value_t = 10_000)]
    cases: usize,
    /// How many reports, about
    #[arg(long, default_value_t = 30_000)]
    reports: usize,
    /// How many articles
    #[arg(long, default_value_t = 2_000)]
    articles: usize,
    /// The share of cases that is never decided
    #[arg(long, default_value_t = 0.012)]
    undecided: f64,
    /// The same seed invents the same paper
    #[arg(long, default_value_t = 7)]
    seed: u64,
}

/// Cases invented and written at a time.
const AT_ONCE: usize = 20_000;

/// Where the settings of a URL or a path point.
pub(super) fn place(database_url: &str) -> Place {
    if database_url.starts_with("postgres") {
        Place::Postgres(database_url.to_owned())
    } else {
        Place::Sqlite(database_url.into())
    }
}

impl Fill {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let place = place(&self.database_url);
        let now = Clock::System.now();
        let opened = place.clone();
        let db = tokio::task::spawn_blocking(move || Db::open(&opened, now.0)).await??;
        let there: i64 = db
            .read(|tx| tx.only("/* bench.there */ select count(*) as n from sites", params![])?.get("n"))
            .await
            .map_err(|error: Error| error)?;
        anyhow::ensure!(
            there == 0,
            "This database is not empty. Name one that is: filling would mix with what is there."
        );
        drop(db);
        let filled = place.clone();
        tokio::task::spawn_blocking(move || self.fill(&filled, now)).await??;
        say("numbers")?;
        let db = tokio::task::spawn_blocking(move || Db::open(&place, now.0)).await??;
        crate::case::numbers::recount(&db, now).await?;
        say("done")
    }

    fn fill(&self, place: &Place, now: Timestamp) -> anyhow::Result<()> {
        let paper =
            Paper::new(self.seed, now, self.articles, self.cases, self.reports).leaving(self.undecided);
        let (mut bulk, indexes) = Bulk::open(place)?;
        house(&mut bulk, now)?;
        articles(&mut bulk, &paper, now)?;
        say(&format!("{} articles", paper.articles))?;
        let (mut words, mut reports) = (Vec::new(), 1_i64);
        for from in (0..self.cases).step_by(AT_ONCE) {
            let mut filed: Vec<(i64, i64, Filed)> = Vec::with_capacity(AT_ONCE);
            for n in from..(from + AT_ONCE).min(self.cases) {
                let case = paper.case(n, reports);
                let first = reports;
                reports += case.readers.len() as i64;
                filed.push((n as i64 + 1, first, case));
            }
            chapter(&mut bulk, &filed, &mut words)?;
            say(&format!("{} cases, {} reports", from + filed.len(), reports - 1))?;
        }
        words.sort_unstable();
        say(&format!("{} words", words.len()))?;
        bulk.load(
            "case_words",
            "word, case_id",
            words.into_iter().map(|(word, case)| params![word, case].to_vec()),
        )?;
        say("indexes")?;
        let counted = [
            ("sites", "site_id"),
            ("articles", "article_id"),
            ("revisions", "revision_id"),
            ("cases", "case_id"),
            ("case_events", "event_id"),
            ("reports", "report_id"),
            ("notices", "notice_id"),
            ("editors", "editor_id"),
        ];
        bulk.finish(&indexes, &counted)?;
        Ok(())
    }
}

fn say(what: &str) -> anyhow::Result<()> {
    Ok(writeln!(std::io::stderr(), "{} {what}", Clock::System.now().rfc3339())?)
}

pub(super) fn house(bulk: &mut Bulk, now: Timestamp) -> Result<(), Error> {
    bulk.load(
        "sites",
        "site_id, key, name, lang, home, policy, created_at",
        SITES.iter().enumerate().map(|(n, (key, name, _))| {
            params![n as i64 + 1, *key, *name, "en", format!("https://{key}.example/"), "{}", now].to_vec()
        }),
    )?;
    bulk.load(
        "site_hosts",
        "site_id, host",
        SITES
            .iter()
            .enumerate()
            .map(|(n, (key, ..))| params![n as i64 + 1, format!("{key}.example")].to_vec()),
    )?;
    bulk.load(
        "editors",
        "editor_id, name, email, role, shortcuts, created_at, sees_legal",
        (1..=EDITORS as i64).map(|n| {
            let role = if n == 1 { "owner" } else { "editor" };
            params![n, format!("Editor {n}"), format!("editor{n}@courier.example"), role, 1, now, 1].to_vec()
        }),
    )?;
    Ok(())
}

fn articles(bulk: &mut Bulk, paper: &Paper, now: Timestamp) -> Result<(), Error> {
    let url = |n: usize, site: i64| format!("https://{}.example/{n}", SITES[site as usize - 1].0);
    bulk.load(
        "articles",
        "article_id, site_id, url, title, byline, section, lang, published, first_seen_at, looked_at, look_outcome,
         etag, last_modified, failures",
        (0..paper.articles).map(|n| {
            let article = paper.article(n);
            params![
                n as i64 + 1, article.site, url(n, article.site), article.title, article.byline, article.section,
                paper.tongues[article.tongue].0.lang, article.published.rfc3339(), article.published, now, "read", "", "", 0
            ]
            .to_vec()
        }),
    )?;
    bulk.load(
        "article_aliases",
        "site_id, url, article_id",
        (0..paper.articles).map(|n| {
            let site = paper.article(n).site;
            params![site, url(n, site), n as i64 + 1].to_vec()
        }),
    )?;
    bulk.load(
        "revisions",
        "revision_id, article_id, hash, title, text, page_text, origin, seen_at",
        (0..paper.articles).map(|n| {
            let article = paper.article(n);
            let reading = Reading {
                title: article.title,
                text: article.text,
                page_text: String::new(),
                origin: Origin::Pushed,
            };
            let (id, hash) = (n as i64 + 1, reading.hash());
            params![id, id, hash, reading.title, reading.text, "", reading.origin, article.published].to_vec()
        }),
    )?;
    Ok(())
}

/// Some cases with everything that belongs to them.
fn chapter(bulk: &mut Bulk, filed: &[(i64, i64, Filed)], words: &mut Vec<(i64, i64)>) -> anyhow::Result<()> {
    bulk.load(
        "cases",
        "case_id, site_id, article_id, lane, state, kind, exact, prefix, suffix, place, place_reason, first_revision_id,
         revision_id, span_start, span_end, readers, wording, reason, message, notice_due, decided_at, decided_by,
         verdict, verdict_at, verdict_revision_id, opened_at, attention_at, changed_at, search, passage_hash, version,
         leading_wording, wordings, marked_up",
        filed.iter().map(|(id, _, case)| {
            let text = said(case);
            words.extend(words_of(&text).into_iter().map(|word| (word.0, *id)));
            let article = case.article as i64 + 1;
            let tally = tallied(case);
            params![
                *id, case.site, article, case.lane, case.state, case.kind, &case.quote.exact, &case.quote.prefix,
                &case.quote.suffix, "in_article", "", article, article, case.span.0, case.span.1,
                case.readers.len() as i64, case.wording.as_ref(), case.reason, "", case.notice_due,
                case.decided.map(|(at, _)| at), case.decided.map(|(_, by)| by),
                case.verdict.map_or("", |verdict| verdict.word()), case.changed_at, article, case.opened_at,
                case.opened_at, case.changed_at, text, secret_hash(&case.quote.exact), case.events.len() as i64, tally.leading, tally.wordings,
                tally.marked_up
            ]
            .to_vec()
        }),
    )?;
    bulk.load(
        "queue",
        "case_id, waits, site_id, lane, state, section, lang, assignee, readers, notice_due, weight, likely",
        filed.iter().map(|(id, _, case)| {
            params![
                *id,
                case.state.waits(),
                case.site,
                case.lane,
                case.state,
                case.section,
                case.lang,
                case.assignee,
                case.readers.len() as i64,
                case.notice_due,
                case.weight,
                case.likely
            ]
            .to_vec()
        }),
    )?;
    reports(bulk, filed)?;
    history(bulk, filed)
}

fn reports(bulk: &mut Bulk, filed: &[(i64, i64, Filed)]) -> anyhow::Result<()> {
    let rows = filed.iter().flat_map(|(id, first, case)| {
        case.readers.iter().enumerate().map(move |(n, written)| {
            let report = first + n as i64;
            let article = case.article as i64 + 1;
            let length = case.span.1 - case.span.0;
            params![
                report,
                case.site,
                format!("{report:032x}"),
                "",
                secret_hash(&report.to_string()),
                article,
                format!("https://{}.example/{}", SITES[case.site as usize - 1].0, case.article),
                case.kind,
                &case.quote.exact,
                &case.quote.prefix,
                &case.quote.suffix,
                written.suggestion.as_ref(),
                &written.comment,
                &written.source,
                case.lang,
                format!("{:016x}", report / 2),
                written.at,
                "in_article",
                article,
                case.span.0,
                case.span.1,
                1.0,
                *id,
                0,
                length
            ]
            .to_vec()
        })
    });
    bulk.load(
        "reports",
        "report_id, site_id, client_id, body_hash, receipt_hash, article_id, url, kind, exact, prefix, suffix, suggestion,
         comment, source, lang, sender_hash, received_at, place, revision_id, span_start, span_end, confidence, case_id,
         in_case_start, in_case_end",
        rows,
    )?;
    Ok(())
}

fn history(bulk: &mut Bulk, filed: &[(i64, i64, Filed)]) -> anyhow::Result<()> {
    let mut events = Vec::new();
    for (id, _, case) in filed {
        let mut lines: Vec<&(Timestamp, _, CaseEvent)> = case.events.iter().collect();
        lines.sort_by_key(|(at, ..)| *at);
        for (at, actor, event) in lines {
            let body = serde_json::to_string(event)?;
            events.push(params![*id, *at, actor.word(), actor.editor(), event.kind(), body].to_vec());
        }
    }
    bulk.load("case_events", "case_id, at, actor, editor_id, kind, body", events)?;
    let notices = filed.iter().filter_map(|(id, _, case)| {
        let at = case.published?;
        let kind = if case.lane == Lane::Legal { "editors_note" } else { "correction" };
        let now = case.wording.clone().unwrap_or_default();
        let text = format!("An earlier version of this article said {}. It was {now}.", case.quote.exact);
        Some(
            params![
                case.site,
                case.article as i64 + 1,
                *id,
                kind,
                format!("case-{id}"),
                text,
                &case.quote.exact,
                &now,
                &now,
                &case.quote.prefix,
                &case.quote.suffix,
                at
            ]
            .to_vec(),
        )
    });
    bulk.load(
        "notices",
        "site_id, article_id, case_id, kind, slug, text, was, now, exact, prefix, suffix, published_at",
        notices.collect::<Vec<Vec<Value>>>(),
    )?;
    Ok(())
}

/// What a row of the queue says of the case's wordings.
fn tallied(case: &Filed) -> Tally {
    let mut voices: Vec<Voice> = Vec::new();
    for written in &case.readers {
        let Some(suggestion) = written.suggestion.as_ref() else { continue };
        let (named, at) = (i64::from(!written.source.is_empty()), written.at);
        match voices.iter_mut().find(|voice| voice.suggestion.as_ref() == Some(suggestion)) {
            Some(voice) => {
                voice.readers += 1;
                voice.with_source += named;
                voice.first_at = voice.first_at.min(at);
            }
            None => voices.push(Voice {
                exact: case.quote.exact.clone(),
                suggestion: Some(suggestion.clone()),
                stands: (0, case.span.1 - case.span.0),
                readers: 1,
                with_source: named,
                first_at: at,
            }),
        }
    }
    Tally::of(&case.quote.exact, &tally(&case.quote.exact, &voices))
}

/// What a case is found by.
fn said(case: &Filed) -> String {
    let mut text = format!("{}\n{}", case.title, case.quote.exact);
    for written in &case.readers {
        for part in [written.suggestion.as_deref().unwrap_or_default(), &written.comment, &written.source] {
            if !part.is_empty() {
                text.push('\n');
                text.push_str(part);
            }
        }
    }
    searchable(&text).chars().take(8_000).collect()
}

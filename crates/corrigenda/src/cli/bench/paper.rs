//! An invented newspaper of any size: its articles, what readers found wrong in them, what became of it.

use crate::article::{Place, RevisionId};
use crate::case::weight::{Burden, weight};
use crate::case::{Actor, CaseEvent, EditorId, Lane, Reason, State, Verdict};
use crate::clock::Timestamp;
use crate::report::{ReportId, ReportKind};
use corrigenda_anchor::Quote;

use super::luck::{Luck, Zipf};
use super::tongues::Tongue;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
/// So long the paper's readers have been writing.
const AGE: i64 = 730 * DAY;

/// The paper.
pub(super) struct Paper {
    seed: u64,
    now: Timestamp,
    pub articles: usize,
    cases: usize,
    /// Reports for each case, on average.
    each: f64,
    pub tongues: Vec<(Tongue, f64)>,
    sections: Vec<(usize, f64)>,
    read_again: Zipf,
    /// The share of cases that is never decided.
    undecided: f64,
}

/// The names of its sections.
pub(super) const SECTIONS: [&str; 14] = [
    "World",
    "Harbour",
    "Business",
    "Culture",
    "Sport",
    "Opinion",
    "Science",
    "Education",
    "Health",
    "Letters",
    "Travel",
    "Courts",
    "Weather",
    "Obituaries",
];
/// Its sites, and how many articles of a hundred each has.
pub(super) const SITES: [(&str, &str, f64); 3] = [
    ("courier", "The Harbour Courier", 70.0),
    ("gazette", "Inland Gazette", 25.0),
    ("weekly", "Quay Weekly", 5.0),
];
/// Its editors, an owner first.
pub(super) const EDITORS: usize = 12;

/// One article.
pub(super) struct Article {
    pub site: i64,
    pub tongue: usize,
    pub section: &'static str,
    pub byline: String,
    pub title: String,
    pub text: String,
    /// Where its words begin and end in the text, in bytes.
    words: Vec<(usize, usize)>,
    /// Where somebody is quoted, in bytes.
    spoken: Vec<(usize, usize)>,
    pub published: Timestamp,
}

/// What is wrong, how a rule would call it, how often it is so, and how often the desk agrees.
const SLIPS: &[((Lane, &str, f64), f64)] = &[
    ((Lane::Typo, "a letter or two", 0.86), 36.0),
    ((Lane::Typo, "punctuation only", 0.45), 10.0),
    ((Lane::Typo, "a doubled word", 0.92), 5.0),
    ((Lane::Typo, "capital letters only", 0.35), 7.0),
    ((Lane::Typo, "spacing only", 0.7), 3.0),
    ((Lane::Correction, "a number changes", 0.6), 10.0),
    ((Lane::Correction, "a name changes", 0.62), 8.0),
    ((Lane::Correction, "the words change", 0.34), 10.0),
    ((Lane::Correction, "no wording suggested", 0.3), 7.0),
    ((Lane::Correction, "a negation changes", 0.4), 1.0),
    ((Lane::Legal, "asks for removal, reply or privacy", 0.25), 3.0),
];

/// One case and what happened to it.
pub(super) struct Filed {
    pub article: usize,
    pub site: i64,
    pub section: &'static str,
    pub lang: &'static str,
    pub lane: Lane,
    pub kind: ReportKind,
    pub state: State,
    pub quote: Quote,
    /// Code points in the article's text.
    pub span: (i64, i64),
    pub readers: Vec<Written>,
    pub opened_at: Timestamp,
    pub changed_at: Timestamp,
    pub decided: Option<(Timestamp, EditorId)>,
    pub wording: Option<String>,
    pub reason: Option<Reason>,
    pub verdict: Option<Verdict>,
    pub notice_due: bool,
    pub published: Option<Timestamp>,
    pub assignee: i64,
    pub weight: i64,
    pub likely: i64,
    pub title: String,
    pub events: Vec<(Timestamp, Actor, CaseEvent)>,
}

/// What one reader wrote.
pub(super) struct Written {
    pub at: Timestamp,
    pub suggestion: Option<String>,
    pub comment: String,
    pub source: String,
}

impl Paper {
    pub(super) fn new(seed: u64, now: Timestamp, articles: usize, cases: usize, reports: usize) -> Paper {
        let often = Zipf::new(SECTIONS.len(), 1.0, 1.0);
        let mut luck = Luck::of(seed, 3, 0);
        let mut sections: Vec<(usize, f64)> = (0..SECTIONS.len()).map(|n| (n, 0.0)).collect();
        (0..10_000).for_each(|_| sections[often.one(&mut luck)].1 += 1.0);
        Paper {
            seed,
            now,
            articles: articles.max(1),
            cases: cases.max(1),
            each: reports as f64 / cases.max(1) as f64,
            tongues: Tongue::all(seed),
            sections,
            read_again: Zipf::new(articles.max(1), 50.0, 0.9),
            undecided: 0.012,
        }
    }

    /// The same paper with so large a share of its cases never decided.
    pub(super) fn leaving(self, undecided: f64) -> Paper {
        Paper { undecided, ..self }
    }

    /// The n-th article, from 0.
    pub(super) fn article(&self, n: usize) -> Article {
        let mut luck = Luck::of(self.seed, 4, n as u64);
        let site = *luck.weighed(&[(1_i64, SITES[0].2), (2, SITES[1].2), (3, SITES[2].2)]);
        let languages: Vec<(usize, f64)> =
            self.tongues.iter().enumerate().map(|(at, (_, share))| (at, *share)).collect();
        let at = *luck.weighed(&languages);
        let tongue = &self.tongues[at].0;
        let section = SECTIONS[*luck.weighed(&self.sections)];
        let byline = format!(
            "{} {}",
            name(&mut Luck::of(self.seed, 5, (site as u64) << 8 | luck.below(90) as u64)),
            section
        );
        let title = capital(&tongue.words(&mut luck, 6));
        let (mut text, mut words, mut spoken) = (title.clone(), Vec::new(), Vec::new());
        for _ in 0..7 + luck.below(4) {
            text.push('\n');
            let says = luck.happens(0.12).then(|| name(&mut luck));
            let from = text.len();
            if says.is_some() {
                text.push('“');
            }
            for n in 0..12 + luck.below(6) {
                if n > 0 {
                    text.push_str(tongue.space());
                }
                let word = if luck.happens(0.03) {
                    (1900 + luck.below(126)).to_string()
                } else {
                    tongue.word(&mut luck).to_owned()
                };
                words.push((text.len(), text.len() + word.len()));
                text.push_str(&word);
            }
            if let Some(name) = says {
                [",” said ", &name].into_iter().for_each(|part| text.push_str(part));
                spoken.push((from, text.len()));
            }
            text.push_str(tongue.stop.trim_end());
        }
        let age = AGE - AGE / self.articles as i64 * n as i64;
        Article {
            site,
            tongue: at,
            section,
            byline,
            title,
            text,
            words,
            spoken,
            published: self.now.plus_ms(-age),
        }
    }

    /// The n-th case, from 0; the first is the oldest.
    pub(super) fn case(&self, n: usize, first_report: i64) -> Filed {
        let mut luck = Luck::of(self.seed, 6, n as u64);
        let opened_at = self.now.plus_ms(-(AGE - AGE / self.cases as i64 * n as i64) + DAY / 2);
        let opened_at = opened_at.min(self.now.plus_ms(-MINUTE));
        let article_at = self.article_at(&mut luck, n);
        let article = self.article(article_at);
        let tongue = &self.tongues[article.tongue].0;
        let (lane, why, agreed) = *luck.weighed(SLIPS);
        let first = luck.below(article.words.len().saturating_sub(3));
        let last = first + luck.below(3);
        let (from, to) = (article.words[first].0, article.words[last].1);
        let exact = article.text[from..to].to_owned();
        let chars = |to: usize| article.text[..to].chars().count() as i64;
        let quote = Quote {
            prefix: tail(&article.text[..from]),
            suffix: article.text[to..].chars().take(32).collect(),
            exact: exact.clone(),
        };
        let right = (why != "no wording suggested" && lane != Lane::Legal)
            .then(|| suggested(&exact, why, tongue, &mut luck));
        let kind = if luck.happens(0.12) { ReportKind::Clarification } else { ReportKind::Correction };
        let said = self.readers(&mut luck, tongue, opened_at, right.as_ref(), lane);
        let count = said.len() as i64;
        let mut case = Filed {
            article: article_at,
            site: article.site,
            section: article.section,
            lang: tongue.lang,
            lane,
            kind,
            state: State::Open,
            span: (chars(from), chars(to)),
            readers: said,
            opened_at,
            changed_at: opened_at,
            decided: None,
            wording: None,
            reason: None,
            verdict: Some(Verdict::Unchanged),
            notice_due: false,
            published: None,
            assignee: if luck.happens(0.3) { 1 + luck.below(EDITORS) as i64 } else { -1 },
            weight: 0,
            likely: ((agreed / (1.0 - agreed)).ln() * 1000.0 + luck.around(200.0, 1.0)) as i64,
            title: article.title.clone(),
            events: Vec::new(),
            quote,
        };
        case.events.push((
            opened_at,
            Actor::Reader,
            CaseEvent::Opened {
                about: kind,
                lane,
                lane_why: why.into(),
                quote: case.quote.clone(),
                place: Place::InArticle,
                place_reason: String::new(),
            },
        ));
        for (n, written) in case.readers.iter().enumerate() {
            let joined = CaseEvent::Joined {
                report: ReportId(first_report + n as i64),
                number: n as i64 + 1,
                place: Place::InArticle,
            };
            case.events.push((written.at, Actor::Reader, joined));
        }
        // What somebody said is seldom put right in their mouth.
        let spoken = article.spoken.iter().any(|(start, end)| *start <= from && to <= *end);
        let agreed = agreed * if spoken { 0.55 } else { 1.0 } + 0.05 * (count as f64).log2();
        self.decide(&mut case, &mut luck, (agreed, spoken), right, article_at);
        if case.state.waits() {
            case.weight = weight(&Burden {
                readers: count,
                lane,
                place: Place::InArticle,
                opened_at,
                came_back: false,
                published_at: Some(article.published),
            });
        }
        case.changed_at = case.events.iter().map(|(at, ..)| *at).max().unwrap_or(opened_at);
        case
    }

    /// Mostly an article of these days, sometimes an old one that is read again.
    fn article_at(&self, luck: &mut Luck, case: usize) -> usize {
        let newest = (case as f64 / self.cases as f64 * self.articles as f64) as usize;
        let back = if luck.happens(0.8) {
            luck.wait(self.articles as f64 * 4.0 / 730.0) as usize
        } else {
            self.read_again.one(luck)
        };
        // Nothing is older than the paper: what would be is any article there was.
        let there = newest.min(self.articles - 1);
        there.checked_sub(back).unwrap_or_else(|| luck.below(there + 1))
    }

    fn readers(
        &self,
        luck: &mut Luck,
        tongue: &Tongue,
        at: Timestamp,
        right: Option<&String>,
        lane: Lane,
    ) -> Vec<Written> {
        // Most cases have one reader, a few hundreds.
        let mean = (self.each - 1.0).max(0.0);
        let more = if luck.happens(0.02) { luck.around(mean * 12.0, 0.9) } else { luck.wait(mean * 0.72) };
        let n = 1 + (more as usize).min(400);
        (0..n)
            .map(|n| {
                let at = at.plus_ms(if n == 0 { 0 } else { luck.wait(6.0 * 3_600_000.0) as i64 });
                let suggestion = match right {
                    Some(right) if luck.happens(0.9) => Some(right.clone()),
                    Some(_) => Some(tongue.words(luck, 2)),
                    None => None,
                };
                let talks = suggestion.is_none() || lane == Lane::Legal || luck.happens(0.35);
                let length = if talks { 4 + luck.below(14) } else { 0 };
                let comment = if talks { tongue.words(luck, length) } else { String::new() };
                let source = if luck.happens(0.15) {
                    format!("https://records.example/{}", luck.below(90_000))
                } else {
                    String::new()
                };
                Written { at, suggestion, comment, source }
            })
            // Who would write later than now has not written.
            .filter(|written| written.at <= self.now)
            .collect()
    }

    fn decide(
        &self,
        case: &mut Filed,
        luck: &mut Luck,
        (agreed, spoken): (f64, bool),
        right: Option<String>,
        article: usize,
    ) {
        let slow = match case.lane {
            Lane::Typo => 22.0,
            Lane::Correction => 55.0,
            Lane::Legal => 140.0,
        };
        let minutes = luck.around(slow, 1.4);
        let at = case.opened_at.plus_ms((minutes * MINUTE as f64) as i64);
        // Some stay for days, a few for ever.
        let at = if luck.happens(0.06) { at.plus_ms(luck.wait(4.0 * DAY as f64) as i64) } else { at };
        if at > self.now || luck.happens(self.undecided) {
            return;
        }
        let editor = EditorId(1 + luck.below(EDITORS) as i64);
        case.decided = Some((at, editor));
        case.likely = 0;
        if !luck.happens(agreed) {
            let reason = *luck.weighed(&[
                (Reason::CorrectAsPublished, 38.0),
                (Reason::Style, 22.0),
                (Reason::QuotedAsSpoken, if spoken { 160.0 } else { 1.0 }),
                (Reason::AlreadyFixed, 10.0),
                (Reason::CannotVerify, 12.0),
                (Reason::NotOurs, 5.0),
                (Reason::Abuse, 4.0),
            ]);
            (case.state, case.reason) = (State::Declined, Some(reason));
            case.events.push((
                at,
                Actor::Editor(editor),
                CaseEvent::Declined { reason, message: String::new(), named: String::new() },
            ));
            return;
        }
        let notice = case.lane != Lane::Typo;
        (case.state, case.notice_due) = (State::Accepted, notice);
        case.wording.clone_from(&right);
        case.events.push((
            at,
            Actor::Editor(editor),
            CaseEvent::Accepted { wording: right, notice, message: String::new() },
        ));
        let fixed = at.plus_ms((luck.around(14.0, 1.3) * MINUTE as f64) as i64);
        if fixed < self.now && luck.happens(0.985) {
            let verdict =
                if luck.happens(0.85) { Verdict::FixedAsSuggested } else { Verdict::FixedOtherwise };
            (case.state, case.verdict) = (State::Fixed, Some(verdict));
            let saw = CaseEvent::Saw { verdict, revision: Some(RevisionId(article as i64 + 1)), words: None };
            case.events.push((fixed, Actor::Watch, saw));
            case.events.push((fixed, Actor::Watch, CaseEvent::Fixed { verdict }));
            if notice && luck.happens(0.96) {
                (case.notice_due, case.published) = (false, Some(fixed));
                let slug = format!("{}-{}", fixed.0 / DAY, case.events.len() + article);
                case.events.push((fixed, Actor::Editor(editor), CaseEvent::Published { slug }));
            }
        }
    }
}

fn name(luck: &mut Luck) -> String {
    let first = ["Mara", "Tomas", "Iryna", "Jonas", "Aune", "Lev", "Dalia", "Oskar", "Nadia", "Emil"];
    let last =
        ["Brandt", "Verhale", "Koval", "Rikkard", "Marsch", "Lisak", "Corvin", "Halme", "Petrenko", "Adler"];
    format!("{} {}", first[luck.below(first.len())], last[luck.below(last.len())])
}

fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

fn tail(text: &str) -> String {
    let from = text.char_indices().rev().nth(31).map_or(0, |(at, _)| at);
    text[from..].to_owned()
}

/// The passage as the reader would have it.
fn suggested(exact: &str, why: &str, tongue: &Tongue, luck: &mut Luck) -> String {
    let mut chars: Vec<char> = exact.chars().collect();
    let at = luck.below(chars.len());
    match why {
        "a letter or two" if chars.len() > 1 => {
            let at = at.min(chars.len() - 2);
            chars.swap(at, at + 1);
        }
        "punctuation only" => chars.push(','),
        "capital letters only" => return capital(exact),
        "spacing only" => chars.insert(at, ' '),
        "a number changes" => return format!("{}", 1900 + luck.below(126)),
        "a name changes" => return name(luck),
        _ => return tongue.words(luck, 1 + exact.split_whitespace().count().min(3)),
    }
    let changed: String = chars.into_iter().collect();
    if changed == exact { format!("{changed}s") } else { changed }
}

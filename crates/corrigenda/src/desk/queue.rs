//! What editors should look at next: what was asked of the queue, and its rows as they are drawn.

use serde::Deserialize;

use super::drawn::{self, Stroke};
use super::marks::{LaneTag, PageMark, Standing, lane_name, page_mark, standing};
use super::people::Editor;
use super::when::{Now, age};
use crate::article::{Place, Site, SiteId};
use crate::case::store::{After, Assignee, Counts, Filter, Listed, Order};
use crate::case::wordings::Tally;
use crate::case::{CaseId, EditorId, Lane, State};
use crate::clock::Timestamp;
use crate::language::{Message, Say, message};
use crate::report::ReportKind;
use crate::web::inert::{Inert, Run};
use crate::words;

/// Rows on one page.
pub const ROWS: i64 = 25;

words! {
    /// Which cases, by where they stand.
    Show {
        /// What still needs somebody: new, and accepted but not fixed.
        Waiting = "waiting",
        /// Without a decision.
        New = "new",
        /// The page does not say so yet.
        NotFixed = "not-fixed",
        /// The notice is not published yet.
        NoticeDue = "notice-due",
        /// Fixed or declined.
        Closed = "closed",
        /// Not at the desk yet: what they say could not be checked.
        Held = "held",
        /// With nothing but reports that are put aside.
        Aside = "aside",
        /// All of them.
        Any = "any",
    }
}

impl Show {
    /// As the filter calls it.
    #[must_use]
    pub fn said(self) -> Message {
        message(match self {
            Show::Waiting => "desk-show-waiting",
            Show::New => "desk-show-new",
            Show::NotFixed => "desk-show-not-fixed",
            Show::NoticeDue => "desk-show-notice-due",
            Show::Closed => "desk-show-closed",
            Show::Held => "desk-show-held",
            Show::Aside => "desk-show-aside",
            Show::Any => "desk-show-any",
        })
    }

    /// The states it means.
    #[must_use]
    pub fn states(self) -> &'static [State] {
        match self {
            Show::Waiting => &[State::Open, State::Accepted],
            Show::New => &[State::Open],
            Show::NotFixed => &[State::Accepted],
            Show::NoticeDue => &[State::Accepted, State::Fixed],
            Show::Closed => &[State::Fixed, State::Declined],
            Show::Held => &[State::Held],
            Show::Aside => &[State::Aside],
            Show::Any => State::ALL,
        }
    }
}

words! {
    /// In which order.
    Sort {
        /// What came in last first.
        Newest = "newest",
        /// What weighs most first: readers, severity, age, freshness of the article.
        Weight = "weight",
        /// What most readers wrote about first.
        MostReaders = "most-readers",
        /// What waits longest first.
        WaitingLongest = "waiting-longest",
        /// What this desk most likely accepts first.
        Likely = "likely",
        /// What it most likely declines first.
        Unlikely = "unlikely",
    }
}

impl Sort {
    /// As the filter calls it.
    #[must_use]
    pub fn said(self) -> Message {
        message(match self {
            Sort::Newest => "desk-sort-newest",
            Sort::Weight => "desk-sort-weight",
            Sort::MostReaders => "desk-sort-most-readers",
            Sort::WaitingLongest => "desk-sort-waiting-longest",
            Sort::Likely => "desk-sort-likely",
            Sort::Unlikely => "desk-sort-unlikely",
        })
    }

    /// Whether it follows what was learned from decisions.
    #[must_use]
    pub fn learned(self) -> bool {
        matches!(self, Sort::Likely | Sort::Unlikely)
    }

    fn order(self) -> Order {
        match self {
            Sort::Newest => Order::Newest,
            Sort::Weight => Order::Weight,
            Sort::MostReaders => Order::MostReaders,
            Sort::WaitingLongest => Order::WaitingLongest,
            Sort::Likely => Order::Likely,
            Sort::Unlikely => Order::Unlikely,
        }
    }
}

/// Whose cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Whose {
    /// Everybody's, and nobody's.
    #[default]
    Any,
    /// One's own.
    Mine,
    /// Those that nobody has.
    Nobodys,
    /// A colleague's.
    Of(EditorId),
}

impl Whose {
    fn new(word: &str) -> Whose {
        match word {
            "mine" => Whose::Mine,
            "nobody" => Whose::Nobodys,
            number => number.parse().map_or(Whose::Any, |id| Whose::Of(EditorId(id))),
        }
    }

    /// As the address has it; empty for everybody's.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Whose::Any => String::new(),
            Whose::Mine => "mine".into(),
            Whose::Nobodys => "nobody".into(),
            Whose::Of(editor) => editor.to_string(),
        }
    }
}

/// What stands in the queue's address. Words it does not know mean nothing was asked.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    lane: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    whose: String,
    #[serde(default)]
    site: String,
    #[serde(default)]
    section: String,
    #[serde(default)]
    lang: String,
    #[serde(default)]
    readers: String,
    #[serde(default)]
    order: String,
    #[serde(default)]
    after: String,
    #[serde(default)]
    done: String,
    #[serde(default)]
    said: String,
    #[serde(default)]
    voices: String,
    #[serde(default)]
    merged: String,
}

impl Asked {
    /// The case that was decided a moment ago.
    #[must_use]
    pub fn done(&self) -> Option<CaseId> {
        self.done.parse().ok().map(CaseId)
    }

    /// What was done a moment ago, in a sentence.
    #[must_use]
    pub fn said(&self) -> Option<Message> {
        Some(message(match self.said.as_str() {
            "asked" => "desk-said-asked",
            "asked-before" => "desk-said-asked-before",
            "merged" => "desk-said-merged",
            "split" => "desk-said-split",
            "gave" => "desk-said-gave",
            "given-back" => "desk-said-given-back",
            "unannounced" => "desk-said-unannounced",
            "sisters-opened" => "desk-said-sisters-opened",
            "sisters-dismissed" => "desk-said-sisters-dismissed",
            "blocked" => "desk-said-blocked",
            "released" => "desk-said-released",
            "flood-aside" => "desk-said-flood-aside",
            "flood-over" => "desk-said-flood-over",
            "brought-back" => "desk-said-brought-back",
            "attributed" => "desk-said-attributed",
            "noted" => "desk-said-noted",
            "delayed" => "desk-said-delayed",
            "told" => "desk-said-told",
            "waits" => "desk-said-waits",
            "assigned" => "desk-said-assigned",
            "moved" => "desk-said-moved",
            "checking" => "desk-said-checking",
            "reopened" => "desk-said-reopened",
            "amended" => "desk-said-amended",
            "withdrawn" => "desk-said-withdrawn",
            "published" => "desk-said-published",
            _ => return None,
        }))
    }

    /// The case that was asked for and led here, since it was merged into this one.
    #[must_use]
    pub fn merged(&self) -> Option<CaseId> {
        self.merged.parse().ok().map(CaseId)
    }

    /// Readers without a reason are to be shown too.
    #[must_use]
    pub fn all_voices(&self) -> bool {
        self.voices == "all"
    }
}

/// A view of the queue: a filter with a name in the address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// What is searched for; empty for everything.
    pub search: String,
    /// One lane only.
    pub lane: Option<Lane>,
    /// By where they stand.
    pub show: Show,
    /// By who has them.
    pub whose: Whose,
    /// One site only.
    pub site: Option<SiteId>,
    /// One section only; empty for every one.
    pub section: String,
    /// One language only; empty for every one.
    pub lang: String,
    /// Of so many readers and more.
    pub readers: i64,
    /// In which order.
    pub sort: Sort,
    /// Where the page before ended.
    pub after: Option<After>,
}

impl View {
    /// From the address.
    #[must_use]
    pub fn new(asked: &Asked) -> View {
        let after = asked.after.split_once('.').and_then(|(case_id, key)| {
            Some(After { case_id: CaseId(case_id.parse().ok()?), key: key.parse().ok()? })
        });
        View {
            search: asked.q.trim().chars().take(200).collect(),
            lane: asked.lane.parse().ok(),
            show: asked.state.parse().unwrap_or(Show::Waiting),
            whose: Whose::new(&asked.whose),
            site: asked.site.parse().ok().map(SiteId),
            section: asked.section.trim().chars().take(200).collect(),
            lang: asked.lang.trim().chars().take(35).collect(),
            readers: asked.readers.parse().ok().filter(|n| (2..=1_000_000).contains(n)).unwrap_or(0),
            sort: asked.order.parse().unwrap_or(Sort::Newest),
            after,
        }
    }

    /// For the store; what the editor may not see is left out.
    #[must_use]
    pub fn filter(&self, editor: &Editor) -> Filter {
        Filter {
            site: self.site,
            lane: self.lane,
            states: self.show.states().to_vec(),
            sight: editor.sight.clone(),
            assignee: match self.whose {
                Whose::Any => Assignee::Any,
                Whose::Mine => Assignee::Only(editor.editor_id),
                Whose::Nobodys => Assignee::Nobody,
                Whose::Of(colleague) => Assignee::Only(colleague),
            },
            notice_due: self.show == Show::NoticeDue,
            section: Some(self.section.clone()).filter(|section| !section.is_empty()),
            lang: Some(self.lang.clone()).filter(|lang| !lang.is_empty()),
            readers: self.readers,
            search: self.search.clone(),
            order: self.sort.order(),
        }
    }

    /// Its part of an address, `?lane=typo&q=…`; empty for the queue as it opens.
    #[must_use]
    pub fn query(&self) -> String {
        let mut out = url::form_urlencoded::Serializer::new(String::new());
        if let Some(lane) = self.lane {
            out.append_pair("lane", lane.word());
        }
        if self.show != Show::Waiting {
            out.append_pair("state", self.show.word());
        }
        if self.whose != Whose::Any {
            out.append_pair("whose", &self.whose.word());
        }
        if let Some(site) = self.site {
            out.append_pair("site", &site.to_string());
        }
        for (name, value) in [("section", &self.section), ("lang", &self.lang)] {
            if !value.is_empty() {
                out.append_pair(name, value);
            }
        }
        if self.readers > 0 {
            out.append_pair("readers", &self.readers.to_string());
        }
        if self.sort != Sort::Newest {
            out.append_pair("order", self.sort.word());
        }
        if !self.search.is_empty() {
            out.append_pair("q", &self.search);
        }
        if let Some(after) = self.after {
            out.append_pair("after", &format!("{}.{}", after.case_id, after.key));
        }
        let query = out.finish();
        if query.is_empty() { query } else { format!("?{query}") }
    }

    /// The same in another lane, from its beginning.
    #[must_use]
    pub fn in_lane(&self, lane: Option<Lane>) -> View {
        View { lane, after: None, ..self.clone() }
    }

    /// The page after this one.
    #[must_use]
    pub fn from(&self, after: Option<After>) -> View {
        View { after, ..self.clone() }
    }

    /// Whether it is of that site only.
    #[must_use]
    pub fn is_site(&self, site: &Site) -> bool {
        self.site == Some(site.site_id)
    }

    /// The lane's name, where it is of one lane only.
    #[must_use]
    pub fn lane_name(&self) -> Option<Message> {
        self.lane.map(lane_name)
    }

    /// Whether anything but the lane was asked for.
    #[must_use]
    pub fn filters(&self) -> bool {
        let narrow = self.narrow() || self.site.is_some() || self.lane.is_some();
        narrow || !self.search.is_empty() || self.show != Show::Waiting || self.whose != Whose::Any
    }

    /// Whether section, language or readers were asked for: what stands behind "More filters".
    #[must_use]
    pub fn narrow(&self) -> bool {
        !self.section.is_empty() || !self.lang.is_empty() || self.readers > 0
    }
}

/// A number of cases as it is said: counted to the end, or `5,000+`.
#[must_use]
pub fn bounded(say: Say, counts: &Counts, lane: Option<Lane>, states: &[State]) -> String {
    let plus = if counts.more(lane, states) { "+" } else { "" };
    format!("{}{plus}", say.number(counts.of(lane, states)))
}

/// How likely a case is to be accepted, and why, in a few words.
#[must_use]
pub fn likely_words(say: Say, share: f64, why: &[String]) -> String {
    let percent = format!("{}", (share * 100.0).round());
    if why.is_empty() {
        say.t1("desk-likely", "percent", percent)
    } else {
        let why: Vec<String> = why.iter().map(|one| signed(say, one)).collect();
        say.t2("desk-likely-why", "percent", percent, "why", why.join(", "))
    }
}

/// A trait as the triage names it, `+ a letter or two`: the sign stays, the words are said.
fn signed(say: Say, named: &str) -> String {
    match named.split_once(' ') {
        Some((sign @ ("+" | "−"), words)) => format!("{sign} {}", say.again(words)),
        _ => say.again(named),
    }
}

/// A row as it is drawn.
#[derive(Debug, Clone)]
pub struct Line {
    /// The case's number.
    pub case_id: CaseId,
    /// Its version, so that a live change can be told from what is shown.
    pub version: i64,
    /// How many readers.
    pub readers: i64,
    /// What stands before the passage.
    pub before: Vec<Run>,
    /// The passage with its best wording.
    pub passage: Vec<Stroke>,
    /// What stands after it.
    pub after: Vec<Run>,
    /// The passage was a reader's own words, and they were erased.
    pub erased: bool,
    /// The passage runs from right to left.
    pub right_to_left: bool,
    /// Its language; may be empty.
    pub lang: String,
    /// The headline, or the address where there is none yet.
    pub title: String,
    /// The section; may be empty.
    pub section: String,
    /// Short remarks: how many wordings, what is odd.
    pub remarks: Vec<String>,
    /// Who has it.
    pub assignee: Option<EditorId>,
    /// Where it stands.
    pub standing: Standing,
    /// Its lane.
    pub lane: LaneTag,
    /// What the page shows.
    pub page: PageMark,
    /// When the first report came.
    pub opened_at: Timestamp,
    /// How long ago.
    pub age: String,
    /// It has waited too long.
    pub late: bool,
}

/// A case that waits for a decision longer than this is late, in milliseconds: a day.
const DECIDE_MS: i64 = 24 * 3_600_000;
/// A page that is not fixed so long after the decision is late, in milliseconds: four hours.
const FIX_MS: i64 = 4 * 3_600_000;

/// Draws a row.
#[must_use]
pub fn line(listed: Listed, tally: &Tally, now: &Now) -> Line {
    let Listed { case, title, section, lang, url, .. } = listed;
    let chosen = case.wording.as_deref().or(tally.leading.as_deref());
    let late = match case.state {
        State::Open | State::Held => now.at >= case.opened_at.plus_ms(DECIDE_MS),
        State::Accepted => case.decided_at.is_some_and(|at| now.at >= at.plus_ms(FIX_MS)),
        State::Fixed | State::Declined | State::Merged | State::Aside => false,
    };
    let (say, mut remarks) = (now.say, Vec::new());
    if tally.wordings > 1 {
        remarks.push(say.t1("desk-row-wordings", "n", tally.wordings));
    }
    if case.kind == ReportKind::Clarification {
        remarks.push(say.t("desk-row-clarification"));
    }
    if case.place == Place::OnPage {
        remarks.push(say.t("desk-row-outside"));
    }
    if tally.marked_up {
        remarks.push(say.t("desk-row-markup"));
    }
    Line {
        case_id: case.case_id,
        version: case.version,
        readers: case.readers,
        before: Inert::new(&drawn::lead(&case.quote.prefix)).runs,
        passage: drawn::short_change(&case.quote.exact, chosen),
        after: Inert::new(&drawn::rest(&case.quote.suffix)).runs,
        erased: case.quote.exact.is_empty(),
        right_to_left: drawn::right_to_left(&case.quote.exact),
        lang,
        title: if title.is_empty() { url } else { title },
        section,
        remarks,
        assignee: case.assignee,
        standing: standing(&case),
        lane: case.lane.into(),
        page: page_mark(&case, now),
        opened_at: case.opened_at,
        age: age(case.opened_at, now),
        late,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_and_its_address_say_the_same() {
        let asked = Asked {
            q: " Lisk & more ".into(),
            lane: "typo".into(),
            state: "closed".into(),
            whose: "mine".into(),
            site: "3".into(),
            section: "World & sea".into(),
            lang: "uk".into(),
            readers: "5".into(),
            order: "most-readers".into(),
            after: "12.7".into(),
            ..Asked::default()
        };
        let view = View::new(&asked);
        assert_eq!(
            view.query(),
            "?lane=typo&state=closed&whose=mine&site=3&section=World+%26+sea&lang=uk&readers=5&order=most-readers\
             &q=Lisk+%26+more&after=12.7"
        );
        assert_eq!(view.after, Some(After { case_id: CaseId(12), key: 7 }));
        assert!(view.in_lane(None).after.is_none());
    }

    #[test]
    fn words_that_mean_nothing_ask_for_nothing() {
        let asked = Asked { lane: "x".into(), state: "'--".into(), after: "9".into(), ..Asked::default() };
        let view = View::new(&asked);
        assert_eq!(view.query(), "");
        assert!(!view.filters());
    }
}

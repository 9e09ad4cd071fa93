//! A case as its page shows it: evidence first, then what can be done.

use corrigenda_anchor::{CodePoints, Span, Text};

use super::by_hand::{ByHand, by_hand};
use super::copies::{Copy, copies};
use super::drawn::{self, Ink, Stroke};
use super::evidence::{self, Evidence};
use super::gather::Gathered;
use super::marks::{LaneTag, PageMark, Standing, notice_name, page_mark, standing};
use super::questions::{Askable, Question, askable, questions};
use super::trail::{Step, trail};
use super::voices::{Voices, voices};
use super::when::{Now, stated, took, when};
use crate::article::{Article, SiteId};
use crate::case::context::Surroundings;
use crate::case::galley::{self, Galley};
use crate::case::guard::Answer;
use crate::case::sisters::{Sister, SisterState};
use crate::case::speech::{Speech, quoted};
use crate::case::{Actor, Case, CaseEvent, CaseId, Cause, EditorId, State, history};
use crate::clock::Timestamp;
use crate::language::message;
use crate::notice::policy::Channel;
use crate::notice::{Notice, NoticeKind, wording};
use crate::web::inert::{Inert, Run, looks_like_markup};

/// A stretch of the galley.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Set {
    /// Stays.
    Same(Vec<Run>),
    /// Leaves.
    Out(Vec<Run>),
    /// Comes in.
    In(Vec<Run>),
    /// Another wording changes it.
    Contested(Vec<Run>),
    /// In the margin: the words, and how many readers stand behind them.
    Mark(Option<Vec<Run>>, i64),
}

/// A wording to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rival {
    /// Its key in the form.
    pub key: String,
    /// Counted from 1.
    pub number: usize,
    /// As a tracked change.
    pub passage: Vec<Stroke>,
    /// How many readers.
    pub tally: i64,
    /// Sources, time, what it touches.
    pub remarks: String,
    /// It holds what looks like markup.
    pub markup: bool,
    /// It changes other words than the leading one, and can be accepted beside it.
    pub beside: bool,
}

/// A line of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityLine {
    /// When.
    pub at: Timestamp,
    /// When, for people.
    pub when: String,
    /// What.
    pub said: Vec<Run>,
}

/// A note for the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Who.
    pub who: String,
    /// When.
    pub at: Timestamp,
    /// When, for people.
    pub when: String,
    /// What.
    pub text: Vec<Run>,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Accepted, Declined.
    pub what: String,
    /// The accepted wording as a tracked change.
    pub wording: Vec<Stroke>,
    /// The passage is to go, or the words were left open.
    pub remark: Option<String>,
    /// Who and when, in a sentence.
    pub by: String,
    /// Why not.
    pub reason: Option<String>,
    /// What readers are told for a reason of the site's own.
    pub reason_says: Option<String>,
    /// How the error came about, where somebody said.
    pub cause: Option<Cause>,
    /// What the readers were told.
    pub message: Option<Inert>,
}

/// The draft of a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which kind is chosen.
    pub kind: NoticeKind,
    /// Its text.
    pub text: String,
    /// Every kind that is offered.
    pub kinds: Vec<KindOffered>,
    /// Whether it says again what was wrong, before the editor says so; `None` where it cannot.
    pub repeats: Option<bool>,
}

/// A kind of notice that is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindOffered {
    /// Which.
    pub kind: NoticeKind,
    /// What editors call it.
    pub name: String,
    /// The ready text that says again what was wrong; empty where it may not.
    pub repeating: String,
    /// The one that says only what is right.
    pub unsaid: String,
}

/// A notice of this case.
#[derive(Debug, Clone, PartialEq)]
pub struct Published {
    /// The notice.
    pub notice: Notice,
    /// Its kind, as readers see it.
    pub name: String,
    /// Where the public reads it.
    pub address: String,
    /// The places to tell it in, each with who ticked it and when.
    pub channels: Vec<(Channel, Option<String>)>,
}

/// Another article with the same words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SisterLine {
    /// Its name in the form.
    pub field: String,
    /// Headline, or the address.
    pub title: String,
    /// Its history at the desk.
    pub history: String,
    /// The same words, or nearly.
    pub how: String,
    /// The site, where it is another one.
    pub elsewhere: Option<String>,
    /// What stands before the words.
    pub lead: Vec<Run>,
    /// The words there.
    pub words: Vec<Run>,
    /// What stands after them.
    pub rest: Vec<Run>,
    /// Nothing was said of it yet.
    pub waits: bool,
    /// It was let be.
    pub dismissed: bool,
    /// The case opened for it.
    pub opened: Option<CaseId>,
}

/// A case as it is drawn.
pub struct CasePage {
    /// The case itself.
    pub case: Case,
    /// Headline, or the address.
    pub title: String,
    /// Section, author and time of publication, in a sentence.
    pub about: String,
    /// Where the page is, at the passage.
    pub url: String,
    /// Its language; may be empty.
    pub lang: String,
    /// The passage runs from right to left.
    pub right_to_left: bool,
    /// Where it stands.
    pub standing: Standing,
    /// Its lane.
    pub lane: LaneTag,
    /// What the page shows.
    pub page: PageMark,
    /// Blocks and text around the passage: before, lead, rest, after.
    pub around: [Vec<Run>; 4],
    /// The passage.
    pub galley: Vec<Set>,
    /// What is to be known about the passage, in sentences.
    pub remarks: Vec<String>,
    /// It is somebody's words.
    pub quoted: bool,
    /// What readers suggest.
    pub rivals: Vec<Rival>,
    /// What an own wording begins with.
    pub own: String,
    /// What readers wrote.
    pub voices: Voices,
    /// What readers were asked.
    pub questions: Vec<Question>,
    /// Who can be asked.
    pub askable: Vec<Askable>,
    /// What can be merged, split, moved and taken back.
    pub by_hand: ByHand,
    /// What happened, newest first.
    pub activity: Vec<ActivityLine>,
    /// Notes, oldest first.
    pub notes: Vec<Note>,
    /// What changed on the page.
    pub evidence: Option<Evidence>,
    /// The decision, once there is one.
    pub decision: Option<Decision>,
    /// The corrected passage, to be pasted.
    pub copies: Vec<Copy>,
    /// The file that the patch is for, and whether that file is only assumed.
    pub patch: Option<(String, bool)>,
    /// The way so far.
    pub trail: Vec<Step>,
    /// What a notice would say; none before a case is accepted.
    pub draft: Option<Draft>,
    /// What was published.
    pub notices: Vec<Published>,
    /// By the site's rules an accepted case like this needs a notice.
    pub notice_needed: bool,
    /// Until when the notice that is due waits, and why, in a sentence.
    pub delay: Option<String>,
    /// The hours in which a notice should follow.
    pub within_hours: i64,
    /// The same words elsewhere.
    pub sisters: Vec<SisterLine>,
}

impl CasePage {
    /// A sister of which nothing was said yet.
    #[must_use]
    pub fn waiting_sisters(&self) -> bool {
        self.sisters.iter().any(|sister| sister.waits)
    }

    /// Without a decision.
    #[must_use]
    pub fn open(&self) -> bool {
        self.case.state.undecided()
    }
}

/// Draws a case.
#[must_use]
pub fn case_page(gathered: &Gathered, all_voices: bool, now: &Now) -> CasePage {
    let Gathered { case, article, wordings, surroundings, .. } = gathered;
    let passage = case.quote.exact.as_str();
    let runs = |text: &str| Inert::new(text).runs;
    let chosen = (case.state == State::Open && !wordings.is_empty()).then_some(0);
    let leading = wordings.first().map(|leading| leading.passage_as_it_should_read.as_str());
    let own = Inert::visible(case.wording.as_deref().or(leading).unwrap_or(passage));
    let speech = quoted_speech(surroundings);
    CasePage {
        title: if article.title.is_empty() { article.url.clone() } else { article.title.clone() },
        about: about(article, now),
        url: gathered.page_link.clone(),
        lang: article.lang.clone(),
        right_to_left: drawn::right_to_left(passage),
        standing: standing(case),
        lane: case.lane.into(),
        page: page_mark(case, now),
        around: [
            &surroundings.block_before,
            &surroundings.lead,
            &surroundings.rest,
            &surroundings.block_after,
        ]
        .map(|text| runs(text)),
        galley: match &case.wording {
            Some(words) => decided_galley(passage, words),
            None => galley::set(passage, wordings, chosen).into_iter().map(set).collect(),
        },
        remarks: evidence::remarks(gathered, speech.as_ref(), now),
        quoted: speech.is_some(),
        rivals: rivals(gathered, now),
        own,
        voices: voices(&gathered.reports, &gathered.events, all_voices, now),
        questions: questions(gathered, now),
        askable: askable(gathered, now),
        by_hand: by_hand(gathered, now),
        activity: activity(gathered, now),
        notes: notes(gathered, now),
        evidence: evidence::evidence(gathered, now),
        decision: decision(gathered, now),
        copies: case.wording.as_deref().map(|words| copies(words, &gathered.patched)).unwrap_or_default(),
        patch: gathered.patched.patch.as_ref().map(|patch| (patch.path.clone(), patch.assumes)),
        trail: trail(gathered, now),
        draft: draft(gathered, now),
        notices: gathered.notices.iter().map(|notice| published(gathered, notice, now)).collect(),
        notice_needed: gathered.policy.needs(case.lane, case.kind),
        delay: gathered.delay.as_ref().filter(|_| case.notice_due).map(|delay| {
            let passed = delay.until <= now.at;
            let waits = if passed { message("desk-delay-passed") } else { message("desk-delay") };
            now.say.message(
                waits
                    .with("day", now.say.day(delay.until.plus_ms(-1)))
                    .with("who", history::name_of(&gathered.names, delay.by))
                    .with("why", Inert::visible(&delay.why)),
            )
        }),
        within_hours: gathered.policy.within_hours,
        sisters: gathered.sisters.iter().map(|one| sister(one, gathered.case.site_id, now)).collect(),
        case: case.clone(),
    }
}

fn published(gathered: &Gathered, notice: &Notice, now: &Now) -> Published {
    let ticked = |channel: Channel| {
        let told = gathered
            .told
            .iter()
            .find(|told| told.notice_id == notice.notice_id && told.channel == channel)?;
        let by = history::name_of(&gathered.names, told.by);
        Some(now.say.t2("desk-aside-by-when", "who", by, "when", when(told.at, now)))
    };
    let mut channels: Vec<(Channel, Option<String>)> =
        Channel::ALL.iter().map(|channel| (*channel, ticked(*channel))).collect();
    // What was ticked stays, also where the rules ask for it no longer.
    channels.retain(|(channel, ticked)| ticked.is_some() || gathered.policy.channels.contains(channel));
    Published {
        name: now.say.message(notice_name(notice.kind)),
        notice: notice.clone(),
        address: format!("/{}/corrections/{}", gathered.site.key, notice.slug),
        channels,
    }
}

fn sister(sister: &Sister, of: SiteId, now: &Now) -> SisterLine {
    let runs = |text: &str| Inert::new(text).runs;
    SisterLine {
        field: format!("article-{}", sister.article_id),
        title: if sister.title.is_empty() { sister.url.clone() } else { sister.title.clone() },
        history: format!("/desk/articles/{}", sister.article_id),
        how: now.say.t(if sister.same { "desk-sister-same" } else { "desk-sister-near" }),
        elsewhere: (sister.site_id != of).then(|| sister.site_name.clone()),
        lead: runs(&drawn::lead(&sister.quote.prefix)),
        words: runs(&drawn::beginning(&sister.quote.exact, 240)),
        rest: runs(&drawn::rest(&sister.quote.suffix)),
        waits: sister.state == SisterState::Found,
        dismissed: sister.state == SisterState::Dismissed,
        opened: sister.opened,
    }
}

fn about(Article { section, byline, published, modified, .. }: &Article, now: &Now) -> String {
    let say = now.say;
    let mut parts = Vec::new();
    match (section.is_empty(), byline.is_empty()) {
        (true, true) => {}
        (false, true) => parts.push(say.t1("desk-about-section", "section", section)),
        (true, false) => parts.push(say.t1("desk-about-author", "author", byline)),
        (false, false) => parts.push(say.t2("desk-about", "section", section, "author", byline)),
    }
    if !published.is_empty() {
        parts.push(say.t1("desk-about-published", "when", stated(published, now)));
    }
    if !modified.is_empty() && modified != published {
        parts.push(say.t1("desk-about-modified", "when", stated(modified, now)));
    }
    parts.iter().fold(String::new(), |about, part| about + part + " ")
}

fn set(stretch: Galley) -> Set {
    let runs = |text: &str| Inert::new(text).runs;
    match stretch {
        Galley::Same(text) => Set::Same(runs(&text)),
        Galley::Out(text) => Set::Out(runs(&text)),
        Galley::In(text) => Set::In(runs(&text)),
        Galley::Contested(text) => Set::Contested(runs(&text)),
        Galley::Mark { words, readers } => {
            Set::Mark((!words.is_empty()).then(|| runs(&drawn::beginning(&words, 40))), readers)
        }
    }
}

fn decided_galley(passage: &str, words: &str) -> Vec<Set> {
    drawn::change(passage, Some(words))
        .into_iter()
        .map(|stroke| match stroke.ink {
            Ink::Same => Set::Same(stroke.runs),
            Ink::Out => Set::Out(stroke.runs),
            Ink::In => Set::In(stroke.runs),
        })
        .collect()
}

/// Whose words the passage is, if it stands in quotation marks.
fn quoted_speech(around: &Surroundings) -> Option<Speech> {
    let block = Text::new(format!("{}{}{}", around.lead, around.passage, around.rest));
    let start = CodePoints(around.lead.chars().count());
    quoted(&block, Span::new(start, start + CodePoints(around.passage.chars().count())))
}

fn rivals(gathered: &Gathered, now: &Now) -> Vec<Rival> {
    let (passage, say) = (gathered.case.quote.exact.as_str(), now.say);
    let rival = |(index, words): (usize, &crate::case::wordings::Wording)| {
        let first = when(words.first_at, now);
        let sources = match (words.with_source, words.tally) {
            (0, _) => say.t("desk-rival-no-source"),
            (1, 1) => say.t("desk-rival-source"),
            (n, _) => say.t1("desk-rival-sources", "n", n),
        };
        let touches = words.touches_other_words.then(|| say.t("desk-rival-touches"));
        let began = if words.tally > 1 { say.t1("desk-rival-first", "when", first) } else { first + "." };
        let remarks: Vec<String> = [Some(sources), touches, Some(began)].into_iter().flatten().collect();
        Rival {
            key: words.key.clone(),
            number: index + 1,
            passage: drawn::short_change(passage, Some(&words.passage_as_it_should_read)),
            tally: words.tally,
            remarks: remarks.join(" "),
            beside: words.touches_other_words,
            markup: looks_like_markup(&words.passage_as_it_should_read),
        }
    };
    gathered.wordings.iter().enumerate().map(rival).collect()
}

/// Lines of the history shown; the oldest beyond them are left out.
const ACTIVITY: usize = 200;

fn activity(gathered: &Gathered, now: &Now) -> Vec<ActivityLine> {
    let known = |id: EditorId| history::name_of(&gathered.names, id);
    gathered
        .events
        .iter()
        .rev()
        .take(ACTIVITY)
        .map(|line| ActivityLine {
            at: line.at,
            when: when(line.at, now),
            said: Inert::new(&now.say.unmarked(history::told(line, known))).runs,
        })
        .collect()
}

fn notes(gathered: &Gathered, now: &Now) -> Vec<Note> {
    let note = |line: &crate::case::Happened| match (&line.event, line.actor) {
        (CaseEvent::Noted { text }, Actor::Editor(id)) => Some(Note {
            who: now.say.message(history::name_of(&gathered.names, id)),
            at: line.at,
            when: when(line.at, now),
            text: Inert::new(text).runs,
        }),
        _ => None,
    };
    gathered.events.iter().filter_map(note).collect()
}

fn decision(gathered: &Gathered, now: &Now) -> Option<Decision> {
    let (case, say) = (&gathered.case, now.say);
    let what = match case.state {
        State::Open | State::Merged | State::Held | State::Aside => return None,
        State::Accepted | State::Fixed => say.t("desk-accepted"),
        State::Declined => say.t("desk-declined"),
    };
    let who = match case.decided_by {
        Some(id) => say.message(history::name_of(&gathered.names, id)),
        None => say.t("desk-somebody"),
    };
    let by = match case.decided_at {
        Some(at) => say.t3(
            "desk-decided-by",
            ("who", who),
            ("when", when(at, now)),
            ("time", took(say, case.opened_at, at)),
        ),
        None => say.t1("desk-decided-by-whom", "who", who),
    };
    let remark = match (&case.wording, case.state) {
        (_, State::Declined) | (Some(_), _) => None,
        (None, _) => Some(say.t("desk-words-left")),
    };
    Some(Decision {
        what,
        wording: case
            .wording
            .as_deref()
            .map_or_else(Vec::new, |words| drawn::short_change(&case.quote.exact, Some(words))),
        remark,
        by,
        reason: match &gathered.own_reason {
            Some(own) => Some(own.name.clone()),
            None => case.reason.map(|reason| say.message(super::ready::reason_name(reason))),
        },
        reason_says: gathered.own_reason.as_ref().map(|own| own.plainly().to_owned()),
        cause: case.cause,
        message: (!case.message.is_empty()).then(|| Inert::new(&case.message)),
    })
}

fn draft(gathered: &Gathered, here: &Now) -> Option<Draft> {
    let Gathered { case, passage_now, site, answer, .. } = gathered;
    if !matches!(case.state, State::Accepted | State::Fixed) {
        return None;
    }
    let was = Inert::visible(&case.quote.exact);
    let now = Inert::visible(passage_now);
    let say = crate::notice::public::say(site);
    let update = *answer == Some(Answer::Update);
    let may = wording::may_repeat(case.place);
    let repeats = may.then(|| wording::repeats_at_first(case.lane, case.place));
    let offered = |kind: &NoticeKind| KindOffered {
        kind: *kind,
        name: here.say.message(notice_name(*kind)),
        repeating: if may { wording::proposed(say, *kind, &was, &now) } else { String::new() },
        unsaid: wording::proposed(say, *kind, "", &now),
    };
    let kinds: Vec<KindOffered> = NoticeKind::ALL.iter().map(offered).collect();
    let kind = match case.kind {
        _ if update => NoticeKind::Update,
        crate::report::ReportKind::Correction => NoticeKind::Correction,
        crate::report::ReportKind::Clarification => NoticeKind::Clarification,
    };
    let ready = kinds.iter().find(|offered| offered.kind == kind);
    let text = ready.map(|ready| if repeats == Some(true) { &ready.repeating } else { &ready.unsaid });
    Some(Draft { kind, text: text.cloned().unwrap_or_default(), kinds, repeats })
}

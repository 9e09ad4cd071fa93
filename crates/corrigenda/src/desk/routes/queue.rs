//! `GET /desk`: the queue.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;

use super::signed_in::May;
use super::the_frame;
use crate::article::Site;
use crate::case::store::triage::likely;
use crate::case::store::{choices, counts, list_queue, newest, wordings};
use crate::case::wordings::Tally;
use crate::case::{Lane, State as CaseState};
use crate::clock::Timestamp;
use crate::desk::asides::{Above, above};
use crate::desk::done::{Done, done};
use crate::desk::drawn::Ink;
use crate::desk::frame::{Frame, Tab};
use crate::desk::marks;
use crate::desk::people::Editor;
use crate::desk::people::rights::{Enter, Power};
use crate::desk::queue::{Asked, Line, ROWS, Show, Sort, View, Whose, bounded, likely_words, line};
use crate::desk::store::editors;
use crate::desk::views::{self, Saved};
use crate::desk::when::Now;
use crate::language::{Message, message};
use crate::store::Tx;
use crate::web::inert::Run;
use crate::web::{App, Error, page};

#[derive(Template)]
#[template(path = "desk/queue.html")]
struct QueuePage {
    frame: Frame,
    now: Timestamp,
    view: View,
    query: String,
    first_page: String,
    older: Option<String>,
    tabs: Vec<LaneTab>,
    sites: Vec<Site>,
    /// Who may have cases, this editor left out.
    colleagues: Vec<Editor>,
    sections: Vec<String>,
    langs: Vec<String>,
    views: Vec<Saved>,
    /// The saved view that this is.
    named: Option<String>,
    /// So many cases were looked at for this page, and it is not full.
    looked_at: Option<String>,
    lines: Vec<Line>,
    /// The highest number of a case there is: what comes live and is higher, is new.
    newest: i64,
    waiting: i64,
    waiting_said: String,
    closed: String,
    nothing_ever: bool,
    /// May decide.
    decides: bool,
    done: Option<Done>,
    /// What was done a moment ago, in a sentence.
    said: Option<Message>,
    /// Floods, and what was put aside a moment ago.
    above: Above,
    /// How many cases are held, and as it is said; empty where none is.
    held: String,
    held_n: i64,
}

impl QueuePage {
    /// Whose a row is, in a word; nothing for a row that nobody has.
    fn has(&self, line: &Line) -> Option<String> {
        let (say, whose) = (self.frame.say, line.assignee?);
        if whose == self.frame.editor.editor_id {
            return Some(say.t("desk-yours"));
        }
        let found = self.colleagues.iter().find(|other| other.editor_id == whose);
        Some(found.map_or_else(|| say.t("desk-left-somebody"), |other| other.name.clone()))
    }

    /// The forms of a message that a script counts with.
    fn forms(&self, name: &'static str) -> Vec<(&'static str, String)> {
        let since = self.frame.say.hour_on_the_wall(self.frame.editor.zone.wall(self.now));
        self.frame.say.forms(&message(name).with("since", since), "n")
    }

    /// What was asked for and has no match, in a sentence.
    fn sought(&self) -> String {
        let (say, state) = (self.frame.say, self.frame.say.message(self.view.show.said()));
        let lane = self.view.lane_name().map(|lane| say.message(&lane));
        let words = (!self.view.search.is_empty()).then(|| say.quoted(&self.view.search));
        match (words, lane) {
            (Some(words), Some(lane)) => {
                say.t3("desk-no-match-search-lane", ("words", words), ("lane", lane), ("state", state))
            }
            (Some(words), None) => say.t2("desk-no-match-search", "words", words, "state", state),
            (None, Some(lane)) => say.t2("desk-no-match-lane", "lane", lane, "state", state),
            (None, None) => say.t1("desk-no-match-state", "state", state),
        }
    }
}

struct LaneTab {
    name: Message,
    query: String,
    count: String,
    here: bool,
}

/// `GET /desk`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn show(
    State(app): State<App>,
    may: May<Enter>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let editor = may.editor;
    let queue = app
        .db
        .read(move |tx| {
            let (say, wall) = (editor.say(), Now::of(now, &editor));
            let view = View::new(&asked);
            let listed = list_queue(tx, &view.filter(&editor), view.after, ROWS)?;
            let mut lines = Vec::with_capacity(listed.cases.len());
            for mut row in listed.cases {
                let tally = match row.tally.take() {
                    Some(tally) => tally,
                    None => Tally::of(&row.case.quote.exact, &wordings(tx, &row.case)?),
                };
                let likely = if view.sort.learned() { likely(tx, row.case.case_id)? } else { None };
                let mut line = line(row, &tally, &wall);
                line.remarks.extend(likely.map(|(share, why)| likely_words(say, share, &why)));
                lines.push(line);
            }
            let counts = counts(tx, view.site, &editor.sight)?;
            let lanes = Lane::ALL.iter().copied().filter(|lane| editor.sight.sees_lane(*lane)).map(Some);
            let tabs = std::iter::once(None)
                .chain(lanes)
                .map(|lane| LaneTab {
                    name: lane.map_or_else(|| message("desk-queue-lane-all"), marks::lane_name),
                    query: view.in_lane(lane).query(),
                    count: bounded(say, &counts, lane, view.show.states()),
                    here: lane == view.lane,
                })
                .collect();
            let (sections, langs) = choices(tx)?;
            let views = views::store::saved(tx, editor.editor_id)?;
            let here = view.from(None).query();
            Ok::<_, Error>(QueuePage {
                named: views.iter().find(|saved| saved.query == here).map(|saved| saved.name.clone()),
                views,
                sections,
                langs,
                looked_at: listed.cut_short.map(|cases| say.number(cases)),
                said: asked.said(),
                above: above(tx, &editor.sight, &wall)?,
                held_n: counts.of(None, Show::Held.states()),
                held: if counts.of(None, Show::Held.states()) > 0 {
                    bounded(say, &counts, None, Show::Held.states())
                } else {
                    String::new()
                },
                done: done(tx, asked.done(), &editor, now)?,
                sites: sites_seen(tx, &editor)?,
                colleagues: colleagues(tx, &editor)?,
                decides: editor.role.may(Power::Decide),
                frame: the_frame(tx, Tab::Queue, editor)?,
                now,
                query: view.query(),
                first_page: view.from(None).query(),
                older: listed.next.map(|next| view.from(Some(next)).query()),
                tabs,
                newest: newest(tx)?,
                waiting: counts.of(None, Show::Waiting.states()),
                waiting_said: bounded(say, &counts, None, Show::Waiting.states()),
                closed: bounded(say, &counts, None, Show::Closed.states()),
                nothing_ever: counts.of(None, CaseState::ALL) == 0,
                view,
                lines,
            })
        })
        .await?;
    page(&queue)
}

/// Everybody else who is at the desk.
fn colleagues(tx: &mut Tx<'_>, editor: &Editor) -> Result<Vec<Editor>, crate::store::Error> {
    let mut others = editors(tx)?;
    others.retain(|other| other.left_at.is_none() && other.editor_id != editor.editor_id);
    Ok(others)
}

/// The sites whose cases this editor sees.
fn sites_seen(tx: &mut Tx<'_>, editor: &Editor) -> Result<Vec<Site>, crate::store::Error> {
    let mut sites = crate::article::store::sites(tx)?;
    sites.retain(|site| editor.sight.sees_site(site.site_id));
    Ok(sites)
}

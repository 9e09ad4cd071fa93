//! `GET /desk`: the queue.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;

use super::signed_in::May;
use super::the_frame;
use crate::article::Site;
use crate::case::store::triage::likely;
use crate::case::store::{choices, counts, leading, list_queue, newest};
use crate::case::{Lane, State as CaseState};
use crate::clock::Timestamp;
use crate::desk::asides::{Above, above};
use crate::desk::done::{Done, done};
use crate::desk::drawn::Ink;
use crate::desk::frame::{Frame, Tab};
use crate::desk::marks;
use crate::desk::people::Editor;
use crate::desk::people::rights::{Enter, Power};
use crate::desk::queue::{
    Asked, Line, ROWS, Show, Sort, View, Whose, bounded, likely_words, line, thousands,
};
use crate::desk::store::editors;
use crate::desk::views::{self, Saved};
use crate::desk::when::Now;
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
    said: Option<&'static str>,
    /// Floods, and what was put aside a moment ago.
    above: Above,
    /// How many cases are held; empty where none is.
    held: String,
}

impl QueuePage {
    /// Whose a row is, in a word; nothing for a row that nobody has.
    fn has(&self, line: &Line) -> Option<&str> {
        let whose = line.assignee?;
        if whose == self.frame.editor.editor_id {
            return Some("Yours");
        }
        let found = self.colleagues.iter().find(|other| other.editor_id == whose);
        Some(found.map_or("Somebody who left", |other| other.name.as_str()))
    }
}

struct LaneTab {
    name: &'static str,
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
            let wall = Now::new(now, &editor.zone);
            let view = View::new(&asked);
            let listed = list_queue(tx, &view.filter(&editor), view.after, ROWS)?;
            let mut lines = Vec::with_capacity(listed.cases.len());
            for row in listed.cases {
                let suggested = leading(tx, &row.case)?;
                let likely = if view.sort.learned() { likely(tx, row.case.case_id)? } else { None };
                let mut line = line(row, &suggested, &wall);
                line.remarks.extend(likely.map(|(share, why)| likely_words(share, &why)));
                lines.push(line);
            }
            let counts = counts(tx, view.site, &editor.sight)?;
            let lanes = Lane::ALL.iter().copied().filter(|lane| editor.sight.sees_lane(*lane)).map(Some);
            let tabs = std::iter::once(None)
                .chain(lanes)
                .map(|lane| LaneTab {
                    name: lane.map_or("All", marks::lane_name),
                    query: view.in_lane(lane).query(),
                    count: bounded(&counts, lane, view.show.states()),
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
                looked_at: listed.cut_short.map(thousands),
                said: asked.said(),
                above: above(tx, &editor.sight, &wall)?,
                held: if counts.of(None, Show::Held.states()) > 0 {
                    bounded(&counts, None, Show::Held.states())
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
                waiting_said: bounded(&counts, None, Show::Waiting.states()),
                closed: bounded(&counts, None, Show::Closed.states()),
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

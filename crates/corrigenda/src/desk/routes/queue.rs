//! `GET /desk`: the queue.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;

use super::signed_in::May;
use super::the_frame;
use crate::article::Site;
use crate::case::store::{Filter, counts, list_queue, wordings};
use crate::case::{Lane, Sight, State as CaseState};
use crate::clock::Timestamp;
use crate::desk::done::{Done, done};
use crate::desk::drawn::Ink;
use crate::desk::frame::{Frame, Tab};
use crate::desk::marks;
use crate::desk::people::Editor;
use crate::desk::people::rights::Enter;
use crate::desk::queue::{Asked, Line, ROWS, Show, Sort, View, Whose, line};
use crate::desk::store::editors;
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
    lines: Vec<Line>,
    /// The highest number of a case there is: what comes live and is higher, is new.
    newest: i64,
    waiting: i64,
    closed: i64,
    nothing_ever: bool,
    done: Option<Done>,
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
    count: i64,
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
            let view = View::new(&asked);
            let listed = list_queue(tx, &view.filter(&editor), view.after, ROWS)?;
            let mut lines = Vec::with_capacity(listed.cases.len());
            for row in listed.cases {
                let suggested = wordings(tx, &row.case)?;
                lines.push(line(row, &suggested, now));
            }
            let counts = counts(tx, view.site, &editor.sight)?;
            let lanes = Lane::ALL.iter().copied().filter(|lane| editor.sight.sees_lane(*lane)).map(Some);
            let tabs = std::iter::once(None)
                .chain(lanes)
                .map(|lane| LaneTab {
                    name: lane.map_or("All", marks::lane_name),
                    query: view.in_lane(lane).query(),
                    count: counts.of(lane, view.show.states()),
                    here: lane == view.lane,
                })
                .collect();
            Ok::<_, Error>(QueuePage {
                done: done(tx, asked.done(), &editor, now)?,
                sites: sites_seen(tx, &editor)?,
                colleagues: colleagues(tx, &editor)?,
                frame: the_frame(tx, Tab::Queue, editor)?,
                now,
                query: view.query(),
                first_page: view.from(None).query(),
                older: listed.next.map(|next| view.from(Some(next)).query()),
                tabs,
                newest: newest(tx)?,
                waiting: counts.of(None, Show::Waiting.states()),
                closed: counts.of(None, Show::Closed.states()),
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

/// The highest number of a case.
fn newest(tx: &mut Tx<'_>) -> Result<i64, crate::store::Error> {
    let all = Filter { sight: Sight::whole(), ..Filter::default() };
    let page = list_queue(tx, &all, None, 1)?;
    Ok(page.cases.first().map_or(0, |listed| listed.case.case_id.0))
}

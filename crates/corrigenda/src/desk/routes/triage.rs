//! `GET /desk/triage`: what the order by likelihood has learned, for everybody to see.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::signed_in::May;
use super::the_frame;
use crate::case::store::triage::lessons;
use crate::desk::frame::{Frame, Tab};
use crate::desk::people::rights::Enter;
use crate::web::{App, Error, page};

/// Traits shown at most.
const MOST: i64 = 200;

/// A trait and what was learned of it, as it is read.
struct Lesson {
    name: String,
    /// `× 2.3`: the odds are so much better with it.
    odds: String,
    speaks_for: bool,
    accepted: i64,
    declined: i64,
}

#[derive(Template)]
#[template(path = "desk/triage.html")]
struct TriagePage {
    frame: Frame,
    lessons: Vec<Lesson>,
}

/// `GET /desk/triage`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn show(State(app): State<App>, may: May<Enter>) -> Result<Response, Error> {
    let drawn = app
        .db
        .read(move |tx| {
            let lessons = lessons(tx, MOST)?.into_iter().map(|(name, part, accepted, declined)| Lesson {
                name,
                odds: format!("× {:.1}", part.exp()),
                speaks_for: part >= 0.0,
                accepted,
                declined,
            });
            let lessons = lessons.collect();
            Ok::<_, Error>(TriagePage { frame: the_frame(tx, Tab::Queue, may.editor)?, lessons })
        })
        .await?;
    page(&drawn)
}

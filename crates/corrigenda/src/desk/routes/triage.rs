//! `GET /desk/triage`: what the order by likelihood has learned, for everybody to see.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::signed_in::May;
use super::the_frame;
use crate::case::store::triage::lessons;
use crate::desk::frame::{Frame, Tab};
use crate::desk::people::rights::Enter;
use crate::language::Say;
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

/// `× 2.3`, with the mark that the language puts before tenths.
fn odds(say: Say, odds: f64) -> String {
    let written = format!("{odds:.1}");
    let (whole, tenths) = written.split_once('.').unwrap_or((&written, "0"));
    say.t2("desk-triage-times", "whole", whole, "tenths", tenths)
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
            let say = may.editor.say();
            let lessons = lessons(tx, MOST)?.into_iter().map(|(name, part, accepted, declined)| Lesson {
                name: say.again(&name),
                odds: odds(say, part.exp()),
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

//! `GET /desk/accuracy` and the tables behind it.

use std::borrow::Borrow;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::signed_in::May;
use super::the_frame;
use crate::case::numbers::{JOB, recount};
use crate::case::store::numbers::counted_at;
use crate::clock::Timestamp;
use crate::desk::frame::{Frame, Tab};
use crate::desk::numbers::csv::{Table, csv};
use crate::desk::numbers::{self as report_of, Asked, PERIODS, Report, report, store};
use crate::desk::people::Editor;
use crate::desk::people::rights::{Enter, Power};
use crate::store::jobs;
use crate::web::{App, Error, page};

/// Up to so many cases are counted while somebody waits; of more, by a job.
const AT_ONCE: i64 = 5_000;
/// How old the count of many cases may be, in milliseconds: five minutes.
const STALE_MS: i64 = 5 * 60_000;

/// Templates hand over values and references alike.
fn thousands(n: impl Borrow<i64>) -> String {
    crate::desk::queue::thousands(*n.borrow())
}

fn percent(of: impl Borrow<i64>, all: impl Borrow<i64>) -> i64 {
    report_of::percent(*of.borrow(), *all.borrow())
}

pub(super) fn lasting(minutes: impl Borrow<Option<i64>>) -> String {
    report_of::lasting(*minutes.borrow())
}

/// Which months, and which table.
#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    period: String,
    #[serde(default)]
    table: String,
}

#[derive(Template)]
#[template(path = "desk/accuracy.html")]
struct AccuracyPage {
    frame: Frame,
    asked: Asked,
    report: Report,
    /// Sections and authors are shown.
    owner: bool,
    /// Share accepted in the period before; `None` where nothing was decided then.
    before: Option<i64>,
    /// When it was counted; `None` while it is being counted for the first time.
    counted: Option<String>,
}

/// `GET /desk/accuracy`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn show(
    State(app): State<App>,
    may: May<Enter>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let counted = fresh(&app, now).await?;
    let (editor, asked) = (may.editor, Asked::new(&wanted.period, now));
    let drawn = app
        .db
        .read(move |tx| {
            let report = gathered(tx, &asked, &editor, now)?;
            let earlier = report_of_before(tx, &asked, &editor)?;
            Ok::<_, Error>(AccuracyPage {
                owner: editor.role.may(Power::Own),
                before: (earlier.0 > 0).then(|| report_of::percent(earlier.1, earlier.0)),
                counted: counted.map(|at| editor.zone.wall(at).hour()),
                frame: the_frame(tx, Tab::Accuracy, editor)?,
                asked,
                report,
            })
        })
        .await?;
    page(&drawn)
}

/// `GET /desk/accuracy.csv?table=`
///
/// # Errors
/// 403 for those who may not read that table, 404 where there is no such table.
pub async fn table(
    State(app): State<App>,
    may: May<Enter>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Error> {
    let Ok(table) = wanted.table.parse::<Table>() else {
        return Err(Error::new(
            StatusCode::NOT_FOUND,
            "There is no such table. Choose one on the accuracy page.",
        ));
    };
    if table.for_owners() && !may.editor.role.may(Power::Own) {
        return Err(Error::new(
            StatusCode::FORBIDDEN,
            "Only owners read numbers by section and author. Ask one.",
        ));
    }
    let now = app.clock.now();
    fresh(&app, now).await?;
    let (editor, asked) = (may.editor, Asked::new(&wanted.period, now));
    let name = format!("accuracy-{table}-{}-{}.csv", asked.first, asked.last);
    let drawn = app.db.read(move |tx| gathered(tx, &asked, &editor, now)).await?;
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    Ok((headers, csv(table, &drawn)).into_response())
}

fn gathered(
    tx: &mut crate::store::Tx<'_>,
    asked: &Asked,
    editor: &Editor,
    now: Timestamp,
) -> Result<Report, Error> {
    let numbers = store::numbers(tx, asked, &editor.sight)?;
    let notices = store::notices(tx, asked, &editor.sight)?;
    let not_fixed = store::not_fixed(tx, &editor.sight)?;
    Ok(report(&numbers, &notices, &not_fixed, now))
}

/// Decided and accepted in the period before.
fn report_of_before(
    tx: &mut crate::store::Tx<'_>,
    asked: &Asked,
    editor: &Editor,
) -> Result<(i64, i64), Error> {
    Ok(store::decided(tx, &asked.before(), &editor.sight)?)
}

/// Sees to it that the numbers are those of now, or of a few minutes ago where there are very many;
/// when they were counted.
pub(super) async fn fresh(app: &App, now: Timestamp) -> Result<Option<Timestamp>, Error> {
    let (many, at) = app.db.read(|tx| Ok::<_, Error>((store::many(tx, AT_ONCE)?, counted_at(tx)?))).await?;
    if !many {
        recount(&app.db, now).await?;
        return Ok(Some(now));
    }
    if at.is_none_or(|at| now >= at.plus_ms(STALE_MS)) {
        app.db.write(move |tx| jobs::enqueue(tx, JOB, "all", "{}", now.0)).await?;
    }
    Ok(at)
}

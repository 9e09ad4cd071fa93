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
use crate::desk::numbers::chart::GOAL;
use crate::desk::numbers::csv::{Table, csv};
use crate::desk::numbers::{self as report_of, Asked, PERIODS, Report, report, store};
use crate::desk::people::Editor;
use crate::desk::people::rights::{Enter, Power};
use crate::language::{Language, Message, Say, message};
use crate::store::jobs;
use crate::web::{App, Error, page};

/// Up to so many cases are counted while somebody waits; of more, by a job.
const AT_ONCE: i64 = 5_000;
/// How old the count of many cases may be, in milliseconds: five minutes.
const STALE_MS: i64 = 5 * 60_000;

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

/// Templates hand over values and references alike.
impl AccuracyPage {
    fn number(&self, n: impl Borrow<i64>) -> String {
        self.frame.say.number(*n.borrow())
    }

    /// A share in percent; of nothing there is none yet.
    fn share(&self, of: impl Borrow<i64>, all: impl Borrow<i64>) -> String {
        if *all.borrow() == 0 {
            return self.frame.say.t("desk-numbers-none");
        }
        self.frame.say.t1("desk-numbers-percent", "n", report_of::percent(*of.borrow(), *all.borrow()))
    }

    fn lasting(&self, minutes: impl Borrow<Option<i64>>) -> String {
        report_of::lasting(*minutes.borrow(), self.frame.say)
    }

    /// How many of the decided were accepted, and the share of the period before.
    fn upheld(&self) -> Message {
        let said = match self.before {
            Some(before) => message("desk-accuracy-of-decided-before").with("before", before),
            None => message("desk-accuracy-of-decided"),
        };
        said.with("n", self.report.all.upheld).with("all", self.report.all.decided)
    }

    /// How long fixes took: from when, and nine of ten where there are any.
    fn to_fix(&self) -> Message {
        match self.report.slow.1 {
            Some(_) => message("desk-accuracy-to-fix-what").with("slow", self.lasting(self.report.slow.1)),
            None => message("desk-accuracy-to-fix-from"),
        }
    }

    /// How long decisions took, beside the goal.
    fn to_decision(&self) -> Message {
        message("desk-accuracy-decision-what")
            .with("goal", GOAL)
            .with("median", self.lasting(self.report.all.to_decision))
            .with("slow", self.lasting(self.report.slow.0))
    }

    /// Of which months this is, whose, and when it was counted.
    fn period(&self) -> Message {
        let period = match self.frame.publication.as_str() {
            "" => self.asked.said(),
            name => message("desk-period-of").with("publication", name).with("period", self.asked.said()),
        };
        match &self.counted {
            Some(hour) => message("desk-period-counted").with("period", period).with("hour", hour),
            None => period,
        }
    }
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
            let report = gathered(tx, &asked, &editor, now, editor.say())?;
            let earlier = report_of_before(tx, &asked, &editor)?;
            Ok::<_, Error>(AccuracyPage {
                owner: editor.role.may(Power::Own),
                before: (earlier.0 > 0).then(|| report_of::percent(earlier.1, earlier.0)),
                counted: counted.map(|at| editor.say().hour_on_the_wall(editor.zone.wall(at))),
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
        return Err(Error::at_desk(StatusCode::NOT_FOUND, message("desk-accuracy-no-table")));
    };
    if table.for_owners() && !may.editor.role.may(Power::Own) {
        return Err(Error::at_desk(StatusCode::FORBIDDEN, message("desk-accuracy-for-owners")));
    }
    let now = app.clock.now();
    fresh(&app, now).await?;
    let (editor, asked) = (may.editor, Asked::new(&wanted.period, now));
    let name = format!("accuracy-{table}-{}-{}.csv", asked.first, asked.last);
    let drawn =
        app.db.read(move |tx| gathered(tx, &asked, &editor, now, Say::new(Language::English))).await?;
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
    say: Say,
) -> Result<Report, Error> {
    let numbers = store::numbers(tx, asked, &editor.sight)?;
    let notices = store::notices(tx, asked, &editor.sight)?;
    let not_fixed = store::not_fixed(tx, &editor.sight)?;
    Ok(report(&numbers, &notices, &not_fixed, now, say))
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

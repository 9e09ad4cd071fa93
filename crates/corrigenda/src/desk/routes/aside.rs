//! Blocking a sender, putting a flood aside, bringing either back, and letting held cases in.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use serde::Deserialize;

use super::case::Typed;
use super::decide::{Desk, Next};
use super::signed_in::May;
use super::whence::Whence;
use super::{Posted, see, the_frame};
use crate::article::SiteId;
use crate::case::aside::{By, What};
use crate::case::store::{
    Stopped, block as block_sender, bring_back, by_id, list_asides, names, put_aside, recent_floods,
    release as let_in, set_hold_unverified,
};
use crate::case::{Actor, CaseId};
use crate::clock::Timestamp;
use crate::desk::asides::{AsideLine, aside_line};
use crate::desk::frame::{Frame, Tab};
use crate::desk::people::deed::Deed;
use crate::desk::people::rights::{Decide, Own};
use crate::desk::queue::Asked;
use crate::desk::store;
use crate::desk::when::Now;
use crate::language::{Message, message};
use crate::report::{AsideId, ReportId};
use crate::web::{App, Error, page};

/// The most that are listed.
const MOST: i64 = 500;

/// Whose sender, and for how many days.
#[derive(Deserialize)]
pub struct Blocking {
    report: i64,
    #[serde(default)]
    days: i64,
}

/// `POST /desk/cases/{id}/block`
///
/// # Errors
/// 403 for those who do not decide, 404 for a case there is not, 422 where the sender can't be told;
/// 5xx when the database does not answer.
pub async fn block(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
    Posted(form): Posted<Blocking>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    desk.act(Next::Here("blocked"), Typed::default(), move |tx, case, editor| {
        block_sender(tx, case, ReportId(form.report), form.days, editor.editor_id, now)?;
        Ok(())
    })
    .await
}

/// `POST /desk/cases/{id}/release`
///
/// # Errors
/// 403 for those who do not decide, 404 for a case there is not; 5xx when the database does not
/// answer.
pub async fn release(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    desk.act(Next::Here("released"), Typed::default(), move |tx, case, editor| {
        let_in(tx, case.case_id, Actor::Editor(editor.editor_id), "", now)?;
        Ok(())
    })
    .await
}

/// `POST /desk/release`: every ticked case (`case`, as `number.version`).
///
/// # Errors
/// 403 for those who do not decide; 5xx when the database does not answer.
pub async fn release_ticked(
    State(app): State<App>,
    may: May<Decide>,
    Posted(fields): Posted<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let cases: Vec<CaseId> = fields
        .iter()
        .filter(|(key, _)| key == "case")
        .filter_map(|(_, value)| value.split('.').next()?.parse().ok().map(CaseId))
        .collect();
    app.db
        .write(move |tx| {
            for case_id in cases {
                let Some(case) = by_id(tx, case_id)?.filter(|case| may.editor.sight.sees(case)) else {
                    continue;
                };
                match let_in(tx, case.case_id, Actor::Editor(may.editor.editor_id), "", now) {
                    Ok(_) | Err(Stopped::Refused(_)) => {}
                    Err(Stopped::Store(error)) => return Err(Error::from(error)),
                }
            }
            Ok::<_, Error>(())
        })
        .await?;
    Ok(see("/desk?state=held&said=released"))
}

/// Which flood: what its reports have in common, and one of them.
#[derive(Deserialize)]
pub struct Flooding {
    by: String,
    report: i64,
}

/// `POST /desk/floods`: puts a flood aside, as it stands now.
///
/// # Errors
/// 403 for those who do not decide; 5xx when the database does not answer.
pub async fn put_flood_aside(
    State(app): State<App>,
    may: May<Decide>,
    Posted(form): Posted<Flooding>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let found = app
        .db
        .write(move |tx| {
            let by: Option<By> = form.by.parse().ok();
            let report = ReportId(form.report);
            let floods = recent_floods(tx, &may.editor.sight, now)?;
            let flood = floods.iter().find(|flood| Some(flood.by) == by && flood.reports.contains(&report));
            let Some(flood) = flood else { return Ok(false) };
            let why = flood.said().english();
            let what = (flood.site, What::Flood, why.as_str());
            put_aside(tx, what, &flood.reports, may.editor.editor_id, now)?;
            Ok::<_, Error>(true)
        })
        .await?;
    Ok(see(if found { "/desk?said=flood-aside" } else { "/desk?said=flood-over" }))
}

#[derive(Template)]
#[template(path = "desk/aside.html")]
struct AsidePage {
    frame: Frame,
    lines: Vec<AsideLine>,
    said: Option<Message>,
}

/// `GET /desk/aside`: who is blocked and what is put aside.
///
/// # Errors
/// 403 for those who do not decide; 5xx when the database does not answer.
pub async fn show(
    State(app): State<App>,
    may: May<Decide>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let drawn = app
        .db
        .read(move |tx| {
            let here = Now::of(now, &may.editor);
            let names = names(tx)?;
            let asides = list_asides(tx, Timestamp(0), &may.editor.sight, MOST)?;
            Ok::<_, Error>(AsidePage {
                lines: asides.iter().map(|aside| aside_line(aside, &names, &here)).collect(),
                frame: the_frame(tx, Tab::Settings, may.editor)?,
                said: asked.said(),
            })
        })
        .await?;
    page(&drawn)
}

/// Where the button stood.
#[derive(Deserialize)]
pub struct Back {
    #[serde(default)]
    from: String,
}

/// `POST /desk/aside/{id}/back`
///
/// # Errors
/// As [`show`]; 404 where there is nothing that could be brought back.
pub async fn back(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Posted(form): Posted<Back>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let found = app
        .db
        .write(move |tx| {
            let who = (may.editor.editor_id, &may.editor.sight);
            bring_back(tx, AsideId(id), who, now)
        })
        .await?;
    if !found {
        return Err(Error::not_found());
    }
    Ok(see(if form.from == "queue" { "/desk?said=brought-back" } else { "/desk/aside?said=brought-back" }))
}

/// On, or absent.
#[derive(Deserialize)]
pub struct Holding {
    #[serde(default)]
    on: String,
}

/// `POST /desk/settings/sites/{id}/hold`: whether first reports wait where nothing could be checked.
///
/// # Errors
/// 403 for all but owners, 404 for a site there is not; 5xx when the database does not answer.
pub async fn set_hold(
    State(app): State<App>,
    may: May<Own>,
    Whence(source): Whence,
    Path(id): Path<i64>,
    Posted(form): Posted<Holding>,
) -> Result<Response, Error> {
    let (now, on) = (app.clock.now(), !form.on.is_empty());
    app.db
        .write(move |tx| {
            let site = crate::article::store::site_by_id(tx, SiteId(id))?.ok_or_else(Error::not_found)?;
            set_hold_unverified(tx, site.site_id, on)?;
            let to = if on { message("desk-set-held") } else { message("desk-set-not-held") };
            let deed = Deed::set(&message("desk-set-hold").with("site", site.name), to.english());
            Ok::<_, Error>(store::note(tx, (Some(may.editor.editor_id), None), &deed, &source, now)?)
        })
        .await?;
    Ok(see("/desk/settings#sites"))
}

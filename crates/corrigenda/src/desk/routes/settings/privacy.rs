//! `/desk/settings/privacy`: how long what readers leave is kept, site by site, and what was deleted.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::article::{Site, SiteId};
use crate::config::Retention;
use crate::desk::frame::{Frame, Tab};
use crate::desk::people::deed::Deed;
use crate::desk::people::rights::{Own, Power};
use crate::desk::routes::signed_in::May;
use crate::desk::routes::whence::Whence;
use crate::desk::routes::{Posted, see, the_frame};
use crate::desk::store;
use crate::language::message;
use crate::report::retention::store as retention;
use crate::web::{App, Error, page};

/// How far back the record is shown, in milliseconds: 90 days.
const SHOWN_MS: i64 = 90 * 24 * 3_600_000;

struct Line {
    site: Site,
    policy: Retention,
}

struct Gone {
    day: String,
    site: String,
    what: crate::report::retention::Gone,
    n: i64,
}

#[derive(Template)]
#[template(path = "desk/privacy.html")]
struct PrivacyPage {
    frame: Frame,
    lines: Vec<Line>,
    gone: Vec<Gone>,
    apart: bool,
    ledger: Option<String>,
}

/// `GET /desk/settings/privacy`
///
/// # Errors
/// 403 for all but owners; 5xx when the database does not answer.
pub async fn show(State(app): State<App>, may: May<Own>) -> Result<Response, Error> {
    let install = app.config.retention;
    let since: String = app.clock.now().plus_ms(-SHOWN_MS).rfc3339().chars().take(10).collect();
    let (apart, ledger) = (app.seal.is_apart(), app.config.ledger().map(|path| path.display().to_string()));
    let drawn = app
        .db
        .read(move |tx| {
            let sites = crate::article::store::sites(tx)?;
            let name = |id: SiteId| {
                sites.iter().find(|site| site.site_id == id).map(|site| site.name.clone()).unwrap_or_default()
            };
            let gone = retention::deletions(tx, &since)?
                .into_iter()
                .map(|line| Gone { site: name(line.site_id), day: line.day, what: line.what, n: line.n })
                .collect();
            let mut lines = Vec::new();
            for site in sites {
                lines.push(Line { policy: retention::policy(tx, site.site_id, install)?, site });
            }
            Ok::<_, Error>(PrivacyPage {
                frame: the_frame(tx, Tab::Settings, may.editor)?,
                lines,
                gone,
                apart,
                ledger,
            })
        })
        .await?;
    page(&drawn)
}

/// How long, as it was typed.
#[derive(Deserialize)]
pub struct Typed {
    words_months: String,
    sender_days: String,
    contact_days: String,
}

/// `POST /desk/settings/sites/{id}/retention`
///
/// # Errors
/// 403 for all but owners, 422 for what cannot be kept to; 5xx when the database does not answer.
pub async fn set(
    State(app): State<App>,
    may: May<Own>,
    Whence(source): Whence,
    Path(id): Path<i64>,
    Posted(typed): Posted<Typed>,
) -> Result<Response, Error> {
    let number = |text: &str| text.trim().parse::<u32>().unwrap_or(u32::MAX);
    let policy = Retention {
        words_months: number(&typed.words_months),
        sender_days: number(&typed.sender_days),
        contact_days: number(&typed.contact_days),
    };
    let policy = policy
        .checked()
        .map_err(|_| Error::at_desk(StatusCode::UNPROCESSABLE_ENTITY, message("desk-privacy-wrong")))?;
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            let site = crate::article::store::site_by_id(tx, SiteId(id))?.ok_or_else(Error::not_found)?;
            retention::set_policy(tx, site.site_id, Some(policy))?;
            let words = match policy.words_months {
                0 => message("desk-set-kept-with-case"),
                months => message("desk-set-kept-months").with("months", months),
            };
            let to = message("desk-set-kept-to")
                .with("words", words)
                .with("senders", policy.sender_days)
                .with("addresses", policy.contact_days);
            let deed = Deed::set(&message("desk-set-kept").with("site", site.name), to.english());
            Ok::<_, Error>(store::note(tx, (Some(may.editor.editor_id), None), &deed, &source, now)?)
        })
        .await?;
    Ok(see("/desk/settings/privacy"))
}

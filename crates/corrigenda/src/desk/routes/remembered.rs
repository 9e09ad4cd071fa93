//! `/desk/remembered`: refusals that answer by themselves, and taking them back.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use super::signed_in::May;
use super::{see, the_frame};
use crate::case::history::name_of;
use crate::case::memory::{RememberedId, Scope};
use crate::case::store::{by_id, list_remembered, names, own_of, remembered_on, revoke as revoke_remembered};
use crate::desk::drawn;
use crate::desk::frame::{Frame, Tab};
use crate::desk::people::rights::Decide;
use crate::desk::ready;
use crate::web::inert::{Inert, Run};
use crate::web::{App, Error, page};

/// The most that are listed.
const MOST: i64 = 500;

#[derive(Template)]
#[template(path = "desk/remembered.html")]
struct RememberedPage {
    frame: Frame,
    lines: Vec<Line>,
}

/// One refusal as it is drawn.
struct Line {
    id: RememberedId,
    case_id: crate::case::CaseId,
    passage: Vec<Run>,
    reason: String,
    reach: String,
    who: String,
    until: String,
    answered: i64,
    stands: bool,
    revoked: bool,
}

/// `GET /desk/remembered`
///
/// # Errors
/// 403 for those who do not decide; 5xx when the database does not answer.
pub async fn show(State(app): State<App>, may: May<Decide>) -> Result<Response, Error> {
    let now = app.clock.now();
    let drawn = app
        .db
        .read(move |tx| {
            let (names, say) = (names(tx)?, may.editor.say());
            let mut lines = Vec::new();
            for (remembered, answered) in list_remembered(tx, MOST)? {
                let Some(case) = by_id(tx, remembered.case_id)?.filter(|case| may.editor.sight.sees(case))
                else {
                    continue;
                };
                let title = crate::article::store::article_by_id(tx, case.article_id)?
                    .map(|article| if article.title.is_empty() { article.url } else { article.title });
                let site = crate::article::store::site_by_id(tx, case.site_id)?.map(|site| site.name);
                lines.push(Line {
                    id: remembered.remembered_id,
                    case_id: case.case_id,
                    passage: Inert::new(&drawn::beginning(&case.quote.exact, 120)).runs,
                    reason: match own_of(tx, Some(remembered.reason))? {
                        Some(own) => own.name,
                        None => say.message(ready::reason_name(remembered.reason)),
                    },
                    reach: match remembered.scope {
                        Scope::Site => say.t1("desk-remembered-all-of", "site", site.unwrap_or_default()),
                        Scope::Section => say.t1("desk-remembered-section", "section", &remembered.section),
                        Scope::Article => title.unwrap_or_default(),
                    },
                    who: say.message(name_of(&names, remembered.editor_id)),
                    until: say.day(remembered.expires_at),
                    answered,
                    stands: remembered.stands(now),
                    revoked: remembered.revoked_at.is_some(),
                });
            }
            Ok::<_, Error>(RememberedPage { frame: the_frame(tx, Tab::Settings, may.editor)?, lines })
        })
        .await?;
    page(&drawn)
}

/// `POST /desk/remembered/{id}/revoke`
///
/// # Errors
/// As [`show`]; 404 where it was decided on a case this editor may not see.
pub async fn revoke(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
) -> Result<Response, Error> {
    let (id, now) = (RememberedId(id), app.clock.now());
    app.db
        .write(move |tx| {
            let Some(on) = remembered_on(tx, id)? else { return Ok(()) };
            if by_id(tx, on)?.is_none_or(|case| !may.editor.sight.sees(&case)) {
                return Err(Error::not_found());
            }
            Ok::<_, Error>(revoke_remembered(tx, id, now)?)
        })
        .await?;
    Ok(see("/desk/remembered"))
}

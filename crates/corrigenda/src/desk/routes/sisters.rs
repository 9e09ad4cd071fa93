//! `POST /desk/cases/{id}/sisters`: what the desk does with the same words elsewhere.

use std::collections::HashMap;

use axum::extract::{Path, Query, State};
use axum::response::Response;

use super::Posted;
use super::case::Typed;
use super::decide::{Desk, Next, Stop};
use super::signed_in::May;
use crate::article::ArticleId;
use crate::case::Actor;
use crate::case::store::{dismiss_sister, list_sisters, open_sister};
use crate::desk::people::rights::Decide;
use crate::desk::queue::Asked;
use crate::language::message;
use crate::web::{App, Error};

/// `POST /desk/cases/{id}/sisters`: opens a case for each ticked article, or lets them be.
///
/// # Errors
/// 403 for those who do not decide, 404 for a case there is not; 5xx when the database does not
/// answer.
pub async fn act(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
    Posted(form): Posted<HashMap<String, String>>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    let dismiss = form.get("do").is_some_and(|what| what == "dismiss");
    let ticked: Vec<ArticleId> =
        form.keys().filter_map(|name| name.strip_prefix("article-")?.parse().ok().map(ArticleId)).collect();
    let next = Next::Here(if dismiss { "sisters-dismissed" } else { "sisters-opened" });
    desk.act(next, Typed::default(), move |tx, case, editor| {
        if ticked.is_empty() {
            let why = message("desk-refused-none-ticked");
            return Err(Stop::Refused { why, meanwhile: false });
        }
        let mut known = list_sisters(tx, case.case_id)?;
        known.retain(|one| editor.sight.sees_site(one.site_id));
        for article_id in ticked.into_iter().filter(|id| known.iter().any(|one| one.article_id == *id)) {
            if dismiss {
                dismiss_sister(tx, case.case_id, article_id)?;
            } else {
                open_sister(tx, case, article_id, Actor::Editor(editor.editor_id), now)?;
            }
        }
        Ok(())
    })
    .await
}

//! `POST /desk/settings/sites/{id}/pages`: a site's own rules for its pages.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::article::SiteId;
use crate::article::canonical::on_hosts;
use crate::article::policy::store::{policy, set_policy};
use crate::article::policy::{MOST_LISTS, Openness, Policy, Refusal};
use crate::article::wake::store::set_lists;
use crate::desk::people::deed::Deed;
use crate::desk::people::rights::Own;
use crate::desk::routes::signed_in::May;
use crate::desk::routes::whence::Whence;
use crate::desk::routes::{Posted, see};
use crate::desk::store;
use crate::web::{App, Error};

/// `POST /desk/settings/sites/{id}/pages`: `guard` (present: on), `history` (off, unlisted, open),
/// `sources` (a template) and `lists` (one address a line).
///
/// # Errors
/// 403 for all but owners, 404 for a site there is not, 422 for what is not taken; 5xx when the
/// database does not answer.
pub async fn set(
    State(app): State<App>,
    may: May<Own>,
    Whence(source): Whence,
    Path(id): Path<i64>,
    Posted(fields): Posted<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let of = move |name: &str| {
        fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim().to_owned())
    };
    app.db
        .write(move |tx| {
            let site = crate::article::store::site_by_id(tx, SiteId(id))?.ok_or_else(Error::not_found)?;
            let before = policy(tx, site.site_id)?;
            let mut rules = before.clone();
            rules.guard_since = of("guard").map(|_| before.guard_since.unwrap_or(now.0));
            rules.set_history(of("history").and_then(|word| word.parse().ok()).unwrap_or(Openness::Off));
            rules.set_sources(&of("sources").unwrap_or_default()).map_err(refused)?;
            let lists = of("lists").unwrap_or_default();
            let lists = lists.lines().map(str::trim).filter(|line| !line.is_empty());
            rules.lists = lists
                .map(|line| on_hosts(line, &site.hosts).map(String::from))
                .collect::<Result<_, _>>()
                .map_err(|refusal| unprocessable(refusal.to_string()))?;
            if rules.lists.len() > MOST_LISTS {
                return Err(refused(Refusal::TooManyLists));
            }
            set_policy(tx, site.site_id, &rules)?;
            set_lists(tx, site.site_id, &rules.lists, now)?;
            let who = (Some(may.editor.editor_id), None);
            for (what, to) in told(&before, &rules) {
                let deed = Deed::Set { what: format!("{what} of {}", site.name), to };
                store::note(tx, who, &deed, &source, now)?;
            }
            Ok::<_, Error>(())
        })
        .await?;
    Ok(see("/desk/settings#sites"))
}

/// What of the rules is another, in words.
fn told(before: &Policy, after: &Policy) -> Vec<(&'static str, String)> {
    let mut out = Vec::new();
    let on = |rules: &Policy| if rules.guard_since.is_some() { "on" } else { "off" };
    if on(before) != on(after) {
        out.push(("Asking about changes without a notice", on(after).to_owned()));
    }
    if before.history() != after.history() {
        out.push(("Public history of articles", after.history().word().to_owned()));
    }
    if before.sources != after.sources {
        let to = if after.sources.is_empty() { "not known" } else { &after.sources };
        out.push(("Source files", to.to_owned()));
    }
    if before.lists != after.lists {
        let to = if after.lists.is_empty() { "none".to_owned() } else { after.lists.join(", ") };
        out.push(("Feeds and sitemaps", to));
    }
    out
}

fn refused(refusal: Refusal) -> Error {
    unprocessable(refusal.to_string())
}

fn unprocessable(why: String) -> Error {
    Error::new(StatusCode::UNPROCESSABLE_ENTITY, why)
}

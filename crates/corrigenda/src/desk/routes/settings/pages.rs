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
use crate::language::{Message, message};
use crate::web::{App, Error};

/// `POST /desk/settings/sites/{id}/pages`: `guard` and `elsewhere` (present: on), `history` (off, unlisted, open),
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
            rules.looks_elsewhere = of("elsewhere").is_some();
            rules.set_history(of("history").and_then(|word| word.parse().ok()).unwrap_or(Openness::Off));
            rules.set_sources(&of("sources").unwrap_or_default()).map_err(refused)?;
            let lists = of("lists").unwrap_or_default();
            let lists = lists.lines().map(str::trim).filter(|line| !line.is_empty());
            rules.lists = lists
                .map(|line| on_hosts(line, &site.hosts).map(String::from))
                .collect::<Result<_, _>>()
                .map_err(|refusal| unprocessable(refusal.said()))?;
            if rules.lists.len() > MOST_LISTS {
                return Err(refused(Refusal::TooManyLists));
            }
            set_policy(tx, site.site_id, &rules)?;
            set_lists(tx, site.site_id, &rules.lists, now)?;
            let who = (Some(may.editor.editor_id), None);
            for (what, to) in told(&before, &rules) {
                let deed = Deed::set(&what.with("site", &site.name), to);
                store::note(tx, who, &deed, &source, now)?;
            }
            Ok::<_, Error>(())
        })
        .await?;
    Ok(see("/desk/settings#sites"))
}

/// What of the rules is another, in English words.
fn told(before: &Policy, after: &Policy) -> Vec<(Message, String)> {
    let mut out = Vec::new();
    if before.guard_since.is_some() != after.guard_since.is_some() {
        let to = if after.guard_since.is_some() { message("desk-set-on") } else { message("desk-set-off") };
        out.push((message("desk-set-guard"), to.english()));
    }
    if before.looks_elsewhere != after.looks_elsewhere {
        let to = if after.looks_elsewhere { message("desk-set-on") } else { message("desk-set-off") };
        out.push((message("desk-set-elsewhere"), to.english()));
    }
    if before.history() != after.history() {
        let to = match after.history() {
            Openness::Off => message("desk-set-off"),
            Openness::Unlisted => message("desk-set-unlisted"),
            Openness::Open => message("desk-set-open"),
        };
        out.push((message("desk-set-history"), to.english()));
    }
    if before.sources != after.sources {
        let unknown = || message("desk-set-sources-unknown").english();
        let to = if after.sources.is_empty() { unknown() } else { after.sources.clone() };
        out.push((message("desk-set-sources"), to));
    }
    if before.lists != after.lists {
        let none = || message("desk-set-none").english();
        let to = if after.lists.is_empty() { none() } else { after.lists.join(", ") };
        out.push((message("desk-set-lists"), to));
    }
    out
}

fn refused(refusal: Refusal) -> Error {
    unprocessable(refusal.said())
}

fn unprocessable(why: Message) -> Error {
    Error::at_desk(StatusCode::UNPROCESSABLE_ENTITY, why)
}

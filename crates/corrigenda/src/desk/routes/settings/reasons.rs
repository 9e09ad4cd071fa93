//! `/desk/settings/reasons`: reasons for a decline that a site's owners write, in the languages of
//! their readers.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::super::signed_in::May;
use super::super::whence::Whence;
use super::super::{Posted, see, the_frame};
use crate::article::{Site, SiteId};
use crate::case::reason::{LONGEST_NAME, LONGEST_SAYS, MOST_OFFERED, OwnReason, OwnReasonId};
use crate::case::store as cases;
use crate::desk::frame::{Frame, Tab};
use crate::desk::people::deed::Deed;
use crate::desk::people::rights::{Own, Power};
use crate::desk::people::source::Source;
use crate::desk::ready;
use crate::desk::store;
use crate::language::Language;
use crate::store::Tx;
use crate::web::{App, Error, page};

#[derive(Template)]
#[template(path = "desk/reasons.html")]
struct ReasonsPage {
    frame: Frame,
    /// Each site with its own reasons, the ended ones last.
    sites: Vec<(Site, Vec<OwnReason>)>,
    /// The ready ones.
    ready: Vec<String>,
    /// The languages readers are spoken to in: tag, and name in English.
    languages: Vec<(&'static str, &'static str)>,
}

impl ReasonsPage {
    /// What the form says in that language; empty where nothing is written in it.
    fn says<'o>(&self, own: &'o OwnReason, tag: &str) -> &'o str {
        own.says.iter().find(|(lang, _)| lang == tag).map_or("", |(_, says)| says.as_str())
    }

    /// How many languages it is written in beside the site's.
    fn more(&self, own: &OwnReason) -> usize {
        own.says.iter().filter(|(lang, _)| !lang.is_empty()).count()
    }
}

/// `GET /desk/settings/reasons`
///
/// # Errors
/// 403 for all but owners; 5xx when the database does not answer.
pub async fn show(State(app): State<App>, may: May<Own>) -> Result<Response, Error> {
    let drawn = app
        .db
        .read(move |tx| {
            let mut sites = Vec::new();
            for site in crate::article::store::sites(tx)? {
                let own = cases::own_reasons(tx, site.site_id, true)?;
                sites.push((site, own));
            }
            Ok::<_, Error>(ReasonsPage {
                frame: the_frame(tx, Tab::Settings, may.editor)?,
                sites,
                ready: crate::case::Reason::READY
                    .iter()
                    .map(|reason| ready::reason_name(*reason).english())
                    .collect(),
                languages: Language::ALL.iter().map(|one| (one.tag(), one.name())).collect(),
            })
        })
        .await?;
    page(&drawn)
}

/// A form's fields in their order.
type Fields = Vec<(String, String)>;

fn field<'f>(form: &'f Fields, name: &str) -> &'f str {
    form.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
}

fn refused(said: impl Into<String>) -> Error {
    Error::new(StatusCode::UNPROCESSABLE_ENTITY, said)
}

/// The name and the words of a form: `says` in the site's language, `says.de` and so on in others.
fn written(form: &Fields) -> Result<(String, Vec<(String, String)>), Error> {
    let name = field(form, "name");
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(refused(format!("Give the reason a name of 1 to {LONGEST_NAME} characters. Go back.")));
    }
    let mut words = vec![(String::new(), field(form, "says").replace("\r\n", "\n"))];
    if words[0].1.is_empty() {
        return Err(refused("Write what readers are told, in the language of the site. Go back."));
    }
    for language in Language::ALL {
        let given = format!("says.{}", language.tag());
        if form.iter().any(|(key, _)| *key == given) {
            words.push((language.tag().to_owned(), field(form, &given).replace("\r\n", "\n")));
        }
    }
    if words.iter().any(|(_, says)| says.chars().count() > LONGEST_SAYS) {
        return Err(refused(format!(
            "What readers are told may have {LONGEST_SAYS} characters. Go back and shorten it."
        )));
    }
    Ok((name.to_owned(), words))
}

/// Changes something, and writes down that it did.
async fn change<F>(app: &App, may: May<Own>, source: Source, work: F) -> Result<Response, Error>
where
    F: FnOnce(&mut Tx<'_>) -> Result<Deed, Error> + Send + 'static,
{
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            let deed = work(tx)?;
            Ok::<_, Error>(store::note(tx, (Some(may.editor.editor_id), None), &deed, &source, now)?)
        })
        .await?;
    Ok(see("/desk/settings/reasons"))
}

/// `POST /desk/settings/reasons`: a new one for the site of that number (`site`).
///
/// # Errors
/// 403 for all but owners, 404 for a site there is not, 422 for one without a name or words, or one
/// too many; 5xx when the database does not answer.
pub async fn add(
    State(app): State<App>,
    may: May<Own>,
    Whence(source): Whence,
    Posted(form): Posted<Fields>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let (name, words) = written(&form)?;
    let site: i64 = field(&form, "site").parse().map_err(|_| Error::not_found())?;
    change(&app, may, source, move |tx| {
        let site = crate::article::store::site_by_id(tx, SiteId(site))?.ok_or_else(Error::not_found)?;
        let Some(id) = cases::add_own_reason(tx, site.site_id, &name, now)? else {
            return Err(refused(format!(
                "A site offers {MOST_OFFERED} reasons of its own at most. End one first."
            )));
        };
        cases::set_own_reason(tx, id, &name, &words)?;
        Ok(Deed::Set { what: format!("Reason for declines of {}, new", site.name), to: name })
    })
    .await
}

/// `POST /desk/settings/reasons/{id}`: `do` is `save`, `up`, `down`, `end` or `again`.
///
/// # Errors
/// As [`add`]; 404 for a reason there is not.
pub async fn set(
    State(app): State<App>,
    may: May<Own>,
    Whence(source): Whence,
    Path(id): Path<i64>,
    Posted(form): Posted<Fields>,
) -> Result<Response, Error> {
    let (id, now) = (OwnReasonId(id), app.clock.now());
    change(&app, may, source, move |tx| {
        let (site, own) = cases::own_reason(tx, id)?.ok_or_else(Error::not_found)?;
        let what = format!("Reason for declines “{}”", own.name);
        let to = match field(&form, "do") {
            "up" | "down" => {
                let down = field(&form, "do") == "down";
                cases::move_own_reason(tx, site, id, down)?;
                format!("one place {}", if down { "down" } else { "up" })
            }
            "end" => {
                cases::end_own_reason(tx, id, Some(now))?;
                "offered no more".to_owned()
            }
            "again" => {
                cases::end_own_reason(tx, id, None)?;
                "offered again".to_owned()
            }
            _ => {
                let (name, words) = written(&form)?;
                cases::set_own_reason(tx, id, &name, &words)?;
                format!("“{name}”: {}", words[0].1)
            }
        };
        Ok(Deed::Set { what, to })
    })
    .await
}

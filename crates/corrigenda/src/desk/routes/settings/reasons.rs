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
use crate::language::{Language, Message, Say, message};
use crate::store::Tx;
use crate::web::{App, Error, page};

#[derive(Template)]
#[template(path = "desk/reasons.html")]
struct ReasonsPage {
    frame: Frame,
    /// Each site with its own reasons, the ended ones last.
    sites: Vec<(Site, Vec<OwnReason>)>,
    /// The ready ones.
    ready: String,
    /// The languages readers are spoken to in: tag, and what heads the field.
    languages: Vec<(&'static str, String)>,
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
            let say = may.editor.say();
            let ready: Vec<String> = crate::case::Reason::READY
                .iter()
                .map(|reason| say.message(ready::reason_name(*reason)))
                .collect();
            let mut sites = Vec::new();
            for site in crate::article::store::sites(tx)? {
                let own = cases::own_reasons(tx, site.site_id, true)?;
                sites.push((site, own));
            }
            Ok::<_, Error>(ReasonsPage {
                frame: the_frame(tx, Tab::Settings, may.editor)?,
                sites,
                ready: ready.join("; "),
                languages: Language::ALL.iter().map(|one| (one.tag(), named(*one, say))).collect(),
            })
        })
        .await?;
    page(&drawn)
}

/// What heads the field for a language that readers are spoken to in.
fn named(language: Language, say: Say) -> String {
    let name = match language {
        Language::English => message("desk-in-english"),
        Language::Ukrainian => message("desk-in-ukrainian"),
        Language::Russian => message("desk-in-russian"),
        Language::Polish => message("desk-in-polish"),
        Language::German => message("desk-in-german"),
        Language::French => message("desk-in-french"),
        Language::Spanish => message("desk-in-spanish"),
        Language::Portuguese => message("desk-in-portuguese"),
        Language::Italian => message("desk-in-italian"),
        Language::Arabic => message("desk-in-arabic"),
        Language::Hebrew => message("desk-in-hebrew"),
        Language::Turkish => message("desk-in-turkish"),
        Language::Chinese => message("desk-in-chinese"),
        Language::Japanese => message("desk-in-japanese"),
    };
    say.t1("desk-reasons-in", "language", name)
}

/// A form's fields in their order.
type Fields = Vec<(String, String)>;

fn field<'f>(form: &'f Fields, name: &str) -> &'f str {
    form.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
}

fn refused(said: Message) -> Error {
    Error::at_desk(StatusCode::UNPROCESSABLE_ENTITY, said)
}

/// The name and the words of a form: `says` in the site's language, `says.de` and so on in others.
fn written(form: &Fields) -> Result<(String, Vec<(String, String)>), Error> {
    let name = field(form, "name");
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(refused(message("desk-reasons-name-wrong").with("most", LONGEST_NAME)));
    }
    let mut words = vec![(String::new(), field(form, "says").replace("\r\n", "\n"))];
    if words[0].1.is_empty() {
        return Err(refused(message("desk-reasons-says-nothing")));
    }
    for language in Language::ALL {
        let given = format!("says.{}", language.tag());
        if form.iter().any(|(key, _)| *key == given) {
            words.push((language.tag().to_owned(), field(form, &given).replace("\r\n", "\n")));
        }
    }
    if words.iter().any(|(_, says)| says.chars().count() > LONGEST_SAYS) {
        return Err(refused(message("desk-reasons-says-long").with("most", LONGEST_SAYS)));
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
            return Err(refused(message("desk-reasons-many").with("most", MOST_OFFERED)));
        };
        cases::set_own_reason(tx, id, &name, &words)?;
        Ok(Deed::set(&message("desk-set-reason-new").with("site", site.name), name))
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
        let what = message("desk-set-reason").with("name", own.name);
        let to = match field(&form, "do") {
            "up" | "down" => {
                let down = field(&form, "do") == "down";
                cases::move_own_reason(tx, site, id, down)?;
                if down { message("desk-set-reason-down") } else { message("desk-set-reason-up") }
            }
            "end" => {
                cases::end_own_reason(tx, id, Some(now))?;
                message("desk-set-reason-end")
            }
            "again" => {
                cases::end_own_reason(tx, id, None)?;
                message("desk-set-reason-again")
            }
            _ => {
                let (name, words) = written(&form)?;
                cases::set_own_reason(tx, id, &name, &words)?;
                message("desk-set-reason-says").with("name", name).with("says", &words[0].1)
            }
        };
        Ok(Deed::set(&what, to.english()))
    })
    .await
}

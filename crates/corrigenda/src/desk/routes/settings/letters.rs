//! `/desk/settings/letters`: how a site words its letters, seen as they would arrive.

use std::collections::HashMap;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::article::{Site, SiteId};
use crate::desk::frame::{Frame, Tab};
use crate::desk::letters::{Drawer, Drawn};
use crate::desk::people::deed::Deed;
use crate::desk::people::rights::{Own, Power};
use crate::desk::routes::signed_in::May;
use crate::desk::routes::whence::Whence;
use crate::desk::routes::{Posted, see, the_frame};
use crate::desk::store;
use crate::language::{Language, Message, Say, message, raw};
use crate::notice::letters::{self, LETTERS, Sentences, Wordings};
use crate::store::Tx;
use crate::web::{App, Error, page};

/// Which letter of which site in which language.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    site: Option<i64>,
    #[serde(default)]
    lang: String,
    #[serde(default)]
    letter: String,
}

/// One sentence as the form shows it.
struct Line {
    name: &'static str,
    ours: &'static str,
    words: String,
    places: String,
    error: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/letters.html")]
struct LettersPage {
    frame: Frame,
    sites: Vec<Site>,
    site: Site,
    language: Language,
    languages: &'static [Language],
    letter: &'static Sentences,
    letters: &'static [Sentences],
    lines: Vec<Line>,
    preview: Option<Drawn>,
    /// What is shown is not saved yet.
    draft: bool,
    refused: bool,
}

impl LettersPage {
    fn heading(&self) -> Message {
        message("desk-letters-of")
            .with("letter", message(self.letter.name))
            .with("language", self.language.tag())
            .with("site", &self.site.name)
    }
}

/// What is meant: the first site, its language and the first letter, where nothing else is said.
fn meant(tx: &mut Tx<'_>, asked: &Asked) -> Result<(Vec<Site>, Site, Language, &'static Sentences), Error> {
    let sites = crate::article::store::sites(tx)?;
    let site = match asked.site {
        Some(id) => sites.iter().find(|site| site.site_id == SiteId(id)),
        None => sites.first(),
    };
    let site = site.cloned().ok_or_else(Error::not_found)?;
    let language = asked.lang.parse().unwrap_or_else(|()| Language::of_site(&site.lang));
    let letter = letters::letter(&asked.letter).unwrap_or(&LETTERS[2]);
    Ok((sites, site, language, letter))
}

/// The page with these words in it, saved or not.
fn drawn(
    (frame, sites, site): (Frame, Vec<Site>, Site),
    (language, letter): (Language, &'static Sentences),
    drawer: &Drawer,
    (own, errors, draft): (Wordings, &HashMap<String, String>, bool),
) -> Result<Response, Error> {
    let lines = letter
        .messages
        .iter()
        .copied()
        .map(|name| Line {
            name,
            ours: raw(language, name).unwrap_or_default(),
            words: own.0.get(name).cloned().unwrap_or_default(),
            places: letters::places(name)
                .iter()
                .map(|place| letters::in_braces(place))
                .collect::<Vec<_>>()
                .join(" "),
            error: errors.get(name).cloned(),
        })
        .collect();
    let refused = !errors.is_empty();
    let preview = if refused { None } else { (drawer.0)(letter.word, Say::new(language), &site, &own) };
    let mut response = page(&LettersPage {
        frame,
        sites,
        site,
        language,
        languages: Language::ALL,
        letter,
        letters: LETTERS,
        lines,
        preview,
        draft,
        refused,
    })?;
    if refused {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /desk/settings/letters?site=&lang=&letter=`
///
/// # Errors
/// 403 for all but owners, 404 without a site; 5xx when the database does not answer.
pub async fn show(
    State(app): State<App>,
    may: May<Own>,
    Extension(drawer): Extension<Drawer>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let (frame, sites, site, language, letter, own) = app
        .db
        .read(move |tx| {
            let (sites, site, language, letter) = meant(tx, &asked)?;
            let own = letters::store::wordings(tx, site.site_id, language)?;
            Ok::<_, Error>((the_frame(tx, Tab::Settings, may.editor)?, sites, site, language, letter, own))
        })
        .await?;
    drawn((frame, sites, site), (language, letter), &drawer, (own, &HashMap::new(), false))
}

/// `POST /desk/settings/sites/{id}/letters`: `lang`, `letter`, and a field by the name of each message;
/// `do=save`, `do=look` to see it before, `do=html` to see that as HTML, `do=ours` to go back to our words.
///
/// # Errors
/// 403 for all but owners, 404 for no such site, 422 with the page for words that cannot be taken.
pub async fn set(
    State(app): State<App>,
    may: May<Own>,
    Extension(drawer): Extension<Drawer>,
    Whence(source): Whence,
    Path(id): Path<i64>,
    Posted(fields): Posted<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let field = |name: &str| {
        fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let asked = Asked { site: Some(id), lang: field("lang"), letter: field("letter") };
    let (editor, now, deed) = (may.editor.clone(), app.clock.now(), field("do"));
    let (frame, sites, site, language, letter, saved) = app
        .db
        .read(move |tx| {
            let (sites, site, language, letter) = meant(tx, &asked)?;
            let own = letters::store::wordings(tx, site.site_id, language)?;
            Ok::<_, Error>((the_frame(tx, Tab::Settings, editor)?, sites, site, language, letter, own))
        })
        .await?;
    let mut own = saved.clone();
    let mut errors = HashMap::new();
    for name in letter.messages {
        let typed = if deed == "ours" { String::new() } else { field(name) };
        match letters::checked(name, &typed) {
            Ok(words) if words.is_empty() || Some(words.as_str()) == raw(language, name) => {
                own.0.remove(*name);
            }
            Ok(words) => {
                own.0.insert((*name).to_owned(), words);
            }
            Err(refusal) => {
                errors.insert((*name).to_owned(), frame.say.message(refusal.said()));
                own.0.insert((*name).to_owned(), typed);
            }
        }
    }
    if !errors.is_empty() || deed == "look" {
        return drawn((frame, sites, site), (language, letter), &drawer, (own, &errors, true));
    }
    if deed == "html" {
        let drawn = (drawer.0)(letter.word, Say::new(language), &site, &own).ok_or_else(Error::not_found)?;
        return Ok(as_it_arrives(drawn.html));
    }
    let (by, site_id, at) = (may.editor.editor_id, site.site_id, site.name.clone());
    app.db
        .write(move |tx| {
            for name in letter.messages {
                let words = own.0.get(*name).map_or("", String::as_str);
                if saved.0.get(*name).map_or("", String::as_str) != words {
                    letters::store::set(tx, (site_id, language, *name), words, by, now)?;
                }
            }
            let what = message("desk-set-letter")
                .with("letter", message(letter.name))
                .with("site", at)
                .with("language", language.tag());
            let to = if letter.messages.iter().any(|name| own.0.contains_key(*name)) {
                message("desk-set-letter-own")
            } else {
                message("desk-set-letter-ours")
            };
            let deed = Deed::set(&what, to.english());
            Ok::<_, Error>(store::note(tx, (Some(by), None), &deed, &source, now)?)
        })
        .await?;
    Ok(see(&format!(
        "/desk/settings/letters?site={}&lang={}&letter={}",
        site.site_id,
        language.word(),
        letter.word
    )))
}

/// The letter itself, as a mail program draws it. Mail has its styles inline; each is named to the
/// browser by its hash, and nothing else may run or load.
fn as_it_arrives(html: String) -> Response {
    let mut hashes: Vec<String> = html
        .split("style=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(|style| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(style.as_bytes()))))
        .collect();
    hashes.sort();
    hashes.dedup();
    let policy = format!(
        "default-src 'none'; style-src 'unsafe-hashes' {}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        hashes.join(" ")
    );
    let mut response = Html(html).into_response();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

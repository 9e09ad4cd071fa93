//! `/{site}/write`: the form for everybody without the widget. No JavaScript, no cookie.
//!
//! The sentence is looked for in the page as it was last read, or as it is read now where it never was, and
//! the reader is shown where it stands before anything is sent; whatever is found or not, it can be sent.
//! Looking at the form reads no page: only posting it does.

use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use corrigenda_anchor::{Text, describe};
use serde::Deserialize;
use uuid::Builder;

use super::{Door, Sender, accepts, is_type, status, whole};
use crate::article::{Revision, Site, canonical};
use crate::clock::Timestamp;
use crate::id::Entropy;
use crate::intake::admit::{self, Refusal};
use crate::intake::finding;
use crate::intake::form::{Complaint, Typed};
use crate::intake::limits::{COMMENT, FORM_BYTES, PASSAGE, URL};
use crate::intake::look::{Change, Looked, Offer, look, offer, refused};
use crate::intake::store::{Arrival, Kept, NotKept, keep};
use crate::language::{Say, first_tag, wanted};
use crate::report::wire::Sent;
use crate::store;
use crate::web::{self, Error};

/// The page about which to write.
#[derive(Deserialize)]
pub struct About {
    #[serde(default)]
    url: String,
}

#[derive(askama::Template)]
#[template(path = "intake/write.html")]
struct WritePage<'a> {
    say: Say,
    site: &'a Site,
    typed: &'a Typed,
    /// The headline of the page, where it is known.
    headline: &'a str,
    /// The language of what the page says.
    lang: &'a str,
    complaint: Option<&'a Complaint>,
    /// What is asked before it is sent.
    offer: Option<&'a Offer>,
    /// The sentences of the article, where the reader wants to choose one.
    sentences: Vec<String>,
    /// How many those are, where the article has more of them.
    cut: Option<usize>,
}

impl WritePage<'_> {
    fn complaint_at(&self, field: &str) -> Option<&str> {
        self.complaint.filter(|complaint| complaint.field == field).map(|complaint| complaint.says.as_str())
    }
}

/// `GET /{site}/write?url=`
///
/// # Errors
/// 404 for a site there is not.
pub async fn show(
    State(door): State<Door>,
    Path(key): Path<String>,
    Query(about): Query<About>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let typed = Typed::new(fresh_id(Entropy::fresh()), about.url);
    draw(&door, &key, &headers, typed, Shows::Form, StatusCode::OK).await
}

/// `POST /{site}/write`: `press` says which button.
///
/// # Errors
/// 404 for a site there is not, 413 and 415 for a body that is no form. Everything else is said in
/// the form itself.
pub async fn send(
    State(door): State<Door>,
    Path(key): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    let now = door.app.clock.now();
    let (parts, body) = request.into_parts();
    is_type(&parts.headers, "application/x-www-form-urlencoded")?;
    let sender = door.sender(&parts, now).await?;
    let typed = Typed::from_body(&whole(body, FORM_BYTES).await?);
    match typed.press.as_str() {
        "change" => return draw(&door, &key, &parts.headers, typed, Shows::Form, StatusCode::OK).await,
        "take" => {
            let typed = typed.with_sentence();
            return draw(&door, &key, &parts.headers, typed, Shows::Form, StatusCode::OK).await;
        }
        _ => {}
    }
    if let Err(error) = door.count(&sender, now) {
        let retry_after = error.clone().into_response().headers_mut().remove(header::RETRY_AFTER);
        let status = StatusCode::TOO_MANY_REQUESTS;
        let mut response = draw(&door, &key, &parts.headers, typed, Shows::Busy(error), status).await?;
        if let Some(seconds) = retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, seconds);
        }
        return Ok(response);
    }
    if typed.press == "choose" {
        return match read(&door, &key, &typed, now).await? {
            Ok(Looked { revision: Some(_), .. }) => {
                draw(&door, &key, &parts.headers, typed, Shows::Sentences, StatusCode::OK).await
            }
            Ok(_) => draw(&door, &key, &parts.headers, typed, Shows::Unread, StatusCode::OK).await,
            Err(refusal) => {
                let status = status(&refusal);
                draw(&door, &key, &parts.headers, typed, Shows::Refused(refusal), status).await
            }
        };
    }
    match take(&door, &key, &typed, &parts.headers, sender, now).await {
        Ok(Taken::Kept(kept)) => Ok(Redirect::to(&kept.receipt.path()).into_response()),
        Ok(Taken::Asked(offer)) => {
            draw(&door, &key, &parts.headers, typed, Shows::Offer(offer), StatusCode::OK).await
        }
        Err(NotKept::Failed(failure)) => Err(failure.into()),
        Err(NotKept::Refused(Refusal::Site(_))) => Err(Error::not_found()),
        Err(NotKept::Refused(refusal)) => {
            let typed = match refusal {
                Refusal::IdTaken | Refusal::Trap => typed.afresh(fresh_id(Entropy::fresh())),
                _ => typed,
            };
            let status = status(&refusal);
            draw(&door, &key, &parts.headers, typed, Shows::Refused(refusal), status).await
        }
    }
}

/// What became of a form.
enum Taken {
    Kept(Kept),
    Asked(Offer),
}

async fn take(
    door: &Door,
    key: &str,
    typed: &Typed,
    headers: &HeaderMap,
    sender: Sender,
    now: Timestamp,
) -> Result<Taken, NotKept> {
    let mut sent = typed.sent(key, first_tag(accepts(headers))).map_err(Refusal::from)?;
    admit::by_itself(&sent)?;
    // Who knows that the words are nowhere need not wait for the page.
    let looked = match typed.place.as_str() {
        "none" => None,
        _ => Some(read(door, key, typed, now).await.map_err(NotKept::Failed)??),
    };
    if let Some(Looked { revision: Some(revision), known, article_id, .. }) = looked
        && !decided(&mut sent, typed, &revision)
    {
        let mut offer = offer(typed, &revision, &known);
        if let (Some(article_id), Some(place)) = (article_id, offer.only()) {
            let place = Typed { place: place.into(), revision: offer.revision.to_string(), ..typed.clone() };
            decided(&mut sent, &place, &revision);
            let why = door.app.db.read(move |tx| refused(tx, article_id, &sent, now)).await;
            offer.refused = why.map_err(NotKept::Failed)?;
        }
        return Ok(Taken::Asked(offer));
    }
    let keys = door.app.keys.clone();
    let arrival = Arrival { sent, origin: None, sender_hash: sender.hash, network: sender.network, now };
    Ok(Taken::Kept(door.app.db.write(move |tx| keep(tx, &keys, &arrival)).await?))
}

/// What we have of the page that a form names, read now where nothing is known of it.
async fn read(
    door: &Door,
    key: &str,
    typed: &Typed,
    now: Timestamp,
) -> Result<Result<Looked, Refusal>, store::Error> {
    let again = || {
        let (key, url) = (key.to_owned(), typed.url.clone());
        door.app.db.read(move |tx| look(tx, &key, &url, now))
    };
    let Some(looked) = again().await? else { return Ok(Err(Refusal::Site(key.to_owned()))) };
    if let Err(refusal) = canonical::on_hosts(&typed.url, &looked.site.hosts) {
        return Ok(Err(Refusal::Address(refusal)));
    }
    if door.pages.read(&door.app, &looked, &typed.url, now).await? {
        return Ok(Ok(again().await?.unwrap_or(looked)));
    }
    Ok(Ok(looked))
}

/// Whether the reader has seen where the sentence stands, in the text as it is now. The report then
/// quotes that place, or stays as it was typed where the reader meant none.
fn decided(sent: &mut Sent, typed: &Typed, revision: &Revision) -> bool {
    if typed.place == "none" {
        return true;
    }
    let text = Text::new(revision.text.as_str());
    let same_text = typed.revision == revision.revision_id.to_string();
    let Some(place) = finding::read(&text, &typed.place).filter(|_| same_text) else { return false };
    sent.quote = describe(&text, place).quote;
    sent.position = Some(place);
    true
}

/// What the page is drawn with.
enum Shows {
    Form,
    Sentences,
    /// The form, since there are no sentences to choose from.
    Unread,
    Offer(Offer),
    Refused(Refusal),
    Busy(Error),
}

async fn draw(
    door: &Door,
    key: &str,
    headers: &HeaderMap,
    typed: Typed,
    shows: Shows,
    status: StatusCode,
) -> Result<Response, Error> {
    let (key, url, now) = (key.to_owned(), typed.url.clone(), door.app.clock.now());
    let looked = door.app.db.read(move |tx| look(tx, &key, &url, now)).await?;
    let Looked { site, headline, lang, revision, .. } = looked.ok_or_else(Error::not_found)?;
    let say = Say::new(wanted(accepts(headers), &site.lang));
    let complaint = match &shows {
        Shows::Refused(refusal) => Some(Complaint::of(refusal, say)),
        Shows::Busy(error) => {
            Some(Complaint { field: "", says: error.clone().in_language(say).detail().to_owned() })
        }
        Shows::Unread => Some(Complaint { field: "quote", says: say.t("write-unread") }),
        _ => None,
    };
    let (sentences, more) = match (&shows, &revision) {
        (Shows::Sentences, Some(revision)) => listed(&revision.text),
        _ => (vec![], false),
    };
    let page = WritePage {
        say,
        site: &site,
        typed: &typed,
        headline: &headline,
        lang: site.lang_of(&lang),
        complaint: complaint.as_ref(),
        offer: if let Shows::Offer(offer) = &shows { Some(offer) } else { None },
        cut: more.then_some(sentences.len()),
        sentences,
    };
    let mut response = web::page(&page)?;
    *response.status_mut() = status;
    // Two readers who were given one page out of a cache would send under one id.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn listed(text: &str) -> (Vec<String>, bool) {
    let text = Text::new(text);
    let (sentences, more) = finding::listed(&text);
    (sentences.into_iter().map(|sentence| text.slice(sentence).to_owned()).collect(), more)
}

fn fresh_id(entropy: Entropy) -> String {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&entropy.0[..16]);
    Builder::from_random_bytes(bytes).into_uuid().hyphenated().to_string()
}

//! `/{site}/write`: the form for everybody without the widget. No JavaScript, no cookie.

use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use uuid::Builder;

use super::{Door, Sender, accepts, is_type, status, whole};
use crate::article::{self, Site, canonical};
use crate::id::Entropy;
use crate::intake::admit::{self, Refusal};
use crate::intake::form::{Complaint, Typed};
use crate::intake::limits::{COMMENT, FORM_BYTES, PASSAGE, URL};
use crate::intake::store::{Arrival, Kept, NotKept, keep};
use crate::language::{Say, first_tag, wanted};
use crate::store::{self, Tx};
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
    complaint: Option<&'a Complaint>,
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
    draw(&door, &key, &headers, typed, None, StatusCode::OK).await
}

/// `POST /{site}/write`
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
    let sender = door.sender(&parts, now)?;
    let typed = Typed::from_body(&whole(body, FORM_BYTES).await?);
    if let Err(error) = door.count(&sender, now) {
        let complaint = Refused::Rate(error.clone());
        let retry_after = error.into_response().headers_mut().remove(header::RETRY_AFTER);
        let mut response =
            draw(&door, &key, &parts.headers, typed, Some(complaint), StatusCode::TOO_MANY_REQUESTS).await?;
        if let Some(seconds) = retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, seconds);
        }
        return Ok(response);
    }
    match take(&door, &key, &typed, &parts.headers, sender, now).await {
        Ok(kept) => Ok(Redirect::to(&kept.receipt.path()).into_response()),
        Err(NotKept::Failed(failure)) => Err(failure.into()),
        Err(NotKept::Refused(Refusal::Site(_))) => Err(Error::not_found()),
        Err(NotKept::Refused(refusal)) => {
            let typed = match refusal {
                Refusal::IdTaken | Refusal::Trap => typed.afresh(fresh_id(Entropy::fresh())),
                _ => typed,
            };
            let status = status(&refusal);
            draw(&door, &key, &parts.headers, typed, Some(Refused::Rules(refusal)), status).await
        }
    }
}

async fn take(
    door: &Door,
    key: &str,
    typed: &Typed,
    headers: &HeaderMap,
    sender: Sender,
    now: crate::clock::Timestamp,
) -> Result<Kept, NotKept> {
    let sent = typed.sent(key, first_tag(accepts(headers))).map_err(Refusal::from)?;
    admit::by_itself(&sent)?;
    let keys = door.app.keys.clone();
    let arrival = Arrival { sent, origin: None, sender_hash: sender.hash, now };
    door.app.db.write(move |tx| keep(tx, &keys, &arrival)).await
}

/// Why the form is drawn again.
enum Refused {
    Rules(Refusal),
    Rate(Error),
}

async fn draw(
    door: &Door,
    key: &str,
    headers: &HeaderMap,
    typed: Typed,
    refused: Option<Refused>,
    status: StatusCode,
) -> Result<Response, Error> {
    let (key, url) = (key.to_owned(), typed.url.clone());
    let (site, headline) = door.app.db.read(move |tx| site_and_headline(tx, &key, &url)).await?;
    let site = site.ok_or_else(Error::not_found)?;
    let say = Say::new(wanted(accepts(headers), &site.lang));
    let complaint = refused.map(|refused| match refused {
        Refused::Rules(refusal) => Complaint::of(&refusal, say),
        Refused::Rate(error) => Complaint { field: "", says: error.in_language(say).detail().to_owned() },
    });
    let page =
        WritePage { say, site: &site, typed: &typed, headline: &headline, complaint: complaint.as_ref() };
    let mut response = web::page(&page)?;
    *response.status_mut() = status;
    // Two readers who were given one page out of a cache would send under one id.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn site_and_headline(tx: &mut Tx<'_>, key: &str, url: &str) -> Result<(Option<Site>, String), store::Error> {
    let Some(site) = article::store::site_by_key(tx, key)? else { return Ok((None, String::new())) };
    let known = match canonical::on_hosts(url, &site.hosts) {
        Ok(address) => article::store::by_alias(tx, site.site_id, address.as_str())?,
        Err(_) => None,
    };
    let article = match known {
        Some(article_id) => article::store::article_by_id(tx, article_id)?,
        None => None,
    };
    Ok((Some(site), article.map(|article| article.title).unwrap_or_default()))
}

fn fresh_id(entropy: Entropy) -> String {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&entropy.0[..16]);
    Builder::from_random_bytes(bytes).into_uuid().hyphenated().to_string()
}

//! `GET /r/{token}`, and what its holder does there: add, forget the address, erase.

use axum::Json;
use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

use super::{body, field, for_one, receipt, say, shown};
use crate::dispatch::erasure;
use crate::dispatch::export;
use crate::dispatch::questions::{self, LONGEST_ANSWER};
use crate::dispatch::receipt_page::{self, LONGEST_ADDED, Shown};
use crate::language::{Message, Say, message};
use crate::notice::compare::Stretch;
use crate::report::receipt::Receipt;
use crate::web::inert::{Inert, Run};
use crate::web::{App, Error, page};

#[derive(askama::Template)]
#[template(path = "receipt/receipt.html")]
struct Page<'a> {
    say: Say,
    site: &'a crate::article::Site,
    shown: &'a Shown,
    receipt: String,
    path: String,
    /// What was just done here.
    done: Option<String>,
    /// Why it was not.
    trouble: Option<String>,
    /// What was typed into the field at fault.
    email: String,
    more: String,
    answer: String,
}

/// The message with what a redirect says was done.
fn done(word: &str) -> Option<&'static str> {
    Some(match word {
        "insisted" => "done-insisted",
        "answered" => "done-answered",
        "added" => "done-added",
        "asked" => "done-asked",
        "forgotten" => "done-forgotten",
        "erased" => "done-erased",
        "withdrawn" => "done-withdrawn",
        _ => return None,
    })
}

/// `GET /r/{token}`
///
/// # Errors
/// 404 for no such receipt.
pub async fn show(
    State(app): State<App>,
    Path(token): Path<String>,
    Query(query): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let receipt = receipt(&token)?;
    let shown = shown(&app, &receipt).await?;
    let done = query.iter().find(|(key, _)| key == "done").and_then(|(_, word)| done(word));
    draw(say(&headers, &shown), &shown, &receipt, done, Draft::default())
}

/// `GET /r/{token}/everything.json`: what is kept about this report, to take away.
///
/// # Errors
/// 404 for no such receipt.
pub async fn everything(State(app): State<App>, Path(token): Path<String>) -> Result<Response, Error> {
    let receipt = receipt(&token)?;
    let shown = shown(&app, &receipt).await?;
    let name = format!("attachment; filename=\"receipt-{receipt}.json\"");
    let mut response = Json(export::everything(&shown, &receipt, &app.seal)).into_response();
    if let Ok(name) = HeaderValue::from_str(&name) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(for_one(response))
}

/// `GET /r/{token}/unsubscribe`: for people who follow the link; only the receipt's own button, and a
/// mail program's post, delete anything.
///
/// # Errors
/// 404 for no such receipt.
pub async fn to_receipt(Path(token): Path<String>) -> Result<Response, Error> {
    Ok(for_one(Redirect::to(&receipt(&token)?.path()).into_response()))
}

/// `POST /r/{token}/unsubscribe`: the button of a mail program (RFC 8058). No more mail goes to the
/// address left there; where none is left, nothing is to be done.
///
/// # Errors
/// 404 for no such receipt.
pub async fn unsubscribe(State(app): State<App>, Path(token): Path<String>) -> Result<Response, Error> {
    let shown = shown(&app, &receipt(&token)?).await?;
    if shown.contact.is_some() {
        erasure::forget_address(&app, &shown).await?;
    }
    Ok(for_one(StatusCode::NO_CONTENT.into_response()))
}

/// What was typed and could not be taken.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) trouble: Option<Message>,
    pub(super) email: String,
    pub(super) more: String,
    pub(super) answer: String,
}

pub(super) fn draw(
    say: Say,
    shown: &Shown,
    receipt: &Receipt,
    done: Option<&'static str>,
    draft: Draft,
) -> Result<Response, Error> {
    let refused = draft.trouble.is_some();
    let drawn = page(&Page {
        say,
        site: &shown.site,
        shown,
        receipt: receipt.to_string(),
        path: receipt.path(),
        done: done.map(|name| say.t(name)),
        trouble: draft.trouble.map(|trouble| say.message(&trouble)),
        email: draft.email,
        more: draft.more,
        answer: draft.answer,
    })?;
    let status = if refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(for_one((status, drawn).into_response()))
}

/// `POST /r/{token}`: `do=answer` with `question` and `answer`, `do=insist` and `do=add` with `more`, `do=forget`, `do=withdraw`, `do=erase`.
///
/// # Errors
/// 404 for no such receipt, 400 for a form of another shape.
pub async fn act(
    State(app): State<App>,
    Path(token): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    let receipt = receipt(&token)?;
    let shown = shown(&app, &receipt).await?;
    let (headers, form) = body(request).await?;
    let now = app.clock.now();
    let report = shown.report.clone();
    let done = match field(&form, "do").as_str() {
        "add" => {
            let more = field(&form, "more");
            let added = more.clone();
            let taken = app.db.write(move |tx| receipt_page::add(tx, &report, &added, now)).await;
            if let Err(refusal) = taken {
                let trouble = Some(refusal.said()?);
                return draw(
                    say(&headers, &shown),
                    &shown,
                    &receipt,
                    None,
                    Draft { trouble, more, ..Draft::default() },
                );
            }
            "added"
        }
        "answer" => {
            let (words, question) = (field(&form, "answer"), field(&form, "question"));
            let said = words.clone();
            let taken = app.db.write(move |tx| questions::answer(tx, &report, &question, &said, now)).await;
            if let Err(refusal) = taken {
                let trouble = Some(refusal.said()?);
                return draw(
                    say(&headers, &shown),
                    &shown,
                    &receipt,
                    None,
                    Draft { trouble, answer: words, ..Draft::default() },
                );
            }
            "answered"
        }
        "insist" => {
            let more = field(&form, "more");
            let why = more.clone();
            let taken = app.db.write(move |tx| receipt_page::insist(tx, &report, &why, now)).await;
            if let Err(refusal) = taken {
                let trouble = Some(refusal.said()?);
                return draw(
                    say(&headers, &shown),
                    &shown,
                    &receipt,
                    None,
                    Draft { trouble, more, ..Draft::default() },
                );
            }
            "insisted"
        }
        "forget" => {
            if shown.contact.is_some() {
                erasure::forget_address(&app, &shown).await?;
            }
            "forgotten"
        }
        "withdraw" => {
            erasure::take_back(&app, &shown).await?;
            "withdrawn"
        }
        "erase" => {
            erasure::erase(&app, &shown).await?;
            "erased"
        }
        _ => {
            let detail = message("receipt-strange");
            return Err(Error::said(StatusCode::BAD_REQUEST, "strange-form-title", detail));
        }
    };
    Ok(for_one(Redirect::to(&format!("{}?done={done}", receipt.path())).into_response()))
}

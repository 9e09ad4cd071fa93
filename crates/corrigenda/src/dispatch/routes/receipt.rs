//! `GET /r/{token}`, and what its holder does there: add, forget the address, erase.

use axum::extract::{Path, Query, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::{body, field, for_one, receipt, shown};
use crate::dispatch::questions::{self, LONGEST_ANSWER};
use crate::dispatch::receipt_page::{self, LONGEST_ADDED, Shown};
use crate::dispatch::store;
use crate::notice::compare::Stretch;
use crate::report::receipt::Receipt;
use crate::web::inert::{Inert, Run};
use crate::web::{App, Error, page};

#[derive(askama::Template)]
#[template(path = "receipt/receipt.html")]
struct Page<'a> {
    site: &'a crate::article::Site,
    shown: &'a Shown,
    receipt: String,
    path: String,
    /// What was just done here.
    done: Option<&'static str>,
    /// Why it was not.
    trouble: Option<String>,
    /// What was typed into the field at fault.
    email: String,
    more: String,
    answer: String,
}

/// What a redirect says was done.
fn done(word: &str) -> Option<&'static str> {
    Some(match word {
        "insisted" => "It is on the editors’ desk again.",
        "answered" => "Your answer is with the editors.",
        "added" => "Sent to the desk.",
        "asked" => {
            "Open the link in the mail that comes to that address. Until then nothing else is sent there."
        }
        "forgotten" => "The address is deleted.",
        "erased" => "Your words, the source and the address are gone.",
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
) -> Result<Response, Error> {
    let receipt = receipt(&token)?;
    let shown = shown(&app, &receipt).await?;
    let done = query.iter().find(|(key, _)| key == "done").and_then(|(_, word)| done(word));
    draw(&shown, &receipt, done, Draft::default())
}

/// What was typed and could not be taken.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) trouble: Option<String>,
    pub(super) email: String,
    pub(super) more: String,
    pub(super) answer: String,
}

pub(super) fn draw(
    shown: &Shown,
    receipt: &Receipt,
    done: Option<&'static str>,
    draft: Draft,
) -> Result<Response, Error> {
    let refused = draft.trouble.is_some();
    let drawn = page(&Page {
        site: &shown.site,
        shown,
        receipt: receipt.to_string(),
        path: receipt.path(),
        done,
        trouble: draft.trouble,
        email: draft.email,
        more: draft.more,
        answer: draft.answer,
    })?;
    let status = if refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(for_one((status, drawn).into_response()))
}

/// `POST /r/{token}`: `do=answer` with `question` and `answer`, `do=insist` and `do=add` with `more`, `do=forget`, `do=erase`.
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
    let (_, form) = body(request).await?;
    let now = app.clock.now();
    let report = shown.report.clone();
    let done = match field(&form, "do").as_str() {
        "add" => {
            let more = field(&form, "more");
            let added = more.clone();
            let taken = app.db.write(move |tx| receipt_page::add(tx, &report, &added, now)).await;
            if let Err(refusal) = taken {
                let trouble = Some(refusal.words()?);
                return draw(&shown, &receipt, None, Draft { trouble, more, ..Draft::default() });
            }
            "added"
        }
        "answer" => {
            let (words, question) = (field(&form, "answer"), field(&form, "question"));
            let said = words.clone();
            let taken = app.db.write(move |tx| questions::answer(tx, &report, &question, &said, now)).await;
            if let Err(refusal) = taken {
                let trouble = Some(refusal.words()?);
                return draw(&shown, &receipt, None, Draft { trouble, answer: words, ..Draft::default() });
            }
            "answered"
        }
        "insist" => {
            let more = field(&form, "more");
            let why = more.clone();
            let taken = app.db.write(move |tx| receipt_page::insist(tx, &report, &why, now)).await;
            if let Err(refusal) = taken {
                let trouble = Some(refusal.words()?);
                return draw(&shown, &receipt, None, Draft { trouble, more, ..Draft::default() });
            }
            "insisted"
        }
        "forget" => {
            if let Some(contact) = &shown.contact {
                let contact_id = contact.contact_id;
                app.db.write(move |tx| store::delete(tx, contact_id)).await?;
            }
            "forgotten"
        }
        "erase" => {
            let contact = shown.contact.as_ref().map(|contact| contact.contact_id);
            app.db.write(move |tx| receipt_page::erase(tx, &report, contact, now)).await?;
            "erased"
        }
        _ => {
            return Err(Error::new(
                StatusCode::BAD_REQUEST,
                "The form did not say what to do. Go back to the receipt and press one of its buttons.",
            ));
        }
    };
    Ok(for_one(Redirect::to(&format!("{}?done={done}", receipt.path())).into_response()))
}

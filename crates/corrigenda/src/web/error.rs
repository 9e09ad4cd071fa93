//! Errors as the web tells them: `application/problem+json` (RFC 9457) to programs, a page that
//! says what happened and what to do to people.

use std::sync::{Arc, OnceLock};

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::language::{self, Language, Message, Say, message};
use crate::store;

/// A refusal or a failure on its way out.
#[derive(Debug, Clone, Serialize)]
pub struct Error {
    #[serde(rename = "status", serialize_with = "as_number")]
    status: StatusCode,
    /// `about:blank`, or a path of the documentation that names this refusal.
    #[serde(rename = "type")]
    kind: String,
    title: String,
    detail: String,
    /// The field of the request that is at fault.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<Box<str>>,
    /// Seconds after which another try makes sense.
    #[serde(skip)]
    retry_after_s: Option<u64>,
    /// Title and detail where readers may see them: in any language, and in English above.
    #[serde(skip)]
    said: Option<Box<(&'static str, Message)>>,
}

fn as_number<S: serde::Serializer>(status: &StatusCode, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_u16(status.as_u16())
}

impl Error {
    /// A refusal: `detail` says what happened and what to do, in a sentence or two.
    #[must_use]
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Error {
        Error {
            status,
            kind: "about:blank".into(),
            title: status.canonical_reason().unwrap_or("Error").into(),
            detail: detail.into(),
            field: None,
            retry_after_s: None,
            said: None,
        }
    }

    /// A refusal that readers may see: the name of its title's message, and what happened and what to
    /// do. Programs and logs are told it in English.
    #[must_use]
    pub fn said(status: StatusCode, title: &'static str, detail: Message) -> Error {
        let mut error = Error::new(status, detail.english()).titled(&message(title).english());
        error.said = Some(Box::new((title, detail)));
        error
    }

    /// The same refusal in a reader's language, where it can be told in one.
    #[must_use]
    pub fn in_language(mut self, say: Say) -> Error {
        if let Some((title, detail)) = self.said.as_deref() {
            (self.title, self.detail) = (say.t(title), say.message(detail));
        }
        self
    }

    /// A refusal of something that none of our pages sends, which readers may see.
    #[must_use]
    pub fn not_understood(status: StatusCode, detail: Message) -> Error {
        Error::said(status, "strange-form-title", detail)
    }

    /// A refusal at the desk, under a heading for all of them.
    #[must_use]
    pub fn at_desk(status: StatusCode, detail: Message) -> Error {
        Error::said(status, "desk-refused-title", detail)
    }

    /// Says in a few words what it is, instead of the status's own name.
    #[must_use]
    pub fn titled(mut self, title: &str) -> Error {
        self.title = title.into();
        self
    }

    /// Names the refusal: `kind` is a word such as `host-not-allowed`.
    #[must_use]
    pub fn kind(mut self, kind: &str) -> Error {
        self.kind = format!("urn:corrigenda:{kind}");
        self
    }

    /// Names the field at fault.
    #[must_use]
    pub fn field(mut self, field: &str) -> Error {
        self.field = Some(field.into());
        self
    }

    /// Says when to try again.
    #[must_use]
    pub fn retry_after_s(mut self, seconds: u64) -> Error {
        self.retry_after_s = Some(seconds);
        self
    }

    /// There is nothing at that address, or nothing for this person.
    #[must_use]
    pub fn not_found() -> Error {
        Error::said(StatusCode::NOT_FOUND, "nowhere-title", message("nowhere"))
    }

    /// Something of ours broke. It is logged here, once; the world is told no more than that.
    #[must_use]
    pub fn internal(error: &dyn std::fmt::Display) -> Error {
        tracing::error!(%error, "a request failed");
        Error::said(StatusCode::INTERNAL_SERVER_ERROR, "broken-title", message("broken"))
    }

    /// The status it goes out with.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// What happened and what to do.
    #[must_use]
    pub fn detail(&self) -> &str {
        &self.detail
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Error {
        match error {
            store::Error::Unavailable(why) => {
                tracing::warn!(%why, "the database is not available");
                Error::said(StatusCode::SERVICE_UNAVAILABLE, "busy-title", message("busy")).retry_after_s(5)
            }
            other => Error::internal(&other),
        }
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let body = serde_json::to_vec(&self).unwrap_or_default();
        let mut response = (
            self.status,
            [
                (header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json")),
                (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
            ],
            body,
        )
            .into_response();
        if let Some(seconds) = self.retry_after_s {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        // For `as_page`, which draws it for people.
        response.extensions_mut().insert(self);
        response
    }
}

#[derive(askama::Template)]
#[template(path = "web/error.html")]
struct ErrorPage<'a> {
    say: Say,
    title: &'a str,
    detail: &'a str,
}

/// The language that somebody is known to want, found out while their request is answered: it stands
/// above what their browser asks for.
#[derive(Debug, Clone, Default)]
pub struct Wanted(Arc<OnceLock<Language>>);

impl Wanted {
    /// Somebody wants to be spoken to in that one.
    pub fn is(&self, language: Language) {
        self.0.get_or_init(|| language);
    }
}

/// Draws every [`Error`] as a page, in the language of the browser or the one that is [`Wanted`]; the
/// layer of every route that people visit.
pub async fn pages(mut request: Request, next: Next) -> Response {
    let (asked, wanted) = (accepted(request.headers()), Wanted::default());
    request.extensions_mut().insert(wanted.clone());
    let response = next.run(request).await;
    as_page(response, wanted.0.get().copied().unwrap_or(asked))
}

/// The language a browser asks for, English where it asks for none of ours.
#[must_use]
pub fn accepted(headers: &HeaderMap) -> Language {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    language::wanted(asked.unwrap_or_default(), "")
}

/// Draws an [`Error`] as a page; anything else stays as it is, and so do status and headers.
#[must_use]
pub fn as_page(response: Response, language: Language) -> Response {
    let framework = || said_by_the_framework(&response);
    let Some(error) = response.extensions().get::<Error>().cloned().or_else(framework) else {
        return response;
    };
    // What is said in English only stands on an English page.
    let spoken = error.said.as_deref().map_or(Language::English, |(_, detail)| detail.language(language));
    let say = Say::new(spoken);
    let error = error.in_language(say);
    let drawn = super::page(&ErrorPage { say, title: &error.title, detail: &error.detail });
    let Ok(page) = drawn else { return response };
    let (mut head, _) = response.into_parts();
    head.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    head.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(head, page.into_body())
}

/// A refusal of the framework's own, such as of a number that is none: bare words for programmers.
fn said_by_the_framework(response: &Response) -> Option<Error> {
    let bare = response.headers().get(header::CONTENT_TYPE)?.as_bytes().starts_with(b"text/plain");
    (response.status().is_client_error() && bare)
        .then(|| Error::said(response.status(), "strange-form-title", message("strange-form")))
}

/// Where there is no route at all: a page for people, a problem for programs under `/api/`.
pub async fn no_route(uri: Uri, headers: HeaderMap) -> Response {
    for_whom(&uri, &headers, Error::not_found())
}

/// Where the route takes other methods.
pub async fn no_method(method: Method, uri: Uri, headers: HeaderMap) -> Response {
    let detail = message("refused-method").with("method", method.as_str());
    for_whom(&uri, &headers, Error::not_understood(StatusCode::METHOD_NOT_ALLOWED, detail))
}

fn for_whom(uri: &Uri, headers: &HeaderMap, error: Error) -> Response {
    let response = error.into_response();
    if uri.path().starts_with("/api/") { response } else { as_page(response, accepted(headers)) }
}

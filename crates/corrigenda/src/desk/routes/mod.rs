//! The desk's addresses.

pub mod approval;
pub mod article;
pub mod aside;
pub mod ask;
pub mod assign;
pub mod bulk;
pub mod by_hand;
pub mod by_mail;
pub mod case;
pub mod changes;
pub mod decide;
pub mod enter;
pub mod history;
pub mod live;
pub mod mentions;
pub mod numbers;
pub mod provider;
pub mod published;
pub mod queue;
pub mod quiet;
pub mod remembered;
pub mod settings;
pub mod sign_in;
pub mod signed_in;
pub mod sisters;
pub mod standards;
pub mod telling;
pub mod triage;
pub mod views;
pub mod whence;

use std::convert::Infallible;

use axum::extract::{Form, FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::de::DeserializeOwned;
use tower_http::csrf::CsrfLayer;
use tower_http::set_header::SetResponseHeaderLayer;

use super::frame::{Door, Frame, Tab, door};
use super::people::Editor;
use crate::article::policy::store::policy;
use crate::case::guard::store as guard;
use crate::config::Config;
use crate::language::{Say, message};
use crate::store::Tx;
use crate::web::Error;
use crate::web::error::accepted;

pub use super::people::throttle::Throttle;
pub use signed_in::May;

/// A posted form; one that does not fit is answered as every other error.
pub struct Posted<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Posted<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        match Form::from_request(request, state).await {
            Ok(Form(form)) => Ok(Posted(form)),
            Err(rejection) => Err(Error::at_desk(rejection.status(), message("desk-form-broken"))),
        }
    }
}

/// Refuses posts that another site's page made the editor's browser send. The base URL counts as
/// ours even where a proxy in front rewrites the host.
pub fn same_origin(
    config: &Config,
) -> CsrfLayer<impl Fn(tower_http::csrf::ProtectionError) -> Response + Clone + use<>> {
    let layer = CsrfLayer::new();
    let origin = config.base_url.origin().ascii_serialization();
    let layer = layer.clone().add_trusted_origin(origin).unwrap_or(layer);
    layer.with_rejection_response(|_| {
        Error::at_desk(StatusCode::FORBIDDEN, message("desk-other-origin")).into_response()
    })
}

/// Nothing of the desk is left in caches of browsers or proxies.
#[must_use]
pub fn never_kept() -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::if_not_present(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))
}

/// After a form: a GET that shows the result.
fn see(path: &str) -> Response {
    Redirect::to(path).into_response()
}

/// The desk's voice for somebody who is not in yet: their browser says in which language.
#[derive(Debug, Clone, Copy)]
pub struct Outside(pub Say);

impl<S: Send + Sync> FromRequestParts<S> for Outside {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Outside, Infallible> {
        Ok(Outside(Say::new(accepted(&parts.headers).at_desk())))
    }
}

/// The door, from the sites there are.
fn the_door(tx: &mut Tx<'_>, say: Say) -> Result<Door, crate::store::Error> {
    let sites = crate::article::store::sites(tx)?;
    Ok(door(say, sites.iter().map(|site| (site.key.as_str(), site.name.as_str()))))
}

/// The bar above a page for this editor.
fn the_frame(tx: &mut Tx<'_>, here: Tab, editor: Editor) -> Result<Frame, crate::store::Error> {
    let mentioned = super::store::count_mentions(tx, editor.editor_id, &editor.sight)?;
    let sites = crate::article::store::sites(tx)?;
    let Door { say, publication, log } =
        door(editor.say(), sites.iter().map(|site| (site.key.as_str(), site.name.as_str())));
    let waiting: i64 = guard::counts(tx, &editor.sight)?.into_iter().map(|(_, n)| n).sum();
    let mut changes = (waiting > 0).then_some(waiting);
    for site in sites.iter().filter(|site| editor.sight.sees_site(site.site_id)) {
        if changes.is_none() {
            changes = policy(tx, site.site_id)?.guard_since.map(|_| 0);
        }
    }
    Ok(Frame { say, here, editor, publication, log, mentioned, changes })
}

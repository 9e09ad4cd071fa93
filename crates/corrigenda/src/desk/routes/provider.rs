//! `/desk/provider`: to the sign-in provider and back.

use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use serde::Deserialize;

use super::sign_in::{Coming, Wanted, admit};
use super::signed_in::over_tls;
use super::whence::Whence;
use super::{Outside, see};
use crate::desk::people::deed::Deed;
use crate::desk::people::source::Source;
use crate::desk::people::{Editor, next_page};
use crate::desk::provider::{Account, Error as ProviderError, Relying, VISIT_MS};
use crate::desk::store;
use crate::id::Entropy;
use crate::language::{Message, message};
use crate::store::Tx;
use crate::web::{App, Error, cookie};

fn relying(app: &App) -> Result<Relying, Error> {
    let provider = app.config.provider.as_ref().ok_or_else(Error::not_found)?;
    Relying::on(provider, app.config.address("/desk/provider/back")).map_err(not_now)
}

fn not_now(error: ProviderError) -> Error {
    tracing::warn!(%error, "nobody came in by the sign-in provider");
    let said = match error {
        ProviderError::Unreachable(_) => message("desk-provider-silent"),
        ProviderError::Untrue(_) => message("desk-provider-untrue"),
    };
    Error::at_desk(StatusCode::BAD_GATEWAY, said)
}

fn refused(said: Message) -> Error {
    Error::at_desk(StatusCode::FORBIDDEN, said)
}

/// `GET /desk/provider`: sends the browser to the provider.
///
/// # Errors
/// 404 where there is none, 502 when it does not answer; 5xx when the database does not answer.
pub async fn begin(State(app): State<App>, Query(wanted): Query<Wanted>) -> Result<Response, Error> {
    let now = app.clock.now();
    let entropy = [Entropy::fresh(), Entropy::fresh(), Entropy::fresh()];
    let visit = relying(&app)?.begin(entropy).await.map_err(not_now)?;
    let next = next_page(wanted.next()).to_owned();
    let mut response = see(&visit.address);
    let kept = cookie::set_visit(&visit.state, VISIT_MS / 1_000, over_tls(&app));
    response.headers_mut().insert(header::SET_COOKIE, kept);
    app.db.write(move |tx| store::begin_visit(tx, &visit, &next, now)).await?;
    Ok(response)
}

/// What the provider sends along.
#[derive(Deserialize)]
pub struct Back {
    #[serde(default)]
    state: String,
    code: Option<String>,
}

/// `GET /desk/provider/back`: the browser comes back.
///
/// # Errors
/// 403 for a way that did not begin in this browser, or for somebody nobody invited; 502 when the
/// provider's answer does not hold; 5xx when the database does not answer.
pub async fn back(
    State(app): State<App>,
    Whence(source): Whence,
    Outside(say): Outside,
    headers: HeaderMap,
    Query(back): Query<Back>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let relying = relying(&app)?;
    // Somebody else's way, brought here by a link, must not end in this browser.
    if back.state.is_empty() || cookie::visit(&headers, over_tls(&app)).as_deref() != Some(&back.state) {
        return Err(refused(message("desk-provider-elsewhere")));
    }
    let state = back.state;
    let visit = app.db.write(move |tx| store::end_visit(tx, &state, now)).await?;
    let Some((nonce, verifier, next)) = visit else {
        return Err(refused(message("desk-provider-late")));
    };
    let Some(code) = back.code else {
        return Err(refused(message("desk-provider-nobody")));
    };
    let account = relying.finish(code, nonce, verifier, now).await.map_err(not_now)?;
    let issuer = app.config.provider.as_ref().map(|provider| provider.issuer.to_string()).unwrap_or_default();
    let from = source.clone();
    let editor = app.db.write(move |tx| whose(tx, &issuer, &account, &from, now)).await?;
    let old = cookie::session(&headers, over_tls(&app));
    let mut response =
        admit(&app, say, Coming { editor, by: "provider", source, old }, next_page(&next)).await?;
    response.headers_mut().append(header::SET_COOKIE, cookie::set_visit("", 0, over_tls(&app)));
    Ok(response)
}

/// Whose account it is: from the first time on by its lasting name, the first time by an address
/// that the provider vouches for and that an owner invited.
fn whose(
    tx: &mut Tx<'_>,
    issuer: &str,
    account: &Account,
    source: &Source,
    now: crate::clock::Timestamp,
) -> Result<Editor, Error> {
    let gone = || refused(message("desk-provider-left"));
    if let Some(known) = store::account(tx, issuer, &account.subject)? {
        let editor = store::editor_by_id(tx, known)?;
        return editor.filter(|editor| editor.left_at.is_none()).ok_or_else(gone);
    }
    let Some(email) = &account.verified_email else {
        return Err(refused(message("desk-provider-unvouched")));
    };
    let Some((editor, _)) = store::editor_by_email(tx, email)? else {
        return Err(refused(message("desk-provider-unknown").with("email", email)));
    };
    if editor.left_at.is_some() {
        return Err(gone());
    }
    store::link_account(tx, issuer, &account.subject, editor.editor_id, now)?;
    let whom = Some(editor.editor_id);
    store::note(tx, (whom, whom), &Deed::Linking { issuer: issuer.into() }, source, now)?;
    Ok(editor)
}

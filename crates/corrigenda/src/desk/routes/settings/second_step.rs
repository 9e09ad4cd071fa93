//! `/desk/settings/second-step`: a code from one's phone beside the password.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::case::EditorId;
use crate::desk::frame::{Frame, Tab};
use crate::desk::people::deed::Deed;
use crate::desk::people::rights::{Arrive, Power};
use crate::desk::people::second_step::{
    CODES, SecondStep, drawn, is_seed, recovery_code, recovery_hash, seed,
};
use crate::desk::people::{Editor, Refusal};
use crate::desk::routes::signed_in::May;
use crate::desk::routes::whence::Whence;
use crate::desk::routes::{Posted, Throttle, the_frame};
use crate::desk::store;
use crate::id::Entropy;
use crate::language::{Language, message};
use crate::store::Tx;
use crate::web::client::Network;
use crate::web::{App, Error, page};

#[derive(Template)]
#[template(path = "desk/second_step.html")]
struct SecondStepPage {
    frame: Frame,
    /// A key to take over into an app; none where there is a second step already.
    offer: Option<Offer>,
    /// Recovery codes that were just made. Shown this once.
    codes: Vec<String>,
    codes_left: i64,
    /// It is asked of everybody with this role.
    asked: bool,
    error: Option<String>,
}

struct Offer {
    seed: String,
    key: String,
    width: usize,
    path: String,
}

fn offer(app: &App, editor: &Editor, desk: &str, seed: String) -> Offer {
    let step = SecondStep::of(&app.keys, editor.editor_id, &seed);
    let name = if desk.is_empty() { "Corrigenda" } else { desk };
    let (width, path) = drawn(&step.address(name, &editor.email)).unwrap_or_default();
    Offer { key: step.key(), width, path, seed }
}

/// What the page shows beside the state of things.
#[derive(Default)]
struct Said {
    seed: Option<String>,
    codes: Vec<String>,
    error: Option<Refusal>,
}

async fn the_page(app: &App, (editor_id, asks): (EditorId, Language), said: Said) -> Result<Response, Error> {
    let outer = app.clone();
    let refused = said.error.is_some();
    let drawn = app
        .db
        .read(move |tx| {
            let mut editor = store::editor_by_id(tx, editor_id)?.ok_or_else(Error::not_found)?;
            editor.asks = asks;
            let asked = store::second_step_asked(tx)?.contains(&editor.role);
            let codes_left = store::recovery_codes_left(tx, editor_id)?;
            let frame = the_frame(tx, Tab::Settings, editor)?;
            let fresh = || said.seed.unwrap_or_else(|| seed(Entropy::fresh()));
            let offer = (!frame.editor.second_step)
                .then(|| offer(&outer, &frame.editor, &frame.publication, fresh()));
            let error = said.error.map(|refusal| frame.say.message(refusal.said()));
            Ok::<_, Error>(SecondStepPage { frame, offer, codes: said.codes, codes_left, asked, error })
        })
        .await?;
    let mut response = page(&drawn)?;
    if refused {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /desk/settings/second-step`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn show(State(app): State<App>, may: May<Arrive>) -> Result<Response, Error> {
    the_page(&app, (may.editor.editor_id, may.editor.asks), Said::default()).await
}

/// What the forms carry: the code, what is wanted, and the seed of a key that is taken over.
#[derive(Deserialize)]
pub struct Proof {
    #[serde(default)]
    code: String,
    #[serde(default)]
    seed: String,
    #[serde(default)]
    want: String,
}

/// What is to be done once the code is right.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Want {
    On,
    Codes,
    Off,
}

/// `POST /desk/settings/second-step`: on, off, or new recovery codes; each by a code of the phone.
///
/// # Errors
/// 429 after too many codes; 5xx when the database does not answer.
pub async fn act(
    State(app): State<App>,
    may: May<Arrive>,
    Extension(throttle): Extension<Arc<Throttle>>,
    Network(network): Network,
    Whence(source): Whence,
    Posted(proof): Posted<Proof>,
) -> Result<Response, Error> {
    let (editor, now) = (may.editor, app.clock.now());
    throttle.attempt(&editor.email, network, now).map_err(|seconds| {
        Error::at_desk(StatusCode::TOO_MANY_REQUESTS, message("desk-codes-often")).retry_after_s(seconds)
    })?;
    let want = match (editor.second_step, proof.want.as_str()) {
        (false, _) => Want::On,
        (true, "off") => Want::Off,
        (true, _) => Want::Codes,
    };
    let codes: Vec<String> = match want {
        Want::Off => Vec::new(),
        Want::On | Want::Codes => (0..CODES).map(|_| recovery_code(Entropy::fresh())).collect(),
    };
    let (made, keys, typed, seed) = (codes.clone(), app.keys.clone(), proof.code, proof.seed.clone());
    let editor_id = editor.editor_id;
    let right = app
        .db
        .write(move |tx| {
            let known = store::second_step(tx, editor_id)?;
            let (key_seed, used) = match &known {
                Some((known, used)) => (known.clone(), *used),
                None if is_seed(&seed) => (seed, 0),
                None => return Ok(false),
            };
            let Some(step) = SecondStep::of(&keys, editor_id, &key_seed).check(&typed, used, now) else {
                return Ok(false);
            };
            if known.is_some() && !store::use_step(tx, editor_id, step)? {
                return Ok(false);
            }
            let deed = match want {
                Want::On => {
                    store::set_second_step(tx, editor_id, &key_seed, step)?;
                    Deed::SecondStepOn
                }
                Want::Codes => Deed::CodesMade,
                Want::Off => {
                    store::end_second_step(tx, editor_id)?;
                    Deed::SecondStepOff
                }
            };
            set_codes(tx, editor_id, &made)?;
            store::note(tx, (Some(editor_id), Some(editor_id)), &deed, &source, now)?;
            Ok::<_, crate::store::Error>(true)
        })
        .await?;
    let said = if right {
        throttle.forgive(&editor.email);
        Said { codes, ..Said::default() }
    } else {
        Said {
            seed: is_seed(&proof.seed).then_some(proof.seed),
            error: Some(Refusal::Code),
            ..Said::default()
        }
    };
    the_page(&app, (editor_id, editor.asks), said).await
}

fn set_codes(tx: &mut Tx<'_>, editor_id: EditorId, codes: &[String]) -> Result<(), crate::store::Error> {
    let hashes: Vec<String> = codes.iter().filter_map(|code| recovery_hash(code)).collect();
    store::set_recovery_codes(tx, editor_id, &hashes)
}

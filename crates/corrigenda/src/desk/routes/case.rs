//! `GET /desk/cases/{id}`: one case.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::signed_in::May;
use super::the_frame;
use crate::case::assignment::Team;
use crate::case::reason::OwnReason;
use crate::case::store::teams;
use crate::case::{Case, CaseId, Cause, Lane, Reason, State as CaseState};
use crate::clock::Timestamp;
use crate::desk::case_page::{CasePage, Set, case_page};
use crate::desk::copies::patched;
use crate::desk::done::{Done, done};
use crate::desk::drawn::Ink;
use crate::desk::frame::{Frame, Tab};
use crate::desk::gather::gather;
use crate::desk::marks;
use crate::desk::people::Editor;
use crate::desk::people::rights::{Enter, Power};
use crate::desk::queue::{Asked, View};
use crate::desk::ready;
use crate::desk::store::{Waiting, editors, unreachable, waiting_notice};
use crate::desk::when::Now;
use crate::language::{Message, Say, message};
use crate::notice::NoticeKind;
use crate::store::Tx;
use crate::web::inert::Run;
use crate::web::{App, Error, page};

#[derive(Template)]
#[template(path = "desk/case.html")]
struct CaseTemplate {
    frame: Frame,
    now: Timestamp,
    page: CasePage,
    query: String,
    previous: Option<CaseId>,
    next: Option<CaseId>,
    /// May decide.
    decides: bool,
    /// Who has the case, in a sentence.
    has: String,
    /// Who could have it.
    takers: Vec<Editor>,
    /// Teams whose next in turn could have it.
    teams: Vec<Team>,
    /// Readers whose mail came back.
    unreachable: i64,
    /// A notice that waits for a second person, and who wrote it.
    waiting: Option<(Waiting, String)>,
    done: Option<Done>,
    said: Option<Message>,
    /// A case that was merged into this one, and was asked for.
    merged: Option<CaseId>,
    error: Option<Message>,
    typed: Typed,
    reasons: Vec<ReasonChoice>,
    /// Speaks to the readers, for words that are ready to be sent to them.
    readers: Say,
}

/// A reason as the form offers it.
struct ReasonChoice {
    word: String,
    name: String,
    ready: String,
    /// For a reason of the site's own: what readers are told.
    says: String,
    chosen: bool,
}

/// The reason that is chosen at first.
fn likely_reason(page: &CasePage) -> Reason {
    if page.quoted { Reason::QuotedAsSpoken } else { Reason::CorrectAsPublished }
}

fn reasons(chosen: Reason, own: &[OwnReason], (say, readers): (Say, Say)) -> Vec<ReasonChoice> {
    let ready = Reason::READY.iter().map(|reason| ReasonChoice {
        word: reason.to_string(),
        name: say.message(ready::reason_name(*reason)),
        ready: ready::message(*reason, readers),
        says: String::new(),
        chosen: *reason == chosen,
    });
    let own = own.iter().map(|own| ReasonChoice {
        word: Reason::Own(own.id).to_string(),
        name: own.name.clone(),
        ready: String::new(),
        says: own.plainly().to_owned(),
        chosen: Reason::Own(own.id) == chosen,
    });
    ready.chain(own).collect()
}

/// What somebody typed into a form that was refused: it comes back with the page.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    /// The key of the wording, `own` or `open`.
    pub wording: String,
    /// The own wording.
    pub own: String,
    /// To the readers.
    pub message: String,
    /// How the error came about.
    pub cause: Option<Cause>,
    /// It was a decline.
    pub declining: bool,
    /// Its reason.
    pub reason: Option<Reason>,
    /// It was a question.
    pub asking: bool,
    /// The question.
    pub question: String,
    /// For the desk.
    pub note: String,
    /// Of a notice.
    pub kind: Option<NoticeKind>,
    /// Of a notice.
    pub text: String,
    /// Whether the notice says again what was wrong, where that was chosen.
    pub repeat: Option<bool>,
    /// What the house rules say of it, where that was asked.
    pub hints: Option<Vec<Message>>,
    /// It was to say why a notice waits.
    pub delaying: bool,
    /// Of a reopening.
    pub why: String,
}

impl CaseTemplate {
    fn held_by(&self, editor: &Editor) -> bool {
        self.page.case.assignee == Some(editor.editor_id)
    }

    fn chosen(&self, key: &str) -> bool {
        self.typed.wording == key
    }

    fn reason(&self) -> Reason {
        self.typed.reason.unwrap_or_else(|| likely_reason(&self.page))
    }

    fn notice_kind(&self, proposed: &NoticeKind) -> NoticeKind {
        self.typed.kind.unwrap_or(*proposed)
    }

    /// Whether the notice says again what was wrong.
    fn repeats(&self, at_first: &Option<bool>) -> bool {
        at_first.is_some_and(|at_first| self.typed.repeat.unwrap_or(at_first))
    }

    /// When the page was made, on this editor's wall.
    fn shown(&self) -> String {
        self.frame.say.hour_on_the_wall(self.frame.editor.zone.wall(self.now))
    }

    /// Who else has the case open, in the forms of a script that counts them.
    fn others(&self) -> Vec<(&'static str, String)> {
        self.frame.say.forms(&message("desk-case-others").with("names", "{names}"), "n")
    }

    /// A message of the page with the number of a reader in it.
    fn reader(&self, number: &i64) -> String {
        self.frame.say.t1("desk-reader-n", "n", number)
    }

    /// The same of a case.
    fn numbered(&self, case: &CaseId) -> String {
        self.frame.say.t1("desk-case-n", "n", case.to_string())
    }

    /// The view's part of the address with something more in it.
    fn with(&self, more: &str) -> String {
        if self.query.is_empty() { format!("?{more}") } else { format!("{}&{more}", self.query) }
    }
}

/// A case that was asked for, or that comes back with a refusal.
pub(super) struct Wanted {
    pub case_id: CaseId,
    pub editor: Editor,
    pub asked: Asked,
    pub error: Option<Message>,
    pub typed: Typed,
}

/// Draws the page of a case.
pub(super) async fn drawn(app: &App, wanted: Wanted) -> Result<Response, Error> {
    let now = app.clock.now();
    let template = app
        .db
        .read(move |tx| {
            let Wanted { case_id, editor, asked, error, mut typed } = wanted;
            let view = View::new(&asked);
            let Some(gathered) = gather(tx, case_id, &editor, &view)? else { return Ok(None) };
            let here = Now::of(now, &editor);
            let page = case_page(&gathered, asked.all_voices(), &here);
            if typed.own.is_empty() {
                typed.own.clone_from(&page.own);
            }
            let people = editors(tx)?;
            let readers = ready::to_readers(&gathered.site.lang);
            Ok::<_, Error>(Some(CaseTemplate {
                has: editor.say().message(has(&gathered.case, &people, &editor)),
                teams: teams(tx)?,
                waiting: waiting(tx, case_id, &people)?,
                unreachable: unreachable(tx, case_id)?,
                takers: takers(&gathered.case, people),
                done: done(tx, asked.done(), &editor, now)?,
                decides: editor.role.may(Power::Decide),
                frame: the_frame(tx, Tab::Queue, editor)?,
                now,
                reasons: reasons(
                    typed.reason.unwrap_or_else(|| likely_reason(&page)),
                    &gathered.own_reasons,
                    (here.say, readers),
                ),
                readers,
                page,
                query: view.query(),
                previous: gathered.previous,
                next: gathered.next,
                said: asked.said(),
                merged: asked.merged(),
                error,
                typed,
            }))
        })
        .await?;
    page(&template.ok_or_else(Error::not_found)?)
}

fn has(case: &Case, people: &[Editor], editor: &Editor) -> Message {
    match case.assignee {
        None => message("desk-has-nobody"),
        Some(whose) if whose == editor.editor_id => message("desk-has-you"),
        Some(whose) => match people.iter().find(|person| person.editor_id == whose) {
            Some(person) => message("desk-has-other").with("name", &person.name),
            None => message("desk-has-left"),
        },
    }
}

fn waiting(
    tx: &mut Tx<'_>,
    case_id: CaseId,
    people: &[Editor],
) -> Result<Option<(Waiting, String)>, crate::store::Error> {
    let found = waiting_notice(tx, case_id)?;
    Ok(found.map(|waiting| {
        let by = people.iter().find(|person| person.editor_id == waiting.by);
        (waiting, by.map(|person| person.name.clone()).unwrap_or_default())
    }))
}

/// Those at the desk who see the case.
fn takers(case: &Case, mut people: Vec<Editor>) -> Vec<Editor> {
    people.retain(|person| person.left_at.is_none() && person.sight.sees(case));
    people
}

/// `GET /desk/cases/{id}`
///
/// # Errors
/// 404 for a case there is not, or that is not for this editor; 5xx when the database does not
/// answer.
pub async fn show(
    State(app): State<App>,
    may: May<Enter>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    // A merged case keeps its address, and leads to the case that has its readers now.
    let case_id = CaseId(id);
    let known = app.db.read(move |tx| crate::case::store::by_id(tx, case_id)).await?;
    let into = known.filter(|case| case.state == CaseState::Merged).and_then(|case| case.merged_into);
    if let Some(into) = into.filter(|_| asked.merged() != Some(case_id)) {
        let query = View::new(&asked).query();
        let joint = if query.is_empty() { '?' } else { '&' };
        return Ok(super::see(&format!("/desk/cases/{into}{query}{joint}merged={case_id}")));
    }
    let wanted =
        Wanted { case_id: CaseId(id), editor: may.editor, asked, error: None, typed: Typed::default() };
    drawn(&app, wanted).await
}

/// `GET /desk/cases/{id}/patch`: the accepted wording as a patch of the file its page is made of.
///
/// # Errors
/// 404 for a case there is not, and for one without a patch; 5xx when the database does not answer.
pub async fn patch(State(app): State<App>, may: May<Enter>, Path(id): Path<i64>) -> Result<Response, Error> {
    let read = app.db.read(move |tx| {
        let seen = crate::case::store::by_id(tx, CaseId(id))?.filter(|case| may.editor.sight.sees(case));
        let Some(case) = seen else { return Ok(None) };
        let Some(article) = crate::article::store::article_by_id(tx, case.article_id)? else {
            return Ok(None);
        };
        Ok::<_, crate::store::Error>(patched(tx, &case, &article)?.patch)
    });
    let patch = read.await?.ok_or_else(Error::not_found)?;
    let name = format!("attachment; filename=\"case-{id}.patch\"");
    let kind = "text/x-patch; charset=utf-8".to_owned();
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)], patch.diff).into_response())
}

/// The page again, with why it was not done and everything that was typed.
pub(super) async fn refused(app: &App, status: StatusCode, wanted: Wanted) -> Result<Response, Error> {
    let mut response = drawn(app, wanted).await?;
    *response.status_mut() = status;
    Ok(response)
}

//! `/desk/settings/audit`: what was done about people and settings, for owners; with its exports.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;

use crate::case::EditorId;
use crate::clock::Timestamp;
use crate::desk::frame::{Frame, Tab};
use crate::desk::people::deed::AuditLine;
use crate::desk::people::rights::{Own, Power};
use crate::desk::people::source::{self, Source};
use crate::desk::routes::signed_in::May;
use crate::desk::routes::the_frame;
use crate::desk::store;
use crate::desk::when::{Now, when};
use crate::language::{Language, Say};
use crate::store::Tx;
use crate::web::inert::Inert;
use crate::web::{App, Error, page};

/// Lines on one page.
const LINES: i64 = 50;
/// Lines in one export; those before are had by `before`.
const EXPORTED: i64 = 50_000;

/// Where the page before ended.
#[derive(Deserialize)]
pub struct Asked {
    before: Option<i64>,
}

/// A line as it is shown.
struct Shown {
    at: Timestamp,
    when: String,
    by: String,
    what: String,
    source: String,
}

#[derive(Template)]
#[template(path = "desk/audit.html")]
struct AuditPage {
    frame: Frame,
    lines: Vec<Shown>,
    older: Option<i64>,
    first: bool,
}

type Names = HashMap<EditorId, String>;

fn names(tx: &mut Tx<'_>) -> Result<Names, crate::store::Error> {
    Ok(store::editors(tx)?.into_iter().map(|editor| (editor.editor_id, editor.name)).collect())
}

/// Who that is; the first owner has no name until they came in.
fn who(say: Say, names: &Names, id: EditorId) -> String {
    let known = names.get(&id).filter(|name| !name.is_empty()).cloned();
    known.unwrap_or_else(|| say.t("desk-audit-first-owner"))
}

/// What was done, as a sentence without its doer.
fn what(say: Say, names: &Names, line: &AuditLine) -> String {
    let whom = line.about.map(|about| who(say, names, about)).unwrap_or_default();
    say.unmarked(line.deed.said(&whom))
}

fn by(say: Say, names: &Names, line: &AuditLine) -> String {
    match line.by {
        Some(by) => who(say, names, by),
        None if line.source == Source::server().words() => say.t("desk-audit-server"),
        None => say.t("desk-audit-door"),
    }
}

/// `GET /desk/settings/audit`
///
/// # Errors
/// 403 for all but owners; 5xx when the database does not answer.
pub async fn show(
    State(app): State<App>,
    may: May<Own>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let drawn = app
        .db
        .read(move |tx| {
            let names = names(tx)?;
            let mut lines = store::audit_lines(tx, asked.before, LINES + 1)?;
            let more = lines.len() > usize::try_from(LINES).unwrap_or(usize::MAX);
            if more {
                lines.pop();
            }
            let here = Now::of(now, &may.editor);
            Ok::<_, Error>(AuditPage {
                older: lines.last().filter(|_| more).map(|line| line.line_id),
                first: asked.before.is_none(),
                lines: lines
                    .iter()
                    .map(|line| Shown {
                        at: line.at,
                        when: when(line.at, &here),
                        by: by(here.say, &names, line),
                        what: Inert::visible(&what(here.say, &names, line)),
                        source: here.say.message(source::said(&line.source)),
                    })
                    .collect(),
                frame: the_frame(tx, Tab::Settings, may.editor)?,
            })
        })
        .await?;
    page(&drawn)
}

async fn export(app: &App, asked: Asked) -> Result<(Names, Vec<AuditLine>), Error> {
    app.db.read(move |tx| Ok::<_, Error>((names(tx)?, store::audit_lines(tx, asked.before, EXPORTED)?))).await
}

fn download(body: String, kind: &'static str, name: &'static str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static(name)),
    ];
    (headers, body).into_response()
}

/// What a program reads is in English.
fn in_english() -> Say {
    Say::new(Language::English)
}

/// `GET /desk/settings/audit.csv`: the newest 50,000 lines, newest first.
///
/// # Errors
/// 403 for all but owners; 5xx when the database does not answer.
pub async fn csv(State(app): State<App>, _: May<Own>, Query(asked): Query<Asked>) -> Result<Response, Error> {
    let (names, lines) = export(&app, asked).await?;
    let mut out = String::from("line,at,by,kind,what,from\r\n");
    for line in &lines {
        let cells = [
            line.line_id.to_string(),
            line.at.rfc3339(),
            cell(&by(in_english(), &names, line)),
            line.deed.kind().to_owned(),
            cell(&what(in_english(), &names, line)),
            cell(&line.source),
        ];
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    Ok(download(out, "text/csv; charset=utf-8", "attachment; filename=\"audit.csv\""))
}

/// A cell of text. Programs for tables take what begins like a formula for one.
fn cell(text: &str) -> String {
    let text = text.replace(['\r', '\n'], " ");
    let formula = text.starts_with(['=', '+', '-', '@', '\t']);
    format!("\"{}{}\"", if formula { "'" } else { "" }, text.replace('"', "\"\""))
}

/// `GET /desk/settings/audit.json`: the newest 50,000 lines, newest first.
///
/// # Errors
/// 403 for all but owners; 5xx when the database does not answer.
pub async fn json(
    State(app): State<App>,
    _: May<Own>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let (names, lines) = export(&app, asked).await?;
    let lines: Vec<serde_json::Value> = lines
        .iter()
        .map(|line| {
            json!({
                "line": line.line_id, "at": line.at.rfc3339(), "by": by(in_english(), &names, line),
                "by_id": line.by.map(|id| id.0), "about_id": line.about.map(|id| id.0),
                "deed": line.deed, "what": what(in_english(), &names, line), "from": line.source,
            })
        })
        .collect();
    let body = json!({ "lines": lines }).to_string();
    Ok(download(body, "application/json", "attachment; filename=\"audit.json\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_none_ends_early() {
        assert_eq!(cell("=1+1"), "\"'=1+1\"");
        assert_eq!(cell("a \"b\", c\r\nd"), "\"a \"\"b\"\", c  d\"");
    }
}

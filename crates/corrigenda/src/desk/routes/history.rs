//! `GET /desk/cases/{id}/history/{format}`: the history of a case, to be kept elsewhere.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::signed_in::May;
use crate::case::history::{name_of, told};
use crate::case::store::{by_id, events, names};
use crate::case::{CaseEvent, CaseId, Happened};
use crate::desk::people::rights::Comment;
use crate::web::{App, Error};

/// `GET /desk/cases/{id}/history/{format}`, with `json`, `csv` or `txt`.
///
/// # Errors
/// 404 for a case there is not, or another format; 5xx when the database does not answer.
pub async fn show(
    State(app): State<App>,
    may: May<Comment>,
    Path((id, format)): Path<(i64, String)>,
) -> Result<Response, Error> {
    let (case_id, say) = (CaseId(id), may.editor.say());
    let read = app
        .db
        .read(move |tx| {
            let seen = by_id(tx, case_id)?.filter(|case| may.editor.sight.sees(case));
            let Some(case) = seen else { return Ok(None) };
            Ok::<_, Error>(Some((events(tx, case.case_id)?, names(tx)?)))
        })
        .await?;
    let (events, names) = read.ok_or_else(Error::not_found)?;
    let said = |line: &Happened| {
        let told = say.unmarked(told(line, |id| name_of(&names, id)));
        match &line.event {
            CaseEvent::Noted { text } => format!("{told}: {}", text.replace('\n', "\n    ")),
            _ => told,
        }
    };
    let who = |line: &Happened| {
        line.actor.editor().map_or_else(String::new, |id| say.unmarked(name_of(&names, id)))
    };
    let (kind, text) = match format.as_str() {
        "json" => {
            let lines: Vec<_> = events
                .iter()
                .map(|line| {
                    json!({
                        "at": line.at.to_string(),
                        "actor": line.actor.word(),
                        "who": who(line),
                        "said": said(line),
                        "event": line.event,
                    })
                })
                .collect();
            ("application/json", json!({ "case": id, "history": lines }).to_string())
        }
        "csv" => {
            let mut out = String::from("at,actor,who,kind,said\r\n");
            for line in &events {
                let fields = [
                    line.at.to_string(),
                    line.actor.word().into(),
                    who(line),
                    line.event.kind().into(),
                    said(line),
                ];
                out.push_str(&fields.map(|field| cell(&field)).join(","));
                out.push_str("\r\n");
            }
            ("text/csv; charset=utf-8", out)
        }
        "txt" => {
            let line = |line: &Happened| format!("{}  {}\n", line.at, said(line));
            ("text/plain; charset=utf-8", events.iter().map(line).collect())
        }
        _ => return Err(Error::not_found()),
    };
    let name = format!("attachment; filename=\"case-{id}-history.{format}\"");
    Ok(([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, name)], text).into_response())
}

/// A cell that a spreadsheet shows and does not run.
fn cell(text: &str) -> String {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    format!("\"{}{}\"", if runs { "'" } else { "" }, text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_quoted_and_never_a_formula() {
        assert_eq!(cell("say \"no\", twice"), "\"say \"\"no\"\", twice\"");
        assert_eq!(cell("=1+1"), "\"'=1+1\"");
    }
}

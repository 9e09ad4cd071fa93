//! Everything an install keeps about one report and whoever sent it, for them to take away. Pure.

use serde_json::{Value, json};

use super::receipt_page::Shown;
use super::words;
use crate::report::receipt::Receipt;
use crate::store::seal::Seal;

/// All of it as JSON. The hash of the sender's network is named and not given: it is keyed, turns over
/// each day, and tells nobody anything.
#[must_use]
pub fn everything(shown: &Shown, receipt: &Receipt, seal: &Seal) -> Value {
    let report = &shown.report;
    json!({
        "receipt": receipt.to_string(),
        "kept_until": shown.until.rfc3339(),
        "site": { "key": shown.site.key, "name": shown.site.name },
        "article": { "url": shown.article.url, "title": shown.article.title },
        "report": {
            "id": report.client_id,
            "received_at": report.received_at.rfc3339(),
            "url": report.url,
            "kind": report.kind.word(),
            "quote": {
                "exact": report.quote.exact,
                "prefix": report.quote.prefix,
                "suffix": report.quote.suffix,
            },
            "suggestion": report.suggestion,
            "comment": report.comment,
            "source": report.source,
            "lang": report.lang,
            "taken_back_at": report.withdrawn_at.map(|at| at.rfc3339()),
            "answered_at": report.answered_at.map(|at| at.rfc3339()),
            "answer_came_back_at": shown.came_back.map(|at| at.rfc3339()),
            "erased_at": report.erased_at.map(|at| at.rfc3339()),
            "words_deleted_at": report.forgotten_at.map(|at| at.rfc3339()),
            "sender": "a keyed hash of the network it came from; the key turns over daily",
        },
        "contact": shown.contact.as_ref().map(|contact| json!({
            "email": contact.address(seal),
            "state": contact.state.word(),
            "asked_at": contact.asked_at.rfc3339(),
        })),
        "questions": shown.questions.iter().map(|asked| json!({
            "question": asked.question,
            "asked_at": asked.at.rfc3339(),
            "answer": asked.answer.as_ref().map(|(words, at)| json!({ "words": words, "at": at.rfc3339() })),
        })).collect::<Vec<_>>(),
        "outcome": shown.case.as_ref().map(|case| json!({
            "state": words::state(case.state),
            "reason": case.reason.map(|reason| reason.to_string()),
            "reason_says": shown.own_reason.as_ref().map(|own| own.plainly()),
            "message": case.message,
            "decided_at": case.decided_at.map(|at| at.rfc3339()),
            "verdict": case.verdict.map(|verdict| verdict.word()),
        })),
    })
}

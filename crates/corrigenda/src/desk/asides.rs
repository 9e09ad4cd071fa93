//! What is put aside, held or came as a flood, as the queue says it: a line each, with one button.

use super::when::{Now, when};
use crate::case::aside::{Aside, Flood, SHOWN_MS};
use crate::case::history::name_of;
use crate::case::store::{list_asides, names, recent_floods};
use crate::case::{EditorId, Sight};
use crate::report::{AsideId, ReportId};
use crate::store::{Error, Tx};
use std::collections::HashMap;

/// Of what was put aside within the last hour, the most lines that the queue shows.
const LINES: i64 = 5;

/// A flood as the queue says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FloodLine {
    /// What happened, in a sentence without its end.
    pub said: String,
    /// What the reports have in common, as the form says it.
    pub by: &'static str,
    /// One of them, by which the flood is found again.
    pub report: ReportId,
}

/// A putting aside as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsideLine {
    /// Its row.
    pub aside_id: AsideId,
    /// What happened.
    pub why: String,
    /// How much of it there is.
    pub holds: String,
    /// By whom and when.
    pub by: String,
    /// For a sender: until when the block stands.
    pub until: Option<String>,
    /// It can be brought back.
    pub stands: bool,
    /// When it was brought back.
    pub ended: Option<String>,
}

/// What stands above the queue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Above {
    /// Floods of the last hour.
    pub floods: Vec<FloodLine>,
    /// What was put aside within the last hour.
    pub asides: Vec<AsideLine>,
}

/// Reads what stands above the queue of somebody who sees so much.
///
/// # Errors
/// See [`Error`].
pub fn above(tx: &mut Tx<'_>, sight: &Sight, now: &Now) -> Result<Above, Error> {
    let floods =
        recent_floods(tx, sight, now.at)?.iter().filter_map(|flood| flood_line(flood, now)).collect();
    let mut asides = list_asides(tx, now.at.plus_ms(-SHOWN_MS), sight, LINES)?;
    asides.retain(|aside| aside.ended_at.is_none());
    let names = if asides.is_empty() { HashMap::new() } else { names(tx)? };
    Ok(Above { floods, asides: asides.iter().map(|aside| aside_line(aside, &names, now)).collect() })
}

fn flood_line(flood: &Flood, now: &Now) -> Option<FloodLine> {
    Some(FloodLine {
        said: now.say.t3(
            "desk-flood-said",
            ("what", now.say.message(flood.said())),
            ("first", when(flood.first, now)),
            ("last", when(flood.last, now)),
        ),
        by: flood.by.word(),
        report: *flood.reports.last()?,
    })
}

/// A putting aside as it is listed.
#[must_use]
pub fn aside_line(aside: &Aside, names: &HashMap<EditorId, String>, now: &Now) -> AsideLine {
    let say = now.say;
    let (reports, cases) =
        (say.t1("desk-aside-reports", "n", aside.reports), say.t1("desk-aside-cases", "n", aside.cases));
    AsideLine {
        aside_id: aside.aside_id,
        why: say.again(&aside.why),
        holds: say.t2("desk-aside-reports-on-cases", "reports", reports, "cases", cases),
        by: say.t2("desk-aside-by-when", "who", name_of(names, aside.by), "when", when(aside.at, now)),
        until: aside.until.map(|until| {
            let over = until <= now.at;
            if over {
                say.t1("desk-aside-block-ended", "when", when(until, now))
            } else {
                say.t1("desk-aside-block-until", "when", say.moment_on_the_wall(now.wall(until)))
            }
        }),
        stands: aside.ended_at.is_none(),
        ended: aside.ended_at.map(|at| when(at, now)),
    }
}

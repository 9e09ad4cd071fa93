//! The model as rows, and what it says of waiting cases.

use crate::case::triage::{self, LATER_MS, LEARN, Model, SCORE, Trait, traits};
use crate::case::{CaseId, State};
use crate::clock::Timestamp;
use crate::params;
use crate::store::{Error, Tx, Value, jobs};

/// Traits asked for by one statement.
const AT_ONCE: usize = 8;
/// Waiting cases scored again in one transaction.
const SCORED_AT_ONCE: i64 = 200;
/// After so many decisions the waiting cases are scored again.
const EVERY: i64 = 20;

/// Writes down what is remarkable about a case, and its score.
///
/// # Errors
/// See [`Error`].
pub(super) fn describe(tx: &mut Tx<'_>, case_id: CaseId, traits: &[String]) -> Result<(), Error> {
    tx.execute(
        "/* triage.describe */ insert into case_traits (case_id, traits) values ($1, $2)
         on conflict (case_id) do nothing",
        params![case_id, traits.join("\n")],
    )?;
    score(tx, case_id)
}

/// The traits of a case, that of its readers included; empty where it was never described.
fn traits_of(tx: &mut Tx<'_>, case_id: CaseId) -> Result<Vec<String>, Error> {
    let row = tx.one(
        "/* triage.traits_of */ select case_traits.traits, queue.readers from case_traits
         join queue on queue.case_id = case_traits.case_id where case_traits.case_id = $1",
        params![case_id],
    )?;
    let Some(row) = row else { return Ok(Vec::new()) };
    let mut names: Vec<String> = row.get::<String>("traits")?.lines().map(str::to_owned).collect();
    names.extend(traits::readers(row.get("readers")?).map(str::to_owned));
    Ok(names)
}

/// What is known of these traits.
fn known(tx: &mut Tx<'_>, names: &[String]) -> Result<Model, Error> {
    let mut model = Model::new();
    for names in names.chunks(AT_ONCE) {
        let name = |n: usize| Value::from(names.get(n).map_or("", String::as_str));
        let rows = tx.query(
            "/* triage.known */ select trait, weight, squares, accepted, declined from triage_traits
             where trait in ($1, $2, $3, $4, $5, $6, $7, $8)",
            &(0..AT_ONCE).map(name).collect::<Vec<_>>(),
        )?;
        for row in rows {
            let known = Trait {
                weight: row.get("weight")?,
                squares: row.get("squares")?,
                accepted: row.get("accepted")?,
                declined: row.get("declined")?,
            };
            model.insert(row.get("trait")?, known);
        }
    }
    Ok(model)
}

/// Scores a case by what is known now.
///
/// # Errors
/// See [`Error`].
pub(super) fn score(tx: &mut Tx<'_>, case_id: CaseId) -> Result<(), Error> {
    let names = traits_of(tx, case_id)?;
    if names.is_empty() {
        return Ok(());
    }
    let model = known(tx, &names)?;
    tx.execute(
        "/* triage.score */ update queue set likely = $2 where case_id = $1",
        params![case_id, triage::kept(triage::score(&model, &names))],
    )?;
    Ok(())
}

/// How likely a case is to be accepted, from 0 to 1, and what says so most; `None` where nothing is
/// known of it.
///
/// # Errors
/// See [`Error`].
pub fn likely(tx: &mut Tx<'_>, case_id: CaseId) -> Result<Option<(f64, Vec<String>)>, Error> {
    let names = traits_of(tx, case_id)?;
    if names.is_empty() {
        return Ok(None);
    }
    let model = known(tx, &names)?;
    Ok(Some((triage::share(triage::score(&model, &names)), triage::because(&model, &names, 3))))
}

/// Asks for a decision to be learned from, once it can no longer be undone at once.
pub(super) fn ask_to_learn(tx: &mut Tx<'_>, case_id: CaseId, now: Timestamp) -> Result<(), Error> {
    let body = format!(r#"{{"case_id":{case_id}}}"#);
    jobs::enqueue(tx, LEARN, &case_id.to_string(), &body, now.plus_ms(LATER_MS).0)
}

/// Learns from how a case stands: once from each decision, and again only where it became another.
///
/// # Errors
/// See [`Error`].
pub fn learn(tx: &mut Tx<'_>, case_id: CaseId, now: Timestamp) -> Result<(), Error> {
    // One decision at a time: two nodes that learned at once would each forget what the other saw.
    tx.hold("triage", 0)?;
    let Some(case) = super::by_id(tx, case_id)? else { return Ok(()) };
    let accepted = match case.state {
        State::Open | State::Merged | State::Held | State::Aside => return Ok(()),
        State::Accepted | State::Fixed => true,
        State::Declined => false,
    };
    let before = tx.one(
        "/* triage.learned */ select accepted from triage_learned where case_id = $1",
        params![case_id],
    )?;
    let before: Option<bool> = before.map(|row| row.get("accepted")).transpose()?;
    let names = traits_of(tx, case_id)?;
    if before == Some(accepted) || names.is_empty() {
        return Ok(());
    }
    let mut model = known(tx, &names)?;
    triage::learn(&mut model, &names, accepted);
    for (name, known) in &model {
        tx.execute(
            "/* triage.keep */ insert into triage_traits (trait, weight, squares, accepted, declined)
             values ($1, $2, $3, $4, $5)
             on conflict (trait) do update set weight = excluded.weight, squares = excluded.squares,
               accepted = excluded.accepted, declined = excluded.declined",
            params![name, known.weight, known.squares, known.accepted, known.declined],
        )?;
    }
    tx.execute(
        "/* triage.learn */ insert into triage_learned (case_id, accepted, learned_at) values ($1, $2, $3)
         on conflict (case_id) do update set accepted = excluded.accepted, learned_at = excluded.learned_at",
        params![case_id, accepted, now],
    )?;
    let any = model.get("any report").map_or(0, |known| known.accepted + known.declined);
    if any % EVERY == 0 {
        jobs::enqueue(tx, SCORE, "all", r#"{"after":0}"#, now.0)?;
    }
    Ok(())
}

/// Scores waiting cases after that one again, a few, and asks to go on until all are.
///
/// # Errors
/// See [`Error`].
pub fn rescore(tx: &mut Tx<'_>, after: i64, now: Timestamp) -> Result<(), Error> {
    let rows = tx.query(
        "/* triage.waiting */ select case_id from queue where waits = 1 and case_id > $1 order by case_id limit $2",
        params![after, SCORED_AT_ONCE],
    )?;
    let Some(last) = rows.last() else { return Ok(()) };
    let last: i64 = last.get("case_id")?;
    for row in &rows {
        score(tx, row.get("case_id")?)?;
    }
    jobs::enqueue(tx, SCORE, "all", &format!(r#"{{"after":{last}}}"#), now.0)
}

/// A trait as the desk reads it: its name, its part of the log odds, how many were accepted and declined.
pub type Lesson = (String, f64, i64, i64);

/// What was learned, the strongest first; traits that stand for single words are left out.
///
/// # Errors
/// See [`Error`].
pub fn lessons(tx: &mut Tx<'_>, most: i64) -> Result<Vec<Lesson>, Error> {
    let rows = tx.query(
        "/* triage.lessons */ select trait, weight, accepted, declined from triage_traits
         where trait not like 'a word, %' order by abs(weight) desc, trait limit $1",
        params![most],
    )?;
    let mut lessons: Vec<Lesson> = rows
        .iter()
        .map(|row| {
            let name: String = row.get("trait")?;
            let part = row.get::<f64>("weight")? + triage::expected(&name);
            Ok((name, part, row.get("accepted")?, row.get("declined")?))
        })
        .collect::<Result<_, Error>>()?;
    lessons.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    Ok(lessons)
}

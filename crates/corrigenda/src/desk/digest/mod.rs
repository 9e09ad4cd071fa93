//! What an editor hears of by mail, and when: nothing where nothing happened. Deciding from such a
//! mail is a link that opens a page with buttons; whoever only opens it decides nothing.

pub mod link;
pub mod quiet;
mod signed;
pub mod store;

use std::future::Future;
use std::pin::Pin;

use askama::Template;

use super::marks::lane_name;
use super::people::{Editor, Zone};
use super::store as people;
use crate::article::{self, Place};
use crate::case::{Case, Lane, State, store as cases};
use crate::clock::Timestamp;
use crate::config::Config;
use crate::id::Keys;
use crate::language::{Message, Say, message};
use crate::store::jobs::{self, Job};
use crate::store::seal::Seal;
use crate::store::{Error, Tx};
use crate::web::App;
use crate::web::inert::Inert;
use crate::words;

/// The kind of job that looks who is to hear something.
pub const JOB: &str = "digest.round";
/// How often it looks, in milliseconds.
const ROUND_MS: i64 = 60_000;
/// What happened so lately is left to the next round: a transaction may still be on its way.
const SETTLED_MS: i64 = 5_000;
const HOUR_MS: i64 = 3_600_000;
/// The hour on the wall at which the daily one comes.
const MORNING_MS: i64 = 7 * HOUR_MS;
/// Cases that one mail tells of; the others are at the desk.
const MOST: usize = 20;
/// Characters shown of a passage.
const LONGEST: usize = 200;

words! {
    /// How often somebody hears of what comes in.
    Rhythm {
        /// Not by mail.
        Never = "",
        /// Within a minute.
        AtOnce = "at_once",
        /// Once an hour at most.
        Hourly = "hourly",
        /// In the morning.
        Daily = "daily",
    }
}

impl Rhythm {
    /// As the settings call it.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Rhythm::Never => message("desk-rhythm-never"),
            Rhythm::AtOnce => message("desk-rhythm-at-once"),
            Rhythm::Hourly => message("desk-rhythm-hourly"),
            Rhythm::Daily => message("desk-rhythm-daily"),
        }
    }

    /// Whether it is time again, by the clock on the reader's wall.
    #[must_use]
    pub fn is_due(self, last: Timestamp, now: Timestamp, zone: &Zone) -> bool {
        let morning = |at: Timestamp| zone.wall(at).plus_ms(-MORNING_MS).0.div_euclid(24 * HOUR_MS);
        match self {
            Rhythm::Never => false,
            Rhythm::AtOnce => true,
            Rhythm::Hourly => now >= last.plus_ms(HOUR_MS),
            Rhythm::Daily => morning(now) > morning(last),
        }
    }
}

/// One case in a mail.
struct Line {
    title: String,
    /// The page's own words; empty where what was reported is not on the page.
    passage: String,
    what: String,
    open: String,
    decide: Option<String>,
}

#[derive(Template)]
#[template(path = "mail/digest/body.txt", escape = "none")]
struct Body<'a> {
    say: Say,
    name: &'a str,
    desk: &'a str,
    lines: &'a [Line],
    /// Cases that found no room.
    more: usize,
    rhythm: Rhythm,
    settings: &'a str,
    queue: &'a str,
}

/// A job that is being done.
type Work = Pin<Box<dyn Future<Output = Result<(), Error>> + Send>>;

/// Does the jobs of this room.
#[must_use]
pub fn perform(app: App, job: &Job) -> Option<Work> {
    (job.kind == JOB).then(|| Box::pin(round(app)) as Work)
}

/// Asks for the first round, where anybody wants to hear anything.
///
/// # Errors
/// See [`Error`].
pub async fn begin(app: &App) -> Result<(), Error> {
    let now = app.clock.now();
    app.db.write(move |tx| ask_again(tx, now)).await
}

fn ask_again(tx: &mut Tx<'_>, at: Timestamp) -> Result<(), Error> {
    if store::listeners(tx)?.is_empty() { Ok(()) } else { jobs::enqueue(tx, JOB, "round", "{}", at.0) }
}

async fn round(app: App) -> Result<(), Error> {
    let (config, keys, seal) = (app.config.clone(), app.keys.clone(), app.seal.clone());
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            for listener in store::listeners(tx)? {
                let Some(editor) = people::editor_by_id(tx, listener.editor_id)? else { continue };
                if !editor.is_away(now) && listener.rhythm.is_due(listener.told_at, now, &editor.zone) {
                    tell(tx, (&config, &keys, &seal), &editor, &listener, now)?;
                }
            }
            ask_again(tx, now.plus_ms(ROUND_MS))
        })
        .await
}

/// Tells somebody what came in since they were told last; nothing, where nothing did.
fn tell(
    tx: &mut Tx<'_>,
    (config, keys, seal): (&Config, &Keys, &Seal),
    editor: &Editor,
    listener: &store::Listener,
    now: Timestamp,
) -> Result<(), Error> {
    let news = store::news(tx, listener.told, now.plus_ms(-SETTLED_MS))?;
    let Some(newest) = news.last().map(|one| one.event_id) else { return Ok(()) };
    let mut lines = Vec::new();
    let mut seen = Vec::new();
    let mut more = 0;
    for one in &news {
        if seen.contains(&one.case_id) {
            continue;
        }
        seen.push(one.case_id);
        let Some(case) = cases::by_id(tx, one.case_id)?.filter(|case| editor.sight.sees(case)) else {
            continue;
        };
        if case.state != State::Open {
            continue;
        }
        if lines.len() == MOST {
            more += 1;
            continue;
        }
        lines.push(line(tx, (config, keys), editor, &case, now)?);
    }
    store::told(tx, editor.editor_id, newest, now)?;
    if lines.is_empty() || editor.email.is_empty() {
        return Ok(());
    }
    let sites = article::store::sites(tx)?;
    let door =
        super::frame::door(editor.say(), sites.iter().map(|site| (site.key.as_str(), site.name.as_str())));
    let say = door.say;
    let your = || say.t("desk-mail-digest-your");
    let desk = if door.publication.is_empty() { your() } else { door.publication };
    let text = Body {
        say,
        name: &editor.name,
        desk: &desk,
        lines: &lines,
        more,
        rhythm: listener.rhythm,
        settings: &config.address("/desk/settings#you"),
        queue: &config.address("/desk"),
    };
    let text = text.render().map_err(|error| Error::Decode(error.to_string()))?;
    let subject = say.t2("desk-mail-digest-subject", "n", lines.len() + more, "desk", &desk);
    let quiet = quiet::Quiet::new(editor.editor_id, now).token(keys);
    let unsubscribe = config.address(&format!("/desk/quiet/{quiet}"));
    let letter = serde_json::json!({
        "to": editor.email, "subject": subject, "text": text, "unsubscribe": unsubscribe,
    });
    let key = format!("digest {} {newest}", editor.editor_id);
    jobs::enqueue_letter(tx, seal, &key, &letter.to_string(), now.0)
}

fn line(
    tx: &mut Tx<'_>,
    (config, keys): (&Config, &Keys),
    editor: &Editor,
    case: &Case,
    now: Timestamp,
) -> Result<Line, Error> {
    let article = article::store::article_by_id(tx, case.article_id)?;
    let (title, url) = article.map(|article| (article.title, article.url)).unwrap_or_default();
    let readers = message("desk-readers-n").with("n", case.readers);
    let on_page = matches!(case.place, Place::InArticle | Place::OnPage);
    let what = match (case.came_back_at, on_page) {
        (Some(_), _) => message("desk-mail-digest-back"),
        (None, true) => message("desk-mail-digest-new").with("lane", lane_name(case.lane)),
        (None, false) => message("desk-mail-digest-lost").with("lane", lane_name(case.lane)),
    };
    let what = editor.say().message(what.with("readers", readers));
    let may = editor.role.decides()
        && case.lane != Lane::Legal
        && !people::second_step_asked(tx)?.contains(&editor.role);
    let link = may.then(|| link::Link::new(editor.editor_id, case, now));
    Ok(Line {
        title: plain(if title.is_empty() { &url } else { &title }),
        passage: if on_page { plain(&case.quote.exact) } else { String::new() },
        what,
        open: config.address(&format!("/desk/cases/{}", case.case_id)),
        decide: link.map(|link| config.address(&format!("/desk/decide/{}", link.token(keys)))),
    })
}

/// In one line, without anything that turns it, and not too long.
fn plain(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let visible = Inert::visible(&line);
    if visible.chars().count() <= LONGEST {
        return visible;
    }
    visible.chars().take(LONGEST).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_daily_mail_comes_at_seven_on_the_wall_and_an_hourly_one_after_an_hour() {
        // 4 March 2026, 04.50 UTC: 06.50 in Kyiv.
        let early = Timestamp(1_772_599_800_000);
        let kyiv = Zone::named("Europe/Kyiv");
        let last = early.plus_ms(-12 * HOUR_MS);
        assert!(!Rhythm::Daily.is_due(last, early, &kyiv));
        assert!(Rhythm::Daily.is_due(last, early.plus_ms(11 * 60_000), &kyiv));
        assert!(
            !Rhythm::Daily.is_due(last, early.plus_ms(11 * 60_000), &Zone::default()),
            "it is 05.01 in UTC"
        );
        assert!(
            !Rhythm::Daily.is_due(early.plus_ms(11 * 60_000), early.plus_ms(12 * HOUR_MS), &kyiv),
            "once"
        );
        assert!(Rhythm::AtOnce.is_due(early, early, &kyiv) && !Rhythm::Never.is_due(last, early, &kyiv));
        assert!(!Rhythm::Hourly.is_due(early, early.plus_ms(HOUR_MS - 1), &kyiv));
        assert!(Rhythm::Hourly.is_due(early, early.plus_ms(HOUR_MS), &kyiv));
    }
}

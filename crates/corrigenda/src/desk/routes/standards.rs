//! `GET /desk/report`, as a page to print, as CSV and as JSON; and `/{site}/corrections/how`, where a
//! site shows the same figures to everybody.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;

use super::numbers::fresh;
use super::signed_in::May;
use super::the_frame;
use crate::article::{Site, store as articles};
use crate::case::Sight;
use crate::case::numbers::sum::Fact;
use crate::clock::Timestamp;
use crate::desk::frame::{Frame, Tab};
use crate::desk::numbers::standards::{Code, Figure, POINTS, Point, Published, figures};
use crate::desk::numbers::{Asked, Bar, PERIODS, Report, csv, percent, report, store};
use crate::desk::people::rights::Enter;
use crate::language::{Language, Message, Say, message};
use crate::notice::policy::Channel;
use crate::notice::promise::place;
use crate::notice::{public, store as notices};
use crate::store::Tx;
use crate::web::{App, Error, cached, page};

/// Months that the public page covers.
const PUBLIC_MONTHS: &str = "12";

/// Which months, and which site.
#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    period: String,
    #[serde(default)]
    site: String,
}

/// What the report is made of.
struct Gathered {
    asked: Asked,
    report: Report,
    published: Published,
    figures: Vec<Figure>,
    /// Within how many hours of the decision a notice should stand.
    within: i64,
}

fn gathered(
    tx: &mut Tx<'_>,
    asked: Asked,
    sight: &Sight,
    now: Timestamp,
    say: Say,
) -> Result<Gathered, Error> {
    let numbers = store::numbers(tx, &asked, sight)?;
    let by_month = store::notices(tx, &asked, sight)?;
    let not_fixed = store::not_fixed(tx, sight)?;
    let report = report(&numbers, &by_month, &not_fixed, now, say);
    let published = store::published(tx, &asked, sight)?;
    // Of several sites the strictest rule: the figure is not better than any of theirs.
    let mut within = i64::MAX;
    for site in articles::sites(tx)? {
        if sight.sees_site(site.site_id) {
            within = within.min(notices::policy(tx, site.site_id)?.within_hours);
        }
    }
    let figures = figures(&report, &published, within, say);
    Ok(Gathered { asked, report, published, figures, within })
}

#[derive(Template)]
#[template(path = "desk/standards.html")]
struct StandardsPage {
    frame: Frame,
    asked: Asked,
    /// The sites that may be seen, where there are several.
    sites: Vec<Site>,
    /// The key of the one that was asked for; may be empty.
    site: String,
    /// The message that heads each part, and its figures.
    parts: Vec<(&'static str, Vec<Figure>)>,
    made: String,
}

impl StandardsPage {
    fn points(&self, code: &Code) -> Vec<&'static Point> {
        POINTS.iter().filter(|point| point.code == *code).collect()
    }

    /// Whether the figures of a part are shares of a whole.
    fn shared(&self, figures: &[Figure]) -> bool {
        figures.iter().any(|figure| figure.share.is_some())
    }

    /// Of which months this is, whose, and when it was made.
    fn period(&self) -> Message {
        let period = match self.frame.publication.as_str() {
            "" => self.asked.said(),
            name => message("desk-period-of").with("publication", name).with("period", self.asked.said()),
        };
        message("desk-period-made").with("period", period).with("day", &self.made)
    }
}

/// The parts of the report as headings.
const PARTS: [(&str, &str); 7] = [
    ("received", "desk-report-received"),
    ("decided", "desk-report-decided"),
    ("times", "desk-report-times"),
    ("kinds", "desk-report-kinds"),
    ("causes", "desk-report-causes"),
    ("notices", "desk-report-notices"),
    ("prominence", "desk-report-prominence"),
];

async fn asked_for(
    app: &App,
    may: &May<Enter>,
    wanted: &Wanted,
    say: Say,
) -> Result<(Gathered, Vec<Site>), Error> {
    let now = app.clock.now();
    fresh(app, now).await?;
    let (asked, key, mut sight) =
        (Asked::new(&wanted.period, now), wanted.site.clone(), may.editor.sight.clone());
    app.db
        .read(move |tx| {
            let mut sites = articles::sites(tx)?;
            sites.retain(|site| sight.sees_site(site.site_id));
            if !key.is_empty() {
                let site = sites.iter().find(|site| site.key == key).ok_or_else(Error::not_found)?;
                sight.sites = Some(vec![site.site_id]);
            }
            Ok::<_, Error>((gathered(tx, asked, &sight, now, say)?, sites))
        })
        .await
}

/// `GET /desk/report?period=&site=`
///
/// # Errors
/// 404 for a site that is not there for this editor; 5xx when the database does not answer.
pub async fn show(
    State(app): State<App>,
    may: May<Enter>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Error> {
    let say = may.editor.say();
    let (gathered, sites) = asked_for(&app, &may, &wanted, say).await?;
    let editor = may.editor;
    let frame = app.db.read(move |tx| the_frame(tx, Tab::Accuracy, editor)).await?;
    let of = |part: &str| gathered.figures.iter().filter(|figure| figure.part == part).cloned().collect();
    page(&StandardsPage {
        frame,
        parts: PARTS.iter().map(|(part, name)| (*name, of(part))).collect(),
        asked: gathered.asked,
        sites: if sites.len() > 1 { sites } else { vec![] },
        site: wanted.site,
        made: say.day(app.clock.now()),
    })
}

/// What a program reads is in English.
fn in_english() -> Say {
    Say::new(Language::English)
}

/// `GET /desk/report.csv`
///
/// # Errors
/// As [`show`].
pub async fn table(
    State(app): State<App>,
    may: May<Enter>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Error> {
    let (gathered, _) = asked_for(&app, &may, &wanted, in_english()).await?;
    let name = format!("standards-{}-{}.csv", gathered.asked.first, gathered.asked.last);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, csv::figures(&gathered.figures)).into_response())
}

/// `GET /desk/report.json`
///
/// # Errors
/// As [`show`].
pub async fn json_of(
    State(app): State<App>,
    may: May<Enter>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Error> {
    let (gathered, _) = asked_for(&app, &may, &wanted, in_english()).await?;
    let point = |point: &Point| {
        json!({
            "code": point.code.said().english(), "place": point.place.said().english(),
            "asks": in_english().t(point.asks), "answered_by": point.answered.map(|by| in_english().t(by)),
        })
    };
    Ok(axum::Json(json!({
        "from": gathered.asked.first,
        "to": gathered.asked.last,
        "site": wanted.site,
        "figures": gathered.figures,
        "points": POINTS.iter().map(point).collect::<Vec<_>>(),
    }))
    .into_response())
}

#[derive(Template)]
#[template(path = "notice/how.html")]
struct How<'a> {
    say: Say,
    site: &'a Site,
    asked: &'a Asked,
    /// What is counted, and how much of it there is.
    lines: Vec<(String, String)>,
    /// What was wrong, how it came about, where notices were told: the message that names each, how
    /// many, their share.
    shares: Vec<(&'static str, Vec<Share>)>,
}

/// The message that names it, how many, and what part of all they are.
type Share = (&'static str, String, String);

/// As readers call what was counted; `None` of what is no kind of error and no cause.
fn to_readers(fact: Fact) -> Option<&'static str> {
    Some(match fact {
        Fact::Spelling => "how-kind-spelling",
        Fact::Name => "how-kind-name",
        Fact::Number => "how-kind-number",
        Fact::Wording => "how-kind-wording",
        Fact::Context => "how-kind-context",
        Fact::Meaning => "how-kind-meaning",
        Fact::Removal => "how-kind-removal",
        Fact::Typing => "how-cause-typing",
        Fact::Editing => "how-cause-editing",
        Fact::AgencyCopy => "how-cause-agency",
        Fact::MisreadSource => "how-cause-misread",
        Fact::SourceWrong => "how-cause-source",
        Fact::Translation => "how-cause-translation",
        Fact::OutOfDate => "how-cause-out-of-date",
        Fact::Unsaid => "how-cause-unsaid",
        _ => return None,
    })
}

/// What there is nothing of yet.
const NOTHING: &str = "–";

fn share(say: Say, of: i64, from: i64) -> String {
    if from == 0 { NOTHING.to_owned() } else { say.percent(percent(of, from)) }
}

/// The figures of the report that are no shares of a whole, as readers are told them.
fn lines(Gathered { report, published, within, .. }: &Gathered, say: Say) -> Vec<(String, String)> {
    let all = &report.all;
    let span = |minutes: Option<i64>| minutes.map_or_else(|| NOTHING.to_owned(), |minutes| say.span(minutes));
    let hours = |hours: i64| hours * 60;
    let unfixed = if all.upheld == 0 { NOTHING.to_owned() } else { say.percent(report.unfixed) };
    let mut lines: Vec<(String, String)> = [
        ("how-reports", say.number(all.reports)),
        ("how-decided", say.number(all.decided)),
        ("how-share-decided", share(say, all.decided, all.cases)),
        ("how-upheld", share(say, all.upheld, all.decided)),
        ("how-unfixed", unfixed),
        ("how-to-decision", span(all.to_decision)),
        ("how-to-decision-slow", span(report.slow.0)),
        ("how-to-fix", span(all.to_fix)),
        ("how-to-fix-slow", span(report.slow.1)),
        ("how-to-notice", span(published.median_hours().map(hours))),
        ("how-noticed", share(say, all.noticed.0, all.noticed.1)),
    ]
    .map(|(name, value)| (say.t(name), value))
    .into();
    if !published.hours.is_empty() {
        let name = say.t1("how-within", "time", say.span(hours(*within)));
        lines.push((name, say.percent(published.within(*within))));
    }
    let kinds = published.kinds.iter().filter(|(_, n)| *n > 0);
    lines.extend(kinds.map(|(kind, n)| (kind.plural(&say), say.number(*n))));
    if published.all() > 0 {
        for (name, n) in [("how-amended", published.amended), ("how-withdrawn", published.withdrawn)] {
            lines.push((say.t(name), say.number(n)));
        }
    }
    lines
}

/// `GET /{site}/corrections/how`: nothing of the legal lane, and only where the site wants it.
///
/// # Errors
/// 404 for no such site, or for one that keeps its figures to itself.
pub async fn how(
    State(app): State<App>,
    axum::extract::Path(key): axum::extract::Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let site = app
        .db
        .read(move |tx| {
            let site = articles::site_by_key(tx, &key)?.ok_or_else(Error::not_found)?;
            let public = notices::policy(tx, site.site_id)?.figures_public;
            if public { Ok(site) } else { Err(Error::not_found()) }
        })
        .await?;
    fresh(&app, now).await?;
    let sight = Sight { sites: Some(vec![site.site_id]), legal: false };
    let asked = Asked::new(PUBLIC_MONTHS, now);
    let gathered = app.db.read(move |tx| gathered(tx, asked, &sight, now, in_english())).await?;
    let say = public::say(&site);
    let lines = lines(&gathered, say);
    let Gathered { asked, report, published, .. } = gathered;
    let all = &report.all;
    let share = |of, from| share(say, of, from);
    let shares_of = |bars: &[Bar]| -> Vec<Share> {
        let said =
            |bar: &Bar| Some((to_readers(bar.fact?)?, say.number(bar.value), share(bar.value, all.upheld)));
        bars.iter().filter_map(said).collect()
    };
    let told = |(channel, n): &(Channel, i64)| (place(*channel), say.number(*n), share(*n, published.all()));
    let shares = vec![
        ("how-kinds", shares_of(&report.kinds)),
        ("how-causes", shares_of(&report.causes_told(in_english()))),
        ("how-told", published.channels.iter().filter(|(_, n)| *n > 0).map(told).collect()),
    ];
    let html = How { say, site: &site, asked: &asked, lines, shares }
        .render()
        .map_err(|error| Error::internal(&error))?;
    Ok(cached::public(&headers, "text/html; charset=utf-8", html, 300))
}

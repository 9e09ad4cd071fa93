//! Ninety days of watching, with a clock that is told the time: how often a page is asked for, and how
//! late an edit is seen.

use corrigenda::article::watch::next_look;
use corrigenda::clock::Timestamp;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
const DAYS: i64 = 90;

/// What happens to an article, in milliseconds from the beginning.
#[derive(Default)]
struct Life {
    /// When a reader's report opens a case or joins one.
    reports: Vec<i64>,
    /// When the last case that waits is put right or declined.
    closed: Option<i64>,
    /// When the page is edited.
    edits: Vec<i64>,
    /// From when to when the page does not answer.
    down: Option<(i64, i64)>,
}

/// What came of it.
#[derive(Debug)]
struct Watched {
    fetches: usize,
    /// From each edit to the look that saw it.
    late: Vec<i64>,
}

fn watch(life: &Life) -> Watched {
    let mut watched = Watched { fetches: 0, late: Vec::new() };
    let mut changed_at = None;
    let (mut failures, mut seen) = (0, 0);
    let mut at = life.reports.first().copied();
    while let Some(now) = at.filter(|at| *at < DAYS * DAY) {
        watched.fetches += 1;
        if life.down.is_some_and(|(from, to)| (from..to).contains(&now)) {
            failures += 1;
        } else {
            failures = 0;
            let edited = life.edits.iter().filter(|edit| **edit <= now).count();
            if edited > seen {
                watched.late.extend(life.edits[seen..edited].iter().map(|edit| now - edit));
                changed_at = Some(Timestamp(now));
                seen = edited;
            }
        }
        let open = life.closed.is_none_or(|closed| now < closed);
        let waiting = life.reports.iter().rfind(|report| **report <= now).filter(|_| open);
        let next = next_look(Timestamp(now), waiting.map(|report| Timestamp(*report)), changed_at, failures);
        // A report looks at the page at once, whatever was planned.
        let report = life.reports.iter().find(|report| **report > now).copied();
        at = match (next, report) {
            (Some(next), Some(report)) => Some(next.0.min(report)),
            (Some(next), None) => Some(next.0),
            (None, report) => report,
        };
    }
    watched
}

fn told(what: &str, life: &Life) -> Watched {
    let watched = watch(life);
    let late: Vec<String> = watched.late.iter().map(|late| format!("{} min", late / MINUTE)).collect();
    println!("{what}: {} fetches in {DAYS} days; edits seen after {}", watched.fetches, late.join(", "));
    watched
}

#[test]
fn a_page_is_asked_for_often_while_it_is_fresh_and_seldom_when_it_is_quiet() {
    let nothing = told("no case", &Life::default());
    assert_eq!(nothing.fetches, 0);

    let left = told("one case that nobody decides", &Life { reports: vec![0], ..Life::default() });
    assert!((100..250).contains(&left.fetches), "{left:?}");

    let fixed = Life {
        reports: vec![0],
        edits: vec![3 * HOUR],
        closed: Some(3 * HOUR + 30 * MINUTE),
        ..Life::default()
    };
    let fixed = told("put right after three hours", &fixed);
    assert!(fixed.fetches < 60 && fixed.late[0] <= 20 * MINUTE, "{fixed:?}");

    let late = Life { reports: vec![0], edits: vec![20 * DAY], closed: Some(22 * DAY), ..Life::default() };
    let late = told("put right after twenty days", &late);
    assert!(late.fetches <= 2 * DAYS as usize && late.late[0] <= DAY, "{late:?}");

    let reports = (0..DAYS / 7).map(|week| week * 7 * DAY).collect();
    let weekly = told("a report every week, none decided", &Life { reports, ..Life::default() });
    assert!(weekly.fetches < 90 * 16, "{weekly:?}");

    let live =
        Life { reports: vec![0], edits: (1..48).map(|half| half * 30 * MINUTE).collect(), ..Life::default() };
    let live = told("a live page, edited every half hour for a day", &live);
    assert!(live.late.iter().all(|late| *late <= 30 * MINUTE), "{live:?}");

    let down = Life { reports: vec![0], down: Some((HOUR, 40 * DAY)), ..Life::default() };
    let down = told("a host that is down for forty days", &down);
    assert!(down.fetches < left.fetches, "{down:?} {left:?}");
}

#[test]
fn an_edit_is_seen_within_a_tenth_of_the_time_since_something_happened() {
    for minutes in [1, 10, 60, 600, 3_000, 10_000, 19_000] {
        let edit = minutes * MINUTE;
        let watched = watch(&Life { reports: vec![0], edits: vec![edit], ..Life::default() });
        let most = (edit / 9).clamp(2 * MINUTE, 6 * HOUR);
        assert!(watched.late[0] <= most, "{minutes} min: {watched:?}");
    }
}

#[test]
fn ten_thousand_watched_articles_are_a_few_fetches_a_minute() {
    // A case every few minutes, most of them decided within two days, one of ten never.
    let (mut fetches, mut articles) = (0, 0_usize);
    for nth in 0..10_000_i64 {
        let reports = vec![nth * DAYS * DAY / 10_000];
        let closed = (nth % 10 != 0).then(|| reports[0] + (nth * 7919 % 48) * HOUR);
        fetches += watch(&Life { reports, closed, ..Life::default() }).fetches;
        articles += 1;
    }
    let each = fetches as f64 / articles as f64;
    let a_minute = fetches as f64 / (DAYS * DAY / MINUTE) as f64;
    println!(
        "{articles} articles, each with a case: {each:.1} fetches an article in {DAYS} days, {a_minute:.1} a minute"
    );
    assert!(each < 90.0, "{each}");
    assert!(a_minute < 10.0, "{a_minute}");
}

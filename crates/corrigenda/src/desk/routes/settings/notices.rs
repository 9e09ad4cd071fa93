//! `/desk/settings/notices`: which cases need a notice, how soon, who approves it, where it is told.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use crate::article::{Site, SiteId};
use crate::case::Lane;
use crate::desk::frame::{Frame, Tab};
use crate::desk::marks;
use crate::desk::people::deed::Deed;
use crate::desk::people::rights::{Own, Power};
use crate::desk::routes::signed_in::May;
use crate::desk::routes::whence::Whence;
use crate::desk::routes::{Posted, see, the_frame};
use crate::desk::store;
use crate::language::{Message, Value, message};
use crate::notice::NoticeKind;
use crate::notice::policy::{Channel, LONGEST_HOURS, Policy, every_case, word};
use crate::notice::store as notices;
use crate::report::ReportKind;
use crate::web::{App, Error, page};

#[derive(Template)]
#[template(path = "desk/notices.html")]
struct NoticesPage {
    frame: Frame,
    lines: Vec<Line>,
}

/// The rules of a site.
struct Line {
    site: Site,
    policy: Policy,
    /// The kinds of notice that need two people.
    two_person: Vec<NoticeKind>,
}

impl Line {
    fn needed(&self) -> Vec<(String, Message, bool)> {
        let name = |(lane, kind): (Lane, ReportKind)| {
            let what = match kind {
                ReportKind::Correction => message("desk-rules-wrong"),
                ReportKind::Clarification => message("desk-rules-unclear"),
            };
            what.with("lane", marks::lane_name(lane))
        };
        every_case()
            .into_iter()
            .map(|case| (word(case), name(case), self.policy.needs(case.0, case.1)))
            .collect()
    }

    fn kinds(&self) -> Vec<(NoticeKind, Message, bool)> {
        let kind = |kind: &NoticeKind| (*kind, marks::notice_name(*kind), self.two_person.contains(kind));
        NoticeKind::ALL.iter().map(kind).collect()
    }

    fn channels(&self) -> Vec<(Channel, Message, bool)> {
        let channel = |one: &Channel| (*one, one.said(), self.policy.channels.contains(one));
        Channel::ALL.iter().map(channel).collect()
    }
}

/// `GET /desk/settings/notices`
///
/// # Errors
/// 403 for all but owners; 5xx when the database does not answer.
pub async fn show(State(app): State<App>, may: May<Own>) -> Result<Response, Error> {
    let drawn = app
        .db
        .read(move |tx| {
            let mut lines = Vec::new();
            for site in crate::article::store::sites(tx)? {
                let policy = notices::policy(tx, site.site_id)?;
                lines.push(Line { policy, two_person: notices::two_person(tx, site.site_id)?, site });
            }
            Ok::<_, Error>(NoticesPage { frame: the_frame(tx, Tab::Settings, may.editor)?, lines })
        })
        .await?;
    page(&drawn)
}

/// `POST /desk/settings/sites/{id}/notices`: `needed`, `kind`, `channel` as often as there are some;
/// `hours`, `approver`, `figures`.
///
/// # Errors
/// 403 for all but owners, 404 for a site there is not; 5xx when the database does not answer.
pub async fn set(
    State(app): State<App>,
    may: May<Own>,
    Whence(source): Whence,
    Path(id): Path<i64>,
    Posted(fields): Posted<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let has = |name: &str, value: &str| fields.iter().any(|(key, given)| key == name && given == value);
    let hours =
        fields.iter().find(|(key, _)| key == "hours").and_then(|(_, value)| value.trim().parse().ok());
    let policy = Policy {
        needed: every_case().into_iter().filter(|case| has("needed", &word(*case))).collect(),
        within_hours: hours.unwrap_or(Policy::default().within_hours).clamp(1, LONGEST_HOURS),
        channels: Channel::ALL.iter().copied().filter(|one| has("channel", one.word())).collect(),
        owner_approves: has("approver", "owner"),
        figures_public: has("figures", "public"),
    };
    let two: Vec<NoticeKind> =
        NoticeKind::ALL.iter().copied().filter(|kind| has("kind", kind.word())).collect();
    app.db
        .write(move |tx| {
            let site = crate::article::store::site_by_id(tx, SiteId(id))?.ok_or_else(Error::not_found)?;
            notices::set_policy(tx, site.site_id, &policy)?;
            notices::set_two_person(tx, site.site_id, &two)?;
            let what = message("desk-set-notices").with("site", site.name);
            let deed = Deed::set(&what, told(&policy, &two).english());
            Ok::<_, Error>(store::note(tx, (Some(may.editor.editor_id), None), &deed, &source, now)?)
        })
        .await?;
    Ok(see("/desk/settings/notices"))
}

/// The rules in a line, for the audit log.
fn told(policy: &Policy, two: &[NoticeKind]) -> Message {
    let list = |names: Vec<String>| match names.is_empty() {
        true => message("desk-set-none").into(),
        false => Value::Text(names.join(", ")),
    };
    let kind = |kind: &NoticeKind| {
        let name = match kind {
            NoticeKind::Correction => message("desk-set-kind-correction"),
            NoticeKind::Clarification => message("desk-set-kind-clarification"),
            NoticeKind::EditorsNote => message("desk-set-kind-editors-note"),
            NoticeKind::Update => message("desk-set-kind-update"),
            NoticeKind::Retraction => message("desk-set-kind-retraction"),
        };
        name.english()
    };
    let channel = |channel: &Channel| {
        let name = match channel {
            Channel::Web => message("desk-set-channel-web"),
            Channel::Print => message("desk-set-channel-print"),
            Channel::Alert => message("desk-set-channel-alert"),
            Channel::Newsletter => message("desk-set-channel-newsletter"),
            Channel::Social => message("desk-set-channel-social"),
            Channel::Syndication => message("desk-set-channel-syndication"),
        };
        name.english()
    };
    let needed = |case: &(Lane, ReportKind)| {
        let name = match case {
            (Lane::Typo, ReportKind::Correction) => message("desk-set-needed-typo-wrong"),
            (Lane::Typo, ReportKind::Clarification) => message("desk-set-needed-typo-unclear"),
            (Lane::Correction, ReportKind::Correction) => message("desk-set-needed-fact-wrong"),
            (Lane::Correction, ReportKind::Clarification) => message("desk-set-needed-fact-unclear"),
            (Lane::Legal, ReportKind::Correction) => message("desk-set-needed-legal-wrong"),
            (Lane::Legal, ReportKind::Clarification) => message("desk-set-needed-legal-unclear"),
        };
        name.english()
    };
    let figures = match policy.figures_public {
        true => message("desk-set-figures-public"),
        false => message("desk-set-figures-desk"),
    };
    let rules = match policy.owner_approves {
        true => message("desk-set-notices-to-owner"),
        false => message("desk-set-notices-to"),
    };
    rules
        .with("needed", list(policy.needed.iter().map(needed).collect()))
        .with("hours", policy.within_hours)
        .with("two", list(two.iter().map(kind).collect()))
        .with("told", list(policy.channels.iter().map(channel).collect()))
        .with("figures", figures)
}

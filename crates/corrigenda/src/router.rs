//! Every route on one screen; the only file that names all doors.

use std::sync::Arc;

use axum::middleware::{from_fn, from_fn_with_state, map_response};
use axum::routing::{get, post, put};
use axum::{Extension, Router};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, Predicate, SizeAbove};

use crate::article;
use crate::article::fetch::Fetcher;
use crate::desk::letters::{Drawer, Drawn};
use crate::desk::routes as desk;
use crate::desk::routes::settings::{
    assignment, audit, letters, notices as rules, pages, people, privacy, reasons, second_step, you,
};
use crate::dispatch::routes as dispatch;
use crate::intake::reading::Pages;
use crate::intake::routes::{self as intake, Door};
use crate::notice::routes as notice;
use crate::web::{App, assets, cached, error, headers, health, origin};

/// The routes of an install.
pub fn router(app: App) -> Router {
    router_with(app, Router::new())
}

/// The same, where pages are read for forms by the client that the worker reads them by.
pub fn router_of(app: App, fetcher: Fetcher) -> Router {
    whole(app, Router::new(), Pages::new(Some(fetcher)))
}

/// The same with more routes, behind everything that is done for every route: for measuring.
pub fn router_with(app: App, more: Router<App>) -> Router {
    whole(app, more, Pages::new(None))
}

fn whole(app: App, more: Router<App>, read: Pages) -> Router {
    let door = Door::new(app.clone(), read);
    let pages_asked = notice::page::Pages::new(app.clone());
    let pages = Router::new()
        .route("/{site}/write", get(intake::write::show).post(intake::write::send).with_state(door.clone()))
        .route("/{site}/corrections", get(notice::log))
        .route("/{site}/history", get(crate::notice::past::routes::show))
        .route("/{site}/corrections/policy", get(notice::policy))
        .route("/{site}/corrections/how", get(desk::standards::how))
        .route("/{site}/privacy", get(crate::report::retention::routes::show))
        .route("/{site}/corrections/{slug}", get(notice::one))
        .route("/{site}/embed", get(notice::embed::of_page))
        .route("/{site}/embed/recent", get(notice::embed::recent))
        .route("/r/{token}", get(dispatch::receipt::show).post(dispatch::receipt::act))
        .route(
            "/r/{token}/unsubscribe",
            get(dispatch::receipt::to_receipt).post(dispatch::receipt::unsubscribe),
        )
        .route("/r/{token}/everything.json", get(dispatch::receipt::everything))
        .route("/confirm/{token}", get(dispatch::confirm::ask).post(dispatch::confirm::press))
        .merge(desk_routes(&app))
        .layer(from_fn(error::pages));
    let for_widgets = Router::new()
        .route("/api/v1/sites/{site}/notices", get(notice::page::notices).with_state(pages_asked.clone()))
        .route("/api/v1/sites/{site}/known", get(notice::page::known))
        .route("/r/{token}/contact", post(dispatch::contact::leave).options(dispatch::contact::preflight))
        .layer(map_response(origin::varies));
    let reports = post(intake::reports::take)
        .options(intake::reports::preflight)
        .layer(map_response(origin::varies))
        .with_state(door);
    Router::new()
        .merge(pages)
        .merge(for_widgets)
        .merge(more)
        .route("/{site}/corrections.atom", get(notice::atom))
        .route("/{site}/corrections.json", get(notice::json_feed))
        .route("/{site}/corrections.rss", get(notice::rss))
        .route("/assets/{name}", get(assets::serve))
        .route("/widget.js", get(assets::widget))
        .route("/widget/pinned.json", get(assets::pinned))
        .route("/widget/{*file}", get(assets::widget_file))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/api/v1/reports", reports)
        .route("/api/v1/bounces", post(dispatch::bounces::take))
        .route("/api/v1/articles", put(article::routes::push))
        .route("/api/v1/sites/{site}/changed", post(article::hook::routes::changed))
        .route("/api/v1/websub/{token}", get(article::wake::routes::verify).post(article::wake::routes::tell))
        .fallback(error::no_route)
        .method_not_allowed_fallback(error::no_method)
        .layer(map_response(headers::secure))
        .layer(CatchPanicLayer::new())
        .layer(
            CompressionLayer::new()
                .compress_when(DefaultPredicate::new().and(SizeAbove::new(cached::SMALL as u64))),
        )
        .layer(from_fn_with_state(pages_asked, notice::page::ready_first))
        .with_state(app)
}

/// The routes of the desk: behind a session but for the door itself, and closed to posts from
/// other sites' pages.
fn desk_routes(app: &App) -> Router<App> {
    Router::new()
        .route("/desk/sign-out", post(desk::sign_in::out))
        .route("/desk", get(desk::queue::show))
        .route("/desk/views", post(desk::views::save))
        .route("/desk/views/forget", post(desk::views::forget))
        .route("/desk/changes", get(desk::changes::show))
        .route("/desk/changes/{id}", post(desk::changes::answer))
        .route("/desk/accuracy", get(desk::numbers::show))
        .route("/desk/accuracy.csv", get(desk::numbers::table))
        .route("/desk/report", get(desk::standards::show))
        .route("/desk/report.csv", get(desk::standards::table))
        .route("/desk/report.json", get(desk::standards::json_of))
        .route("/desk/triage", get(desk::triage::show))
        .route("/desk/live", get(desk::live::stream))
        .route("/desk/bulk", post(desk::bulk::summary))
        .route("/desk/bulk/do", post(desk::bulk::deal))
        .route("/desk/bulk/{id}", get(desk::bulk::show))
        .route("/desk/bulk/{id}/undo", post(desk::bulk::undo))
        .route("/desk/cases/{id}/history/{format}", get(desk::history::show))
        .route("/desk/cases/{id}", get(desk::case::show))
        .route("/desk/cases/{id}/patch", get(desk::case::patch))
        .route("/desk/cases/{id}/assign", post(desk::assign::give))
        .route("/desk/cases/{id}/here", post(desk::live::here))
        .route("/desk/cases/{id}/accept", post(desk::decide::accept))
        .route("/desk/cases/{id}/decline", post(desk::decide::decline))
        .route("/desk/cases/{id}/ask", post(desk::ask::ask))
        .route("/desk/cases/{id}/block", post(desk::aside::block))
        .route("/desk/cases/{id}/release", post(desk::aside::release))
        .route("/desk/release", post(desk::aside::release_ticked))
        .route("/desk/floods", post(desk::aside::put_flood_aside))
        .route("/desk/aside", get(desk::aside::show))
        .route("/desk/aside/{id}/back", post(desk::aside::back))
        .route("/desk/cases/{id}/merge", post(desk::by_hand::merge))
        .route("/desk/cases/{id}/split", post(desk::by_hand::split))
        .route("/desk/cases/{id}/move", post(desk::by_hand::move_reports))
        .route("/desk/cases/{id}/take-back", post(desk::by_hand::take_back))
        .route("/desk/cases/{id}/cause", post(desk::decide::cause))
        .route("/desk/cases/{id}/reopen", post(desk::decide::reopen))
        .route("/desk/cases/{id}/note", post(desk::decide::note))
        .route("/desk/cases/{id}/lane", post(desk::decide::lane))
        .route("/desk/cases/{id}/sisters", post(desk::sisters::act))
        .route("/desk/cases/{id}/check", post(desk::decide::check))
        .route("/desk/cases/{id}/notice", post(desk::decide::notice))
        .route("/desk/cases/{id}/notice/hints", post(desk::telling::hints))
        .route("/desk/cases/{id}/notice/delay", post(desk::telling::delay))
        .route("/desk/cases/{id}/notices/{notice}/channels", post(desk::telling::channels))
        .route("/desk/cases/{id}/notice/approve", post(desk::approval::approve))
        .route("/desk/cases/{id}/notice/back", post(desk::approval::back))
        .route("/desk/mentions", get(desk::mentions::show))
        .route("/desk/mentions/{id}/done", post(desk::mentions::done))
        .route("/desk/remembered", get(desk::remembered::show))
        .route("/desk/remembered/{id}/revoke", post(desk::remembered::revoke))
        .route("/desk/articles/{id}", get(desk::article::show))
        .route("/desk/articles/{id}/history.json", get(desk::article::json))
        .route("/desk/articles/{id}/history.html", get(desk::article::html))
        .route("/desk/cases/{id}/notices/{notice}/amend", post(desk::published::amend))
        .route("/desk/cases/{id}/notices/{notice}/withdraw", post(desk::published::withdraw))
        .route("/desk/settings", get(desk::settings::show))
        .route("/desk/settings/name", post(you::name))
        .route("/desk/settings/shortcuts", post(you::shortcuts))
        .route("/desk/settings/mentions", post(desk::mentions::set_mail))
        .route("/desk/settings/zone", post(you::zone))
        .route("/desk/settings/language", post(you::language))
        .route("/desk/settings/digest", post(you::digest))
        .route("/desk/settings/away", post(you::away))
        .route("/desk/settings/password", post(you::change_password))
        .route("/desk/settings/sessions/{name}/end", post(you::end_session))
        .route("/desk/settings/sign-out-everywhere", post(you::out_everywhere))
        .route("/desk/settings/second-step", get(second_step::show).post(second_step::act))
        .route("/desk/settings/invite", post(people::invite))
        .route("/desk/settings/second-step-asked", post(people::ask_second_step))
        .route("/desk/settings/people/{id}", get(people::show).post(people::set))
        .route("/desk/settings/people/{id}/link", post(people::link))
        .route("/desk/settings/people/{id}/leave", post(people::leave))
        .route("/desk/settings/people/{id}/return", post(people::back))
        .route("/desk/settings/people/{id}/second-step", post(people::reset_second_step))
        .route("/desk/settings/sites/{id}/hold", post(desk::aside::set_hold))
        .route("/desk/settings/reasons", get(reasons::show).post(reasons::add))
        .route("/desk/settings/reasons/{id}", post(reasons::set))
        .route("/desk/settings/notices", get(rules::show))
        .route("/desk/settings/sites/{id}/notices", post(rules::set))
        .route("/desk/settings/sites/{id}/pages", post(pages::set))
        .route("/desk/settings/assignment", get(assignment::show))
        .route("/desk/settings/teams", post(assignment::set_team))
        .route("/desk/settings/teams/{id}/end", post(assignment::end_team))
        .route("/desk/settings/assignment-rules", post(assignment::add_rule))
        .route("/desk/settings/assignment-rules/{id}/end", post(assignment::end_rule))
        .route("/desk/settings/letters", get(letters::show))
        .route("/desk/settings/sites/{id}/letters", post(letters::set))
        .route("/desk/settings/privacy", get(privacy::show))
        .route("/desk/settings/sites/{id}/retention", post(privacy::set))
        .route("/desk/settings/audit", get(audit::show))
        .route("/desk/settings/audit.csv", get(audit::csv))
        .route("/desk/settings/audit.json", get(audit::json))
        .layer(from_fn(headers::timed))
        .route("/desk/sign-in", get(desk::sign_in::form).post(desk::sign_in::submit))
        .route("/desk/provider", get(desk::provider::begin))
        .route("/desk/provider/back", get(desk::provider::back))
        .route("/desk/second-step", post(desk::sign_in::second_step))
        .route("/desk/enter/{token}", get(desk::enter::form).post(desk::enter::submit))
        .route("/desk/decide/{token}", get(desk::by_mail::show).post(desk::by_mail::press))
        .route("/desk/quiet/{token}", get(desk::quiet::ask).post(desk::quiet::press))
        .layer(desk::same_origin(&app.config))
        .layer(desk::never_kept())
        .layer(Extension(Arc::new(desk::Throttle::default())))
        .layer(Extension(Drawer(|word, say, site, own| {
            let letter = crate::dispatch::letters::example(word, say, site, own)?;
            Some(Drawn { subject: letter.subject, text: letter.text, html: letter.html.unwrap_or_default() })
        })))
}

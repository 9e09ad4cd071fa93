//! Who may do what: every address there is against nobody, each role, and another site's page. The
//! addresses come from the router itself, so that none can be forgotten here.

use std::collections::BTreeSet;
use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, StatusCode, header};
use corrigenda::case::{CaseId, EditorId, Sight};
use corrigenda::desk::people::Role;
use corrigenda::desk::store;
use corrigenda::router::router;

use super::{editor, signed_in};
use crate::both_engines;
use crate::case::{Newsroom, PAGE, letter};
use crate::support::visitor::Visitor;
use crate::support::{Engine, TestApp};

/// What somebody gets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Gets {
    /// In: anything but what stands below.
    In,
    /// 403.
    Refused,
    /// The way to the sign-in page.
    Door,
    /// 404: there is no such case for them.
    Nothing,
}
use Gets::{Door, In, Nothing, Refused};

/// What nobody, an owner, an editor, a contributor and an editor of another site get.
type Columns = [Gets; 5];

/// Open to everybody, editors or not.
const PUBLIC: Columns = [In; 5];
/// For whoever is signed in.
const ENTER: Columns = [Door, In, In, In, In];
/// A case, and what everybody at the desk may do with it.
const CASE: Columns = [Door, In, In, In, Nothing];
/// What is decided about a case.
const DECIDE: Columns = [Door, In, In, Refused, Nothing];
/// A list for those who decide: of another site it shows nothing.
const LISTED: Columns = [Door, In, In, Refused, In];
/// What owners do.
const OWN: Columns = [Door, In, Refused, Refused, Refused];

/// Every address and method of the router. An address that is not here fails the test.
const TABLE: &[(&str, &str, Columns)] = &[
    ("GET", "/assets/{name}", PUBLIC),
    ("POST", "/api/v1/reports", PUBLIC),
    ("OPTIONS", "/api/v1/reports", PUBLIC),
    // Opened by a token, which no role is.
    ("PUT", "/api/v1/articles", PUBLIC),
    // Opened by a signature, which no role is.
    ("POST", "/api/v1/sites/{site}/changed", PUBLIC),
    // Opened by the address, and a post by the hub's signature.
    ("GET", "/api/v1/websub/{token}", PUBLIC),
    ("POST", "/api/v1/websub/{token}", PUBLIC),
    // As the call before.
    ("POST", "/api/v1/bounces", PUBLIC),
    ("GET", "/api/v1/sites/{site}/known", PUBLIC),
    ("GET", "/api/v1/sites/{site}/notices", PUBLIC),
    ("GET", "/confirm/{token}", PUBLIC),
    ("POST", "/confirm/{token}", PUBLIC),
    ("GET", "/healthz", PUBLIC),
    ("GET", "/r/{token}", PUBLIC),
    ("POST", "/r/{token}", PUBLIC),
    ("GET", "/r/{token}/everything.json", PUBLIC),
    ("GET", "/r/{token}/unsubscribe", PUBLIC),
    ("POST", "/r/{token}/unsubscribe", PUBLIC),
    ("POST", "/r/{token}/contact", PUBLIC),
    ("OPTIONS", "/r/{token}/contact", PUBLIC),
    ("GET", "/readyz", PUBLIC),
    ("GET", "/widget.js", PUBLIC),
    ("GET", "/widget/{*file}", PUBLIC),
    ("GET", "/widget/pinned.json", PUBLIC),
    ("GET", "/{site}/corrections", PUBLIC),
    ("GET", "/{site}/corrections.atom", PUBLIC),
    ("GET", "/{site}/corrections.json", PUBLIC),
    ("GET", "/{site}/corrections.rss", PUBLIC),
    ("GET", "/{site}/embed", PUBLIC),
    ("GET", "/{site}/embed/recent", PUBLIC),
    ("GET", "/{site}/corrections/how", PUBLIC),
    ("GET", "/{site}/corrections/policy", PUBLIC),
    ("GET", "/{site}/corrections/{slug}", PUBLIC),
    ("GET", "/{site}/history", PUBLIC),
    ("GET", "/{site}/privacy", PUBLIC),
    ("GET", "/{site}/write", PUBLIC),
    ("POST", "/{site}/write", PUBLIC),
    ("GET", "/desk/sign-in", PUBLIC),
    ("POST", "/desk/sign-in", PUBLIC),
    ("GET", "/desk/enter/{token}", PUBLIC),
    ("POST", "/desk/enter/{token}", PUBLIC),
    // Not there without a provider; with one, a way that did not begin in this browser is refused.
    ("GET", "/desk/provider", PUBLIC),
    ("GET", "/desk/provider/back", PUBLIC),
    ("POST", "/desk/second-step", PUBLIC),
    // Opened by a signature that says whose it is; one that is none leads to words.
    ("GET", "/desk/decide/{token}", PUBLIC),
    ("POST", "/desk/decide/{token}", PUBLIC),
    ("GET", "/desk/quiet/{token}", PUBLIC),
    ("POST", "/desk/quiet/{token}", PUBLIC),
    ("POST", "/desk/sign-out", ENTER),
    ("GET", "/desk", ENTER),
    ("GET", "/desk/live", ENTER),
    ("GET", "/desk/changes", ENTER),
    ("POST", "/desk/changes/{id}", LISTED),
    ("GET", "/desk/accuracy", ENTER),
    ("GET", "/desk/accuracy.csv", ENTER),
    ("GET", "/desk/report", ENTER),
    ("GET", "/desk/report.csv", ENTER),
    ("GET", "/desk/report.json", ENTER),
    ("GET", "/desk/triage", ENTER),
    ("POST", "/desk/views", ENTER),
    ("POST", "/desk/views/forget", ENTER),
    ("GET", "/desk/cases/{id}", CASE),
    // Case 1 is open: it has no patch.
    ("GET", "/desk/cases/{id}/patch", [Door, Nothing, Nothing, Nothing, Nothing]),
    ("POST", "/desk/cases/{id}/assign", CASE),
    ("POST", "/desk/cases/{id}/here", CASE),
    ("POST", "/desk/cases/{id}/note", CASE),
    ("POST", "/desk/cases/{id}/ask", DECIDE),
    ("POST", "/desk/cases/{id}/block", DECIDE),
    ("POST", "/desk/cases/{id}/release", DECIDE),
    ("POST", "/desk/release", LISTED),
    ("POST", "/desk/floods", LISTED),
    ("GET", "/desk/aside", LISTED),
    ("POST", "/desk/aside/{id}/back", LISTED),
    ("POST", "/desk/cases/{id}/merge", DECIDE),
    ("POST", "/desk/cases/{id}/split", DECIDE),
    ("POST", "/desk/cases/{id}/move", DECIDE),
    ("POST", "/desk/cases/{id}/take-back", DECIDE),
    ("POST", "/desk/bulk", LISTED),
    ("POST", "/desk/bulk/do", LISTED),
    ("GET", "/desk/bulk/{id}", LISTED),
    ("POST", "/desk/bulk/{id}/undo", LISTED),
    ("GET", "/desk/cases/{id}/history/{format}", CASE),
    ("GET", "/desk/remembered", LISTED),
    ("POST", "/desk/remembered/{id}/revoke", LISTED),
    ("POST", "/desk/cases/{id}/sisters", DECIDE),
    ("POST", "/desk/cases/{id}/check", CASE),
    ("POST", "/desk/cases/{id}/accept", DECIDE),
    ("POST", "/desk/cases/{id}/decline", DECIDE),
    ("POST", "/desk/cases/{id}/cause", DECIDE),
    ("POST", "/desk/cases/{id}/reopen", DECIDE),
    ("POST", "/desk/cases/{id}/lane", DECIDE),
    ("POST", "/desk/cases/{id}/notice", DECIDE),
    ("POST", "/desk/cases/{id}/notice/hints", DECIDE),
    ("POST", "/desk/cases/{id}/notice/delay", DECIDE),
    ("POST", "/desk/cases/{id}/notices/{notice}/channels", DECIDE),
    ("POST", "/desk/cases/{id}/notice/approve", DECIDE),
    ("POST", "/desk/cases/{id}/notice/back", DECIDE),
    ("POST", "/desk/cases/{id}/notices/{notice}/amend", DECIDE),
    ("POST", "/desk/cases/{id}/notices/{notice}/withdraw", DECIDE),
    ("GET", "/desk/articles/{id}", CASE),
    ("GET", "/desk/articles/{id}/history.json", CASE),
    ("GET", "/desk/articles/{id}/history.html", CASE),
    ("GET", "/desk/settings", ENTER),
    ("POST", "/desk/settings/name", ENTER),
    ("POST", "/desk/settings/shortcuts", ENTER),
    ("POST", "/desk/settings/password", ENTER),
    ("POST", "/desk/settings/sign-out-everywhere", ENTER),
    ("POST", "/desk/settings/zone", ENTER),
    ("POST", "/desk/settings/language", ENTER),
    ("POST", "/desk/settings/mentions", ENTER),
    ("GET", "/desk/mentions", ENTER),
    ("POST", "/desk/mentions/{id}/done", ENTER),
    ("POST", "/desk/settings/away", ENTER),
    ("POST", "/desk/settings/digest", ENTER),
    ("POST", "/desk/settings/sessions/{name}/end", ENTER),
    ("GET", "/desk/settings/second-step", ENTER),
    ("POST", "/desk/settings/second-step", ENTER),
    ("POST", "/desk/settings/invite", OWN),
    ("POST", "/desk/settings/second-step-asked", OWN),
    ("GET", "/desk/settings/people/{id}", OWN),
    ("POST", "/desk/settings/people/{id}", OWN),
    ("POST", "/desk/settings/people/{id}/link", OWN),
    ("POST", "/desk/settings/people/{id}/leave", OWN),
    ("POST", "/desk/settings/people/{id}/return", OWN),
    ("POST", "/desk/settings/people/{id}/second-step", OWN),
    ("POST", "/desk/settings/sites/{id}/hold", OWN),
    ("GET", "/desk/settings/reasons", OWN),
    ("POST", "/desk/settings/reasons", OWN),
    ("POST", "/desk/settings/reasons/{id}", OWN),
    ("GET", "/desk/settings/notices", OWN),
    ("POST", "/desk/settings/sites/{id}/notices", OWN),
    ("POST", "/desk/settings/sites/{id}/pages", OWN),
    ("GET", "/desk/settings/assignment", OWN),
    ("POST", "/desk/settings/teams", OWN),
    ("POST", "/desk/settings/teams/{id}/end", OWN),
    ("POST", "/desk/settings/assignment-rules", OWN),
    ("POST", "/desk/settings/assignment-rules/{id}/end", OWN),
    ("GET", "/desk/settings/letters", OWN),
    ("POST", "/desk/settings/sites/{id}/letters", OWN),
    ("GET", "/desk/settings/privacy", OWN),
    ("POST", "/desk/settings/sites/{id}/retention", OWN),
    ("GET", "/desk/settings/audit", OWN),
    ("GET", "/desk/settings/audit.csv", OWN),
    ("GET", "/desk/settings/audit.json", OWN),
];

/// What every form of the desk finds its own fields in.
const FORM: &[(&str, &str)] = &[
    ("version", "0"),
    ("wording", "open"),
    ("reason", "style"),
    ("lane", "typo"),
    ("kind", "correction"),
    ("text", "It was 1978."),
    ("question", "Where did you read that?"),
    ("to", "me"),
    ("name", "Somebody"),
    ("on", "on"),
    ("report", "1"),
    ("by", "sender"),
    ("current", "x"),
    ("new", "y"),
    ("email", "n@courier.example"),
    ("role", "editor"),
    ("password", "x"),
];

/// The addresses of the router, as it names them itself.
fn addresses(test: &TestApp) -> BTreeSet<String> {
    let told = format!("{:?}", router(test.app.clone()));
    let found: BTreeSet<String> = told
        .split("RouteId(")
        .filter_map(|rest| rest.split_once("): \"")?.1.split('"').next())
        // The router keeps its fallback at the root; there is no page.
        .filter(|path| path.starts_with("/") && *path != "/" && !path.contains("__private"))
        .map(str::to_owned)
        .collect();
    assert!(found.contains("/desk") && found.contains("/healthz"), "the router does not name itself: {told}");
    found
}

/// The address with something in each of its gaps.
fn filled(address: &str) -> String {
    let filled = address.replace("{id}", "1").replace("{site}", "courier").replace("{*file}", "dialog.js");
    let filled = filled.replace("{name}", "desk.css").replace("{token}", "no-such-token");
    filled.replace("{slug}", "none").replace("{notice}", "1").replace("{format}", "txt")
}

/// The methods that an address answers to.
async fn methods(test: &TestApp, address: &str) -> Vec<Method> {
    let mut nobody = Visitor::new(&test.app);
    let mut found = Vec::new();
    for method in [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS] {
        let request = Request::builder()
            .method(&method)
            .uri(filled(address))
            .header("host", "desk.test")
            .header(header::ORIGIN, "https://desk.test")
            .body(Body::empty())
            .expect("a request");
        if nobody.send(request).await.status() != StatusCode::METHOD_NOT_ALLOWED {
            found.push(method);
        }
    }
    found
}

both_engines!(every_address_of_the_router_has_its_line_in_the_table, |engine: Engine| async move {
    let test = scene(engine).await;
    let mut registered = BTreeSet::new();
    for address in addresses(&test) {
        for method in methods(&test, &address).await {
            registered.insert(format!("{method} {address}"));
        }
    }
    let listed: BTreeSet<String> =
        TABLE.iter().map(|(method, address, _)| format!("{method} {address}")).collect();
    assert_eq!(listed.len(), TABLE.len(), "an address stands in the table twice");
    let missing: Vec<_> = registered.difference(&listed).collect();
    assert!(missing.is_empty(), "say in the table who may do this: {missing:?}");
    let gone: Vec<_> = listed.difference(&registered).collect();
    assert!(gone.is_empty(), "the table has lines that no route has: {gone:?}");
});

/// An install with one case on its desk, number 1, and an owner, number 1, whom nobody here plays.
async fn scene(engine: Engine) -> TestApp {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987 and renewed", "in 1978 and renewed")).await;
    assert_eq!(case.case_id, CaseId(1));
    assert_eq!(editor(&newsroom.test, "Una Lindqvist", Role::Owner).await, EditorId(1));
    newsroom.test
}

/// What was got, from an answer.
async fn got(visitor: &mut Visitor, method: &str, address: &str) -> Gets {
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(FORM).finish();
    let mut request = Request::builder()
        .method(method)
        .uri(filled(address))
        .header("host", "desk.test")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(if method == "GET" { Body::empty() } else { Body::from(body) })
        .expect("a request");
    request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([192, 0, 2, 1], 40_000))));
    let kept = visitor.cookie.clone();
    let answer = visitor.send(request).await;
    visitor.cookie = kept;
    let status = answer.status();
    assert!(!status.is_server_error(), "{method} {address}: {status}");
    let to = answer.headers().get(header::LOCATION).map_or("", |to| to.to_str().expect("text"));
    match status {
        _ if to.starts_with("/desk/sign-in?") => Door,
        StatusCode::FORBIDDEN => Refused,
        StatusCode::NOT_FOUND
            if address.starts_with("/desk/cases") || address.starts_with("/desk/articles") =>
        {
            Nothing
        }
        _ => In,
    }
}

/// Who plays a column.
async fn somebody(test: &TestApp, column: usize, name: &str) -> Visitor {
    let role = match column {
        0 => return Visitor::new(&test.app),
        1 => Role::Owner,
        2 => Role::Editor,
        3 => Role::Contributor,
        _ => return of_another_site(test, name).await,
    };
    signed_in(test, &format!("{name} {role}"), role).await
}

/// An editor who sees no site that there is.
async fn of_another_site(test: &TestApp, name: &str) -> Visitor {
    let visitor = signed_in(test, name, Role::Editor).await;
    let email = format!("{}@courier.example", name.to_lowercase());
    test.app
        .db
        .write(move |tx| {
            let (editor, _) = store::editor_by_email(tx, &email)?.expect("somebody");
            store::set_sight(tx, editor.editor_id, &Sight { sites: Some(vec![]), legal: true })
        })
        .await
        .expect("stored");
    visitor
}

both_engines!(everybody_gets_what_they_may_and_no_more, |engine: Engine| async move {
    for column in 0..5 {
        let test = scene(engine).await;
        let mut visitor = somebody(&test, column, "Somebody").await;
        let mut leaver = somebody(&test, column, "Leaver").await;
        for (method, address, gets) in TABLE {
            let leaves = matches!(*address, "/desk/sign-out" | "/desk/settings/sign-out-everywhere");
            let who = if leaves { &mut leaver } else { &mut visitor };
            let got = got(who, method, address).await;
            assert_eq!(got, gets[column], "column {column}: {method} {address}");
            if leaves && column > 0 {
                leaver = somebody(&test, column, &format!("Next{}", address.len())).await;
            }
        }
    }
});

both_engines!(what_another_sites_page_sends_is_not_done, |engine: Engine| async move {
    let test = scene(engine).await;
    let mut mara = signed_in(&test, "Mara Brandt", Role::Owner).await;
    let from_elsewhere: [Vec<(&'static str, String)>; 3] = [
        vec![("sec-fetch-site", "cross-site".into()), ("origin", "https://evil.example".into())],
        vec![("sec-fetch-site", "same-site".into())],
        vec![("origin", "https://evil.example".into())],
    ];
    for headers in from_elsewhere {
        mara.headers = headers;
        let posts = TABLE.iter().filter(|line| line.0 == "POST" && line.1.starts_with("/desk"));
        for (_, address, _) in posts {
            let answer = mara.post(&filled(address), FORM).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{address}");
            answer.says("came from another site").says("<!doctype html>");
        }
    }
    mara.headers = vec![("origin", "https://desk.test".into())];
    assert_eq!(mara.post("/desk/settings/shortcuts", &[]).await.location(), "/desk/settings#you");
});

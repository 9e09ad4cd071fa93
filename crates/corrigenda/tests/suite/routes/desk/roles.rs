//! Who may do what: every address of the desk against nobody, each role, and another site's page.

use axum::http::StatusCode;
use corrigenda::case::CaseId;
use corrigenda::desk::people::Role;

use super::signed_in;
use crate::both_engines;
use crate::case::{Newsroom, PAGE, letter};
use crate::support::visitor::Visitor;
use crate::support::{Engine, TestApp};

/// What a role gets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Gets {
    /// In: anything but 403 and the way to the door.
    In,
    /// 403.
    Refused,
}
use Gets::{In, Refused};

/// Method, address, fields, then what owner, editor and contributor get.
type Line = (&'static str, &'static str, &'static [(&'static str, &'static str)], [Gets; 3]);

const TABLE: &[Line] = &[
    ("GET", "/desk", &[], [In, In, In]),
    ("GET", "/desk/cases/1", &[], [In, In, In]),
    ("POST", "/desk/cases/1/note", &[("text", "A note.")], [In, In, In]),
    ("POST", "/desk/cases/1/check", &[], [In, In, In]),
    ("POST", "/desk/cases/1/accept", &[("version", "0"), ("wording", "open")], [In, In, Refused]),
    ("POST", "/desk/cases/1/decline", &[("version", "0"), ("reason", "style")], [In, In, Refused]),
    ("POST", "/desk/cases/1/reopen", &[("version", "0")], [In, In, Refused]),
    ("POST", "/desk/cases/1/lane", &[("version", "0"), ("lane", "typo")], [In, In, Refused]),
    (
        "POST",
        "/desk/cases/1/notice",
        &[("version", "0"), ("kind", "correction"), ("text", "It was 1978.")],
        [In, In, Refused],
    ),
    ("GET", "/desk/settings", &[], [In, In, In]),
    ("POST", "/desk/settings/name", &[("name", "Somebody")], [In, In, In]),
    ("POST", "/desk/settings/shortcuts", &[("on", "on")], [In, In, In]),
    ("POST", "/desk/settings/password", &[("current", "x"), ("new", "y")], [In, In, In]),
    (
        "POST",
        "/desk/settings/invite",
        &[("name", "N"), ("email", "n@courier.example"), ("role", "editor")],
        [In, Refused, Refused],
    ),
    ("POST", "/desk/settings/people/1/link", &[], [In, Refused, Refused]),
];

/// An install with one case on its desk, number 1.
async fn scene(engine: Engine) -> TestApp {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987 and renewed", "in 1978 and renewed")).await;
    assert_eq!(case.case_id, CaseId(1));
    newsroom.test
}

both_engines!(every_role_gets_what_it_may_and_no_more, |engine: Engine| async move {
    let test = scene(engine).await;
    for (column, role) in [Role::Owner, Role::Editor, Role::Contributor].into_iter().enumerate() {
        let mut visitor = signed_in(&test, &format!("{role} Somebody"), role).await;
        for (method, path, fields, gets) in TABLE {
            let answer = match *method {
                "GET" => visitor.get(path).await,
                _ => visitor.post(path, fields).await,
            };
            let door = answer.status.is_redirection() && answer.location().starts_with("/desk/sign-in");
            let got = if answer.status == StatusCode::FORBIDDEN { Refused } else { In };
            assert!(!door, "{role} {method} {path}");
            assert_eq!(got, gets[column], "{role} {method} {path}: {}", answer.body);
            assert!(!answer.status.is_server_error(), "{role} {method} {path}: {}", answer.body);
        }
    }
});

both_engines!(without_a_session_every_address_leads_to_the_door, |engine: Engine| async move {
    let test = scene(engine).await;
    let mut nobody = Visitor::new(&test.app);
    for (method, path, fields, _) in TABLE {
        let answer = match *method {
            "GET" => nobody.get(path).await,
            _ => nobody.post(path, fields).await,
        };
        assert!(answer.location().starts_with("/desk/sign-in?next=%2Fdesk"), "{method} {path}");
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
        for (_, path, fields, _) in TABLE.iter().filter(|line| line.0 == "POST") {
            let answer = mara.post(path, fields).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
            answer.says("came from another site").says("<!doctype html>");
        }
        let answer = mara.post("/desk/sign-in", &[("email", "a@b"), ("password", "x")]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
    }
    mara.headers = vec![("origin", "https://desk.test".into())];
    assert_eq!(mara.post("/desk/settings/shortcuts", &[]).await.location(), "/desk/settings#you");
});

//! `/desk/…`

mod accuracy;
mod approval;
mod articles;
mod aside;
mod asking;
mod assign;
mod assignment;
mod bulk;
mod by_hand;
mod by_mail;
mod cases;
mod changes;
mod letters;
mod live;
mod many;
mod mentions;
mod patch;
mod people;
mod queue;
mod reasons;
mod remembered;
mod report;
mod roles;
mod second_step;
mod sign_in;
mod spoken;
mod spoken_settings;
mod telling;

use corrigenda::article::site::NewSite;
use corrigenda::article::store::insert_site;
use corrigenda::case::EditorId;
use corrigenda::desk::people::Role;
use corrigenda::desk::people::password;
use corrigenda::desk::people::source::Source;
use corrigenda::desk::store;
use corrigenda::id::Entropy;

use crate::support::visitor::Visitor;
use crate::support::{Engine, NOW, TestApp};

/// What a reader with bad intentions writes.
pub const HOSTILE: &str =
    "<script>alert(1)</script> <img src=x onerror=alert(1)> \"' \u{202E}gnp.exe\u{202C} {{7*7}}";

/// Everybody's password.
pub const PASSWORD: &str = "ein Dutzend Wörter пароль";

/// An install with one site.
pub async fn desk(engine: Engine) -> TestApp {
    let test = TestApp::new(engine).await;
    test.app
        .db
        .write(|tx| {
            let site = NewSite::checked(
                "courier",
                "The Harbour Courier",
                "en",
                "https://courier.example/",
                &["courier.example"],
            )
            .expect("a right site");
            insert_site(tx, &site, NOW)
        })
        .await
        .expect("a site");
    test
}

/// A member of the desk with [`PASSWORD`]; the address is the first name's.
pub async fn editor(test: &TestApp, name: &str, role: Role) -> EditorId {
    let kept = password::hash(PASSWORD.into(), Entropy::fresh()).await.expect("hashes");
    let first = name.split(' ').next().unwrap_or_default().to_lowercase();
    let (name, email) = (name.to_owned(), format!("{first}@courier.example"));
    test.app
        .db
        .write(move |tx| {
            let id = store::insert_editor(tx, &name, &email, role, NOW)?.expect("a free address");
            store::set_password(tx, id, &kept)?;
            Ok::<_, corrigenda::store::Error>(id)
        })
        .await
        .expect("stored")
}

/// Somebody of that role, signed in.
pub async fn signed_in(test: &TestApp, name: &str, role: Role) -> Visitor {
    let editor_id = editor(test, name, role).await;
    let secret = test
        .app
        .db
        .write(move |tx| store::begin_session(tx, editor_id, &Source::default(), Entropy::fresh(), NOW))
        .await
        .expect("stored");
    let mut visitor = Visitor::new(&test.app);
    visitor.cookie = Some(format!("__Host-desk={secret}"));
    visitor
}

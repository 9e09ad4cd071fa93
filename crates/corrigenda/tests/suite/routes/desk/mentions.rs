//! Somebody is named in a note, and finds it.

use corrigenda::config::Mail;
use corrigenda::desk::people::Role;
use corrigenda::store::Error;

use super::signed_in;
use crate::both_engines;
use crate::case::{Newsroom, PAGE, letter};
use crate::support::Engine;

impl Newsroom {
    /// The subjects of the mails that wait.
    async fn subjects(&self) -> Vec<String> {
        let read = self.test.app.db.read(|tx| {
            let rows = tx.query(
                "/* test.mails */ select body from jobs where kind = 'mail.send' order by job_id",
                corrigenda::params![],
            )?;
            rows.iter().map(|row| row.get("body")).collect::<Result<Vec<String>, Error>>()
        });
        let bodies = read.await.expect("jobs");
        let subject = |body: &String| {
            let body = self.test.app.seal.open(body).expect("sealed here");
            let letter: serde_json::Value = serde_json::from_str(&body).expect("a letter");
            format!(
                "{} to {}",
                letter["subject"].as_str().unwrap_or_default(),
                letter["to"].as_str().unwrap_or_default()
            )
        };
        bodies.iter().map(subject).collect()
    }
}

both_engines!(whoever_a_note_names_finds_it_and_is_mailed_if_they_like, |engine: Engine| async move {
    let mut newsroom = Newsroom::with(engine, PAGE).await;
    let mut config = (*newsroom.test.app.config).clone();
    config.mail = Some(Mail {
        relay: "smtp://127.0.0.1:9".into(),
        from: "d@courier.example".into(),
        ..Mail::default()
    });
    newsroom.test.app.config = std::sync::Arc::new(config);
    let case = newsroom.write(&letter("in 1987", "in 1978")).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    let mut teo = signed_in(&newsroom.test, "Teo Ostrand", Role::Editor).await;
    let mut ida = signed_in(&newsroom.test, "Ida Kern", Role::Contributor).await;
    let path = format!("/desk/cases/{}", case.case_id);
    mara.get(&path).await.says("<bdi>@Teo Ostrand</bdi>").is_silent_about("/desk/mentions");
    teo.post("/desk/settings/mentions", &[("on", "on")]).await.location();
    let note = "@Teo Ostrand and @Ida: who has the treaty? mail to teo@courier.example";
    mara.post(&format!("{path}/note"), &[("text", note)]).await.location();

    assert_eq!(newsroom.subjects().await, ["Mara Brandt mentioned you on case 1 to teo@courier.example"]);
    teo.get("/desk").await.says("Mentions <span class=\"num\">1</span>");
    teo.get("/desk/mentions").await.says("who has the treaty?").says("Mara Brandt");
    ida.get("/desk/mentions").await.says("who has the treaty?");
    mara.get("/desk/mentions").await.says("No note names you.");
    teo.post(&format!("/desk/mentions/{}/done", case.case_id), &[]).await.location();
    teo.get("/desk").await.is_silent_about("/desk/mentions");
    teo.get("/desk/mentions").await.says("<span>Done</span>");
    ida.get("/desk").await.says("Mentions <span class=\"num\">1</span>");

    // Whoever may not see the case is not told of it, nor shown it once they may no longer.
    let version = newsroom.case(case.case_id).await.version.to_string();
    let form = [("version", version.as_str()), ("lane", "legal")];
    mara.post(&format!("{path}/lane"), &form).await.location();
    ida.get("/desk/mentions")
        .await
        .is_silent_about("who has the treaty?")
        .is_silent_about("<span class=\"num\">1</span></a></li>");
    mara.post(&format!("{path}/note"), &[("text", "@Ida Kern, a word?")]).await.location();
    ida.get("/desk/mentions").await.is_silent_about("a word?");
    mara.get(&format!("{path}/history/txt")).await.says("Mara Brandt added a note: @Ida Kern, a word?");
    mara.get(&format!("{path}/history/csv")).await.says("added a note: @Ida Kern, a word?");
});

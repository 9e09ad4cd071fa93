//! Reasons of a site's own, from the settings to the reader who is told one.

use axum::http::StatusCode;
use corrigenda::case::State;
use corrigenda::desk::people::Role;

use super::signed_in;
use crate::both_engines;
use crate::case::{Newsroom, PAGE, letter};
use crate::support::Engine;
use crate::support::http::get;
use corrigenda::router::router;

both_engines!(
    owners_write_reasons_and_readers_are_told_them_in_their_language,
    |engine: Engine| async move {
        let newsroom = Newsroom::with(engine, PAGE).await;
        let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
        let add = [("site", "1"), ("name", "Satire"), ("says", "This column is satire.")];
        mara.post("/desk/settings/reasons", &add).await.location();
        let second = [("site", "1"), ("name", "Archive"), ("says", "We leave the archive as it was.")];
        mara.post("/desk/settings/reasons", &second).await.location();
        let empty = mara.post("/desk/settings/reasons", &[("site", "1"), ("name", "x")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = [
            ("do", "save"),
            ("name", "Satire"),
            ("says", "This column is satire."),
            ("says.uk", "Це сатира."),
        ];
        mara.post("/desk/settings/reasons/1", &words).await.location();
        mara.post("/desk/settings/reasons/2", &[("do", "up")]).await.location();
        let page = mara.get("/desk/settings/reasons").await;
        let (archive, satire) = (page.body.find("<h3>Archive"), page.body.find("<h3>Satire"));
        assert!(archive < satire && archive.is_some(), "in the order they were put");
        mara.get("/desk/settings/audit").await.says("Reason for declines “Satire”");

        let report = newsroom.post(&letter("a shared season", "a common season")).await;
        newsroom.follow().await;
        let case = newsroom.case_of(report).await;
        let path = format!("/desk/cases/{}", case.case_id);
        mara.get(&path).await.says("value=\"own-1\"").says("This column is satire.");
        let version = case.version.to_string();
        let unknown = [("version", version.as_str()), ("reason", "own-99"), ("message", "")];
        assert_eq!(
            mara.post(&format!("{path}/decline"), &unknown).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let form = [
            ("version", version.as_str()),
            ("reason", "own-1"),
            ("message", ""),
            ("remember", "article"),
            ("days", "30"),
        ];
        mara.post(&format!("{path}/decline"), &form).await.location();
        assert_eq!(newsroom.case(case.case_id).await.state, State::Declined);
        mara.get(&path).await.says("Declined by Mara Brandt: “Satire”").says("This column is satire.");

        let door = router(newsroom.test.app.clone());
        let receipt = newsroom.receipt(report).await;
        let english = get(&door, &receipt).await.text();
        assert!(
            english.contains("This column is satire.") && english.contains("It was not taken up."),
            "{english}"
        );
        let asked = axum::http::Request::get(&receipt).header("accept-language", "uk");
        let request = asked.body(axum::body::Body::empty()).expect("a request");
        let ukrainian = crate::support::http::ask(&door, request).await.text();
        assert!(ukrainian.contains("lang=\"uk\" dir=\"auto\">Це сатира."), "{ukrainian}");

        // What it is called later changes no history; ended, it is offered no more and stays readable.
        let renamed = [("do", "save"), ("name", "Humour"), ("says", "This column is humour.")];
        mara.post("/desk/settings/reasons/1", &renamed).await.location();
        mara.post("/desk/settings/reasons/1", &[("do", "end")]).await.location();
        mara.get(&path).await.says("Declined by Mara Brandt: “Satire”").says("Humour");
        mara.get("/desk/remembered").await.says("Humour");
        assert!(get(&door, &receipt).await.text().contains("This column is humour."));
        let other = newsroom.write(&letter("in 1987", "in 1978")).await;
        mara.get(&format!("/desk/cases/{}", other.case_id)).await.is_silent_about("own-1").says("own-2");
        mara.post("/desk/settings/reasons/1", &[("do", "again")]).await.location();
        mara.get(&format!("/desk/cases/{}", other.case_id)).await.says("own-1");
        let ticked = format!("{}.{}", other.case_id, other.version);
        let bulk = [
            ("do", "decline"),
            ("case", ticked.as_str()),
            ("view", ""),
            ("reason", "own-2"),
            ("message", ""),
        ];
        mara.post("/desk/bulk", &bulk).await.says("value=\"own-2\"");
        mara.post("/desk/bulk/do", &bulk).await.location();
        assert_eq!(newsroom.case(other.case_id).await.state, State::Declined);
    }
);

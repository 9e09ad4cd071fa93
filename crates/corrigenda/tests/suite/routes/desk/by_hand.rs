//! `/desk/cases/{id}/merge`, `/split`, `/move` and `/take-back`.

use axum::http::StatusCode;
use corrigenda::case::State;
use corrigenda::desk::people::Role;

use super::signed_in;
use crate::both_engines;
use crate::case::{Newsroom, PAGE, letter};
use crate::support::visitor::Visitor;

both_engines!(an_editor_splits_merges_and_takes_back_and_readers_keep_their_receipts, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let (a, b) = (newsroom.post(&letter("1987", "1978")).await, newsroom.post(&letter("1987", "1979")).await);
    newsroom.follow().await;
    let case = newsroom.case_of(a).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    let at = format!("/desk/cases/{}", case.case_id);
    let (version, report) = (case.version.to_string(), b.to_string());
    mara.get(&at).await.says("Split this case, or move reports").says("Give them a case of their own");
    let split = mara.post(&format!("{at}/split"), &[("version", &version), ("report", &report)]).await;
    mara.get(split.location()).await.says("The reports have a case of their own now");
    let out = newsroom.case_of(b).await;
    assert_ne!(out.case_id, case.case_id);

    // Somebody who did not see the split is shown it before the merge.
    let stale =
        mara.post(&format!("{at}/merge"), &[("version", &version), ("case", &out.case_id.to_string())]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    stale.says("1 report split out into case").says("by Mara Brandt");

    let version = newsroom.case(case.case_id).await.version.to_string();
    let merge = [("version", version.as_str()), ("case", &out.case_id.to_string())];
    mara.post(&format!("{at}/merge"), &merge).await.location();
    let led = mara.get(&format!("/desk/cases/{}", out.case_id)).await;
    assert_eq!(led.location(), format!("{at}?merged={}", out.case_id));
    mara.get(led.location())
        .await
        .says(&format!("Case {} was merged into this one.", out.case_id))
        .says("Take it back")
        .says("1979");
    mara.get(&format!("/desk/cases/{0}?merged={0}", out.case_id)).await.says("This case was merged into");

    let mut reader = Visitor::new(&newsroom.test.app);
    reader.get(&newsroom.receipt(b).await).await.says("It is on the editors’ desk.");
    let page = mara.get(&at).await;
    let (_, rest) = page.body.rsplit_once("name=\"line\" value=\"").expect("a way back");
    let line = rest.split('"').next().unwrap_or_default().to_owned();
    mara.post(&format!("{at}/take-back"), &[("line", &line)]).await.location();
    assert_eq!(newsroom.case(out.case_id).await.state, State::Open);
    assert_eq!(newsroom.case_of(b).await.case_id, out.case_id);

    let version = newsroom.case(case.case_id).await.version.to_string();
    let fields =
        [("version", version.as_str()), ("report", &a.to_string()), ("case", &out.case_id.to_string())];
    mara.post(&format!("{at}/move"), &fields).await.location();
    assert_eq!(newsroom.case(case.case_id).await.state, State::Merged, "its last report went");

    let mut ines = signed_in(&newsroom.test, "Ines Aldery", Role::Contributor).await;
    for what in ["merge", "split", "move", "take-back"] {
        let answer = ines.post(&format!("/desk/cases/{}/{what}", out.case_id), &fields).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{what}");
    }
});

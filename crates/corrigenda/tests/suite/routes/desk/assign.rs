//! `/desk/cases/{id}/assign`: who has a case, and what the queue makes of it.

use axum::http::StatusCode;
use corrigenda::case::Sight;
use corrigenda::desk::people::Role;
use corrigenda::desk::store;

use super::{editor, signed_in};
use crate::both_engines;
use crate::case::{Newsroom, PAGE, letter};
use crate::support::Engine;

both_engines!(a_case_is_taken_given_and_put_back, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987 and renewed", "in 1978 and renewed")).await;
    let other = newsroom.write(&letter("a shared season", "a common season")).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    let teo = editor(&newsroom.test, "Teo Ostrand", Role::Editor).await;
    let (path, assign) =
        (format!("/desk/cases/{}", case.case_id), format!("/desk/cases/{}/assign", case.case_id));
    let row = |id| format!("id=\"case-{id}\"");
    mara.get(&path).await.says("Nobody has it yet.");

    mara.post(&assign, &[("to", "me")]).await.location();
    mara.get(&path).await.says("You have it.").says("Mara Brandt took the case");
    let mine = mara.get("/desk?whose=mine").await;
    mine.says(&row(case.case_id)).says("Yours").is_silent_about(&row(other.case_id));
    mara.get("/desk?whose=nobody").await.says(&row(other.case_id)).is_silent_about(&row(case.case_id));

    mara.post(&assign, &[("to", &teo.to_string())]).await.location();
    mara.get(&path).await.says("Teo Ostrand has it.").says("Given to Teo Ostrand by Mara Brandt");
    mara.get("/desk?whose=mine").await.says("No case matches these filters.");
    mara.get(&format!("/desk?whose={teo}")).await.says(&row(case.case_id)).says("Teo Ostrand");

    mara.post(&assign, &[("to", "nobody")]).await.location();
    assert_eq!(newsroom.case(case.case_id).await.assignee, None);
});

both_engines!(a_case_is_given_to_nobody_who_could_not_open_it, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987 and renewed", "in 1978 and renewed")).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    let teo = editor(&newsroom.test, "Teo Ostrand", Role::Editor).await;
    let elsewhere = Sight { sites: Some(vec![]), legal: true };
    let stored = newsroom.test.app.db.write(move |tx| store::set_sight(tx, teo, &elsewhere)).await;
    stored.expect("stored");
    let assign = format!("/desk/cases/{}/assign", case.case_id);
    let refused = mara.post(&assign, &[("to", &teo.to_string())]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Teo Ostrand does not see this case.");
    let nobody = mara.post(&assign, &[("to", "4711")]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    mara.get(&format!("/desk/cases/{}", case.case_id)).await.is_silent_about("Teo Ostrand");
});

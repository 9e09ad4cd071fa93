//! `/desk/settings/assignment`: rules, teams, turns and who is away.

use axum::http::StatusCode;
use corrigenda::case::EditorId;
use corrigenda::desk::people::Role;

use super::{editor, signed_in};
use crate::both_engines;
use crate::case::{Newsroom, PAGE, letter};
use crate::support::Engine;

both_engines!(a_rule_gives_new_cases_in_turn_and_passes_over_the_away, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    let mut teo = signed_in(&newsroom.test, "Teo Ostrand", Role::Editor).await;
    let ines = editor(&newsroom.test, "Ines Aldery", Role::Editor).await;
    mara.post("/desk/settings/teams", &[("name", "News"), ("member", "2"), ("member", "3")]).await.location();
    let rule = [("lane", "typo"), ("give", "team-1")];
    mara.post("/desk/settings/assignment-rules", &rule).await.location();
    mara.get("/desk/settings/assignment").await.says("Teo Ostrand, Ines Aldery").says("News");

    let first = newsroom.write(&letter("a shared season", "a shraed season")).await;
    let fact = newsroom.write(&letter("in 1987 and renewed", "in 1978 and renewed")).await;
    let second = newsroom.write(&letter("gives each fleet", "gives eahc fleet")).await;
    assert_eq!(newsroom.case(first.case_id).await.assignee, Some(EditorId(2)));
    assert_eq!(newsroom.case(second.case_id).await.assignee, Some(ines));
    assert_eq!(newsroom.case(fact.case_id).await.assignee, None, "no rule is for it");
    mara.get(&format!("/desk/cases/{}", first.case_id))
        .await
        .says("Given to Teo Ostrand: rule for lane typos")
        .says("Teo Ostrand has it.");

    teo.post("/desk/settings/away", &[("until", "2026-03-09")]).await.location();
    let third = newsroom.write(&letter("no date yet", "no daet yet")).await;
    assert_eq!(newsroom.case(third.case_id).await.assignee, Some(ines), "whoever is away is passed over");
    mara.get("/desk/settings").await.says("Away until");

    // By hand, a team is asked in turn too.
    mara.post(&format!("/desk/cases/{}/assign", fact.case_id), &[("to", "team-1")]).await.location();
    assert_eq!(newsroom.case(fact.case_id).await.assignee, Some(ines));
    mara.post("/desk/settings/teams/1/end", &[]).await.location();
    mara.get("/desk/settings/assignment").await.is_silent_about("News");
});

both_engines!(a_rule_that_gives_to_nobody_is_not_kept, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    for give in ["", "person-99", "team-7", "nobody"] {
        let refused = mara.post("/desk/settings/assignment-rules", &[("give", give)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{give}");
    }
    let nobody = mara.post("/desk/settings/teams", &[("name", "Empty")]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
});

//! What the page shows of a case, and what follows from it.

use corrigenda::article::{self, LookOutcome};
use corrigenda::case::store as cases;
use corrigenda::case::{Actor, Case, CaseEvent, Command, State, Verdict, following};
use corrigenda::store::Tx;

use corrigenda::desk::people::Role;

use super::{Letter, Newsroom, PAGE, letter, states};
use crate::both_engines;
use crate::routes::desk::signed_in;
use crate::support::visitor::Visitor;

fn shows(case: &Case) -> (State, Option<Verdict>) {
    (case.state, case.verdict)
}

/// The passage as a notice has it.
async fn for_a_notice(newsroom: &Newsroom, case: &Case) -> String {
    let case = case.clone();
    newsroom.test.app.db.read(move |tx| cases::passage_now(tx, &case)).await.expect("an answer")
}

both_engines!(a_page_fixed_as_suggested_closes_an_accepted_case_and_the_readers_hear, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987", "in 1978")).await;
    let case = newsroom.accept(&case, "in 1978").await;
    newsroom.follow().await;
    assert_eq!(shows(&newsroom.case(case.case_id).await), (State::Accepted, Some(Verdict::Unchanged)));
    newsroom.page(&PAGE.replace("1987", "1978")).await;
    let fixed = newsroom.case(case.case_id).await;
    assert_eq!(shows(&fixed), (State::Fixed, Some(Verdict::FixedAsSuggested)));
    assert_ne!(fixed.first_revision_id, fixed.verdict_revision_id);
    assert_eq!(newsroom.to_tell().await, 2, "the decision, then the page");
    let asked = fixed.clone();
    let both = newsroom.test.app.db.read(move |tx| cases::before_after(tx, &asked)).await;
    let both = both.expect("an answer").expect("both revisions are kept");
    assert!(
        both.before.text.contains("in 1987 and") && both.after.expect("now").text.contains("in 1978 and")
    );
});

both_engines!(of_rival_wordings_the_history_tells_which_the_page_took, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987", "in 1978")).await;
    newsroom.write(&letter("in 1987", "in the spring of 1978")).await;
    let case = newsroom.accept(&newsroom.case(case.case_id).await, "in 1978").await;
    newsroom.page(&PAGE.replace("in 1987", "in the spring of 1978")).await;
    assert_eq!(shows(&newsroom.case(case.case_id).await), (State::Fixed, Some(Verdict::FixedAsSuggested)));
    let events = newsroom.events(case.case_id).await;
    let words: Vec<&str> = events
        .iter()
        .filter_map(|line| match &line.event {
            CaseEvent::Saw { words, .. } => words.as_deref(),
            _ => None,
        })
        .collect();
    assert_eq!(words, ["in the spring of 1978"]);
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    let page = mara.get(&format!("/desk/cases/{}", case.case_id)).await;
    page.says("Page checked, fixed as suggested: it reads “in the spring of 1978”");
});

both_engines!(the_desk_is_told_that_a_passage_stands_in_a_caption, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987", "in 1978")).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    let path = format!("/desk/cases/{}", case.case_id);
    mara.get(&path).await.is_silent_about("Stands in");
    let line = PAGE[..PAGE.find("in 1987").expect("there")].matches('\n').count();
    let kinds: String = (0..PAGE.lines().count()).map(|n| if n == line { 'c' } else { 'p' }).collect();
    let revision_id = case.revision_id.expect("it was found");
    let kept = newsroom.test.app.db.write(move |tx| article::store::set_kinds(tx, revision_id, &kinds));
    kept.await.expect("kept");
    mara.get(&path).await.says("Stands in a caption.");
});

both_engines!(what_is_changed_after_a_fix_is_no_evidence_of_it, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let report = newsroom.post(&letter("in 1987", "in 1978")).await;
    newsroom.follow().await;
    let case = newsroom.case_of(report).await;
    let case = newsroom.accept(&case, "in 1978").await;
    newsroom.page(&PAGE.replace("1987", "1978")).await;
    let receipt = newsroom.receipt(report).await;
    let mut reader = Visitor::new(&newsroom.test.app);
    let before = reader.get(&receipt).await;
    before.says("in <ins>1978</ins>").says("The page now");
    let later = PAGE.replace("1987", "1978").replace("renewed twice since", "often renewed");
    assert_ne!(later, PAGE.replace("1987", "1978"));
    newsroom.page(&later).await;
    let fixed = newsroom.case(case.case_id).await;
    assert_eq!(fixed.state, State::Fixed);
    assert_eq!(for_a_notice(&newsroom, &fixed).await, "in 1978");
    let after = reader.get(&receipt).await;
    after
        .says("in <ins>1978</ins> and renewed twice")
        .says("The page as it was put right")
        .says("SHA-256 <code title=");
});

both_engines!(a_page_changed_in_another_way_is_fixed_otherwise, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987", "in 1978")).await;
    let case = newsroom.accept(&case, "in 1978").await;
    assert_eq!(for_a_notice(&newsroom, &case).await, "in 1978", "the page has yet to say");
    newsroom.page(&PAGE.replace("in 1987", "half a century ago")).await;
    let fixed = newsroom.case(case.case_id).await;
    assert_eq!(shows(&fixed), (State::Fixed, Some(Verdict::FixedOtherwise)));
    assert_eq!(for_a_notice(&newsroom, &fixed).await, "half a century ago", "not what was suggested");
});

both_engines!(words_that_were_accepted_and_left_are_fixed_by_removal, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let sentence = "A later session has no date yet.";
    let case = newsroom.write(&letter(sentence, "A later session is in May.")).await;
    let case = newsroom.accept(&case, "A later session is in May.").await;
    newsroom.page(PAGE.trim_end_matches(sentence).trim_end()).await;
    let fixed = newsroom.case(case.case_id).await;
    assert_eq!(shows(&fixed), (State::Fixed, Some(Verdict::Removed)));
    assert_eq!(for_a_notice(&newsroom, &fixed).await, "");
});

both_engines!(an_error_page_a_wall_and_a_page_that_is_gone_fix_nothing, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987", "in 1978")).await;
    let case = newsroom.accept(&case, "in 1978").await;
    newsroom.page("Something went wrong\nPlease try again later.").await;
    assert_eq!(shows(&newsroom.case(case.case_id).await), (State::Accepted, Some(Verdict::CannotTell)));
    newsroom.page(PAGE).await;
    assert_eq!(shows(&newsroom.case(case.case_id).await), (State::Accepted, Some(Verdict::Unchanged)));
    for (outcome, verdict) in [
        (LookOutcome::Gone, Verdict::PageGone),
        (LookOutcome::Unreadable, Verdict::CannotTell),
        (LookOutcome::Unreachable, Verdict::CannotTell),
    ] {
        following::without_text(&newsroom.test.app, newsroom.article_id, outcome).await.expect("followed");
        assert_eq!(shows(&newsroom.case(case.case_id).await), (State::Accepted, Some(verdict)));
    }
    assert_eq!(newsroom.to_tell().await, 1, "nobody was told of a fix");
});

both_engines!(old_words_that_return_reopen_the_case, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987", "in 1978")).await;
    let case = newsroom.accept(&case, "in 1978").await;
    newsroom.page(&PAGE.replace("1987", "1978")).await;
    following::without_text(&newsroom.test.app, newsroom.article_id, LookOutcome::Unreachable)
        .await
        .expect("followed");
    assert_eq!(shows(&newsroom.case(case.case_id).await), (State::Fixed, Some(Verdict::FixedAsSuggested)));
    newsroom.page(PAGE).await;
    let back = newsroom.case(case.case_id).await;
    assert_eq!(shows(&back), (State::Open, Some(Verdict::Unchanged)));
    let events = newsroom.events(case.case_id).await;
    assert_eq!(states(&events), [State::Open, State::Accepted, State::Fixed, State::Open]);
    let last = events.last().expect("a history");
    assert_eq!(last.actor, Actor::Watch);
    assert_eq!(last.event, CaseEvent::Reopened { why: "The page shows the old words again.".into() });
});

both_engines!(an_open_case_whose_page_was_put_right_waits_for_one_word_of_the_editor, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987", "in 1978")).await;
    newsroom.page(&PAGE.replace("1987", "1978")).await;
    let case = newsroom.case(case.case_id).await;
    assert_eq!(shows(&case), (State::Open, Some(Verdict::FixedAsSuggested)));
    let case = newsroom.accept(&case, "in 1978").await;
    assert_eq!(shows(&case), (State::Fixed, Some(Verdict::FixedAsSuggested)));
    assert_eq!(newsroom.to_tell().await, 1, "one letter says both");
});

both_engines!(a_look_that_shows_nothing_new_leaves_only_its_time, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987", "in 1978")).await;
    newsroom.follow().await;
    let before = newsroom.case(case.case_id).await;
    let events = newsroom.events(case.case_id).await.len();
    newsroom.test.app.clock.advance_ms(60_000);
    newsroom.follow().await;
    newsroom.page(&format!("{PAGE}\nUpdated at noon.")).await;
    let after = newsroom.case(case.case_id).await;
    assert_eq!(newsroom.events(case.case_id).await.len(), events);
    assert_eq!((after.version, after.verdict), (before.version, Some(Verdict::Unchanged)));
    assert!(after.verdict_at > before.verdict_at && after.revision_id > before.revision_id);
});

both_engines!(of_three_equal_sentences_only_a_change_to_the_reported_one_counts, |engine| async move {
    let page = "On Monday the gate was shut by order of the port.\nIt rained all day.\n\
                On Tuesday the gate was shut again, as announced.\nIt rained all day.\n\
                On Wednesday the gate was shut for the last time.\nIt rained all day.";
    let newsroom = Newsroom::with(engine, page).await;
    let middle = Letter {
        prefix: "again, as announced.\n",
        suffix: "\nOn Wednesday",
        ..letter("It rained all day.", "It snowed all day.")
    };
    let case = newsroom.write(&middle).await;
    let case = newsroom.accept(&case, "It snowed all day.").await;
    newsroom.page(&page.replacen("It rained", "It snowed", 1)).await;
    assert_eq!(shows(&newsroom.case(case.case_id).await), (State::Accepted, Some(Verdict::Unchanged)));
    newsroom.page(&page.replace("announced.\nIt rained", "announced.\nIt snowed")).await;
    assert_eq!(shows(&newsroom.case(case.case_id).await), (State::Fixed, Some(Verdict::FixedAsSuggested)));
});

both_engines!(two_wordings_taken_over_together_are_as_suggested, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987 and renewed twice", "in 1978 and renewed twice")).await;
    newsroom.write(&letter("in 1987 and renewed twice", "in 1987 and renewed three times")).await;
    newsroom.page(&PAGE.replace("1987 and renewed twice", "1978 and renewed three times")).await;
    assert_eq!(shows(&newsroom.case(case.case_id).await), (State::Open, Some(Verdict::FixedAsSuggested)));
});

both_engines!(where_the_watch_cannot_read_an_editor_who_looked_closes_the_case, |engine| async move {
    let newsroom = Newsroom::without_page(engine).await;
    let case = newsroom.write(&letter("in 1987", "in 1978")).await;
    let case = newsroom.accept(&case, "in 1978").await;
    let saw = Command::Saw { verdict: Verdict::FixedAsSuggested, revision: None, words: None };
    let case = newsroom.mara(&case, saw).await.expect("seen");
    assert_eq!(shows(&case), (State::Fixed, Some(Verdict::FixedAsSuggested)));
});

both_engines!(a_look_at_a_passage_that_was_widened_meanwhile_leaves_it_alone, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let compared = newsroom.write(&letter("in 1987", "in 1978")).await;
    let wide = newsroom.write(&letter("in 1987 and renewed twice", "in 1987 and renewed thrice")).await;
    assert_eq!(wide.case_id, compared.case_id);
    let stood = compared.revision_id.zip(compared.span).expect("found on the page");
    let (case_id, now) = (compared.case_id, newsroom.test.app.clock.now());
    let moved = cases::Moved { from: stood, to: Some(stood) };
    let look = move |tx: &mut Tx<'_>| {
        let shown = cases::Shown { verdict: Verdict::Removed, revision: Some(stood.0), words: None };
        cases::look(tx, case_id, &shown, Some(moved), now)
    };
    newsroom.test.app.db.write(look).await.expect("looked");
    let after = newsroom.case(case_id).await;
    assert_eq!((after.span, after.verdict, after.version), (wide.span, wide.verdict, wide.version));
});

both_engines!(revisions_go_in_time_but_never_those_a_case_rests_on, |engine| async move {
    const DAY: i64 = 24 * 3_600_000;
    let newsroom = Newsroom::with(engine, PAGE).await;
    newsroom.write(&letter("in 1987", "in 1978")).await;
    let line = |n: usize| format!("{PAGE}\nWritten on day {n} of the log, by hand.");
    for n in 0..4 {
        newsroom.page(&line(n)).await;
    }
    // From here on the words are gone, and the case rests on the last page that had them.
    for n in 4..60 {
        newsroom.page(&line(n).replace("in 1987 and renewed", "long ago and renewed")).await;
        newsroom.test.app.clock.advance_ms(3 * DAY);
    }
    newsroom.follow().await;
    let article_id = newsroom.article_id;
    let read = newsroom.test.app.db.read(move |tx| {
        let kept = corrigenda::article::store::list_revisions(tx, article_id)?;
        Ok::<_, corrigenda::store::Error>((kept, cases::evidence_of(tx, article_id)?))
    });
    let (kept, evidence) = read.await.expect("read");
    assert!(kept.len() < 40, "{} are kept", kept.len());
    assert!(evidence.len() >= 3);
    for revision_id in evidence {
        assert!(kept.iter().any(|one| one.revision_id == revision_id), "{revision_id:?} is evidence");
    }
});

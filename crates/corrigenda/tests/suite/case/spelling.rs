//! A dictionary tells a slip of the hand, and the case says why.

use std::path::Path;
use std::sync::Arc;

use corrigenda::case::{CaseEvent, Lane};
use corrigenda::language::spelling::Spelling;

use super::{Newsroom, PAGE, letter};
use crate::both_engines;
use crate::support::Engine;

/// Where Debian's packages put the dictionaries that people use.
const DEBIANS: &str = "/usr/share/hunspell";

async fn tells_a_slip(engine: Engine, folder: &Path) {
    let page = PAGE.replace("A later session", "The envoys recieved the paper. A later session");
    let mut newsroom = Newsroom::with(engine, &page).await;
    newsroom.test.app.spelling = Arc::new(Spelling::new(Some(folder.to_owned())));
    let case = newsroom.write(&letter("recieved", "received")).await;
    assert_eq!(case.lane, Lane::Typo);
    let events = newsroom.events(case.case_id).await;
    let CaseEvent::Opened { lane_why, .. } = &events[0].event else { panic!("opened first") };
    assert_eq!(lane_why, "“recieved” is no word, “received” is");
    // A word made into none is for somebody to look at, however near it is.
    let worse = newsroom.write(&letter("the paper.", "the papper.")).await;
    assert_eq!(worse.lane, Lane::Correction);
}

both_engines!(
    a_dictionary_of_the_pages_language_proposes_the_lane_and_says_why,
    |engine: Engine| async move {
        tells_a_slip(engine, &Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/dictionaries"))
            .await;
    }
);

both_engines!(the_dictionary_of_a_real_language_does_so_too, |engine: Engine| async move {
    if !Path::new(DEBIANS).join("en_US.dic").exists() {
        eprintln!("no en_US in {DEBIANS}: left out (Debian's package hunspell-en-us)");
        return;
    }
    tells_a_slip(engine, Path::new(DEBIANS)).await;
});

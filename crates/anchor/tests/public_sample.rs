//! The figures that the engine has reached on the public sample of real edits; it may not fall below them.

mod sample;

use sample::Sample;

#[test]
fn carrying_reaches_its_figures_on_the_public_sample() {
    let Some(folder) = sample::folder() else { return };
    let sample = Sample::read(&folder);
    let answers = sample.carry();
    let score = sample.score(&answers);
    println!("carry    {score}\nfalse anchors:\n{}", sample.false_anchors(&answers));
    assert!(score.correct >= 99.3, "{score}");
    assert!(score.macro_average >= 99.4, "{score}");
    assert!(score.natural_mix >= 99.8, "{score}");
    assert!(score.natural_false <= 0.03, "{score}");
    assert!(score.exact_edges >= 97.0, "{score}");
    assert!(score.worst_stratum >= 98.0, "{score}");
    let reliability = sample.reliability(&answers, |_| true);
    println!("{reliability}");
    assert!(reliability.living_at_1 >= 100.0, "{reliability}");
    assert!(reliability.living_at_01 >= 98.0, "{reliability}");
}

#[test]
fn a_carried_passage_is_right_as_often_as_its_confidence_promises() {
    let Some(folder) = sample::folder() else { return };
    let sample = Sample::read(&folder);
    let answers = sample.carry();
    let all = sample.reliability(&answers, |_| true);
    assert!(all.off <= 0.75 && all.worst <= 5.0, "{all}");
    for half in [false, true] {
        let part = sample.reliability(&answers, |case| case.half() == half);
        println!("half of the pages: {part}");
        assert!(part.off <= 1.0 && part.worst <= 10.0, "{part}");
        assert!(part.living_at_1 >= 99.0, "{part}");
    }
}

#[test]
fn resolving_reaches_its_figures_on_the_public_sample() {
    let Some(folder) = sample::folder() else { return };
    let sample = Sample::read(&folder);
    let answers = sample.resolve();
    let score = sample.score(&answers);
    let reliability = sample.reliability(&answers, |_| true);
    println!("resolve  {score}\n{reliability}");
    assert!(reliability.off <= 1.0 && reliability.worst <= 5.0, "{reliability}");
    assert!(score.correct >= 98.1, "{score}");
    assert!(score.natural_mix >= 99.2, "{score}");
    assert!(score.natural_false <= 0.15, "{score}");
    assert!(score.exact_edges >= 96.4, "{score}");
}

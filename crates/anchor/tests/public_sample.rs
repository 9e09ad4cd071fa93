//! The figures that the engine has reached on the public sample of real edits; it may not fall below them.

mod sample;

use sample::Sample;

#[test]
fn carrying_reaches_its_figures_on_the_public_sample() {
    let Some(folder) = sample::folder() else { return };
    let sample = Sample::read(&folder);
    let score = sample.score(&sample.carry());
    println!("{score}");
    assert!(score.correct >= 99.3, "{score}");
    assert!(score.macro_average >= 99.4, "{score}");
    assert!(score.natural_mix >= 99.8, "{score}");
    assert!(score.natural_false <= 0.03, "{score}");
    assert!(score.exact_edges >= 97.0, "{score}");
    assert!(score.worst_stratum >= 98.0, "{score}");
}

#[test]
fn resolving_reaches_its_figures_on_the_public_sample() {
    let Some(folder) = sample::folder() else { return };
    let sample = Sample::read(&folder);
    let score = sample.score(&sample.resolve());
    println!("{score}");
    assert!(score.correct >= 97.5, "{score}");
    assert!(score.natural_mix >= 99.2, "{score}");
    assert!(score.natural_false <= 0.2, "{score}");
}

//! The pieces of a difference give both texts back, and no character is cut in two.
#![no_main]

mod parts;

use corrigenda_anchor::{Piece, diff};
use icu_segmenter::GraphemeClusterSegmenter;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let [old, new, script] = parts::parts(input);
    let new = if new.is_empty() { parts::edited(&old, &script) } else { new };
    let (mut before, mut after) = (String::new(), String::new());
    let (mut old_cuts, mut new_cuts) = (Vec::new(), Vec::new());
    for piece in diff(&old, &new) {
        before += piece.was().unwrap_or_default();
        after += piece.now().unwrap_or_default();
        old_cuts.push(before.len());
        new_cuts.push(after.len());
    }
    assert_eq!(before, old);
    assert_eq!(after, new);
    whole(&old, &old_cuts);
    whole(&new, &new_cuts);
    let same = if old.is_empty() { vec![] } else { vec![Piece::Same(&*old)] };
    assert_eq!(diff(&old, &old), same);
});

fn whole(text: &str, cuts: &[usize]) {
    let ends: Vec<usize> = GraphemeClusterSegmenter::new().segment_str(text).collect();
    assert!(
        cuts.iter().all(|cut| *cut == 0 || ends.binary_search(cut).is_ok()),
        "a character was cut in {text:?}"
    );
}

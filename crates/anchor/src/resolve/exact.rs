//! The words to the letter: every place they stand, weighed by context, then position.

use memchr::memmem;

const MOST_PLACES: usize = 4096;
const MOST_CANDIDATES: usize = 16;

pub(super) enum Found {
    None,
    One(usize),
    Several(Vec<usize>),
}

pub(super) fn find(
    text: &str,
    [prefix, exact, suffix]: [&str; 3],
    position: Option<usize>,
) -> Found {
    let mut best: Vec<usize> = Vec::new();
    let mut most = 0;
    for at in memmem::find_iter(text.as_bytes(), exact).take(MOST_PLACES) {
        let agreement =
            tail_agreement(&text[..at], prefix) + head_agreement(&text[at + exact.len()..], suffix);
        if agreement > most || best.is_empty() {
            best.clear();
            most = agreement;
        }
        if agreement == most {
            best.push(at);
        }
    }
    match (best.as_slice(), position) {
        ([], _) => Found::None,
        ([one], _) => Found::One(*one),
        (several, Some(position)) => {
            let mut near: Vec<usize> = several.to_vec();
            near.sort_by_key(|at| at.abs_diff(position));
            Found::One(near[0])
        }
        (several, None) => Found::Several(several.iter().copied().take(MOST_CANDIDATES).collect()),
    }
}

fn head_agreement(text: &str, context: &str) -> usize {
    text.chars()
        .zip(context.chars())
        .take_while(|(a, b)| a == b)
        .count()
}

fn tail_agreement(text: &str, context: &str) -> usize {
    text.chars()
        .rev()
        .zip(context.chars().rev())
        .take_while(|(a, b)| a == b)
        .count()
}

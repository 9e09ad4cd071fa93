//! From stretches to pieces, in the order of both texts.

use super::Piece;
use super::clean::Gap;
use super::stretch::Stretch;

/// A stretch of a list of stretches, as one of the texts sees it.
#[derive(Clone, Copy, Debug)]
struct Part {
    from: usize,
    to: usize,
    block: usize,
}

/// Where the stretches of several lists stood and stand.
#[derive(Debug)]
pub(super) struct Places {
    away: Vec<Part>,
    here: Vec<Part>,
}

impl Places {
    pub fn of(blocks: &[Vec<Stretch>]) -> Self {
        let parts = |start: fn(&Stretch) -> usize| {
            let all = blocks.iter().enumerate();
            let parts =
                all.flat_map(|(block, stretches)| stretches.iter().map(move |stretch| (block, stretch)));
            let mut parts: Vec<Part> = parts
                .map(|(block, stretch)| Part {
                    from: start(stretch),
                    to: start(stretch) + stretch.len,
                    block,
                })
                .collect();
            parts.sort_by_key(|part| part.from);
            parts
        };
        Self { away: parts(|stretch| stretch.old), here: parts(|stretch| stretch.new) }
    }

    /// Whether one of them begins in a gap.
    pub fn touches(&self, gap: Gap) -> bool {
        !within(&self.away, gap.old).is_empty() || !within(&self.here, gap.new).is_empty()
    }
}

fn within(parts: &[Part], (from, to): (usize, usize)) -> &[Part] {
    let first = parts.partition_point(|part| part.from < from);
    &parts[first..first + parts[first..].partition_point(|part| part.from < to)]
}

/// The pieces of two texts between their common head and tail.
pub(super) fn laid_out<'a>(stayed: &[Stretch], moved: &Places, old: &'a str, new: &'a str) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut last = Stretch { old: 0, new: 0, len: 0 };
    for &next in stayed {
        let gap = Gap::between(last, next);
        let away = |words, block| Piece::Away { words, block };
        let here = |words, block| Piece::Here { words, block };
        changed(old, gap.old, within(&moved.away, gap.old), Piece::Out, away, &mut pieces);
        changed(new, gap.new, within(&moved.here, gap.new), Piece::In, here, &mut pieces);
        if next.len > 0 {
            pieces.push(Piece::Same(&new[next.new..next.new_end()]));
        }
        last = next;
    }
    pieces
}

fn changed<'a>(
    text: &'a str,
    (mut from, to): (usize, usize),
    parts: &[Part],
    plain: fn(&'a str) -> Piece<'a>,
    moved: impl Fn(&'a str, usize) -> Piece<'a>,
    pieces: &mut Vec<Piece<'a>>,
) {
    for part in parts {
        if from < part.from {
            pieces.push(plain(&text[from..part.from]));
        }
        pieces.push(moved(&text[part.from..part.to], part.block));
        from = part.to;
    }
    if from < to {
        pieces.push(plain(&text[from..to]));
    }
}

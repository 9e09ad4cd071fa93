//! The difference between two texts, word by word, for people to read.

mod clean;
mod cuts;
mod pieces;
mod stretch;

use crate::carry::Carry;
use crate::text::Text;
use cuts::Side;
use pieces::Places;
use stretch::Stretch;

/// One stretch of a difference.
///
/// Read in order, `Same`, `Out` and `Away` are the old text, and `Same`, `In` and `Here` are the new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Piece<'a> {
    /// It stands in both.
    Same(&'a str),
    /// It stood in the old text only.
    Out(&'a str),
    /// It stands in the new text only.
    In(&'a str),
    /// It stood here, and was moved: the same words are the `Here` of the same block. What stands as `Out` between two
    /// `Away` of one block was changed on the way.
    Away {
        /// The words.
        words: &'a str,
        /// The number of the moved block, from 0 in the order of the old text.
        block: usize,
    },
    /// It stands here, and was moved: the same words were the `Away` of the same block.
    Here {
        /// The words.
        words: &'a str,
        /// The number of the moved block.
        block: usize,
    },
}

impl<'a> Piece<'a> {
    /// What it is of the old text, if anything.
    #[must_use]
    pub const fn was(&self) -> Option<&'a str> {
        match *self {
            Self::Same(words) | Self::Out(words) | Self::Away { words, .. } => Some(words),
            Self::In(_) | Self::Here { .. } => None,
        }
    }

    /// What it is of the new text, if anything.
    #[must_use]
    pub const fn now(&self) -> Option<&'a str> {
        match *self {
            Self::Same(words) | Self::In(words) | Self::Here { words, .. } => Some(words),
            Self::Out(_) | Self::Away { .. } => None,
        }
    }
}

/// The difference between two texts, word by word.
///
/// Every piece begins and ends between two words, so a number is shown whole whatever digit changed, and so is a
/// character that is made of several code points; scripts written without spaces are cut into words too. Typography is
/// not forgiven here: what changed is shown. A few words that are the same by chance between longer changes are shown
/// as changed, since one long change is easier to read than its crumbs. Paragraphs and sentences that changed places
/// are told from those that came and went.
///
/// The work is that of [`Carry::between`] and in proportion to the texts beside it; where the two have nothing in common
/// over too many words, that stretch is shown as out and in at once.
///
/// ```
/// use corrigenda_anchor::{Piece, diff};
///
/// let pieces = diff("It cost 1,400 euros, he said.", "It cost 1,500 euros, he said.");
/// assert_eq!(pieces, [
///     Piece::Same("It cost "),
///     Piece::Out("1,400"),
///     Piece::In("1,500"),
///     Piece::Same(" euros, he said."),
/// ]);
/// ```
#[must_use]
pub fn diff<'a>(old: &'a str, new: &'a str) -> Vec<Piece<'a>> {
    let (head, tail) = common_lines(old, new);
    let (x, y) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
    let (mut stayed, mut moved) = between(x, y);
    stayed.iter_mut().chain(moved.iter_mut().flatten()).for_each(|stretch| stretch.shift(head));
    if let Some(first) = stayed.first_mut() {
        *first = Stretch { old: 0, new: 0, len: head + first.len };
    }
    if let Some(last) = stayed.last_mut() {
        last.len += tail;
    }
    pieces::laid_out(&stayed, &Places::of(&moved), old, new)
}

/// What stayed in order, from the beginning of both texts to their end, and the moved blocks.
fn between(old: &str, new: &str) -> (Vec<Stretch>, Vec<Vec<Stretch>>) {
    if old.is_empty() && new.is_empty() {
        return (vec![Stretch::default()], Vec::new());
    }
    let (before, after) = (Text::new(old), Text::new(new));
    let (a, b) = (Side::of(old), Side::of(new));
    let (stayed, moved) = stretch::found(&Carry::between(&before, &after), &a, &b);
    let all: Vec<Vec<Stretch>> = moved.iter().cloned().chain([stayed.clone()]).collect();
    let all = Places::of(&all);
    let blocks: Vec<Vec<Stretch>> = moved
        .iter()
        .filter_map(|block| clean::block(&stretch::filled(block, &a, &b, |gap| all.touches(gap)), &a, &b))
        .collect();
    let moved = Places::of(&blocks);
    let stayed = stretch::filled(&stayed, &a, &b, |gap| moved.touches(gap));
    let mut stayed = clean::cheapest(&stayed, &a, &b);
    clean::slide(&mut stayed, &a, &b, |gap| moved.touches(gap));
    (stayed, blocks)
}

/// What was changed inside a moved block: its words as `Same`, and `Out` and `In` between them.
///
/// Empty where the difference has no such block.
#[must_use]
pub fn inside_block<'a>(pieces: &[Piece<'a>], number: usize) -> Vec<Piece<'a>> {
    let mut kept = Vec::new();
    let (mut out, mut into): (Vec<Vec<&str>>, Vec<Vec<&str>>) = (Vec::new(), Vec::new());
    for piece in pieces {
        match *piece {
            Piece::Away { words, block } if block == number => {
                kept.push(words);
                out.push(Vec::new());
            }
            Piece::Here { block, .. } if block == number => into.push(Vec::new()),
            Piece::Out(words) => out.last_mut().into_iter().for_each(|list| list.push(words)),
            Piece::In(words) => into.last_mut().into_iter().for_each(|list| list.push(words)),
            _ => {}
        }
    }
    let last = kept.len().saturating_sub(1);
    let changes = out.into_iter().zip(into).enumerate();
    let inside = changes.flat_map(|(at, (out, into))| {
        let between = move |words: Vec<&'a str>| if at < last { words } else { Vec::new() };
        let out = between(out).into_iter().map(Piece::Out);
        let into = between(into).into_iter().map(Piece::In);
        std::iter::once(Piece::Same(kept[at])).chain(out).chain(into).collect::<Vec<_>>()
    });
    inside.collect()
}

/// How many bytes of whole lines the two begin and end with alike.
fn common_lines(old: &str, new: &str) -> (usize, usize) {
    if old == new {
        return (old.len(), 0);
    }
    let (a, b) = (old.as_bytes(), new.as_bytes());
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let head = memchr::memrchr(b'\n', &a[..same]).map_or(0, |at| at + 1);
    let (a, b) = (&a[head..], &b[head..]);
    let same = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let tail = memchr::memchr(b'\n', &a[a.len() - same..]).map_or(0, |at| same - at - 1);
    (head, tail)
}

#[cfg(test)]
mod tests;

//! A difference as it is shown: the pieces of a moved block are told together.

use corrigenda_anchor::{Piece, inside_block};

/// A part of a difference.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    /// It stands in both.
    Same(&'a str),
    /// It went out.
    Out(&'a str),
    /// It came in.
    In(&'a str),
    /// It stood here and was moved.
    Away {
        /// Which block, counted from 1.
        number: usize,
        /// As it stood.
        words: String,
    },
    /// It was moved to here.
    Here {
        /// Which block, counted from 1.
        number: usize,
        /// As it stands, and what was changed in it: `Same`, `Out` and `In`.
        inside: Vec<Piece<'a>>,
    },
}

/// Which block a piece belongs to, and whether it left.
const fn moved(piece: &Piece<'_>) -> Option<(usize, bool)> {
    match *piece {
        Piece::Away { block, .. } => Some((block, true)),
        Piece::Here { block, .. } => Some((block, false)),
        _ => None,
    }
}

/// The parts of a difference, in its order.
pub(super) fn parts<'a>(pieces: &[Piece<'a>]) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let Some((block, away)) = moved(&pieces[at]) else {
            parts.push(match pieces[at] {
                Piece::Out(words) | Piece::Away { words, .. } => Part::Out(words),
                Piece::In(words) | Piece::Here { words, .. } => Part::In(words),
                Piece::Same(words) => Part::Same(words),
            });
            at += 1;
            continue;
        };
        // The block reaches as far as only its own pieces, and changes between them, follow.
        let rest = pieces[at..].iter().take_while(|piece| match moved(piece) {
            Some(of) => of == (block, away),
            None => matches!((piece, away), (Piece::Out(_), true) | (Piece::In(_), false)),
        });
        let length =
            rest.collect::<Vec<_>>().iter().rposition(|piece| moved(piece).is_some()).unwrap_or(0) + 1;
        let run = &pieces[at..at + length];
        at += length;
        let all = pieces.iter().filter(|piece| moved(piece) == Some((block, away))).count();
        let whole = run.iter().filter(|piece| moved(piece).is_some()).count() == all;
        let number = block + 1;
        parts.push(if away {
            Part::Away { number, words: run.iter().filter_map(Piece::was).collect() }
        } else if whole {
            Part::Here { number, inside: inside_block(pieces, block) }
        } else {
            let plain = |piece: &Piece<'a>| match *piece {
                Piece::Here { words, .. } => Piece::Same(words),
                other => other,
            };
            Part::Here { number, inside: run.iter().map(plain).collect() }
        });
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use corrigenda_anchor::diff;

    #[test]
    fn a_moved_paragraph_is_one_part_where_it_stood_and_one_where_it_stands() {
        let old = "The bridge was opened in 1984 by the mayor himself.\nIt rained that day.\nNobody came.";
        let new = "It rained that day.\nNobody came.\nThe bridge was opened in 1985 by the mayor himself.";
        let pieces = diff(old, new);
        let parts = parts(&pieces);
        let away =
            Part::Away { number: 1, words: "The bridge was opened in 1984 by the mayor himself.".into() };
        assert!(parts.contains(&away), "{parts:?}");
        let inside = parts.iter().find_map(|part| match part {
            Part::Here { inside, .. } => Some(inside.as_slice()),
            _ => None,
        });
        assert_eq!(
            inside.map(|inside| inside[1..3].to_vec()),
            Some(vec![Piece::Out("1984"), Piece::In("1985")])
        );
    }
}

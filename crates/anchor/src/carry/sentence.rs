//! Where sentences begin and end, as far as evidence needs it: at their marks and at the ends of lines.

/// The last offset up to `at` where a sentence begins, or `first`.
pub(super) fn start(text: &[u8], at: usize, first: usize) -> usize {
    let mut until = at + 1;
    while until > first {
        let row = until.saturating_sub(ROW);
        let mut may = may_part(text, row);
        while may != 0 {
            let k = may.ilog2() / 8;
            let at = row + k as usize;
            if at < until && parts_sentences(text, at) {
                return at.max(first);
            }
            may &= (1 << (8 * k)) - 1;
        }
        until = row;
    }
    first
}

/// The first offset from `at` on where a sentence ends, or `last`.
pub(super) fn end(text: &[u8], at: usize, last: usize) -> usize {
    for row in (at..last).step_by(ROW) {
        let mut may = may_part(text, row);
        while may != 0 {
            let at = row + may.trailing_zeros() as usize / 8;
            if at >= last || parts_sentences(text, at) {
                return at.min(last);
            }
            may &= may - 1;
        }
    }
    last
}

/// Offsets that are looked at together: at most of them nothing can end a sentence, and that is quickly seen.
const ROW: usize = 16;

/// At which offsets of a row a sentence may end, by three bytes around each: a one in the byte of every such offset.
fn may_part(text: &[u8], row: usize) -> u128 {
    let around = row.checked_sub(2).and_then(|from| text.get(from..)?.first_chunk::<{ ROW + 2 }>());
    let Some(around) = around else { return u128::MAX / 0xff };
    let mut may = [0; ROW];
    for (k, may) in may.iter_mut().enumerate() {
        let [before, last, next] = [around[k], around[k + 1], around[k + 2]];
        // No short circuits, so that a row is looked at a vector at a time.
        let line = (last == b'\n') | (next == b'\n');
        let mark = ((last == b'.') | (last == b'!') | (last == b'?')) & (next <= b' ');
        // The marks of other scripts end in these two bytes, and few letters do.
        let foreign = ((before == 0x80) | (before == 0xbc)) & ((last & 0xc0) == 0x80);
        *may = u8::from(line | mark | foreign);
    }
    u128::from_le_bytes(may)
}

/// Whether a sentence ends and another begins right here.
fn parts_sentences(text: &[u8], at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let (Some(last), Some(next)) = (before.last(), after.first()) else {
        return true;
    };
    match last {
        b'\n' => true,
        b'.' | b'!' | b'?' => next.is_ascii_whitespace(),
        ascii if ascii.is_ascii() => *next == b'\n',
        _ if ["。", "！", "？"].iter().any(|mark| before.ends_with(mark.as_bytes())) => true,
        _ => next.is_ascii_whitespace() && before.ends_with("…".as_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn rows_are_looked_at_as_offset_by_offset(
            text in "[a-c,.!? \\n\\tстф…。！？、“”–é]{0,60}",
            at in 0usize..200,
            reach in 0usize..90,
        ) {
            let at = text.floor_char_boundary(at.min(text.len()));
            let first = text.floor_char_boundary(at.saturating_sub(reach));
            let last = text.ceil_char_boundary((at + reach).min(text.len()));
            let text = text.as_bytes();
            let parts = |at: &usize| parts_sentences(text, *at);
            prop_assert_eq!(start(text, at, first), (first..=at).rev().find(parts).unwrap_or(first));
            prop_assert_eq!(end(text, at, last), (at..=last).find(parts).unwrap_or(last));
        }
    }
}

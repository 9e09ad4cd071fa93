//! The sparse index behind a text: cumulative counts at every 64th byte, so that a conversion scans at most one stride.

use super::units::{Bytes, CodePoints, Utf16};

const STRIDE: usize = 64;
/// Marks on either side of a guess that are looked at first.
const NEAR: usize = 4;

#[derive(Clone, Copy, Debug, Default)]
struct Mark {
    code_points: u32,
    utf16: u32,
}

/// Cumulative counts; nothing is stored for a text that is all ASCII.
#[derive(Clone, Debug)]
pub(super) struct Index {
    bytes: usize,
    code_points: usize,
    utf16: usize,
    marks: Vec<Mark>,
    /// Strides a code point, on the average, in parts of [`SCALE`].
    pace: u64,
}

const SCALE: u32 = 32;

/// Characters that begin among `bytes`, and how many of them take two UTF-16 units.
fn count(bytes: &[u8]) -> (usize, usize) {
    let (mut leads, mut wide) = (0, 0);
    for part in bytes.chunks(255) {
        // Sums of at most 255 ones stay in a byte, which lets the loop run a vector at a time.
        let (mut a, mut b) = (0u8, 0u8);
        for &byte in part {
            a += u8::from((byte & 0xc0) != 0x80);
            b += u8::from(byte >= 0xf0);
        }
        leads += usize::from(a);
        wide += usize::from(b);
    }
    (leads, wide)
}

const HIGH: u64 = 0x8080_8080_8080_8080;
const ONES: u64 = 0x0101_0101_0101_0101;

/// A one in each of eight bytes that begins a character.
const fn begins(bytes: [u8; 8]) -> u64 {
    let bytes = u64::from_le_bytes(bytes);
    ((!bytes | (bytes << 1)) & HIGH) >> 7
}

/// Characters that begin among eight bytes.
const fn leads(bytes: [u8; 8]) -> usize {
    (begins(bytes).wrapping_mul(ONES) >> 56) as usize
}

/// Where among eight bytes the character begins that has `before` others before it there: their running sums are eight
/// sums at once, and the first to exceed that is found without a loop.
const fn nth(bytes: [u8; 8], before: usize) -> usize {
    let sums = begins(bytes).wrapping_mul(ONES);
    let over = (sums + (0x7f - before as u64) * ONES) & HIGH;
    over.trailing_zeros() as usize / 8
}

impl Index {
    pub(super) fn new(text: &str) -> Self {
        let bytes = text.len();
        if text.is_ascii() {
            return Self { bytes, code_points: bytes, utf16: bytes, marks: Vec::new(), pace: 0 };
        }
        let mut marks = Vec::with_capacity(bytes / STRIDE + 1);
        let (mut code_points, mut utf16) = (0usize, 0usize);
        for chunk in text.as_bytes().chunks(STRIDE) {
            marks.push(Mark { code_points: code_points as u32, utf16: utf16 as u32 });
            let (leads, wide) = count(chunk);
            code_points += leads;
            utf16 += leads + wide;
        }
        let pace = ((bytes as u64) << SCALE) / (code_points * STRIDE) as u64;
        Self { bytes, code_points, utf16, marks, pace }
    }

    pub(super) fn is_ascii(&self) -> bool {
        self.code_points == self.bytes
    }

    pub(super) fn len(&self) -> CodePoints {
        CodePoints(self.code_points)
    }

    pub(super) fn to_bytes(&self, text: &str, at: CodePoints) -> Bytes {
        if at.0 >= self.code_points {
            return Bytes(self.bytes);
        }
        if self.marks.is_empty() {
            return Bytes(at.0);
        }
        let chunk = self.mark_before(at.0);
        let mut left = at.0 - self.marks[chunk].code_points as usize;
        let from = chunk * STRIDE;
        let (words, rest) = text.as_bytes()[from..].as_chunks::<8>();
        for (k, word) in words.iter().enumerate() {
            let leads = leads(*word);
            if left < leads {
                return Bytes(from + 8 * k + nth(*word, left));
            }
            left -= leads;
        }
        let starts = rest.iter().enumerate().filter(|&(_, &byte)| (byte & 0xc0) != 0x80);
        let offset = starts.map(|(offset, _)| from + 8 * words.len() + offset).nth(left);
        Bytes(offset.unwrap_or(self.bytes))
    }

    /// The last mark up to a code point of the text. Most texts are much the same all over, so that it is near where it
    /// would be if this one were the same all over.
    fn mark_before(&self, at: usize) -> usize {
        let up_to = |mark: &Mark| mark.code_points as usize <= at;
        let guess = ((at as u64 * self.pace) >> SCALE) as usize;
        let (low, high) = (guess.saturating_sub(NEAR), (guess + NEAR).min(self.marks.len()));
        let near =
            self.marks.get(low).is_some_and(up_to) && self.marks.get(high).is_none_or(|mark| !up_to(mark));
        let (low, high) = if near { (low, high) } else { (0, self.marks.len()) };
        low + self.marks[low..high].partition_point(up_to) - 1
    }

    pub(super) fn to_code_points(&self, text: &str, at: Bytes) -> CodePoints {
        if at.0 >= self.bytes {
            return CodePoints(self.code_points);
        }
        if self.marks.is_empty() {
            return CodePoints(at.0);
        }
        let mut at = at.0;
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let chunk = at / STRIDE;
        let (words, rest) = text.as_bytes()[chunk * STRIDE..at].as_chunks::<8>();
        let whole: usize = words.iter().map(|word| leads(*word)).sum();
        let rest = rest.iter().filter(|&&byte| (byte & 0xc0) != 0x80).count();
        CodePoints(self.marks[chunk].code_points as usize + whole + rest)
    }

    pub(super) fn to_utf16(&self, text: &str, at: CodePoints) -> Utf16 {
        if at.0 >= self.code_points {
            return Utf16(self.utf16);
        }
        if self.marks.is_empty() {
            return Utf16(at.0);
        }
        let at = self.to_bytes(text, at).0;
        let chunk = at / STRIDE;
        let (leads, wide) = count(&text.as_bytes()[chunk * STRIDE..at]);
        Utf16(self.marks[chunk].utf16 as usize + leads + wide)
    }

    pub(super) fn points_at_utf16(&self, text: &str, at: Utf16) -> CodePoints {
        if at.0 >= self.utf16 {
            return CodePoints(self.code_points);
        }
        if self.marks.is_empty() {
            return CodePoints(at.0);
        }
        let chunk = self.marks.partition_point(|mark| mark.utf16 as usize <= at.0) - 1;
        let mark = self.marks[chunk];
        let (mut units, mut points) = (mark.utf16 as usize, mark.code_points as usize);
        for &byte in &text.as_bytes()[chunk * STRIDE..] {
            if (byte & 0xc0) != 0x80 {
                units += if byte >= 0xf0 { 2 } else { 1 };
                if units > at.0 {
                    break;
                }
                points += 1;
            }
        }
        CodePoints(points)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn conversions_agree_with_counting_by_hand(text in "[a-z😀é漢 \\n]{0,900}") {
            let index = Index::new(&text);
            let mut utf16 = 0;
            for (points, (bytes, c)) in text.char_indices().enumerate() {
                prop_assert_eq!(index.to_bytes(&text, CodePoints(points)), Bytes(bytes));
                prop_assert_eq!(index.to_code_points(&text, Bytes(bytes)), CodePoints(points));
                prop_assert_eq!(index.to_utf16(&text, CodePoints(points)), Utf16(utf16));
                prop_assert_eq!(index.points_at_utf16(&text, Utf16(utf16)), CodePoints(points));
                if c.len_utf16() == 2 {
                    prop_assert_eq!(index.points_at_utf16(&text, Utf16(utf16 + 1)), CodePoints(points));
                }
                utf16 += c.len_utf16();
            }
            prop_assert_eq!(index.len(), CodePoints(text.chars().count()));
            prop_assert_eq!(index.to_bytes(&text, CodePoints(usize::MAX)), Bytes(text.len()));
        }
    }
}

//! The three ways of counting text, as three types that cannot be mixed up, and the span made of the first.

use std::fmt;
use std::ops::{Add, AddAssign, Sub};

macro_rules! unit {
    ($(#[$doc:meta])* $name:ident, $what:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub usize);

        impl $name {
            /// Zero.
            pub const ZERO: Self = Self(0);

            /// The distance to `other`, in either direction.
            #[must_use]
            pub const fn distance(self, other: Self) -> Self {
                Self(self.0.abs_diff(other.0))
            }

            /// `self - other`, or zero where that would be less.
            #[must_use]
            pub const fn saturating_sub(self, other: Self) -> Self {
                Self(self.0.saturating_sub(other.0))
            }
        }

        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }

        impl AddAssign for $name {
            fn add_assign(&mut self, other: Self) {
                self.0 += other.0;
            }
        }

        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!("{} ", $what), self.0)
            }
        }
    };
}

unit!(
    /// A count of, or an offset in, Unicode code points: the unit of every public offset, and of a W3C text position.
    CodePoints,
    "code points"
);
unit!(
    /// A count of, or an offset in, UTF-16 code units: what a browser's strings and ranges count.
    Utf16,
    "UTF-16 units"
);
unit!(
    /// A count of, or an offset in, bytes of UTF-8: what `str` counts.
    Bytes,
    "bytes"
);

/// A stretch of a text, half open, in code points of the unfolded text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first code point inside.
    pub start: CodePoints,
    /// The first code point after.
    pub end: CodePoints,
}

impl Span {
    /// The span from `start` to `end`; an end before the start gives an empty span at `start`.
    #[must_use]
    pub const fn new(start: CodePoints, end: CodePoints) -> Self {
        let end = if end.0 < start.0 { start } else { end };
        Self { start, end }
    }

    /// How many code points it holds.
    #[must_use]
    pub const fn len(self) -> CodePoints {
        CodePoints(self.end.0.saturating_sub(self.start.0))
    }

    /// Whether it holds nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end.0 <= self.start.0
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start.0 <= other.start.0 && other.end.0 <= self.end.0
    }

    /// Whether the two share at least one code point.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start.0 < other.end.0 && other.start.0 < self.end.0 && !self.is_empty() && !other.is_empty()
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start.0, self.end.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(a: usize, b: usize) -> Span {
        Span::new(CodePoints(a), CodePoints(b))
    }

    #[test]
    fn spans_that_only_touch_do_not_overlap() {
        assert!(!span(0, 3).overlaps(span(3, 5)));
        assert!(span(0, 4).overlaps(span(3, 5)));
        assert!(!span(2, 2).overlaps(span(0, 5)));
    }

    #[test]
    fn a_span_contains_itself_and_what_is_inside() {
        assert!(span(1, 4).contains(span(1, 4)));
        assert!(span(1, 4).contains(span(2, 2)));
        assert!(!span(1, 4).contains(span(0, 2)));
    }

    #[test]
    fn a_backwards_span_is_empty() {
        assert!(span(5, 2).is_empty());
        assert_eq!(span(5, 2).len(), CodePoints(0));
    }

    #[test]
    fn units_say_what_they_count() {
        assert_eq!(CodePoints(3).to_string(), "3 code points");
        assert_eq!(Utf16(3).to_string(), "3 UTF-16 units");
        assert_eq!(Bytes(3).to_string(), "3 bytes");
    }
}

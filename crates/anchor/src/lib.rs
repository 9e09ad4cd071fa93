//! Finds a quoted passage again after the page was edited, or says truthfully that it is gone.
//!
//! A reader selects a passage; the page is edited; where is the passage now? This crate answers that in two ways:
//!
//! * [`resolve`] has the passage's words and a little of what stood around them (a W3C [`Selector`]), and one text.
//! * [`Carry`] has both revisions: it compares them once and then answers for every passage.
//!
//! ```
//! use corrigenda_anchor::{Carried, Carry, How, Text, Verdict, describe, resolve};
//! # use corrigenda_anchor::{CodePoints, Span};
//!
//! let old = Text::new("The bridge was opened in 1984.\nIt cost four million euros.");
//! let new = Text::new("The bridge, the town's third, was opened in 1985.\nIt cost four million euros.");
//!
//! // A reader selects "in 1984" and suggests "in 1985".
//! let passage = Span::new(CodePoints(22), CodePoints(29));
//! let selector = describe(&old, passage);
//! assert_eq!(selector.quote.exact, "in 1984");
//!
//! // In the text it was selected in, it is found to the letter.
//! let anchor = resolve(&old, &selector)?;
//! assert_eq!((anchor.span, anchor.how), (passage, How::Exact));
//!
//! // After the edit it is carried along, and seen to be fixed as suggested.
//! let carry = Carry::between(&old, &new);
//! let Carried::Changed { to, .. } = carry.span(passage) else { panic!("it was changed") };
//! assert_eq!(new.slice(to), "in 1985");
//! assert_eq!(carry.verdict(passage, &["in 1983", "in 1985"]), Verdict::FixedAsSuggested { which: 1 });
//! # Ok::<(), corrigenda_anchor::Orphan>(())
//! ```
//!
//! Besides there are [`normalise`] and [`fold`] (one definition of a page's text, and of when two texts say the same),
//! [`diff`] (a difference for people), and [`verdict()`].
//!
//! # What it promises
//! * A wrong place is worse than none: where nothing tells two places apart the answer is [`OrphanReason::Ambiguous`],
//!   and a passage that was replaced is not looked for elsewhere.
//! * The same input gives the same answer: there are no clocks inside, every search is bounded by counting, and where a
//!   bound was met the answer is [`Carried::CannotTell`] or [`OrphanReason::CannotTell`].
//! * Every offset is in Unicode code points of the text as it was given, in a type of its own; [`Text`] converts.
//! * No I/O, no unsafe code, no panics on any input.
//!
//! # What it does not do
//! It reads no HTML and knows no DOM: give it text. It does not translate, stem or understand; a sentence said in other
//! words is another sentence. It does not merge edits.
//!
//! It is not `no_std`: the table of characters that is made at first use, and square roots and logarithms, would have to be
//! brought along.
//!
//! [`design`] explains how it works, [`compare`] how it fares beside others.

#![deny(rustdoc::broken_intra_doc_links, rustdoc::private_intra_doc_links, rustdoc::bare_urls)]

// The tests inside the crate read the sample by the code of those outside it.
#[cfg(test)]
extern crate self as corrigenda_anchor;

pub mod compare;
pub mod design;

mod carry;
mod confidence;
mod describe;
mod diff;
mod resolve;
mod selector;
mod text;
mod verdict;

pub use carry::{Carried, Carry, Kept};
pub use confidence::Confidence;
pub use describe::describe;
pub use diff::{Piece, diff, inside_block};
pub use resolve::{Anchor, How, LONGEST_QUOTE, Orphan, OrphanReason, resolve};
pub use selector::{Position, Quote, Selector};
pub use text::{Bytes, CodePoints, Folded, Span, Text, Utf16, fold, normalise};
pub use verdict::{Verdict, verdict};

/// The example of the README, compiled and run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

//! Finds a quoted passage again after the page was edited, or says truthfully that it is gone.

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
pub use diff::{Piece, diff};
pub use resolve::{Anchor, How, LONGEST_QUOTE, Orphan, OrphanReason, resolve};
pub use selector::{Position, Quote, Selector};
pub use text::{Bytes, CodePoints, Folded, Span, Text, Utf16, fold, normalise};
pub use verdict::{Verdict, verdict};

//! Edges that the engine chose, and not the reader, part no grapheme cluster.

use super::{Carried, Carry};
use crate::text::{Span, cluster_end, cluster_start};

impl Carry<'_> {
    /// The same answer with the edges of what was changed moved outwards to whole clusters, unless the reader's own
    /// selection of `old[start..end]` parted one there.
    pub(crate) fn whole(&self, carried: Carried, (start, end): (usize, usize)) -> Carried {
        let (old, new) = (self.old.as_str(), self.new.as_str());
        let grown = |to: Span| {
            let (from, until) = (self.new.to_bytes(to.start).0, self.new.to_bytes(to.end).0);
            let first = if cluster_start(old, start) == start { cluster_start(new, from) } else { from };
            let last = if cluster_end(old, end) == end { cluster_end(new, until) } else { until };
            if to.is_empty() || (first, last) == (from, until) { to } else { self.new.span_of(first, last) }
        };
        // Grown to whole clusters, it may say again what it said.
        let same = |to: Span| self.new.slice(to) == &old[start..end];
        match carried {
            Carried::Changed { to, kept } => match grown(to) {
                to if same(to) => Carried::Intact(to),
                to => Carried::Changed { to, kept },
            },
            Carried::Moved { to, changed: true } => {
                let to = grown(to);
                Carried::Moved { to, changed: !same(to) }
            }
            Carried::Replaced { by } => Carried::Replaced { by: grown(by) },
            Carried::Intact(_) | Carried::Moved { .. } | Carried::Gone | Carried::CannotTell => carried,
        }
    }
}

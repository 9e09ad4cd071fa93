//! Edges that the engine chose, and not the reader, part no grapheme cluster.

use super::place::Found;
use super::{Carried, Carry};
use crate::text::{cluster_end, cluster_start};

impl Carry<'_> {
    /// The same answer with the edges of what was changed moved outwards to whole clusters, unless the reader's own
    /// selection of `old[start..end]` parted one there.
    pub(crate) fn whole(&self, carried: Carried, (start, end): (usize, usize), found: Found) -> Carried {
        let changed = match carried {
            Carried::Changed { .. } | Carried::Replaced { .. } => true,
            Carried::Moved { changed, .. } => changed,
            Carried::Intact(_) | Carried::Gone | Carried::CannotTell => false,
        };
        if !changed || found.from == found.to {
            return carried;
        }
        let (old, new) = (self.old.as_str(), self.new.as_str());
        // Mostly the edges part nothing, and then the reader's need not be looked at.
        let first = match cluster_start(new, found.from) {
            first if first < found.from && cluster_start(old, start) == start => first,
            _ => found.from,
        };
        let last = match cluster_end(new, found.to) {
            last if found.to < last && cluster_end(old, end) == end => last,
            _ => found.to,
        };
        if (first, last) == (found.from, found.to) {
            return carried;
        }
        let to = self.new.span_of(first, last);
        // Grown to whole clusters, it may say again what it said.
        let same = new[first..last] == old[start..end];
        match carried {
            Carried::Changed { .. } if same => Carried::Intact(to),
            Carried::Changed { kept, .. } => Carried::Changed { to, kept },
            Carried::Moved { .. } => Carried::Moved { to, changed: !same },
            Carried::Replaced { .. } => Carried::Replaced { by: to },
            Carried::Intact(_) | Carried::Gone | Carried::CannotTell => carried,
        }
    }
}

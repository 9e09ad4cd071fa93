//! Runs: which stretches of the old text are which stretches of the new one.

/// A stretch of the old text and what it is in the new one, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub old: usize,
    pub old_end: usize,
    pub new: usize,
    pub new_end: usize,
    /// The same to the letter; otherwise the same but for typography, to be taken whole.
    pub exact: bool,
}

/// Runs under construction, in the order of both texts.
#[derive(Debug)]
pub(super) struct Runs<'t> {
    pub old: &'t str,
    pub new: &'t str,
    pub list: Vec<Run>,
}

impl<'t> Runs<'t> {
    pub fn new(old: &'t str, new: &'t str) -> Self {
        Self { old, new, list: Vec::new() }
    }

    /// Adds a run behind all others, joining it to the last one where only the same white space lies between.
    pub fn push(&mut self, old: (usize, usize), new: (usize, usize)) {
        if old.0 == old.1 || new.0 == new.1 {
            return;
        }
        let exact = self.old.as_bytes()[old.0..old.1] == self.new.as_bytes()[new.0..new.1];
        if exact
            && let Some(last) = self.list.last_mut()
            && last.exact
            && old.0 - last.old_end == new.0 - last.new_end
            && (old.0 == last.old_end
                || (old.0 - last.old_end <= 3
                    && self.old.as_bytes()[last.old_end..old.0] == self.new.as_bytes()[last.new_end..new.0]
                    && self.old[last.old_end..old.0].chars().all(char::is_whitespace)))
        {
            last.old_end = old.1;
            last.new_end = new.1;
            return;
        }
        self.list.push(Run { old: old.0, old_end: old.1, new: new.0, new_end: new.1, exact });
    }
}

/// How many characters that can be seen.
pub(super) fn visible(text: &str) -> usize {
    let seen = |byte: &u8| u8::from((byte & 0xc0) != 0x80 && *byte > b' ');
    // Sums of at most 255 ones stay in a byte, which lets the loop run a vector at a time.
    text.as_bytes().chunks(255).map(|part| usize::from(part.iter().map(seen).sum::<u8>())).sum()
}

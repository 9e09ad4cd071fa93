//! How the targets read their input: parts of UTF-8 text with `\x1e` between two of them.
//!
//! The last part is a script of edits: each of its bytes changes something in the first part, so that two texts with
//! much in common arise, as two revisions of a page have.

/// Words that edits put in: what is told apart with difficulty.
const STOCK: [&str; 16] = [
    "the ",
    "1984",
    "1985 ",
    "not ",
    "\n",
    "“",
    "\"",
    "… ",
    "é",
    "e\u{301}",
    "漢字",
    "ไทย",
    "\u{ad}",
    " — ",
    "👩‍👩‍👧",
    "\u{a0}",
];

/// The parts of an input, as many as asked for; those that are missing are empty.
pub fn parts<const N: usize>(input: &[u8]) -> [String; N] {
    let mut parts = input.split(|&byte| byte == 0x1e);
    std::array::from_fn(|_| String::from_utf8_lossy(parts.next().unwrap_or_default()).into_owned())
}

/// A text edited as the bytes of a script say: words deleted, doubled, moved, put in.
pub fn edited(text: &str, script: &str) -> String {
    let mut words: Vec<&str> = text.split_inclusive([' ', '\n']).collect();
    for pair in script.as_bytes().chunks(2).take(200) {
        let [what, place] = [pair[0], pair.get(1).copied().unwrap_or_default()].map(usize::from);
        let at = place * (words.len() + 1) / 256;
        match what % 5 {
            0 if at < words.len() => drop(words.remove(at)),
            1 if at < words.len() => words.insert(at, words[at]),
            2 if at < words.len() => {
                let to = what / 5 * words.len() / 51;
                let piece: Vec<&str> = words.drain(at..(at + 8).min(words.len())).collect();
                let to = to.min(words.len());
                words.splice(to..to, piece);
            }
            3 if at < words.len() => words[at] = STOCK[what / 5 % STOCK.len()],
            _ => words.insert(at, STOCK[what / 5 % STOCK.len()]),
        }
    }
    words.concat()
}

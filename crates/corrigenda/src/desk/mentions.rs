//! Whom a note names: `@Mara Brandt`, or `@Mara` where there is one Mara. Pure.

use crate::case::EditorId;

/// The people that a text names after an at sign, each once, in the order of the text. The longest
/// name that fits is meant; a first name alone means somebody where only one of them has it. What
/// stands in an address of mail names nobody.
#[must_use]
pub fn mentioned(text: &str, people: &[(EditorId, &str)]) -> Vec<EditorId> {
    let names: Vec<(EditorId, String)> = people
        .iter()
        .map(|(id, name)| (*id, name.trim().to_lowercase()))
        .filter(|(_, name)| !name.is_empty())
        .collect();
    let mut found = Vec::new();
    let text = text.to_lowercase();
    for (at, _) in text.match_indices('@') {
        let inside = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let rest = &text[at + 1..];
        if inside {
            continue;
        }
        let begins = |name: &str| {
            rest.strip_prefix(name)
                .is_some_and(|after| !after.chars().next().is_some_and(char::is_alphanumeric))
        };
        let whole = names.iter().filter(|(_, name)| begins(name)).max_by_key(|(_, name)| name.len());
        let meant = whole.map(|(id, _)| *id).or_else(|| {
            let first = |name: &str| name.split_whitespace().next().is_some_and(begins);
            let mut of_that_name = names.iter().filter(|(_, name)| first(name));
            let one = of_that_name.next().map(|(id, _)| *id);
            if of_that_name.next().is_some() { None } else { one }
        });
        if let Some(id) = meant.filter(|id| !found.contains(id)) {
            found.push(id);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const PEOPLE: &[(EditorId, &str)] = &[
        (EditorId(1), "Mara Brandt"),
        (EditorId(2), "Teo Ostrand"),
        (EditorId(3), "Mara Lind"),
        (EditorId(4), "Олена Коваль"),
        (EditorId(5), ""),
    ];

    fn numbers(text: &str) -> Vec<i64> {
        mentioned(text, PEOPLE).iter().map(|id| id.0).collect()
    }

    #[test]
    fn names_are_found_whole_or_by_a_first_name_that_only_one_has() {
        assert_eq!(numbers("@Mara Brandt, please look; @teo too."), [1, 2]);
        assert_eq!(numbers("@Mara please look"), [] as [i64; 0], "there are two of them");
        assert_eq!(numbers("Питання до @Олена Коваль"), [4]);
        assert_eq!(numbers("(@Teo Ostrand) and again @Teo"), [2]);
    }

    #[test]
    fn what_only_looks_like_a_name_names_nobody() {
        for text in ["teo@courier.example", "@Teodor", "@", "@ Teo", "@Nobody", "Teo"] {
            assert_eq!(numbers(text), [] as [i64; 0], "{text}");
        }
    }
}

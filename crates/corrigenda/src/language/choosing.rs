//! Which language a reader is spoken to in. Pure.

use super::Language;

/// The longest `Accept-Language` that is read; browsers send far shorter ones.
const LONGEST: usize = 500;

/// The language to speak: the first of ours the browser asks for, else that of the site.
#[must_use]
pub fn wanted(accept_language: &str, site: &str) -> Language {
    asked(accept_language).unwrap_or_else(|| Language::of_site(site))
}

/// The language of ours that a browser prefers, where it names any.
fn asked(accept_language: &str) -> Option<Language> {
    let mut best: Option<(f32, Language)> = None;
    for one in accept_language.get(..LONGEST).unwrap_or(accept_language).split(',') {
        let mut parts = one.split(';').map(str::trim);
        let Some(language) = parts.next().and_then(Language::of_tag) else { continue };
        let weight = parts
            .find_map(|part| part.strip_prefix("q="))
            .map_or(1.0, |weight| weight.parse::<f32>().unwrap_or(0.0));
        // Of equals the first named wins.
        if weight > 0.0 && best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, language));
        }
    }
    best.map(|(_, language)| language)
}

/// The first tag a browser asks for, whether we speak it or not; empty where it names none.
#[must_use]
pub fn first_tag(accept_language: &str) -> &str {
    let first = accept_language.split([',', ';']).next().unwrap_or_default().trim();
    let shaped = first.len() <= 40
        && first.starts_with(|c: char| c.is_ascii_alphabetic())
        && first
            .split('-')
            .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    if shaped { first } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_is_asked_first_and_the_site_when_it_names_none_of_ours() {
        for (accept, site, spoken) in [
            ("uk-UA,uk;q=0.9,en;q=0.8", "en", Language::Ukrainian),
            ("nl,de;q=0.5,fr;q=0.7", "en", Language::French),
            ("en;q=0,he", "en", Language::Hebrew),
            ("nl-NL,nl;q=0.9", "pl", Language::Polish),
            ("*", "ja", Language::Japanese),
            ("", "nl", Language::English),
            ("de;q=x", "it", Language::Italian),
        ] {
            assert_eq!(wanted(accept, site), spoken, "{accept}");
        }
    }

    #[test]
    fn a_header_longer_than_any_browsers_does_no_harm() {
        let long = "ß".repeat(100_000);
        assert_eq!(wanted(&long, "tr"), Language::Turkish);
        assert_eq!(first_tag(&long), "");
    }

    #[test]
    fn the_first_tag_is_kept_whether_it_is_one_of_ours_or_not() {
        assert_eq!(first_tag("uk-UA,uk;q=0.9,en;q=0.8"), "uk-UA");
        assert_eq!(first_tag("nl;q=0.5"), "nl");
        for none in ["", "*", "<script>", "a b"] {
            assert_eq!(first_tag(none), "");
        }
    }
}

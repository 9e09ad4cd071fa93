//! Whether a passage stands inside quotation marks, and whose words it then is: a newsroom may not
//! rewrite what somebody said.

mod marks;
mod speaker;

use corrigenda_anchor::{Span, Text};

pub(in crate::case) use speaker::ACCORDING;

/// Quoted words fewer than this with no speaker near them are a name or a title, not speech.
const FEWEST_WORDS: usize = 4;

/// A passage that is somebody's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speech {
    /// Whose, as the text around says it; `None` where nobody is named near it. Never a guess.
    pub speaker: Option<String>,
}

/// Whether the passage is quoted speech: wholly inside quotation marks of its paragraph (the marks
/// themselves may be part of it), and not merely a title or a name in marks.
#[must_use]
pub fn quoted(text: &Text<'_>, passage: Span) -> Option<Speech> {
    let block = text.blocks().find(|block| block.start <= passage.start && passage.start <= block.end)?;
    let start = passage.start - block.start;
    let end = passage.end.min(block.end) - block.start;
    let chars: Vec<char> = text.slice(block).chars().collect();
    let stretch = marks::stretches(&chars)
        .into_iter()
        .find(|stretch| stretch.open <= start.0 && end.0 <= stretch.after && start.0 < stretch.after)?;
    let words: String = chars[stretch.inside()].iter().collect();
    let before: String = chars[..stretch.open].iter().collect();
    let after: String = chars[stretch.after..].iter().collect();
    let speaker = speaker::of(&before, &words, &after);
    let is_speech =
        speaker.is_attributed() || words.split_whitespace().count() >= FEWEST_WORDS || dense(&words);
    is_speech.then(|| Speech { speaker: speaker.name() })
}

/// Everything in the text that stands between quotation marks and is more than a title, without its
/// marks.
pub(in crate::case) fn spoken(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let inside = marks::stretches(&chars).into_iter().map(|stretch| chars[stretch.inside()].iter().collect());
    inside.filter(|words: &String| words.split_whitespace().count() >= FEWEST_WORDS || dense(words)).collect()
}

/// Scripts without spaces: a stretch of some length is more than a title.
fn dense(words: &str) -> bool {
    let wide =
        |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{e00}'..='\u{e7f}');
    words.chars().filter(|c| wide(*c)).count() >= 12
}

#[cfg(test)]
mod tests {
    use super::*;
    use corrigenda_anchor::CodePoints;

    /// `page` with the passage between `[` and `]`.
    fn heard(page: &str) -> Option<Option<String>> {
        let start = page[..page.find('[').expect("a passage")].chars().count();
        let end = page[..page.find(']').expect("its end")].chars().count() - 1;
        let page = page.replace(['[', ']'], "");
        quoted(&Text::new(page), Span::new(CodePoints(start), CodePoints(end))).map(|speech| speech.speaker)
    }

    fn by(name: &str) -> Option<Option<String>> {
        Some(Some(name.into()))
    }

    #[test]
    fn a_speaker_is_named_after_the_words_or_before_them() {
        for (page, name) in [
            ("“We have agreed [how to count fish],” said Tomas Verhale, who leads.", "Tomas Verhale"),
            ("“We have [agreed],” Tomas Verhale said on Monday.", "Tomas Verhale"),
            ("Tomas Verhale, who leads the side, said: “We have [agreed].”", "Tomas Verhale"),
            ("Tomas Verhale said, “We [have] agreed.”", "Tomas Verhale"),
            ("“It will [not] open,” the ministry told the Courier.", "the ministry"),
            (
                "“It was [not] asked,” Halvar Brenning, a spokesman for the Sund foreign ministry, told Sundpress.",
                "Halvar Brenning",
            ),
            ("“It will [not] open,” the state news agency KNA reported.", "the state news agency KNA"),
            ("According to Anna Holm, “nobody [was] there at all”.", "Anna Holm"),
            ("Anna Holm: “Nobody [was] there.”", "Anna Holm"),
            ("«Ми [домовилися]», — сказав Томас Верхале журналістам.", "Томас Верхале"),
            ("«Ми [домовилися] про це», — заявила міністерка Олена Коваль.", "міністерка Олена Коваль"),
            ("Томас Верхале зазначив: «Ми [домовилися] про все».", "Томас Верхале"),
            ("За словами Верхале, «ми [ще] не домовилися про це».", "Верхале"),
            ("„Wir haben uns [geeinigt]“, sagte Anna Holm am Montag.", "Anna Holm"),
        ] {
            assert_eq!(heard(page), by(name), "{page}");
        }
    }

    #[test]
    fn a_pronoun_is_no_name() {
        assert_eq!(heard("“We have [agreed] on this,” he said."), Some(None));
        assert_eq!(heard("«Ми [домовилися] про все», — сказала вона."), Some(None));
    }

    #[test]
    fn marks_of_many_scripts_are_known() {
        for page in [
            "He had this to tell: \"We have agreed [how] to count\" and left.",
            "Er rief: »Wir haben uns [hier] doch geeinigt«.",
            "彼は「私たちは魚の数え方について[合意]した」と述べた。",
            "Han ropade: ”Vi har kommit [överens] om detta.”",
            "He told us: ‘We’ve agreed [how] to count fish.’ Then he left.",
            "“We have agreed how to count fish and [nobody] knows whose they are.",
        ] {
            assert!(heard(page).is_some(), "{page}");
        }
    }

    #[test]
    fn the_marks_may_be_part_of_the_passage() {
        assert!(heard("He said: [“We have agreed how to count.”]").is_some());
    }

    #[test]
    fn words_outside_titles_and_apostrophes_are_not_speech() {
        for page in [
            "“We have agreed,” said Tomas Verhale, [who leads] the side.",
            "The ferry [“Lisk”] left at noon.",
            "[«Українська правда»] повідомила про це вчора.",
            "The dogs’ bowls and the [cats’] beds were sold.",
            "It was 5 [feet] 10\" tall, and the other 6' 2\" tall.",
            "[He said it was] “a shame for both fleets”.",
        ] {
            assert_eq!(heard(page), None, "{page}");
        }
    }
}

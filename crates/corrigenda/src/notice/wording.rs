//! The words of a notice: what we propose, and what the house rules say about what was written.
//! Pure.

use super::NoticeKind;
use super::house_rules::HouseRules;
use crate::article::Place;
use crate::case::Lane;
use crate::language::{Language, Message, Say, message};

/// Words of a side that are quoted before the rest is left out.
const LONGEST_QUOTED: usize = 40;
/// Words kept around the change where the rest is left out.
const KEPT_AROUND: usize = 8;

/// Whether a notice may say again what was wrong. Words that were never found on the page are the
/// reader's own, and no notice says that the publication wrote them.
#[must_use]
pub fn may_repeat(place: Place) -> bool {
    matches!(place, Place::InArticle | Place::OnPage)
}

/// Whether it does where the editor says nothing else: what had to leave the page by law is not
/// published a second time by the note about it.
#[must_use]
pub fn repeats_at_first(lane: Lane, place: Place) -> bool {
    may_repeat(place) && lane != Lane::Legal
}

/// A first draft from the passage as it was and as it is, in the language of the publication; the
/// editor has the last word. What was wrong is not in it where `was` is empty.
#[must_use]
pub fn proposed(say: Say, kind: NoticeKind, was: &str, now: &str) -> String {
    let (was, now) = (was.trim(), now.trim());
    let (old, new) = focused(was, now);
    let (old, new) = (quoted(say, &old), quoted(say, &new));
    match (kind, was.is_empty(), now.is_empty()) {
        (NoticeKind::Retraction, true, _) => say.t("draft-retracted"),
        (NoticeKind::Retraction, false, _) => say.t1("draft-retracted-was", "was", old),
        (_, true, true) => say.t("draft-removed-unsaid"),
        (NoticeKind::EditorsNote, true, false) | (NoticeKind::Update, _, false) => {
            say.t1("draft-update", "now", new)
        }
        (NoticeKind::Clarification, false, false) => say.t2("draft-clear", "was", old, "now", new),
        (NoticeKind::EditorsNote, false, false) => say.t2("draft-note", "was", old, "now", new),
        (_, false, false) => say.t2("draft-was-now", "was", old, "now", new),
        (NoticeKind::Clarification, true, false) => say.t1("draft-unclear", "now", new),
        (_, true, false) => say.t1("draft-wrong", "now", new),
        (_, false, true) => say.t1("draft-removed", "was", old),
    }
}

/// What the house rules have to say about a text. Advice, not a refusal: the desk knows its case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// There is hardly anything in it.
    TooShort,
    /// It points to something that is not there.
    DoesNotStandAlone,
    /// It thanks somebody.
    Thanks,
    /// It says whose fault it was.
    Blames,
    /// It does not hold the words that are right.
    WithoutWhatIsRight,
    /// It says what was wrong more than once.
    RepeatsTheError,
    /// It says what was wrong, and was not to.
    SaysTheUnsaid,
}

impl Hint {
    /// The hint as a sentence that says what to do.
    #[must_use]
    pub fn said(self) -> Message {
        message(match self {
            Hint::TooShort => "desk-hint-short",
            Hint::DoesNotStandAlone => "desk-hint-alone",
            Hint::Thanks => "desk-hint-thanks",
            Hint::Blames => "desk-hint-blames",
            Hint::WithoutWhatIsRight => "desk-hint-right",
            Hint::RepeatsTheError => "desk-hint-repeats",
            Hint::SaysTheUnsaid => "desk-hint-unsaid",
        })
    }
}

/// Reads a text in the language of its publication against the house rules; `was` and `now` are the
/// passage before and after, and `repeats` says whether what was wrong may be said again.
#[must_use]
pub fn hints(
    language: Language,
    kind: NoticeKind,
    text: &str,
    was: &str,
    now: &str,
    repeats: bool,
) -> Vec<Hint> {
    let low = text.to_lowercase();
    let rules = HouseRules::of(language);
    let read = rules.read(text);
    let mut hints = Vec::new();
    if text.trim().chars().count() < rules.shortest {
        hints.push(Hint::TooShort);
    }
    if read.points_away() {
        hints.push(Hint::DoesNotStandAlone);
    }
    if read.thanks() {
        hints.push(Hint::Thanks);
    }
    if read.blames() {
        hints.push(Hint::Blames);
    }
    let states_facts = matches!(kind, NoticeKind::Correction | NoticeKind::Clarification);
    if states_facts && !now.trim().is_empty() && !shares_a_number_or_name(text, now) {
        hints.push(Hint::WithoutWhatIsRight);
    }
    if repeats && says_the_error(&low, was, now) > 1 {
        hints.push(Hint::RepeatsTheError);
    }
    // Where the whole passage went, a name in it may well have to be said; its words in a row need not.
    let quoted = || quotes(&low, was) && !quotes(&now.to_lowercase(), was);
    if !repeats && (quoted() || !now.trim().is_empty() && says_the_error(&low, was, now) > 0) {
        hints.push(Hint::SaysTheUnsaid);
    }
    hints
}

fn words(text: &str) -> Vec<String> {
    let all = text.to_lowercase();
    all.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// How often a telling word that only the wrong passage has stands in the text, at most.
fn says_the_error(low: &str, was: &str, now: &str) -> usize {
    let (said, right) = (words(low), words(now));
    words(was)
        .iter()
        .filter(|word| word.chars().any(char::is_numeric) || word.chars().count() > 3)
        .filter(|word| !right.contains(word))
        .map(|word| said.iter().filter(|other| *other == word).count())
        .max()
        .unwrap_or_default()
}

/// Words of a passage in a row that are a quotation of it.
const IN_A_ROW: usize = 4;

/// Whether so many words of the passage in a row stand in the text.
fn quotes(low: &str, was: &str) -> bool {
    let (said, wrong) = (words(low), words(was));
    let row = wrong.len().min(IN_A_ROW);
    row > 0 && wrong.windows(row).any(|row| said.windows(row.len()).any(|other| other == row))
}

/// Whether the text holds one of the telling words of the passage: a number where it has one, any
/// word of some length otherwise. Scripts without spaces cannot be judged so, and are let pass.
fn shares_a_number_or_name(text: &str, now: &str) -> bool {
    let words: Vec<&str> =
        now.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let numbers: Vec<&&str> = words.iter().filter(|word| word.chars().any(char::is_numeric)).collect();
    if !numbers.is_empty() {
        return numbers.iter().any(|number| text.contains(**number));
    }
    let low = text.to_lowercase();
    let mut long = words.iter().filter(|word| word.chars().count() > 3).peekable();
    long.peek().is_none() || long.any(|word| low.contains(&word.to_lowercase()))
}

/// Both sides cut to the change and a few words around it, where they are long.
fn focused(was: &str, now: &str) -> (String, String) {
    let (a, b): (Vec<&str>, Vec<&str>) = (was.split_whitespace().collect(), now.split_whitespace().collect());
    if a.len().max(b.len()) <= LONGEST_QUOTED {
        return (was.to_owned(), now.to_owned());
    }
    let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let tail = a[head..].iter().rev().zip(b[head..].iter().rev()).take_while(|(x, y)| x == y).count();
    let cut = |words: &[&str]| {
        let from = head.saturating_sub(KEPT_AROUND).min(words.len());
        let to = words.len().saturating_sub(tail.saturating_sub(KEPT_AROUND)).max(from);
        let before = if from > 0 { "… " } else { "" };
        let after = if to < words.len() { " …" } else { "" };
        format!("{before}{}{after}", words[from..to].join(" "))
    };
    (cut(&a), cut(&b))
}

/// Between quotation marks, without the full stop that the notice's own sentence brings.
fn quoted(say: Say, words: &str) -> String {
    say.quoted(words.trim_end_matches(['.', '。', '।']))
}

/// The end of a notice's address: its day, the first words of the headline where they are plain
/// letters, and the number people call the case by.
#[must_use]
pub fn slug(day: &str, headline: &str, nr: i64) -> String {
    let plain = headline.chars().all(|c| c.is_ascii() || !c.is_alphabetic());
    let words: Vec<String> = headline
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '\'' && c != '’')
        .map(|word| word.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase())
        .filter(|word| !word.is_empty() && word.len() <= 24)
        .take(5)
        .collect();
    if plain && !words.is_empty() { format!("{day}-{}-{nr}", words.join("-")) } else { format!("{day}-{nr}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: fn() -> Say = || Say::new(Language::English);

    #[test]
    fn the_draft_says_what_was_said_and_what_is_right() {
        assert_eq!(
            proposed(ENGLISH(), NoticeKind::Correction, "signed in 1987", "signed in 1978"),
            "An earlier version of this article said “signed in 1987”. It should have said “signed in 1978”."
        );
        assert_eq!(
            proposed(
                ENGLISH(),
                NoticeKind::Clarification,
                "rose by 14 per cent.",
                "rose by 14 per cent, over five years."
            ),
            "An earlier version of this article said “rose by 14 per cent”. \
             To be clear, it now says “rose by 14 per cent, over five years”."
        );
        assert_eq!(
            proposed(ENGLISH(), NoticeKind::Correction, "he said “no”", ""),
            "An earlier version of this article said ‘he said “no”’. These words have been removed."
        );
        for kind in NoticeKind::ALL {
            assert!(!proposed(ENGLISH(), *kind, "a", "b").is_empty(), "{kind}");
        }
    }

    #[test]
    fn a_draft_that_repeats_nothing_says_only_what_is_right() {
        for language in Language::ALL {
            for kind in NoticeKind::ALL {
                let said = proposed(Say::new(*language), *kind, " ", "signed in 1978");
                assert!(
                    *kind == NoticeKind::Retraction || said.contains("signed in 1978"),
                    "{language}: {said}"
                );
                let told = hints(*language, *kind, &said, "signed in 1987", "", false);
                assert_eq!(told, [], "{language}, {kind}: {said}");
                assert!(!proposed(Say::new(*language), *kind, "", "").is_empty(), "{language}, {kind}");
            }
        }
        assert_eq!(
            proposed(ENGLISH(), NoticeKind::Correction, "", "signed in 1978"),
            "A passage in an earlier version of this article was wrong. It should have said “signed in 1978”."
        );
    }

    #[test]
    fn what_was_wrong_is_repeated_only_where_the_page_said_it_and_no_law_took_it_away() {
        for place in Place::ALL {
            let found = matches!(place, Place::InArticle | Place::OnPage);
            assert_eq!(may_repeat(*place), found, "{place}");
            assert_eq!(repeats_at_first(Lane::Correction, *place), found, "{place}");
            assert!(!repeats_at_first(Lane::Legal, *place), "{place}");
        }
    }

    #[test]
    fn a_draft_passes_its_own_house_rules() {
        for kind in NoticeKind::ALL {
            let draft = proposed(ENGLISH(), *kind, "signed in 1987", "signed in 1978");
            assert_eq!(
                hints(Language::English, *kind, &draft, "signed in 1987", "signed in 1978", true),
                [],
                "{kind}: {draft}"
            );
        }
    }

    #[test]
    fn the_draft_is_in_the_language_of_the_publication() {
        let draft =
            |language| proposed(Say::new(language), NoticeKind::Correction, "im Jahr 1987", "im Jahr 1978");
        assert_eq!(
            draft(Language::German),
            "In einer früheren Fassung dieses Artikels hieß es „im Jahr 1987“. Richtig ist „im Jahr 1978“."
        );
        for language in Language::ALL {
            let draft = draft(*language);
            assert!(draft.contains("1987") && draft.contains("1978"), "{language}: {draft}");
            let told = hints(*language, NoticeKind::Correction, &draft, "im Jahr 1987", "im Jahr 1978", true);
            assert_eq!(told, [], "{language}: {draft}");
        }
    }

    #[test]
    fn a_long_passage_is_cut_to_its_change() {
        let around = |year: &str| format!("{} in {year} and {}", "before ".repeat(40), "after ".repeat(40));
        let draft = proposed(ENGLISH(), NoticeKind::Correction, &around("1987"), &around("1978"));
        assert!(draft.contains("1987") && draft.contains("1978"), "{draft}");
        assert!(draft.chars().count() < 350, "{draft}");
        assert!(draft.contains("“… before"), "{draft}");
        let gone = proposed(ENGLISH(), NoticeKind::Correction, &around("1987"), "");
        assert!(gone.contains("before"), "{gone}");
    }

    #[test]
    fn the_house_rules_are_told_as_advice() {
        let told = |text: &str, now: &str| {
            hints(Language::English, NoticeKind::Correction, text, "in 1987", now, true)
        };
        assert_eq!(told("Fixed.", ""), [Hint::TooShort]);
        assert_eq!(told("We thank the reader. It was signed in 1978.", "in 1978"), [Hint::Thanks]);
        assert_eq!(told("Due to an editing error the year was wrong. It is 1978.", "1978"), [Hint::Blames]);
        assert_eq!(told("The year of the treaty was given wrongly.", "in 1978"), [Hint::WithoutWhatIsRight]);
        assert_eq!(told("The figure mentioned above is 12.", "12"), [Hint::DoesNotStandAlone]);
        let twice = "It said 1987. The treaty was not signed in 1987 but in 1978.";
        assert_eq!(told(twice, "in 1978"), [Hint::RepeatsTheError]);
        assert_eq!(told("It said 1987. The treaty was signed in 1978.", "in 1978"), []);
        let unsaid = |text: &str, was: &str, now: &str| {
            hints(Language::English, NoticeKind::Correction, text, was, now, false)
        };
        let one = "It said 1987. The treaty was signed in 1978.";
        assert_eq!(unsaid(one, "in 1987", "in 1978"), [Hint::SaysTheUnsaid]);
        let gone = "Anna Holm lives at 4 Harbour Street with her two children";
        assert_eq!(unsaid("We said that Holm lives at 4 Harbour Street.", gone, ""), [Hint::SaysTheUnsaid]);
        assert_eq!(unsaid("A sentence about Anna Holm has been removed.", gone, ""), []);
        assert_eq!(told("Договір підписано 1978 року.", "підписано 1978 року"), []);
        assert_eq!(told("協定は1978年に調印された。記事は誤り。", "1978年に調印"), []);
    }

    #[test]
    fn an_address_is_made_of_plain_letters_and_the_number() {
        let of = |headline| slug("2026-03-04", headline, 1482);
        assert_eq!(of("The Treaty of Lisk"), "2026-03-04-the-treaty-of-lisk-1482");
        assert_eq!(
            of("Envoys’ pact — what it says: a long headline"),
            "2026-03-04-envoys-pact-what-it-says-1482"
        );
        for fallback in ["Договір про риболовлю", "漁業協定", "../../etc/пароль", "", "…", "naïve"]
        {
            assert_eq!(of(fallback), "2026-03-04-1482", "{fallback}");
        }
        assert_eq!(of("../../etc/passwd?x=<b>"), "2026-03-04-etc-passwd-x-b-1482");
    }
}

//! In which lane a first report opens its case: a proposal by plain rules, each with its reason.

use corrigenda_anchor::fold;

use super::Lane;
use super::substance::words::{NEGATIONS, NUMBERS, bare};
use super::wordings::{Edit, edits};

/// A lane and why, in few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The lane.
    pub lane: Lane,
    /// Why: the rule.
    pub why: &'static str,
    /// Why, of these very words; empty where the rule says it.
    pub said: String,
}

impl Proposal {
    /// Why, as the history of the case says it.
    #[must_use]
    pub fn told(&self) -> &str {
        if self.said.is_empty() { self.why } else { &self.said }
    }
}

/// Why a case stands in its lane without the words of the reader that it names, where it names any.
#[must_use]
pub fn without_words(lane_why: &str) -> Option<&'static str> {
    let tail = lane_why.strip_prefix('“')?;
    let (_, tail) = tail.split_once('”')?;
    match tail {
        _ if tail.starts_with(" is no word, ") => Some(A_WORD_FOR_NONE),
        _ if tail.starts_with(" is in no dictionary, ") => Some(NONE_FOR_A_WORD),
        _ => None,
    }
}

const A_WORD_FOR_NONE: &str = "a word for none";
const NONE_FOR_A_WORD: &str = "none for a word";

const fn because(lane: Lane, why: &'static str) -> Proposal {
    Proposal { lane, why, said: String::new() }
}

/// What a remark says that wants something removed, answered or kept private. Whole phrases, since
/// a case in this lane is hidden from most of the desk.
const LEGAL: &[&str] = &[
    "right of reply",
    "right to be forgotten",
    "remove my name",
    "remove my photo",
    "take this down",
    "take it down",
    "my privacy",
    "personal data",
    "data protection",
    "gdpr",
    "defam",
    "libel",
    "slander",
    "my lawyer",
    "legal action",
    "cease and desist",
    "право на відповідь",
    "право на забуття",
    "персональні дані",
    "персональних даних",
    "приватність",
    "видаліть моє",
    "видалити моє",
    "приберіть моє",
    "спростування",
    "наклеп",
    "мій адвокат",
    "gegendarstellung",
    "datenschutz",
    "verleumdung",
    "droit de réponse",
    "diffamation",
    "vie privée",
    "derecho de rectificación",
    "difamación",
    "sprostowani",
    "zniesławi",
];

/// The lane for a report: `marked` are the words on the page, `suggestion` how they should read,
/// `remarks` everything else the reader wrote.
#[must_use]
pub fn propose(marked: &str, suggestion: Option<&str>, remarks: &str) -> Proposal {
    propose_spelled(marked, suggestion, remarks, &|_| None)
}

/// As [`propose`], with a dictionary of the page's language: whether something is a word, `None` where
/// there is no telling.
#[must_use]
pub fn propose_spelled(
    marked: &str,
    suggestion: Option<&str>,
    remarks: &str,
    is_word: &dyn Fn(&str) -> Option<bool>,
) -> Proposal {
    let remarks = fold(remarks).as_str().to_lowercase();
    if LEGAL.iter().any(|phrase| remarks.contains(phrase)) {
        return because(Lane::Legal, "asks for removal, reply or privacy");
    }
    let Some(suggestion) = suggestion else {
        return because(Lane::Correction, "no wording suggested");
    };
    let edits = edits(marked, marked, suggestion);
    if edits.is_empty() {
        return because(Lane::Correction, "no wording suggested");
    }
    if suggestion.trim().is_empty() {
        return because(Lane::Correction, "the whole passage should go");
    }
    let mut why = because(Lane::Typo, "punctuation only");
    for edit in &edits {
        let one = weigh(marked, edit, is_word);
        if one.lane != Lane::Typo {
            return one;
        }
        if one.why != "punctuation only" {
            why = one;
        }
    }
    if edits.len() > 3 {
        return because(Lane::Correction, "several changes at once");
    }
    why
}

/// One word for another, by the dictionary: what was no word and is one now is a slip of the hand,
/// the other way round somebody should look. Of two words it has, or has not, it says nothing.
fn spelled(out: &str, into: &str, is_word: &dyn Fn(&str) -> Option<bool>) -> Option<Proposal> {
    let one_word = |text: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-'))
    };
    let bare = |text: &str| text.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let (out, into) = (bare(out), bare(into));
    if !one_word(&out) || !one_word(&into) {
        return None;
    }
    let letters = out.chars().count().max(into.chars().count());
    match (is_word(&out)?, is_word(&into)?) {
        // Far from each other they are two words all the same, one of them a rare one.
        (false, true) if distance(&out, &into) * 2 <= letters => Some(Proposal {
            said: format!("“{out}” is no word, “{into}” is"),
            ..because(Lane::Typo, A_WORD_FOR_NONE)
        }),
        (true, false) => Some(Proposal {
            said: format!("“{into}” is in no dictionary, “{out}” is"),
            ..because(Lane::Correction, NONE_FOR_A_WORD)
        }),
        _ => None,
    }
}

/// One edit alone.
fn weigh(marked: &str, edit: &Edit, is_word: &dyn Fn(&str) -> Option<bool>) -> Proposal {
    let chars: Vec<char> = marked.chars().collect();
    let out: String =
        chars[edit.span.start.0.min(chars.len())..edit.span.end.0.min(chars.len())].iter().collect();
    let before = chars[..edit.span.start.0.min(chars.len())].iter().collect::<String>();
    let (out, into) = (fold(out.trim()), fold(edit.text.trim()));
    let (out, into) = (out.as_str(), into.as_str());
    let words = || out.split_whitespace().chain(into.split_whitespace());
    let is = |list: &[&str]| words().any(|word| list.contains(&bare(word).as_str()));
    if out.chars().chain(into.chars()).any(char::is_numeric)
        || words().any(|word| NUMBERS.iter().any(|number| bare(word).starts_with(number)))
    {
        return because(Lane::Correction, "a number changes");
    }
    let doubled = into.is_empty() && !out.is_empty() && before.trim_end().ends_with(out);
    if is(NEGATIONS) && !doubled {
        return because(Lane::Correction, "a negation changes");
    }
    if !out.chars().chain(into.chars()).any(char::is_alphabetic) {
        return because(Lane::Typo, "punctuation only");
    }
    if doubled {
        return because(Lane::Typo, "a doubled word");
    }
    if out.to_lowercase() == into.to_lowercase() {
        return because(Lane::Typo, "capital letters only");
    }
    let mid_sentence =
        !before.trim_end().is_empty() && !before.trim_end().ends_with(['.', '!', '?', ':', '\n']);
    let capital = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
    if mid_sentence && (capital(out) || capital(into)) {
        return because(Lane::Correction, "a name changes");
    }
    if without_spaces(out) == without_spaces(into) {
        return because(Lane::Typo, "spacing only");
    }
    if let Some(proposal) = spelled(out, into, is_word) {
        return proposal;
    }
    let letters = out.chars().count().max(into.chars().count());
    let same_start = out.chars().next().map(lower) == into.chars().next().map(lower);
    if same_start && distance(out, into) * 3 <= letters && distance(out, into) <= 2 {
        return because(Lane::Typo, "a letter or two");
    }
    because(Lane::Correction, "the words change")
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// How many letters must be changed, added, left out or swapped with a neighbour. Words are short;
/// anything longer than a sentence is as far as can be.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len() > 200 || b.len() > 200 {
        return usize::MAX / 4;
    }
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for (i, row) in rows.iter_mut().enumerate() {
        row[0] = i;
    }
    for (j, cell) in rows[0].iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            let swap = usize::from(a[i - 1] != b[j - 1]);
            let mut least = (rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(rows[i - 1][j - 1] + swap);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = least;
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lane(marked: &str, suggestion: &str) -> (Lane, &'static str) {
        let proposal = propose(marked, Some(suggestion), "");
        (proposal.lane, proposal.why)
    }

    #[test]
    fn slips_of_the_hand_are_typos() {
        for (marked, suggestion, why) in [
            ("the pubic meeting", "the public meeting", "a letter or two"),
            ("he recieved it", "he received it", "a letter or two"),
            ("with it’s crew", "with its crew", "a letter or two"),
            ("was was closed", "was closed", "a doubled word"),
            ("не не зрозуміло", "не зрозуміло", "a doubled word"),
            ("Well he said", "Well, he said", "punctuation only"),
            ("the internet", "the Internet", "capital letters only"),
            ("навчаня триває", "навчання триває", "a letter or two"),
            ("in to the room", "into the room", "spacing only"),
        ] {
            assert_eq!(lane(marked, suggestion), (Lane::Typo, why), "{marked} → {suggestion}");
        }
    }

    #[test]
    fn a_dictionary_tells_a_slip_from_another_word() {
        let known = ["received", "public", "pubic", "their", "there", "committee"];
        let is_word = |word: &str| Some(known.contains(&word));
        let of = |marked: &str, suggestion: &str| propose_spelled(marked, Some(suggestion), "", &is_word);
        let slip = of("he recieved it", "he received it");
        assert_eq!((slip.lane, slip.told()), (Lane::Typo, "“recieved” is no word, “received” is"));
        let far = of("the comitte met", "the committee met");
        assert_eq!((far.lane, far.told()), (Lane::Typo, "“comitte” is no word, “committee” is"));
        let worse = of("he received it", "he recieved it");
        assert_eq!(
            (worse.lane, worse.told()),
            (Lane::Correction, "“recieved” is in no dictionary, “received” is")
        );
        let both = of("the pubic meeting", "the public meeting");
        assert_eq!((both.lane, both.told()), (Lane::Typo, "a letter or two"));
        let name = of("by Dr Helena", "by Dr Helene");
        assert_eq!(name.why, "a name changes", "a name is no matter of spelling");
        let silent = propose_spelled("he recieved it", Some("he received it"), "", &|_| None);
        assert_eq!(silent, propose("he recieved it", Some("he received it"), ""));
    }

    #[test]
    fn one_letter_can_change_a_fact() {
        for (marked, suggestion, why) in [
            ("in 1987", "in 1978", "a number changes"),
            ("three million", "three billion", "a number changes"),
            ("п’ять мільйонів", "п’ять мільярдів", "a number changes"),
            ("is now open", "is not open", "a negation changes"),
            ("він не прийшов", "він прийшов", "a negation changes"),
            ("by Dr Helena", "by Dr Helene", "a name changes"),
            ("it is legal", "it is illegal", "the words change"),
            ("це правда", "це неправда", "the words change"),
            ("on the left", "on the right", "the words change"),
        ] {
            assert_eq!(lane(marked, suggestion), (Lane::Correction, why), "{marked} → {suggestion}");
        }
    }

    #[test]
    fn a_remark_without_a_wording_is_a_correction() {
        assert_eq!(propose("in 1987", None, "He was there.").why, "no wording suggested");
        assert_eq!(propose("in 1987", Some("in 1987"), "").why, "no wording suggested");
        assert_eq!(propose("in 1987", Some(""), "").why, "the whole passage should go");
    }

    #[test]
    fn a_wish_for_removal_reply_or_privacy_goes_to_the_legal_lane() {
        assert_eq!(propose("Mr Corvin", None, "Please remove my name.").lane, Lane::Legal);
        assert_eq!(propose("Mr Corvin", None, "Вимагаю спростування!").lane, Lane::Legal);
        assert_eq!(propose("the law", None, "A lawyer would say otherwise.").lane, Lane::Correction);
        assert_eq!(propose("it was removed", Some("it was moved"), "").lane, Lane::Correction);
    }

    #[test]
    fn a_lane_is_told_without_the_words_that_a_dictionary_knew() {
        assert_eq!(without_words("“recieve” is no word, “receive” is"), Some("a word for none"));
        assert_eq!(without_words("“fisch” is in no dictionary, “fish” is"), Some("none for a word"));
        for whole in ["a number changes", "“x”", ""] {
            assert_eq!(without_words(whole), None);
        }
    }
}

//! Who is named near quoted words. Written for English, Ukrainian and a few neighbours; elsewhere a
//! name before a colon still counts.

/// What the surroundings say of who speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Attribution {
    /// Somebody with a name or a description.
    Named(String),
    /// Somebody, by a pronoun.
    Somebody,
    /// Nothing is said.
    None,
}

impl Attribution {
    pub(super) fn is_attributed(&self) -> bool {
        *self != Attribution::None
    }

    pub(super) fn name(self) -> Option<String> {
        match self {
            Attribution::Named(name) => Some(name),
            Attribution::Somebody | Attribution::None => None,
        }
    }
}

/// Verbs of saying, lower case.
const SAYS: &[&str] = &[
    "said",
    "says",
    "told",
    "added",
    "adds",
    "wrote",
    "writes",
    "asked",
    "replied",
    "answered",
    "stated",
    "explained",
    "announced",
    "argued",
    "insisted",
    "recalled",
    "noted",
    "continued",
    "warned",
    "claimed",
    "reported",
    "declared",
    "tweeted",
    "posted",
    "admitted",
    "promised",
    "remarked",
    "concluded",
    "called",
    "сказав",
    "сказала",
    "сказали",
    "каже",
    "кажуть",
    "заявив",
    "заявила",
    "заявили",
    "зазначив",
    "зазначила",
    "зазначили",
    "додав",
    "додала",
    "додали",
    "повідомив",
    "повідомила",
    "повідомили",
    "повідомляє",
    "наголосив",
    "наголосила",
    "написав",
    "написала",
    "пояснив",
    "пояснила",
    "розповів",
    "розповіла",
    "відповів",
    "відповіла",
    "вважає",
    "запевнив",
    "запевнила",
    "підкреслив",
    "підкреслила",
    "сказал",
    "заявил",
    "отметил",
    "отметила",
    "добавил",
    "добавила",
    "сообщил",
    "сообщила",
    "сообщает",
    "пояснил",
    "рассказал",
    "рассказала",
    "написал",
    "ответил",
    "говорит",
    "sagte",
    "sagt",
    "erklärte",
    "schrieb",
    "teilte",
    "betonte",
    "meinte",
    "antwortete",
    "déclaré",
    "affirme",
    "affirmé",
    "dit",
    "ajoute",
    "ajouté",
    "explique",
    "dijo",
    "afirmó",
    "añadió",
    "powiedział",
    "powiedziała",
    "stwierdził",
    "stwierdziła",
    "dodał",
    "dodała",
    "mówi",
];

/// Phrases that name a source right after them, lower case.
pub(in crate::case) const ACCORDING: &[&str] = &[
    "according to",
    "in the words of",
    "за словами",
    "на думку",
    "за даними",
    "по словам",
    "по данным",
    "laut",
    "selon",
    "según",
    "według",
    "zdaniem",
];

/// Words that stand for a person without naming one.
const PRONOUNS: &[&str] = &[
    "he", "she", "they", "it", "i", "we", "you", "who", "він", "вона", "вони", "я", "ми", "он", "она", "они",
    "er", "sie", "ich", "il", "elle", "ils", "él", "ella", "on", "ona", "oni",
];

/// Words at which the description of a speaker ends.
const ENDS: &[&str] = &[
    "who",
    "which",
    "that",
    "on",
    "in",
    "at",
    "after",
    "before",
    "during",
    "to",
    "when",
    "as",
    "while",
    "adding",
    "yesterday",
    "today",
    "and",
    "but",
    "із",
    "що",
    "який",
    "яка",
    "які",
    "у",
    "в",
    "на",
    "під",
    "після",
    "до",
    "журналістам",
    "вчора",
    "сьогодні",
    "которая",
    "который",
    "журналистам",
    "am",
    "im",
    "der",
    "die",
    "das",
    "dem",
    "nach",
    "qui",
    "que",
    "à",
    "en",
];

/// Words a clause may begin with that say when or where, not who.
const SETTINGS: &[&str] = &[
    "on",
    "in",
    "at",
    "after",
    "before",
    "during",
    "later",
    "earlier",
    "yesterday",
    "today",
    "then",
    "у",
    "в",
    "на",
    "після",
    "перед",
    "вчора",
    "сьогодні",
    "згодом",
    "потім",
    "раніше",
];

/// The longest description of a speaker, in words.
const LONGEST: usize = 8;
/// How far a verb of saying may stand from the words, in words.
const NEAR: usize = 8;
/// How far it may stand behind them where a name comes first, which an office may follow:
/// “…,” Anna Holm, a spokeswoman for the ministry of the interior, told the agency.
const BEHIND_A_NAME: usize = 16;

/// Who says the words between `before` and `after`.
pub(super) fn of(before: &str, words: &str, after: &str) -> Attribution {
    let found = behind(words, after);
    if found.is_attributed() { found } else { ahead(before) }
}

/// “…,” said X. — “…,” X said. — «…», — сказав X.
fn behind(words: &str, after: &str) -> Attribution {
    let breaks = |c: char| matches!(c, ',' | '.' | '!' | '?' | '…' | '-' | '–' | '—' | '。' | '，');
    let inside = words.trim_end().ends_with(breaks);
    let outside = after.trim_start().starts_with(breaks);
    let sentence_over = after.starts_with('.') || (words.trim_end().ends_with('.') && !outside);
    if !(inside || outside) || (sentence_over && !follows_small(after)) {
        return Attribution::None;
    }
    let rest = after.trim_start_matches(|c: char| c.is_whitespace() || breaks(c));
    let clause = sentence(rest);
    let tokens: Vec<&str> = clause.split_whitespace().collect();
    let a_name = tokens.first().and_then(|token| token.chars().next()).is_some_and(char::is_uppercase);
    let near = if a_name { BEHIND_A_NAME } else { NEAR };
    match tokens.iter().take(near).position(|token| says(token)) {
        Some(0) => subject(&tokens[1..]),
        Some(verb) => described(&tokens[..verb]),
        None => Attribution::None,
    }
}

/// Whether the text goes on in small letters, as after “… .” said in some houses.
fn follows_small(after: &str) -> bool {
    after.trim_start_matches(|c: char| !c.is_alphanumeric()).chars().next().is_some_and(char::is_lowercase)
}

/// X said: “…” — According to X, “…” — X: “…”
fn ahead(before: &str) -> Attribution {
    let clause = last_sentence(before.trim_end());
    let lower = clause.to_lowercase();
    if let Some((at, phrase)) =
        ACCORDING.iter().filter_map(|phrase| lower.rfind(phrase).map(|at| (at, phrase))).max()
        && clause.is_char_boundary(at + phrase.len())
    {
        let tokens: Vec<&str> = clause[at + phrase.len()..].split_whitespace().collect();
        return subject(&tokens);
    }
    let tokens: Vec<&str> = clause.split_whitespace().collect();
    let near = tokens.len().saturating_sub(NEAR);
    if let Some(verb) = tokens.iter().rposition(|token| says(token)).filter(|verb| *verb >= near) {
        let ahead = described(&tokens[..verb]);
        return if ahead.is_attributed() { ahead } else { subject(&tokens[verb + 1..]) };
    }
    // In any language: a name, a colon, the words.
    match clause.strip_suffix(':') {
        Some(name) if is_name(name) => Attribution::Named(name.trim().to_owned()),
        _ => Attribution::None,
    }
}

fn says(token: &str) -> bool {
    SAYS.contains(&bare(token).as_str())
}

/// The description that begins here, after a verb.
fn subject(tokens: &[&str]) -> Attribution {
    let mut taken: Vec<&str> = Vec::new();
    for token in tokens.iter().take(LONGEST) {
        let word = bare(token);
        if !taken.is_empty() && ENDS.contains(&word.as_str()) {
            break;
        }
        taken.push(token.trim_end_matches(is_end));
        if token.ends_with(is_end) {
            break;
        }
    }
    named(&taken)
}

/// The description that ends here, before a verb.
fn described(tokens: &[&str]) -> Attribution {
    let clauses: Vec<&[&str]> = tokens.split_inclusive(|token| token.ends_with(',')).collect();
    let Some(last) = clauses.last() else { return Attribution::None };
    // “Tomas Verhale, who leads the Varland side, said”: the name stands in the first clause.
    let own = if clauses.len() > 1 && (last.last().is_some_and(|token| token.ends_with(','))) {
        clauses[0]
    } else {
        last
    };
    let first = own.first().map(|token| bare(token)).unwrap_or_default();
    let words: Vec<&str> = own.iter().map(|token| token.trim_end_matches(is_end)).collect();
    if !SETTINGS.contains(&first.as_str()) {
        return if words.len() <= LONGEST { named(&words) } else { Attribution::None };
    }
    let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    let from = words.iter().rposition(|word| !capital(word)).map_or(1, |at| at + 1);
    named(&words[from.min(words.len())..])
}

fn named(words: &[&str]) -> Attribution {
    match words {
        [] => Attribution::None,
        [one, ..] if PRONOUNS.contains(&bare(one).as_str()) => Attribution::Somebody,
        _ => Attribution::Named(words.join(" ")),
    }
}

fn is_name(words: &str) -> bool {
    let tokens: Vec<&str> = words.split_whitespace().collect();
    (1..=5).contains(&tokens.len())
        && tokens
            .iter()
            .all(|token| token.chars().next().is_some_and(|c| c.is_uppercase() || !c.is_lowercase()))
}

fn is_end(c: char) -> bool {
    matches!(c, ',' | '.' | ';' | ':' | '!' | '?')
}

fn bare(token: &str) -> String {
    token.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// The text up to where its sentence ends.
fn sentence(text: &str) -> &str {
    let ends = |(at, c): (usize, char)| {
        let full =
            matches!(c, '.' | '!' | '?') && text[at + 1..].chars().next().is_none_or(char::is_whitespace);
        // An initial or a title (“J. Smith”, “Mr. Holm”) does not end a sentence.
        let short =
            text[..at].rsplit(char::is_whitespace).next().is_some_and(|word| word.chars().count() <= 2);
        let quote = matches!(c, '“' | '«' | '„' | '"');
        ((full && !short) || quote).then_some(at)
    };
    let end = text.char_indices().find_map(ends).unwrap_or(text.len());
    &text[..end]
}

/// The text from where its last sentence begins.
fn last_sentence(text: &str) -> &str {
    let begins = text.char_indices().rev().skip(1).find_map(|(at, c)| {
        let full = matches!(c, '.' | '!' | '?' | '”' | '»') && text[at + c.len_utf8()..].starts_with(' ');
        full.then_some(at + c.len_utf8())
    });
    text[begins.unwrap_or(0)..].trim_start()
}

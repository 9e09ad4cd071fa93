//! The words that the house rules look for in a notice, in each language of the publications. Pure.

mod lists;

use crate::language::Language;

/// What the wording of a notice is read for in one language.
pub(super) struct HouseRules {
    /// They point to what whoever reads the log does not see.
    away: &'static [&'static str],
    /// They thank somebody.
    thanks: &'static [&'static str],
    /// They say whose fault it was.
    blames: &'static [&'static str],
    /// In fewer characters nothing is said.
    pub shortest: usize,
    /// Words are not set apart, or take others in front of them: what is looked for may stand inside one.
    inside: bool,
}

/// A text made ready to be read.
pub(super) struct Read {
    text: String,
    rules: &'static HouseRules,
}

impl HouseRules {
    /// Those of a language.
    pub fn of(language: Language) -> &'static HouseRules {
        match language {
            Language::English => &lists::ENGLISH,
            Language::Ukrainian => &lists::UKRAINIAN,
            Language::Russian => &lists::RUSSIAN,
            Language::Polish => &lists::POLISH,
            Language::German => &lists::GERMAN,
            Language::French => &lists::FRENCH,
            Language::Spanish => &lists::SPANISH,
            Language::Portuguese => &lists::PORTUGUESE,
            Language::Italian => &lists::ITALIAN,
            Language::Arabic => &lists::ARABIC,
            Language::Hebrew => &lists::HEBREW,
            Language::Turkish => &lists::TURKISH,
            Language::Chinese => &lists::CHINESE,
            Language::Japanese => &lists::JAPANESE,
        }
    }

    /// Reads a text by them.
    pub fn read(&'static self, text: &str) -> Read {
        // A capital I with a dot becomes two characters in lower case.
        let text = text.to_lowercase().replace('’', "'").replace('\u{a0}', " ").replace('\u{307}', "");
        Read { text, rules: self }
    }
}

impl Read {
    /// Whether it points to something that is not there.
    pub fn points_away(&self) -> bool {
        self.holds(self.rules.away)
    }

    /// Whether it thanks somebody.
    pub fn thanks(&self) -> bool {
        self.holds(self.rules.thanks)
    }

    /// Whether it says whose fault it was.
    pub fn blames(&self) -> bool {
        self.holds(self.rules.blames)
    }

    fn holds(&self, list: &[&str]) -> bool {
        let begins = |at: usize| !self.text[..at].ends_with(char::is_alphanumeric);
        list.iter().any(|words| self.text.match_indices(words).any(|(at, _)| self.rules.inside || begins(at)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// For each language what points away, what thanks, what blames; and what only sounds like it.
    const SENTENCES: &[(Language, [&str; 3], &str)] = &[
        (
            Language::English,
            [
                "The figure mentioned above is 12.",
                "We thank the reader. It was 1978.",
                "Due to an editing error the year was wrong.",
            ],
            "The treaty was signed in 1978, above all by the two governments of Lisk.",
        ),
        (
            Language::Ukrainian,
            [
                "Вищезгаданий рік — 1978.",
                "Дякуємо читачеві: рік 1978.",
                "Помилка сталася з вини кореспондента.",
            ],
            "Договір підписано 1978 року, коли вище за течією звели греблю.",
        ),
        (
            Language::Russian,
            [
                "Год, упомянутый выше, — 1978.",
                "Благодарим читателя: год 1978.",
                "По вине редактора год указан неверно.",
            ],
            "Договор подписан в 1978 году; вода стояла выше нормы.",
        ),
        (
            Language::Polish,
            [
                "Jak wyżej: rok 1978.",
                "Dziękujemy czytelnikowi: rok 1978.",
                "Wskutek błędu autora rok był zły.",
            ],
            "Traktat podpisano w 1978 roku, a dziennikarz nasz nie był przy tym obecny.",
        ),
        (
            Language::German,
            [
                "Die oben genannte Zahl ist 12.",
                "Wir danken dem Leser: Es war 1978.",
                "Ein Redaktionsfehler nannte ein falsches Jahr.",
            ],
            "Der Vertrag wurde 1978 geschlossen, dank der Vermittlung von Lisk; die Schulden blieben.",
        ),
        (
            Language::French,
            [
                "Le chiffre cité ci-dessus est 12.",
                "Merci au lecteur : c’était en 1978.",
                "Une erreur de l’auteur a faussé l’année.",
            ],
            "Le traité commercial a été signé en 1978.",
        ),
        (
            Language::Spanish,
            [
                "El dato arriba mencionado es 12.",
                "Agradecemos al lector el aviso: fue en 1978.",
                "Por un error del redactor, el año era falso.",
            ],
            "El tratado se firmó en 1978, gracias a la mediación de Lisk.",
        ),
        (
            Language::Portuguese,
            [
                "O número mencionado acima é 12.",
                "Agradecemos ao leitor: foi em 1978.",
                "Por um erro de edição, o ano estava errado.",
            ],
            "O tratado foi assinado em 1978; o governo foi obrigado a renová-lo.",
        ),
        (
            Language::Italian,
            [
                "La cifra sopra citata è 12.",
                "Ringraziamo il lettore: era il 1978.",
                "Per un errore redazionale l’anno era sbagliato.",
            ],
            "Il trattato fu firmato nel 1978 grazie alla mediazione di Lisk.",
        ),
        (
            Language::Arabic,
            ["الرقم المذكور أعلاه هو 12.", "نشكر القارئ، والصواب 1978.", "وقع خطأ تحريري في ذكر السنة."],
            "وُقّعت المعاهدة عام 1978 في أعلى المدينة.",
        ),
        (
            Language::Hebrew,
            ["המספר שהוזכר לעיל הוא 12.", "תודה לקורא: השנה היא 1978.", "עקב טעות עריכה נכתבה שנה שגויה."],
            "האמנה נחתמה ב־1978, ובתודעה הציבורית נשארה.",
        ),
        (
            Language::Turkish,
            [
                "Yukarıdaki rakam 12’dir.",
                "OKURA TEŞEKKÜR EDERİZ: yıl 1978.",
                "Editör hatası nedeniyle yıl yanlıştı.",
            ],
            "Antlaşma 1978’de imzalandı; muhabir hazır bulunmadı.",
        ),
        (
            Language::Chinese,
            ["上述数字应为12。", "感谢读者指出，应为1978年。", "由于编辑失误，年份有误。"],
            "条约于1978年签署，记者当时不在场。",
        ),
        (
            Language::Japanese,
            ["上記の数字は12です。", "読者に感謝します。1978年です。", "編集ミスで年が違っていました。"],
            "条約は1978年に調印されました。記者は不在でした。",
        ),
    ];

    #[test]
    fn every_language_has_words_of_its_own_that_are_found_and_lets_others_be() {
        assert_eq!(SENTENCES.len(), Language::ALL.len());
        for (language, [away, thanks, blames], fine) in SENTENCES {
            let read = |text: &str| {
                let read = HouseRules::of(*language).read(text);
                [read.points_away(), read.thanks(), read.blames()]
            };
            assert_eq!(read(away), [true, false, false], "{language}: {away}");
            assert_eq!(read(thanks), [false, true, false], "{language}: {thanks}");
            assert_eq!(read(blames), [false, false, true], "{language}: {blames}");
            assert_eq!(read(fine), [false, false, false], "{language}: {fine}");
        }
    }

    #[test]
    fn what_is_looked_for_is_written_as_it_is_read() {
        for language in Language::ALL {
            let rules = HouseRules::of(*language);
            for words in [rules.away, rules.thanks, rules.blames].concat() {
                assert_eq!(rules.read(words).text, words, "{language}");
            }
        }
    }
}

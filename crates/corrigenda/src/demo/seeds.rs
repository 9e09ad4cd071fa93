//! The mistakes that were put into the example newspaper on purpose, and the first reports of them.

/// A passage that is wrong, and how it ought to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeededMistake {
    /// The article.
    pub slug: &'static str,
    /// The passage exactly as it stands on the page.
    pub wrong: &'static str,
    /// Which of its occurrences is wrong, from 1; the others are right as they are.
    pub occurrence: usize,
    /// The same passage put right.
    pub right: &'static str,
    /// How one can know.
    pub why: &'static str,
}

const fn once(
    slug: &'static str,
    wrong: &'static str,
    right: &'static str,
    why: &'static str,
) -> SeededMistake {
    SeededMistake { slug, wrong, occurrence: 1, right, why }
}

/// Every seeded mistake; each article has at least one.
pub const MISTAKES: &[SeededMistake] = &[
    once("talks", SIGNED_1987, SIGNED_1978, SIGNED_WHY),
    once("talks", "Ms Rikard is understood", "Ms Rikkard is understood", "She is Aune Rikkard above."),
    once("lisk-treaty", SIGNED_1987, SIGNED_1978, SIGNED_WHY),
    once("lisk-treaty", "the Northen Sister", "the Northern Sister", "A letter is missing."),
    once("boats-turned-back", SIGNED_1987, SIGNED_1978, SIGNED_WHY),
    once(
        "boats-turned-back",
        "thirty-eight boats in a line",
        "forty boats in a line",
        "Forty went out, and the harbour master counted forty in the same paragraph.",
    ),
    once(
        "ten-dates",
        "241,000 barrels landed",
        "214,000 barrels landed",
        "The last barrel of 1867 was number 214,000.",
    ),
    once("dredging", "the pubic meeting", "the public meeting", "A letter is missing."),
    once(
        "dredging",
        "taken on Thursday 9 April",
        "taken on Wednesday 8 April",
        "The first paragraph says Wednesday 8 April.",
    ),
    once("ferry-timetable", "with it’s crew", "with its crew", "A possessive takes no apostrophe."),
    once("ferry-timetable", "15.05", "14.05", "The crossing takes fifty minutes and starts at 13.15."),
    SeededMistake {
        slug: "quay-works",
        wrong: "Boats are to keep to the north side of the basin.",
        occurrence: 2,
        right: "Boats are to keep to the south side of the basin.",
        why: "In the second week the barge lies at the north wall, and boats pass away from her.",
    },
    once(
        "berth",
        "Rents on the inner quay rose by 14 per cent, the chandlers say",
        "Rents on the inner quay rose by 14 per cent over five years, the chandlers say",
        "It does not say over what time.",
    ),
    once("berth", "26,800", "28,800", "A year is twelve times the month, and the month is 2,400."),
    once("berth", "Ms Prin said", "Ms Prynn said", "She is Hedda Prynn in the sentence before."),
    once(
        "herring",
        "a haul of 12 tonnes of cod",
        "a haul of 1.2 tonnes of cod",
        "The slip in the wheelhouse says 1,200 kilograms.",
    ),
    once(
        "port-chief",
        "Mr Corvin was dismissed in 2019",
        "Mr Corvin left his post in 2019",
        "He resigned in writing, the auditors noted.",
    ),
    once("rowing", "to win by four seconds", "to win by two seconds", "21.42 and 21.44."),
    once("fog-trains", "the rail bridge was was closed", "the rail bridge was closed", "A word twice."),
    once(
        "lighthouse",
        "on 1 October 1843",
        "on 1 October 1834",
        "Chapter 11 says 1834, and the tower was finished that August.",
    ),
    once(
        "lighthouse",
        "a hundred and twenty-one feet of granite",
        "a hundred and twelve feet of granite",
        "Chapter 9 gives the height as one hundred and twelve feet.",
    ),
    once("lighthouse", "The lightouse, she said", "The lighthouse, she said", "A letter is missing."),
    once("reading-room", "міської бібліотки", "міської бібліотеки", "Пропущено літеру."),
    once(
        "reading-room",
        "Навесні 2006 року",
        "Навесні 2016 року",
        "Читальні десять років, а наприкінці стоїть 2016.",
    ),
    once(
        "ferry-arabic",
        "القارب يصل في الساعة السابعة صباحًا",
        "القارب يصل في الساعة الثامنة صباحًا",
        "يغادر في السابعة وعشر دقائق، ويصل بحسب الجدول في الثامنة.",
    ),
    once(
        "foghorn",
        "一九六八年十月三十一日",
        "一九八六年十月三十一日",
        "四十年ぶりであり、最後の段落に一九八六年とある。",
    ),
    once("foghorn", "笑顔を見せてた", "笑顔を見せた", "「て」が余分。"),
];

const SIGNED_1987: &str = "which was signed by the two governments in 1987 and renewed twice since";
const SIGNED_1978: &str = "which was signed by the two governments in 1978 and renewed twice since";
const SIGNED_WHY: &str = "The treaty is of 1978; 1987 is the year of its second renewal.";

/// A report that a reader of the example newspaper has already sent when it opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeedReport {
    /// Who sent it: equal numbers are one reader.
    pub reader: u8,
    /// The article.
    pub slug: &'static str,
    /// The words that were highlighted.
    pub exact: &'static str,
    /// The words before them on the page.
    pub prefix: &'static str,
    /// The words after them on the page.
    pub suffix: &'static str,
    /// `correction` or `clarification`, as on the wire.
    pub kind: &'static str,
    /// How it ought to read.
    pub suggestion: Option<&'static str>,
    /// What the reader added.
    pub comment: Option<&'static str>,
    /// Where it can be checked.
    pub source: Option<&'static str>,
    /// BCP 47 language of the reader's words.
    pub lang: &'static str,
}

const TREATY: SeedReport = SeedReport {
    reader: 1,
    slug: "talks",
    exact: SIGNED_1987,
    prefix: "said they were working from the Treaty of Lisk, ",
    suffix: " and which gives each fleet the right",
    kind: "correction",
    suggestion: Some(SIGNED_1978),
    comment: None,
    source: None,
    lang: "en",
};

/// The first reports, in the order in which they came.
#[must_use]
pub fn first_reports() -> Vec<SeedReport> {
    vec![
        SeedReport {
            comment: Some(
                "The state archive lists the treaty under 1978. 1987 is the year of the second \
                 renewal, which is probably where the slip comes from.",
            ),
            source: Some("https://archive.sund.example/lisk"),
            ..TREATY
        },
        SeedReport {
            reader: 2,
            comment: Some("I was at the signing, selling lemonade. It was the hot summer, 1978."),
            ..TREATY
        },
        SeedReport {
            reader: 3,
            suggestion: Some("which was signed by the two governments in 1979 and renewed twice since"),
            comment: Some("Signed 78 but in force 79, so 79 is what counts."),
            ..TREATY
        },
        SeedReport {
            reader: 4,
            exact: "signed by the two governments in 1987",
            prefix: "from the Treaty of Lisk, which was ",
            suffix: " and renewed twice since and which",
            suggestion: Some("signed by the two governments in 1978"),
            comment: Some(
                "<b>URGENT</b> <a href=\"javascript:alert(1)\">proof here</a> \
                 \"><img src=x onerror=alert(1)> \u{202e}gnp.tpircs\u{202c} {{7*7}} ${7*7} \
                 ' OR 1=1 --",
            ),
            ..TREATY
        },
        SeedReport {
            reader: 5,
            exact: "no concession of any kind was requested or made",
            prefix: "at every point [of the agenda] and ",
            suffix: ",” Halvar Brenning, a spokesman",
            kind: "clarification",
            suggestion: None,
            comment: Some(
                "These are the agency’s words for what he said. He spoke of the boundary only. The \
                 words that you put in brackets make it sound as if he spoke of everything.",
            ),
            source: Some("https://sundpress.example/2026/03/03/brenning"),
            ..TREATY
        },
        SeedReport {
            reader: 6,
            slug: "dredging",
            exact: "the pubic meeting",
            prefix: "second evening in the sail loft, where ",
            suffix: " begins at seven and where",
            suggestion: Some("the public meeting"),
            ..TREATY
        },
        SeedReport {
            reader: 7,
            slug: "quay-works",
            exact: "Boats are to keep to the north side of the basin.",
            prefix: "lies at the north wall, below the malthouse. ",
            suffix: " The footbridge is closed from eight",
            suggestion: Some("Boats are to keep to the south side of the basin."),
            comment: Some("Only in the second week. Otherwise we shall all meet in the Samson’s galley."),
            ..TREATY
        },
        SeedReport {
            reader: 8,
            slug: "berth",
            exact: "Rents on the inner quay rose by 14 per cent",
            prefix: "",
            suffix: ", the chandlers say, and the price of",
            kind: "clarification",
            suggestion: Some("Rents on the inner quay rose by 14 per cent over five years"),
            comment: Some("Over what time? My lease says five years. It reads as if it were last autumn."),
            ..TREATY
        },
        SeedReport {
            reader: 9,
            slug: "ferry-arabic",
            exact: "القارب يصل في الساعة السابعة صباحًا",
            prefix: "تقول الشركة إن ",
            suffix: " كل يوم، أي قبل موعد المدرسة",
            suggestion: Some("القارب يصل في الساعة الثامنة صباحًا"),
            comment: Some("كيف يصل قبل أن يغادر؟ الجدول نفسه يقول 08:00."),
            lang: "ar",
            ..TREATY
        },
        SeedReport {
            reader: 10,
            slug: "rowing",
            exact: "The Infirmary were third in a borrowed boat with one oar missing",
            prefix: "",
            suffix: "",
            suggestion: Some("The Infirmary were third in their own boat"),
            comment: Some("We read this out at the ward party and nobody thought that it was funny."),
            ..TREATY
        },
    ]
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::super::articles::{articles, plain};
    use super::*;

    fn texts() -> BTreeMap<String, String> {
        let articles = articles().expect("the embedded articles parse");
        articles.into_iter().map(|a| (a.slug, plain(&a.body_html))).collect()
    }

    #[test]
    fn every_article_has_a_mistake() {
        let marred: BTreeSet<_> = MISTAKES.iter().map(|mistake| mistake.slug.to_owned()).collect();
        assert_eq!(marred, texts().into_keys().collect());
    }

    #[test]
    fn every_mistake_stands_where_it_is_said_to_stand() {
        let texts = texts();
        for mistake in MISTAKES {
            let text = &texts[mistake.slug];
            let times = text.matches(mistake.wrong).count();
            assert!(times >= mistake.occurrence, "{}: {}", mistake.slug, mistake.wrong);
            assert!(times == 1 || mistake.slug == "quay-works", "{} {times}", mistake.wrong);
            assert_ne!(mistake.wrong, mistake.right);
        }
    }

    #[test]
    fn one_sentence_stands_three_times_and_only_the_second_is_wrong() {
        let mistake = MISTAKES.iter().find(|m| m.slug == "quay-works").expect("it is seeded");
        assert_eq!(texts()["quay-works"].matches(mistake.wrong).count(), 3);
        assert_eq!(mistake.occurrence, 2);
    }

    #[test]
    fn three_articles_carry_the_wrong_year_in_the_same_words() {
        let sisters = texts().into_values().filter(|text| text.contains(SIGNED_1987)).count();
        assert_eq!(sisters, 3);
    }

    #[test]
    fn every_first_report_but_one_quotes_a_page_with_its_context() {
        let texts = texts();
        let adrift: Vec<_> = first_reports()
            .into_iter()
            .filter(|r| {
                let quoted = [r.prefix, r.exact, r.suffix].concat();
                texts[r.slug].matches(&quoted).count() != 1
            })
            .map(|r| r.reader)
            .collect();
        assert_eq!(adrift, [10]);
    }

    #[test]
    fn the_first_reports_are_of_both_kinds_and_one_of_them_is_hostile() {
        let reports = first_reports();
        let kinds: BTreeSet<_> = reports.iter().map(|r| r.kind).collect();
        assert_eq!(kinds, ["clarification", "correction"].into());
        let hostile =
            |r: &&SeedReport| r.comment.is_some_and(|c| c.contains("<img") && c.contains('\u{202e}'));
        assert_eq!(reports.iter().filter(hostile).count(), 1);
        assert!(reports.iter().any(|r| r.lang == "ar"));
    }

    #[test]
    fn rival_wordings_are_suggested_for_one_passage() {
        let wordings: BTreeSet<_> = first_reports()
            .into_iter()
            .filter(|r| r.exact == SIGNED_1987)
            .filter_map(|r| r.suggestion)
            .collect();
        assert_eq!(wordings.len(), 2);
    }
}

//! Invented words in five languages and four scripts: some that every text has, and thousands made of
//! syllables, so that a search meets common and rare ones.

use super::luck::{Luck, Zipf};

/// A language of the invented paper.
pub(super) struct Tongue {
    pub lang: &'static str,
    /// Words stand apart.
    pub spaced: bool,
    /// What ends a sentence.
    pub stop: &'static str,
    words: Vec<String>,
    often: Zipf,
}

/// Different words of a language.
const WORDS: usize = 20_000;

const EN: &str = "the of and to in was for on that with said by from harbour bridge council minister treaty fishing \
    boats report year people mayor school hospital railway budget vote court police storm ferry island price number \
    percent signed closed opened never northern company museum election teacher river";
const UK: &str = "і в на що не з до за як про місто міст рада міністр угода порт човни звіт рік люди мер школа лікарня \
    залізниця бюджет суд поліція буря пором острів ціна число відсоток підписано закрито відкрито ніколи північний музей вибори";
const DE: &str = "der die und in den von zu das mit sich hafen brücke rat minister vertrag fischerei boote bericht jahr \
    leute bürgermeister schule krankenhaus bahn haushalt gericht polizei sturm fähre insel preis zahl prozent geschlossen";
const AR: &str = "في من على إلى أن عن مع هذا كان قال ميناء جسر مجلس وزير معاهدة صيد قوارب تقرير سنة ناس عمدة مدرسة مستشفى \
    قطار ميزانية محكمة شرطة عاصفة عبارة جزيرة سعر رقم";
const ZH: &str = "的 是 在 了 和 有 北京 大学 港口 大桥 议会 部长 条约 渔业 船只 报告 人民 市长 学校 医院 铁路 预算 法院 警察 风暴 渡轮 岛屿 价格";

impl Tongue {
    /// All of them, with how many articles of a hundred are written in each.
    pub(super) fn all(seed: u64) -> Vec<(Tongue, f64)> {
        let latin = [
            "ba", "cor", "den", "fis", "gal", "hem", "jor", "ka", "lin", "mor", "nes", "pol", "qui", "ran",
            "sed", "tam", "ul", "ver", "wen", "yr", "zo", "th", "str", "eau",
        ];
        let cyrillic = [
            "ба", "вор", "гра", "дин", "жел", "зір", "кол", "лісь", "мор", "ніч", "об", "пар", "рід", "сон",
            "тер", "ус", "хви", "цит", "чер", "шум", "юн", "яр",
        ];
        let arabic = [
            "با", "تر", "جم", "حل", "دس", "رف", "زم", "سب", "شم", "صد", "طر", "عل", "فن", "قص", "كر", "لم",
            "من", "نب", "هد", "يق",
        ];
        let han: Vec<String> =
            (0..900_u32).filter_map(|n| char::from_u32(0x4E00 + n * 19 % 0x4FFF)).map(String::from).collect();
        let han: Vec<&str> = han.iter().map(String::as_str).collect();
        vec![
            (Tongue::new(seed, "en", EN, &latin, true, ". "), 45.0),
            (Tongue::new(seed, "uk", UK, &cyrillic, true, ". "), 25.0),
            (Tongue::new(seed, "de", DE, &latin, true, ". "), 15.0),
            (Tongue::new(seed, "zh", ZH, &han, false, "。"), 10.0),
            (Tongue::new(seed, "ar", AR, &arabic, true, ". "), 5.0),
        ]
    }

    fn new(
        seed: u64,
        lang: &'static str,
        often: &str,
        syllables: &[&str],
        spaced: bool,
        stop: &'static str,
    ) -> Tongue {
        let mut words: Vec<String> = often.split_whitespace().map(str::to_owned).collect();
        let mut luck = Luck::of(seed, 2, u64::from(lang.as_bytes()[0]) << 8 | u64::from(lang.as_bytes()[1]));
        let most = if spaced { 4 } else { 2 };
        while words.len() < WORDS {
            let n = 1 + luck.below(most) + usize::from(spaced);
            words.push((0..n).map(|_| syllables[luck.below(syllables.len())]).collect());
        }
        Tongue { lang, spaced, stop, words, often: Zipf::new(WORDS, 1.5, 1.05) }
    }

    /// A word, the common ones more often.
    pub(super) fn word(&self, luck: &mut Luck) -> &str {
        &self.words[self.often.one(luck)]
    }

    /// The word of that rank, 0 the most common.
    pub(super) fn ranked(&self, rank: usize) -> &str {
        &self.words[rank.min(self.words.len() - 1)]
    }

    /// What stands between two words.
    pub(super) fn space(&self) -> &'static str {
        if self.spaced { " " } else { "" }
    }

    /// So many words in a row.
    pub(super) fn words(&self, luck: &mut Luck, n: usize) -> String {
        (0..n).map(|_| self.word(luck)).collect::<Vec<_>>().join(self.space())
    }
}

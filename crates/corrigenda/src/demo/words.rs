//! What the example newspaper prints around an article, in the article's language.

use crate::clock::Timestamp;

/// The paper's own words in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// Before the time of publication.
    pub published: &'static str,
    /// Before the time of the last change.
    pub changed: &'static str,
    /// The link for those who do not use a mouse.
    pub skip: &'static str,
    /// The invitation, up to its link.
    pub invite: &'static str,
    /// The link of the invitation.
    pub write: &'static str,
    /// Between the link and the keys.
    pub or_press: &'static str,
    /// After the keys.
    pub end: &'static str,
    weekdays: [&'static str; 7],
    months: [&'static str; 12],
    order: DateOrder,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DateOrder {
    English,
    Ukrainian,
    Arabic,
    Japanese,
}

impl Words {
    /// The words for a BCP 47 tag; English where the paper has none.
    #[must_use]
    pub fn for_lang(lang: &str) -> &'static Words {
        match lang {
            "uk" => &UKRAINIAN,
            "ar" => &ARABIC,
            "ja" => &JAPANESE,
            _ => &ENGLISH,
        }
    }

    /// Day and time as this language prints them, in the harbour's time, which is UTC.
    #[must_use]
    pub fn moment(&self, at: Timestamp) -> String {
        let at = utc(at);
        let weekday = self.weekdays[usize::from(at.weekday().to_monday_zero_offset().unsigned_abs())];
        let month = self.months[usize::from(at.month().unsigned_abs()) - 1];
        let (year, day, hour, minute) = (at.year(), at.day(), at.hour(), at.minute());
        match self.order {
            DateOrder::English => {
                format!("{weekday} {day} {month} {year}, {hour:02}.{minute:02}")
            }
            DateOrder::Ukrainian => {
                format!("{weekday}, {day} {month} {year} року, {hour}:{minute:02}")
            }
            DateOrder::Arabic => format!("{weekday} {day} {month} {year}، {hour}:{minute:02}"),
            DateOrder::Japanese => {
                format!("{year}年{month}{day}日（{weekday}）{hour}時{minute:02}分")
            }
        }
    }
}

/// The same moment with its parts, in UTC.
#[must_use]
pub fn utc(at: Timestamp) -> jiff::ZonedDateTime {
    jiff::Timestamp::from_millisecond(at.0).unwrap_or_default().to_zoned_datetime(jiff::tz::TimeZone::UTC)
}

const ENGLISH: Words = Words {
    published: "Published",
    changed: "Changed",
    skip: "Skip to the article",
    invite: "Seen a mistake? To suggest a correction or clarification, ",
    write: "write to us",
    or_press: ", or highlight the words and press ",
    end: ".",
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    order: DateOrder::English,
};

const UKRAINIAN: Words = Words {
    published: "Опубліковано:",
    changed: "Змінено:",
    skip: "Перейти до статті",
    invite: "Помітили помилку? Щоб запропонувати виправлення чи уточнення, ",
    write: "напишіть нам",
    or_press: " або виділіть текст і натисніть ",
    end: ".",
    weekdays: ["понеділок", "вівторок", "середа", "четвер", "п’ятниця", "субота", "неділя"],
    months: [
        "січня",
        "лютого",
        "березня",
        "квітня",
        "травня",
        "червня",
        "липня",
        "серпня",
        "вересня",
        "жовтня",
        "листопада",
        "грудня",
    ],
    order: DateOrder::Ukrainian,
};

const ARABIC: Words = Words {
    published: "نُشر:",
    changed: "عُدّل:",
    skip: "انتقل إلى المقال",
    invite: "هل لاحظت خطأً؟ لاقتراح تصحيح أو توضيح، ",
    write: "اكتب إلينا",
    or_press: "، أو ظلّل الكلمات واضغط ",
    end: ".",
    weekdays: ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
    months: [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ],
    order: DateOrder::Arabic,
};

const JAPANESE: Words = Words {
    published: "公開：",
    changed: "更新：",
    skip: "記事へ移動",
    invite: "誤りにお気づきですか。訂正や補足のご提案は",
    write: "こちらからお寄せください",
    or_press: "。該当する箇所を選択して ",
    end: " を押しても送れます。",
    weekdays: ["月", "火", "水", "木", "金", "土", "日"],
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    order: DateOrder::Japanese,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_prints_the_date_in_its_own_order() {
        let at = Timestamp(1_772_574_000_000);
        let moment = |lang| Words::for_lang(lang).moment(at);
        assert_eq!(moment("en"), "Tuesday 3 March 2026, 21.40");
        assert_eq!(moment("uk"), "вівторок, 3 березня 2026 року, 21:40");
        assert_eq!(moment("ar"), "الثلاثاء 3 مارس 2026، 21:40");
        assert_eq!(moment("ja"), "2026年3月3日（火）21時40分");
    }

    #[test]
    fn a_language_without_words_is_answered_in_english() {
        assert_eq!(Words::for_lang("cy"), Words::for_lang("en"));
    }
}

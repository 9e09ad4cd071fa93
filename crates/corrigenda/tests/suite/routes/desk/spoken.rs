//! The desk in Ukrainian: who is spoken to so, and that no English is left on its pages.

use axum::http::StatusCode;
use corrigenda::case::{CaseId, State};
use corrigenda::desk::people::Role;
use corrigenda::language::Language;
use dom_query::Document;

use super::{PASSWORD, desk, editor, signed_in};
use crate::both_engines;
use crate::case::{Letter, Newsroom, PAGE, letter};
use crate::support::Engine;
use crate::support::visitor::{Answer, Visitor};

const PASSAGE: &str = "in 1987 and renewed";

/// What is the same in every language: names of people, publications and programs, of forms of text,
/// of zones, the tags of languages, and the example of a file's place.
const NAMES: &[&str] = &[
    "Corrigenda",
    "Mara",
    "Brandt",
    "Teo",
    "Ostrand",
    "The",
    "Harbour",
    "Courier",
    "CSV",
    "JSON",
    "SHA",
    "HTML",
    "Markdown",
    "UTC",
    "QR",
    "Shift",
    "English",
    "MB",
    "TO",
    "Europe",
    "Kyiv",
    "name",
    "example",
    "org",
    "mara",
    "courier",
    "teo",
    "WebSub",
    "git",
    "CMS",
    "uk",
    "pt",
    "BR",
    "en",
    "ru",
    "pl",
    "fr",
    "es",
    "it",
    "ar",
    "he",
    "tr",
    "zh",
    "Hans",
    "ja",
    "path",
    "content",
    "md",
    "site",
    "title",
    "Journalism",
    "Trust",
    "https",
    "test",
    "Initiative",
    "IFCN",
    "IPSO",
    "ii",
];

/// The words of a page in Latin letters that are neither names nor what readers, articles and notices
/// say: those stand in elements that are left out.
pub(super) fn english(html: &str) -> Vec<String> {
    // What stands in two cells is two words.
    let page = Document::from(html.replace('<', " <"));
    let of_others = "script, svg, kbd, code, pre, textarea, .passage, .ctx, .inert, .case-text, .lead, bdi, \
                     .case-meta > b, .case-head > h1, .moment-title, #to-case, [id^=ready-], .changes > h2, .wordmark, body [lang]";
    page.select(of_others).remove();
    let mut said = page.select("body, title").text().to_string();
    for name in ["aria-label", "title", "placeholder", "alt"] {
        for node in page.select(&format!("[{name}]")).nodes() {
            said.push(' ');
            said.push_str(&node.attr_or(name, ""));
        }
    }
    // Headlines and quotations are somebody's words too.
    let said = said.replace(PAGE.lines().next().expect("a headline"), "");
    let said: String =
        said.split('«').map(|part| part.split_once('»').map_or(part, |(_, rest)| rest)).collect();
    let words = said.split(|c: char| !c.is_alphabetic());
    words
        .filter(|word| word.len() > 1 && word.is_ascii() && !NAMES.contains(word) && !is_mark(word))
        .map(str::to_owned)
        .collect()
}

/// A part of the mark that tells two networks apart.
fn is_mark(word: &str) -> bool {
    word.len() <= 4 && word.chars().all(|c| matches!(c, 'a'..='f'))
}

/// Fails where a page is not all Ukrainian.
#[track_caller]
pub(super) fn is_ukrainian(answer: &Answer) -> &Answer {
    answer.says("<html lang=\"uk\"");
    let left = english(&answer.body);
    assert!(left.is_empty(), "{left:?} in {}", answer.body);
    answer
}

fn at(case_id: CaseId, what: &str) -> String {
    format!("/desk/cases/{case_id}{what}")
}

pub(super) async fn in_ukrainian(newsroom: &Newsroom) -> Visitor {
    let mut olena = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    olena.post("/desk/settings/language", &[("language", "uk")]).await.location();
    olena
}

both_engines!(an_editor_decides_a_case_in_ukrainian, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let why = Letter {
        comment: "The state archive lists it under 1978.",
        source: "archive.sund.example/lisk",
        ..letter(PASSAGE, "in 1978 and renewed")
    };
    newsroom.write(&why).await;
    newsroom.write(&letter(PASSAGE, "in 1978 and renewed")).await;
    let case = newsroom.write(&letter(PASSAGE, "in 1979 and renewed")).await;
    newsroom.write(&letter("a later session", "another session")).await;
    let mut mara = in_ukrainian(&newsroom).await;

    let queue = mara.get("/desk").await;
    is_ukrainian(&queue).says("Черга").says("3</b><span>читачі").says("Нова").says("2 формулювання");
    is_ukrainian(&mara.get("/desk?state=closed&q=%D0%BD%D1%96%D0%B4%D0%B5").await)
        .says("Жодна справа не підходить");
    for address in ["/desk?state=held", "/desk?state=aside", "/desk?order=likely", "/desk?order=weight"] {
        is_ukrainian(&mara.get(address).await);
    }
    let page = mara.get(&at(case.case_id, "?voices=all")).await;
    is_ukrainian(&page)
        .says("Запропоновані формулювання")
        .says("Відкрито, напрям: виправлення (змінюється число)")
        .says("Повідомив читач 3, уривок знайдено на сторінці");
    let version = case.version.to_string();
    mara.post(&at(case.case_id, "/note"), &[("text", "1978?")]).await.location();
    mara.post(&at(case.case_id, "/assign"), &[("to", "me")]).await.location();
    is_ukrainian(&mara.get(&at(case.case_id, "?said=noted")).await)
        .says("Mara Brandt: справу взято")
        .says("Справа у вас.");
    let same = [("version", version.as_str()), ("wording", "own"), ("own", PASSAGE)];
    let refused = mara.post(&at(case.case_id, "/accept"), &same).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    is_ukrainian(&refused).says("Це формулювання — уривок, як він є.");
    let broken = mara.post(&at(case.case_id, "/lane"), &[("version", &version), ("lane", "x")]).await;
    is_ukrainian(&broken).says("Виберіть один із напрямів.");

    let version = newsroom.case(case.case_id).await.version.to_string();
    let fields = [
        ("version", version.as_str()),
        ("wording", "own"),
        ("own", "in 1978 and renewed"),
        ("notice", "on"),
        ("cause", "typing"),
    ];
    let done = mara.post(&at(case.case_id, "/accept"), &fields).await;
    is_ukrainian(&mara.get(done.location()).await).says(&format!("Справа {}: прийнята.", case.case_id));
    is_ukrainian(&mara.get(&at(case.case_id, "")).await)
        .says("Чекаємо на сторінку")
        .says("Як сталася помилка: набір.")
        .says("Mara Brandt: прийнято «in 1978 and renewed»");

    newsroom.page(&PAGE.replace("1987", "1978")).await;
    let fixed = newsroom.case(case.case_id).await;
    assert_eq!(fixed.state, State::Fixed);
    is_ukrainian(&mara.get(&at(case.case_id, "")).await)
        .says("Що змінилося на сторінці")
        .says("Сторінку перевірено, виправлено, як запропоновано");
    is_ukrainian(&mara.get(&format!("/desk/articles/{}", newsroom.article_id)).await)
        .says("Збережено 2 версії.")
        .says(&format!("Справа {}: виправлено, як запропоновано", case.case_id));
    let version = fixed.version.to_string();
    let notice = [("version", version.as_str()), ("kind", "correction"), ("text", "Thanks. 1978.")];
    let hinted = mara.post(&at(case.case_id, "/notice/hints"), &notice).await;
    is_ukrainian(&hinted).says("Без подяки");
    mara.post(&at(case.case_id, "/notice"), &notice).await.location();
    is_ukrainian(&mara.get(&at(case.case_id, "")).await).says("Повідомлення опубліковано");
    let text = mara.get(&at(case.case_id, "/history/txt")).await;
    text.says("Mara Brandt: опубліковано повідомлення").is_silent_about("published");
    for address in ["/desk/aside", "/desk/mentions", "/desk/changes"] {
        is_ukrainian(&mara.get(address).await);
    }
});

both_engines!(several_are_declined_in_ukrainian, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let one = newsroom.write(&letter(PASSAGE, "in 1978 and renewed")).await;
    let other = newsroom.write(&letter("a shared season", "a common season")).await;
    let mut mara = in_ukrainian(&newsroom).await;
    let picked: Vec<(&str, String)> =
        [&one, &other].map(|case| ("case", format!("{}.{}", case.case_id, case.version))).to_vec();
    let mut fields: Vec<(&str, &str)> = vec![("do", "decline")];
    fields.extend(picked.iter().map(|(name, value)| (*name, value.as_str())));
    is_ukrainian(&mara.post("/desk/bulk", &fields).await).says("Відхилити 2 справи");
    fields.push(("reason", "style"));
    // Somebody else was faster with one of them.
    newsroom.accept(&other, "спільний сезон").await;
    let batch = mara.post("/desk/bulk/do", &fields).await;
    is_ukrainian(&mara.get(batch.location()).await)
        .says("Відхилено 1 справу.")
        .says("прийнято “спільний сезон”");
});

both_engines!(until_somebody_chooses_their_browser_says_it, |engine: Engine| async move {
    let test = desk(engine).await;
    editor(&test, "Teo Ostrand", Role::Contributor).await;
    let mut teo = Visitor::new(&test.app);
    teo.headers = vec![("accept-language", "uk-UA,uk;q=0.9,en;q=0.8".into())];
    is_ukrainian(&teo.get("/desk/sign-in").await).says("Відділ виправлень: The Harbour Courier");
    let wrong = [("email", "teo@courier.example"), ("password", "not the one")];
    is_ukrainian(&teo.post("/desk/sign-in", &wrong).await).says("не підходять одне до одного");
    let right = [("email", "teo@courier.example"), ("password", PASSWORD)];
    teo.post("/desk/sign-in", &right).await.location();
    is_ukrainian(&teo.get("/desk").await);
    is_ukrainian(&teo.get("/desk/aside").await).says("не дозволяє вирішувати");
    // A browser that asks for what the desk does not speak is answered in English.
    teo.headers = vec![("accept-language", "de".into())];
    teo.get("/desk").await.says("<html lang=\"en\"").says("Queue");
    // Who chose is not asked again, on pages of errors neither.
    teo.post("/desk/settings/language", &[("language", "uk")]).await.location();
    is_ukrainian(&teo.get("/desk").await);
    is_ukrainian(&teo.get("/desk/aside").await);
    let none = teo.post("/desk/settings/language", &[("language", "de")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    teo.post("/desk/settings/language", &[("language", "")]).await.location();
    teo.get("/desk").await.says("<html lang=\"en\"");
    assert_eq!(Language::AT_DESK.len(), 2);
});

//! The settings and the figures in Ukrainian: no English is left there, and what a log keeps in English
//! is said again.

use axum::http::StatusCode;
use corrigenda::desk::people::Role;

use super::spoken::{in_ukrainian, is_ukrainian};
use super::{desk, editor};
use crate::both_engines;
use crate::case::{Newsroom, PAGE, letter};
use crate::support::Engine;
use crate::support::visitor::Visitor;

const PASSAGE: &str = "in 1987 and renewed";

both_engines!(the_settings_are_ukrainian_and_so_is_the_log_of_them, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    editor(&newsroom.test, "Teo Ostrand", Role::Contributor).await;
    let mut mara = in_ukrainian(&newsroom).await;
    let invited = [("name", "Teo"), ("email", "teo@example.org"), ("role", "editor")];
    is_ukrainian(&mara.post("/desk/settings/invite", &invited).await).says("Посилання: Teo.");
    for (address, fields) in [
        ("sites/1/hold", &[("on", "on")][..]),
        ("sites/1/pages", &[("guard", "on"), ("history", "unlisted")]),
        ("sites/1/retention", &[("words_months", "12"), ("sender_days", "30"), ("contact_days", "90")]),
        ("second-step-asked", &[("role", "contributor")]),
        ("teams", &[("name", "Спорт"), ("member", "2")]),
        ("assignment-rules", &[("lang", "uk"), ("lane", "typo"), ("give", "team-1")]),
        ("assignment-rules", &[("section", "Спорт"), ("give", "person-2")]),
        ("assignment-rules/2/end", &[]),
        ("reasons", &[("site", "1"), ("name", "Сатира"), ("says", "Це сатира.")]),
        ("reasons/1", &[("do", "end")]),
        (
            "sites/1/notices",
            &[
                ("needed", "correction.correction"),
                ("hours", "4"),
                ("kind", "retraction"),
                ("channel", "social"),
                ("figures", "public"),
            ],
        ),
        ("sites/1/pages", &[("history", "open"), ("lists", "https://courier.test/feed")]),
        ("people/1", &[("role", "editor"), ("every", "on")]),
        ("away", &[("until", "2026-03-09")]),
    ] {
        mara.post(&format!("/desk/settings/{address}"), fields).await.location();
    }
    for (address, says) in [
        ("", "Невідомий браузер"),
        ("/people/2", "Що видно й що дозволено"),
        ("/notices", "Описки: щось не так"),
        ("/assignment", "Спорт, по черзі"),
        ("/reasons", "Що кажемо читачам, мовою сайту"),
        ("/letters", "Листи читачам"),
        ("/privacy", "За останні 90 днів нічого."),
        ("/second-step", "Другий крок"),
    ] {
        is_ukrainian(&mara.get(&format!("/desk/settings{address}")).await).says(says);
    }
    is_ukrainian(&mara.get("/desk/settings/audit").await)
        .says("Teo Ostrand: тепер редактор, раніше дописувач")
        .says("Teo: запрошення, роль — редактор, teo@example.org")
        .says("Другого кроку вимагають від: дописувач")
        .says("потрібні для: виправлення (щось не так); годин на повідомлення: 4; дві людини для: Відкликання; де сказано: у соцмережах")
        .says("Відкрита історія статей, The Harbour Courier: без пошуковиків")
        .says("слова — місяців: 12, геші відправників — днів: 30, адреси — днів: 90")
        .says("Нові справи: за правилом: мова uk, напрям «описки»")
        .says("Нові справи: більше не за правилом: рубрика Спорт")
        .says("Підстава для відхилення «Сатира»: більше не пропонуємо");
    mara.get("/desk/settings/audit.csv").await.says("Teo Ostrand is editor now, was contributor");

    let wrong = [("words_months", "12"), ("sender_days", "0"), ("contact_days", "90")];
    for (address, fields, says) in [
        ("/digest", &[("rhythm", "x")][..], "Виберіть одну із запропонованих частот."),
        ("/teams", &[("name", "Світ")], "Групі потрібні люди"),
        ("/assignment-rules", &[], "Скажіть, кому йдуть ці справи."),
        ("/reasons", &[("site", "1"), ("name", "Сатира")], "Напишіть, що сказати читачам"),
        ("/sites/1/retention", &wrong, "від 0 до 240 місяців"),
        ("/sites/1/pages", &[("sources", "x")], "не називає файла"),
        ("/sites/1/letters", &[("letter", "asked"), ("mail-asked", "{ $name }")], "У цьому реченні немає"),
    ] {
        let refused = mara.post(&format!("/desk/settings{address}"), fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}");
        is_ukrainian(&refused).says(says);
    }
});

both_engines!(the_figures_and_what_is_remembered_are_ukrainian, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let mut mara = in_ukrainian(&newsroom).await;
    is_ukrainian(&mara.get("/desk/accuracy").await).says("За ці місяці ніхто не писав.");
    is_ukrainian(&mara.get("/desk/remembered").await).says("Нічого не запам’ятовано.");
    is_ukrainian(&mara.get("/desk/triage").await).says("Чого навчено");
    let case = newsroom.write(&letter(PASSAGE, "in 1978 and renewed")).await;
    newsroom.accept(&case, "in 1978 and renewed").await;
    let other = newsroom.write(&letter("a shared season", "a common season")).await;
    let version = other.version.to_string();
    let fields = [("version", version.as_str()), ("reason", "style"), ("remember", "site"), ("days", "30")];
    mara.post(&format!("/desk/cases/{}/decline", other.case_id), &fields).await.location();
    is_ukrainian(&mara.get("/desk/remembered").await)
        .says("Увесь сайт: The Harbour Courier")
        .says("Стиль видання або справа смаку");
    is_ukrainian(&mara.get("/desk/accuracy").await)
        .says("<dd>1 з 2 вирішених</dd>")
        .says("<dd>у 2 справах</dd>")
        .says("Число або дата");
    is_ukrainian(&mara.get("/desk/report").await)
        .says("Про що повідомили читачі")
        .says("Принцип 5")
        .says("Від рішення до повідомлення, медіана");
    mara.get("/desk/accuracy.csv?table=kinds").await.says("Number or date,1,100");
    mara.get("/desk/report.csv").await.says("received,Reports,2,reports");
    is_ukrainian(&mara.get("/desk/accuracy.csv?table=x").await).says("Такої таблиці немає.");
});

both_engines!(a_link_that_has_ended_says_so_in_the_language_of_the_browser, |engine: Engine| async move {
    let test = desk(engine).await;
    let mut somebody = Visitor::new(&test.app);
    somebody.headers = vec![("accept-language", "uk".into())];
    for address in ["/desk/enter/nothing", "/desk/decide/nothing", "/desk/quiet/nothing"] {
        is_ukrainian(&somebody.get(address).await).says("Це посилання вже не діє");
    }
});

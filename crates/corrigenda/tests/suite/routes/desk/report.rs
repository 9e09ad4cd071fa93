//! `/desk/report`: the figures of a period against the codes, and `/{site}/corrections/how`.

use axum::http::StatusCode;
use corrigenda::desk::people::Role;

use super::signed_in;
use crate::both_engines;
use crate::case::{Newsroom, PAGE, letter};
use crate::support::Engine;

both_engines!(the_report_has_the_same_figures_as_a_page_a_table_and_json, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    let fact = newsroom.write(&letter("in 1987", "in 1978")).await;
    newsroom.write(&letter("a joint office", "a joint ofice")).await;
    newsroom.test.app.clock.advance_ms(30 * 60_000);
    newsroom.accept(&fact, "in 1978").await;
    newsroom.test.app.clock.advance_ms(5 * 3_600_000);
    let path = format!("/desk/cases/{}", fact.case_id);
    let unsaid = mara.get("/desk/report.csv").await;
    unsaid.says("causes,Not said,1,cases,100\r\n");
    mara.post(&format!("{path}/cause"), &[("cause", "agency_copy")]).await.location();
    let version = newsroom.case(fact.case_id).await.version.to_string();
    let text = "This article said 1987. It was 1978.";
    let form = [("version", version.as_str()), ("kind", "correction"), ("text", text)];
    mara.post(&format!("{path}/notice"), &form).await.location();
    mara.post(&format!("{path}/notices/1/channels"), &[("channel", "web"), ("channel", "print")])
        .await
        .location();

    let json = mara.get("/desk/report.json").await.body;
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let value = |name: &str| {
        let found = json["figures"].as_array().expect("figures").iter().find(|one| one["name"] == name);
        found.unwrap_or_else(|| panic!("{name} in {json}"))["value"].clone()
    };
    assert_eq!((value("Reports"), value("Decided"), value("Share upheld")), (2.into(), 1.into(), 100.into()));
    assert_eq!(value("To the decision, median"), 30);
    assert_eq!(value("From the decision to the notice, median"), 5);
    assert_eq!(value("Notices within 24 hours of the decision"), 100);
    assert_eq!(
        (value("Number or date"), value("Correction"), value("Retraction")),
        (1.into(), 1.into(), 0.into())
    );
    assert_eq!((value("In print"), value("Newsletter")), (100.into(), 0.into()));
    assert!(
        json["points"].as_array().is_some_and(|points| points.iter().any(|one| one["answered_by"].is_null()))
    );
    let answers = |code: &str, by: &str| {
        let mut points = json["points"].as_array().expect("points").iter();
        points
            .any(|one| one["place"] == code && one["answered_by"].as_str().is_some_and(|it| it.contains(by)))
    };
    assert!(answers("Clause 1 (i)", "came about") && answers("§ 14", "came about"), "{json}");
    let csv = mara.get("/desk/report.csv").await;
    csv.says("part,figure,value,unit,share_percent\r\nreceived,Reports,2,reports,\r\n");
    csv.says("kinds,Number or date,1,cases,100\r\n").says("causes,Agency copy,1,cases,100\r\n");
    assert!(csv.headers["content-disposition"].to_str().is_ok_and(|name| name.contains("standards-")));
    let page = mara.get("/desk/report").await;
    page.says("Journalism Trust Initiative").says("Not by this report").says("Number or date");
    page.says("How it came about").says("Agency copy").says("<td class=\"n\">100%</td>");
    assert_eq!(mara.get("/desk/report?site=nobody").await.status, StatusCode::NOT_FOUND);
});

both_engines!(how_we_correct_is_public_only_where_the_site_wants_it, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    let fact = newsroom.write(&letter("in 1987", "in 1978")).await;
    newsroom.accept(&fact, "in 1978").await;
    let mut reader = mara.another();
    assert_eq!(reader.get("/courier/corrections/how").await.status, StatusCode::NOT_FOUND);
    reader.get("/courier/corrections/policy").await.is_silent_about("How we correct");
    mara.post("/desk/settings/sites/1/notices", &[("figures", "public"), ("hours", "4")]).await.location();
    let page = reader.get("/courier/corrections/how").await;
    page.says("How we correct").says("<dt>Reports from readers</dt><dd>1</dd>").says("<dd>100%</dd>");
    page.says("<dt>A number or a date</dt><dd>1 <span").says("<dt>Not recorded</dt><dd>1 <span");
    mara.post(&format!("/desk/cases/{}/cause", fact.case_id), &[("cause", "source_wrong")]).await.location();
    let later = reader.get("/courier/corrections/how").await;
    later.says("How it came about").says("<dt>The source was wrong</dt><dd>1 <span");
    assert!(page.headers.contains_key("etag") && page.headers["cache-control"] == "public, max-age=300");
    reader.get("/courier/corrections/policy").await.says("/courier/corrections/how");
    mara.get("/desk/settings/audit").await.says("within 4 hours").says("figures public");
    page.says("Time to a decision, nine in ten within</dt><dd>").says("Share of cases decided</dt><dd>100%");
    page.is_silent_about("Notices amended since").is_silent_about("Where notices were told");

    let version = newsroom.case(fact.case_id).await.version.to_string();
    let form = [("version", version.as_str()), ("kind", "correction"), ("text", "It was signed in 1978.")];
    mara.post(&format!("/desk/cases/{}/notice", fact.case_id), &form).await.location();
    let channels = format!("/desk/cases/{}/notices/1/channels", fact.case_id);
    mara.post(&channels, &[("channel", "print")]).await.location();
    newsroom.test.app.clock.advance_ms(3_600_000);
    let told = reader.get("/courier/corrections/how").await;
    told.says("Notices in time (4 hours from the decision)</dt><dd>100%")
        .says("<dt>Notices amended since</dt><dd>0");
    told.says("<dt>in print</dt><dd>1 <span class=\"meta\" dir=\"ltr\">100%</span>")
        .says("less than a minute");
});

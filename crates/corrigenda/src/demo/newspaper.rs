//! The example newspaper as a web site: front page, articles, and a newsroom to change them in.

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{DefaultBodyLimit, Form, Path, Query, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use tower_http::csrf::CsrfLayer;
use tower_http::set_header::SetResponseHeaderLayer;

use super::articles::Section;
use super::pages::{ArticlePage, EditPage, Frame, FrontPage, MissingPage};
use super::paper::{BODY_LIMIT, Current, PaperError};
use super::words::{Words, utc};
use crate::clock::Timestamp;

pub use super::pages::SITE;
pub use super::paper::Paper;

const STYLES: &str = include_str!("../../demo/courier.css");
const TOKENS: &str = include_str!("../../demo/tokens.css");
const ICON: &str = include_str!("../../demo/icon.svg");

/// The paper's web site.
pub fn newspaper(paper: Arc<Paper>) -> Router {
    let policy = policy(paper.desk());
    let header = |name: HeaderName, value: &'static str| {
        SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
    };
    Router::new()
        .route("/", get(front))
        .route("/courier.css", get(|| async { asset("text/css; charset=utf-8", STYLES) }))
        .route("/tokens.css", get(|| async { asset("text/css; charset=utf-8", TOKENS) }))
        .route("/icon.svg", get(|| async { asset("image/svg+xml", ICON) }))
        .route("/{slug}", get(article))
        .route("/{slug}/edit", get(edit).post(save))
        .fallback(missing)
        // Percent-encoding can treble a body in any alphabet but the Latin one.
        .layer(DefaultBodyLimit::max(BODY_LIMIT * 3 + 1024))
        .layer(CsrfLayer::new())
        .layer(SetResponseHeaderLayer::overriding(header::CONTENT_SECURITY_POLICY, policy))
        .layer(header(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(header(header::REFERRER_POLICY, "strict-origin-when-cross-origin"))
        .with_state(paper)
}

/// Nothing inline runs, so that what the newsroom saves stays text; the desk's script may.
fn policy(desk: &str) -> Option<HeaderValue> {
    let policy = format!(
        "default-src 'none'; script-src {desk}; connect-src {desk}; style-src 'self'; \
         img-src 'self'; base-uri 'none'; form-action 'self'"
    );
    HeaderValue::try_from(policy).ok()
}

async fn front(State(paper): State<Arc<Paper>>) -> Response {
    let Some((lead, rest)) = paper.articles().split_first() else {
        return missing(State(Arc::clone(&paper))).await;
    };
    let shelves =
        Section::ALL.map(|section| (section, rest.iter().filter(|a| a.section == section).collect())).into();
    page(StatusCode::OK, &FrontPage { frame: Frame::of(&paper, None), lead, shelves })
}

async fn article(State(paper): State<Arc<Paper>>, Path(slug): Path<String>, asked: HeaderMap) -> Response {
    let Some(now) = paper.current(&slug) else {
        return missing(State(Arc::clone(&paper))).await;
    };
    match ArticlePage::of(&paper, &now).render() {
        Ok(html) => conditional(html, now.since, &asked),
        Err(error) => broken(&error),
    }
}

/// Answers 304 where the reader, or the desk that watches the page, has it already.
fn conditional(html: String, since: Timestamp, asked: &HeaderMap) -> Response {
    let digest = Sha256::digest(html.as_bytes());
    let etag = format!("\"{}\"", digest.iter().take(12).map(|b| format!("{b:02x}")).collect::<String>());
    let value = |name| asked.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let known = match value(header::IF_NONE_MATCH) {
        Some(tags) => tags
            .split(',')
            .map(str::trim)
            .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag),
        None => value(header::IF_MODIFIED_SINCE)
            .and_then(http_date)
            .is_some_and(|at| since.0.div_euclid(1000) <= at.0.div_euclid(1000)),
    };
    let validators = [
        (header::ETAG, etag),
        (header::LAST_MODIFIED, utc(since).strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
    ];
    if known {
        (StatusCode::NOT_MODIFIED, validators).into_response()
    } else {
        (validators, axum::response::Html(html)).into_response()
    }
}

fn http_date(value: &str) -> Option<Timestamp> {
    let at = jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(value).ok()?;
    Some(Timestamp(at.as_millisecond()))
}

#[derive(Deserialize)]
struct Done {
    done: Option<String>,
}

async fn edit(
    State(paper): State<Arc<Paper>>,
    Path(slug): Path<String>,
    Query(query): Query<Done>,
) -> Response {
    let Some(now) = paper.current(&slug) else {
        return missing(State(Arc::clone(&paper))).await;
    };
    let done = match query.done.as_deref() {
        Some("saved") => Some("Saved."),
        Some("restored") => Some("The original is back."),
        _ => None,
    };
    newsroom(&paper, &now, &now.body_html, StatusCode::OK, done, None)
}

#[derive(Deserialize)]
struct Change {
    #[serde(default)]
    body: String,
    #[serde(default)]
    action: String,
}

async fn save(
    State(paper): State<Arc<Paper>>,
    Path(slug): Path<String>,
    form: Result<Form<Change>, FormRejection>,
) -> Response {
    let Some(now) = paper.current(&slug) else {
        return missing(State(Arc::clone(&paper))).await;
    };
    let Change { body, action } = match form {
        Ok(Form(change)) => change,
        Err(refused) => {
            let why = Some(format!("Not saved: {}.", refused.body_text()));
            return newsroom(&paper, &now, &now.body_html, refused.status(), None, why);
        }
    };
    let restores = action == "restore";
    let (writer, its_slug, its_body) = (Arc::clone(&paper), slug.clone(), body.clone());
    let outcome = tokio::task::spawn_blocking(move || {
        if restores { writer.restore(&its_slug) } else { writer.save(&its_slug, &its_body) }
    })
    .await;
    match outcome {
        Ok(Ok(())) => {
            let done = if restores { "restored" } else { "saved" };
            Redirect::to(&format!("/{slug}/edit?done={done}")).into_response()
        }
        Ok(Err(refused)) => {
            let status = match refused {
                PaperError::Empty => StatusCode::UNPROCESSABLE_ENTITY,
                PaperError::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
                _ => StatusCode::INTERNAL_SERVER_ERROR,
            };
            newsroom(&paper, &now, &body, status, None, Some(refused.to_string()))
        }
        Err(crash) => broken(&crash),
    }
}

fn newsroom(
    paper: &Paper,
    now: &Current<'_>,
    body: &str,
    status: StatusCode,
    done: Option<&'static str>,
    refused: Option<String>,
) -> Response {
    let frame = Frame::of(paper, Some(now.article.section));
    let changed = now.changed.map(|at| Words::for_lang("en").moment(at));
    page(status, &EditPage { frame, article: now.article, body, changed, done, refused })
}

async fn missing(State(paper): State<Arc<Paper>>) -> Response {
    page(StatusCode::NOT_FOUND, &MissingPage { frame: Frame::of(&paper, None) })
}

fn page(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(html) => {
            (status, [(header::CACHE_CONTROL, "no-cache")], axum::response::Html(html)).into_response()
        }
        Err(error) => broken(&error),
    }
}

fn asset(kind: &'static str, text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "max-age=300")], text).into_response()
}

fn broken(error: &(dyn std::error::Error + 'static)) -> Response {
    tracing::error!(error, "the example newspaper could not draw a page");
    (StatusCode::INTERNAL_SERVER_ERROR, "The page could not be drawn. The log says why.").into_response()
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use axum::http::request::Builder;
    use tower::ServiceExt;

    use super::super::seeds::MISTAKES;
    use super::*;
    use crate::article::extract::extract;
    use crate::clock::Clock;

    const DESK: &str = "http://127.0.0.1:8080";

    struct Seen {
        status: StatusCode,
        headers: HeaderMap,
        text: String,
    }

    impl Seen {
        fn header(&self, name: HeaderName) -> &str {
            self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
        }
    }

    fn site() -> (Router, Arc<Paper>, Clock) {
        let clock = Clock::fixed(Timestamp(1_772_600_000_500));
        let paper = Paper::new(DESK, "http://127.0.0.1:8081").expect("the addresses are good");
        let paper = Arc::new(paper.with_clock(clock.clone()));
        (newspaper(Arc::clone(&paper)), paper, clock)
    }

    async fn ask(site: &Router, request: Builder, body: impl Into<Body>) -> Seen {
        let request = request.body(body.into()).expect("a request");
        let response = site.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 4 << 20).await.expect("a body");
        let text = String::from_utf8(bytes.into()).expect("UTF-8");
        Seen { status: parts.status, headers: parts.headers, text }
    }

    async fn fetch(site: &Router, path: &str) -> Seen {
        ask(site, Request::get(path), Body::empty()).await
    }

    fn post(path: &str) -> Builder {
        Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
    }

    #[tokio::test]
    async fn every_page_is_drawn_under_a_policy_that_runs_nothing_inline() {
        let (site, paper, _) = site();
        let slugs =
            paper.articles().iter().flat_map(|a| [format!("/{}", a.slug), format!("/{}/edit", a.slug)]);
        for path in slugs.chain(["/".into(), "/courier.css".into(), "/tokens.css".into(), "/icon.svg".into()])
        {
            let seen = fetch(&site, &path).await;
            assert_eq!(seen.status, StatusCode::OK, "{path}");
            let policy = seen.header(header::CONTENT_SECURITY_POLICY);
            assert!(policy.starts_with("default-src 'none'; script-src http://127.0.0.1:8080; "));
            assert!(!policy.contains("unsafe"));
        }
    }

    #[tokio::test]
    async fn an_article_names_itself_its_time_and_the_way_to_the_desk() {
        let (site, ..) = site();
        let page = fetch(&site, "/talks").await.text;
        for part in [
            "<link rel=\"canonical\" href=\"http://127.0.0.1:8081/talks\">",
            "<meta property=\"og:url\" content=\"http://127.0.0.1:8081/talks\">",
            "<script src=\"http://127.0.0.1:8080/widget.js\" data-site=\"courier\" data-notices defer></script>",
            "href=\"http://127.0.0.1:8080/courier/write?url=http%3A%2F%2F127.0.0.1%3A8081%2Ftalks\"",
            "<time datetime=\"2026-03-03T21:40:00Z\">Tuesday 3 March 2026, 21.40</time>",
            "correction or clarification",
            "href=\"/talks/edit\"",
        ] {
            assert!(page.contains(part), "{part}");
        }
    }

    #[tokio::test]
    async fn the_article_for_machines_is_valid_json() {
        let (site, paper, _) = site();
        for article in paper.articles() {
            let page = fetch(&site, &format!("/{}", article.slug)).await.text;
            let json = page
                .split_once("<script type=\"application/ld+json\">")
                .and_then(|(_, rest)| rest.split_once("</script>"))
                .map(|(json, _)| serde_json::from_str::<serde_json::Value>(json).expect("JSON"))
                .expect("JSON-LD");
            assert_eq!(json["headline"], article.title);
            assert_eq!(json["@type"], "NewsArticle");
        }
    }

    #[tokio::test]
    async fn an_arabic_article_runs_from_right_to_left() {
        let (site, ..) = site();
        assert!(fetch(&site, "/ferry-arabic").await.text.contains("<html lang=\"ar\" dir=\"rtl\">"));
    }

    #[tokio::test]
    async fn the_front_page_leads_to_every_article() {
        let (site, paper, _) = site();
        let page = fetch(&site, "/").await.text;
        for article in paper.articles() {
            assert!(page.contains(&format!("href=\"/{}\"", article.slug)), "{}", article.slug);
        }
    }

    #[tokio::test]
    async fn an_unchanged_article_is_answered_with_304_by_tag_and_by_date() {
        let (site, paper, clock) = site();
        let first = fetch(&site, "/rowing").await;
        let etag = first.header(header::ETAG).to_owned();
        let date = first.header(header::LAST_MODIFIED).to_owned();
        assert_eq!(date, "Wed, 04 Mar 2026 04:53:20 GMT");
        let by = |name: HeaderName, value: String| Request::get("/rowing").header(name, value);
        let tag = || by(header::IF_NONE_MATCH, format!("\"other\", W/{etag}"));
        let since = || by(header::IF_MODIFIED_SINCE, date.clone());
        for request in [tag(), since()] {
            let seen = ask(&site, request, Body::empty()).await;
            assert_eq!((seen.status, seen.text.as_str()), (StatusCode::NOT_MODIFIED, ""));
            assert_eq!(seen.header(header::ETAG), etag);
        }
        clock.advance_ms(60_000);
        paper.save("rowing", "<p>Changed.</p>").expect("it is saved");
        for request in [tag(), since(), by(header::IF_MODIFIED_SINCE, "yesterday".into())] {
            assert_eq!(ask(&site, request, Body::empty()).await.status, StatusCode::OK);
        }
    }

    #[tokio::test]
    async fn the_newsroom_saves_a_body_and_restores_the_original() {
        let (site, ..) = site();
        let saved = ask(&site, post("/rowing/edit"), "action=save&body=%3Cp%3EPut+right.%3C%2Fp%3E").await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        assert_eq!(saved.header(header::LOCATION), "/rowing/edit?done=saved");
        assert!(fetch(&site, "/rowing").await.text.contains("<p>Put right.</p>"));
        let form = fetch(&site, "/rowing/edit?done=saved").await.text;
        assert!(form.contains("Saved.") && form.contains("&#60;p&#62;Put right."));
        ask(&site, post("/rowing/edit"), "action=restore").await;
        assert!(fetch(&site, "/rowing").await.text.contains("Candlemas"));
    }

    #[tokio::test]
    async fn a_refused_body_is_explained_and_the_words_are_kept() {
        let (site, ..) = site();
        let empty = ask(&site, post("/rowing/edit"), "action=save&body=+").await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.text.contains("role=\"alert\"") && empty.text.contains("The body is empty."));
        let huge = format!("action=save&body={}", "a".repeat(BODY_LIMIT + 1));
        assert_eq!(ask(&site, post("/rowing/edit"), huge).await.status, StatusCode::PAYLOAD_TOO_LARGE);
        let endless = "a".repeat(BODY_LIMIT * 4);
        let refused = ask(&site, post("/rowing/edit"), endless).await;
        assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE);
    }

    #[tokio::test]
    async fn another_site_cannot_press_save() {
        let (site, ..) = site();
        let request = post("/rowing/edit").header("sec-fetch-site", "cross-site");
        let seen = ask(&site, request, "action=save&body=x").await;
        assert_eq!(seen.status, StatusCode::FORBIDDEN);
    }

    #[tokio::test]
    async fn the_desk_reads_every_mistake_and_no_furniture() {
        let (site, paper, _) = site();
        for article in paper.articles() {
            let page = fetch(&site, &format!("/{}", article.slug)).await.text;
            let read = extract(page.as_bytes(), "text/html; charset=utf-8").expect("an article");
            for mistake in MISTAKES.iter().filter(|mistake| mistake.slug == article.slug) {
                assert!(read.text.matches(mistake.wrong).count() >= mistake.occurrence, "{}", mistake.wrong);
            }
            let words = Words::for_lang(&article.lang);
            for furniture in [
                "Other topics of interest",
                "Pellam & Daughters",
                "Second-hand pianos",
                "14 Customs Quay",
                words.write,
            ] {
                assert!(!read.text.contains(furniture), "{}: {furniture}", article.slug);
            }
        }
    }

    #[tokio::test]
    async fn a_page_that_is_not_there_says_so() {
        let (site, ..) = site();
        for path in ["/nothing", "/nothing/edit", "/a/b/c"] {
            let seen = fetch(&site, path).await;
            assert_eq!(seen.status, StatusCode::NOT_FOUND);
            assert!(seen.text.contains("There is no such page"));
        }
    }
}

//! Somebody with a browser: sends requests through the router and keeps the one cookie there is.

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::{Router, response::Response};
use corrigenda::router::router;
use corrigenda::web::App;
use tower::ServiceExt;

/// A browser without a network.
pub struct Visitor {
    router: Router,
    /// What it would send back: `name=value`.
    pub cookie: Option<String>,
    /// Headers it sends with every request.
    pub headers: Vec<(&'static str, String)>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    /// Where it leads; panics when it leads nowhere.
    #[track_caller]
    pub fn location(&self) -> &str {
        assert!(self.status.is_redirection(), "{} with {}", self.status, self.body);
        self.headers[header::LOCATION].to_str().expect("an address")
    }

    /// Panics unless the page says so.
    #[track_caller]
    pub fn says(&self, text: &str) -> &Answer {
        assert!(self.body.contains(text), "{text:?} is not in {} {}", self.status, self.body);
        self
    }

    /// Panics if the page says so.
    #[track_caller]
    pub fn is_silent_about(&self, text: &str) -> &Answer {
        assert!(!self.body.contains(text), "{text:?} is in {} {}", self.status, self.body);
        self
    }
}

impl Visitor {
    /// With the cookies of nobody. Every visitor of one `router` shares its limits.
    pub fn new(app: &App) -> Visitor {
        Visitor { router: router(app.clone()), cookie: None, headers: Vec::new() }
    }

    /// Another browser at the same door.
    pub fn another(&self) -> Visitor {
        Visitor { router: self.router.clone(), cookie: None, headers: Vec::new() }
    }

    /// Sends it and returns the answer as it streams.
    pub async fn send(&mut self, mut request: Request<Body>) -> Response {
        if let Some(cookie) = &self.cookie {
            request.headers_mut().insert(header::COOKIE, cookie.parse().expect("a cookie"));
        }
        let response = self.router.clone().oneshot(request).await.expect("the router answers");
        if let Some(set) = response.headers().get(header::SET_COOKIE) {
            let pair = set.to_str().expect("text").split(';').next().unwrap_or_default().to_owned();
            self.cookie = (!pair.ends_with('=')).then_some(pair);
        }
        response
    }

    async fn whole(&mut self, request: Request<Body>) -> Answer {
        let (head, body) = self.send(request).await.into_parts();
        let bytes = to_bytes(body, 16 << 20).await.expect("a whole body");
        let body = String::from_utf8(bytes.to_vec()).expect("UTF-8");
        Answer { status: head.status, headers: head.headers, body }
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        let mut request = Request::get(path).header("host", "desk.test");
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        self.whole(request.body(Body::empty()).expect("a request")).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let mut request = Request::post(path)
            .header("host", "desk.test")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        self.whole(request.body(Body::from(body)).expect("a request")).await
    }
}

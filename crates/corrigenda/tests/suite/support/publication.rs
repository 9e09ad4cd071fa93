//! A publication's web server on this machine: answers byte by byte what a test tells it to.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What a path is answered with.
#[derive(Debug, Clone)]
pub struct Reply {
    bytes: Vec<u8>,
    then: Then,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    Close,
    /// One more byte now and then, for ever.
    Drip,
    /// Nothing more, and no end either.
    Stall,
}

impl Reply {
    /// A head without the empty line after it, and a body.
    pub fn raw(head: &str, body: &[u8]) -> Reply {
        let head = format!("HTTP/1.1 {head}\r\nConnection: close\r\n\r\n");
        Reply { bytes: [head.as_bytes(), body].concat(), then: Then::Close }
    }

    /// A page.
    pub fn html(body: &str) -> Reply {
        Reply::raw("200 OK\r\nContent-Type: text/html; charset=utf-8", body.as_bytes())
    }

    /// A page with an entity tag: asked again with it, the answer is 304.
    pub fn tagged(tag: &str, body: &str) -> Reply {
        Reply::raw(&format!("200 OK\r\nContent-Type: text/html\r\nETag: \"{tag}\""), body.as_bytes())
    }

    /// A status and nothing else.
    pub fn status(status: &str) -> Reply {
        Reply::raw(&format!("{status}\r\nContent-Type: text/html"), b"<h1>Sorry</h1>")
    }

    /// A redirect.
    pub fn redirect(to: &str) -> Reply {
        Reply::raw(&format!("302 Found\r\nLocation: {to}\r\nSet-Cookie: seen=1"), b"")
    }

    /// Goes on with a byte now and then.
    pub fn dripping(mut self) -> Reply {
        self.then = Then::Drip;
        self
    }

    /// Goes silent.
    pub fn stalling(mut self) -> Reply {
        self.then = Then::Stall;
        self
    }
}

/// The server. It goes with the test.
pub struct Publication {
    /// `127.0.0.1:port`.
    pub host: String,
    pages: Arc<Mutex<HashMap<String, Reply>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Publication {
    /// Opens one without pages.
    pub async fn open() -> Publication {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let host = listener.local_addr().expect("bound").to_string();
        let publication = Publication { host, pages: Arc::default(), asked: Arc::default() };
        let (pages, asked) = (publication.pages.clone(), publication.asked.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(answer(stream, pages.clone(), asked.clone()));
            }
        });
        publication
    }

    /// The address of a path here.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.host)
    }

    /// Answers that path so from now on.
    pub fn publish(&self, path: &str, reply: Reply) {
        self.pages.lock().expect("not poisoned").insert(path.to_owned(), reply);
    }

    /// Every request for a page so far, as it came.
    pub fn asked(&self) -> Vec<String> {
        let is_page = |request: &&String| !request.starts_with("GET /robots.txt ");
        self.asked.lock().expect("not poisoned").iter().filter(is_page).cloned().collect()
    }

    /// How often its robots.txt was asked for.
    pub fn asked_for_robots(&self) -> usize {
        let all = self.asked.lock().expect("not poisoned").len();
        all - self.asked().len()
    }
}

async fn answer(
    mut stream: TcpStream,
    pages: Arc<Mutex<HashMap<String, Reply>>>,
    asked: Arc<Mutex<Vec<String>>>,
) {
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        match stream.read_u8().await {
            Ok(byte) => request.push(byte),
            Err(_) => return,
        }
    }
    let request = String::from_utf8_lossy(&request).into_owned();
    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
    let reply = pages.lock().expect("not poisoned").get(&path).cloned();
    let mut reply = reply.unwrap_or_else(|| Reply::status("404 Not Found"));
    let tag = String::from_utf8_lossy(&reply.bytes).split("ETag: ").nth(1).map(|rest| {
        let end = rest.find("\r\n").unwrap_or(rest.len());
        rest[..end].to_owned()
    });
    if tag.is_some_and(|tag| request.to_lowercase().contains(&format!("if-none-match: {tag}").to_lowercase()))
    {
        reply = Reply::raw("304 Not Modified", b"");
    }
    asked.lock().expect("not poisoned").push(request);
    if stream.write_all(&reply.bytes).await.is_err() {
        return;
    }
    match reply.then {
        Then::Close => drop(stream.shutdown().await),
        Then::Drip => {
            let mut beat = tokio::time::interval(Duration::from_millis(20));
            while stream.write_all(b" ").await.is_ok() {
                beat.tick().await;
            }
        }
        // The other side hangs up in the end.
        Then::Stall => drop(stream.read_u8().await),
    }
}

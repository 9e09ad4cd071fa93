//! The demo's mail relay and the page that shows what arrived: nothing leaves the machine.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context as _;
use axum::Router;
use axum::extract::State;
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::get;
use mail_parser::MessageParser;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use crate::web::{self, headers};

/// A letter larger than this is refused; ours have a few kilobytes.
const LARGEST: usize = 256 * 1024;
/// The longest line of a command (RFC 5321, 4.5.3.1.4, and generously more).
const LINE: u64 = 4096;

/// The letters that arrived, oldest first, and the folder they are kept in.
#[derive(Clone)]
pub(super) struct Outbox {
    folder: PathBuf,
    letters: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl Outbox {
    /// Opens the folder with what it holds.
    pub(super) fn open(folder: &Path) -> anyhow::Result<Outbox> {
        std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        let mut files: Vec<PathBuf> =
            std::fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
        files.retain(|path| path.extension().is_some_and(|kind| kind == "eml"));
        files.sort();
        let letters = files.iter().map(std::fs::read).collect::<Result<_, _>>()?;
        Ok(Outbox { folder: folder.to_owned(), letters: Arc::new(Mutex::new(letters)) })
    }

    /// Listens on a free port of this machine.
    pub(super) async fn listen(&self) -> anyhow::Result<SocketAddr> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        let outbox = self.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let outbox = outbox.clone();
                // A client that breaks off has sent nothing.
                tokio::spawn(async move { drop(outbox.converse(stream).await) });
            }
        });
        Ok(address)
    }

    /// One conversation in SMTP (RFC 5321), as much of it as a relay needs.
    async fn converse(&self, stream: TcpStream) -> std::io::Result<()> {
        let mut stream = BufReader::new(stream);
        stream.write_all(b"220 outbox.demo ready\r\n").await?;
        loop {
            let mut line = String::new();
            if (&mut stream).take(LINE).read_line(&mut line).await? == 0 {
                return Ok(());
            }
            let verb = line.trim_end().split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
            let answer: &[u8] = match verb.as_str() {
                "EHLO" => b"250-outbox.demo\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n",
                "HELO" | "MAIL" | "RCPT" | "RSET" | "NOOP" => b"250 ok\r\n",
                "DATA" => {
                    stream.write_all(b"354 go on\r\n").await?;
                    match read_letter(&mut stream).await? {
                        Some(letter) => {
                            self.keep(letter)?;
                            b"250 kept\r\n"
                        }
                        None => b"552 too large\r\n",
                    }
                }
                "QUIT" => {
                    stream.write_all(b"221 bye\r\n").await?;
                    return Ok(());
                }
                _ => b"502 not spoken here\r\n",
            };
            stream.write_all(answer).await?;
        }
    }

    fn keep(&self, letter: Vec<u8>) -> std::io::Result<()> {
        let mut letters = self.letters.lock().unwrap_or_else(PoisonError::into_inner);
        std::fs::write(self.folder.join(format!("{:05}.eml", letters.len() + 1)), &letter)?;
        letters.push(letter);
        Ok(())
    }

    /// `GET /demo/outbox`
    pub(super) fn router(self) -> Router {
        Router::new().route("/demo/outbox", get(page)).layer(map_response(headers::secure)).with_state(self)
    }
}

/// The lines up to the lone dot, with the doubled dots undone (RFC 5321, 4.5.2).
async fn read_letter(stream: &mut BufReader<TcpStream>) -> std::io::Result<Option<Vec<u8>>> {
    let mut letter = Vec::new();
    let mut fits = true;
    loop {
        let mut line = Vec::new();
        if stream.take(LARGEST as u64).read_until(b'\n', &mut line).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        if line == b".\r\n" || line == b".\n" {
            return Ok(fits.then_some(letter));
        }
        fits &= letter.len() + line.len() <= LARGEST;
        if fits {
            letter.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        }
    }
}

/// A letter, ready to be drawn.
struct Letter {
    to: String,
    from: String,
    subject: String,
    lines: Vec<Vec<Word>>,
}

/// A piece of a letter's text; our own addresses can be followed, nothing else.
struct Word {
    text: String,
    link: bool,
}

fn letter(raw: &[u8]) -> Letter {
    let parsed = MessageParser::default().parse(raw);
    let address = |list: Option<&mail_parser::Address<'_>>| {
        list.and_then(|a| a.first()).and_then(|a| a.address()).unwrap_or_default().to_owned()
    };
    let body = parsed.as_ref().and_then(|m| m.body_text(0)).unwrap_or_default().into_owned();
    Letter {
        to: address(parsed.as_ref().and_then(|m| m.to())),
        from: address(parsed.as_ref().and_then(|m| m.from())),
        subject: parsed.as_ref().and_then(|m| m.subject()).unwrap_or_default().to_owned(),
        lines: body.lines().map(words).collect(),
    }
}

fn words(line: &str) -> Vec<Word> {
    line.split_inclusive(' ')
        .map(|word| Word { link: word.starts_with("http://127.0.0.1:"), text: word.to_owned() })
        .collect()
}

#[derive(askama::Template)]
#[template(path = "demo/outbox.html")]
struct OutboxPage {
    letters: Vec<Letter>,
}

async fn page(State(outbox): State<Outbox>) -> Result<Response, web::Error> {
    let letters = outbox.letters.lock().unwrap_or_else(PoisonError::into_inner).clone();
    web::page(&OutboxPage { letters: letters.iter().rev().map(|raw| letter(raw)).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_letter_sent_by_a_real_client_is_kept_and_can_be_read() {
        use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
        let folder = tempfile::tempdir().expect("a folder");
        let outbox = Outbox::open(folder.path()).expect("opens");
        let address = outbox.listen().await.expect("listens");
        let client =
            AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous("127.0.0.1").port(address.port());
        let message = Message::builder()
            .from("desk@courier.example".parse().expect("an address"))
            .to("reader@example.org".parse().expect("an address"))
            .subject("Виправлено")
            .body("Дякуємо.\n.\nhttp://127.0.0.1:1/r/x\nhttp://elsewhere.example/".to_owned())
            .expect("a message");
        client.build().send(message).await.expect("taken");
        let kept = Outbox::open(folder.path()).expect("opens again");
        let letters = kept.letters.lock().expect("one").clone();
        let read = letter(&letters[0]);
        assert_eq!((read.to.as_str(), read.subject.as_str()), ("reader@example.org", "Виправлено"));
        let text: Vec<String> =
            read.lines.iter().map(|l| l.iter().map(|w| w.text.as_str()).collect()).collect();
        assert_eq!(text, ["Дякуємо.", ".", "http://127.0.0.1:1/r/x", "http://elsewhere.example/"]);
        assert!(read.lines[2][0].link && !read.lines[3][0].link);
    }
}

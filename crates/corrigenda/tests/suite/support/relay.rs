//! A mail relay that keeps what it takes.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use mail_parser::{Message, MessageParser};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// One mail, as it came over the wire.
#[derive(Debug, Clone)]
pub struct Mail {
    /// The sender of the envelope: where it comes back.
    pub from: String,
    /// The recipients of the envelope.
    pub to: Vec<String>,
    pub bytes: Vec<u8>,
}

impl Mail {
    /// The mail, read by somebody else's parser.
    pub fn parsed(&self) -> Message<'_> {
        MessageParser::new().parse(&self.bytes).expect("a mail")
    }

    /// The subject.
    pub fn subject(&self) -> String {
        self.parsed().subject().unwrap_or_default().to_owned()
    }

    /// The plain text.
    pub fn text(&self) -> String {
        self.parsed().body_text(0).expect("a text").replace("\r\n", "\n")
    }
}

/// A relay on a port of its own; it goes with the test.
#[derive(Clone)]
pub struct Relay {
    pub address: SocketAddr,
    taken: Arc<Mutex<Vec<Mail>>>,
    refusing: Arc<Mutex<bool>>,
    /// What is said of a recipient, instead of taking it.
    unknown: Arc<Mutex<Option<&'static str>>>,
}

impl Relay {
    pub async fn start() -> Relay {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let relay = Relay {
            address: listener.local_addr().expect("an address"),
            taken: Arc::default(),
            refusing: Arc::default(),
            unknown: Arc::default(),
        };
        let serving = relay.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serving.clone().serve(stream));
            }
        });
        relay
    }

    /// What was taken since the last time somebody asked.
    pub fn take(&self) -> Vec<Mail> {
        std::mem::take(&mut self.taken.lock().expect("not poisoned"))
    }

    /// Whether mail is refused from now on, as by a relay that is full.
    pub fn refuse(&self, refusing: bool) {
        *self.refusing.lock().expect("not poisoned") = refusing;
    }

    /// Every recipient is answered so from now on; taken again where there is nothing to say.
    pub fn answer_recipients(&self, said: Option<&'static str>) {
        *self.unknown.lock().expect("not poisoned") = said;
    }

    async fn serve(self, stream: TcpStream) {
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read);
        let mut to = Vec::new();
        let mut from = String::new();
        let unknown = || self.unknown.lock().expect("not poisoned").map(str::as_bytes);
        let _ = write.write_all(b"220 relay.test\r\n").await;
        loop {
            let mut line = String::new();
            if lines.read_line(&mut line).await.unwrap_or(0) == 0 {
                return;
            }
            let upper = line.trim().to_ascii_uppercase();
            let answer: &[u8] = match upper.split([' ', ':']).next().unwrap_or_default() {
                "EHLO" | "HELO" => b"250-relay.test\r\n250 8BITMIME\r\n",
                "MAIL" if *self.refusing.lock().expect("not poisoned") => b"452 4.2.2 Full\r\n",
                "MAIL" => {
                    let path = line.trim()["MAIL FROM:<".len()..].to_owned();
                    from = path.split('>').next().unwrap_or_default().to_owned();
                    b"250 OK\r\n"
                }
                "RCPT" if unknown().is_some() => unknown().unwrap_or_default(),
                "RCPT" => {
                    to.push(line.trim()["RCPT TO:<".len()..].trim_end_matches('>').to_owned());
                    b"250 OK\r\n"
                }
                "DATA" => {
                    let _ = write.write_all(b"354 Go on\r\n").await;
                    let bytes = data(&mut lines).await;
                    self.taken.lock().expect("not poisoned").push(Mail {
                        from: from.clone(),
                        to: std::mem::take(&mut to),
                        bytes,
                    });
                    b"250 Taken\r\n"
                }
                "QUIT" => {
                    let _ = write.write_all(b"221 Bye\r\n").await;
                    return;
                }
                _ => b"250 OK\r\n",
            };
            if write.write_all(answer).await.is_err() {
                return;
            }
        }
    }
}

/// The lines up to the lone dot, doubled dots undone.
async fn data(lines: &mut (impl AsyncBufReadExt + Unpin)) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let mut line = Vec::new();
        if lines.read_until(b'\n', &mut line).await.unwrap_or(0) == 0 || line == b".\r\n" {
            return bytes;
        }
        bytes.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
    }
}

//! Mail that comes back: which letter it was, and whether its address is dead. What came is read as
//! RFC 3464 has it, by mail-parser; whose it was says the mark in the address it came back to, which
//! only this install can make.

use mail_parser::{MessageParser, MimeHeaders as _, PartType};
use subtle::ConstantTimeEq as _;

use super::{ContactId, store};
use crate::id::{Keys, hex};
use crate::store::Error;
use crate::web::App;

/// The largest message that is read, in bytes.
pub const LARGEST: usize = 1 << 20;
/// Hexadecimal digits of a mark's signature: 80 bits.
const SIGNED: usize = 20;
/// The longest reason that is kept, in characters.
const LONGEST: usize = 300;

/// What somebody else's mail server says of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounce {
    /// Whose address it is about.
    pub contact: ContactId,
    /// Whether it will never be delivered.
    pub forever: bool,
    /// What was said.
    pub why: String,
}

/// Why a message is no bounce of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is no mail.
    #[error("this is no mail: give the whole message, headers first")]
    NoMail,
    /// It was sent to no address of a letter.
    #[error(
        "it came back to no address of a letter: hand over the address it was delivered to, or keep it in the headers"
    )]
    NoMark,
    /// It is a mail, and not a report of a delivery.
    #[error("this is no delivery report (RFC 3464): an answer or an out-of-office note, perhaps")]
    NoReport,
}

/// The mark of a letter, to stand behind the + of the address it comes back to.
#[must_use]
pub fn mark(keys: &Keys, contact: i64) -> String {
    let seal = hex(&keys.sign("bounce", &[&contact.to_string()]));
    format!("{contact:x}-{}", &seal[..SIGNED])
}

/// Whose letter came back to that address.
fn marked(keys: &Keys, address: &str) -> Option<ContactId> {
    let (user, _) = address.trim().trim_matches(['<', '>']).rsplit_once('@')?;
    let given = user.rsplit_once('+')?.1.to_ascii_lowercase();
    let contact = i64::from_str_radix(given.split_once('-')?.0, 16).ok()?;
    let right: bool = mark(keys, contact).as_bytes().ct_eq(given.as_bytes()).into();
    right.then_some(ContactId(contact))
}

/// Reads a message that came back; `recipient` is the address it was delivered to, where the mail
/// server says it beside the message.
///
/// # Errors
/// [`Refusal`].
pub fn read(keys: &Keys, bytes: &[u8], recipient: Option<&str>) -> Result<Bounce, Refusal> {
    let mail = MessageParser::new().parse(bytes).ok_or(Refusal::NoMail)?;
    if mail.headers().is_empty() {
        return Err(Refusal::NoMail);
    }
    let mut addresses: Vec<String> = recipient.map(str::to_owned).into_iter().collect();
    for header in ["Delivered-To", "X-Original-To", "Envelope-To"] {
        addresses.extend(mail.header_raw(header).map(|value| value.trim().to_owned()));
    }
    addresses.extend(mail.all_to().flat_map(|to| to.iter()).filter_map(|to| to.address().map(str::to_owned)));
    let contact = addresses.iter().find_map(|address| marked(keys, address)).ok_or(Refusal::NoMark)?;
    let report = mail
        .parts
        .iter()
        .find(|part| {
            part.content_type().is_some_and(|kind| {
                kind.ctype().eq_ignore_ascii_case("message")
                    && kind.subtype().is_some_and(|sub| {
                        sub.eq_ignore_ascii_case("delivery-status")
                            || sub.eq_ignore_ascii_case("global-delivery-status")
                    })
            })
        })
        .ok_or(Refusal::NoReport)?;
    let text = match &report.body {
        PartType::Text(text) | PartType::Html(text) => text.to_string(),
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
            String::from_utf8_lossy(bytes).into_owned()
        }
        PartType::Message(inner) => String::from_utf8_lossy(inner.raw_message()).into_owned(),
        PartType::Multipart(_) => return Err(Refusal::NoReport),
    };
    let fields = unfolded(&text);
    let field = |name: &str| {
        let known = |line: &&(String, String)| line.0.eq_ignore_ascii_case(name);
        fields.iter().find(known).map(|(_, value)| value.as_str())
    };
    let action = field("Action").ok_or(Refusal::NoReport)?;
    let status = field("Status").unwrap_or_default();
    let code = field("Diagnostic-Code").unwrap_or_default();
    let why = if code.is_empty() { status.to_owned() } else { format!("{status} {code}") };
    Ok(Bounce {
        contact,
        forever: action.eq_ignore_ascii_case("failed") && status.starts_with('5'),
        why: super::mail::one_line(&why).chars().take(LONGEST).collect(),
    })
}

/// The fields of a delivery report, folded lines joined.
fn unfolded(text: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = fields.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            fields.push((name.trim().to_owned(), value.trim().to_owned()));
        }
    }
    fields
}

/// Whether what a mail server said means that nobody has the address. A refusal over spam, size or
/// policy says nothing of the address, and is tried again.
#[must_use]
pub fn no_such_address(code: &str, said: &str) -> bool {
    let enhanced = said.split(|c: char| !(c.is_ascii_digit() || c == '.')).find(|word| {
        let parts: Vec<&str> = word.split('.').collect();
        parts.len() == 3 && parts[0] == "5" && parts.iter().all(|part| !part.is_empty() && part.len() <= 3)
    });
    match enhanced {
        Some(status) => status.starts_with("5.1.") || status == "5.2.1",
        None => matches!(code, "550" | "551" | "553"),
    }
}

/// What a mail server said, without the addresses in it: it is written down and logged, and the address
/// itself is kept nowhere but sealed.
#[must_use]
pub fn without_addresses(said: &str) -> String {
    let word = |word: &str| if word.contains('@') { "<…>".to_owned() } else { word.to_owned() };
    said.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// The address of a contact is dead: nothing more goes there, and the receipt says so.
///
/// # Errors
/// See [`Error`].
pub async fn dead(app: &App, contact: ContactId, why: &str) -> Result<bool, Error> {
    let (why, now) = (without_addresses(why).chars().take(LONGEST).collect::<String>(), app.clock.now());
    app.db.write(move |tx| store::set_dead(tx, contact, &why, now)).await
}

/// Takes a bounce; whether an address is dead by it that was not before.
///
/// # Errors
/// See [`Error`].
pub async fn take(app: &App, bounce: &Bounce) -> Result<bool, Error> {
    if bounce.forever { dead(app, bounce.contact, &bounce.why).await } else { Ok(false) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> Keys {
        Keys::new("install")
    }

    fn report(to: &str, action: &str, status: &str) -> String {
        format!(
            "From: MAILER-DAEMON@mx.example\r\nTo: <{to}>\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
             --b\r\nContent-Type: text/plain\r\n\r\nAction: failed\r\nStatus: 5.0.0\r\n\r\n\
             --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
             Final-Recipient: rfc822; reader@post.example\r\nAction: {action}\r\nStatus: {status}\r\n\
             Diagnostic-Code: smtp; 550 {status} No such\r\n  user here\r\n\r\n--b--\r\n"
        )
    }

    #[test]
    fn a_report_is_read_by_the_mark_it_came_back_to() {
        let to = format!("bounces+{}@courier.example", mark(&keys(), 7));
        let bounce = read(&keys(), report(&to, "failed", "5.1.1").as_bytes(), None).expect("a bounce");
        assert_eq!((bounce.contact, bounce.forever), (ContactId(7), true));
        assert_eq!(bounce.why, "5.1.1 smtp; 550 5.1.1 No such user here");
        let late = read(&keys(), report(&to, "delayed", "4.4.1").as_bytes(), None).expect("a bounce");
        assert!(!late.forever);
        let full = read(&keys(), report(&to, "failed", "4.2.2").as_bytes(), None).expect("a bounce");
        assert!(!full.forever, "given up, and not for good");
        let hidden = report("undisclosed@courier.example", "failed", "5.1.1");
        assert_eq!(read(&keys(), hidden.as_bytes(), None), Err(Refusal::NoMark));
        assert!(read(&keys(), hidden.as_bytes(), Some(&to)).is_ok(), "the mail server says where it came");
    }

    #[test]
    fn nobody_else_can_say_that_an_address_is_dead() {
        let others = mark(&Keys::new("another"), 7);
        for forged in [others.as_str(), "7-0000000000000000", "7", "zz-aa", "-1-00"] {
            let to = format!("bounces+{forged}@courier.example");
            assert_eq!(read(&keys(), report(&to, "failed", "5.1.1").as_bytes(), None), Err(Refusal::NoMark));
        }
        let to = format!("bounces+{}@courier.example", mark(&keys(), 7));
        let away = format!(
            "From: a@b.example\r\nTo: {to}\r\nSubject: Out of office\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        );
        assert_eq!(read(&keys(), away.as_bytes(), None), Err(Refusal::NoReport));
        assert_eq!(read(&keys(), b"", None), Err(Refusal::NoMail));
    }

    #[test]
    fn only_what_speaks_of_the_address_kills_it() {
        for (code, said, dead) in [
            ("550", "550 5.1.1 <reader@post.example> User unknown", true),
            ("550", "550 No such user", true),
            ("553", "mailbox name not allowed", true),
            ("550", "550 5.7.1 Message rejected as spam by 192.0.2.7", false),
            ("552", "552 5.2.2 Over quota", false),
            ("554", "554 Transaction failed", false),
            ("550", "550-5.1.1 The account that you tried to reach does not exist", true),
        ] {
            assert_eq!(no_such_address(code, said), dead, "{said}");
        }
    }
}

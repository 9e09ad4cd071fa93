//! The form for people without the widget or without JavaScript: what they typed, as a report,
//! and a refusal as words beside the field it is about.

use corrigenda_anchor::Quote;
use url::{Url, form_urlencoded};

use super::admit::Refusal;
use super::limits;
use crate::article::canonical;
use crate::language::Say;
use crate::report::wire::{self, Malformed, Sent};

/// What was typed. Kept as it is, to draw the form again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// The UUID that was hidden in the form when it was drawn.
    pub id: String,
    /// The page's address.
    pub url: String,
    /// The sentence as printed.
    pub quote: String,
    /// How it should read; empty where no words are suggested.
    pub wording: String,
    /// `correction` or `clarification`.
    pub kind: String,
    /// Why, or a link to a source.
    pub why: String,
    /// The field that people do not see.
    pub website: String,
    /// The place on the page that was chosen; `none`: none of those that were offered; empty: not asked.
    pub place: String,
    /// The revision that place is in.
    pub revision: String,
    /// The button: `send`, `change`, `choose`, `take`; empty: the form's own.
    pub press: String,
}

/// A refusal as the form shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// The name of the field beside which it stands; empty: above the form.
    pub field: &'static str,
    /// What to do.
    pub says: String,
}

impl Typed {
    /// An empty form for that page.
    #[must_use]
    pub fn new(id: String, url: String) -> Typed {
        Typed { id, url, kind: "correction".into(), ..Typed::default() }
    }

    /// Reads the body of a form post; line ends become single line feeds.
    #[must_use]
    pub fn from_body(body: &[u8]) -> Typed {
        let mut typed = Typed::default();
        for (name, value) in form_urlencoded::parse(body) {
            let field = match name.as_ref() {
                "id" => &mut typed.id,
                "url" => &mut typed.url,
                "quote" => &mut typed.quote,
                "wording" => &mut typed.wording,
                "kind" => &mut typed.kind,
                "why" => &mut typed.why,
                "website" => &mut typed.website,
                "place" => &mut typed.place,
                "revision" => &mut typed.revision,
                "press" => &mut typed.press,
                _ => continue,
            };
            *field = value.replace("\r\n", "\n").replace('\r', "\n");
        }
        typed
    }

    /// The report it makes. Blank space around what was typed is left out; a why that is nothing
    /// but an address is a source.
    ///
    /// # Errors
    /// [`Malformed`] for an id or a kind that the form did not offer.
    pub fn sent(&self, site: &str, lang: &str) -> Result<Sent, Malformed> {
        let why = self.why.trim();
        let (comment, source) = if is_address(why) { ("", why) } else { (why, "") };
        let wording = self.wording.trim();
        Ok(Sent {
            client_id: wire::client_id(&self.id)?,
            site: site.to_owned(),
            url: self.url.trim().to_owned(),
            kind: wire::kind(&self.kind)?,
            quote: Quote::new(self.quote.trim()),
            position: None,
            suggestion: (!wording.is_empty()).then(|| wording.to_owned()),
            comment: comment.to_owned(),
            source: source.to_owned(),
            lang: lang.to_owned(),
            website: self.website.clone(),
        })
    }

    /// A sentence of the article was taken: it is where its new wording begins, unless one was typed already.
    #[must_use]
    pub fn with_sentence(self) -> Typed {
        let wording = if self.wording.trim().is_empty() { self.quote.clone() } else { self.wording };
        let kind = if self.kind.is_empty() { "correction".into() } else { self.kind };
        Typed { wording, kind, ..self }
    }

    /// The same words under another id, with the hidden field emptied: what a refused form is
    /// drawn with when it was not the words that were at fault.
    #[must_use]
    pub fn afresh(self, id: String) -> Typed {
        Typed { id, website: String::new(), ..self }
    }
}

impl Complaint {
    /// The refusal as the form says it.
    #[must_use]
    pub fn of(refusal: &Refusal, say: Say) -> Complaint {
        let field = match refusal.field() {
            Some("url") => "url",
            Some("quote.exact") => "quote",
            Some("suggestion") => "wording",
            Some("kind") => "kind",
            Some("comment" | "source") => "why",
            _ => "",
        };
        let says = match refusal {
            Refusal::Trap => say.t("refused-trap-form"),
            Refusal::IdTaken => say.t("refused-id-form"),
            Refusal::Address(canonical::Refusal::Host(host)) => say.t1("refused-host-form", "host", host),
            Refusal::Malformed(Malformed::Field { field: "kind", .. }) => say.t("refused-kind"),
            other => other.said(say),
        };
        Complaint { field, says }
    }
}

fn is_address(text: &str) -> bool {
    let web = Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
    web && !text.contains(char::is_whitespace) && text.chars().count() <= limits::SOURCE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::limits::TooLong;

    const ID: &str = "6f1c2a10-0b5e-4a53-9b52-3f2c8f0f7f01";

    fn typed() -> Typed {
        let body = format!(
            "id={ID}&url=+https%3A%2F%2Fcourier.example%2Fa&quote=%0D%0Ain+1987%0D%0Aand&wording=in+1978&kind=correction&why=&x=y"
        );
        Typed::from_body(body.as_bytes())
    }

    #[test]
    fn a_filled_in_form_is_a_report() {
        let sent = typed().sent("courier", "en").expect("a report");
        assert_eq!(sent.url, "https://courier.example/a");
        assert_eq!(sent.quote, Quote::new("in 1987\nand"));
        assert_eq!(sent.suggestion.as_deref(), Some("in 1978"));
        assert_eq!((sent.comment.as_str(), sent.source.as_str()), ("", ""));
    }

    #[test]
    fn an_empty_wording_suggests_nothing_and_a_bare_address_is_a_source() {
        let form = Typed { wording: " \n".into(), why: " https://treaties.example/1978 ".into(), ..typed() };
        let sent = form.sent("courier", "").expect("a report");
        assert_eq!((sent.suggestion, sent.comment.as_str()), (None, ""));
        assert_eq!(sent.source, "https://treaties.example/1978");
        let sent = Typed { why: "https://a.example says so".into(), ..typed() }
            .sent("courier", "")
            .expect("a report");
        assert_eq!((sent.comment.as_str(), sent.source.as_str()), ("https://a.example says so", ""));
    }

    #[test]
    fn bytes_that_are_no_text_do_no_harm() {
        let typed = Typed::from_body(b"quote=%ff%00&wording=\xff\xfe&&&=&kind");
        assert_eq!(typed.quote, "\u{FFFD}\0");
        assert!(typed.sent("courier", "").is_err());
    }

    #[test]
    fn a_refusal_stands_beside_the_field_it_is_about() {
        for (refusal, field) in [
            (Refusal::NoPassage, "quote"),
            (Refusal::SaysNothing, "wording"),
            (Refusal::TooLong(TooLong { field: "comment", most: 1, has: 2 }), "why"),
            (Refusal::TooLong(TooLong { field: "source", most: 1, has: 2 }), "why"),
            (Refusal::Address(canonical::Refusal::TooLong), "url"),
            (Refusal::IdTaken, ""),
            (Refusal::Trap, ""),
        ] {
            let complaint = Complaint::of(&refusal, Say::new(crate::language::Language::English));
            assert_eq!(complaint.field, field, "{refusal:?}");
            assert!(!complaint.says.is_empty());
        }
    }
}

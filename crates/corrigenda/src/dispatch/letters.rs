//! The words of each mail. Pure: what happened in, a letter out.
//!
//! Nothing a reader wrote is ever in one: whoever gives a stranger's address can make us send that
//! stranger no words of theirs.

use askama::Template;

use super::mail::{Letter, one_line};
use crate::case::Verdict;
use crate::notice::compare::Compared;
use crate::report::ReportKind;

/// What every letter about a suggestion names.
#[derive(Debug, Clone)]
pub struct About {
    /// The publication's name.
    pub site: String,
    /// The headline; may be empty.
    pub title: String,
    /// The article's address.
    pub url: String,
    /// What the reader called it.
    pub kind: ReportKind,
    /// The receipt's address.
    pub receipt: String,
}

impl About {
    fn word(&self) -> &'static str {
        self.kind.word()
    }
}

/// What a letter tells.
#[derive(Debug, Clone)]
pub enum News {
    /// Nothing yet: whose address is it?
    Confirm {
        /// Where the button is.
        link: String,
    },
    /// The desk asks something before it decides.
    Asked {
        /// What.
        question: String,
    },
    /// Yes; the page is not changed yet.
    Accepted {
        /// What the desk says; may be empty.
        message: String,
    },
    /// No, because.
    Declined {
        /// Why, as a sentence.
        reason: &'static str,
        /// What the desk says; may be empty.
        message: String,
    },
    /// The page was changed.
    Fixed {
        /// How.
        verdict: Verdict,
        /// The passage before and after, where both are known.
        change: Option<Compared>,
        /// What the desk says; may be empty.
        message: String,
        /// Nothing more will be told.
        last: bool,
    },
    /// A notice came out.
    Notice {
        /// Its text.
        text: String,
        /// Its permanent address.
        link: String,
        /// The passage before and after, where the page was changed.
        change: Option<Compared>,
        /// What the desk says; may be empty.
        message: String,
        /// Nothing more will be told.
        last: bool,
    },
}

/// How the page was changed, after "the page was changed: ".
fn how(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::FixedAsSuggested => "it now reads as suggested.",
        Verdict::Removed => "the words are gone from it.",
        _ => "it was put in other words.",
    }
}

macro_rules! letter {
    ($name:ident, $subject:literal, $body:literal { $($field:ident: $type:ty),* }) => {
        mod $name {
            use super::*;

            #[derive(Template)]
            #[template(path = $subject)]
            pub(super) struct Subject<'a> { pub(super) about: &'a About }

            #[derive(Template)]
            #[template(path = $body)]
            pub(super) struct Body<'a> { pub(super) about: &'a About, $(pub(super) $field: $type),* }
        }
    };
}

letter!(confirm, "mail/confirm/subject.txt", "mail/confirm/body.txt" { link: &'a str });
letter!(asked, "mail/asked/subject.txt", "mail/asked/body.txt" { question: &'a str });
letter!(accepted, "mail/accepted/subject.txt", "mail/accepted/body.txt" { message: &'a str });
letter!(declined, "mail/declined/subject.txt", "mail/declined/body.txt" { reason: &'a str, message: &'a str });
letter!(fixed, "mail/fixed/subject.txt", "mail/fixed/body.txt" {
    how: &'a str, change: &'a Option<Compared>, message: &'a str, last: bool
});
letter!(notice, "mail/notice/subject.txt", "mail/notice/body.txt" {
    text: &'a str, link: &'a str, change: &'a Option<Compared>, message: &'a str, last: bool
});

/// Writes the letter.
///
/// # Errors
/// Never in practice: the templates have no filter that can fail.
pub fn letter(to: &str, about: &About, news: &News) -> Result<Letter, askama::Error> {
    let about = &About { title: one_line(&about.title), site: one_line(&about.site), ..about.clone() };
    let (subject, text) = match news {
        News::Confirm { link } => {
            (confirm::Subject { about }.render()?, confirm::Body { about, link }.render()?)
        }
        News::Asked { question } => {
            (asked::Subject { about }.render()?, asked::Body { about, question }.render()?)
        }
        News::Accepted { message } => {
            (accepted::Subject { about }.render()?, accepted::Body { about, message }.render()?)
        }
        News::Declined { reason, message } => {
            (declined::Subject { about }.render()?, declined::Body { about, reason, message }.render()?)
        }
        News::Fixed { verdict, change, message, last } => (
            fixed::Subject { about }.render()?,
            fixed::Body { about, how: how(*verdict), change, message, last: *last }.render()?,
        ),
        News::Notice { text, link, change, message, last } => (
            notice::Subject { about }.render()?,
            notice::Body { about, text, link, change, message, last: *last }.render()?,
        ),
    };
    let receipt = (!matches!(news, News::Confirm { .. })).then(|| about.receipt.clone());
    Ok(Letter { to: to.to_owned(), subject, text: text + "\n", receipt })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about() -> About {
        About {
            site: "The Harbour Courier".into(),
            title: "Envoys agree\r\nBcc: x".into(),
            url: "https://courier.example/envoys".into(),
            kind: ReportKind::Correction,
            receipt: "https://desk.example/r/7QK4".into(),
        }
    }

    fn text(news: &News) -> String {
        letter("reader@post.example", &about(), news).expect("a letter").text
    }

    #[test]
    fn the_answer_shows_before_and_after_and_says_that_the_address_is_gone() {
        let change = Some(Compared::new("signed in 1987 and renewed", "signed in 1978 and renewed"));
        let news = |last| News::Fixed {
            verdict: Verdict::FixedAsSuggested,
            change: change.clone(),
            message: "The archive lists it under 1978.".into(),
            last,
        };
        assert_eq!(
            text(&news(true)),
            "You wrote to The Harbour Courier about “Envoys agree Bcc: x”:\n\
             https://courier.example/envoys\n\n\
             We have accepted your correction, and the page was changed: it now reads as suggested.\n\n\
             \x20 Was: signed in [-1987-] and renewed\n\
             \x20 Now: signed in {+1978+} and renewed\n\n\
             The archive lists it under 1978.\n\n\
             Your receipt, with what you sent and what became of it:\n\
             https://desk.example/r/7QK4\n\n\
             --\n\
             You asked for this answer. It is the last mail about it: your address was deleted when it was sent.\n"
        );
        assert!(text(&news(false)).contains("One more mail follows when the notice is published."));
    }

    #[test]
    fn every_letter_names_the_article_and_the_receipt_but_the_first_that_names_neither() {
        let news = [
            News::Asked { question: "Where did you see it?".into() },
            News::Accepted { message: String::new() },
            News::Declined { reason: "It is right.", message: "We checked.".into() },
            News::Notice {
                text: "It was 1978.".into(),
                link: "https://desk.example/courier/corrections/x".into(),
                change: None,
                message: String::new(),
                last: true,
            },
        ];
        for news in &news {
            let letter = letter("reader@post.example", &about(), news).expect("a letter");
            assert!(letter.text.contains("https://courier.example/envoys"), "{}", letter.text);
            assert!(letter.text.contains("https://desk.example/r/7QK4"), "{}", letter.text);
            assert!(!letter.text.contains("\n\n\n"), "{}", letter.text);
            assert!(!letter.subject.contains('\n') && letter.subject.contains("The Harbour Courier"));
            assert_eq!(letter.receipt.as_deref(), Some("https://desk.example/r/7QK4"));
        }
        let link = "https://desk.example/confirm/abc".to_owned();
        let first = letter("reader@post.example", &about(), &News::Confirm { link }).expect("a letter");
        assert!(first.text.contains("/confirm/abc") && !first.text.contains("Envoys"));
        assert_eq!(first.receipt, None);
    }
}

//! What each mail says, in the reader's language. Pure: what happened in, a letter out, as plain text
//! and as the same words in restrained HTML.
//!
//! Nothing a reader wrote is ever in one: whoever gives a stranger's address can make us send that
//! stranger no words of theirs.

use askama::Template;

use super::mail::{Letter, one_line};
use crate::article::Site;
use crate::case::reason::OwnReason;
use crate::case::{Reason, Verdict};
use crate::language::Say;
use crate::notice::compare::{Compared, Stretch};
use crate::notice::letters::Wordings;

/// What every letter about a suggestion names.
#[derive(Debug, Clone)]
pub struct About {
    /// In which language.
    pub say: Say,
    /// The publication's name.
    pub site: String,
    /// The language its texts and its editors' words are in.
    pub lang: String,
    /// The headline; may be empty.
    pub title: String,
    /// The article's address.
    pub url: String,
    /// The receipt's address.
    pub receipt: String,
    /// What the site says otherwise than we do.
    pub own: Wordings,
}

impl About {
    /// A sentence, in the site's words or in ours.
    fn t(&self, name: &str, values: &[(&'static str, &str)]) -> String {
        self.own.say(self.say, name, values)
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
        /// Why.
        reason: Reason,
        /// The reason where it is one of the site's own: told in the reader's language, if it can be.
        own: Option<OwnReason>,
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

/// One paragraph of a letter.
enum Block {
    /// Our own words.
    Words(String),
    /// What an address leads to, and the address.
    Link {
        name: String,
        address: String,
        /// What HTML shows in place of the address, where that is more than the address says.
        shown: String,
    },
    /// The newsroom's words, in its own language.
    Passage(String),
    /// The passage before and after.
    Change(Compared),
    /// Why this came, and what follows.
    Foot(String),
}

#[derive(Template)]
#[template(path = "mail/letter.html")]
struct Html<'a> {
    say: Say,
    subject: &'a str,
    lang: &'a str,
    blocks: &'a [Block],
}

/// Writes the letter.
///
/// # Errors
/// Never in practice: the template has no filter that can fail.
pub fn letter(to: &str, about: &About, news: &News) -> Result<Letter, askama::Error> {
    let about = &About { title: one_line(&about.title), site: one_line(&about.site), ..about.clone() };
    let subject = one_line(&about.t(subject(news), &[("site", &about.site)]));
    let blocks = blocks(about, news);
    let html = Html { say: about.say, subject: &subject, lang: &about.lang, blocks: &blocks }.render()?;
    let receipt = (!matches!(news, News::Confirm { .. })).then(|| about.receipt.clone());
    Ok(Letter {
        to: to.to_owned(),
        subject,
        text: plain(about, &blocks),
        html: Some(html),
        contact: None,
        receipt,
        unsubscribe: None,
    })
}

fn subject(news: &News) -> &'static str {
    match news {
        News::Confirm { .. } => "mail-confirm-subject",
        News::Asked { .. } => "mail-asked-subject",
        News::Accepted { .. } => "mail-accepted-subject",
        News::Declined { .. } => "mail-declined-subject",
        News::Fixed { .. } => "mail-fixed-subject",
        News::Notice { .. } => "mail-notice-subject",
    }
}

fn blocks(about: &About, news: &News) -> Vec<Block> {
    let say = about.say;
    let mut blocks = Vec::new();
    if let News::Confirm { link } = news {
        blocks.push(Block::Words(about.t("mail-confirm", &[("site", &about.site)])));
        blocks.push(plain_link(about.t("mail-confirm-press", &[]), link));
        blocks.push(Block::Words(about.t("mail-confirm-not-you", &[])));
        return blocks;
    }
    blocks.push(Block::Link {
        name: if about.title.is_empty() {
            about.t("mail-about-page", &[("site", &about.site)])
        } else {
            about.t("mail-about", &[("site", &about.site), ("title", &about.title)])
        },
        address: about.url.clone(),
        shown: about.title.clone(),
    });
    let message = match news {
        News::Confirm { .. } => "",
        News::Asked { question } => {
            blocks.push(Block::Words(about.t("mail-asked", &[])));
            question
        }
        News::Accepted { message } => {
            blocks.push(Block::Words(about.t("mail-accepted", &[])));
            message
        }
        News::Declined { reason, own, message } => {
            blocks.push(Block::Words(about.t("mail-declined", &[])));
            blocks.push(match own.as_ref().map(|own| own.in_language(say.language().tag())) {
                None => Block::Words(say.t(reason.told())),
                Some((says, true)) => Block::Words(says.to_owned()),
                Some((says, false)) => Block::Passage(says.to_owned()),
            });
            message
        }
        News::Fixed { verdict, change, message, .. } => {
            blocks.push(Block::Words(about.t(
                match verdict {
                    Verdict::FixedAsSuggested => "mail-fixed-suggested",
                    Verdict::Removed => "mail-fixed-removed",
                    _ => "mail-fixed-otherwise",
                },
                &[],
            )));
            blocks.extend(change.clone().map(Block::Change));
            message
        }
        News::Notice { text, change, message, .. } => {
            blocks.push(Block::Words(about.t("mail-notice", &[])));
            blocks.push(Block::Passage(text.clone()));
            blocks.extend(change.clone().map(Block::Change));
            message
        }
    };
    if !message.is_empty() {
        blocks.push(Block::Passage(message.to_owned()));
    }
    if let News::Notice { link, .. } = news {
        blocks.push(plain_link(about.t("mail-notice-link", &[]), link));
    }
    let asked = matches!(news, News::Asked { .. });
    let receipt = if asked { "mail-asked-answer" } else { "mail-receipt" };
    blocks.push(plain_link(about.t(receipt, &[]), &about.receipt));
    blocks.push(Block::Foot(about.t(
        match news {
            News::Asked { .. } => "mail-asked-more",
            News::Accepted { .. } | News::Notice { last: false, .. } => "mail-more-page",
            News::Fixed { last: false, .. } => "mail-more-notice",
            _ => "mail-last",
        },
        &[],
    )));
    blocks
}

fn plain_link(name: String, address: &str) -> Block {
    Block::Link { name, address: address.to_owned(), shown: String::new() }
}

fn plain(about: &About, blocks: &[Block]) -> String {
    let paragraphs: Vec<String> = blocks
        .iter()
        .map(|block| match block {
            Block::Words(words) | Block::Passage(words) => words.clone(),
            Block::Link { name, address, .. } => format!("{name}\n{address}"),
            Block::Change(change) => {
                let sides = [("mail-was", change.was_text()), ("mail-now", change.now_text())];
                let told = sides.iter().filter(|(_, words)| !words.is_empty());
                told.map(|(name, words)| format!("  {}", about.t(name, &[("words", words)])))
                    .collect::<Vec<_>>()
                    .join("\n")
            }
            Block::Foot(words) => format!("--\n{words}"),
        })
        .collect();
    paragraphs.join("\n\n") + "\n"
}

/// A letter of that word with an example in it, as this site would send it; `None` for one there is not.
#[must_use]
pub fn example(word: &str, say: Say, site: &Site, own: &Wordings) -> Option<Letter> {
    let home = site.home.trim_end_matches('/');
    let about = About {
        say,
        site: site.name.clone(),
        lang: site.lang.clone(),
        title: "Envoys agree the outline of a fishing pact".into(),
        url: format!("{home}/envoys-agree"),
        receipt: "https://corrections.example/r/7QK4-M2XD".into(),
        own: own.clone(),
    };
    let message = "The state archive lists the treaty under 1978.".to_owned();
    let change = Some(Compared::new("signed in 1987 and renewed", "signed in 1978 and renewed"));
    let news = match word {
        "confirm" => News::Confirm { link: "https://corrections.example/confirm/0000".into() },
        "asked" => News::Asked { question: "Where did you see it?".into() },
        "accepted" => News::Accepted { message },
        "declined" => News::Declined { reason: Reason::CannotVerify, own: None, message },
        "fixed" => News::Fixed { verdict: Verdict::FixedAsSuggested, change, message, last: true },
        "notice" => News::Notice {
            text: "The Treaty of Lisk was signed in 1978, not in 1987.".into(),
            link: format!("https://corrections.example/{}/corrections/1", site.key),
            change,
            message,
            last: true,
        },
        _ => return None,
    };
    letter("reader@post.example", &about, &news).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn about(language: Language) -> About {
        About {
            say: Say::new(language),
            site: "The Harbour Courier".into(),
            lang: "en".into(),
            title: "Envoys agree\r\nBcc: x".into(),
            url: "https://courier.example/envoys".into(),
            receipt: "https://desk.example/r/7QK4".into(),
            own: Wordings::default(),
        }
    }

    fn fixed(last: bool) -> News {
        News::Fixed {
            verdict: Verdict::FixedAsSuggested,
            change: Some(Compared::new("signed in 1987 and renewed", "signed in 1978 and renewed")),
            message: "The archive lists it under 1978.".into(),
            last,
        }
    }

    fn every() -> Vec<News> {
        vec![
            News::Asked { question: "Where did you see it?".into() },
            News::Accepted { message: String::new() },
            News::Declined { reason: Reason::Style, own: None, message: "We checked.".into() },
            fixed(false),
            News::Notice {
                text: "It was 1978.".into(),
                link: "https://desk.example/courier/corrections/x".into(),
                change: None,
                message: String::new(),
                last: true,
            },
        ]
    }

    fn written(language: Language, news: &News) -> Letter {
        letter("reader@post.example", &about(language), news).expect("a letter")
    }

    #[test]
    fn the_answer_shows_before_and_after_and_says_that_the_address_is_gone() {
        assert_eq!(
            written(Language::English, &fixed(true)).text,
            "You wrote to The Harbour Courier about “Envoys agree Bcc: x”:\n\
             https://courier.example/envoys\n\n\
             We have accepted your suggestion, and the page was changed: it now reads as suggested.\n\n\
             \x20 Was: signed in [-1987-] and renewed\n\
             \x20 Now: signed in {+1978+} and renewed\n\n\
             The archive lists it under 1978.\n\n\
             Your receipt, with what you sent and what became of it:\n\
             https://desk.example/r/7QK4\n\n\
             --\n\
             You asked for this answer. It is the last mail about it: your address was deleted when it was sent.\n"
        );
        let more = written(Language::English, &fixed(false)).text;
        assert!(more.contains("One more mail follows when the notice is published."), "{more}");
    }

    #[test]
    fn every_letter_names_the_article_and_the_receipt_but_the_first_that_names_neither() {
        for language in Language::ALL {
            for news in every() {
                let letter = written(*language, &news);
                for part in [&letter.text, letter.html.as_ref().expect("HTML")] {
                    assert!(part.contains("https://courier.example/envoys"), "{part}");
                    assert!(part.contains("https://desk.example/r/7QK4"), "{part}");
                    assert!(!part.contains("\n\n\n"), "{part}");
                }
                assert!(!letter.subject.contains('\n') && letter.subject.contains("The Harbour Courier"));
                assert_eq!(letter.receipt.as_deref(), Some("https://desk.example/r/7QK4"));
            }
            let first =
                written(*language, &News::Confirm { link: "https://desk.example/confirm/abc".into() });
            assert!(first.text.contains("/confirm/abc") && !first.text.contains("Envoys"));
            assert_eq!(first.receipt, None);
        }
    }

    #[test]
    fn the_html_says_what_the_text_says_and_takes_no_markup() {
        let evil = News::Accepted { message: "<img src=x onerror=alert(1)> & more".into() };
        let html = written(Language::Arabic, &evil).html.expect("HTML");
        assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">"), "{html}");
        assert!(!html.contains("<img") && html.contains("&#38; more"), "{html}");
        assert!(html.contains("قبلنا اقتراحك"), "{html}");
    }
}

//! Something to be said, before it is known in which language.

/// What fills a place in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text of any direction; set apart where it could turn the sentence around it.
    Text(String),
    /// A number, written as the language writes it; it chooses the plural.
    Number(i64),
    /// Another message, in the same language.
    Said(Box<Message>),
    /// Another message within a sentence, where its own begins with a capital letter.
    Within(Box<Message>),
    /// Several sentences, each with its full stop.
    Sentences(Vec<Message>),
    /// Words between the quotation marks of the language.
    Quoted(String),
    /// What a rule wrote down in English: see [`Say::again`](super::Say::again).
    Again(String),
    /// What the audit log holds in English, said in the language of whoever reads it.
    Noted(String),
}

impl From<Message> for Value {
    fn from(message: Message) -> Value {
        Value::Said(Box::new(message))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Value {
        Value::Text(text.clone())
    }
}

impl From<&&str> for Value {
    fn from(text: &&str) -> Value {
        Value::from(*text)
    }
}

impl From<&&String> for Value {
    fn from(text: &&String) -> Value {
        Value::from(*text)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Value {
        Value::Number(number)
    }
}

impl From<&i64> for Value {
    fn from(number: &i64) -> Value {
        Value::Number(*number)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Value {
        Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<&usize> for Value {
    fn from(number: &usize) -> Value {
        Value::from(*number)
    }
}

impl From<&&i64> for Value {
    fn from(number: &&i64) -> Value {
        Value::from(**number)
    }
}

impl From<&&usize> for Value {
    fn from(number: &&usize) -> Value {
        Value::from(**number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Value {
        Value::Number(i64::from(number))
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Value {
        Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<&u64> for Value {
    fn from(number: &u64) -> Value {
        Value::from(*number)
    }
}

impl From<&u32> for Value {
    fn from(number: &u32) -> Value {
        Value::Number(i64::from(*number))
    }
}

/// A message by its name in `locales/*.ftl`, and what fills its places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub(super) name: &'static str,
    pub(super) values: Vec<(&'static str, Value)>,
}

impl AsRef<Message> for Message {
    fn as_ref(&self) -> &Message {
        self
    }
}

/// The message of that name.
#[must_use]
pub fn message(name: &'static str) -> Message {
    Message { name, values: Vec::new() }
}

impl Message {
    /// The message with that place filled.
    #[must_use]
    pub fn with(mut self, place: &'static str, value: impl Into<Value>) -> Message {
        self.values.push((place, value.into()));
        self
    }

    /// The language it can be said in to somebody who is spoken to in that one.
    #[must_use]
    pub fn language(&self, wanted: super::Language) -> super::Language {
        if self.name.starts_with(super::bundle::DESK) { wanted.at_desk() } else { wanted }
    }

    /// The message in English: for logs, for programs, and for whoever asked in no language of ours.
    #[must_use]
    pub fn english(&self) -> String {
        super::Say::new(super::Language::English).message(self)
    }
}

/// A refusal that says itself by `said() -> Message`, as an error: in English, for logs and programs.
#[macro_export]
macro_rules! said_in_english {
    ($refusal:ty) => {
        impl std::fmt::Display for $refusal {
            fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                to.write_str(&self.said().english())
            }
        }

        impl std::error::Error for $refusal {}
    };
}

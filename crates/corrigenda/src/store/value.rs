//! Values on their way into and out of the database, the same for both engines.

use super::Error;

/// One column's content.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// SQL null.
    Null,
    /// A 64-bit integer; flags and times are these too.
    Int(i64),
    /// A double.
    Real(f64),
    /// Unicode text. PostgreSQL refuses U+0000, so it is replaced by U+FFFD on the way in.
    Text(String),
    /// Bytes that are no text.
    Bytes(Vec<u8>),
}

impl From<i64> for Value {
    fn from(v: i64) -> Self {
        Value::Int(v)
    }
}

impl From<f64> for Value {
    fn from(v: f64) -> Self {
        Value::Real(v)
    }
}

impl From<bool> for Value {
    fn from(v: bool) -> Self {
        Value::Int(v.into())
    }
}

impl From<&str> for Value {
    fn from(v: &str) -> Self {
        Value::Text(v.replace('\0', "\u{FFFD}"))
    }
}

impl From<String> for Value {
    fn from(v: String) -> Self {
        if v.contains('\0') { Value::from(v.as_str()) } else { Value::Text(v) }
    }
}

impl From<&String> for Value {
    fn from(v: &String) -> Self {
        Value::from(v.as_str())
    }
}

impl From<Vec<u8>> for Value {
    fn from(v: Vec<u8>) -> Self {
        Value::Bytes(v)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(v: Option<T>) -> Self {
        v.map_or(Value::Null, Into::into)
    }
}

/// What a column can be read as.
pub trait FromValue: Sized {
    /// Reads the value, or says in words why it is not one of these.
    ///
    /// # Errors
    /// The text of a decoding error, without the column's name.
    fn from_value(value: &Value) -> Result<Self, String>;
}

impl FromValue for i64 {
    fn from_value(value: &Value) -> Result<Self, String> {
        match value {
            Value::Int(v) => Ok(*v),
            other => Err(format!("expected an integer, found {other:?}")),
        }
    }
}

impl FromValue for bool {
    fn from_value(value: &Value) -> Result<Self, String> {
        i64::from_value(value).map(|v| v != 0)
    }
}

impl FromValue for f64 {
    fn from_value(value: &Value) -> Result<Self, String> {
        match value {
            Value::Real(v) => Ok(*v),
            other => Err(format!("expected a number, found {other:?}")),
        }
    }
}

impl FromValue for String {
    fn from_value(value: &Value) -> Result<Self, String> {
        match value {
            Value::Text(v) => Ok(v.clone()),
            other => Err(format!("expected text, found {other:?}")),
        }
    }
}

impl FromValue for Vec<u8> {
    fn from_value(value: &Value) -> Result<Self, String> {
        match value {
            Value::Bytes(v) => Ok(v.clone()),
            other => Err(format!("expected bytes, found {other:?}")),
        }
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: &Value) -> Result<Self, String> {
        match value {
            Value::Null => Ok(None),
            other => T::from_value(other).map(Some),
        }
    }
}

/// One row of an answer.
#[derive(Debug, Clone)]
pub struct Row {
    pub(super) names: std::sync::Arc<[String]>,
    pub(super) values: Vec<Value>,
}

impl Row {
    /// The column of that name.
    ///
    /// # Errors
    /// [`Error::Decode`] when there is no such column or it holds something else.
    pub fn get<T: FromValue>(&self, name: &str) -> Result<T, Error> {
        let at = self
            .names
            .iter()
            .position(|n| n == name)
            .ok_or_else(|| Error::Decode(format!("no column named {name}")))?;
        T::from_value(&self.values[at]).map_err(|why| Error::Decode(format!("{name}: {why}")))
    }

    /// The column of that name, read by `parse` from its text: how enums come back.
    ///
    /// # Errors
    /// [`Error::Decode`] when the column is no text, or a word that `parse` does not know.
    pub fn parse<T: std::str::FromStr>(&self, name: &str) -> Result<T, Error> {
        let text: String = self.get(name)?;
        text.parse().map_err(|_| Error::Decode(format!("{name}: the word {text:?} is not known here")))
    }
}

/// The parameters of a statement: `params![case_id, "open", now]`.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => { &[$($crate::store::Value::from($value)),*] };
}

//! How sure an answer is.

use std::fmt;

/// How sure an answer is, from 0 (a guess) to 1 (certain); calibrated, see the design chapter.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Confidence(f32);

impl Confidence {
    /// Nothing speaks against it.
    pub const CERTAIN: Self = Self(1.0);
    /// Nothing speaks for it.
    pub const NONE: Self = Self(0.0);

    /// A confidence from a number, held within 0 and 1; not a number is 0.
    #[must_use]
    pub const fn new(value: f32) -> Self {
        if value.is_nan() { Self(0.0) } else { Self(value.clamp(0.0, 1.0)) }
    }

    /// The confidence whose odds have this logarithm.
    pub(crate) fn from_log_odds(log_odds: f32) -> Self {
        Self::new(1.0 / (1.0 + (-log_odds).exp()))
    }

    /// The same with the logarithm of its odds raised: what is certain stays certain.
    pub(crate) fn raised(self, by: f32) -> Self {
        if self.0 >= 1.0 { self } else { Self::from_log_odds((self.0 / (1.0 - self.0)).ln() + by) }
    }

    /// The number, within 0 and 1.
    #[must_use]
    pub const fn value(self) -> f32 {
        self.0
    }
}

impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.0} %", self.0 * 100.0)
    }
}

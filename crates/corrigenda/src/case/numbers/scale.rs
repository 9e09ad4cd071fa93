//! Durations in steps: minutes up to two hours, from there each step a twentieth longer. A median read
//! from steps is right to the minute where minutes matter, and to a fortieth beyond.

const MINUTE_MS: i64 = 60_000;
/// Up to so many minutes a step is a minute.
const EXACT: i64 = 120;
/// How much longer each step is from there on.
const LONGER: f64 = 1.05;

/// The step of a duration in milliseconds.
#[must_use]
pub fn step(ms: i64) -> i64 {
    let minutes = (ms / MINUTE_MS).max(0);
    if minutes < EXACT {
        return minutes;
    }
    EXACT + ((minutes as f64 / EXACT as f64).ln() / LONGER.ln()).floor() as i64
}

/// The middle of a step, in minutes.
#[must_use]
pub fn minutes(step: i64) -> i64 {
    if step < EXACT {
        return step;
    }
    (EXACT as f64 * LONGER.powf((step - EXACT) as f64 + 0.5)).round() as i64
}

/// The duration that so large a share does not exceed, in minutes; `None` of nothing. `steps` come in
/// order, each with how often it was.
#[must_use]
pub fn at(steps: &[(i64, i64)], share: f64) -> Option<i64> {
    let all: i64 = steps.iter().map(|(_, n)| n).sum();
    let mut left = (all as f64 * share).ceil() as i64;
    for (step, n) in steps {
        left -= n;
        if left <= 0 && *n > 0 {
            return Some(minutes(*step));
        }
    }
    None
}

/// The share that took no longer than that, from 0 to 1; `None` of nothing.
#[must_use]
pub fn within(steps: &[(i64, i64)], minutes_at_most: i64) -> Option<f64> {
    let all: i64 = steps.iter().map(|(_, n)| n).sum();
    let those: i64 = steps.iter().filter(|(step, _)| minutes(*step) <= minutes_at_most).map(|(_, n)| n).sum();
    (all > 0).then(|| those as f64 / all as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_and_its_minutes_agree_to_a_fortieth() {
        for n in (0..200_000).step_by(7) {
            let back = minutes(step(n * MINUTE_MS + 59_000));
            assert!((back - n).abs() as f64 <= (n as f64 * 0.026).max(0.0) + 1.0, "{n} became {back}");
        }
        assert_eq!(step(-5), 0);
    }

    #[test]
    fn medians_and_shares_are_read_from_steps() {
        let steps = [(10, 2), (20, 1), (60, 1)];
        assert_eq!((at(&steps, 0.5), at(&steps, 0.9)), (Some(10), Some(60)));
        assert_eq!(within(&steps, 20), Some(0.75));
        assert_eq!((at(&[], 0.5), within(&[], 5)), (None, None));
    }
}

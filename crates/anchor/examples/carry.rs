//! Carries passages over an edit and says what became of each: `cargo run --example carry`.

use corrigenda_anchor::{Bytes, Carried, Carry, Span, Text};

const OLD: &str = "The bridge was opened in 1984.\nIt cost four million euros, twice the estimate.\n\
                   The mayor called it a triumph.\nThe old bridge was torn down the year after.";
const NEW: &str = "The bridge was opened in 1985.\nThe old bridge was torn down the year after.\n\
                   It cost four million euros, twice the estimate.\nNobody was pleased.";

fn main() {
    let (old, new) = (Text::new(OLD), Text::new(NEW));
    let carry = Carry::between(&old, &new);
    for passage in ["opened in 1984", "twice the estimate", "torn down the year after", "called it a triumph"]
    {
        let Some(at) = OLD.find(passage) else { continue };
        let span = Span::new(old.to_code_points(Bytes(at)), old.to_code_points(Bytes(at + passage.len())));
        let (carried, confidence) = carry.weighed(span);
        let became = match carried {
            Carried::Intact(to) => format!("stands unchanged at {to}"),
            Carried::Changed { to, .. } => format!("reads “{}” now", new.slice(to)),
            Carried::Moved { to, .. } => format!("was moved to {to}"),
            Carried::Replaced { by } => format!("was replaced by “{}”", new.slice(by)),
            Carried::Gone => "is gone".to_owned(),
            Carried::CannotTell => "cannot be told".to_owned(),
        };
        println!("“{passage}” {became} ({confidence} sure)");
    }
}

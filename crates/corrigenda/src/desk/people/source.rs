//! From where somebody acts, in words that a person recognises and that hold no address.

use std::net::IpAddr;

use crate::id::{Keys, hex};
use crate::language::{Message, message};

/// A browser and a network, or the server itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// `Firefox on Linux`; empty where nothing was said.
    pub device: String,
    /// Four characters that tell two networks apart; too few to lead back to an address.
    pub network: String,
}

impl Source {
    /// From what a browser says of itself, and where it connects from.
    #[must_use]
    pub fn new(user_agent: &str, network: IpAddr, keys: &Keys) -> Source {
        let mark = hex(&keys.sign("network", &[&network.to_string()])[..2]);
        Source { device: device(user_agent), network: mark }
    }

    /// Done with the command line, on the server.
    #[must_use]
    pub fn server() -> Source {
        Source { device: message("desk-browser-server").english(), network: String::new() }
    }

    /// In a few words, in English.
    #[must_use]
    pub fn words(&self) -> String {
        let unknown = || message("desk-browser-unknown").english();
        let device = if self.device.is_empty() { unknown() } else { self.device.clone() };
        if self.network.is_empty() { device } else { format!("{device}{NETWORK}{}", self.network) }
    }
}

/// What stands between a browser and the mark of its network.
const NETWORK: &str = ", network ";
/// What stands between a browser and its system.
const ON: &str = " on ";

/// Browsers by their marks: the first that fits, since most pretend to be others too.
const BROWSERS: &[(&str, &str)] = &[
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// Systems by their marks; some have a message, since they are called by an article in English.
const SYSTEMS: &[(&str, &str)] = &[
    ("iPhone", "desk-system-iphone"),
    ("iPad", "desk-system-ipad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "desk-system-mac"),
    ("Linux", "Linux"),
];

/// The words of a [`Source`], to be said in any language.
#[must_use]
pub fn said(words: &str) -> Message {
    match words.rsplit_once(NETWORK) {
        Some((device, network)) => {
            message("desk-audit-network").with("device", device_said(device)).with("network", network)
        }
        None => device_said(words),
    }
}

/// The words of a browser and its system, or of the server, to be said in any language.
#[must_use]
pub fn device_said(words: &str) -> Message {
    for whole in [message("desk-browser-unknown"), message("desk-browser-server")] {
        if whole.english() == words {
            return whole;
        }
    }
    let system = |words: &str| SYSTEMS.iter().map(|(_, name)| named(name)).find(|one| one.english() == words);
    match words.split_once(ON) {
        Some((browser, on)) if BROWSERS.iter().any(|(_, name)| *name == browser) => {
            on_system(browser, system(on))
        }
        Some((_, on)) if system(on).is_some() => on_system("", system(on)),
        _ => message("desk-browser").with("browser", words),
    }
}

/// A system in words.
fn named(name: &'static str) -> Message {
    if name.starts_with("desk-") { message(name) } else { message("desk-system").with("system", name) }
}

/// A browser, where it is known, on a system.
fn on_system(browser: &str, system: Option<Message>) -> Message {
    match (browser, system) {
        ("", None) => message("desk-browser-unknown"),
        ("", Some(system)) => message("desk-browser-some-on").with("system", system),
        (browser, None) => message("desk-browser").with("browser", browser),
        (browser, Some(system)) => message("desk-browser-on").with("browser", browser).with("system", system),
    }
}

/// A browser's name for itself in words, in English.
#[must_use]
pub fn device(user_agent: &str) -> String {
    let first = |list: &[(&str, &'static str)]| {
        list.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name)
    };
    on_system(first(BROWSERS).unwrap_or_default(), first(SYSTEMS).map(named)).english()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, Say};

    #[test]
    fn browsers_are_called_by_the_name_people_know() {
        for (user_agent, name) in [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0", "Firefox on Linux"),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15",
                "Safari on a Mac",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0",
                "Edge on Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/142.0 Safari/604.1",
                "Chrome on an iPhone",
            ),
            ("curl/8.5.0 <script>", "an unknown browser"),
            ("", "an unknown browser"),
        ] {
            assert_eq!(device(user_agent), name);
            assert_eq!(device_said(name).english(), name);
        }
    }

    #[test]
    fn where_somebody_acted_from_is_said_in_the_language_of_the_reader() {
        let ukrainian = |words: &str| Say::new(Language::Ukrainian).message(said(words));
        assert_eq!(ukrainian("Safari on a Mac, network 1234"), "Safari, Mac, мережа 1234");
        assert_eq!(ukrainian("an unknown browser, network 0a1b"), "невідомий браузер, мережа 0a1b");
        assert_eq!(ukrainian(&Source::server().words()), "командний рядок сервера");
        assert_eq!(ukrainian("a browser on an iPhone"), "якийсь браузер, iPhone");
        assert_eq!(ukrainian("Edge"), "Edge");
    }

    #[test]
    fn two_networks_have_two_marks_and_neither_is_an_address() {
        let keys = Keys::new("a secret");
        let mark = |n| Source::new("", IpAddr::from([192, 0, 2, n]), &keys).network;
        assert_ne!(mark(1), mark(2));
        assert_eq!(mark(1), mark(1));
        assert_eq!(mark(1).len(), 4);
    }
}

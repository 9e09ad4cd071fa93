//! From where somebody acts, in words that a person recognises and that hold no address.

use std::net::IpAddr;

use crate::id::{Keys, hex};

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
        Source { device: "the server’s command line".into(), network: String::new() }
    }

    /// In a few words.
    #[must_use]
    pub fn words(&self) -> String {
        let device = if self.device.is_empty() { "an unknown browser" } else { &self.device };
        if self.network.is_empty() {
            device.to_owned()
        } else {
            format!("{device}, network {}", self.network)
        }
    }
}

/// A browser's name for itself in words: the first that fits, since most pretend to be others too.
#[must_use]
pub fn device(user_agent: &str) -> String {
    const BROWSERS: &[(&str, &str)] = &[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    const SYSTEMS: &[(&str, &str)] = &[
        ("iPhone", "an iPhone"),
        ("iPad", "an iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("CrOS", "ChromeOS"),
        ("Mac OS X", "a Mac"),
        ("Linux", "Linux"),
    ];
    let first = |list: &[(&str, &'static str)]| {
        list.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name)
    };
    match (first(BROWSERS), first(SYSTEMS)) {
        (Some(browser), Some(system)) => format!("{browser} on {system}"),
        (Some(browser), None) => browser.to_owned(),
        (None, Some(system)) => format!("a browser on {system}"),
        (None, None) => "an unknown browser".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        }
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

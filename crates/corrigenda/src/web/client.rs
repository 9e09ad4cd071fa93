//! Who is asking, as far as the reverse proxies in front are to be believed.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;

use super::App;

/// The client's address: the peer, or, with `hops` proxies in front, the entry of
/// `X-Forwarded-For` that the outermost of them wrote. What stands left of it anybody can invent.
#[must_use]
pub fn address(peer: SocketAddr, headers: &HeaderMap, hops: usize) -> IpAddr {
    let Some(back) = hops.checked_sub(1) else { return peer.ip() };
    let entries: Vec<IpAddr> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(','))
        .filter_map(|entry| entry.trim().parse().ok())
        .collect();
    entries.iter().rev().nth(back).copied().unwrap_or_else(|| peer.ip())
}

/// What counts as one client: an IPv4 address, or the /64 that one IPv6 subscriber is given.
#[must_use]
pub fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(v4) => IpAddr::V4(v4),
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

/// What counts as one client, of the request at hand. Without a connection (in a test) it is the
/// unspecified address.
pub struct Network(pub IpAddr);

impl FromRequestParts<App> for Network {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Network, Self::Rejection> {
        let nowhere = SocketAddr::from(([0, 0, 0, 0], 0));
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map_or(nowhere, |info| info.0);
        Ok(Network(network(address(peer, &parts.headers, app.config.proxy_hops))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forwarded(value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([("x-forwarded-for".parse().expect("a name"), value.parse().expect("a value"))])
    }

    #[test]
    fn only_as_many_entries_are_believed_as_there_are_proxies() {
        let peer: SocketAddr = "10.0.0.1:9".parse().expect("valid");
        let headers = forwarded("6.6.6.6, 203.0.113.7, 10.0.0.2");
        assert_eq!(address(peer, &headers, 0).to_string(), "10.0.0.1");
        assert_eq!(address(peer, &headers, 1).to_string(), "10.0.0.2");
        assert_eq!(address(peer, &headers, 2).to_string(), "203.0.113.7");
        assert_eq!(address(peer, &headers, 9).to_string(), "10.0.0.1");
    }

    #[test]
    fn a_thousand_addresses_of_one_subscriber_are_one_client() {
        let of = |text: &str| network(text.parse().expect("valid"));
        assert_eq!(of("2001:db8:1:2:aaaa::1"), of("2001:db8:1:2:bbbb::9"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
    }
}

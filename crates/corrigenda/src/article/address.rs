//! Which network addresses are public: the one table every outgoing request is checked against.
//!
//! Ranges: the IANA special-purpose registries for IPv4 and IPv6, multicast, and the forms that
//! carry an IPv4 address inside an IPv6 one.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

type V4 = (Ipv4Addr, u32, &'static str);
type V6 = (Ipv6Addr, u32, &'static str);

const NOT_PUBLIC_V4: &[V4] = &[
    (Ipv4Addr::new(0, 0, 0, 0), 8, "this network"),
    (Ipv4Addr::new(10, 0, 0, 0), 8, "a private network"),
    (Ipv4Addr::new(100, 64, 0, 0), 10, "a carrier's shared network"),
    (Ipv4Addr::new(127, 0, 0, 0), 8, "this machine"),
    (Ipv4Addr::new(169, 254, 0, 0), 16, "a link-local network"),
    (Ipv4Addr::new(172, 16, 0, 0), 12, "a private network"),
    (Ipv4Addr::new(192, 0, 0, 0), 24, "reserved for protocols"),
    (Ipv4Addr::new(192, 0, 2, 0), 24, "reserved for documentation"),
    (Ipv4Addr::new(192, 31, 196, 0), 24, "an anycast sink"),
    (Ipv4Addr::new(192, 52, 193, 0), 24, "a multicast relay"),
    (Ipv4Addr::new(192, 88, 99, 0), 24, "a 6to4 relay"),
    (Ipv4Addr::new(192, 168, 0, 0), 16, "a private network"),
    (Ipv4Addr::new(192, 175, 48, 0), 24, "an anycast sink"),
    (Ipv4Addr::new(198, 18, 0, 0), 15, "reserved for benchmarking"),
    (Ipv4Addr::new(198, 51, 100, 0), 24, "reserved for documentation"),
    (Ipv4Addr::new(203, 0, 113, 0), 24, "reserved for documentation"),
    (Ipv4Addr::new(224, 0, 0, 0), 4, "a multicast network"),
    (Ipv4Addr::new(240, 0, 0, 0), 4, "reserved for later"),
];

/// Within 2000::/3, the only block given out for public use.
const NOT_PUBLIC_V6: &[V6] = &[
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23, "reserved for protocols"),
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32, "reserved for documentation"),
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16, "a 6to4 tunnel"),
    (Ipv6Addr::new(0x2620, 0x4f, 0x8000, 0, 0, 0, 0, 0), 48, "an anycast sink"),
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20, "reserved for documentation"),
];

/// Prefixes of 96 bits before an IPv4 address that is the true destination.
const CARRYING_V4: &[Ipv6Addr] = &[
    Ipv6Addr::new(0, 0, 0, 0, 0, 0xffff, 0, 0),
    Ipv6Addr::new(0, 0, 0, 0, 0xffff, 0, 0, 0),
    Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, 0, 0),
];

/// Outside 2000::/3, for a better word than "not public".
const NAMED_V6: &[V6] = &[
    (Ipv6Addr::UNSPECIFIED, 128, "this machine"),
    (Ipv6Addr::LOCALHOST, 128, "this machine"),
    (Ipv6Addr::new(0xfc00, 0, 0, 0, 0, 0, 0, 0), 7, "a private network"),
    (Ipv6Addr::new(0xfe80, 0, 0, 0, 0, 0, 0, 0), 10, "a link-local network"),
    (Ipv6Addr::new(0xfec0, 0, 0, 0, 0, 0, 0, 0), 10, "a private network"),
    (Ipv6Addr::new(0xff00, 0, 0, 0, 0, 0, 0, 0), 8, "a multicast network"),
];

const NOT_PUBLIC: &str = "not a public network";
/// What an address of the web that names no host leads to.
pub const NO_HOST: &str = "no host at all";

/// What the address belongs to when it is not a public one; `None`: it is public.
#[must_use]
pub fn not_public(address: IpAddr) -> Option<&'static str> {
    match address {
        IpAddr::V4(v4) => v4_not_public(v4),
        IpAddr::V6(v6) => v6_not_public(v6),
    }
}

fn v4_not_public(address: Ipv4Addr) -> Option<&'static str> {
    let within = |(base, bits, _): &&V4| (address.to_bits() ^ base.to_bits()) >> (32 - bits) == 0;
    NOT_PUBLIC_V4.iter().find(within).map(|(_, _, what)| *what)
}

fn v6_not_public(address: Ipv6Addr) -> Option<&'static str> {
    let bits = address.to_bits();
    if CARRYING_V4.iter().any(|base| (bits ^ base.to_bits()) >> 32 == 0) {
        let [.., a, b, c, d] = address.octets();
        return v4_not_public(Ipv4Addr::new(a, b, c, d));
    }
    let within = |(base, length, _): &&V6| (bits ^ base.to_bits()) >> (128 - length) == 0;
    let named = |table: &'static [V6]| table.iter().find(within).map(|(_, _, what)| *what);
    match bits >> 125 {
        0b001 => named(NOT_PUBLIC_V6),
        _ => named(NAMED_V6).or(Some(NOT_PUBLIC)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, Say};

    fn of(text: &str) -> Option<&'static str> {
        not_public(text.parse().expect("an address"))
    }

    #[test]
    fn what_is_not_public_is_named_in_ukrainian_too() {
        let named = NOT_PUBLIC_V4.iter().map(|(_, _, what)| *what);
        let named = named.chain(NOT_PUBLIC_V6.iter().chain(NAMED_V6).map(|(_, _, what)| *what));
        for what in named.chain([NOT_PUBLIC, NO_HOST]) {
            let said = Say::new(Language::Ukrainian).again(what);
            assert!(!said.replace("6to4", "").contains(|c: char| c.is_ascii_alphabetic()), "{said}");
        }
    }

    #[test]
    fn addresses_that_are_not_public_are_refused_in_every_spelling() {
        let refused = [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "10.255.255.255",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.0.9",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "239.255.255.250",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::127.0.0.1",
            "::8.8.8.8",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::ffff:169.254.169.254",
            "::ffff:0:127.0.0.1",
            "64:ff9b::127.0.0.1",
            "64:ff9b::10.1.2.3",
            "64:ff9b:1::8.8.8.8",
            "100::1",
            "2001::1",
            "2001:0:7f00:1::",
            "2001:2::1",
            "2001:20::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "2002:808:808::1",
            "3fff::1",
            "3fff:fff::1",
            "5f00::1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "febf::1",
            "fec0::1",
            "ff02::1",
            "4000::1",
        ];
        for text in refused {
            assert!(of(text).is_some(), "{text} is not public");
        }
    }

    #[test]
    fn public_addresses_are_let_through_up_to_the_edge_of_each_range() {
        let public = [
            "1.1.1.1",
            "8.8.8.8",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "126.255.255.255",
            "128.0.0.0",
            "169.253.255.255",
            "169.255.0.0",
            "172.15.255.255",
            "172.32.0.0",
            "192.0.1.0",
            "192.167.255.255",
            "192.169.0.0",
            "198.17.255.255",
            "198.20.0.0",
            "223.255.255.255",
            "2001:200::1",
            "2001:4860:4860::8888",
            "2606:4700::1111",
            "2a00:1450::1",
            "::ffff:8.8.8.8",
            "64:ff9b::8.8.8.8",
        ];
        for text in public {
            assert_eq!(of(text), None, "{text} is public");
        }
    }
}

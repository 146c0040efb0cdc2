//! Which addresses may be fetched: public ones.
//!
//! A name is checked after it was resolved, by the resolver that the connection itself uses, so that a
//! name which answers differently the second time gains nothing. Addresses written as such never reach
//! a resolver and are checked in the URL, where `http://2130706433/` and `http://0177.1/` already read
//! as `127.0.0.1`.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

/// The address that an URL is written with, where it has no name.
pub(super) fn literal(url: &Url) -> Option<IpAddr> {
    match url.host()? {
        Host::Ipv4(address) => Some(address.into()),
        Host::Ipv6(address) => Some(address.into()),
        Host::Domain(_) => None,
    }
}

/// Whether an address belongs to the public internet: not to this machine, a local network, a
/// provider's inner network, a group of receivers, or a document's examples.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [first, second, third, _] = address.octets();
    let special = matches!(
        (first, second, third),
        (0 | 10 | 127, _, _)            // this network, private, loopback
            | (100, 64..=127, _)        // carrier-grade translation, RFC 6598
            | (169, 254, _)             // link-local, where clouds keep their secrets
            | (172, 16..=31, _)
            | (192, 168, _)
            | (192, 0, 0 | 2)           // protocol assignments, examples
            | (192, 88, 99)             // the old 6to4 relays
            | (198, 18 | 19, _)         // benchmarks
            | (198, 51, 100)
            | (203, 0, 113)
            | (224..=255, _, _) // multicast, reserved, broadcast
    );
    !special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let [first, second, third, fourth, fifth, sixth, seventh, eighth] = address.segments();
    let inner = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    match (first, second) {
        // An IPv4 address in IPv6 clothes counts as what it is.
        (0, 0) if (third, fourth, fifth, sixth) == (0, 0, 0, 0xffff) => is_public_v4(inner(seventh, eighth)),
        // NAT64, RFC 6052; its local-use sister 64:ff9b:1::/48 is private.
        (0x64, 0xff9b) if (third, fourth, fifth, sixth) == (0, 0, 0, 0) => {
            is_public_v4(inner(seventh, eighth))
        }
        // 6to4.
        (0x2002, _) => is_public_v4(inner(second, third)),
        // Protocol assignments (Teredo among them) and examples.
        (0x2001, 0..=0x01ff | 0x0db8) | (0x3fff, 0..=0x0fff) => false,
        // All that is routed as global unicast today.
        _ => (0x2000..=0x3fff).contains(&first),
    }
}

/// The name resolved, but to addresses that may not be fetched.
#[derive(Debug)]
pub(super) struct NotPublic(pub(super) IpAddr);

impl fmt::Display for NotPublic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} is not a public address", self.0)
    }
}

impl std::error::Error for NotPublic {}

/// Resolves names as the system does, and hands out only what may be connected to.
pub(super) struct GuardedResolver {
    pub(super) allow_private: bool,
    /// A name that may lead anywhere: that of our own proxy.
    pub(super) trusted: Option<String>,
}

impl Resolve for GuardedResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let is_trusted =
            self.trusted.as_deref().is_some_and(|trusted| trusted.eq_ignore_ascii_case(name.as_str()));
        let allow_private = self.allow_private || is_trusted;
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            let allowed = found.iter().copied().filter(|socket| allow_private || is_public(socket.ip()));
            let allowed: Vec<SocketAddr> = allowed.collect();
            match (found.first(), allowed.is_empty()) {
                (Some(first), true) => Err(NotPublic(first.ip()).into()),
                _ => Ok(Box::new(allowed.into_iter()) as Addrs),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_public_addresses_from_others() {
        let r = |address: &str| is_public(address.parse().expect("an address"));
        for public in ["1.1.1.1", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111"] {
            assert!(r(public), "{public}");
        }
        for private in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "127.8.8.8",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "192.0.2.1",
            "198.18.0.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "2002:7f00:1::",
            "2001::1",
            "2001:db8::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(!r(private), "{private}");
        }
        assert!(r("::ffff:1.1.1.1"));
        assert!(r("64:ff9b::101:101"));
    }

    #[test]
    fn sees_through_the_ways_to_write_an_address() {
        let r = |url: &str| literal(&Url::parse(url).expect("a URL")).map(|address| address.to_string());
        assert_eq!(r("http://2130706433/").as_deref(), Some("127.0.0.1"));
        assert_eq!(r("http://0177.0.0.1/").as_deref(), Some("127.0.0.1"));
        assert_eq!(r("http://0x7f.1/").as_deref(), Some("127.0.0.1"));
        assert_eq!(r("http://127.1/").as_deref(), Some("127.0.0.1"));
        assert_eq!(r("http://①②⑦.0.0.1/").as_deref(), Some("127.0.0.1"));
        assert_eq!(r("http://[::ffff:7f00:1]/").as_deref(), Some("::ffff:127.0.0.1"));
        assert_eq!(r("http://news.example.org/"), None);
    }
}

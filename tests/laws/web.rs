//! Addresses and robots.txt: who may be connected to does not depend on how an address is written.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::Duration;

use url::{Host, Url};
use wirewatch::edge::fetch;

use super::{address, broken};

/// What a robots.txt and an address break: the first line is the address, the rest is the file.
pub(crate) fn web(bytes: &[u8]) -> Result<(), String> {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let rules = bytes.get(line.len() + 1..).unwrap_or_default();
    let line = String::from_utf8_lossy(line);
    if let Ok(url) = Url::parse(&line).or_else(|_| address().join(&line)) {
        robots(rules, &url)?;
        if let Some(Host::Ipv4(host)) = url.host() {
            one_address(host)?;
        }
    }
    match bytes.first_chunk::<4>() {
        Some(octets) => one_address(Ipv4Addr::from(*octets)),
        None => Ok(()),
    }
}

fn robots(rules: &[u8], url: &Url) -> Result<(), String> {
    let said = fetch::robots_say(rules, url);
    if fetch::robots_say(rules, url) != said {
        return broken("robots.txt says the same twice", &said);
    }
    if said.is_some_and(|pause| Duration::from_secs(30) < pause) {
        return broken("no site makes us wait for longer than half a minute", &said);
    }
    if fetch::robots_say(b"", url) != Some(Duration::ZERO) {
        return broken("what asks for nothing forbids nothing", &url);
    }
    Ok(())
}

/// An IPv4 address in all the clothes that it can wear.
fn one_address(plain: Ipv4Addr) -> Result<(), String> {
    let [first, second, third, fourth] = plain.octets();
    let number = u32::from(plain);
    let written = [
        plain.to_string(),
        format!("{number}"),
        format!("0x{number:x}"),
        format!("0{number:o}"),
        format!("0{first:o}.0x{second:x}.{third}.{fourth}"),
        format!("{first}.{}", number & 0xff_ffff),
    ];
    let is_public = fetch::is_public(IpAddr::V4(plain));
    for written in written {
        let url = Url::parse(&format!("http://{written}/")).map_err(|error| format!("{written}: {error}"))?;
        if url.host() != Some(Host::Ipv4(plain)) {
            return broken("an address is the same however it is written", &(plain, url));
        }
    }
    let (high, low) = ((number >> 16) as u16, number as u16);
    let dressed = [
        plain.to_ipv6_mapped(),
        Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, high, low),
        Ipv6Addr::new(0x2002, high, low, 0, 0, 0, 0, 1),
    ];
    for dressed in dressed {
        if fetch::is_public(IpAddr::V6(dressed)) != is_public {
            return broken("an address is as public as the one that it wraps", &(plain, dressed));
        }
    }
    if is_public
        && (plain.is_private() || plain.is_loopback() || plain.is_link_local() || plain.is_multicast())
    {
        return broken("what is not of the internet is not public", &plain);
    }
    Ok(())
}

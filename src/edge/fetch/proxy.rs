//! Proxies: the ways through them, and what can be said of an address that a proxy resolves.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use url::{Host, Url};

use super::Failure;
use super::address::{is_public, literal};
use crate::edge::secret::Hidden;

/// More ways than this are not kept: settings that are edited leave old ones behind.
const KEPT: usize = 64;

/// Endings of names that no public name server knows: of this machine, and of local networks.
const LOCAL: [&str; 8] = ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "home.arpa"];

/// A proxy, as far as it may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Proxy {
    /// Its address with all that lets us in.
    url: Url,
}

impl Proxy {
    /// Reads its address.
    pub(super) fn read(address: &Hidden) -> Result<Proxy, Failure> {
        let wrong = || Failure::Secret("the proxy's address is none".to_owned());
        let url = Url::parse(address.reveal().trim()).map_err(|_| wrong())?;
        let is_known = matches!(url.scheme(), "http" | "https" | "socks4" | "socks4a" | "socks5" | "socks5h");
        (is_known && url.host_str().is_some_and(|host| !host.is_empty()))
            .then_some(Proxy { url })
            .ok_or_else(wrong)
    }

    /// For the client's builder.
    pub(super) fn way(&self) -> Result<reqwest::Proxy, Failure> {
        reqwest::Proxy::all(self.url.as_str()).map_err(|error| Failure::Proxy {
            host: String::new(),
            proxy: self.to_string(),
            why: error.to_string(),
        })
    }

    /// Its own name, which the connection to it resolves.
    pub(super) fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }

    /// Whether the names of requests are resolved by it, where our own check at connect time does not see them.
    pub(super) fn resolves(&self) -> bool {
        !matches!(self.url.scheme(), "socks4" | "socks5")
    }

    /// Whether we may ask our own resolver about a name as well. Not where the proxy is there to hide what is asked.
    fn may_be_resolved_here(&self) -> bool {
        matches!(self.url.scheme(), "http" | "https")
    }

    /// What can be said of an address before the proxy gets it: nothing private, by form or as far as our own
    /// resolver knows the name.
    pub(super) async fn check(&self, url: &Url) -> Result<(), Failure> {
        let host = url.host_str().unwrap_or_default().to_owned();
        let Some(Host::Domain(name)) = url.host() else {
            return match literal(url) {
                Some(address) if !is_public(address) => Err(Failure::PrivateAddress { host, address }),
                _ => Ok(()),
            };
        };
        if is_local(name) || name.eq_ignore_ascii_case(self.host()) {
            return Err(Failure::LocalName(host));
        }
        if self.resolves() && self.may_be_resolved_here() {
            // A network behind a proxy may know no outer names at all; the proxy does.
            let found = tokio::net::lookup_host((name, 0)).await.map(Iterator::collect::<Vec<_>>);
            let private = found.unwrap_or_default().into_iter().find(|found| !is_public(found.ip()));
            if let Some(private) = private {
                return Err(Failure::PrivateAddress { host, address: private.ip() });
            }
        }
        Ok(())
    }
}

impl std::fmt::Display for Proxy {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}://{}", self.url.scheme(), self.host())?;
        self.url.port().map_or(Ok(()), |port| write!(formatter, ":{port}"))
    }
}

/// Whether a name is one of this machine or of a local network, by its form.
fn is_local(name: &str) -> bool {
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let ends =
        |ending: &str| name.strip_suffix(ending).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    !name.contains('.') || LOCAL.iter().any(|ending| ends(ending))
}

/// A client for each proxy.
#[derive(Default)]
pub(super) struct Ways {
    clients: Mutex<HashMap<String, reqwest::Client>>,
}

impl Ways {
    /// The client that goes through a proxy.
    pub(super) fn client(
        &self,
        address: &Hidden,
        build: impl FnOnce() -> Result<reqwest::Client, Failure>,
    ) -> Result<reqwest::Client, Failure> {
        let mut clients = self.clients.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(client) = clients.get(address.reveal()) {
            return Ok(client.clone());
        }
        if KEPT <= clients.len() {
            clients.clear();
        }
        let client = build()?;
        clients.insert(address.reveal().to_owned(), client.clone());
        Ok(client)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn local_names_are_known_by_their_form() {
        for name in ["localhost", "router", "a.localhost", "nas.local", "db.Internal.", "x.home.arpa"] {
            assert!(is_local(name), "{name}");
        }
        for name in ["news.example.org", "notlocal.org", "abcdef.onion", "local.news.org"] {
            assert!(!is_local(name), "{name}");
        }
    }
}

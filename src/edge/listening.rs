//! An address of this machine that something listens on until it is dropped.

use std::io::ErrorKind;
use std::net::SocketAddr;

use axum::Router;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// Why it does not listen.
#[derive(Debug, thiserror::Error)]
#[error("`listen` in [{section}]: {why}")]
pub struct NotListening {
    /// The section of the settings: `metrics`.
    section: &'static str,
    why: Why,
}

#[derive(Debug, thiserror::Error)]
enum Why {
    #[error("another program listens on {0} already: stop that one, or give another port")]
    InUse(SocketAddr),
    #[error("there is no permission to listen on {0}: give a port above 1023")]
    Forbidden(SocketAddr),
    #[error("this machine has no address {}", .0.ip())]
    NotOurs(SocketAddr),
    #[error("nothing can listen on {0}: {1}")]
    Other(SocketAddr, std::io::Error),
}

/// A server that runs until it is dropped.
pub struct Listening {
    serving: JoinHandle<()>,
}

impl Listening {
    /// Listens from now on, inside a runtime.
    pub(super) async fn begin(
        section: &'static str,
        address: SocketAddr,
        router: Router,
    ) -> Result<Listening, NotListening> {
        let why = |error: std::io::Error| match error.kind() {
            ErrorKind::AddrInUse => Why::InUse(address),
            ErrorKind::PermissionDenied => Why::Forbidden(address),
            ErrorKind::AddrNotAvailable => Why::NotOurs(address),
            _ => Why::Other(address, error),
        };
        let bound = TcpListener::bind(address).await;
        let listener = bound.map_err(|error| NotListening { section, why: why(error) })?;
        let serving = tokio::spawn(async move {
            // It ends when the task is aborted; an error of a single connection is that connection's.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Listening { serving })
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn an_address_that_cannot_be_had_is_told() {
        let taken = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = taken.local_addr().expect("an address");
        let listen = |address: SocketAddr| Listening::begin("metrics", address, Router::new());
        let refused = listen(address).await.err().expect("it is taken").to_string();
        let words = "another program listens on";
        assert_eq!(
            refused,
            format!("`listen` in [metrics]: {words} {address} already: stop that one, or give another port")
        );
        // 192.0.2.0/24 is for examples (RFC 5737).
        let elsewhere = listen("192.0.2.1:9466".parse().expect("an address")).await.err().expect("not ours");
        assert_eq!(elsewhere.to_string(), "`listen` in [metrics]: this machine has no address 192.0.2.1");
        drop(taken);
        assert!(listen(address).await.is_ok(), "it is free");
    }
}

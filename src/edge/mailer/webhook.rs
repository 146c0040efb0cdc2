//! Mails as JSON to an address of the web, signed: for chats, pagers and programs of one's own.

use reqwest::{Client, StatusCode, redirect};
use ring::hmac;
use url::Url;

use super::Undelivered;
use crate::config::settings::{Webhook, WebhookAddress};
use crate::edge::secret;

/// The header that holds the signature: `sha256=` and the HMAC of the body in hexadecimal.
pub const SIGNATURE: &str = "X-Wirewatch-Signature";
/// The header that holds the Message-ID: the same on a retry, so that a receiver can tell that it has it already.
pub const ID: &str = "X-Wirewatch-Id";
/// An answer's words are kept up to so many characters.
const LONGEST_ANSWER: usize = 200;
/// A shorter part of an address is no token.
const SHORTEST_TOKEN: usize = 8;

/// Offers one message.
///
/// # Errors
/// [`Undelivered`]: for now where the receiver could not be reached, was busy or failed; for good where it refused.
/// Nothing that it says holds the address's path, which may be a token.
pub async fn deliver(webhook: &Webhook, message_id: &str, body: &[u8]) -> Result<(), Undelivered> {
    let address = address(webhook)?;
    let later = |why: String| Undelivered::Later(format!("{}: {}", address.shown, address.hide(&why)));
    // Whoever installed one before installed the same.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = Client::builder()
        .redirect(redirect::Policy::none())
        .timeout(webhook.timeout)
        .user_agent(concat!("wirewatch/", env!("CARGO_PKG_VERSION")))
        .build()
        .map_err(|error| later(error.without_url().to_string()))?;
    let mut request = client
        .post(address.url.clone())
        .header("Content-Type", "application/json")
        .header(ID, message_id)
        .body(body.to_vec());
    if let Some(place) = &webhook.key {
        let key = secret::read(place).map_err(|error| later(error.to_string()))?;
        request = request.header(SIGNATURE, signature(key.reveal().as_bytes(), body));
    }
    let answer = request.send().await.map_err(|error| {
        let source = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
        let why = format!("{} {source}", error.without_url()).trim().to_owned();
        Undelivered::Unreachable(format!("{}: {}", address.shown, address.hide(&why)))
    })?;
    let status = answer.status();
    if status.is_success() {
        return Ok(());
    }
    let words: String = answer.text().await.unwrap_or_default().chars().take(LONGEST_ANSWER).collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let why = format!("answered with status {} {words}", status.as_u16()).trim().to_owned();
    let is_busy = matches!(status, StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS);
    if is_busy || status.is_server_error() {
        Err(later(why))
    } else {
        Err(Undelivered::Never(format!("{}: {}", address.shown, address.hide(&why))))
    }
}

/// Where a post goes, and what is said of it.
struct Address {
    url: Url,
    /// "the webhook at chat.example.org"; without its host where the address is a secret.
    shown: String,
}

impl Address {
    /// Words without the parts of the address that may be a token: servers like to repeat what they were asked for.
    fn hide(&self, words: &str) -> String {
        let parts =
            self.url.path().split('/').chain(self.url.query().into_iter().flat_map(|query| query.split('&')));
        let tokens = parts.filter(|part| SHORTEST_TOKEN <= part.len());
        let plain = words.replace(self.url.as_str(), "…");
        tokens.fold(plain, |words, token| words.replace(token, "…"))
    }
}

/// The address, read where it stands.
fn address(webhook: &Webhook) -> Result<Address, Undelivered> {
    let place = match &webhook.address {
        WebhookAddress::Plain(url) => {
            let host = url.host_str().unwrap_or_default();
            return Ok(Address { url: url.clone(), shown: format!("the webhook at {host}") });
        }
        WebhookAddress::Secret(place) => place,
    };
    let later = |why: String| Undelivered::Later(format!("the webhook: {why}"));
    let words = secret::read(place).map_err(|error| later(error.to_string()))?;
    let url = Url::parse(words.reveal().trim()).ok();
    let url = url.filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    // What stands there is not shown, not even where it is no address.
    let url =
        url.ok_or_else(|| later("what stands where its address should is no address of the web".to_owned()))?;
    Ok(Address { url, shown: "the webhook".to_owned() })
}

/// The signature of a body: `sha256=…`, by HMAC-SHA256 (RFC 2104).
pub fn signature(key: &[u8], body: &[u8]) -> String {
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), body);
    let hex: String = tag.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256={hex}")
}

#[cfg(test)]
mod tests {
    use super::signature;

    #[test]
    fn signs_as_the_standard_says() {
        assert_eq!(
            signature(b"Jefe", b"what do ya want for nothing?"),
            "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            "the example of RFC 4231, 4.3"
        );
    }
}

//! Mails as JSON to an address of the web, signed: for chats, pagers and programs of one's own.

use reqwest::{Client, StatusCode, redirect};
use ring::hmac;

use super::Undelivered;
use crate::config::settings::Webhook;
use crate::edge::secret;

/// The header that holds the signature: `sha256=` and the HMAC of the body in hexadecimal.
pub const SIGNATURE: &str = "X-Wirewatch-Signature";
/// The header that holds the Message-ID: the same on a retry, so that a receiver can tell that it has it already.
pub const ID: &str = "X-Wirewatch-Id";
/// An answer's words are kept up to so many characters.
const LONGEST_ANSWER: usize = 200;

/// Offers one message.
///
/// # Errors
/// [`Undelivered`]: for now where the receiver could not be reached, was busy or failed; for good where it refused.
pub async fn deliver(webhook: &Webhook, message_id: &str, body: &[u8]) -> Result<(), Undelivered> {
    // The address may hold a token: only its host is told.
    let host = webhook.url.host_str().unwrap_or_default();
    let later = |why: String| Undelivered::Later(format!("the webhook at {host}: {why}"));
    // Whoever installed one before installed the same.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = Client::builder()
        .redirect(redirect::Policy::none())
        .timeout(webhook.timeout)
        .user_agent(concat!("wirewatch/", env!("CARGO_PKG_VERSION")))
        .build()
        .map_err(|error| later(error.without_url().to_string()))?;
    let mut request = client
        .post(webhook.url.clone())
        .header("Content-Type", "application/json")
        .header(ID, message_id)
        .body(body.to_vec());
    if let Some(place) = &webhook.key {
        let key = secret::read(place).map_err(|error| later(error.to_string()))?;
        request = request.header(SIGNATURE, signature(key.reveal().as_bytes(), body));
    }
    let answer = request.send().await.map_err(|error| {
        let source = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
        later(format!("{} {source}", error.without_url()).trim().to_owned())
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
        Err(Undelivered::Never(format!("the webhook at {host}: {why}")))
    }
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

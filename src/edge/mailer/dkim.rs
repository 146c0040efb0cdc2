//! DKIM: a mail signed with the sender's key, so that receivers know that it was not made up or changed (RFC 6376).
//!
//! Relaxed canonicalization for headers and body, which survives what mail servers do to white space. RSA with
//! SHA-256, and Ed25519 (RFC 8463). The cryptography is ring's, which TLS uses too: the crates that sign mails
//! otherwise bring in an RSA of their own with a known hole.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use ring::rand::SystemRandom;
use ring::signature::{Ed25519KeyPair, KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair};
use rustls::pki_types::PrivateKeyDer;
use rustls::pki_types::pem::PemObject;
use sha2::{Digest as _, Sha256};

use crate::config::settings::Dkim;
use crate::config::shown;
use crate::edge::secret::{self, Unreadable};

/// The headers that are signed where a mail has them. `From` is signed once more than it is there, so that nobody can
/// add a second one.
const SIGNED: [&str; 13] = [
    "from",
    "to",
    "subject",
    "date",
    "message-id",
    "mime-version",
    "content-type",
    "in-reply-to",
    "references",
    "list-id",
    "list-unsubscribe",
    "auto-submitted",
    "from",
];

/// The signer of one domain.
pub struct Signer {
    domain: String,
    selector: String,
    key: Key,
}

enum Key {
    Rsa(RsaKeyPair),
    Ed25519(Ed25519KeyPair),
}

/// Why mails cannot be signed.
#[derive(Debug, thiserror::Error)]
pub enum Unsigned {
    /// The key's file.
    #[error(transparent)]
    File(#[from] Unreadable),
    /// What stands in it.
    #[error("{file} holds no key that can sign: a private RSA or Ed25519 key in PEM is needed", file = shown(file).display())]
    Key {
        /// Where it stands.
        file: std::path::PathBuf,
    },
    /// The signature itself.
    #[error("the DKIM signature could not be made")]
    Signature,
}

impl Signer {
    /// Reads the key.
    ///
    /// # Errors
    /// Where it can't be read, or is none.
    pub fn new(settings: &Dkim) -> Result<Signer, Unsigned> {
        let pem = secret::read_file(&settings.key_file)?;
        let key = key(pem.as_bytes()).ok_or_else(|| Unsigned::Key { file: settings.key_file.clone() })?;
        Ok(Signer { domain: settings.domain.clone(), selector: settings.selector.clone(), key })
    }

    /// The record that the domain's name server must have at `SELECTOR._domainkey.DOMAIN`; none for RSA, whose public key
    /// `openssl rsa -pubout` shows.
    pub fn record(&self) -> Option<String> {
        match &self.key {
            Key::Ed25519(key) => {
                Some(format!("v=DKIM1; k=ed25519; p={}", STANDARD.encode(key.public_key().as_ref())))
            }
            Key::Rsa(_) => None,
        }
    }

    /// The mail with its signature before it. The same mail and time always give the same bytes.
    ///
    /// # Errors
    /// Where the key can't sign.
    pub fn sign(&self, mail: &[u8], at: Timestamp) -> Result<Vec<u8>, Unsigned> {
        let (head, body) = split(mail);
        let fields = fields(&head);
        let (names, mut signed) = signed(&fields);
        let algorithm = match &self.key {
            Key::Rsa(_) => "rsa-sha256",
            Key::Ed25519(_) => "ed25519-sha256",
        };
        let body_hash = STANDARD.encode(Sha256::digest(relaxed_body(body)));
        let (domain, selector, time) = (&self.domain, &self.selector, at.as_second());
        let unsigned = format!(
            "v=1; a={algorithm}; c=relaxed/relaxed; d={domain}; s={selector};\r\n t={time}; h={};\r\n bh={body_hash};\r\n b=",
            names.join(":\r\n ")
        );
        signed.push_str("dkim-signature:");
        signed.push_str(&relaxed_value(&unsigned));
        let signature = STANDARD.encode(self.key.sign(signed.as_bytes())?);
        // White space inside is passed over; lines stay as short as mail servers want them.
        let lines: Vec<&str> =
            signature.as_bytes().chunks(70).filter_map(|line| std::str::from_utf8(line).ok()).collect();
        let mut message = format!("DKIM-Signature: {unsigned}{}\r\n", lines.join("\r\n ")).into_bytes();
        message.extend_from_slice(mail);
        Ok(message)
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Signer({} of {})", self.selector, self.domain)
    }
}

impl Key {
    fn sign(&self, words: &[u8]) -> Result<Vec<u8>, Unsigned> {
        match self {
            Key::Rsa(key) => {
                let mut signature = vec![0; key.public().modulus_len()];
                key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), words, &mut signature)
                    .map_err(|_| Unsigned::Signature)?;
                Ok(signature)
            }
            // Ed25519 signs the digest (RFC 8463, 3).
            Key::Ed25519(key) => Ok(key.sign(&Sha256::digest(words)).as_ref().to_vec()),
        }
    }
}

fn key(pem: &[u8]) -> Option<Key> {
    match PrivateKeyDer::from_pem_slice(pem).ok()? {
        PrivateKeyDer::Pkcs1(der) => RsaKeyPair::from_der(der.secret_pkcs1_der()).ok().map(Key::Rsa),
        PrivateKeyDer::Pkcs8(der) => {
            let der = der.secret_pkcs8_der();
            let ed25519 = || Ed25519KeyPair::from_pkcs8_maybe_unchecked(der).ok().map(Key::Ed25519);
            RsaKeyPair::from_pkcs8(der).ok().map(Key::Rsa).or_else(ed25519)
        }
        _ => None,
    }
}

/// Head and body; the empty line between them belongs to neither.
fn split(mail: &[u8]) -> (String, &[u8]) {
    let end = mail.windows(4).position(|four| four == b"\r\n\r\n");
    let (head, body) = end.map_or((mail, &[][..]), |end| (&mail[..end], &mail[end + 4..]));
    (String::from_utf8_lossy(head).into_owned(), body)
}

/// The header fields, each with its name in small letters and its value as it stands.
fn fields(head: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in head.split("\r\n") {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = fields.last_mut() {
                value.push_str(line);
            }
        } else if let Some((name, value)) = line.split_once(':') {
            fields.push((name.trim().to_ascii_lowercase(), value.to_owned()));
        }
    }
    fields
}

/// The names of the headers that are signed, and their words as they are signed.
fn signed(fields: &[(String, String)]) -> (Vec<&'static str>, String) {
    let (mut names, mut words) = (Vec::new(), String::new());
    for name in SIGNED {
        let is_again = names.contains(&name);
        match fields.iter().find(|(found, _)| found == name).filter(|_| !is_again) {
            Some((_, value)) => {
                names.push(name);
                words.push_str(&format!("{name}:{}\r\n", relaxed_value(value)));
            }
            // One more than there are: it is signed that there is no other.
            None if is_again => names.push(name),
            None => {}
        }
    }
    (names, words)
}

/// A header's value with its white space made one (RFC 6376, 3.4.2).
fn relaxed_value(value: &str) -> String {
    value.split([' ', '\t', '\r', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A body with white space made one, none at the ends of lines, and no empty lines at its end (RFC 6376, 3.4.4).
fn relaxed_body(body: &[u8]) -> Vec<u8> {
    let mut relaxed: Vec<u8> = Vec::with_capacity(body.len());
    let mut end = 0;
    for line in body.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let mut pending = false;
        let start = relaxed.len();
        for byte in line {
            if matches!(byte, b' ' | b'\t') {
                pending = true;
                continue;
            }
            if std::mem::take(&mut pending) {
                relaxed.push(b' ');
            }
            relaxed.push(*byte);
        }
        let is_empty = relaxed.len() == start;
        relaxed.extend_from_slice(b"\r\n");
        if !is_empty {
            end = relaxed.len();
        }
    }
    relaxed.truncate(end);
    relaxed
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of RFC 8463, appendix A.
    const MAIL: &str = "From: Joe SixPack <joe@football.example.com>\r\nTo: Suzie Q <suzie@shopping.example.net>\r\nSubject: Is \
                        dinner ready?\r\nDate: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)\r\nMessage-ID: \
                        <20030712040037.46341.5F8J@football.example.com>\r\n\r\nHi.\r\n\r\nWe lost the game.  Are you hungry \
                        yet?\r\n\r\nJoe.\r\n";

    #[test]
    fn makes_the_white_space_of_the_standard() {
        let (_, body) = split(MAIL.as_bytes());
        let hash = |body: &[u8]| STANDARD.encode(Sha256::digest(relaxed_body(body)));
        assert_eq!(hash(body), "2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=", "as RFC 8463 gives it");
        assert_eq!(relaxed_body(b" C \r\nD \t E\r\n\r\n\r\n"), b" C\r\nD E\r\n", "as RFC 6376 gives it");
        assert_eq!(relaxed_body(b""), b"");
        assert_eq!(relaxed_body(b"\r\n\r\n"), b"");
        assert_eq!(relaxed_body(b"no end"), b"no end\r\n");
        assert_eq!(relaxed_value(" Z\r\n\t more   of it \t"), "Z more of it");
    }

    #[test]
    fn signs_what_is_there_and_that_there_is_no_second_sender() {
        let (head, _) = split(MAIL.as_bytes());
        let fields = fields(&head);
        let (names, words) = signed(&fields);
        assert_eq!(names, ["from", "to", "subject", "date", "message-id", "from"]);
        assert!(words.starts_with("from:Joe SixPack <joe@football.example.com>\r\nto:Suzie Q"), "{words}");
    }

    #[test]
    fn reads_the_keys_that_openssl_writes() {
        // The key of RFC 8463, appendix A.
        let pem = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n";
        let key = key(pem.as_bytes()).expect("a key");
        let signer =
            Signer { domain: "football.example.com".to_owned(), selector: "brisbane".to_owned(), key };
        assert_eq!(
            signer.record().as_deref(),
            Some("v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="),
            "the public key that RFC 8463 gives"
        );
        let at = Timestamp::from_second(1_528_637_909).expect("a time");
        let signed = signer.sign(MAIL.as_bytes(), at).expect("a signature");
        assert_eq!(signed, signer.sign(MAIL.as_bytes(), at).expect("a signature"), "the same each time");
        let text = String::from_utf8(signed).expect("ASCII");
        assert!(text.ends_with(MAIL) && text.lines().all(|line| line.len() < 100), "{text}");
        assert!(super::key(b"no key").is_none());
    }
}

//! OpenPGP: a mail that only its recipient can read (RFC 3156, PGP/MIME).
//!
//! GnuPG encrypts: it is on nearly every machine, and the crates that could do it bring in an RSA with a known hole.
//! It gets a folder of its own for the moment, and neither knows nor changes anybody's keyring. What stands outside the
//! encrypted part, the subject too, can be read by everyone on the way.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use sha2::{Digest as _, Sha256};

use crate::config::shown;
use crate::edge::files::why;

/// Why a mail could not be encrypted. It does not go out in the clear instead.
#[derive(Debug, thiserror::Error)]
pub enum Unencrypted {
    /// GnuPG is not there, or could not be talked to.
    #[error("gpg, which encrypts mails, could not be run")]
    Program(#[from] std::io::Error),
    /// GnuPG said no: the key is none, or too old.
    #[error("gpg could not encrypt to the key {key}: {said}", key = shown(key).display())]
    Key {
        /// The recipient's key.
        key: PathBuf,
        /// What gpg said.
        said: String,
    },
}

/// The headers that say how a body is to be read; they go with it into the encrypted part.
const OF_THE_BODY: [&str; 2] = ["content-type:", "content-transfer-encoding:"];

/// A composed mail with its body encrypted to the key in a file, which is armored or not.
///
/// # Errors
/// Where gpg is not there, or does not take the key.
pub fn encrypt(mail: &[u8], key: &Path) -> Result<Vec<u8>, Unencrypted> {
    let text = String::from_utf8_lossy(mail);
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let (mut outside, mut inside) = (String::new(), String::new());
    let mut is_inside = false;
    for line in head.split("\r\n") {
        if !line.starts_with([' ', '\t']) {
            let lower = line.to_ascii_lowercase();
            is_inside = OF_THE_BODY.iter().any(|name| lower.starts_with(name));
        }
        let part = if is_inside { &mut inside } else { &mut outside };
        part.push_str(line);
        part.push_str("\r\n");
    }
    let armored = gpg(format!("{inside}\r\n{body}").as_bytes(), key)?;
    let hash: String = Sha256::digest(&armored).iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let boundary = format!("encrypted-{hash}");
    Ok(format!(
        "{outside}Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\";\r\n boundary=\"{boundary}\"\r\n\
         \r\n--{boundary}\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n\
         \r\n--{boundary}\r\nContent-Type: application/octet-stream; name=\"encrypted.asc\"\r\n\
         Content-Disposition: inline; filename=\"encrypted.asc\"\r\n\r\n{}\r\n--{boundary}--\r\n",
        armored.lines().collect::<Vec<_>>().join("\r\n")
    )
    .into_bytes())
}

/// Encrypts some bytes, armored.
fn gpg(bytes: &[u8], key: &Path) -> Result<String, Unencrypted> {
    // gpg's own words for a file that is not there speak of an error code.
    if let Err(error) = std::fs::File::open(key) {
        return Err(Unencrypted::Key { key: key.to_owned(), said: why(&error) });
    }
    let home = tempfile::tempdir()?;
    let mut child = Command::new("gpg")
        .arg("--homedir")
        .arg(home.path())
        .args(["--batch", "--no-tty", "--quiet", "--no-options", "--no-autostart", "--trust-model", "always"])
        .args(["--armor", "--encrypt", "--recipient-file"])
        .arg(key)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let input = child.stdin.take();
    let output = std::thread::scope(|scope| {
        // It writes while it reads: one thread for each, so that neither waits for the other.
        scope.spawn(move || input.map(|mut input| input.write_all(bytes)));
        child.wait_with_output()
    })?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(Unencrypted::Key {
        key: key.to_owned(),
        said: what_it_means(&String::from_utf8_lossy(&output.stderr)),
    })
}

/// What gpg said that has to do with the key: it warns of the folder that it was given as well.
fn what_it_means(said: &str) -> String {
    let lines = said.lines().map(|line| line.trim().trim_start_matches("gpg: "));
    let meant = lines.filter(|line| !line.is_empty() && !line.starts_with("WARNING:"));
    meant.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_gpg_warns_of_is_not_passed_on() {
        let said = "gpg: WARNING: unsafe permissions on homedir '/tmp/.tmpX'\ngpg: no valid OpenPGP data found.\n\
                    gpg: [stdin]: encryption failed: Unusable public key\n";
        let means = "no valid OpenPGP data found.; [stdin]: encryption failed: Unusable public key";
        assert_eq!(what_it_means(said), means);
    }
}

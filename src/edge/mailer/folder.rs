//! Mails as `.eml` files in a folder: no mail server needed, and every mail program opens them.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use lettre::Address;
use sha2::{Digest as _, Sha256};

use super::{Envelope, Undelivered};
use crate::config::shown;

/// A folder that takes mails.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
}

impl Folder {
    pub(super) fn new(path: &Path) -> Folder {
        Folder { path: path.to_owned() }
    }

    /// Writes one mail. The same mail offered again takes the place of the first.
    pub(super) async fn deliver(
        &self,
        envelope: &Envelope,
        to: &Address,
        bytes: &[u8],
    ) -> Result<(), Undelivered> {
        let (folder, name, bytes) = (self.path.clone(), file_name(envelope, to), bytes.to_vec());
        let written = tokio::task::spawn_blocking(move || write(&folder, &name, &bytes)).await;
        let shown = shown(&self.path);
        let shown = shown.display();
        match written {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => Err(Undelivered::Later(format!("{shown} could not be written: {error}"))),
            Err(stopped) => Err(Undelivered::Later(format!("writing to {shown} was cut short: {stopped}"))),
        }
    }
}

/// When it was composed, for whom, and which of several mails of that second: the same for the same mail.
fn file_name(envelope: &Envelope, to: &Address) -> String {
    let plain = |c: char| if c.is_alphanumeric() || matches!(c, '.' | '@' | '-' | '+') { c } else { '_' };
    let to: String = AsRef::<str>::as_ref(to).chars().map(plain).take(100).collect();
    let id: String =
        Sha256::digest(&envelope.message_id).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    format!("{}_{to}_{id}.eml", envelope.at.strftime("%Y-%m-%dT%H-%M-%SZ"))
}

/// Whole or not at all: written beside its place, brought to the disk, then renamed.
fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let beside = folder.join(format!(".{name}.part"));
    let mut file = File::create(&beside)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if let Err(error) = written.and_then(|()| fs::rename(&beside, folder.join(name))) {
        // The error that is told is the one that mattered.
        let _ = fs::remove_file(&beside);
        return Err(error);
    }
    File::open(folder)?.sync_all()
}

//! The templates of mails that the settings ask for.

use crate::config::settings::Config;
use crate::config::shown;
use crate::edge::files;
use crate::tell::mail::Templates;

/// The templates that the settings ask for.
///
/// # Errors
/// Which of the operator's own can't be read or is broken, and why, in words.
pub fn templates(config: &Config) -> Result<Templates, String> {
    let Some(folder) = &config.mail.templates else { return Ok(Templates::embedded()) };
    let read = |name: &str| {
        let path = folder.join(name);
        files::maybe(&path).map_err(|error| format!("{}: {}", shown(&path).display(), files::why(&error)))
    };
    let (text, html) = (read("mail.txt.j2")?, read("mail.html.j2")?);
    if text.is_none() && html.is_none() {
        return Err(format!("{} holds neither mail.txt.j2 nor mail.html.j2", shown(folder).display()));
    }
    Templates::replaced(text, html).map_err(|wrong| format!("{}: {wrong}", shown(folder).display()))
}

//! `init`: writes a configuration to start from. It asks nothing and overwrites nothing.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;

use super::args::Init;
use super::out::errln;
use crate::config::{FEEDS_TOML, GROUPS_TOML, WIREWATCH_TOML};
use crate::edge::files::{why, write_new};

/// The files, and what each is for.
const FILES: [(&str, &str, &str); 3] = [
    ("config/wirewatch.toml", WIREWATCH_TOML, "the service: schedule, mail, recipients"),
    ("config/groups.toml", GROUPS_TOML, "the groups that are tracked"),
    ("feeds.toml", FEEDS_TOML, "the feeds that are watched"),
];

/// Writes the three files and says what it did.
///
/// # Errors
/// Where a file could not be written.
pub fn run(init: &Init) -> anyhow::Result<ExitCode> {
    let mut wrote_any = false;
    for (name, text, purpose) in FILES {
        let path = tidy(&init.folder).join(name);
        let wrote = write_new(&path, text)
            .map_err(|error| anyhow::anyhow!(why(&error)))
            .with_context(|| format!("{} could not be written", path.display()))?;
        wrote_any |= wrote;
        let did = if wrote { "wrote" } else { "kept " };
        let remark = if wrote { purpose } else { "it was there already and stays as it is" };
        errln!("{did} {}  {remark}", path.display());
    }
    if wrote_any {
        let config = tidy(&init.folder).join("config/wirewatch.toml");
        // Without --config it is only found from the folder that it lies under.
        let option = if init.folder == Path::new(".") {
            String::new()
        } else {
            format!(" --config {}", config.display())
        };
        errln!(
            "\nNext: add yourself as a [[recipient]] in {}, then\n  wirewatch{option} check\n  wirewatch{option} once",
            config.display()
        );
    }
    Ok(ExitCode::SUCCESS)
}

/// The folder without a leading `.`, so that paths read as a person writes them.
fn tidy(folder: &Path) -> &Path {
    folder.strip_prefix(".").unwrap_or(folder)
}

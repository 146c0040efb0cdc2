//! Mails to a program that takes them as sendmail does: the mail on its input, sender and recipient as arguments.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use lettre::Address;
use rustix::process::{Pid, Signal, kill_process};

use super::{Undelivered, mask};
use crate::config::shown;

/// How long the program may take; local ones only put the mail into their queue.
const PATIENCE: Duration = Duration::from_secs(120);
/// Exit codes of `sysexits.h` that say that it will never be taken: bad data, no such user, no such host.
const NEVER: [i32; 3] = [65, 67, 68];

/// The program.
#[derive(Debug)]
pub(super) struct Sendmail {
    program: PathBuf,
}

impl Sendmail {
    pub(super) fn new(program: &Path) -> Sendmail {
        Sendmail { program: program.to_owned() }
    }

    /// Hands one mail over.
    pub(super) async fn deliver(
        &self,
        from: &Address,
        to: &Address,
        bytes: &[u8],
    ) -> Result<(), Undelivered> {
        let shown = shown(&self.program);
        let shown = shown.display();
        let later = |why: String| Undelivered::Later(mask(&format!("{shown}: {why}")));
        let mut command = Command::new(&self.program);
        // A dot alone on a line is a part of the mail; what follows `--` is no option.
        command.args(["-i", "-f", from.as_ref(), "--", to.as_ref()]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        // What is not there, or may not be run, takes no other mail either.
        let mut child =
            command.spawn().map_err(|error| Undelivered::Unreachable(mask(&format!("{shown}: {error}"))))?;
        let process = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
        let bytes = bytes.to_vec();
        let done = tokio::task::spawn_blocking(move || {
            // A program that reads not all of it says so by its exit code.
            let _ = child.stdin.take().map(|mut input| input.write_all(&bytes));
            child.wait_with_output()
        });
        let output: Output = match tokio::time::timeout(PATIENCE, done).await {
            Ok(Ok(Ok(output))) => output,
            Ok(Ok(Err(error))) => return Err(later(error.to_string())),
            Ok(Err(stopped)) => return Err(later(stopped.to_string())),
            Err(_) => {
                // It was not waited for yet, so that its number is still its own.
                let _ = process.map(|process| kill_process(process, Signal::KILL));
                return Err(later(format!("did not end within {} s", PATIENCE.as_secs())));
            }
        };
        if output.status.success() {
            return Ok(());
        }
        let words = String::from_utf8_lossy(&output.stderr);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let why = format!("{} {words}", output.status).trim().to_owned();
        match output.status.code() {
            Some(code) if NEVER.contains(&code) => Err(Undelivered::Never(mask(&format!("{shown}: {why}")))),
            _ => Err(later(why)),
        }
    }
}

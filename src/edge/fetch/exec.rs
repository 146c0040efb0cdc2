//! A program whose output is a feed: run without a shell, for so long and with so much output at most.
//!
//! It gets neither our input nor our environment, which may hold secrets. What it started is ended with it.

use std::io::Read as _;
use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process_group};

use super::failure::Failure;

/// What of our environment a program gets.
const ENVIRONMENT: [&str; 4] = ["PATH", "HOME", "LANG", "TZ"];
/// So much of what it complains about is told. Bytes.
const LONGEST_COMPLAINT: u64 = 4096;
/// Of which so many characters are shown.
const LONGEST_SHOWN: usize = 200;

/// Runs a program, named with its arguments, and gives what it wrote.
///
/// # Errors
/// Where it could not be started, failed, took longer than `within`, or wrote more than `cap_bytes`.
pub(super) async fn run(command: &[String], within: Duration, cap_bytes: u64) -> Result<Vec<u8>, Failure> {
    let Some((program, arguments)) = command.split_first() else {
        return Err(Failure::Program("no program is named".to_owned()));
    };
    let failed = |why: String| Failure::Program(format!("{program}: {why}"));
    let mut child = Command::new(program)
        .args(arguments)
        .env_clear()
        .envs(ENVIRONMENT.iter().filter_map(|name| Some((name, std::env::var_os(name)?))))
        // A group of its own, so that what it starts can be ended with it.
        .process_group(0)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| failed(error.to_string()))?;
    let mut group = Group(i32::try_from(child.id()).ok().and_then(Pid::from_raw));
    let leader = group.0;
    let output = tokio::task::spawn_blocking(move || output(&mut child, leader, cap_bytes));
    let done = tokio::time::timeout(within, output).await;
    if done.is_ok() {
        // It has ended, and its number may be another's by now.
        group.0 = None;
    }
    match done {
        // Its pipes are closed when the group is dropped, and the thread that reads them ends.
        Err(_) => Err(failed(format!("did not end within {} s", within.as_secs_f32()))),
        Ok(Err(stopped)) => Err(failed(stopped.to_string())),
        Ok(Ok(Err(error))) => Err(failed(error.to_string())),
        Ok(Ok(Ok(Output { written, .. }))) if cap_bytes < written.len() as u64 => {
            Err(Failure::TooLarge(cap_bytes))
        }
        Ok(Ok(Ok(Output { status, complaint, .. }))) if !status.success() => {
            Err(failed(format!("{status} {complaint}").trim().to_owned()))
        }
        Ok(Ok(Ok(Output { written, .. }))) => Ok(written),
    }
}

/// The processes of a program that still runs; they end when this is dropped, however that comes about.
struct Group(Option<Pid>);

impl Drop for Group {
    fn drop(&mut self) {
        end(self.0);
    }
}

fn end(group: Option<Pid>) {
    // Where all of them have ended by themselves there is nobody to end.
    let _ = group.map(|group| kill_process_group(group, Signal::KILL));
}

/// What came of a program.
struct Output {
    written: Vec<u8>,
    complaint: String,
    status: ExitStatus,
}

/// Reads what a program writes, a byte more than is taken at most, and waits for its end.
fn output(child: &mut Child, group: Option<Pid>, cap_bytes: u64) -> std::io::Result<Output> {
    let complaints = child.stderr.take();
    let listening = std::thread::spawn(move || {
        let mut complaint = Vec::new();
        if let Some(mut pipe) = complaints {
            // What cannot be read is not told.
            let _ = pipe.by_ref().take(LONGEST_COMPLAINT).read_to_end(&mut complaint);
            let _ = std::io::copy(&mut pipe, &mut std::io::sink());
        }
        complaint
    });
    let mut written = Vec::new();
    if let Some(pipe) = child.stdout.take() {
        pipe.take(cap_bytes.saturating_add(1)).read_to_end(&mut written)?;
    }
    let too_much = cap_bytes < written.len() as u64;
    if too_much {
        end(group);
    }
    let status = child.wait()?;
    if too_much {
        return Ok(Output { written, complaint: String::new(), status });
    }
    let complaint = listening.join().unwrap_or_default();
    let complaint = String::from_utf8_lossy(&complaint);
    let words = complaint.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok(Output { written, complaint: words.chars().take(LONGEST_SHOWN).collect(), status })
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn r(words: &[&str], within_ms: u64) -> Result<String, String> {
        let command: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let done = run(&command, Duration::from_millis(within_ms), 1000).await;
        done.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).map_err(|failure| failure.to_string())
    }

    #[tokio::test]
    async fn gives_what_a_program_writes() {
        assert_eq!(
            r(&["echo", "$HOME; `ls`", "*"], 20_000).await.as_deref(),
            Ok("$HOME; `ls` *\n"),
            "no shell"
        );
        let environment = r(&["env"], 20_000).await.expect("it ends well");
        assert!(!environment.contains("CARGO"), "{environment}");
        assert_eq!(r(&["cat"], 20_000).await.as_deref(), Ok(""), "no input");
    }

    #[tokio::test]
    async fn says_what_went_wrong() {
        let wrong = r(&["ls", "/no/such/folder"], 20_000).await.expect_err("nothing is there");
        assert!(wrong.contains("ls: exit status: 2") && wrong.contains("No such file"), "{wrong}");
        assert!(r(&["/no/such/program"], 20_000).await.expect_err("nothing is there").contains("os error 2"));
        assert!(r(&[], 20_000).await.is_err());
        let endless = r(&["yes"], 20_000).await.expect_err("too much");
        assert!(endless.contains("larger than 1 KB"), "{endless}");
        let slow = r(&["sh", "-c", "sleep 60 & sleep 60"], 200).await.expect_err("too long");
        assert!(slow.contains("did not end within 0.2 s"), "{slow}");
    }
}

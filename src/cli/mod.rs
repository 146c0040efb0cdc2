//! The command line: one file a command. [`run`] picks it, and turns what it says into an exit code.

pub mod args;
pub mod articles;
pub mod backtest;
pub mod backup;
pub mod check;
mod check_online;
mod check_outside;
pub mod completions;
pub mod demo;
pub mod digest;
pub mod explain;
pub mod feeds;
mod feeds_edit;
mod feeds_test;
mod greeting;
pub mod groups;
pub mod incident;
pub mod incidents;
pub mod init;
pub mod log;
pub mod mail;
mod marked;
pub mod out;
pub mod places;
mod progress;
pub mod read;
pub mod replay;
pub mod reread;
pub mod service;
pub mod settings;
pub mod status;
pub mod wire;

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::anyhow;
use jiff::Timestamp;

use args::{Arguments, Command};
use settings::Refused;

use crate::config::settings::Config;
use crate::config::shown;
use crate::edge::clock::Clock;
use crate::edge::memory;
use crate::edge::store::Store;

/// Whether everything that was asked for could be done; if not, it was said why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Exit code 0.
    Done,
    /// Exit code 1.
    Failed,
}

impl From<bool> for Outcome {
    fn from(done: bool) -> Self {
        if done { Outcome::Done } else { Outcome::Failed }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Done => ExitCode::SUCCESS,
            Outcome::Failed => ExitCode::from(1),
        }
    }
}

/// What is wrong with the command line that only shows once the settings or the database are read: exit code 2, as where
/// it cannot be read at all.
#[derive(Debug)]
pub struct WrongLine(pub String);

impl std::fmt::Display for WrongLine {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for WrongLine {}

/// What every command goes by.
pub struct Context<'a> {
    /// The command line.
    pub arguments: &'a Arguments,
    /// The clock, or the time that `--now` says.
    pub clock: Clock,
}

impl Context<'_> {
    /// The time to go by.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The checked configuration.
    ///
    /// # Errors
    /// Where there is none, or anything in it is wrong.
    pub fn config(&self) -> Result<Config, Refused> {
        settings::load(self.arguments.config.as_deref()).map(|(_, config)| config)
    }

    /// The database of a configuration, to look into.
    ///
    /// # Errors
    /// Where there is none yet, or it can't be read.
    pub fn store(&self, config: &Config) -> anyhow::Result<Store> {
        let path = config.data.join("wirewatch.db");
        Store::look(&path)?.ok_or_else(|| {
            anyhow!(
                "nothing was stored in {} yet: `wirewatch once` or `wirewatch run` begins",
                shown(&config.data).display()
            )
        })
    }
}

/// Does what the command line asks for.
pub fn run(arguments: &Arguments) -> ExitCode {
    memory::keep_little();
    let clock = arguments.now.map_or(Clock::System, Clock::Fixed);
    let context = Context { arguments, clock };
    let mut out = io::BufWriter::new(out::stdout());
    let done = dispatch(&context, &mut out).and_then(|code| Ok(out.flush().map(|()| code)?));
    done.unwrap_or_else(|error| match error.downcast_ref::<Refused>() {
        Some(refused) => {
            let _ = write!(out::stderr(), "{}", refused.draw(log::is_colored()));
            ExitCode::from(2)
        }
        // Whoever read our output has seen enough.
        None if is_broken_pipe(&error) => ExitCode::SUCCESS,
        None => {
            let _ = writeln!(out::stderr(), "error: {error:#}");
            ExitCode::from(if error.is::<WrongLine>() { 2 } else { 1 })
        }
    })
}

fn dispatch(context: &Context<'_>, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let named = context.arguments.config.as_deref();
    let Some(command) = &context.arguments.command else { return Ok(greeting::greet(named)) };
    let outcome = match command {
        Command::Init(init) => return init::run(init),
        Command::Check(check) => return check::run(check, named, context.now()),
        Command::Run(options) => service::run(context, options),
        Command::Once(once) => service::once(context, once, out),
        Command::Demo(demo) => demo::run(demo, out),
        Command::Read(read) => read::run(context, read, out),
        Command::Replay(replay) => replay::run(context, replay, out),
        Command::Reread(reread) => reread::run(context, reread, out),
        Command::Backtest(backtest) => backtest::run(context, backtest, out),
        Command::Feeds(feeds) => feeds::run(context, feeds, out),
        Command::Groups(groups) => groups::run(context, groups, out),
        Command::Places(places) => places::run(context, places, out),
        Command::Incidents(incidents) => incidents::run(context, incidents, out),
        Command::Incident(action) => incident::run(context, action, out),
        Command::Articles(articles) => articles::run(context, articles, out),
        Command::Digest(digest) => digest::run(context, digest, out),
        Command::Mail(mail) => mail::run(context, mail, out),
        Command::Explain(explain) => explain::run(context, explain, out),
        Command::Status(status) => status::run(context, status, out),
        Command::Backup(options) => backup::backup(context, options, out),
        Command::Restore(options) => backup::restore(context, options, out),
        Command::Verify(options) => backup::verify(context, options, out),
        Command::Completions(options) => completions::completions(options.shell, out),
        Command::Man(options) => completions::man(options.folder.as_deref(), out),
    };
    outcome.map(ExitCode::from)
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let io = cause.downcast_ref::<io::Error>().map(io::Error::kind);
        let json = cause.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
        io.or(json) == Some(io::ErrorKind::BrokenPipe)
    })
}

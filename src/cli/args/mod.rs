//! The command line: every command with its options, one file a family. What a command does stands in its own file.

mod articles;
mod database;
mod feeds;
mod groups;
mod incident;
mod incidents;
mod mail;
mod places;
mod service;
mod setup;
mod values;

use std::path::PathBuf;

use clap::builder::Styles;
use clap::builder::styling::{AnsiColor, Effects};
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::Timestamp;

pub use self::articles::{Articles, Backtest, Read, Replay, Reread};
pub use self::database::{Backup, Restore, Verify};
pub use self::feeds::{FeedName, Feeds, FeedsAdd, FeedsDiscover, FeedsImport, FeedsTest};
pub use self::groups::{Groups, GroupsMatch};
pub use self::incident::{
    By, Incident, IncidentAbout, IncidentMerge, IncidentNote, IncidentSet, IncidentShow, IncidentSplit,
    IncidentUndo,
};
pub use self::incidents::Incidents;
pub use self::mail::{Digest, Explain, Mail, MailDrop, MailList, MailRetry, MailShow};
pub use self::places::{Places, PlacesFind, PlacesImport};
pub use self::service::{Check, Once, Run, Status};
pub use self::setup::{Completions, Demo, Init, Man};
pub use self::values::{Since, setting, time};

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().effects(Effects::BOLD))
    .usage(AnsiColor::Green.on_default().effects(Effects::BOLD))
    .literal(AnsiColor::Cyan.on_default())
    .placeholder(AnsiColor::Cyan.on_default().effects(Effects::DIMMED));

const EXAMPLES: &str = "\
To start:
  wirewatch demo                       see what it does, with nothing set up
  wirewatch init && wirewatch check    write a configuration, and see whether it is right
  wirewatch once                       one round: poll, read, track, tell
  wirewatch incidents                  what is known
  wirewatch run                        the same for good, as a service

Exit codes: 0 done; 1 something failed and said so; 2 the configuration or the command line is wrong.";

/// Reads news feeds for what armed groups did, keeps every figure with its quote, and mails what
/// changed.
#[derive(Debug, Parser)]
#[command(name = "wirewatch", version, styles = STYLES, after_help = EXAMPLES)]
#[command(propagate_version = true, infer_subcommands = false)]
pub struct Arguments {
    /// The configuration. Absent: $WIREWATCH_CONFIG, ./config/wirewatch.toml,
    /// $XDG_CONFIG_HOME/wirewatch/wirewatch.toml, /etc/wirewatch/wirewatch.toml, whichever is there first
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// As if it were this time: 2024-03-24T05:05:13Z, 2024-03-24T07:05+02:00, or 2024-03-24 (its midnight, UTC)
    #[arg(long, global = true, value_name = "TIME", value_parser = time)]
    pub now: Option<Timestamp>,
    /// How the log on standard error is written; under systemd `plain` goes to the journal with its fields
    #[arg(
        long,
        global = true,
        value_enum,
        value_name = "FORMAT",
        default_value_t,
        hide_possible_values = false
    )]
    pub log: LogFormat,
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// How the log is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// A line each, for people
    #[default]
    Plain,
    /// A JSON object a line, for programs
    Json,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// The service: poll, read, track, tell, until it is stopped
    Run(Run),
    /// One round of all that is due, then exit: 0, or 1 where something failed
    Once(Once),
    /// The whole job on bundled sample news: no network, no mail server, no configuration
    Demo(Demo),
    /// Write commented configuration to start from; what is there already stays as it is
    Init(Init),
    /// Every problem of the configuration, each drawn under its line; exit 2 if any
    Check(Check),
    /// What is read in an article
    Read(Read),
    /// Archived articles through the whole pipeline, as if they came in today
    Replay(Replay),
    /// Which mails this configuration would have made of the articles that came in, and how they differ from those
    /// that went out; nothing is sent
    Backtest(Backtest),
    /// Read stored articles again that an earlier version of wirewatch read; nobody is told of old news
    Reread(Reread),
    /// The feeds: what is watched, and whether it answers
    #[command(subcommand)]
    Feeds(Feeds),
    /// The groups: who is tracked, and whom a text names
    #[command(subcommand)]
    Groups(Groups),
    /// The places: what a name means, and importing more of them
    #[command(subcommand)]
    Places(Places),
    /// The known incidents, latest first
    Incidents(Incidents),
    /// One incident
    #[command(subcommand)]
    Incident(Incident),
    /// Stored articles that hold the words, best match first
    Articles(Articles),
    /// The mail that would go out now, without sending it
    Digest(Digest),
    /// The outbox: what was mailed, what waits, what was refused
    #[command(subcommand)]
    Mail(Mail),
    /// Where something told in a mail comes from: a change, a mail or an incident
    Explain(Explain),
    /// Feeds' health, what is due, what is waiting to be mailed
    Status(Status),
    /// Copy the database into a file; the service may run meanwhile
    Backup(Backup),
    /// Put a copy back in the database's place, which is kept; the service must be stopped
    Restore(Restore),
    /// Look the database over, or a copy of it; exit 1 where it is not whole
    Verify(Verify),
    /// Completions for a shell, on standard output
    Completions(Completions),
    /// Print the man page, or write one for each command into a folder
    Man(Man),
}

/// Output for programs, as one object.
#[derive(Clone, Copy, Debug, Default, Args)]
pub struct Json {
    /// One JSON object
    #[arg(long)]
    pub json: bool,
}

/// Output for programs, whole or line by line.
#[derive(Clone, Copy, Debug, Default, Args)]
pub struct JsonOrLines {
    /// One JSON object
    #[arg(long, conflicts_with = "ndjson")]
    pub json: bool,
    /// One JSON object a line
    #[arg(long)]
    pub ndjson: bool,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_commands_do_not_contradict_each_other() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn the_commands_of_the_interfaces_are_taken() {
        let r = |line: &str| {
            let words = std::iter::once("wirewatch").chain(line.split_whitespace());
            Arguments::try_parse_from(words).map(|arguments| arguments.command).map_err(|error| error.kind())
        };
        let right = [
            "run",
            "run --progress",
            "run --log json",
            "once --all --now 2024-03-24",
            "--config c.toml --now 2024-03-24T05:05:13Z once",
            "demo",
            "init /etc/wirewatch",
            "check --online",
            "read page.html https://news.example.org/1 - --json",
            "read --ndjson --with-text articles.jsonl",
            "replay --ndjson a.jsonl b.jsonl",
            "backtest --since 30d --json",
            "reread --all",
            "feeds list --json",
            "feeds test",
            "feeds test --articles Example",
            "feeds discover news.example.org --json",
            "feeds add https://news.example.org --name News",
            "feeds remove News",
            "feeds pause News",
            "feeds resume News",
            "feeds import feeds.opml",
            "feeds export",
            "groups list",
            "groups match ISIS-K",
            "groups apply",
            "incidents --group islamic-state --type bombing --since 7d --ndjson",
            "incidents --min injured=10 --until 2024-03-24 --conflict --ignored --geojson",
            "incidents --acled --limit 1000",
            "incidents --ged",
            "incident show 7 --json",
            "incident merge i1 i2 --by Ada",
            "incident split i1 7 https://news.example.org/1",
            "incident ignore i1",
            "incident set i1 killed 140",
            "incident set i1 killed -5",
            "incident note i1 seen it myself",
            "incident undo i1 3",
            "articles concert hall",
            "digest --to desk --since 2024-03-24",
            "digest --to desk --send",
            "digest --to desk --preview",
            "mail list --to desk",
            "mail show m3 --html",
            "mail retry m3 4",
            "mail retry --all",
            "mail drop m3",
            "explain c7 m3 i12",
            "status --json",
            "backup wirewatch.bak",
            "restore wirewatch.bak",
            "verify",
            "completions bash",
            "man man",
            "man",
        ];
        for line in right {
            assert!(r(line).is_ok(), "{line}: {:?}", r(line));
        }
        use clap::error::ErrorKind::*;
        assert!(r("").is_ok_and(|command| command.is_none()), "it greets");
        assert_eq!(r("feed list").unwrap_err(), InvalidSubcommand);
        assert_eq!(r("help").unwrap_err(), DisplayHelp);
        assert_eq!(r("help incident set").unwrap_err(), DisplayHelp);
        assert_eq!(r("read").unwrap_err(), MissingRequiredArgument);
        assert_eq!(r("once --now yesterday").unwrap_err(), ValueValidation);
        assert_eq!(r("digest --since 7d --send").unwrap_err(), ArgumentConflict);
        assert_eq!(r("incidents --type bombings").unwrap_err(), ValueValidation);
    }
}

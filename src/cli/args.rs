//! The command line: every command with its options. What a command does stands in its own file.

use std::path::PathBuf;

use clap::builder::Styles;
use clap::builder::styling::{AnsiColor, Effects};
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::model::{IncidentType, Kind, Setting};

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
#[command(propagate_version = true, infer_subcommands = false, disable_help_subcommand = true)]
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
    /// Write man pages, one for each command
    Man(Man),
}

/// `run`
#[derive(Debug, Args)]
pub struct Run {
    /// Show in a line at the bottom of the terminal what goes on
    #[arg(long)]
    pub progress: bool,
}

/// `once`
#[derive(Debug, Args)]
pub struct Once {
    /// As if all feeds and digests were due
    #[arg(long)]
    pub all: bool,
}

/// `demo`
#[derive(Debug, Args)]
pub struct Demo {
    /// The folder for the mails, as .eml and .html. Absent: a new one, which is named at the end
    #[arg(long, value_name = "DIR")]
    pub into: Option<PathBuf>,
}

/// `init`
#[derive(Debug, Args)]
pub struct Init {
    /// The folder that gets config/wirewatch.toml, config/groups.toml and feeds.toml
    #[arg(value_name = "DIR", default_value = ".")]
    pub folder: PathBuf,
}

/// `check`
#[derive(Debug, Args)]
pub struct Check {
    /// Ask every feed and the mail server too
    #[arg(long)]
    pub online: bool,
}

/// `read`
#[derive(Debug, Args)]
pub struct Read {
    /// A file (.html, .txt), a URL, or - for standard input
    #[arg(value_name = "SOURCE", required = true)]
    pub sources: Vec<String>,
    /// The day or time that it was published, where the source does not tell it
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub published: Option<Timestamp>,
    /// The text with what was read marked in it, and what was seen and left out, with the reason; with --json or
    /// --ndjson: the same as "marks"
    #[arg(long)]
    pub explain: bool,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: JsonOrLines,
    /// With --ndjson: the article's text and authors in each reading
    #[arg(long, requires = "ndjson")]
    pub with_text: bool,
}

/// `replay`
#[derive(Debug, Args)]
pub struct Replay {
    /// Articles, one JSON object a line; - for standard input
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// One JSON object a line: articles with their changes, then the incidents
    #[arg(long)]
    pub ndjson: bool,
}

/// `backtest`
#[derive(Debug, Args)]
pub struct Backtest {
    /// From then on: a time, a day, or a span back from now (30d)
    #[arg(long, value_name = "TIME", value_parser = Since::parse)]
    pub since: Since,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: Json,
}

/// `reread`
#[derive(Debug, Args)]
pub struct Reread {
    /// All of them, whatever version read them
    #[arg(long)]
    pub all: bool,
}

/// `feeds`
#[derive(Debug, Subcommand)]
pub enum Feeds {
    /// The feeds with their addresses and schedules
    List(Json),
    /// Fetch feeds now and show what comes, storing nothing
    Test(FeedsTest),
    /// Find a site's feeds, and show what is in them
    Discover(FeedsDiscover),
    /// Find a site's feed, try it, and write it into feeds.toml
    Add(FeedsAdd),
    /// Take a feed out of feeds.toml; what it brought stays
    Remove(FeedName),
    /// Do not poll a feed any more, until `resume`
    Pause(FeedName),
    /// Poll a feed again
    Resume(FeedName),
    /// Add the feeds of an OPML file that are not watched yet
    Import(FeedsImport),
    /// Write all feeds as OPML
    Export,
}

/// `feeds discover`
#[derive(Debug, Args)]
pub struct FeedsDiscover {
    /// The site's address, or a page's of it
    #[arg(value_name = "URL")]
    pub url: String,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: Json,
}

/// `feeds add`
#[derive(Debug, Args)]
pub struct FeedsAdd {
    /// The feed's address, or its site's
    #[arg(value_name = "URL")]
    pub url: String,
    /// Its name. Absent: what it calls itself
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
}

/// `feeds remove`, `feeds pause`, `feeds resume`
#[derive(Debug, Args)]
pub struct FeedName {
    /// Its name in feeds.toml
    #[arg(value_name = "NAME")]
    pub name: String,
}

/// `feeds import`
#[derive(Debug, Args)]
pub struct FeedsImport {
    /// The OPML file; - for standard input
    #[arg(value_name = "FILE")]
    pub file: String,
}

/// `feeds test`
#[derive(Debug, Args)]
pub struct FeedsTest {
    /// Feeds' names in feeds.toml, or addresses. Absent: all feeds
    #[arg(value_name = "FEED")]
    pub feeds: Vec<String>,
    /// Fetch the articles too, and show how each is read
    #[arg(long)]
    pub articles: bool,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: Json,
}

/// `groups`
#[derive(Debug, Subcommand)]
pub enum Groups {
    /// The groups with their names and parents
    List(Json),
    /// Which groups a text names, and by which words
    Match(GroupsMatch),
    /// Look for the groups in all stored articles too, after groups.toml was edited; nobody is told of old news
    Apply,
}

/// `groups match`
#[derive(Debug, Args)]
pub struct GroupsMatch {
    /// The text; - for standard input
    #[arg(value_name = "TEXT")]
    pub text: String,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: Json,
}

/// `places`
#[derive(Debug, Subcommand)]
pub enum Places {
    /// Import the towns, regions and names of a GeoNames dump; the file is made in the data folder
    Import(PlacesImport),
    /// What the name of a place means, and why: "San Miguel", or "San Miguel, El Salvador"
    Find(PlacesFind),
}

/// `places import`
#[derive(Debug, Args)]
pub struct PlacesImport {
    /// The folder with cities500.txt (or 1000, 5000, 15000, or allCountries.txt), admin1CodesASCII.txt,
    /// countryInfo.txt, and alternateNamesV2.txt for names in other languages
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
}

/// `places find`
#[derive(Debug, Args)]
pub struct PlacesFind {
    /// The name, with what it lies in behind commas where that is known
    #[arg(value_name = "NAME")]
    pub name: String,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: Json,
}

/// `incidents`
#[derive(Debug, Args)]
pub struct Incidents {
    /// Only of this group and its branches
    #[arg(long, value_name = "ID")]
    pub group: Option<String>,
    /// Only of this type: bombing, abduction
    #[arg(long = "type", value_name = "TYPE", value_parser = incident_type)]
    pub incident_type: Option<IncidentType>,
    /// Only in places whose name holds this: a town, a region, or a country's code
    #[arg(long, value_name = "NAME")]
    pub place: Option<String>,
    /// Only with something new since then: a time, a day, or a span back from now (7d)
    #[arg(long, value_name = "TIME", value_parser = Since::parse)]
    pub since: Option<Since>,
    /// Only those that began on this day or earlier
    #[arg(long, value_name = "DAY")]
    pub until: Option<Date>,
    /// Only with at least so many killed
    #[arg(long, value_name = "N")]
    pub min_killed: Option<u64>,
    /// Only with at least so many of a kind: injured=10; may be given more than once
    #[arg(long, value_name = "KIND=N", value_parser = figure)]
    pub min: Vec<(Kind, u64)>,
    /// Only those about which current sources differ
    #[arg(long)]
    pub conflict: bool,
    /// Also those that are only told as history
    #[arg(long)]
    pub background: bool,
    /// Also those that somebody said to ignore
    #[arg(long)]
    pub ignored: bool,
    /// At most so many
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub limit: usize,
    /// Comma-separated values, a line for each figure
    #[arg(long, group = "form", conflicts_with_all = ["json", "ndjson"])]
    pub csv: bool,
    /// GeoJSON, a point for each incident whose place is known
    #[arg(long, group = "form", conflicts_with_all = ["json", "ndjson"])]
    pub geojson: bool,
    /// Comma-separated values in the columns of ACLED
    #[arg(long, group = "form", conflicts_with_all = ["json", "ndjson"])]
    pub acled: bool,
    /// Comma-separated values in the columns of UCDP GED, deadly incidents only
    #[arg(long, group = "form", conflicts_with_all = ["json", "ndjson"])]
    pub ged: bool,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: JsonOrLines,
}

/// `incident`
#[derive(Debug, Subcommand)]
pub enum Incident {
    /// All that is known of it: figures with their history, quotes, sources
    Show(IncidentShow),
    /// Two are one: put them together, now and for good
    Merge(IncidentMerge),
    /// What some articles tell is another one: take it out
    Split(IncidentSplit),
    /// Leave it alone: it is not listed and not told any more
    Ignore(IncidentAbout),
    /// A field has this value, whatever is told: type, day, place, or a kind of figure
    Set(IncidentSet),
    /// Words for others, without effect
    Note(IncidentNote),
    /// Take a decision back: the last one, or one by its number
    Undo(IncidentUndo),
}

/// Who decides.
#[derive(Debug, Args)]
pub struct By {
    /// Who decides. Absent: the user of this machine
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
}

/// `incident merge`
#[derive(Debug, Args)]
pub struct IncidentMerge {
    /// One of them
    #[arg(value_name = "ID", value_parser = incident_id)]
    pub one: i64,
    /// The other one
    #[arg(value_name = "ID", value_parser = incident_id)]
    pub other: i64,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub by: By,
}

/// `incident split`
#[derive(Debug, Args)]
pub struct IncidentSplit {
    /// The incident
    #[arg(value_name = "ID", value_parser = incident_id)]
    pub id: i64,
    /// The articles that tell of another one: their numbers or addresses, as `incident show` has them
    #[arg(value_name = "ARTICLE", required = true)]
    pub articles: Vec<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub by: By,
}

/// `incident ignore`
#[derive(Debug, Args)]
pub struct IncidentAbout {
    /// The incident
    #[arg(value_name = "ID", value_parser = incident_id)]
    pub id: i64,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub by: By,
}

/// `incident set`
#[derive(Debug, Args)]
pub struct IncidentSet {
    /// The incident
    #[arg(value_name = "ID", value_parser = incident_id)]
    pub id: i64,
    /// type, day, place, or a kind of figure: killed, injured
    #[arg(value_name = "FIELD")]
    pub field: String,
    /// bombing, 2024-03-22, Krasnogorsk, 140
    #[arg(value_name = "VALUE")]
    pub value: String,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub by: By,
}

/// `incident note`
#[derive(Debug, Args)]
pub struct IncidentNote {
    /// The incident
    #[arg(value_name = "ID", value_parser = incident_id)]
    pub id: i64,
    /// The words
    #[arg(value_name = "WORDS", required = true)]
    pub words: Vec<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub by: By,
}

/// `incident undo`
#[derive(Debug, Args)]
pub struct IncidentUndo {
    /// The incident
    #[arg(value_name = "ID", value_parser = incident_id)]
    pub id: i64,
    /// The decision, as `incident show` numbers it. Absent: the last one that stands
    #[arg(value_name = "NUMBER")]
    pub number: Option<i64>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub by: By,
}

/// `incident show`
#[derive(Debug, Args)]
pub struct IncidentShow {
    /// Its id, as `incidents` shows it: i12
    #[arg(value_name = "ID", value_parser = incident_id)]
    pub id: i64,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: Json,
}

/// `articles`
#[derive(Debug, Args)]
pub struct Articles {
    /// The words to look for: all of them, "in quotes" as a phrase
    #[arg(value_name = "QUERY", required = true)]
    pub query: Vec<String>,
    /// At most so many
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub limit: usize,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: JsonOrLines,
}

/// `digest`
#[derive(Debug, Args)]
pub struct Digest {
    /// Only for this recipient. Absent: for each
    #[arg(long, value_name = "NAME")]
    pub to: Option<String>,
    /// Everything since then, also what was told before: a time, a day, or a span back from now (7d)
    #[arg(long, value_name = "TIME", value_parser = Since::parse)]
    pub since: Option<Since>,
    /// Send it now, and count it as told
    #[arg(long, conflicts_with = "since")]
    pub send: bool,
    /// Write its HTML part into a file, to be looked at in a browser, and name it
    #[arg(long, conflicts_with_all = ["send", "json"])]
    pub preview: bool,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: Json,
}

/// `mail`
#[derive(Debug, Subcommand)]
pub enum Mail {
    /// The outbox: those that wait or were refused first, then the latest
    List(MailList),
    /// A mail as it was composed
    Show(MailShow),
    /// Offer mails again that wait or were refused, at once
    Retry(MailRetry),
    /// Give up a mail that waits or was refused; what it tells counts as told
    Drop(MailDrop),
}

/// `mail list`
#[derive(Debug, Args)]
pub struct MailList {
    /// Only those to this recipient
    #[arg(long, value_name = "NAME")]
    pub to: Option<String>,
    /// At most so many
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub limit: usize,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: Json,
}

/// `mail show`
#[derive(Debug, Args)]
pub struct MailShow {
    /// Its id, as `mail list` shows it: m3
    #[arg(value_name = "ID", value_parser = mail_id)]
    pub id: i64,
    /// Its HTML part, the pictures inside it
    #[arg(long, conflicts_with = "eml")]
    pub html: bool,
    /// The whole, as mail servers get it
    #[arg(long)]
    pub eml: bool,
}

/// `mail retry`
#[derive(Debug, Args)]
pub struct MailRetry {
    /// Their ids: m3
    #[arg(value_name = "ID", value_parser = mail_id, required_unless_present = "all")]
    pub ids: Vec<i64>,
    /// All that wait or were refused
    #[arg(long, conflicts_with = "ids")]
    pub all: bool,
}

/// `mail drop`
#[derive(Debug, Args)]
pub struct MailDrop {
    /// Their ids: m3
    #[arg(value_name = "ID", value_parser = mail_id, required = true)]
    pub ids: Vec<i64>,
}

/// `explain`
#[derive(Debug, Args)]
pub struct Explain {
    /// A change (c7), a mail (m3, or its Message-ID) or an incident (i12), as X-Wirewatch-Explain and `mail list` name them
    #[arg(value_name = "ID", required = true)]
    pub ids: Vec<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: Json,
}

/// `status`
#[derive(Debug, Args)]
pub struct Status {
    /// List each feed, also where that is more than a screen and all is well
    #[arg(long)]
    pub all: bool,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: Json,
}

/// `backup`
#[derive(Debug, Args)]
pub struct Backup {
    /// The file; one that is there is replaced, once the new one is whole
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

/// `restore`
#[derive(Debug, Args)]
pub struct Restore {
    /// The file that `backup` wrote; it stays as it is
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

/// `verify`
#[derive(Debug, Args)]
pub struct Verify {
    /// A file that `backup` wrote. Absent: the database itself
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}

/// `completions`
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}

/// `man`
#[derive(Debug, Args)]
pub struct Man {
    /// The folder that gets them
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
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

/// A beginning in time: a moment, or so long before now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// From this moment on.
    Time(Timestamp),
    /// So long before now.
    Ago(jiff::SignedDuration),
}

impl Since {
    /// Reads a time, a day or a span.
    fn parse(text: &str) -> Result<Since, String> {
        if let Ok(time) = time(text) {
            return Ok(Since::Time(time));
        }
        let span = text.parse::<jiff::Span>().ok();
        let ago = span.and_then(|span| span.to_duration(jiff::SpanRelativeTo::days_are_24_hours()).ok());
        match ago {
            Some(ago) if ago.is_positive() => Ok(Since::Ago(ago)),
            _ => {
                Err("expected a time like 2024-03-24T05:05Z, a day like 2024-03-24, or a span like 7d"
                    .to_owned())
            }
        }
    }

    /// The moment that is meant.
    pub fn from(self, now: Timestamp) -> Timestamp {
        match self {
            Since::Time(time) => time,
            Since::Ago(ago) => now.saturating_sub(ago).unwrap_or(Timestamp::MIN),
        }
    }
}

/// Reads a time with its offset, or a day as its midnight in UTC.
pub fn time(text: &str) -> Result<Timestamp, String> {
    let wrong = || "expected a time like 2024-03-24T05:05:13Z or a day like 2024-03-24".to_owned();
    if let Ok(time) = text.parse::<Timestamp>() {
        return Ok(time);
    }
    // A time without an offset is read by nobody the same way, so only a bare day is taken.
    if text.contains(['T', ' ', ':']) {
        return Err(wrong());
    }
    let day: Date = text.parse().map_err(|_| wrong())?;
    day.to_zoned(TimeZone::UTC).map(|midnight| midnight.timestamp()).map_err(|_| wrong())
}

fn incident_id(text: &str) -> Result<i64, String> {
    text.strip_prefix('i').unwrap_or(text).parse().map_err(|_| "expected an id like i12".to_owned())
}

fn figure(text: &str) -> Result<(Kind, u64), String> {
    let wrong = || "expected a kind and a number like injured=10".to_owned();
    let (kind, number) = text.split_once('=').ok_or_else(wrong)?;
    Ok((word(kind)?, number.parse().map_err(|_| wrong())?))
}

/// A field of an incident with its value.
///
/// # Errors
/// What was expected instead.
pub fn setting(field: &str, value: &str) -> Result<Setting, String> {
    match field {
        "type" => incident_type(value).map(Setting::Type),
        "day" => value.parse().map(Setting::Day).map_err(|_| "expected a day like 2024-03-24".to_owned()),
        "place" => Ok(Setting::Place(value.to_owned())),
        kind => {
            let kind = word(kind).map_err(|_| {
                format!("there is no field {kind}; there are type, day, place and the kinds of figures, like killed")
            })?;
            value
                .parse()
                .map(|number| Setting::Figure(kind, number))
                .map_err(|_| "expected a number".to_owned())
        }
    }
}

fn word<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_json::from_value(serde_json::Value::String(text.to_owned())).map_err(|error| error.to_string())
}

fn mail_id(text: &str) -> Result<i64, String> {
    text.strip_prefix('m').unwrap_or(text).parse().map_err(|_| "expected an id like m3".to_owned())
}

fn incident_type(text: &str) -> Result<IncidentType, String> {
    word(text)
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
        ];
        for line in right {
            assert!(r(line).is_ok(), "{line}: {:?}", r(line));
        }
        use clap::error::ErrorKind::*;
        assert!(r("").is_ok_and(|command| command.is_none()), "it greets");
        assert_eq!(r("feed list").unwrap_err(), InvalidSubcommand);
        assert_eq!(r("read").unwrap_err(), MissingRequiredArgument);
        assert_eq!(r("once --now yesterday").unwrap_err(), ValueValidation);
        assert_eq!(r("digest --since 7d --send").unwrap_err(), ArgumentConflict);
        assert_eq!(r("incidents --type bombings").unwrap_err(), ValueValidation);
    }

    #[test]
    fn fields_take_what_they_can_be() {
        let r = |field: &str, value: &str| setting(field, value).map(|setting| format!("{setting:?}"));
        assert_eq!(r("killed", "140").as_deref(), Ok("Figure(Killed, 140)"));
        assert_eq!(r("type", "bombing").as_deref(), Ok("Type(Bombing)"));
        assert_eq!(r("day", "2024-03-22").as_deref(), Ok("Day(2024-03-22)"));
        assert_eq!(r("place", "Gao").as_deref(), Ok("Place(\"Gao\")"));
        assert!(r("killed", "many").is_err() && r("type", "boom").is_err() && r("day", "Friday").is_err());
        assert!(r("weather", "fine").is_err_and(|says| says.contains("no field weather")));
    }

    #[test]
    fn times_and_spans() {
        let r = |text: &str| time(text).map_or_else(|wrong| wrong, |time| time.to_string());
        let wrong = "expected a time like 2024-03-24T05:05:13Z or a day like 2024-03-24";
        assert_eq!(r("2024-03-24T05:05:13Z"), "2024-03-24T05:05:13Z");
        assert_eq!(r("2024-03-01T10:00Z"), "2024-03-01T10:00:00Z");
        assert_eq!(r("2024-03-24T07:05+02:00"), "2024-03-24T05:05:00Z");
        assert_eq!(r("2024-03-24"), "2024-03-24T00:00:00Z");
        assert_eq!(r("2024-03-24T05:05"), wrong);
        assert_eq!(r("yesterday"), wrong);

        let now = time("2024-03-24").expect("a day");
        let r = |text: &str| Since::parse(text).map(|since| since.from(now).to_string()).ok();
        assert_eq!(r("7d").as_deref(), Some("2024-03-17T00:00:00Z"));
        assert_eq!(r("90m").as_deref(), Some("2024-03-23T22:30:00Z"));
        assert_eq!(r("2024-03-01").as_deref(), Some("2024-03-01T00:00:00Z"));
        assert_eq!(r("-7d"), None);
        assert_eq!(r("soon"), None);
    }
}

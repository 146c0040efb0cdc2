//! Settings: text → checked values, all problems at once, each drawn under its line.
//!
//! ```text
//! wirewatch.toml ─┐
//! feeds.toml ─────┼─ read ─→ Config, or Problems and their drawing
//! groups.toml ────┘
//! ```
//!
//! Past [`read`] nothing is checked again. Nothing here opens a file: [`paths`] says which two others
//! belong to a `wirewatch.toml`, and the edge reads them. Secrets are named here, never held.

pub mod edit;
mod feeds;
mod finding;
mod groups;
pub mod opml;
mod ports;
mod problem;
mod reach;
pub mod schedule;
mod section;
pub mod settings;
mod value;
mod wirewatch;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use toml::de::DeTable;

pub use finding::{File, Finding, found};
pub use problem::{Problem, Problems, shown};
use section::{Notebook, Section};
use settings::Config;
pub use value::{did_you_mean, name, say_duration, say_size};

/// `config/wirewatch.toml` as `init` writes it: every setting with its default.
pub const WIREWATCH_TOML: &str = include_str!("../../config/wirewatch.toml");
/// `config/groups.toml` as `init` writes it.
pub const GROUPS_TOML: &str = include_str!("../../config/groups.toml");
/// `feeds.toml` as `init` writes it.
pub const FEEDS_TOML: &str = include_str!("../../feeds.toml");

/// A file's text and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its path; what it names is relative to the folder that this lies in.
    pub path: PathBuf,
    /// What stands in it, or why it could not be read.
    pub text: Result<String, String>,
    /// What would mend a file that could not be read.
    pub advice: Option<&'static str>,
    /// The first byte that belongs to no text in UTF-8, and where it stands; other characters stand in for such bytes.
    pub odd_byte: Option<(usize, u8)>,
}

/// What would mend a file that is not there.
const INIT: &str = "`wirewatch init` writes all three files to start from";

impl Source {
    /// A file that was read.
    pub fn new(path: impl Into<PathBuf>, text: impl Into<String>) -> Source {
        Source { path: path.into(), text: Ok(text.into()), advice: None, odd_byte: None }
    }

    /// A file that could not be read, and why, in words.
    pub fn unreadable(path: impl Into<PathBuf>, why: impl Into<String>) -> Source {
        Source { path: path.into(), text: Err(why.into()), advice: Some(INIT), odd_byte: None }
    }

    /// A file that is there and could not be read, and what would mend that.
    pub fn forbidden(
        path: impl Into<PathBuf>,
        why: impl Into<String>,
        advice: Option<&'static str>,
    ) -> Source {
        Source { advice, ..Source::unreadable(path, why) }
    }

    /// A file as its bytes.
    pub fn of_bytes(path: impl Into<PathBuf>, bytes: Vec<u8>) -> Source {
        match String::from_utf8(bytes) {
            Ok(text) => Source::new(path, text),
            Err(error) => {
                let place = error.utf8_error().valid_up_to();
                let odd_byte = error.as_bytes().get(place).map(|byte| (place, *byte));
                Source { odd_byte, ..Source::new(path, String::from_utf8_lossy(error.as_bytes())) }
            }
        }
    }

    fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new(""))
    }
}

/// The three files that make a configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// `wirewatch.toml`.
    pub wirewatch: Source,
    /// `feeds.toml`.
    pub feeds: Source,
    /// `groups.toml`.
    pub groups: Source,
}

/// Where the other two files and the data stand that belong to a `wirewatch.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paths {
    /// `feeds.toml`.
    pub feeds: PathBuf,
    /// `groups.toml`.
    pub groups: PathBuf,
    /// The data folder.
    pub data: PathBuf,
}

/// Says which other two files belong to this one.
///
/// It cannot fail: where a path is missing or wrong it is the default one, and [`read`] tells it.
pub fn paths(wirewatch: &Source) -> Paths {
    let text = wirewatch.text.as_deref().unwrap_or_default();
    let (table, _) = DeTable::parse_recoverable(text);
    let path = |name: &str, default: &str| {
        let written = table.get_ref().get(name).and_then(|value| value.get_ref().as_str());
        wirewatch.folder().join(written.map(str::trim).unwrap_or(default))
    };
    Paths {
        feeds: path("feeds", wirewatch::FEEDS),
        groups: path("groups", wirewatch::GROUPS),
        data: path("data", wirewatch::DATA),
    }
}

/// Reads the three files.
///
/// # Errors
/// Everything that is wrong in any of them.
pub fn read(files: &Files) -> Result<Config, Problems> {
    let checked = check(files);
    match Problems::of(checked.problems) {
        Some(problems) => Err(problems),
        None => Ok(checked.config),
    }
}

/// The name of every setting that reading these files asks for: `mail.smtp.host`.
///
/// A section that is not there is not asked; the files that `init` writes, with their examples
/// uncommented, give all of them.
pub fn names(files: &Files) -> BTreeSet<String> {
    check(files).names
}

struct Checked<'a> {
    /// What was read; only good where there are no problems.
    config: Config,
    problems: Vec<(&'a Source, Vec<Problem>)>,
    names: BTreeSet<String>,
}

fn check(files: &Files) -> Checked<'_> {
    let service = read_file(&files.wirewatch, |top| wirewatch::read(top, files.wirewatch.folder()));
    let feeds = read_file(&files.feeds, |top| feeds::read(top, files.feeds.folder(), &service.value.http));
    let groups = read_file(&files.groups, groups::read);

    let mut problems = vec![service.problems, feeds.problems, groups.problems];
    let mut missing = |source: &Source, span: &Option<std::ops::Range<usize>>, own: usize| {
        let Err(why) = &source.text else { return };
        // Shown under the line that names the file, where there is one.
        let (place, span) = span.clone().map_or((own, 0..0), |span| (0, span));
        let message = format!("{} could not be read: {why}", shown(&source.path).display());
        let problem = Problem::new(span, message);
        problems[place].push(match source.advice {
            Some(advice) => problem.help(advice),
            None => problem,
        });
    };
    missing(&files.wirewatch, &None, 0);
    // Where that could not be read, nobody said where the other two are.
    if files.wirewatch.text.is_ok() {
        missing(&files.feeds, &service.value.feeds_at, 1);
        missing(&files.groups, &service.value.groups_at, 2);
    }

    // Groups that could not be read whole would make every recipient look wrong.
    if groups.whole {
        problems[0].extend(wirewatch::unknown_groups(&service.value, &groups.value));
    }
    let mut names = service.names;
    names.extend(feeds.names);
    names.extend(groups.names);
    let config = wirewatch::config(service.value, feeds.value, groups.value);
    let sources = [&files.wirewatch, &files.feeds, &files.groups];
    Checked { config, problems: sources.into_iter().zip(problems).collect(), names }
}

struct ReadFile<T> {
    value: T,
    /// Whether the file could be read as TOML.
    whole: bool,
    problems: Vec<Problem>,
    names: BTreeSet<String>,
}

fn read_file<T>(source: &Source, read: impl FnOnce(&mut Section<'_>) -> T) -> ReadFile<T> {
    let notebook = Notebook::default();
    let text = source.text.as_deref().unwrap_or_default();
    let (table, errors) = DeTable::parse_recoverable(text);
    let whole = source.text.is_ok() && errors.is_empty() && source.odd_byte.is_none();
    let value = {
        let mut top = Section::top(table.get_ref(), &notebook);
        let value = read(&mut top);
        top.finish();
        value
    };
    let mut problems = notebook.problems.into_inner();
    if !whole {
        // What a broken line hides would look missing, and what stands behind it would look as if it belonged elsewhere.
        let behind = |problem: &Problem| {
            errors.iter().filter_map(|error| error.span()).any(|error| {
                let section = text.get(error.end..).and_then(|rest| rest.find("\n["));
                error.start <= problem.span.start
                    && section.is_none_or(|length| problem.span.start <= error.end + length)
            })
        };
        problems.retain(|problem| !(problem.is_missing || problem.is_unknown && behind(problem)));
    }
    problems.extend(errors.iter().map(|error| not_toml(text, table.get_ref(), error)));
    if let Some((place, byte)) = source.odd_byte {
        let message = format!("not UTF-8 text: the byte 0x{byte:02X} belongs to no character");
        let help = "save the file as UTF-8: it was written in another encoding";
        if text.contains('\0') {
            // All of it is in another encoding, and nothing that is said of it is true.
            problems.clear();
        }
        problems.push(Problem::new(place..place + 1, message).help(help));
    }
    ReadFile { value, whole, problems, names: notebook.names.into_inner() }
}

/// What the parser says, in words of ours where its own leave a question open.
fn not_toml(text: &str, table: &DeTable<'_>, error: &toml::de::Error) -> Problem {
    let span = error.span().unwrap_or_default();
    let name = text.get(span.clone()).map(|name| name.trim_matches(['"', '\'']));
    match name.filter(|name| error.message() == "duplicate key" && !name.is_empty()) {
        Some(name) => {
            let problem = Problem::new(span.clone(), format!("`{name}` stands here a second time"));
            let problem = problem.help("leave out one of the two");
            match finding::last_before(table, name, span.start) {
                Some(first) => problem.also(first, "here first"),
                None => problem,
            }
        }
        None => Problem::new(span, format!("not TOML: {}", error.message())),
    }
}

//! `status`: feeds' health, what is due, what waits to be mailed. Gathered here, drawn in `draw`.

mod draw;

use std::io::Write;
use std::path::Path;

use jiff::Timestamp;
use serde::{Serialize, Serializer};

use super::args;
use super::out;
use super::settings::Refused;
use super::{Context, Outcome};
use crate::config;
use crate::config::settings::Config;
use crate::config::shown;
use crate::daemon::clock::{doubt, polled_later};
use crate::daemon::schedule;
use crate::edge::clock::Clock;
use crate::edge::store::{FeedRow, Store};
use crate::edge::{elsewhere, files};
use crate::language;
use crate::model::{Habit, Health, Trouble, TroubleKind};
use crate::pipeline::health::health;

/// How a feed is doing that has not answered yet.
const NEW: &str = "new";
/// How one is doing that is not polled, as the settings say.
const PAUSED: &str = "paused";

/// A disk with less left is full for the service.
const NO_ROOM_BYTES: u64 = 1_000_000;
/// A disk with less left is told.
const LITTLE_ROOM_BYTES: u64 = 50_000_000;

/// All that `status` tells.
#[derive(Clone, Debug, Serialize)]
pub struct Status {
    /// The time it is of.
    pub at: Timestamp,
    /// Whether nobody needs to look.
    pub well: bool,
    /// What is wrong with the configuration as it stands in its files, where the service goes by an earlier one.
    pub configuration: Option<String>,
    /// Why the clock cannot be right; none where it can.
    pub clock: Option<String>,
    /// What should have been done long ago, in words; none where the service does its work.
    pub overdue: Option<String>,
    /// What is wrong with the disk of the data folder; none where it has room.
    pub disk: Option<String>,
    /// What is wrong with our own network; none where nothing is.
    pub network: Option<TroubleStatus>,
    /// Each feed of the settings.
    pub feeds: Vec<FeedStatus>,
    /// Each recipient of the settings.
    pub recipients: Vec<RecipientStatus>,
    /// Mails that wait.
    pub waiting: Vec<MailStatus>,
    /// Mails that were refused for good.
    pub refused: Vec<MailStatus>,
    /// The latest pages that could not be read.
    pub pages: Vec<PageStatus>,
    /// Stored articles.
    pub articles: u64,
    /// Those that are copies.
    pub copies: u64,
    /// Stored incidents.
    pub incidents: u64,
    /// Stored figures.
    pub figures: u64,
    /// Articles in languages that are not read: only groups are found in them.
    pub other_languages: Vec<LanguageStatus>,
}

/// A language that is not read.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageStatus {
    /// Its code of two letters.
    pub language: String,
    /// How many articles are stored in it.
    pub articles: u64,
}

/// A feed's health.
#[derive(Clone, Debug, Serialize)]
pub struct FeedStatus {
    /// Its name.
    pub name: String,
    /// `well`, `late`, `silent`, `odd`, `failing`, `dead`, `new` where it has not answered yet, or
    /// `paused`.
    pub health: &'static str,
    /// What is wrong with it, and since when.
    pub troubles: Vec<TroubleStatus>,
    /// What the last attempt met.
    pub problem: Option<String>,
    /// Since when it fails.
    pub failing_since: Option<Timestamp>,
    /// Failures in a row.
    pub failures: u32,
    /// The last good answer.
    pub succeeded: Option<Timestamp>,
    /// The next poll; none where there is none any more, since it is gone for good.
    #[serde(serialize_with = "unless_never")]
    pub due: Option<Timestamp>,
    /// Publication of the newest entry.
    pub newest: Option<Timestamp>,
    /// When an entry last came that was not known.
    pub arrived: Option<Timestamp>,
    /// The longest pause between two entries that is usual, in seconds, once that is known.
    pub usual_pause_s: Option<i64>,
    /// The usual length of its texts in characters, once that is known.
    pub usual_characters: Option<u64>,
    /// Articles of its that are copies of others.
    pub copies: u64,
    /// Stored entries.
    pub entries: u64,
    /// Those that wait to be read.
    pub unread: u64,
    /// Those that could not be read.
    pub unreadable: u64,
    /// Where a permanent redirect led.
    pub moved_to: Option<String>,
    /// What was odd in the last feed that came.
    pub notes: Vec<String>,
}

/// What is wrong, and since when.
#[derive(Clone, Debug, Serialize)]
pub struct TroubleStatus {
    /// What it is.
    pub kind: TroubleKind,
    /// What it is in words.
    pub says: String,
    /// Since when it is so.
    pub since: Timestamp,
}

/// A recipient's next mail.
#[derive(Clone, Debug, Serialize)]
pub struct RecipientStatus {
    /// The name in the settings.
    pub name: String,
    /// The next digest.
    pub digest_due: Option<Timestamp>,
    /// When the last mail was put together.
    pub last_mail: Option<Timestamp>,
}

/// A mail that waits or was refused.
#[derive(Clone, Debug, Serialize)]
pub struct MailStatus {
    /// The recipient's name in the settings.
    pub recipient: String,
    /// Its subject.
    pub subject: String,
    /// Why it was not taken.
    pub problem: Option<String>,
    /// When it is offered next.
    pub next_try: Option<Timestamp>,
}

/// A page that could not be read.
#[derive(Clone, Debug, Serialize)]
pub struct PageStatus {
    /// Its feed's name.
    pub feed: String,
    /// Its address, or its entry's title.
    pub link: String,
    /// Why.
    pub problem: String,
}

/// Prints how things stand; exit code 1 where a person should look.
///
/// # Errors
/// Where the configuration is wrong, or the database or the output fails.
pub fn run(context: &Context<'_>, options: &args::Status, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let (store, config, edited) = going_by(context)?;
    let mut status = status(&store, &config, context.now())?;
    status.clock = clock_doubt(context.clock, store.last_poll()?);
    status.disk = files::room(&config.data).and_then(|bytes| little_room(bytes, &config));
    status.configuration = edited;
    status.well &= status.configuration.is_none() && status.clock.is_none() && status.disk.is_none();
    if options.output.json {
        out::json(out, &status)?;
    } else {
        draw::print(&status, options.all, out)?;
    }
    Ok(Outcome::from(status.well))
}

/// Why the time that everything is judged by cannot be right, or fits what is stored badly; none where it does.
fn clock_doubt(clock: Clock, polled: Option<Timestamp>) -> Option<String> {
    match clock {
        Clock::System => doubt(clock.now(), polled),
        // A time that was asked for may be any, but the database tells only of now.
        Clock::Fixed(asked) => polled_later(asked, polled).map(|later| {
            format!("as of {asked} was asked for, but feeds were polled at {later} already: what stands here is of then")
        }),
    }
}

/// What should have been done long ago: whoever asks how things stand must not be told that all is well because nothing
/// has failed since the service ended.
fn overdue(
    store: &Store,
    config: &Config,
    feeds: &[FeedStatus],
    now: Timestamp,
) -> anyhow::Result<Option<String>> {
    let is_long_ago = |due: &Timestamp| schedule::is_overdue(*due, now);
    let mut told = Vec::new();
    let due = feeds.iter().filter(|feed| feed.health != PAUSED).filter_map(|feed| feed.due).min();
    // One feed alone may only just be watched again.
    let polled = store.last_poll()?.filter(is_long_ago);
    if let (Some(_), Some(polled)) = (due.filter(is_long_ago), polled) {
        told.push(format!("no feed was polled since {}", shown_time(polled)));
    }
    for recipient in config.recipients.iter().filter(|recipient| !schedule::is_away(recipient, now)) {
        let reached = store.reached(&recipient.name, now)?;
        let due = schedule::digest_due(recipient, &reached).filter(is_long_ago);
        // Who never got one may only just be asking for it.
        if let (Some(due), Some(_)) = (due, reached.digest) {
            told.push(format!("the digest for {} is due since {}", recipient.name, shown_time(due)));
        }
    }
    let asks = "is the service running (`wirewatch run`), or does cron still start `wirewatch once`?";
    Ok((!told.is_empty()).then(|| format!("{}: {asks}", told.join("; "))))
}

fn shown_time(time: Timestamp) -> String {
    time.strftime("%-d %B %Y, %H:%M UTC").to_string()
}

/// What the service goes by: the files as they are, or as they were before an edit that is wrong, and what is wrong
/// with it.
fn going_by(context: &Context<'_>) -> anyhow::Result<(Store, Config, Option<String>)> {
    match context.config() {
        Ok(config) => {
            if let Some(going) = elsewhere::word(&config.data).as_deref().and_then(going_by_another) {
                return Ok(going);
            }
            let store = context.store(&config)?;
            let refused = store.configuration()?.and_then(|kept| kept.refused);
            Ok((store, config, refused.map(|(_, problems)| problems)))
        }
        Err(Refused::Wrong(problems)) => {
            // The database says by what the service goes on.
            let path = files::find_settings(context.arguments.config.as_deref())?;
            let data = config::paths(&files::settings(&path).wirewatch).data;
            let store = Store::look(&data.join("wirewatch.db")).ok().flatten();
            let kept = store.as_ref().and_then(|store| store.configuration().ok().flatten());
            let known = kept.and_then(|kept| config::read(&kept.files).ok());
            match store.zip(known) {
                Some((store, config)) => Ok((store, config, Some(problems.draw(false)))),
                None => Err(Refused::Wrong(problems).into()),
            }
        }
        Err(refused) => Err(refused.into()),
    }
}

/// What the service goes by where it goes on in another data folder than the settings name now.
fn going_by_another(folder: &Path) -> Option<(Store, Config, Option<String>)> {
    let store = Store::look(&folder.join("wirewatch.db")).ok().flatten()?;
    let kept = store.configuration().ok().flatten()?;
    let config = config::read(&kept.files).ok()?;
    Some((store, config, kept.refused.map(|(_, problems)| problems)))
}

/// What is wrong with a disk that has so much room left.
fn little_room(left_bytes: u64, config: &Config) -> Option<String> {
    let folder = shown(&config.data);
    let folder = folder.display();
    if left_bytes < NO_ROOM_BYTES {
        return Some(format!(
            "the disk that holds {folder} is full: nothing is polled or mailed until there is room"
        ));
    }
    let megabytes = left_bytes / 1_000_000;
    let little = || format!("the disk that holds {folder} has only {megabytes} MB left");
    (left_bytes < LITTLE_ROOM_BYTES).then(little)
}

/// Puts together how things stand.
///
/// # Errors
/// Where the database fails.
pub fn status(store: &Store, config: &Config, now: Timestamp) -> anyhow::Result<Status> {
    let rows = store.feeds()?;
    let lasting = store.lasting_troubles()?;
    let signs = store.signs()?;
    let mut feeds = Vec::new();
    for settings in &config.feeds {
        let row = rows.iter().find(|row| row.name == settings.name);
        let due = match row {
            Some(_) => {
                let state = store.feed(&settings.name, settings.url.as_str())?;
                Some(schedule::feed_due(settings, &config.poll, &state, now))
            }
            None => None,
        };
        let troubles: Vec<&Trouble> =
            lasting.iter().filter(|trouble| trouble.feed.as_ref() == Some(&settings.name)).collect();
        let signs = signs.iter().find(|signs| signs.name == settings.name);
        let habit = signs.map(|signs| signs.habit.clone()).unwrap_or_default();
        let arrived = signs.and_then(|signs| signs.arrived);
        feeds.push(FeedStatus {
            arrived,
            ..feed_status(&settings.name, settings.paused, row, &troubles, &habit, due)
        });
    }
    let mut recipients = Vec::new();
    for recipient in &config.recipients {
        let reached = store.reached(&recipient.name, now)?;
        recipients.push(RecipientStatus {
            name: recipient.name.clone(),
            digest_due: schedule::digest_due(recipient, &reached),
            last_mail: store.last_mail(&recipient.name)?,
        });
    }
    let waiting: Vec<MailStatus> = store
        .mails_waiting()?
        .into_iter()
        .map(|mail| MailStatus {
            recipient: mail.recipient,
            subject: mail.subject,
            problem: mail.problem,
            next_try: Some(mail.next_try),
        })
        .collect();
    let month = jiff::SignedDuration::from_hours(30 * 24);
    let refused: Vec<MailStatus> = store
        .mails_refused(now.saturating_sub(month)?)?
        .into_iter()
        .map(|mail| MailStatus {
            recipient: mail.recipient,
            subject: mail.subject,
            problem: Some(mail.problem),
            next_try: None,
        })
        .collect();
    let pages: Vec<PageStatus> = store
        .unreadable_entries(10)?
        .into_iter()
        .map(|(feed, link, problem)| PageStatus { feed, link, problem })
        .collect();
    let [articles, copies, incidents, figures] = store.totals()?;
    let is_other = |(code, _): &(String, u64)| language::of(code).is_none();
    let other_languages = store.languages()?.into_iter().filter(is_other);
    let other_languages =
        other_languages.map(|(language, articles)| LanguageStatus { language, articles }).collect();
    let network = lasting.iter().find(|trouble| trouble.kind == TroubleKind::Network).map(trouble_status);
    let overdue = overdue(store, config, &feeds, now)?;
    let well = network.is_none()
        && overdue.is_none()
        && feeds.iter().all(|feed| !is_unwell(feed))
        && refused.is_empty()
        && waiting.iter().all(|mail| mail.problem.is_none());
    Ok(Status {
        at: now,
        well,
        configuration: None,
        clock: None,
        overdue,
        disk: None,
        network,
        feeds,
        recipients,
        waiting,
        refused,
        pages,
        articles,
        copies,
        incidents,
        figures,
        other_languages,
    })
}

/// What is due at the end of all times is never due.
fn unless_never<S: Serializer>(due: &Option<Timestamp>, serializer: S) -> Result<S::Ok, S::Error> {
    due.filter(|due| *due != Timestamp::MAX).serialize(serializer)
}

fn is_unwell(feed: &FeedStatus) -> bool {
    // One failure is nothing yet, unless nothing else ever came: then the address may be wrong.
    let never_answered = feed.succeeded.is_none() && 0 < feed.failures;
    match feed.health {
        PAUSED => false,
        NEW => never_answered,
        health => health != Health::Well.name(),
    }
}

fn trouble_status(trouble: &Trouble) -> TroubleStatus {
    TroubleStatus { kind: trouble.kind, says: trouble.says.clone(), since: trouble.began }
}

fn feed_status(
    name: &str,
    paused: bool,
    row: Option<&FeedRow>,
    troubles: &[&Trouble],
    habit: &Habit,
    due: Option<Timestamp>,
) -> FeedStatus {
    let is_new = troubles.is_empty() && row.is_none_or(|row| row.succeeded.is_none());
    let health = if paused {
        PAUSED
    } else if is_new {
        NEW
    } else {
        health(troubles.iter().map(|trouble| trouble.kind)).name()
    };
    FeedStatus {
        name: name.to_owned(),
        health,
        troubles: troubles.iter().map(|trouble| trouble_status(trouble)).collect(),
        problem: row.and_then(|row| row.problem.clone()),
        failing_since: row.and_then(|row| row.failing_since),
        failures: row.map_or(0, |row| row.failures),
        succeeded: row.and_then(|row| row.succeeded),
        due,
        newest: row.and_then(|row| row.newest),
        arrived: None,
        usual_pause_s: habit.gap_s,
        usual_characters: habit.characters,
        copies: row.map_or(0, |row| row.copies),
        entries: row.map_or(0, |row| row.entries),
        unread: row.map_or(0, |row| row.unread),
        unreadable: row.map_or(0, |row| row.unreadable),
        moved_to: row.and_then(|row| row.moved_to.clone()),
        notes: row.map(|row| row.notes.iter().map(|note| note.says.clone()).collect()).unwrap_or_default(),
    }
}

//! What monitoring programs are told: `/metrics` in the text format of Prometheus, `/health` in JSON.
//!
//! <https://prometheus.io/docs/instrumenting/exposition_formats/>; the names are listed in `docs/operating.md`.

use std::collections::BTreeMap;
use std::fmt::{Display, Write as _};
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::time::timeout;

use super::jobs::JobError;
use super::service::Service;
use crate::edge::monitor::{Asked, Reply, process};
use crate::edge::store::{FeedMark, Store, Volume};
use crate::model::TroubleKind;
use crate::pipeline::health::health;

/// The loop turns once a minute at least.
const STUCK: Duration = Duration::from_secs(150);
/// How long the database may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// Refused mails count for so long.
const REFUSED_COUNT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// What is read from the database for it.
struct Marks {
    feeds: Vec<FeedMark>,
    health: BTreeMap<&'static str, usize>,
    is_network_down: bool,
    is_configuration_refused: bool,
    unread: u64,
    waiting: u64,
    waiting_since: Option<Timestamp>,
    refused: usize,
    volume: Volume,
}

/// Answers a monitoring program.
pub(super) async fn answer(service: Arc<Service>, asked: Asked) -> Reply {
    let asking = service.with_store(marks);
    let marks = match timeout(PATIENCE, asking).await {
        Ok(marks) => marks.map_err(|error| error.to_string()),
        Err(_) => Err(format!("the database did not answer within {} s", PATIENCE.as_secs())),
    };
    match (asked, marks) {
        (Asked::Metrics, Ok(marks)) => Reply { is_well: true, body: metrics(&service, &marks) },
        (Asked::Metrics, Err(why)) => Reply { is_well: false, body: format!("# {why}\n") },
        (Asked::Health, marks) => well(&service, marks),
    }
}

fn marks(service: &Service, store: &Store) -> Result<Marks, JobError> {
    let troubles = store.lasting_troubles()?;
    let mut feeds = store.feed_marks()?;
    feeds.retain(|mark| service.feed(&mark.name).is_some());
    let mut by_health = BTreeMap::new();
    for feed in service.config.watched() {
        let kinds = troubles
            .iter()
            .filter(|trouble| trouble.feed.as_ref() == Some(&feed.name))
            .map(|trouble| trouble.kind);
        *by_health.entry(health(kinds).name()).or_insert(0) += 1;
    }
    let now = service.clock.now();
    let (waiting, waiting_since) = store.mails_wait()?;
    Ok(Marks {
        feeds,
        health: by_health,
        is_network_down: troubles.iter().any(|trouble| trouble.kind == TroubleKind::Network),
        is_configuration_refused: store.is_configuration_refused()?,
        unread: store.entries_unread()?,
        waiting,
        waiting_since,
        refused: store.mails_refused(now.saturating_sub(REFUSED_COUNT).unwrap_or(Timestamp::MIN))?.len(),
        volume: store.volume()?,
    })
}

/// `/health`: whether the service does its work. What its feeds do is for people, see `wirewatch status`.
fn well(service: &Service, marks: Result<Marks, String>) -> Reply {
    let turned = service.counts.turned.age();
    let full = service.counts.paused.get().then(|| "the disk is full".to_owned());
    let stuck = (STUCK < turned).then(|| format!("the loop did not turn for {} s", turned.as_secs()));
    let (feeds, problem) = match marks {
        Ok(marks) => (marks.health, full.or(stuck)),
        Err(why) => (BTreeMap::new(), Some(why)),
    };
    let is_well = problem.is_none();
    let body = serde_json::json!({
        "well": is_well,
        "problem": problem,
        "version": env!("CARGO_PKG_VERSION"),
        "started": service.started,
        "feeds": feeds,
    });
    Reply { is_well, body: format!("{body}\n") }
}

/// `/metrics`, with each metric's name, kind and meaning before its values.
fn metrics(service: &Service, marks: &Marks) -> String {
    let counts = &service.counts;
    let mut page = Page::default();
    page.gauge("wirewatch_build_info", "the version, as a label");
    page.value(&[("version", env!("CARGO_PKG_VERSION"))], 1);
    page.gauge("wirewatch_start_time_seconds", "when the service was started");
    page.value(&[], service.started.as_second());

    page.gauge("wirewatch_feeds", "feeds that are watched, by how they are doing");
    for (health, feeds) in &marks.health {
        page.value(&[("health", health)], feeds);
    }
    let of_each = |page: &mut Page, value: &dyn Fn(&FeedMark) -> Option<i64>| {
        for mark in &marks.feeds {
            if let Some(value) = value(mark) {
                page.value(&[("feed", &mark.name)], value);
            }
        }
    };
    let second = |time: Option<Timestamp>| time.map(Timestamp::as_second);
    page.gauge("wirewatch_feed_success_time_seconds", "when a feed last answered well");
    of_each(&mut page, &|mark| second(mark.succeeded));
    page.gauge("wirewatch_feed_arrival_time_seconds", "when a feed last brought an entry that was not known");
    of_each(&mut page, &|mark| second(mark.arrived));
    page.gauge("wirewatch_feed_failures", "polls of a feed that failed in a row");
    of_each(&mut page, &|mark| Some(i64::from(mark.failures)));

    page.counter("wirewatch_polls_total", "polls since the start");
    page.value(&[("result", "good")], counts.polled.get());
    page.value(&[("result", "failed")], counts.failed.get());
    page.counter("wirewatch_entries_total", "entries since the start that were not known");
    page.value(&[], counts.entries.get());
    page.gauge("wirewatch_entries_unread", "entries that wait for their page");
    page.value(&[], marks.unread);
    page.counter("wirewatch_pages_failed_total", "attempts to read a page since the start that failed");
    page.value(&[], counts.unread.get());
    page.counter("wirewatch_articles_total", "articles read since the start");
    page.value(&[], counts.articles.get());
    page.counter("wirewatch_changes_total", "changes that they brought");
    page.value(&[], counts.changes.get());

    page.counter("wirewatch_mails_total", "mails offered since the start, by what came of it");
    page.value(&[("result", "taken")], counts.taken.get());
    page.value(&[("result", "later")], counts.later.get());
    page.value(&[("result", "refused")], counts.refused.get());
    page.gauge("wirewatch_mails_waiting", "mails in the outbox");
    page.value(&[], marks.waiting);
    page.gauge("wirewatch_mail_waiting_time_seconds", "when the oldest of them was composed");
    if let Some(since) = second(marks.waiting_since) {
        page.value(&[], since);
    }
    page.gauge("wirewatch_mails_refused", "mails that were refused for good within 30 days");
    page.value(&[], marks.refused);

    page.gauge("wirewatch_network_down", "1 while our own network seems to be down");
    page.value(&[], u8::from(marks.is_network_down));
    page.gauge("wirewatch_configuration_refused", "1 while an edit of the configuration is refused");
    page.value(&[], u8::from(marks.is_configuration_refused));
    page.gauge("wirewatch_paused", "1 while the disk is full, and nothing is polled or mailed");
    page.value(&[], u8::from(counts.paused.get()));
    page.gauge("wirewatch_loop_age_seconds", "how long ago the service's loop last turned; a minute at most");
    page.value(&[], counts.turned.age().as_secs());
    page.gauge("wirewatch_database_bytes", "the size of the database");
    page.value(&[], marks.volume.size_bytes);
    page.gauge("wirewatch_database_free_bytes", "how much of it is free for new rows");
    page.value(&[], marks.volume.free_bytes);
    if let Some((memory_bytes, cpu_seconds)) = process() {
        page.gauge("process_resident_memory_bytes", "resident memory");
        page.value(&[], memory_bytes);
        page.counter("process_cpu_seconds_total", "time of a processor core since the start");
        page.value(&[], cpu_seconds);
    }
    page.text
}

/// The text while it is written.
#[derive(Default)]
struct Page {
    text: String,
    name: &'static str,
}

impl Page {
    fn gauge(&mut self, name: &'static str, help: &str) {
        self.begin(name, "gauge", help);
    }

    fn counter(&mut self, name: &'static str, help: &str) {
        self.begin(name, "counter", help);
    }

    fn begin(&mut self, name: &'static str, kind: &str, help: &str) {
        self.name = name;
        write!(self.text, "# HELP {name} {help}\n# TYPE {name} {kind}\n").expect("a string takes everything");
    }

    /// A value of the metric that was begun last.
    fn value(&mut self, labels: &[(&str, &str)], value: impl Display) {
        let labels: Vec<String> =
            labels.iter().map(|(label, value)| format!("{label}=\"{}\"", escaped(value))).collect();
        let labels = if labels.is_empty() { String::new() } else { format!("{{{}}}", labels.join(",")) };
        writeln!(self.text, "{}{labels} {value}", self.name).expect("a string takes everything");
    }
}

fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_in_the_format_of_prometheus() {
        let mut page = Page::default();
        page.counter("polls_total", "polls");
        page.value(&[("result", "good")], 3_u64);
        page.gauge("feed_failures", "in a row");
        page.value(&[("feed", "Kano \"Post\" \\ 2")], 0);
        page.value(&[], 1.5);
        insta::assert_snapshot!(page.text, @r#"
        # HELP polls_total polls
        # TYPE polls_total counter
        polls_total{result="good"} 3
        # HELP feed_failures in a row
        # TYPE feed_failures gauge
        feed_failures{feed="Kano \"Post\" \\ 2"} 0
        feed_failures 1.5
        "#);
    }
}

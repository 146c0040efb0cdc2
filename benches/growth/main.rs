//! Whether taking an article in costs the same however much is stored. `cargo bench --bench growth`.
//!
//! Databases of 10,000 and 100,000 articles are filled with invented news at a constant pace (1,000 articles a day, 200
//! of them with a report), then 100 more articles are taken in by the pipeline itself and the parts of that are timed.
//! `WIREWATCH_GROWTH=1000000` adds a size. What is stored is invented without being read, so that filling takes
//! minutes; what is measured is read, signed, compared, linked and stored as any other article, and every one of them
//! tells of an incident. Times are of a processor, not of a clock.
#![allow(clippy::disallowed_methods, reason = "a benchmark has a clock and a database of its own")]

mod filled;

use std::hint::black_box;
use std::time::Duration;

use jiff::ToSpan;
use wirewatch::edge::store::Store;
use wirewatch::model::{Dated, Point, Source};
use wirewatch::pipeline::{self, Arrival};
use wirewatch::read::{Input, Reader, article, copy};
use wirewatch::track::link;

use self::filled::{Chance, Deed, TELLINGS, TOWN_TABLE, as_stored, day, noon};

/// Articles that are taken in and timed.
const MEASURED: usize = 100;
/// Articles that are taken in before: what is filled in has no links yet, which are worked out when they are asked for.
const WARMING: usize = 25;
/// Incidents a day that they tell of.
const MEASURED_A_DAY: usize = 4;

/// How long this thread ran until now: whatever else the machine has to do is not counted.
struct Spent(Duration);

impl Spent {
    fn now() -> Spent {
        let spent =
            std::fs::read_to_string("/proc/thread-self/schedstat").expect("Linux counts what threads take");
        let nanoseconds = spent.split_whitespace().next().and_then(|spent| spent.parse().ok());
        Spent(Duration::from_nanos(nanoseconds.expect("the first number")))
    }

    fn elapsed(&self) -> Duration {
        Spent::now().0 - self.0
    }
}

/// What it took, for one article on average.
#[derive(Default)]
struct Times {
    reading: Duration,
    copies: Duration,
    candidates: Duration,
    whole: Duration,
    found: usize,
    linked: usize,
}

fn measure(store: &Store, last_day: usize) -> Times {
    let reader = Reader::new(&[]);
    let mut chance = Chance(0xD1B5_4A32_D192_ED03);
    let mut times = Times::default();
    let mut deed = Deed::new(&mut chance, day(last_day));
    for number in 0..WARMING + MEASURED {
        if number == WARMING {
            times = Times::default();
        }
        let today = last_day + number / (TELLINGS * MEASURED_A_DAY);
        if number % TELLINGS == 0 {
            deed = Deed::new(&mut chance, day(today));
        }
        let mut article = article::given(&deed.text(&mut chance));
        article.title = Some(format!("Shooting in {}", TOWN_TABLE[deed.town].name));
        article.url = Some(format!("https://outlet-{}.example/{number}", number % 40));
        let published = noon(day(today));
        let arrival = Arrival {
            article,
            external: None,
            voice: None,
            feed: None,
            feed_name: None,
            entry: None,
            published,
            dated: Dated::Page,
            since: published,
            rules: Vec::new(),
            validators: None,
        };
        let start = Spent::now();
        let signature = copy::sign(&arrival.article.text);
        let input = Input { title: None, text: &arrival.article.text, published: day(today) };
        let reading = black_box(reader.read(&input));
        times.reading += start.elapsed();

        let start = Spent::now();
        let bands: Vec<i64> = signature.bands().into_iter().map(u64::cast_signed).collect();
        let window = 30.days().to_duration(jiff::SpanRelativeTo::days_are_24_hours()).expect("a span");
        let found = store.sharing_bands(&bands, published - window, published + window, 24, |stored| {
            copy::may_be_copies(&signature, stored)
        });
        black_box(found.expect("a database"));
        times.copies += start.elapsed();

        let start = Spent::now();
        for (index, report) in reading.incidents.iter().enumerate() {
            let source = Source { key: String::new(), name: String::new() };
            let point = Point { article: 0, index, published, source, report: report.clone() };
            let reach = link::reach(&point);
            times.found += store.reports_near(as_stored(&reach)).expect("a database").len();
        }
        times.candidates += start.elapsed();

        let start = Spent::now();
        let taken = pipeline::take(store, &reader, &arrival, published).expect("it is taken in");
        times.whole += start.elapsed();
        times.linked += taken.incidents.len();
    }
    times
}

/// The most memory that this process ever held, in MB, as Linux tells it.
fn memory_mb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap_or_default();
    let kilobytes: u64 = line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).unwrap_or(0);
    kilobytes / 1024
}

fn main() {
    let mut sizes = vec![10_000, 100_000];
    if let Ok(size) = std::env::var("WIREWATCH_GROWTH") {
        sizes = size
            .split(',')
            .map(|size| size.parse().expect("WIREWATCH_GROWTH is a list of numbers"))
            .collect();
    }
    println!(
        " articles   fill s   db MB | reading  copies  candidates (found)   rest   whole ms | articles/s   memory MB"
    );
    for size in sizes {
        let folder = tempfile::tempdir().expect("a folder");
        let start = Spent::now();
        let store = Store::scratch(&folder.path().join("growth.db")).expect("a database");
        let days = filled::fill(&store, size);
        let filling = start.elapsed();
        let megabytes = std::fs::metadata(folder.path().join("growth.db")).map_or(0, |file| file.len() >> 20);
        let times = measure(&store, days);
        let ms = |time: Duration| time.as_secs_f64() * 1_000.0 / MEASURED as f64;
        let rest = ms(times.whole) - ms(times.reading) - ms(times.copies) - ms(times.candidates);
        println!(
            "{size:>9} {:>8.1} {megabytes:>7} | {:>7.2} {:>7.3} {:>11.3} ({:>5.0}) {rest:>6.2} {:>10.2} | {:>10.0} {:>11}",
            filling.as_secs_f64(),
            ms(times.reading),
            ms(times.copies),
            ms(times.candidates),
            times.found as f64 / MEASURED as f64,
            ms(times.whole),
            MEASURED as f64 / times.whole.as_secs_f64(),
            memory_mb(),
        );
        assert!(0 < times.linked, "the articles tell of incidents");
    }
}

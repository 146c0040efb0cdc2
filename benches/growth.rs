//! Whether taking an article in costs the same however much is stored. `cargo bench --bench growth`.
//!
//! Databases of 10,000 and 100,000 articles are filled with invented news at a constant pace (1,000 articles a day, 200
//! of them with a report), then 100 more articles are taken in by the pipeline itself and the parts of that are timed.
//! `WIREWATCH_GROWTH=1000000` adds a size. What is stored is invented without being read, so that filling takes
//! minutes; what is measured is read, signed, compared, linked and stored as any other article.
#![allow(clippy::disallowed_methods, reason = "a benchmark has a clock and a database of its own")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use wirewatch::edge::store::{NewArticle, Reach, Store, StoreError};
use wirewatch::model::{
    Amount, Article, Bound, Dated, Figure, FigureScope, GroupPart, GroupRole, IncidentType, Kind, Modality,
    Place, PlacePrecision, Point, Quote, Report, Role, Scope, Source, Span, Stage, When, WhenPrecision,
};
use wirewatch::pipeline::{self, Arrival};
use wirewatch::read::{Input, Reader, article, copy};
use wirewatch::track::{evidence, history, link};

/// Articles a day.
const PACE: usize = 1_000;
/// Of them with a report.
const REPORTS: usize = 200;
/// Reports of one incident.
const TELLINGS: usize = 5;
/// Articles that are taken in and timed.
const MEASURED: usize = 100;
/// Articles that are taken in before: what is filled in has no links yet, which are worked out when they are asked for.
const WARMING: usize = 25;
/// Incidents a day that they tell of.
const MEASURED_A_DAY: usize = 4;
/// A name that stands in all news is one of so many.
const KNOWN_NAMES: usize = 1_000;
/// A site whose pages all end in the same words brings one article in so many.
const BOILERPLATE: usize = 50;

/// Towns, with their countries and coordinates.
const TOWNS: [(&str, &str, &str, f64, f64); 16] = [
    ("Kano", "Nigeria", "NG", 12.0, 8.52),
    ("Maiduguri", "Nigeria", "NG", 11.85, 13.16),
    ("Quetta", "Pakistan", "PK", 30.18, 67.0),
    ("Peshawar", "Pakistan", "PK", 34.01, 71.58),
    ("Kabul", "Afghanistan", "AF", 34.53, 69.17),
    ("Kandahar", "Afghanistan", "AF", 31.61, 65.71),
    ("Mogadishu", "Somalia", "SO", 2.04, 45.34),
    ("Gao", "Mali", "ML", 16.27, -0.04),
    ("Baghdad", "Iraq", "IQ", 33.34, 44.4),
    ("Mosul", "Iraq", "IQ", 36.34, 43.13),
    ("Damascus", "Syria", "SY", 33.51, 36.29),
    ("Cairo", "Egypt", "EG", 30.06, 31.25),
    ("Goma", "Congo", "CD", -1.68, 29.22),
    ("Manila", "Philippines", "PH", 14.6, 120.98),
    ("Bogotá", "Colombia", "CO", 4.61, -74.08),
    ("Moscow", "Russia", "RU", 55.75, 37.62),
];
const SYLLABLES: [&str; 20] = [
    "ba", "ko", "ri", "ta", "mu", "le", "sa", "no", "di", "ga", "wo", "fe", "hu", "ja", "pi", "zo", "ke",
    "lu", "ma", "te",
];
const FILLER: [&str; 12] = [
    "Schools remain closed until the fields around the town have been searched, the council said.",
    "Traders in the bazaar said that they would stay away from the bridge for as long as nobody guards it.",
    "The price of flour has doubled since the road to the coast was cut in the spring.",
    "A convoy with medicine arrived in the evening, and nurses worked through the night.",
    "The governor promised money to the families and announced three days of mourning.",
    "Rain had washed the road away in two places, so that help came late.",
    "Residents spoke of a night without light or water, and of helicopters over the orchards.",
    "The opposition asked why the checkpoint had been left without guards for weeks.",
    "Football matches were put off, and the market will open again on Thursday.",
    "A teacher said that her pupils had learned to tell the sounds apart.",
    "The ministry gave no reason, and its spokesman did not answer calls.",
    "Farmers brought their harvest to the station on carts, as their grandfathers had done.",
];

/// Numbers that look like chance and are the same each time (xorshift).
struct Chance(u64);

impl Chance {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below as u64) as usize
    }

    /// A person whom few articles name.
    fn person(&mut self) -> String {
        let name = |chance: &mut Chance, parts: usize| {
            (0..parts).map(|_| SYLLABLES[chance.next(SYLLABLES.len())]).collect::<String>()
        };
        format!("{} {}", capital(&name(self, 2)), capital(&name(self, 4)))
    }

    /// A name that many articles have; the first ones are the most frequent.
    fn known(&mut self) -> String {
        let rank = (self.next(KNOWN_NAMES) * self.next(KNOWN_NAMES)) / KNOWN_NAMES;
        format!("Known {}", capital(&format!("{}{rank}", SYLLABLES[rank % SYLLABLES.len()])))
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// An invented incident, as several articles tell it.
#[derive(Clone)]
struct Deed {
    town: usize,
    day: Date,
    killed: u64,
    people: [String; 3],
    words: Vec<String>,
}

impl Deed {
    fn new(chance: &mut Chance, day: Date) -> Deed {
        let words = (0..8).map(|_| chance.person().to_lowercase().replace(' ', "")).collect();
        let people = [chance.person(), chance.person(), chance.person()];
        Deed { town: chance.next(TOWNS.len()), day, killed: 1 + chance.next(30) as u64, people, words }
    }

    fn report(&self, chance: &mut Chance, scope: Scope) -> Report {
        let (name, _, country, lat, lon) = TOWNS[self.town];
        let mut names: Vec<String> = self.people.iter().map(|name| name.to_lowercase()).collect();
        names.extend([chance.known().to_lowercase(), chance.known().to_lowercase(), name.to_lowercase()]);
        names.sort();
        names.dedup();
        let mut words = self.words.clone();
        words.sort();
        let amount = Amount {
            bound: Bound::Exact,
            low: self.killed,
            high: Some(self.killed),
            said: self.killed.to_string(),
        };
        let figure = Figure {
            kind: Kind::Killed,
            role: Role::Victim,
            population: None,
            amount,
            scope: FigureScope::Incident,
            modality: Modality::Asserted,
            part_of: None,
            attributed_to: None,
            quote: Quote { words: String::new(), span: Span::default() },
            marked: Span::default(),
            rule: "invented".to_owned(),
        };
        Report {
            incident_type: IncidentType::ArmedAttack,
            stage: Stage::Happened,
            scope,
            when: Some(When {
                from: self.day,
                to: self.day,
                precision: WhenPrecision::Day,
                quote: "on Friday".to_owned(),
            }),
            places: vec![Place {
                name: name.to_owned(),
                admin1: None,
                country: Some(country.to_owned()),
                lat: Some(lat),
                lon: Some(lon),
                precision: PlacePrecision::Town,
                quote: name.to_owned(),
            }],
            groups: vec![GroupPart {
                group: None,
                branch: None,
                name: Some("Red Dawn".to_owned()),
                role: GroupRole::Attacker,
            }],
            figures: vec![figure],
            names,
            words,
        }
    }

    /// What an article says of it.
    fn text(&self, chance: &mut Chance) -> String {
        let (town, country, ..) = TOWNS[self.town];
        let [one, other, third] = &self.people;
        let weekday = self.day.strftime("%A");
        let mut text = format!(
            "Gunmen killed {} people in {town}, {country}, on {weekday}, police chief {one} said.\n\
             The attackers fled on motorcycles, {other} told reporters, and fighters of Red Dawn are suspected.\n\
             {third}, whose brother was killed in a bombing in {} in {}, said that the shooting in {town} lasted for an \
             hour. {} called for calm.\n",
            self.killed,
            TOWNS[chance.next(TOWNS.len())].0,
            1990 + chance.next(28),
            chance.known(),
        );
        text += &self.words.join(" ");
        text.push('\n');
        for _ in 0..14 {
            text += FILLER[chance.next(FILLER.len())];
            text += &format!(" {} said so, as did {}.\n", chance.person(), chance.person());
        }
        text
    }
}

fn day(number: usize) -> Date {
    let first = jiff::civil::date(2020, 1, 1);
    first.checked_add((number as i64).days()).expect("a day of this century")
}

fn noon(date: Date) -> Timestamp {
    date.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).expect("a time").timestamp()
}

/// The bands of an article that is like no other, but for those of its site's boilerplate.
fn bands(chance: &mut Chance, number: usize) -> Vec<i64> {
    let own = (0..copy::BANDS).map(|_| (chance.0 ^ chance.next(usize::MAX) as u64).cast_signed());
    let mut bands: Vec<i64> = own.collect();
    if number.is_multiple_of(BOILERPLATE) {
        bands[0] = 7;
    }
    bands
}

/// A database with so many invented articles, and the number of its last day.
fn filled(folder: &std::path::Path, articles: usize) -> (Store, usize) {
    let store = Store::scratch(&folder.join("growth.db")).expect("a database");
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let days = articles.div_ceil(PACE);
    for number in 0..days {
        store.whole(|| fill_day(&store, &mut chance, number)).expect("a database");
    }
    (store, days)
}

fn fill_day(store: &Store, chance: &mut Chance, number: usize) -> Result<(), StoreError> {
    let date = day(number);
    let mut deeds: Vec<(Deed, i64, Vec<Point>)> = Vec::new();
    for place in 0..PACE {
        let mut text = String::new();
        for _ in 0..8 {
            text += FILLER[chance.next(FILLER.len())];
            text.push('\n');
        }
        let source = Source { key: format!("host {}", chance.next(400)), name: "Example".to_owned() };
        let article = store.save_article(&NewArticle {
            article: &Article {
                title: Some(format!("Report {place} of day {number}")),
                text,
                ..Article::default()
            },
            address: Some(&format!("https://news.example.org/{number}/{place}")),
            external: None,
            feed: None,
            published: noon(date),
            dated: Dated::Page,
            signature: &[],
            bands: &bands(chance, number * PACE + place),
            copy: None,
            source: &source,
            seen: noon(date),
            since: noon(date),
            notes: &[],
            text_language: Some("en"),
            reader: 1,
        })?;
        if REPORTS <= place {
            continue;
        }
        // One report in ten tells of an old deed.
        let is_history = place.is_multiple_of(10) && 0 < number;
        let report = if is_history {
            let old = day(chance.next(number));
            Deed::new(chance, old).report(chance, Scope::Background)
        } else {
            if place % TELLINGS == 1 {
                let deed = Deed::new(chance, date);
                deeds.push((deed, store.new_incident(noon(date))?, Vec::new()));
            }
            let deed = deeds.last().map(|(deed, ..)| deed.clone()).unwrap_or_else(|| Deed::new(chance, date));
            deed.report(chance, Scope::Current)
        };
        let point = Point { article, index: 0, published: noon(date), source, report };
        let stored = save(store, &point)?;
        match deeds.last_mut() {
            Some((_, incident, points)) if !is_history => {
                store.put_report(stored, *incident)?;
                points.push(point);
            }
            _ => {
                let incident = store.new_incident(noon(date))?;
                store.put_report(stored, incident)?;
                store.save_incident(&history::incident(incident, &[point]), noon(date))?;
            }
        }
    }
    for (_, incident, points) in deeds {
        store.save_incident(&history::incident(incident, &points), noon(date))?;
    }
    Ok(())
}

fn save(store: &Store, point: &Point) -> Result<i64, StoreError> {
    let reach = link::reach(point);
    store.save_report(point, as_stored(&reach))
}

fn as_stored(reach: &link::Reach) -> Reach<'_> {
    Reach {
        from: reach.from,
        to: reach.to,
        countries: &reach.countries,
        names: &reach.names,
        names_enough: evidence::NAMES_OVER_TIME,
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
        article.title = Some(format!("Shooting in {}", TOWNS[deed.town].0));
        article.url = Some(format!("https://outlet-{}.example/{number}", number % 40));
        let published = noon(day(today));
        let arrival = Arrival {
            article,
            external: None,
            feed: None,
            feed_name: None,
            entry: None,
            published,
            dated: Dated::Page,
            since: published,
            rules: Vec::new(),
            validators: None,
        };
        let start = Instant::now();
        let signature = copy::sign(&arrival.article.text);
        let input = Input { title: None, text: &arrival.article.text, published: day(today) };
        let reading = black_box(reader.read(&input));
        times.reading += start.elapsed();

        let start = Instant::now();
        let bands: Vec<i64> = signature.bands().into_iter().map(u64::cast_signed).collect();
        let window = 30.days().to_duration(jiff::SpanRelativeTo::days_are_24_hours()).expect("a span");
        let found = store.sharing_bands(&bands, published - window, published + window, 24);
        black_box(found.expect("a database"));
        times.copies += start.elapsed();

        let start = Instant::now();
        for (index, report) in reading.incidents.iter().enumerate() {
            let source = Source { key: String::new(), name: String::new() };
            let point = Point { article: 0, index, published, source, report: report.clone() };
            let reach = link::reach(&point);
            times.found += store.reports_near(as_stored(&reach)).expect("a database").len();
        }
        times.candidates += start.elapsed();

        let start = Instant::now();
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
        let start = Instant::now();
        let (store, days) = filled(folder.path(), size);
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

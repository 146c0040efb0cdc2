//! Invented news at a constant pace, stored without being read, so that filling a database takes minutes.

use std::sync::LazyLock;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use wirewatch::edge::store::{NewArticle, Reach, Store, StoreError};
use wirewatch::model::{
    Amount, Article, Bound, Dated, Figure, FigureScope, GroupPart, GroupRole, IncidentType, Kind, Modality,
    Place, PlacePrecision, Point, Quote, Report, Role, Scope, Source, Span, Stage, When, WhenPrecision,
};
use wirewatch::read::copy;
use wirewatch::track::{history, link};

/// Articles a day.
const PACE: usize = 1_000;
/// Of them with a report.
const REPORTS: usize = 200;
/// Reports of one incident.
pub(crate) const TELLINGS: usize = 5;
/// A name that stands in all news is one of so many.
const KNOWN_NAMES: usize = 1_000;
/// A site whose pages all end in the same words brings one article in so many.
const BOILERPLATE: usize = 50;

/// Countries where it happens.
const COUNTRIES: [(&str, &str); 14] = [
    ("NG", "Nigeria"),
    ("PK", "Pakistan"),
    ("AF", "Afghanistan"),
    ("SO", "Somalia"),
    ("ML", "Mali"),
    ("BF", "Burkina Faso"),
    ("IQ", "Iraq"),
    ("SY", "Syria"),
    ("YE", "Yemen"),
    ("EG", "Egypt"),
    ("CD", "Congo"),
    ("PH", "Philippines"),
    ("CO", "Colombia"),
    ("IN", "India"),
];
/// So many towns of them. In archives of such news the most frequent town has some two in a hundred reports and the
/// first sixteen have some twenty, also within one war.
const TOWNS: usize = 300;
/// Groups of each country; every second report or so says who it was.
const GROUPS: [&str; 4] = ["Red Dawn", "Northern Shield", "Sons of the River", "Free Valley Army"];
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
pub(crate) struct Chance(pub(crate) u64);

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

    /// A town; the first ones are the most frequent.
    fn town(&mut self) -> usize {
        self.next(TOWNS) * self.next(TOWNS) / TOWNS
    }

    /// A name that many articles have; the first ones are the most frequent.
    fn known(&mut self) -> String {
        let rank = (self.next(KNOWN_NAMES) * self.next(KNOWN_NAMES)) / KNOWN_NAMES;
        format!("Known {}", capital(&format!("{}{rank}", SYLLABLES[rank % SYLLABLES.len()])))
    }
}

pub(crate) struct Town {
    pub(crate) name: &'static str,
    country: &'static str,
    code: &'static str,
    latitude: f64,
    longitude: f64,
}

/// Towns of the program's own table, of all countries in turn.
pub(crate) static TOWN_TABLE: LazyLock<Vec<Town>> = LazyLock::new(|| {
    let rows = include_str!("../../src/read/place/places.tsv").lines();
    let rows: Vec<Vec<&str>> = rows.map(|row| row.split('\t').collect()).collect();
    let named = |name: &str| rows.iter().filter(|row| row.get(3) == Some(&name)).count();
    let of_country = |(code, country): (&'static str, &'static str)| -> Vec<Town> {
        let towns = rows.iter().filter(|row| row[0] == code && row.get(2) == Some(&"town"));
        // A name that may be something else would be measured as that.
        let plain = |name: &str| name.chars().all(|letter| letter.is_ascii_alphabetic()) && named(name) == 1;
        towns
            .filter(|row| plain(row[3]))
            .filter_map(|row| {
                let (latitude, longitude) = (row[5].parse().ok()?, row[6].parse().ok()?);
                Some(Town { name: row[3], country, code, latitude, longitude })
            })
            .collect()
    };
    let mut countries: Vec<_> =
        COUNTRIES.into_iter().map(|country| of_country(country).into_iter()).collect();
    let mut towns = Vec::new();
    while towns.len() < TOWNS {
        let before = towns.len();
        towns.extend(countries.iter_mut().filter_map(Iterator::next));
        assert!(before < towns.len(), "the table has towns enough");
    }
    towns
});

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// An invented incident, as several articles tell it.
#[derive(Clone)]
pub(crate) struct Deed {
    pub(crate) town: usize,
    day: Date,
    killed: u64,
    /// Who it was, where that is said.
    group: Option<&'static str>,
    people: [String; 3],
    words: Vec<String>,
}

impl Deed {
    pub(crate) fn new(chance: &mut Chance, day: Date) -> Deed {
        let words = (0..8).map(|_| chance.person().to_lowercase().replace(' ', "")).collect();
        let people = [chance.person(), chance.person(), chance.person()];
        let town = chance.town();
        // Half of them are of the country's group, and the others of somebody.
        let group = (chance.next(2) == 0).then(|| GROUPS[town % COUNTRIES.len() % GROUPS.len()]);
        Deed { town, day, killed: 1 + chance.next(30) as u64, group, people, words }
    }

    fn report(&self, chance: &mut Chance, scope: Scope) -> Report {
        let Town { name, code, latitude, longitude, .. } = TOWN_TABLE[self.town];
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
            said: self.killed.to_string().into(),
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
                country: Some(code.to_owned()),
                lat: Some(latitude),
                lon: Some(longitude),
                precision: PlacePrecision::Town,
                quote: name.to_owned(),
            }],
            groups: Vec::from_iter(self.group.map(|name| GroupPart {
                group: None,
                branch: None,
                name: Some(name.to_owned()),
                role: GroupRole::Attacker,
            })),
            figures: vec![figure],
            names,
            words,
        }
    }

    /// What an article says of it.
    pub(crate) fn text(&self, chance: &mut Chance) -> String {
        let Town { name: town, country, .. } = TOWN_TABLE[self.town];
        let suspected =
            self.group.map(|group| format!(", and fighters of {group} are suspected")).unwrap_or_default();
        let [one, other, third] = &self.people;
        let weekday = self.day.strftime("%A");
        let mut text = format!(
            "Gunmen killed {} people in {town}, {country}, on {weekday}, police chief {one} said.\n\
             The attackers fled on motorcycles, {other} told reporters{suspected}.\n\
             {third}, whose brother was killed in a bombing in {} in {}, said that the shooting in {town} lasted for an \
             hour. {} called for calm.\n",
            self.killed,
            TOWN_TABLE[chance.town()].name,
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

pub(crate) fn day(number: usize) -> Date {
    let first = jiff::civil::date(2020, 1, 1);
    first.checked_add((number as i64).days()).expect("a day of this century")
}

pub(crate) fn noon(date: Date) -> Timestamp {
    date.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).expect("a time").timestamp()
}

/// The bands of an article that is like no other, but for those of its site's boilerplate.
fn bands(chance: &mut Chance, number: usize) -> Vec<i64> {
    // As large as the bands of texts are: by their size they have their place in the index.
    let own = (0..copy::BANDS).map(|_| ((chance.0 ^ chance.next(usize::MAX) as u64) >> 17).cast_signed());
    let mut bands: Vec<i64> = own.collect();
    if number.is_multiple_of(BOILERPLATE) {
        bands[0] = 7;
    }
    bands
}

/// Fills a database with so many invented articles. Gives the number of the last day.
pub(crate) fn fill(store: &Store, articles: usize) -> usize {
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let days = articles.div_ceil(PACE);
    for number in 0..days {
        store.whole(|| fill_day(store, &mut chance, number)).expect("a database");
    }
    days
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

pub(crate) fn as_stored(reach: &link::Reach) -> Reach<'_> {
    Reach {
        from: reach.from,
        to: reach.to,
        countries: &reach.countries,
        names: &reach.names,
        names_enough: link::NAMES_OVER_TIME,
    }
}

//! The model's values in the words of a mail: English, short, the same everywhere.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use super::{clean, countries};
use crate::model::{
    Amount, Bound, GroupRole, HistoryStep, IncidentType, Kind, Place, PlacePrecision, Role, Stage, When,
    WhenPrecision,
};

/// The longest that the words of a vague amount may be, in characters.
const LONGEST_VAGUE: usize = 24;

/// A number with its thousands parted: 1,500.
pub fn number(value: u64) -> String {
    let digits = value.to_string();
    let mut parted = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            parted.push(',');
        }
        parted.push(digit);
    }
    parted
}

/// A number that may be open upward: 133+.
pub fn open_number(value: u64, open: bool) -> String {
    if open { format!("{}+", number(value)) } else { number(value) }
}

/// An amount: 137, 133+, ~50, 1,500–4,000, up to 300, dozens.
pub fn amount(amount: &Amount) -> String {
    let low = || number(amount.low);
    let high = || number(amount.high.unwrap_or(amount.low));
    match amount.bound {
        Bound::Exact => low(),
        Bound::AtLeast | Bound::MoreThan => format!("{}+", low()),
        Bound::About => format!("~{}", low()),
        Bound::UpTo => format!("up to {}", high()),
        // The highest number that fits is one less than the one that was told.
        Bound::FewerThan => format!("under {}", number(amount.high.unwrap_or(amount.low).saturating_add(1))),
        Bound::Range => match amount.high {
            Some(high) if high != amount.low => format!("{}–{}", low(), number(high)),
            Some(_) => low(),
            None => format!("{}+", low()),
        },
        Bound::Vague if is_unnumbered(amount) => "some".to_owned(),
        Bound::Vague => clean::clip(&clean::line(&amount.said), LONGEST_VAGUE),
        Bound::None => "none".to_owned(),
    }
}

/// Whether no number was told, not even a vague one: a bare plural ("the gunmen") has no words for one, while "a couple"
/// and "dozens" have.
pub fn is_unnumbered(amount: &Amount) -> bool {
    let says_two = ["couple", "pair", "both"].iter().any(|word| amount.said.to_lowercase().contains(word));
    amount.bound == Bound::Vague && amount.low <= 2 && !says_two
}

/// A step of a figure's history: 133+, some.
pub fn step(step: &HistoryStep) -> String {
    if step.unnumbered { "some".to_owned() } else { open_number(step.value, step.open) }
}

/// What was counted and on which side, as the label of a figure: killed, attackers killed.
pub fn figure(kind: Kind, role: Role) -> String {
    match role {
        Role::Attacker if kind == Kind::Attackers => self::kind(kind).to_owned(),
        Role::Attacker => format!("attackers {}", self::kind(kind)),
        Role::Total => format!("{} on both sides", self::kind(kind)),
        Role::Victim | Role::Unknown => self::kind(kind).to_owned(),
    }
}

/// A figure in one phrase: 133+ killed, 2 attackers killed, no one injured.
pub fn figure_phrase(kind: Kind, role: Role, amount: &Amount) -> String {
    let label = label(kind, role, amount);
    match amount.bound {
        Bound::None if role != Role::Attacker && is_participle(kind) => format!("no one {label}"),
        Bound::None => format!("no {label}"),
        _ => format!("{} {label}", self::amount(amount)),
    }
}

/// The label of a figure behind its amount, so that one attacker is not one attackers.
pub fn label(kind: Kind, role: Role, amount: &Amount) -> String {
    if amount.bound != Bound::Exact || amount.low != 1 {
        return figure(kind, role);
    }
    match (kind, role) {
        (Kind::Attackers, _) => "attacker".to_owned(),
        (Kind::Hostages, _) => "hostage".to_owned(),
        (Kind::Survivors, _) => "survivor".to_owned(),
        (Kind::Casualties, _) => "casualty".to_owned(),
        (Kind::Fighters, _) => "fighter".to_owned(),
        (Kind::Recruits, _) => "recruit".to_owned(),
        (_, Role::Attacker) => format!("attacker {}", self::kind(kind)),
        _ => figure(kind, role),
    }
}

/// What was counted.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Killed => "killed",
        Kind::Injured => "injured",
        Kind::Casualties => "casualties",
        Kind::Missing => "missing",
        Kind::Abducted => "abducted",
        Kind::Hostages => "hostages",
        Kind::Detained => "detained",
        Kind::Released => "released",
        Kind::Surrendered => "surrendered",
        Kind::Survivors => "survivors",
        Kind::Displaced => "displaced",
        Kind::Wanted => "wanted",
        Kind::Attackers => "attackers",
        Kind::Fighters => "fighters",
        Kind::Recruits => "recruits",
    }
}

/// Whether the kind says what was done to people, so that "no one" can stand before it.
fn is_participle(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Casualties
            | Kind::Hostages
            | Kind::Survivors
            | Kind::Attackers
            | Kind::Fighters
            | Kind::Recruits
    )
}

/// What happened and how far it went: Suicide bombing, Foiled suicide bombing.
pub fn incident(incident_type: IncidentType, stage: Stage) -> String {
    let name = match incident_type {
        IncidentType::SuicideBombing => "suicide bombing",
        IncidentType::Bombing => "bombing",
        IncidentType::ArmedAttack => "armed attack",
        IncidentType::ArmedClash => "armed clash",
        IncidentType::Assassination => "assassination",
        IncidentType::Stabbing => "stabbing",
        IncidentType::VehicleAttack => "vehicle attack",
        IncidentType::Arson => "arson",
        IncidentType::AirStrike => "air strike",
        IncidentType::Shelling => "shelling",
        IncidentType::HostageTaking => "hostage taking",
        IncidentType::Abduction => "abduction",
        IncidentType::Hijacking => "hijacking",
        IncidentType::Raid => "raid",
        IncidentType::Arrest => "arrest",
        IncidentType::Surrender => "surrender",
        IncidentType::Seizure => "seizure",
        IncidentType::Attack => "attack",
        IncidentType::Other => "incident",
    };
    match stage {
        Stage::Happened => capital(name),
        Stage::Foiled => format!("Foiled {name}"),
        Stage::Threatened => format!("Threatened {name}"),
    }
}

/// A group's part in an incident: "attributed to Islamic State".
pub fn group(role: GroupRole, name: &str) -> String {
    match role {
        GroupRole::Attacker => format!("attributed to {name}"),
        GroupRole::Claimant => format!("claimed by {name}"),
        GroupRole::Target => format!("against {name}"),
        GroupRole::Counterforce => format!("fought by {name}"),
        GroupRole::Mentioned => format!("{name} named"),
    }
}

/// The place for a heading, from the narrowest name to the country: Crocus City Hall, Moscow, Russia.
pub fn place(places: &[Place]) -> String {
    let Some(best) = places.first() else { return "Place not told".to_owned() };
    let mut names = vec![best.name.as_str()];
    names.extend(around(best, places).map(|wider| wider.name.as_str()));
    if names.len() == 1 && best.precision != PlacePrecision::Country {
        names.extend(best.admin1.as_deref());
    }
    names.extend(country(best));
    joined(&names)
}

/// The shortest name that tells the place: Crocus City Hall, Moscow; Kerman, Iran. Empty where none is told.
pub fn short_place(places: &[Place]) -> String {
    let Some(best) = places.first() else { return String::new() };
    let mut names = vec![best.name.as_str()];
    match around(best, places).next() {
        Some(wider) => names.push(&wider.name),
        None => names.extend(country(best)),
    }
    joined(&names)
}

/// The town that a site lies in, where the same incident names one.
fn around<'p>(best: &'p Place, places: &'p [Place]) -> impl Iterator<Item = &'p Place> {
    let site = best.precision == PlacePrecision::Site;
    let same_country = move |place: &&Place| best.country.is_none() || place.country == best.country;
    let is_wider = |place: &&Place| place.precision == PlacePrecision::Town;
    places.iter().skip(1).filter(move |_| site).filter(is_wider).filter(same_country).take(1)
}

fn country(place: &Place) -> Option<&str> {
    place.country.as_deref().map(|code| countries::name(code).unwrap_or(code))
}

/// The names with commas, a name that only repeats the one before left out.
fn joined(names: &[&str]) -> String {
    let mut names: Vec<String> = names.iter().map(|name| clean::line(name)).collect();
    names.retain(|name| !name.is_empty());
    names.dedup();
    names.join(", ")
}

/// When something happened: 22 March 2024, 22–23 March 2024, week of 18 March 2024.
pub fn when(when: Option<&When>) -> String {
    let Some(when) = when else { return "day not told".to_owned() };
    match when.precision {
        WhenPrecision::Day | WhenPrecision::Days if when.from == when.to => date(when.from),
        WhenPrecision::Day | WhenPrecision::Days => days(when.from, when.to),
        WhenPrecision::Week => format!("week of {}", date(when.from)),
        WhenPrecision::Month => when.from.strftime("%B %Y").to_string(),
        WhenPrecision::Year => when.from.strftime("%Y").to_string(),
    }
}

fn date(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

fn days(from: Date, to: Date) -> String {
    let beginning = match (from.year() == to.year(), from.month() == to.month()) {
        (true, true) => "%-d",
        (true, false) => "%-d %B",
        _ => "%-d %B %Y",
    };
    let dash = if beginning == "%-d" { "–" } else { " – " };
    format!("{}{dash}{}", from.strftime(beginning), date(to))
}

/// Days and times of one mail, told in its reader's zone and without the year that goes without saying.
pub struct Clock {
    now: Zoned,
}

impl Clock {
    /// A clock for a mail that is put together at `now`.
    pub fn new(now: Timestamp, zone: &TimeZone) -> Clock {
        Clock { now: now.to_zoned(zone.clone()) }
    }

    /// The mail's own time, in full: Sunday 24 March 2024, 07:00.
    pub fn headline(&self) -> String {
        self.now.strftime("%A %-d %B %Y, %H:%M").to_string()
    }

    /// The zone's name, as a city: Europe/Berlin; its offset where it has no name.
    pub fn zone(&self) -> String {
        match self.now.time_zone().iana_name() {
            Some(name) => name.to_owned(),
            None => format!("UTC{}", self.now.strftime("%:z")),
        }
    }

    /// A day: 24 March; 24 March 2023 in another year.
    pub fn day(&self, at: Timestamp) -> String {
        self.format(at, "%-d %B", "%-d %B %Y")
    }

    /// A time: 24 March, 05:05.
    pub fn time(&self, at: Timestamp) -> String {
        self.format(at, "%-d %B, %H:%M", "%-d %B %Y, %H:%M")
    }

    /// A day where there is little room: 24 Mar; 24 Mar 23 in another year.
    pub fn short_day(&self, at: Timestamp) -> String {
        self.format(at, "%-d %b", "%-d %b %y")
    }

    /// A time of a day that goes without saying: 05:05.
    pub fn hour(&self, at: Timestamp) -> String {
        self.at(at).strftime("%H:%M").to_string()
    }

    /// A time for programs, with its offset: 2024-03-24T05:05:00+01:00.
    pub fn stamp(&self, at: Timestamp) -> String {
        self.at(at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }

    /// The time of the day that the mail is put together at.
    pub fn time_of_day(&self) -> jiff::civil::Time {
        self.now.time()
    }

    /// Whether two times fall on one day.
    pub fn same_day(&self, one: Timestamp, other: Timestamp) -> bool {
        self.at(one).date() == self.at(other).date()
    }

    fn format(&self, at: Timestamp, this_year: &str, other_year: &str) -> String {
        let at = self.at(at);
        let format = if at.year() == self.now.year() { this_year } else { other_year };
        at.strftime(format).to_string()
    }

    fn at(&self, at: Timestamp) -> Zoned {
        at.to_zoned(self.now.time_zone().clone())
    }
}

/// Names in a row: A, B and C.
pub fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [name] => name.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// A count with its noun: 1 incident, 3 incidents.
pub fn count(count: usize, one: &str, many: &str) -> String {
    let number = number(u64::try_from(count).unwrap_or(u64::MAX));
    if count == 1 { format!("{number} {one}") } else { format!("{number} {many}") }
}

/// The words with their first letter in upper case.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn an(bound: Bound, low: u64, high: Option<u64>, said: &str) -> Amount {
        Amount { bound, low, high, said: said.to_owned() }
    }

    #[test]
    fn says_amounts() {
        let r = |bound, low, high, said: &str| amount(&an(bound, low, high, said));
        assert_eq!(r(Bound::Exact, 137, Some(137), "137"), "137");
        assert_eq!(r(Bound::AtLeast, 133, None, "133"), "133+");
        assert_eq!(r(Bound::MoreThan, 3000, None, "3,000"), "3,000+");
        assert_eq!(r(Bound::About, 50, Some(50), "around 50"), "~50");
        assert_eq!(r(Bound::UpTo, 0, Some(300), "300"), "up to 300");
        assert_eq!(r(Bound::FewerThan, 1, Some(19), "20"), "under 20");
        assert_eq!(r(Bound::Range, 1500, Some(4000), "1,500 to 4,000"), "1,500–4,000");
        assert_eq!(r(Bound::Vague, 24, None, "dozens"), "dozens");
        assert_eq!(r(Bound::Vague, 2, None, ""), "some");
        assert_eq!(r(Bound::Vague, 2, None, "the gunmen"), "some");
        assert_eq!(r(Bound::Vague, 2, None, "People"), "some");
        assert_eq!(r(Bound::Vague, 2, None, "a couple"), "a couple");
        assert_eq!(r(Bound::Vague, 3, None, "a\r\nvery long way of saying it"), "a very long way of sayi…");
        assert_eq!(r(Bound::None, 0, Some(0), "no one"), "none");
        assert_eq!(number(1_234_567), "1,234,567");
    }

    #[test]
    fn says_figures() {
        let r = |kind, role, bound, low| figure_phrase(kind, role, &an(bound, low, Some(low), ""));
        assert_eq!(r(Kind::Killed, Role::Victim, Bound::Exact, 1), "1 killed");
        assert_eq!(r(Kind::Killed, Role::Attacker, Bound::Exact, 2), "2 attackers killed");
        assert_eq!(r(Kind::Killed, Role::Attacker, Bound::Exact, 1), "1 attacker killed");
        assert_eq!(r(Kind::Injured, Role::Victim, Bound::None, 0), "no one injured");
        assert_eq!(r(Kind::Hostages, Role::Victim, Bound::None, 0), "no hostages");
        assert_eq!(r(Kind::Attackers, Role::Attacker, Bound::Exact, 4), "4 attackers");
        assert_eq!(r(Kind::Killed, Role::Total, Bound::AtLeast, 90), "90+ killed on both sides");
    }

    #[test]
    fn says_incidents() {
        assert_eq!(incident(IncidentType::SuicideBombing, Stage::Happened), "Suicide bombing");
        assert_eq!(incident(IncidentType::VehicleAttack, Stage::Foiled), "Foiled vehicle attack");
    }

    #[test]
    fn says_places() {
        let a = |name: &str, precision, admin1: Option<&str>, country: Option<&str>| Place {
            name: name.to_owned(),
            admin1: admin1.map(str::to_owned),
            country: country.map(str::to_owned),
            lat: None,
            lon: None,
            precision,
            quote: name.to_owned(),
        };
        let both = |places: &[Place]| (place(places), short_place(places));
        let hall = a("Crocus City Hall", PlacePrecision::Site, None, Some("RU"));
        let moscow = a("Moscow", PlacePrecision::Town, Some("Moscow"), Some("RU"));
        let kerman = a("Kerman", PlacePrecision::Town, Some("Kerman"), Some("IR"));
        let oddly = |text: &str| (text.to_owned(), text.to_owned());
        assert_eq!(
            both(&[hall, kerman.clone(), moscow]),
            ("Crocus City Hall, Moscow, Russia".to_owned(), "Crocus City Hall, Moscow".to_owned())
        );
        assert_eq!(both(&[kerman]), oddly("Kerman, Iran"));
        assert_eq!(
            both(&[a("Andar", PlacePrecision::District, Some("Ghazni"), Some("AF"))]),
            ("Andar, Ghazni, Afghanistan".to_owned(), "Andar, Afghanistan".to_owned())
        );
        assert_eq!(both(&[a("Mali", PlacePrecision::Country, None, Some("ML"))]), oddly("Mali"));
        assert_eq!(both(&[a("Nowhere", PlacePrecision::Town, None, None)]), oddly("Nowhere"));
        assert_eq!(both(&[]), ("Place not told".to_owned(), String::new()));
    }

    #[test]
    fn says_days() {
        let r = |from: &str, to: &str, precision| {
            let (from, to) = (from.parse().expect("a day"), to.parse().expect("a day"));
            when(Some(&When { from, to, precision, quote: String::new() }))
        };
        assert_eq!(r("2024-03-22", "2024-03-22", WhenPrecision::Day), "22 March 2024");
        assert_eq!(r("2024-03-22", "2024-03-23", WhenPrecision::Days), "22–23 March 2024");
        assert_eq!(r("2024-03-30", "2024-04-02", WhenPrecision::Days), "30 March – 2 April 2024");
        assert_eq!(r("2023-12-31", "2024-01-01", WhenPrecision::Days), "31 December 2023 – 1 January 2024");
        assert_eq!(r("2024-03-18", "2024-03-24", WhenPrecision::Week), "week of 18 March 2024");
        assert_eq!(r("2024-03-01", "2024-03-31", WhenPrecision::Month), "March 2024");
        assert_eq!(r("2004-01-01", "2004-12-31", WhenPrecision::Year), "2004");
        assert_eq!(when(None), "day not told");
    }

    #[test]
    fn tells_times_in_the_readers_zone() {
        let zone = TimeZone::get("Europe/Berlin").expect("a known zone");
        let at = |time: &str| time.parse::<Timestamp>().expect("a time");
        let clock = Clock::new(at("2024-03-24T06:00:00Z"), &zone);
        assert_eq!(clock.headline(), "Sunday 24 March 2024, 07:00");
        assert_eq!(clock.zone(), "Europe/Berlin");
        assert_eq!(clock.time(at("2024-04-01T06:00:00Z")), "1 April, 08:00");
        assert_eq!(clock.time(at("2023-12-31T23:30:00Z")), "1 January, 00:30");
        assert_eq!(clock.day(at("2023-12-30T23:30:00Z")), "31 December 2023");
        assert_eq!(clock.short_day(at("2023-12-30T23:30:00Z")), "31 Dec 23");
        assert_eq!(clock.hour(at("2023-12-30T23:30:00Z")), "00:30");
    }
}

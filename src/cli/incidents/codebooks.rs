//! Exports in the columns of the two event datasets that analysts join with: ACLED and UCDP GED.
//!
//! Columns and codes are those of the ACLED codebook (2023 columns) and of the UCDP GED codebook, version 23.1; what
//! each code stands for is told in `docs/interfaces.md`. What Wirewatch does not know stays empty: it is neither dataset,
//! and its ids are its own.

use std::io::Write;

use super::cells::article_names;
use crate::cli::wire::incident_id;
use crate::edge::store::{ArticleRow, IncidentFilter, Store, StoreError};
use crate::model::{
    Group, GroupRole, Incident, IncidentType, Kind, Place, PlacePrecision, Population, Role, Stage, When,
    WhenPrecision,
};
use crate::tell::{countries, words};
use crate::text::table::Table;

const ACLED: &str = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,\
    assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,\
    admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp";

const GED: &str = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,\
    conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,\
    side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,\
    where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,\
    event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,\
    gwnob";

/// A row under a header: the columns that are filled, by name.
type Row = Vec<(&'static str, String)>;

/// Prints incidents in the columns of ACLED, their groups as `tracked` names them. Those without a day are left out, with a word on
/// standard error: an event has one.
///
/// # Errors
/// Where the database or the output fails.
pub(super) fn acled(
    store: &Store,
    tracked: &[Group],
    filter: &IncidentFilter,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let mut table = Table::new(out, ACLED.split(','))?;
    let mut undated = 0;
    store.each_incident(filter, |row| -> anyhow::Result<()> {
        let incident = &row.incident;
        let Some(when) = &incident.when else {
            undated += 1;
            return Ok(());
        };
        let articles = articles(store, incident)?;
        let mut fields = acled_row(incident, tracked, when);
        let mut sources: Vec<&str> = articles.iter().map(|article| article.source.name.as_str()).collect();
        sources.sort_unstable();
        sources.dedup();
        fields.push(("source", sources.join("; ")));
        fields.push(("timestamp", row.updated.as_second().to_string()));
        Ok(table.row(in_columns(ACLED, &fields))?)
    })?;
    table.end()?;
    say_undated(undated);
    Ok(())
}

/// Prints deadly incidents in the columns of UCDP GED, their groups as `tracked` names them.
///
/// # Errors
/// Where the database or the output fails.
pub(super) fn ged(
    store: &Store,
    tracked: &[Group],
    filter: &IncidentFilter,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let mut table = Table::new(out, GED.split(','))?;
    let mut undated = 0;
    store.each_incident(filter, |row| -> anyhow::Result<()> {
        let incident = &row.incident;
        let deaths = Deaths::of(incident);
        if deaths.high == 0 || incident.stage != Stage::Happened {
            return Ok(());
        }
        let Some(when) = &incident.when else {
            undated += 1;
            return Ok(());
        };
        let articles = articles(store, incident)?;
        let mut fields = ged_row(incident, tracked, when, &deaths);
        if let Some(first) = articles.first() {
            fields.push(("source_office", first.source.name.clone()));
            fields.push(("source_date", first.published.strftime("%Y-%m-%d").to_string()));
            fields.push(("source_headline", first.title.clone().unwrap_or_default()));
        }
        fields.push(("source_article", article_names(store, incident)?.join("; ")));
        Ok(table.row(in_columns(GED, &fields))?)
    })?;
    table.end()?;
    say_undated(undated);
    Ok(())
}

/// An event has a day: what is left out for having none is said.
fn say_undated(undated: usize) {
    if 0 < undated {
        let incidents = words::count(undated, "incident", "incidents");
        anstream::eprintln!("{incidents} without a day left out; `wirewatch incident set` gives one");
    }
}

fn articles(store: &Store, incident: &Incident) -> Result<Vec<ArticleRow>, StoreError> {
    let found: Result<Vec<_>, _> = incident.articles.iter().map(|id| store.article(*id)).collect();
    Ok(found?.into_iter().flatten().collect())
}

/// The row's values as its header's columns have them; the others stay empty.
fn in_columns<'r>(header: &'r str, fields: &'r Row) -> impl Iterator<Item = &'r str> {
    let field = |column: &str| {
        let found = fields.iter().find(|(name, _)| *name == column);
        found.map_or("", |(_, value)| value.as_str())
    };
    header.split(',').map(field)
}

fn acled_row(incident: &Incident, tracked: &[Group], when: &When) -> Row {
    let is_battle = hits_armed(incident);
    let (disorder, event, sub_event) = acled_type(incident.incident_type, incident.stage, is_battle);
    let deaths = Deaths::of(incident);
    let is_civilian =
        event == "Violence against civilians" || (event.starts_with("Explosions") && !is_battle);
    let mut row = vec![
        ("event_id_cnty", incident_id(incident.id)),
        ("event_date", when.from.to_string()),
        ("year", when.from.year().to_string()),
        ("time_precision", acled_time_precision(when).to_string()),
        ("disorder_type", disorder.to_owned()),
        ("event_type", event.to_owned()),
        ("sub_event_type", sub_event.to_owned()),
        ("actor1", side(incident, tracked, &[GroupRole::Attacker, GroupRole::Claimant])),
        ("actor2", other_side(incident, tracked, is_civilian)),
        ("civilian_targeting", if is_civilian { "Civilian targeting".to_owned() } else { String::new() }),
        ("notes", notes(incident)),
        ("fatalities", deaths.best()),
    ];
    if let Some(place) = incident.places.first() {
        row.extend(place_fields(place));
        row.push(("location", place.name.clone()));
        row.push(("admin1", place.admin1.clone().unwrap_or_default()));
        row.push(("geo_precision", acled_geo_precision(place.precision).to_string()));
    }
    row
}

/// Disorder, event and sub-event type.
fn acled_type(
    what: IncidentType,
    stage: Stage,
    is_battle: bool,
) -> (&'static str, &'static str, &'static str) {
    const POLITICAL: &str = "Political violence";
    const STRATEGIC: &str = "Strategic developments";
    const REMOTE: &str = "Explosions/Remote violence";
    const CIVILIANS: &str = "Violence against civilians";
    if stage != Stage::Happened {
        return (STRATEGIC, STRATEGIC, "Disrupted weapons use");
    }
    match what {
        IncidentType::SuicideBombing => (POLITICAL, REMOTE, "Suicide bomb"),
        IncidentType::Bombing => (POLITICAL, REMOTE, "Remote explosive/landmine/IED"),
        IncidentType::AirStrike => (POLITICAL, REMOTE, "Air/drone strike"),
        IncidentType::Shelling => (POLITICAL, REMOTE, "Shelling/artillery/missile attack"),
        IncidentType::ArmedClash | IncidentType::Raid => (POLITICAL, "Battles", "Armed clash"),
        IncidentType::ArmedAttack
        | IncidentType::Assassination
        | IncidentType::Stabbing
        | IncidentType::VehicleAttack
        | IncidentType::Attack => {
            if is_battle {
                (POLITICAL, "Battles", "Armed clash")
            } else {
                (POLITICAL, CIVILIANS, "Attack")
            }
        }
        IncidentType::HostageTaking | IncidentType::Abduction | IncidentType::Hijacking => {
            (POLITICAL, CIVILIANS, "Abduction/forced disappearance")
        }
        IncidentType::Arson => (STRATEGIC, STRATEGIC, "Looting/property destruction"),
        IncidentType::Arrest => (STRATEGIC, STRATEGIC, "Arrests"),
        IncidentType::Seizure => (STRATEGIC, STRATEGIC, "Disrupted weapons use"),
        IncidentType::Surrender | IncidentType::Other => (STRATEGIC, STRATEGIC, "Other"),
    }
}

/// 1 the day, 2 the week, 3 the month or less.
fn acled_time_precision(when: &When) -> u8 {
    match when.precision {
        WhenPrecision::Day => 1,
        WhenPrecision::Days | WhenPrecision::Week => 2,
        WhenPrecision::Month | WhenPrecision::Year => 3,
    }
}

/// 1 the town, 2 a part of a region, 3 the region or more.
fn acled_geo_precision(precision: PlacePrecision) -> u8 {
    match precision {
        PlacePrecision::Site | PlacePrecision::Town => 1,
        PlacePrecision::District => 2,
        PlacePrecision::Region | PlacePrecision::Country => 3,
    }
}

fn ged_row(incident: &Incident, tracked: &[Group], when: &When, deaths: &Deaths) -> Row {
    let attackers = side(incident, tracked, &[GroupRole::Attacker, GroupRole::Claimant]);
    let place = incident.places.first();
    let country =
        place.and_then(|place| place.country.as_deref()).and_then(countries::name).unwrap_or_default();
    let other = side(incident, tracked, &[GroupRole::Target]);
    // 1 state-based, 2 between groups, 3 against civilians.
    let (violence, side_a, side_b) = if hits_armed(incident) {
        (1, format!("Government of {country}").trim_end_matches(" of ").to_owned(), attackers)
    } else if !other.is_empty() {
        (2, attackers, other)
    } else {
        (3, attackers, "Civilians".to_owned())
    };
    let (deaths_a, deaths_b, civilians, unknown) = match violence {
        1 => (deaths.armed, deaths.attackers, deaths.civilians, deaths.unknown),
        _ => (deaths.attackers, deaths.armed, deaths.civilians, deaths.unknown),
    };
    let mut row = vec![
        ("id", incident.id.to_string()),
        ("relid", incident_id(incident.id)),
        ("year", when.from.year().to_string()),
        ("code_status", "Check".to_owned()),
        ("type_of_violence", violence.to_string()),
        ("dyad_name", format!("{side_a} - {side_b}")),
        ("side_a", side_a),
        ("side_b", side_b),
        ("number_of_sources", incident.sources.to_string()),
        ("event_clarity", "1".to_owned()),
        ("date_prec", ged_date_precision(when).to_string()),
        ("date_start", when.from.to_string()),
        ("date_end", when.to.to_string()),
        ("deaths_a", deaths_a.to_string()),
        ("deaths_b", deaths_b.to_string()),
        ("deaths_civilians", civilians.to_string()),
        ("deaths_unknown", if deaths.is_unknown { String::new() } else { unknown.to_string() }),
        ("best", deaths.best()),
        ("high", deaths.high.to_string()),
        ("low", deaths.low.to_string()),
    ];
    if let Some(place) = place {
        row.extend(place_fields(place));
        row.push(("where_prec", ged_where_precision(place.precision).to_string()));
        row.push(("where_coordinates", place.name.clone()));
        row.push(("where_description", words::place(&incident.places)));
        row.push(("adm_1", place.admin1.clone().unwrap_or_default()));
        if let Some((lat, lon)) = place.lat.zip(place.lon) {
            row.push(("geom_wkt", format!("POINT ({lon} {lat})")));
        }
    }
    row
}

/// 1 the day, 2 two to six days, 3 the week, 4 up to a month, 5 longer.
fn ged_date_precision(when: &When) -> u8 {
    let days = (when.to - when.from).get_days() + 1;
    match (when.precision, days) {
        (WhenPrecision::Day, _) | (_, ..=1) => 1,
        (_, ..=6) => 2,
        (_, 7) => 3,
        (_, ..=31) => 4,
        _ => 5,
    }
}

/// 1 the exact place, 3 the district, 4 the province, 6 the country.
fn ged_where_precision(precision: PlacePrecision) -> u8 {
    match precision {
        PlacePrecision::Site | PlacePrecision::Town => 1,
        PlacePrecision::District => 3,
        PlacePrecision::Region => 4,
        PlacePrecision::Country => 6,
    }
}

fn place_fields(place: &Place) -> Row {
    let country = place.country.as_deref().and_then(countries::name).unwrap_or_default();
    let degrees = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    vec![("country", country.to_owned()), ("latitude", degrees(place.lat)), ("longitude", degrees(place.lon))]
}

/// The groups with one of these parts.
fn side(incident: &Incident, tracked: &[Group], roles: &[GroupRole]) -> String {
    let parts = incident.groups.iter().filter(|part| roles.contains(&part.role));
    let mut names: Vec<&str> = parts.map(|part| part.named(tracked)).collect();
    names.dedup();
    names.join("; ")
}

fn other_side(incident: &Incident, tracked: &[Group], is_civilian: bool) -> String {
    let armed = side(incident, tracked, &[GroupRole::Target, GroupRole::Counterforce]);
    if armed.is_empty() && is_civilian { "Civilians".to_owned() } else { armed }
}

/// Whether those who were hit were soldiers, police or fighters.
fn hits_armed(incident: &Incident) -> bool {
    let victims = incident.figures.iter().filter(|figure| {
        matches!(figure.kind, Kind::Killed | Kind::Injured) && figure.role != Role::Attacker
    });
    let is_armed =
        |population| matches!(population, Some(Population::SecurityForces | Population::ArmedGroup));
    victims.map(|figure| figure.figure.population).next().is_some_and(is_armed)
        || incident.incident_type == IncidentType::ArmedClash
}

fn notes(incident: &Incident) -> String {
    let killed = incident.figures.iter().find(|figure| figure.kind == Kind::Killed);
    let told = killed.or(incident.figures.first());
    told.map(|figure| figure.figure.quote.words.clone()).unwrap_or_default()
}

/// Deaths by side. Persons.
#[derive(Debug, Default, PartialEq, Eq)]
struct Deaths {
    attackers: u64,
    armed: u64,
    civilians: u64,
    unknown: u64,
    best: u64,
    low: u64,
    high: u64,
    /// Whether somebody died of whom no number is told: how many died in all is not known then.
    is_unknown: bool,
}

impl Deaths {
    /// How many died; nothing where that is not known.
    fn best(&self) -> String {
        if self.is_unknown { String::new() } else { self.best.to_string() }
    }

    fn of(incident: &Incident) -> Deaths {
        let mut deaths = Deaths::default();
        let killed = incident.figures.iter().filter(|figure| figure.kind == Kind::Killed && !figure.claimed);
        for figure in killed {
            let best = figure.best.unwrap_or_default();
            match (figure.role, figure.figure.population) {
                (Role::Attacker, _) => deaths.attackers += best,
                (_, Some(Population::SecurityForces | Population::ArmedGroup)) => deaths.armed += best,
                (_, Some(_)) => deaths.civilians += best,
                (Role::Victim, None) if !hits_armed(incident) => deaths.civilians += best,
                _ => deaths.unknown += best,
            }
            deaths.is_unknown |= figure.best.is_none();
            deaths.best += best;
            deaths.low += figure.low;
            deaths.high += figure.high.unwrap_or(figure.low.max(best));
        }
        deaths
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_are_the_codebooks() {
        assert_eq!((ACLED.split(',').count(), GED.split(',').count()), (31, 49));
        assert!(
            ACLED
                .split(',')
                .chain(GED.split(','))
                .all(|column| column.trim() == column && !column.is_empty())
        );
    }

    #[test]
    fn precisions_are_coded_as_the_codebooks_have_them() {
        let when = |from: &str, to: &str, precision| When {
            from: from.parse().expect("a day"),
            to: to.parse().expect("a day"),
            precision,
            quote: String::new(),
        };
        let r = |when: When| (acled_time_precision(&when), ged_date_precision(&when));
        assert_eq!(r(when("2024-03-22", "2024-03-22", WhenPrecision::Day)), (1, 1));
        assert_eq!(r(when("2024-03-22", "2024-03-24", WhenPrecision::Days)), (2, 2));
        assert_eq!(r(when("2024-03-18", "2024-03-24", WhenPrecision::Week)), (2, 3));
        assert_eq!(r(when("2024-03-01", "2024-03-31", WhenPrecision::Month)), (3, 4));
        assert_eq!(r(when("2024-01-01", "2024-12-31", WhenPrecision::Year)), (3, 5));
        let r = |precision| (acled_geo_precision(precision), ged_where_precision(precision));
        assert_eq!(r(PlacePrecision::Town), (1, 1));
        assert_eq!(r(PlacePrecision::District), (2, 3));
        assert_eq!(r(PlacePrecision::Region), (3, 4));
        assert_eq!(r(PlacePrecision::Country), (3, 6));
    }

    #[test]
    fn types_are_coded_as_the_codebook_has_them() {
        let r = |what, stage, is_battle| acled_type(what, stage, is_battle).2;
        assert_eq!(r(IncidentType::SuicideBombing, Stage::Happened, false), "Suicide bomb");
        assert_eq!(r(IncidentType::ArmedAttack, Stage::Happened, false), "Attack");
        assert_eq!(r(IncidentType::ArmedAttack, Stage::Happened, true), "Armed clash");
        assert_eq!(r(IncidentType::Bombing, Stage::Foiled, false), "Disrupted weapons use");
        assert_eq!(r(IncidentType::Arrest, Stage::Happened, false), "Arrests");
    }
}

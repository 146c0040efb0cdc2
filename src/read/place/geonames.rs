//! The dump of GeoNames, line by line: towns, regions, countries, and their names in other languages.
//!
//! The columns are those of the dump's own `readme.txt`. A line that is not understood is left out. The data is
//! under the Creative Commons Attribution 4.0 License, and wants to be named where it shows: [`ATTRIBUTION`].

use super::atlas::Imported;
use super::entry::Rank;

/// What has to be said where imported places show.
pub const ATTRIBUTION: &str = "Places: GeoNames (geonames.org), CC BY 4.0";

/// A town of `cities500.txt` and its like, or of `allCountries.txt`: what is lived in, and second-level regions.
pub fn place(line: &str) -> Option<Imported> {
    let columns: Vec<&str> = line.split('\t').collect();
    let [id, name, ascii, names, lat, lon, class, code, country, _, region, _, _, _, population, ..] =
        columns[..]
    else {
        return None;
    };
    let rank = match (class, code) {
        // What was given up or destroyed bears its name no longer.
        ("P", "PPLH" | "PPLQ" | "PPLW" | "PPLCH") => return None,
        ("P", "PPLX") => Rank::Site,
        ("P", _) => Rank::Town,
        ("A", "ADM2") => Rank::District,
        _ => return None,
    };
    let people: u64 = population.parse().unwrap_or_default();
    let mut place = Imported {
        id: id.parse().ok()?,
        name: name.to_owned(),
        names: names.split(',').filter(|name| !name.is_empty()).map(str::to_owned).collect(),
        rank,
        country: country.to_owned(),
        region: format!("{country}.{region}"),
        lat: lat.parse().ok()?,
        lon: lon.parse().ok()?,
        population: u32::try_from(people.div_ceil(1000)).unwrap_or(u32::MAX),
    };
    place.names.push(ascii.to_owned());
    Some(place)
}

/// A first-level region of `admin1CodesASCII.txt`.
pub fn region(line: &str) -> Option<Imported> {
    let columns: Vec<&str> = line.split('\t').collect();
    let [code, name, ascii, id] = columns[..] else { return None };
    let (country, _) = code.split_once('.')?;
    Some(wide(id, name, vec![ascii.to_owned()], Rank::Region, country, code))
}

/// A country of `countryInfo.txt`.
pub fn country(line: &str) -> Option<Imported> {
    let columns: Vec<&str> = line.split('\t').collect();
    let (code, name, id) = (columns.first()?, columns.get(4)?, columns.get(16)?);
    (code.len() == 2).then(|| wide(id, name, Vec::new(), Rank::Country, code, ""))
}

fn wide(id: &str, name: &str, names: Vec<String>, rank: Rank, country: &str, region: &str) -> Imported {
    Imported {
        id: id.trim().parse().unwrap_or_default(),
        name: name.to_owned(),
        names,
        rank,
        country: country.to_owned(),
        region: region.to_owned(),
        lat: 0.0,
        lon: 0.0,
        population: 0,
    }
}

/// A name of `alternateNamesV2.txt`: of which place, and whether it is the usual one in English.
pub fn name(line: &str) -> Option<(u32, &str, bool)> {
    let mut columns = line.split('\t');
    let (_, id, language, name) = (columns.next()?, columns.next()?, columns.next()?, columns.next()?);
    let mut is_marked = || columns.next().is_some_and(|mark| mark.trim() == "1");
    let (is_preferred, _is_short, is_colloquial, is_historic) =
        (is_marked(), is_marked(), is_marked(), is_marked());
    // Longer than any code of a language: links, airports' codes, post codes.
    let is_a_language = language.len() <= 3 || language.contains('-');
    let counts = is_a_language && !is_colloquial && !is_historic && !name.is_empty();
    counts.then_some((id.parse().ok()?, name, language == "en" && is_preferred))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_a_dump_are_read() {
        let town = "17\tTestow\tTestow\tTestów,Тестув\t50.5\t18.25\tP\tPPL\tPL\t\t77\t\t\t\t12345\t\t210\tEurope/Warsaw\t2020-01-01";
        let read = place(town).expect("a town");
        assert_eq!((read.id, read.name.as_str(), read.rank), (17, "Testow", Rank::Town));
        assert_eq!((read.country.as_str(), read.region.as_str(), read.population), ("PL", "PL.77", 13));
        assert_eq!(read.names, ["Testów", "Тестув", "Testow"]);
        assert_eq!((read.lat, read.lon), (50.5, 18.25));
        assert_eq!(place(&town.replace("\tPPL\t", "\tPPLQ\t")), None, "given up");
        assert_eq!(place(&town.replace("\tP\tPPL\t", "\tT\tMT\t")), None, "a mountain");
        assert_eq!(place("17\tTestow"), None, "cut off");

        let read = region("PL.77\tOpole Voivodeship\tOpole Voivodeship\t88").expect("a region");
        assert_eq!((read.id, read.rank, read.country.as_str()), (88, Rank::Region, "PL"));
        let read = country(
            "PL\tPOL\t616\tPL\tPoland\tWarsaw\t312685\t38000000\tEU\t.pl\tPLN\tZloty\t48\t\t\tpl\t99\t\t",
        )
        .expect("a country");
        assert_eq!((read.id, read.name.as_str(), read.rank), (99, "Poland", Rank::Country));
        assert_eq!(country("#ISO\tISO3"), None);
    }

    #[test]
    fn names_count_where_people_use_them() {
        assert_eq!(name("1\t17\tru\tТестув\t\t\t\t"), Some((17, "Тестув", false)));
        assert_eq!(name("1\t17\ten\tTestow\t1\t\t\t"), Some((17, "Testow", true)));
        assert_eq!(name("1\t17\tzh-Hant\t測\t\t\t\t"), Some((17, "測", false)));
        assert_eq!(name("1\t17\tlink\thttps://example.org\t\t\t\t"), None);
        assert_eq!(name("1\t17\tde\tTestau\t\t\t\t1"), None, "historic");
        assert_eq!(name("1\t17"), None);
    }
}

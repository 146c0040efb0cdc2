//! Places in the words of a mail: Crocus City Hall, Moscow, Russia.

use crate::model::{Place, PlacePrecision};
use crate::tell::{clean, countries};

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

#[cfg(test)]
mod tests {
    use super::*;

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
}

//! What a person means by the name of a place: "Kabul", "Palmyra, Syria", "Wabaria bridge, Mali".

use super::entry::Rank;
use super::gazetteer::Gazetteer;
use super::settle::rounded;
use super::{Certainty, FoundPlace};
use crate::model::Place;
use crate::text::tokenized::Tokenized;

impl Gazetteer {
    /// The place that a name means, as an article would say it: what stands behind a comma settles what stands before.
    ///
    /// Where only the place around is known, it has the name with that country and region; none where nothing is known.
    pub fn named(&self, name: &str) -> Option<Place> {
        let mut parts = name.split(',').map(str::trim).filter(|part| !part.is_empty());
        let first = parts.next()?;
        let around: Vec<u32> = parts.flat_map(|part| self.wide(part)).collect();
        let has_around = name.trim_end_matches([',', ' ']).contains(',');
        if has_around && around.is_empty() {
            return None;
        }
        let mut meant = self.find(first);
        if has_around {
            meant.retain(|entry| around.iter().any(|outer| self.is_within(*entry, *outer)));
        }
        if meant.is_empty() {
            let outer = around.first()?;
            let place = self.place_of(*outer);
            return Some(Place {
                name: first.to_owned(),
                lat: None,
                lon: None,
                precision: Rank::Town.precision(),
                ..place
            });
        }
        let entry = self.read(name, &meant).unwrap_or(meant[0]);
        Some(self.place_of(entry))
    }

    /// Which of these an article would mean by a name.
    pub fn read(&self, name: &str, meant: &[u32]) -> Option<u32> {
        let found = self.said(name)?;
        let is_it = |entry: &&u32| {
            let place = self.place_of(**entry);
            let is_there = (place.lat, place.lon) == (found.place.lat, found.place.lon);
            is_there && place.name == found.place.name && place.country == found.place.country
        };
        meant.iter().find(is_it).copied()
    }

    /// A place as an article says it.
    pub fn said(&self, name: &str) -> Option<FoundPlace> {
        let told = format!("It happened in {name}.");
        let mut found = self.places(&Tokenized::new(&told), &[]).into_iter();
        found.next().filter(|found| found.certainty == Certainty::Known)
    }

    /// Regions and countries of a name, or of a country's code.
    fn wide(&self, name: &str) -> Vec<u32> {
        let wide = |entry: &u32| Rank::Town < self.entry(*entry).rank;
        let named: Vec<u32> = self.find(name).into_iter().filter(wide).collect();
        if named.is_empty() { self.country_with(name).into_iter().collect() } else { named }
    }

    fn place_of(&self, entry: u32) -> Place {
        let known = self.entry(entry);
        let region = known.region.map(|region| self.entry(region).name.to_owned());
        Place {
            name: known.name.to_owned(),
            admin1: region,
            country: Some(self.country_code(&known).to_owned()),
            lat: Some(rounded(known.lat)),
            lon: Some(rounded(known.lon)),
            precision: known.rank.precision(),
            quote: String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_looked_up_as_a_person_means_it() {
        let gazetteer = Gazetteer::embedded();
        let r = |name: &str| {
            gazetteer.named(name).map(|place| {
                let point = if place.lat.is_some() { "a point" } else { "no point" };
                let around =
                    [place.admin1.as_deref().unwrap_or("-"), place.country.as_deref().unwrap_or("-")];
                format!("{}, {}, {point}", place.name, around.join(", "))
            })
        };
        assert_eq!(r("Kabul").as_deref(), Some("Kabul, Kabul, AF, a point"));
        assert_eq!(r(" Palmyra, Syria").as_deref(), Some("Palmyra, Homs, SY, a point"));
        assert_eq!(r("Mosul, Iraq").as_deref(), Some("Mosul, Nineveh, IQ, a point"));
        assert_eq!(r("Mosul, IQ").as_deref(), Some("Mosul, Nineveh, IQ, a point"));
        assert_eq!(r("Mosul, Syria").as_deref(), Some("Mosul, -, SY, no point"));
        assert_eq!(r("Wabaria bridge, Mali").as_deref(), Some("Wabaria bridge, -, ML, no point"));
        assert_eq!(r("Wabaria bridge, Gao, Mali").map(|name| name.contains("ML")), Some(true));
        assert_eq!(r("Mali").as_deref(), Some("Mali, -, ML, a point"));
        assert_eq!(r("Wabaria bridge"), None);
        assert_eq!(r("Kabul, Atlantis"), None);
        assert_eq!(r(" , "), None);
    }
}

//! Places beside each other: which lies in which, how far apart they are, and which of them is an incident's.

use super::found::Found;
use super::scene::Scene;
use crate::language;
use crate::model::{Place, PlacePrecision};
use crate::read::place::{Certainty, Context, FoundPlace};

/// How far apart two places can be and still be one, in kilometers.
const ONE_PLACE_KM: f64 = 40.0;

/// A dateline names no more places than these.
const HEAD_PLACES: usize = 3;

/// So many tokens lie between a place and the region that is told beside it.
const BESIDE: usize = 24;

/// Whether `inner` lies in `outer`, as far as their chains tell.
fn contains(outer: &FoundPlace, inner: &FoundPlace) -> bool {
    let (outer, chain) = (&outer.place, inner);
    let inner = &chain.place;
    if chain.wider.iter().any(|wider| wider.name == outer.name) {
        return true;
    }
    match outer.precision {
        PlacePrecision::Country => outer.country.is_some() && outer.country == inner.country,
        PlacePrecision::Region => {
            outer.country == inner.country
                && inner.admin1.as_deref() == Some(outer.admin1.as_deref().unwrap_or(&outer.name))
        }
        _ => false,
    }
}

/// Great-circle distance, where both have coordinates.
fn distance_km(one: &Place, other: &Place) -> Option<f64> {
    let (lat, lon) = (one.lat?.to_radians(), one.lon?.to_radians());
    let (other_lat, other_lon) = (other.lat?.to_radians(), other.lon?.to_radians());
    let half = ((lat - other_lat) / 2.0).sin().powi(2)
        + lat.cos() * other_lat.cos() * ((lon - other_lon) / 2.0).sin().powi(2);
    Some(2.0 * 6371.0 * half.min(1.0).sqrt().asin())
}

/// The places of a scene where something can have happened.
pub(in crate::read) fn of_scene(scene: &Scene, found: &Found) -> Vec<usize> {
    let is_scene = |index: &usize| {
        let place = &found.places[*index];
        (matches!(place.context, Context::In | Context::Near) || scene.places_struck.contains(index))
            && place.place.precision < PlacePrecision::Country
    };
    let is_told = |index: &usize| !scene.places_of_speech.contains(index);
    scene.places.iter().copied().filter(is_scene).filter(is_told).collect()
}

/// "militants in Egypt": a scene that names no town, in a country where none of the places lie.
pub(in crate::read) fn is_abroad(scene: &Scene, found: &Found, places: &[usize]) -> bool {
    let is_country = |place: &&FoundPlace| {
        place.context == Context::In && place.place.precision == PlacePrecision::Country
    };
    let mut countries = scene
        .places
        .iter()
        .map(|place| &found.places[*place])
        .filter(is_country)
        .map(|place| &place.place.country);
    let lies_in =
        |country: &Option<String>| places.iter().any(|place| found.places[*place].place.country == *country);
    let is_somewhere = places.iter().any(|place| found.places[*place].place.country.is_some());
    is_somewhere && countries.next().is_some_and(|first| !lies_in(first) && !countries.any(lies_in))
}

/// Whether scenes say at which place, and not only in which country, something was.
pub(in crate::read) fn is_placed(found: &Found, scenes: &[&Scene]) -> bool {
    let is_below = |place: &usize| found.heading <= found.places[*place].tokens.start;
    scenes.iter().any(|scene| of_scene(scene, found).iter().any(is_below))
}

/// Whether a scene names a place narrower than a country, in whatever way.
pub(super) fn names_one(scene: &Scene, found: &Found) -> bool {
    scene.places.iter().map(|place| &found.places[*place]).any(|place| {
        place.place.precision < PlacePrecision::Country
            && !matches!(place.context, Context::Dateline | Context::Origin | Context::Route)
    })
}

/// The countries in which the words of scenes say that something was.
pub(in crate::read) fn countries(found: &Found, scenes: &[&Scene]) -> Vec<String> {
    let places = scenes.iter().flat_map(|scene| &scene.places).map(|place| &found.places[*place]);
    let there = places.filter(|place| matches!(place.context, Context::In | Context::Near));
    let mut countries: Vec<String> = there.filter_map(|place| place.place.country.clone()).collect();
    countries.sort_unstable();
    countries.dedup();
    countries
}

/// Whether two lists of places can mean one; none where one of them tells nothing.
pub(in crate::read) fn agree(found: &Found, one: &[usize], other: &[usize]) -> Option<bool> {
    if one.is_empty() || other.is_empty() {
        return None;
    }
    let same =
        one.iter().any(|left| other.iter().any(|right| is_same(&found.places[*left], &found.places[*right])));
    Some(same)
}

/// Whether places are called by other names than some others.
pub(super) fn are_others(found: &Found, places: &[usize], others: &[usize]) -> bool {
    let name = |place: &usize| &found.places[*place].place.name;
    let is_other = |place: &usize| !others.iter().any(|other| name(other) == name(place));
    !places.is_empty() && !others.is_empty() && places.iter().all(is_other)
}

fn is_same(one: &FoundPlace, other: &FoundPlace) -> bool {
    let (left, right) = (&one.place, &other.place);
    if left.name == right.name || contains(one, other) || contains(other, one) {
        return true;
    }
    // "Cotabato", "Cotabato City".
    let begins = |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '));
    if left.country == right.country && (begins(&left.name, &right.name) || begins(&right.name, &left.name)) {
        return true;
    }
    distance_km(left, right).is_some_and(|distance| distance < ONE_PLACE_KM)
}

/// The places of an incident, the narrowest and surest first.
pub(in crate::read) fn of_incident(found: &Found, scenes: &[&Scene], own: &[usize]) -> Vec<Place> {
    let mut indices: Vec<usize> = own.to_vec();
    for scene in scenes {
        for index in &scene.places {
            if !indices.contains(index) {
                indices.push(*index);
            }
        }
    }
    let mut ranked: Vec<(u32, usize, &FoundPlace)> = indices
        .iter()
        .enumerate()
        .filter_map(|(order, index)| {
            let place = &found.places[*index];
            let abroad = if is_elsewhere(place, found.home) { 5 } else { 0 };
            // A headline tells of all that stands below it.
            let heading = if place.tokens.end <= found.heading { 5 } else { 0 };
            let common = u32::from(is_of_dateline(found, place));
            // A hospital is where the wounded were taken; what nothing is told to have happened at, is another matter.
            let is_ward =
                place.place.precision == PlacePrecision::Site && language::is_ward(&place.place.quote);
            let is_idle = |scene: &&&Scene| !scene.events.iter().any(|(_, event)| !event.general);
            let home = scenes.iter().find(|scene| scene.places.contains(index));
            let spoken = 6 * u32::from(home.is_some_and(|scene| scene.places_of_speech.contains(index)));
            let aside = 3 * u32::from(is_ward) + 2 * u32::from(home.filter(is_idle).is_some());
            let is_struck = home.is_some_and(|scene| scene.places_struck.contains(index));
            worth(place, is_struck)
                .map(|worth| (worth + abroad + heading + common + aside + spoken, order, place))
        })
        .collect();
    ranked.sort_by_key(|(worth, order, _)| (*worth, *order));
    // "Israeli fire killed ten in Gaza", "a Rwandan soldier was killed in Cabo Delgado": whose they are is no scene.
    if let Some((_, _, best)) = ranked.first()
        && !is_whose(best)
        && best.place.country.is_some()
    {
        let country = best.place.country.clone();
        ranked.retain(|(_, _, other)| !is_whose(other) || other.place.country == country);
    }
    let region = ranked.first().and_then(|(_, _, best)| region_beside(best, &ranked));
    let mut places: Vec<Place> = Vec::new();
    for (_, _, found) in ranked {
        for place in std::iter::once(&found.place).chain(&found.wider) {
            if !places.iter().any(|known| known.name == place.name) {
                places.push(place.clone());
            }
        }
    }
    if let (Some(best), Some(region)) = (places.first_mut(), region) {
        let is_moved = best.admin1.is_some();
        best.admin1 = Some(region);
        if is_moved {
            (best.lat, best.lon) = (None, None);
        }
    }
    places
}

/// "In Paktika province, they searched a house in Sarobi district": the one region that is told right beside a place says
/// in which one it lies, whatever place of that name the table has.
fn region_beside(best: &FoundPlace, ranked: &[(u32, usize, &FoundPlace)]) -> Option<String> {
    let place = &best.place;
    if PlacePrecision::Region <= place.precision || !best.wider.is_empty() && place.admin1.is_some() {
        return None;
    }
    let is_region =
        |found: &&FoundPlace| found.place.precision == PlacePrecision::Region && found.context == Context::In;
    let mut regions = ranked.iter().map(|(_, _, found)| *found).filter(is_region);
    let region = regions.next()?;
    let name = |found: &FoundPlace| found.place.admin1.clone().unwrap_or_else(|| found.place.name.clone());
    let own = name(region);
    let is_near = best.tokens.start.abs_diff(region.tokens.start) < BESIDE;
    let is_country = place.country.is_none() || place.country == region.place.country;
    // A place that others confirm lies where the table has it.
    let is_confirmed = ranked.iter().any(|(_, _, other)| {
        other.tokens != best.tokens && other.place.admin1.is_some() && other.place.admin1 == place.admin1
    });
    let is_only = regions.all(|other| name(other) == own);
    (is_near && is_country && is_only && !is_confirmed && place.admin1.as_ref() != Some(&own)).then_some(own)
}

/// The town from which the news is sent, where the text names it again: those who speak are there, what they tell of
/// may have been in another.
fn is_of_dateline(found: &Found, place: &FoundPlace) -> bool {
    let is_it =
        |other: &FoundPlace| other.context == Context::Dateline && other.place.name == place.place.name;
    found.places.iter().take(HEAD_PLACES).any(is_it)
}

/// A country that is only named for its people or its embassy, in news of another: "a U.S. adviser".
fn is_elsewhere(found: &FoundPlace, home: Option<&str>) -> bool {
    home.is_some_and(|home| found.place.country.as_deref() != Some(home))
        && found.place.precision == PlacePrecision::Country
        && matches!(
            found.context,
            Context::Demonym | Context::Arms | Context::Mission | Context::Whose | Context::Bare
        )
}

/// The country that most of a text's places lie in.
pub(in crate::read) fn home(places: &[FoundPlace]) -> Option<&str> {
    let there =
        |place: &&FoundPlace| matches!(place.context, Context::In | Context::Near | Context::Dateline);
    let countries = || places.iter().filter(there).filter_map(|place| place.place.country.as_deref());
    let mut counts: Vec<(usize, &str)> = Vec::new();
    for country in countries() {
        match counts.iter_mut().find(|(_, known)| *known == country) {
            Some((count, _)) => *count += 1,
            None => counts.push((1, country)),
        }
    }
    counts.into_iter().rev().max_by_key(|(count, _)| *count).map(|(_, country)| country)
}

/// A country that is only named for its army: "Israeli fire".
fn is_whose(found: &FoundPlace) -> bool {
    found.context == Context::Arms
}

/// Lower is better; none for where something only comes from.
fn worth(found: &FoundPlace, is_struck: bool) -> Option<u32> {
    let context = match found.context {
        Context::In => 0,
        Context::Near => 1,
        Context::Bare if is_struck => 0,
        Context::Bare | Context::Whose => 4,
        Context::Mission => 6,
        Context::Demonym | Context::Arms => 8,
        Context::Origin | Context::Route | Context::Dateline => return None,
    };
    let precision = match found.place.precision {
        PlacePrecision::Site => 0,
        PlacePrecision::Town => 1,
        PlacePrecision::District => 2,
        PlacePrecision::Region => 3,
        PlacePrecision::Country => 4,
    };
    let guess = if found.certainty == Certainty::Guessed { 2 } else { 0 };
    Some(context + precision + guess)
}

/// From here on two places are no two quarters or villages of one incident.
const FAR_KM: f64 = 60.0;

/// Whether what the gazetteer knows of the places lies far apart: "In Kherson …", "in Donetsk … in a village that no
/// table knows".
pub(super) fn are_far(found: &Found, one: &[usize], other: &[usize]) -> bool {
    let known = |places: &[usize]| -> Vec<usize> {
        let is_town = |place: &usize| {
            let place = &found.places[*place].place;
            place.lat.is_some() && place.precision < PlacePrecision::Region
        };
        places.iter().copied().filter(is_town).collect()
    };
    let (one, other) = (known(one), known(other));
    let distance = |left: &usize, right: &usize| {
        distance_km(&found.places[*left].place, &found.places[*right].place).unwrap_or_default()
    };
    !one.is_empty()
        && !other.is_empty()
        && one.iter().all(|left| other.iter().all(|right| FAR_KM < distance(left, right)))
}

/// Whether the gazetteer knows where all of the places lie.
pub(super) fn is_located(found: &Found, places: &[usize]) -> bool {
    places.iter().all(|place| found.places[*place].place.lat.is_some())
}

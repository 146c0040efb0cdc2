//! Places beside each other: which lies in which, how far apart they are, and which of them is an incident's.

use super::place::{Certainty, Context, FoundPlace};
use super::report::Found;
use super::scene::Scene;
use crate::model::{Place, PlacePrecision};

/// How far apart two places can be and still be one, in kilometers.
const ONE_PLACE_KM: f64 = 40.0;

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
pub(super) fn of_scene(scene: &Scene, found: &Found) -> Vec<usize> {
    let is_scene = |index: &usize| {
        let place = &found.places[*index];
        matches!(place.context, Context::In | Context::Near)
            && place.place.precision < PlacePrecision::Country
    };
    scene.places.iter().copied().filter(is_scene).collect()
}

/// "militants in Egypt": a scene that names no town, in a country where none of the places lie.
pub(super) fn is_abroad(scene: &Scene, found: &Found, places: &[usize]) -> bool {
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

/// Whether two lists of places can mean one; none where one of them tells nothing.
pub(super) fn agree(found: &Found, one: &[usize], other: &[usize]) -> Option<bool> {
    if one.is_empty() || other.is_empty() {
        return None;
    }
    let same =
        one.iter().any(|left| other.iter().any(|right| is_same(&found.places[*left], &found.places[*right])));
    Some(same)
}

fn is_same(one: &FoundPlace, other: &FoundPlace) -> bool {
    let (left, right) = (&one.place, &other.place);
    if left.name == right.name || contains(one, other) || contains(other, one) {
        return true;
    }
    distance_km(left, right).is_some_and(|distance| distance < ONE_PLACE_KM)
}

/// The places of an incident, the narrowest and surest first.
pub(super) fn of_incident(found: &Found, scenes: &[&Scene], own: &[usize]) -> Vec<Place> {
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
            worth(place).map(|worth| (worth, order, place))
        })
        .collect();
    ranked.sort_by_key(|(worth, order, _)| (*worth, *order));
    let mut places: Vec<Place> = Vec::new();
    for (_, _, found) in ranked {
        for place in std::iter::once(&found.place).chain(&found.wider) {
            if !places.iter().any(|known| known.name == place.name) {
                places.push(place.clone());
            }
        }
    }
    places
}

/// Lower is better; none for where something only comes from.
fn worth(found: &FoundPlace) -> Option<u32> {
    let context = match found.context {
        Context::In | Context::Near => 0,
        Context::Bare | Context::Whose => 4,
        Context::Mission => 6,
        Context::Demonym => 8,
        Context::Origin | Context::Route | Context::Dateline => return None,
    };
    let precision = match found.place.precision {
        PlacePrecision::Site | PlacePrecision::Town => 0,
        PlacePrecision::District => 1,
        PlacePrecision::Region => 2,
        PlacePrecision::Country => 3,
    };
    let guess = if found.certainty == Certainty::Guessed { 3 } else { 0 };
    Some(context + precision + guess)
}

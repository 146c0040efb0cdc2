//! Whereabouts: whether two reports can tell of one place.
//!
//! Names, the region and country around them, and distances. Knows no gazetteer: what is compared is what was read.

use crate::model::{Place, PlacePrecision};
use crate::text::fold::fold;
use crate::text::token::hash;

/// A place prepared for being compared: names are hashed, and where it is is a point on the unit sphere.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    names: Vec<u64>,
    admin1: Option<u64>,
    pub(super) country: Option<u64>,
    at: Option<[f64; 3]>,
    pub(super) precision: PlacePrecision,
}

/// Prepares a place.
pub(super) fn spot(place: &Place) -> Spot {
    let mut names = vec![fold(&place.name), fold(&place.quote)];
    names.retain(|name| !name.is_empty());
    names.dedup();
    let admin1 = match place.precision {
        PlacePrecision::Region => place.admin1.as_deref().or(Some(&place.name)),
        _ => place.admin1.as_deref(),
    };
    Spot {
        names: names.iter().map(|name| hash(name)).collect(),
        admin1: admin1.map(|name| hash(&fold(name))),
        country: place.country.as_deref().map(hash),
        at: place.lat.zip(place.lon).map(on_sphere),
        precision: place.precision,
    }
}

fn on_sphere((lat, lon): (f64, f64)) -> [f64; 3] {
    let (lat, lon) = (lat.to_radians(), lon.to_radians());
    [lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()]
}

/// What the places of two reports say; none where both name countries, and none in common.
pub(super) fn place(ones: &[Spot], others: &[Spot]) -> Option<f32> {
    let mut countries = ones.iter().filter_map(|place| place.country).peekable();
    let has = |country: u64| others.iter().any(|place| place.country == Some(country));
    if countries.peek().is_some() && others.iter().any(|place| place.country.is_some()) && !countries.any(has)
    {
        return None;
    }
    let mut best: Option<f32> = None;
    for (one_rank, one) in ones.iter().enumerate() {
        for (other_rank, other) in others.iter().enumerate() {
            let worth = same_place(one, other);
            // What is told first is where it was; the rest only speaks for it.
            let worth = if 0 < one_rank + other_rank { worth.min(2.0) } else { worth };
            best = Some(best.map_or(worth, |best| best.max(worth)));
        }
    }
    Some(best.unwrap_or(0.0))
}

/// Whether all towns and sites that both tell lie too far apart to be one place: "Quetta, Pakistan" and "Lahore, Pakistan",
/// though the country is the same.
pub(super) fn are_far(ones: &[Spot], others: &[Spot]) -> bool {
    let narrow = || others.iter().filter(|spot| is_exact(spot));
    let mut ones = ones.iter().filter(|spot| is_exact(spot)).peekable();
    ones.peek().is_some()
        && narrow().next().is_some()
        && ones.all(|one| narrow().all(|other| same_place(one, other) <= FAR))
}

/// Whether both name a country, and one in common.
pub(super) fn share_country(ones: &[Spot], others: &[Spot]) -> bool {
    ones.iter().any(|one| one.country.is_some() && others.iter().any(|other| other.country == one.country))
}

/// What two towns say that lie farther apart than a text can be wrong about.
const FAR: f32 = -4.0;

fn is_exact(spot: &Spot) -> bool {
    matches!(spot.precision, PlacePrecision::Site | PlacePrecision::Town | PlacePrecision::District)
}

fn is_country(spot: &Spot) -> bool {
    spot.precision == PlacePrecision::Country
}

/// Symmetric: a country and its town of the same name ("Panama") say the same, whichever is told first.
fn same_place(one: &Spot, other: &Spot) -> f32 {
    let same_name = one.names.iter().any(|name| other.names.contains(name));
    let differ = |one: Option<u64>, other: Option<u64>| one.is_some() && other.is_some() && one != other;
    if differ(one.country, other.country) {
        return -6.0;
    }
    match (is_exact(one), is_exact(other)) {
        (true, true) if same_name => 3.0,
        (true, true) => match (one.at, other.at) {
            (Some(one), Some(other)) => match chord_km(one, other) {
                0.0..8.0 => 3.0,
                8.0..30.0 => 2.0,
                30.0..80.0 => -1.0,
                _ => FAR,
            },
            _ => 0.0,
        },
        _ if same_name && (is_country(one) || is_country(other)) => 0.5,
        _ if same_name => 2.0,
        _ if is_country(one) || is_country(other) => {
            let in_it = one.country.is_some() && one.country == other.country;
            f32::from(u8::from(in_it)) / 2.0
        }
        _ if one.admin1.is_some() && one.admin1 == other.admin1 => 1.5,
        _ if differ(one.admin1, other.admin1) => -2.5,
        _ => 0.0,
    }
}

/// Kilometers between two points of the unit sphere, straight through the ground: over 80 km, half a meter less than upon it.
fn chord_km(one: [f64; 3], other: [f64; 3]) -> f64 {
    const EARTH_RADIUS_KM: f64 = 6371.0;
    let square: f64 = one.iter().zip(other).map(|(one, other)| (one - other).powi(2)).sum();
    EARTH_RADIUS_KM * square.sqrt()
}

/// Whether places of one name were told, though in different countries.
pub(super) fn is_namesake(ones: &[Spot], others: &[Spot]) -> bool {
    let told = |place: &Spot, other: &Spot| {
        is_exact(place) && is_exact(other) && place.names.iter().any(|name| other.names.contains(name))
    };
    ones.iter().any(|place| others.iter().any(|other| told(place, other)))
}

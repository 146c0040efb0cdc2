//! Places beside each other: which lies in which, and how far apart they are.

use super::place::FoundPlace;
use crate::model::{Place, PlacePrecision};

/// Whether `inner` lies in `outer`, as far as their chains tell.
pub(super) fn contains(outer: &FoundPlace, inner: &FoundPlace) -> bool {
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
pub(super) fn distance_km(one: &Place, other: &Place) -> Option<f64> {
    let (lat, lon) = (one.lat?.to_radians(), one.lon?.to_radians());
    let (other_lat, other_lon) = (other.lat?.to_radians(), other.lon?.to_radians());
    let half = ((lat - other_lat) / 2.0).sin().powi(2)
        + lat.cos() * other_lat.cos() * ((lon - other_lon) / 2.0).sin().powi(2);
    Some(2.0 * 6371.0 * half.min(1.0).sqrt().asin())
}

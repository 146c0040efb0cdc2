//! Exports that are ours: comma-separated values and GeoJSON. Those in the columns of others stand in `codebooks`.

use std::io::Write;

use serde_json::json;

use super::cells::{article_names, groups, name};
use crate::cli::out;
use crate::cli::wire::{IncidentLine, incident_id};
use crate::edge::store::{IncidentFilter, Store};
use crate::model::{BestFigure, GroupPart};
use crate::text::table::Table;

const COLUMNS: [&str; 20] = [
    "incident",
    "type",
    "stage",
    "scope",
    "from",
    "to",
    "precision",
    "place",
    "admin1",
    "country",
    "lat",
    "lon",
    "groups",
    "kind",
    "role",
    "low",
    "best",
    "high",
    "sources",
    "claimed",
];

/// Prints a line for each figure; an incident without figures has one line.
///
/// # Errors
/// Where the database or the output fails.
pub(super) fn csv(store: &Store, filter: &IncidentFilter, out: &mut dyn Write) -> anyhow::Result<()> {
    let mut table = Table::new(out, COLUMNS)?;
    for row in store.incidents(filter)? {
        let incident = &row.incident;
        let when = incident.when.as_ref();
        let place = incident.places.first();
        let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
        let head = [
            incident_id(incident.id),
            name(&incident.incident_type)?,
            name(&incident.stage)?,
            name(&incident.scope)?,
            when.map(|when| when.from.to_string()).unwrap_or_default(),
            when.map(|when| when.to.to_string()).unwrap_or_default(),
            when.map(|when| name(&when.precision)).transpose()?.unwrap_or_default(),
            place.map(|place| place.name.clone()).unwrap_or_default(),
            place.and_then(|place| place.admin1.clone()).unwrap_or_default(),
            place.and_then(|place| place.country.clone()).unwrap_or_default(),
            number(place.and_then(|place| place.lat)),
            number(place.and_then(|place| place.lon)),
            // As in the JSON, for programs.
            groups(incident, GroupPart::label),
        ];
        let tails = incident.figures.iter().map(figure_fields).collect::<anyhow::Result<Vec<_>>>()?;
        let tails = if tails.is_empty() { vec![Default::default()] } else { tails };
        for tail in tails {
            table.row(head.iter().chain(&tail))?;
        }
    }
    table.end()?;
    Ok(())
}

fn figure_fields(figure: &BestFigure) -> anyhow::Result<[String; 7]> {
    let number = |value: Option<u64>| value.map(|value| value.to_string()).unwrap_or_default();
    Ok([
        name(&figure.kind)?,
        name(&figure.role)?,
        figure.low.to_string(),
        number(figure.best),
        number(figure.high),
        figure.sources.to_string(),
        figure.claimed.to_string(),
    ])
}

/// Prints a GeoJSON feature for each incident (RFC 7946); one whose place is not known to a point has no geometry.
///
/// # Errors
/// Where the database or the output fails.
pub(super) fn geojson(store: &Store, filter: &IncidentFilter, out: &mut dyn Write) -> anyhow::Result<()> {
    let mut features = Vec::new();
    for row in store.incidents(filter)? {
        let incident = &row.incident;
        let place = incident.places.first();
        let at = place.and_then(|place| place.lon.zip(place.lat));
        let geometry = at.map(|(lon, lat)| json!({ "type": "Point", "coordinates": [lon, lat] }));
        let articles = article_names(store, incident)?;
        features.push(json!({
            "type": "Feature",
            "id": incident_id(incident.id),
            "geometry": geometry,
            "properties": IncidentLine::new(incident, articles),
        }));
    }
    out::json(out, &json!({ "type": "FeatureCollection", "features": features }))
}

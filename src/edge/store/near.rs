//! A report as it is stored, with the incident that it was put to.

use rusqlite::Row;

use super::columns::{get_json, get_time};
use crate::model::{Point, Report, Source};

/// A stored report that may be of the same incident as another.
#[derive(Clone, Debug, PartialEq)]
pub struct Near {
    /// The stored report's id.
    pub report: i64,
    /// The incident it was put to.
    pub incident: Option<i64>,
    /// The report.
    pub point: Point,
}

/// A row of `report`.
pub(super) fn near(row: &Row<'_>) -> rusqlite::Result<Near> {
    Ok(Near {
        report: row.get("id")?,
        incident: row.get("incident")?,
        point: Point {
            article: row.get("article")?,
            index: row.get("position")?,
            published: get_time(row, "published")?,
            source: Source { key: row.get("source_key")?, name: row.get("source_name")? },
            report: get_json::<Report>(row, "body")?,
        },
    })
}

//! How values stand in columns: times and days as text that sorts, the model's words by their serialized names.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Row;
use rusqlite::types::Type;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A time as UTC text with whole seconds.
pub(super) fn time(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// A model enum by its serialized name.
pub(super) fn word<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        other => unreachable!("an enum without fields serializes as a string, not as {other:?}"),
    }
}

/// A value as JSON.
pub(super) fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value)
        .expect("the model serializes: its maps have string keys and its numbers are finite")
}

/// A time column.
pub(super) fn get_time(row: &Row<'_>, column: &str) -> rusqlite::Result<Timestamp> {
    parsed(row.get::<_, String>(column)?.parse())
}

/// A time column that may be empty.
pub(super) fn get_maybe_time(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Timestamp>> {
    row.get::<_, Option<String>>(column)?.map(|text| parsed(text.parse())).transpose()
}

/// A column that holds a day and may be empty.
pub(super) fn get_day(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Date>> {
    row.get::<_, Option<String>>(column)?.map(|text| parsed(text.parse())).transpose()
}

/// A column that holds a model enum's name.
pub(super) fn get_word<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    parsed(serde_json::from_value(serde_json::Value::String(row.get(column)?)))
}

/// A column that holds a model enum's name, or nothing.
pub(super) fn get_maybe_word<T: DeserializeOwned>(
    row: &Row<'_>,
    column: &str,
) -> rusqlite::Result<Option<T>> {
    row.get::<_, Option<String>>(column)?
        .map(|word| parsed(serde_json::from_value(serde_json::Value::String(word))))
        .transpose()
}

/// A column that holds JSON.
pub(super) fn get_json<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    parsed(serde_json::from_str(&row.get::<_, String>(column)?))
}

fn parsed<T, E: std::error::Error + Send + Sync + 'static>(value: Result<T, E>) -> rusqlite::Result<T> {
    value.map_err(|error| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(error)))
}

//! The schema's steps, and bringing a database up to the newest one.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::StoreError;

/// Every step of `migrations/`, in order. Append only.
pub const STEPS: &[&str] = &[
    include_str!("../../../migrations/0001_start.sql"),
    include_str!("../../../migrations/0002_health.sql"),
    include_str!("../../../migrations/0003_amendments.sql"),
    include_str!("../../../migrations/0004_mails.sql"),
    include_str!("../../../migrations/0005_configuration.sql"),
    include_str!("../../../migrations/0006_versions.sql"),
    include_str!("../../../migrations/0007_reader.sql"),
    include_str!("../../../migrations/0008_retention.sql"),
    include_str!("../../../migrations/0009_stretches.sql"),
    include_str!("../../../migrations/0010_reach.sql"),
    include_str!("../../../migrations/0011_copied_from.sql"),
    include_str!("../../../migrations/0012_links.sql"),
    include_str!("../../../migrations/0013_indexes.sql"),
    include_str!("../../../migrations/0014_together.sql"),
    include_str!("../../../migrations/0015_languages.sql"),
    include_str!("../../../migrations/0016_band_runs.sql"),
    include_str!("../../../migrations/0017_reach_by_country.sql"),
    include_str!("../../../migrations/0018_words_merged.sql"),
    include_str!("../../../migrations/0019_told_figures.sql"),
    include_str!("../../../migrations/0020_mails_again.sql"),
];

/// The number of the newest step.
pub fn newest() -> u32 {
    u32::try_from(STEPS.len()).expect("there are few steps")
}

/// Applies the steps that a database lacks, each in a transaction of its own with its number.
pub(super) fn bring_up_to_date(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let found: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > newest() {
        return Err(StoreError::Newer { path: path.into(), found, known: newest() });
    }
    if 0 < found && found < newest() {
        tracing::info!("Bringing the database of an older version up to date: step {found} to {}", newest());
    }
    for (number, step) in (1..).zip(STEPS).skip(found as usize) {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "user_version", number)?;
        transaction.commit()?;
    }
    Ok(())
}

//! Every earlier schema, upgraded, is the newest one; a newer one is refused.

use rusqlite::Connection;
use wirewatch::edge::store::{STEPS, Store, StoreError, newest_schema};

/// All that `sqlite_schema` holds, without white space that differs.
fn schema(connection: &Connection) -> Vec<String> {
    let mut statement = connection
        .prepare("SELECT type, name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name")
        .expect("sqlite_schema can be read");
    let rows = statement
        .query_map([], |row| Ok([row.get::<_, String>(0)?, row.get(1)?, row.get(2)?].join(" ")))
        .expect("it has rows");
    rows.map(|row| row.expect("a row").split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn every_earlier_schema_upgrades_to_the_newest() {
    let folder = tempfile::tempdir().expect("a folder");
    let new = Store::open(&folder.path().join("new.db")).expect("a new database");
    for step in 0..=STEPS.len() {
        let path = folder.path().join(format!("from-{step}.db"));
        let old = Connection::open(&path).expect("an old database");
        for sql in &STEPS[..step] {
            old.execute_batch(sql).expect("a step applies");
        }
        old.pragma_update(None, "user_version", u32::try_from(step).expect("few steps")).expect("its number");
        drop(old);
        let upgraded = Store::open(&path).expect("it is upgraded");
        assert_eq!(schema(upgraded.connection()), schema(new.connection()), "from step {step}");
    }
}

#[test]
fn a_newer_database_is_refused_with_a_clear_message() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("newer.db");
    let newer = Connection::open(&path).expect("a database");
    newer.pragma_update(None, "user_version", newest_schema() + 1).expect("its number");
    drop(newer);
    let error = Store::open(&path).err().expect("it is refused");
    assert!(matches!(error, StoreError::Newer { .. }));
    let says = error.to_string();
    assert!(says.contains("newer.db") && says.contains("newer version of wirewatch"), "{says}");
}

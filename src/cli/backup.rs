//! `backup`, `restore` and `verify`: the database copied while it is used, put back, and looked over.

use std::io::Write;
use std::path::Path;

use anyhow::{Context as _, bail};

use super::args;
use super::{Context, Outcome};
use crate::config::shown;
use crate::edge::store::{Store, StoreError};
use crate::edge::{files, lock};
use crate::tell::words::count;

/// What the database is called in the data folder.
const DATABASE: &str = "wirewatch.db";
/// What each file of SQLite's begins with.
const SQLITE: &[u8] = b"SQLite format 3\0";

/// Copies the database into a file, whole or not at all. The service may run meanwhile.
///
/// # Errors
/// Where the configuration is wrong, nothing is stored yet, or the copy can't be made or is not whole.
pub fn backup(context: &Context<'_>, options: &args::Backup, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let config = context.config()?;
    let store = context.store(&config)?;
    replaceable(&options.file, &config.data)?;
    let part = options.file.with_added_extension("part");
    files::remove(&part)?;
    if let Err(error) = copied(&store, &part) {
        files::remove(&part)?;
        return Err(error);
    }
    files::put(&part, &options.file)
        .with_context(|| format!("{} could not be written", options.file.display()))?;
    writeln!(out, "{}: a whole copy of the database", options.file.display())?;
    Ok(Outcome::Done)
}

/// Puts a copy back in the database's place, which stays beside it. The service must be stopped.
///
/// # Errors
/// Where the configuration is wrong, the service runs, or the copy is not whole.
pub fn restore(
    context: &Context<'_>,
    options: &args::Restore,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    let config = context.config()?;
    let _lock = lock::lock(&config.data)?;
    let (database, old) = (config.data.join(DATABASE), config.data.join("wirewatch.db.before"));
    let part = config.data.join("wirewatch.db.part");
    files::remove(&part)?;
    // Copied first, so that the file which is restored from stays as it is.
    let copy = Store::open_copy(&options.file)?;
    if let Err(error) = copied(&copy, &part) {
        files::remove(&part)?;
        return Err(error.context(format!("{} cannot be put back", shown(&options.file).display())));
    }
    // What is in the log beside the database belongs to it, and to no other one.
    if let Some(store) = Store::look(&database)? {
        files::remove(&old)?;
        store.copy_to(&old)?;
    }
    for beside in ["wirewatch.db-wal", "wirewatch.db-shm"] {
        files::remove(&config.data.join(beside))?;
    }
    files::put(&part, &database)?;
    // Brings its schema up to date.
    Store::open(&database)?;
    writeln!(
        out,
        "{} stands in place of the database, which is {} now",
        options.file.display(),
        shown(&old).display()
    )?;
    Ok(Outcome::Done)
}

/// Looks the database over, or a copy of it.
///
/// # Errors
/// Where the configuration is wrong, or there is no database.
pub fn verify(context: &Context<'_>, options: &args::Verify, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let store = match &options.file {
        Some(file) => Store::open_copy(file)?,
        None => context.store(&context.config()?)?,
    };
    let wrong = store.verify()?;
    for says in &wrong {
        writeln!(out, "{says}")?;
    }
    if !wrong.is_empty() && options.file.is_none() {
        writeln!(out, "Stop the service and put a copy back: `wirewatch restore FILE`")?;
    }
    if wrong.is_empty() {
        let [articles, _, incidents, figures] = store.totals()?;
        writeln!(
            out,
            "The database is whole: {}, {}, {}",
            counted(articles, "article", "articles"),
            counted(incidents, "incident", "incidents"),
            counted(figures, "figure", "figures")
        )?;
    }
    Ok(Outcome::from(wrong.is_empty()))
}

fn counted(number: u64, one: &str, many: &str) -> String {
    count(usize::try_from(number).unwrap_or(usize::MAX), one, many)
}

/// Refuses a place for a copy where something else would be lost: what the service works with, or no copy at all.
fn replaceable(file: &Path, data: &Path) -> anyhow::Result<()> {
    let shown_file = shown(file);
    let shown_file = shown_file.display();
    if files::lies_in(file, data) {
        bail!("{shown_file} lies in the data folder, which the service works in: give a place elsewhere");
    }
    match files::begins_with(file, SQLITE) {
        Ok(None | Some(true)) => Ok(()),
        Ok(Some(false)) => bail!("{shown_file} is there and is no copy of a database: give another name"),
        Err(error) => bail!("{shown_file} cannot be replaced: {}", files::why(&error)),
    }
}

/// Copies a database to a file, and looks the copy over.
fn copied(store: &Store, part: &Path) -> anyhow::Result<()> {
    match store.copy_to(part) {
        Err(StoreError::NotADatabase { .. }) => bail!("the database is damaged"),
        done => done?,
    }
    whole(part)
}

/// Says why a copy is not whole.
fn whole(copy: &Path) -> anyhow::Result<()> {
    let wrong = Store::open_copy(copy)?.verify()?;
    if !wrong.is_empty() {
        bail!("the copy is not whole: {}", wrong.join("; "));
    }
    Ok(())
}

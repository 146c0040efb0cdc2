//! `backup`, `restore` and `verify`: the database copied while it is used, put back, and looked over.

use std::io::Write;
use std::path::Path;

use anyhow::{Context as _, bail};

use super::args;
use super::{Context, Outcome};
use crate::config::shown;
use crate::edge::store::Store;
use crate::edge::{files, lock};

/// What the database is called in the data folder.
const DATABASE: &str = "wirewatch.db";

/// Copies the database into a file, whole or not at all. The service may run meanwhile.
///
/// # Errors
/// Where the configuration is wrong, nothing is stored yet, or the copy can't be made or is not whole.
pub fn backup(context: &Context<'_>, options: &args::Backup, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let store = context.store(&context.config()?)?;
    let part = options.file.with_added_extension("part");
    files::remove(&part)?;
    store.copy_to(&part)?;
    whole(&part)?;
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
    Store::open_copy(&options.file)?.copy_to(&part)?;
    whole(&part)?;
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
    if wrong.is_empty() {
        let [articles, _, incidents, figures] = store.totals()?;
        writeln!(
            out,
            "The database is whole: {articles} articles, {incidents} incidents, {figures} figures"
        )?;
    }
    Ok(Outcome::from(wrong.is_empty()))
}

fn whole(copy: &Path) -> anyhow::Result<()> {
    let wrong = Store::open_copy(copy)?.verify()?;
    if !wrong.is_empty() {
        bail!("the copy {} is not whole: {}", shown(copy).display(), wrong.join("; "));
    }
    Ok(())
}

//! `reread`: brings what was read by an earlier version of the reader up to this one.

use std::io::Write;

use super::args::Reread;
use super::{Context, Outcome, progress};
use crate::pipeline;
use crate::read;
use crate::tell::words::count;

/// Reads stored articles again, each in a transaction of its own: stopped anywhere, the next time goes on from there.
///
/// # Errors
/// Where the configuration is wrong, or the database or the output fails.
pub fn run(context: &Context<'_>, options: &Reread, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let config = context.config()?;
    let store = context.store(&config)?;
    let reader = pipeline::reader(&config);
    let ids = store.articles_to_reread(read::VERSION, options.all)?;
    let bar = progress::bar("articles");
    bar.set_length(ids.len() as u64);
    let (mut otherwise, mut found, mut lost) = (0, 0, 0);
    for id in &ids {
        let reread = pipeline::reread(&store, &reader, *id, context.now())?;
        otherwise += usize::from(reread.otherwise);
        found += reread.found;
        lost += reread.lost;
        bar.inc(1);
    }
    bar.finish_and_clear();
    writeln!(
        out,
        "{} read again: {} with something else in them, {} found, {} that nobody tells of any more",
        count(ids.len(), "article", "articles"),
        count(otherwise, "article", "articles"),
        count(found, "incident", "incidents"),
        count(lost, "incident", "incidents")
    )?;
    Ok(Outcome::Done)
}

//! The reader that a configuration asks for.

use std::sync::Arc;

use crate::config::settings::Config;
use crate::edge::{files, places};
use crate::read::Reader;
use crate::read::place::atlas::Atlas;

/// The file of imported places, in the data folder.
pub const PLACES: &str = "places.atlas";

/// Makes the reader: with the configured groups and window for copies, and with the imported places where there are any.
///
/// A file of places that can't be used is told in the log, and the places of the table do.
pub fn reader(config: &Config) -> Reader {
    let reader = Reader::new(&config.groups).with_copies_within(config.track.copies_within);
    let path = config.data.join(PLACES);
    let why = match places::map(&path) {
        Ok(None) => return reader,
        Ok(Some(mapped)) => match Atlas::new(Arc::new(mapped)) {
            Ok(atlas) => return reader.with_places(atlas),
            Err(error) => error.to_string(),
        },
        Err(error) => files::why(&error),
    };
    tracing::warn!(
        "the imported places in {} are not used: {why}; `wirewatch places import` makes the file anew",
        path.display()
    );
    reader
}

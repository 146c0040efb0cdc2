//! The three settings files: every problem stands in its file, and a file that is edited stays readable.

use wirewatch::config::edit::{self, NewFeed};
use wirewatch::config::schedule::Schedule;
use wirewatch::config::{self, Files, GROUPS_TOML, Source, WIREWATCH_TOML, opml};

use super::broken;

/// What a settings file breaks, taken for each of the three.
pub(crate) fn settings(bytes: &[u8]) -> Result<(), String> {
    let text = String::from_utf8_lossy(bytes);
    for place in 0..3 {
        let or =
            |own: usize, other: &str| if own == place { text.clone().into_owned() } else { other.to_owned() };
        files(&Files {
            wirewatch: Source::new("config/wirewatch.toml", or(0, WIREWATCH_TOML)),
            feeds: Source::new("feeds.toml", or(1, "")),
            groups: Source::new("config/groups.toml", or(2, GROUPS_TOML)),
        })?;
    }
    edited(&text)?;
    lists(&text)?;
    let _ = Schedule::parse(&text);
    Ok(())
}

fn files(files: &Files) -> Result<(), String> {
    let read = config::read(files);
    let _ = (config::paths(&files.wirewatch), config::names(files));
    let Err(problems) = read else { return Ok(()) };
    for (source, problem) in problems.iter() {
        let Ok(text) = &source.text else { continue };
        let spans = [Some(&problem.span), problem.also.as_ref().map(|(span, _)| span)];
        if spans.into_iter().flatten().any(|span| text.get(span.clone()).is_none()) {
            return broken("a problem stands in its file", problem);
        }
        if problem.message.is_empty() {
            return broken("a problem is said", problem);
        }
    }
    if problems.draw(false).contains('\u{1b}') {
        return broken("without colors there is no escape sequence", &problems.draw(false));
    }
    if config::read(files).map_err(|again| again.draw(false)).err() != Some(problems.draw(false)) {
        return broken("the same files have the same problems", &problems);
    }
    Ok(())
}

/// A feed that is added can be paused, and taken out, and then the file is a configuration as before.
fn edited(text: &str) -> Result<(), String> {
    let name = "Added by the law";
    let feed = NewFeed { name: name.to_owned(), url: "https://a.example/feed".to_owned(), is_sitemap: false };
    let Ok(added) = edit::add(text, &[feed]) else { return Ok(()) };
    let steps = edit::pause(&added, name, true)
        .and_then(|paused| edit::pause(&paused, name, false))
        .and_then(|going| edit::remove(&going, name));
    match steps {
        Ok(without) if without.parse::<toml::Table>().is_ok() => Ok(()),
        other => {
            broken("what was added can be paused and taken out", &other.map_err(|error| error.to_string()))
        }
    }
}

/// A list of feeds that was read is written and read as the same.
fn lists(text: &str) -> Result<(), String> {
    let Ok(feeds) = opml::read(text) else { return Ok(()) };
    let written = opml::write(feeds.iter().map(|feed| (feed.name.as_str(), feed.url.as_str())));
    match opml::read(&written) {
        Ok(again) if again == feeds => Ok(()),
        other => broken("a list that is written is read as the same", &(feeds, other)),
    }
}

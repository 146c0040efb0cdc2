//! What is wrong outside of the files and under which line of theirs it belongs: a key that is not there, a place that
//! nobody knows.
//!
//! ```text
//! error: the key of [mail.dkim]: there is no such file
//!   --> config/wirewatch.toml:61:12
//! ```

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::problem::{Problem, Problems};
use super::{Files, Source};

/// One of the two files that name what lies outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// `wirewatch.toml`.
    Wirewatch,
    /// `feeds.toml`.
    Feeds,
}

/// What was found about a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file that the setting stands in.
    pub file: File,
    /// The setting, with its sections and its place in lists, from 0: `recipient`, `2`, `pgp_key`.
    pub setting: Vec<String>,
    /// What is wrong.
    pub message: String,
    /// What would be right.
    pub help: Option<String>,
}

impl Finding {
    /// What was found about a setting of `wirewatch.toml`, or of `feeds.toml` where its first section is `feed`.
    pub fn new(setting: &[&str], message: impl Into<String>) -> Finding {
        let file = if setting.first() == Some(&"feed") { File::Feeds } else { File::Wirewatch };
        let setting = setting.iter().map(|step| (*step).to_owned()).collect();
        Finding { file, setting, message: message.into(), help: None }
    }

    /// The same with what would be right.
    #[must_use]
    pub fn help(self, help: impl Into<String>) -> Finding {
        Finding { help: Some(help.into()), ..self }
    }
}

/// The findings as problems of their files, each where its setting stands; none where nothing was found.
///
/// With `hints` they are drawn as what is allowed and hardly meant.
pub fn found(files: &Files, findings: &[Finding], hints: bool) -> Option<Problems> {
    let of = |file: File, source: &Source| -> Vec<Problem> {
        let text = source.text.as_deref().unwrap_or_default();
        let (table, _) = DeTable::parse_recoverable(text);
        let all = findings.iter().filter(|finding| finding.file == file);
        all.map(|finding| problem(table.get_ref(), finding, hints)).collect()
    };
    let (wirewatch, feeds) = (of(File::Wirewatch, &files.wirewatch), of(File::Feeds, &files.feeds));
    Problems::of(vec![(&files.wirewatch, wirewatch), (&files.feeds, feeds)])
}

fn problem(table: &DeTable<'_>, finding: &Finding, is_hint: bool) -> Problem {
    let span = place(table, &finding.setting);
    let has_place = span.is_some();
    let problem = Problem::new(span.unwrap_or_default(), finding.message.as_str());
    Problem { help: finding.help.clone(), has_place, is_hint, ..problem }
}

/// Where a setting's value stands; none where it is not written down.
fn place(table: &DeTable<'_>, setting: &[String]) -> Option<Range<usize>> {
    let (first, rest) = setting.split_first()?;
    let mut value: &Spanned<DeValue<'_>> = table.get(first.as_str())?;
    for step in rest {
        value = match value.get_ref() {
            DeValue::Table(inner) => inner.get(step.as_str())?,
            DeValue::Array(items) => items.get(step.parse::<usize>().ok()?)?,
            // A single text stands for a list of one.
            _ => value,
        };
    }
    Some(value.span())
}

/// Where a name last stands before a place, as the name of a setting or a section.
pub(super) fn last_before(table: &DeTable<'_>, name: &str, before: usize) -> Option<Range<usize>> {
    let inside = |value: &DeValue<'_>| match value {
        DeValue::Table(inner) => last_before(inner, name, before),
        DeValue::Array(items) => {
            let tables = items.iter().filter_map(|item| item.get_ref().as_table());
            tables.filter_map(|inner| last_before(inner, name, before)).max_by_key(|span| span.start)
        }
        _ => None,
    };
    let of = |(key, value): (&Spanned<_>, &Spanned<DeValue<'_>>)| {
        let key_name: &std::borrow::Cow<'_, str> = key.get_ref();
        let own = (key_name == name && key.span().start < before).then(|| key.span());
        own.into_iter().chain(inside(value.get_ref())).max_by_key(|span| span.start)
    };
    table.iter().filter_map(of).max_by_key(|span| span.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_is_drawn_where_its_setting_stands() {
        let text = "data = \"data\"\n[[recipient]]\nname = \"desk\"\nplaces = [\"Mali\", \"Somaila\"]\n";
        let files = Files {
            wirewatch: Source::new("wirewatch.toml", text),
            feeds: Source::new("feeds.toml", "[[feed]]\nname = \"Sky\"\npassword_file = \"sky\"\n"),
            groups: Source::new("groups.toml", ""),
        };
        let findings = [
            Finding::new(&["feed", "0", "password_file"], "there is no such file"),
            Finding::new(&["recipient", "0", "places", "1"], "nobody knows `Somaila`").help("`Somalia`?"),
            Finding::new(&["mail", "dkim", "key_file"], "not written down"),
        ];
        let drawn = found(&files, &findings, true).expect("some were found").draw(false);
        insta::assert_snapshot!(drawn, @r#"
        hint: not written down

        hint: nobody knows `Somaila`
         --> wirewatch.toml:4:19
          |
        4 | places = ["Mali", "Somaila"]
          |                   ^^^^^^^^^
          |
          = help: `Somalia`?

        hint: there is no such file
         --> feeds.toml:3:17
          |
        3 | password_file = "sky"
          |                 ^^^^^
        "#);
        assert!(found(&files, &[], false).is_none());
    }
}

//! `feeds.toml` edited by a command: feeds added, removed and paused, with every comment and the order kept.

use toml_edit::{ArrayOfTables, DocumentMut, Item, RawString, Table, TomlError, value};

/// A feed to be added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewFeed {
    /// Its name.
    pub name: String,
    /// Its address.
    pub url: String,
    /// Whether it is a news sitemap.
    pub is_sitemap: bool,
}

/// Why the file was not edited.
#[derive(Debug, thiserror::Error)]
pub enum NotEdited {
    /// It is no TOML.
    #[error("the file is not TOML: `wirewatch check` shows what is wrong with it")]
    NotToml(#[from] TomlError),
    /// Something else stands where the feeds should.
    #[error("the feeds are not written as [[feed]] sections: `wirewatch check` shows what is wrong")]
    NoSections,
    /// There is no such feed.
    #[error("no feed is called {0}; `wirewatch feeds list` shows them")]
    Unknown(String),
}

/// Adds feeds at the end.
///
/// # Errors
/// Where the file is not what it should be.
pub fn add(text: &str, feeds: &[NewFeed]) -> Result<String, NotEdited> {
    let mut document: DocumentMut = text.parse()?;
    let ends_with_line = text.is_empty() || text.ends_with('\n');
    // Comments at the end of the file belong before what comes now.
    let mut before = document.trailing().as_str().unwrap_or_default().to_owned();
    if !ends_with_line {
        before.push('\n');
    }
    document.set_trailing("");
    let is_first = document.get("feed").is_none() && before.is_empty();
    let sections = document.entry("feed").or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    let sections = sections.as_array_of_tables_mut().ok_or(NotEdited::NoSections)?;
    for (place, feed) in feeds.iter().enumerate() {
        let mut section = Table::new();
        section.insert("name", value(&feed.name));
        section.insert("url", value(&feed.url));
        if feed.is_sitemap {
            section.insert("kind", value("sitemap"));
        }
        let gap = if is_first && place == 0 { "" } else { "\n" };
        section.decor_mut().set_prefix(format!("{}{gap}", std::mem::take(&mut before)));
        sections.push(section);
    }
    Ok(document.to_string())
}

/// Takes a feed out, with the comment right above it. What stands above that, a heading say, stays.
///
/// # Errors
/// Where the file is not what it should be, or there is no such feed.
pub fn remove(text: &str, name: &str) -> Result<String, NotEdited> {
    let mut document: DocumentMut = text.parse()?;
    let sections = sections(&mut document)?;
    let place = place(sections, name)?;
    let kept = sections.get(place).map(|section| headings(prefix(section))).unwrap_or_default();
    sections.remove(place);
    match sections.get_mut(place) {
        Some(next) => {
            let prefix = format!("{kept}{}", prefix(next));
            next.decor_mut().set_prefix(prefix);
        }
        None => {
            let trailing = format!("{kept}{}", document.trailing().as_str().unwrap_or_default());
            document.set_trailing(trailing);
        }
    }
    Ok(document.to_string())
}

/// Lets a feed pause, or go on.
///
/// # Errors
/// Where the file is not what it should be, or there is no such feed.
pub fn pause(text: &str, name: &str, paused: bool) -> Result<String, NotEdited> {
    let mut document: DocumentMut = text.parse()?;
    let sections = sections(&mut document)?;
    let place = place(sections, name)?;
    if let Some(section) = sections.get_mut(place) {
        if paused {
            section.insert("paused", value(true));
        } else {
            section.remove("paused");
        }
    }
    Ok(document.to_string())
}

fn sections(document: &mut DocumentMut) -> Result<&mut ArrayOfTables, NotEdited> {
    document.get_mut("feed").and_then(Item::as_array_of_tables_mut).ok_or(NotEdited::NoSections)
}

fn place(sections: &ArrayOfTables, name: &str) -> Result<usize, NotEdited> {
    let found = sections
        .iter()
        .position(|section| section.get("name").and_then(Item::as_str).is_some_and(|own| own.trim() == name));
    found.ok_or_else(|| NotEdited::Unknown(name.to_owned()))
}

fn prefix(section: &Table) -> &str {
    section.decor().prefix().and_then(RawString::as_str).unwrap_or_default()
}

/// What stands above a section without the comment that touches it.
fn headings(prefix: &str) -> String {
    let lines: Vec<&str> = prefix.split_inclusive('\n').collect();
    let own = lines.iter().rev().take_while(|line| !line.trim().is_empty()).count();
    let kept = lines[..lines.len() - own].concat();
    // Blank lines alone are no heading.
    if kept.trim().is_empty() { String::new() } else { kept }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# What is watched.\n\n# ── The world ──\n\n[[feed]]\nname = \"A\"   # the first\nurl = \
                        \"https://a.example/\"\n\n# Often.\n[[feed]]\nname = \"B\"\nurl = \"https://b.example/\"\n\
                        schedule = \"*/5 * * * *\"\n\n# ── Africa ──\n\n# Slow.\n[[feed]]\nname = \"C\"\nurl = \
                        \"https://c.example/\"\n# The end.\n";

    fn new(name: &str) -> NewFeed {
        NewFeed { name: name.to_owned(), url: format!("https://{name}.example/"), is_sitemap: false }
    }

    #[test]
    fn a_feed_is_added_at_the_end() {
        let added = add(FILE, &[new("d"), NewFeed { is_sitemap: true, ..new("e") }]).expect("TOML");
        let end = "\n[[feed]]\nname = \"d\"\nurl = \"https://d.example/\"\n\n[[feed]]\nname = \"e\"\nurl = \
                   \"https://e.example/\"\nkind = \"sitemap\"\n";
        assert_eq!(added, format!("{FILE}{end}"));
        assert_eq!(
            add("", &[new("d")]).expect("TOML"),
            "[[feed]]\nname = \"d\"\nurl = \"https://d.example/\"\n"
        );
        assert_eq!(
            add("# Nothing yet.", &[new("d")]).expect("TOML"),
            "# Nothing yet.\n\n[[feed]]\nname = \"d\"\nurl = \"https://d.example/\"\n"
        );
        let odd = add("", &[new("Quotes \" and \\ and ü")]).expect("TOML");
        assert!(odd.parse::<toml::Table>().is_ok(), "{odd}");
        assert!(matches!(add("feed = 3\n", &[new("d")]), Err(NotEdited::NoSections)));
        assert!(matches!(add("[[feed", &[new("d")]), Err(NotEdited::NotToml(_))));
    }

    #[test]
    fn a_feed_is_removed_with_its_own_comment_only() {
        let without = |name: &str| remove(FILE, name).expect("it is there");
        assert_eq!(without("B"), FILE.replace("\n# Often.\n[[feed]]\nname = \"B\"\nurl = \"https://b.example/\"\nschedule = \"*/5 * * * *\"\n", ""));
        let first = without("A");
        assert!(
            first
                .starts_with("# What is watched.\n\n# ── The world ──\n\n\n# Often.\n[[feed]]\nname = \"B\""),
            "{first}"
        );
        let last = without("C");
        assert!(last.ends_with("\n\n# ── Africa ──\n\n# The end.\n") && !last.contains("Slow"), "{last}");
        assert!(matches!(remove(FILE, "X"), Err(NotEdited::Unknown(_))));
    }

    #[test]
    fn a_feed_pauses_and_goes_on() {
        let paused = pause(FILE, "B", true).expect("it is there");
        assert_eq!(
            paused,
            FILE.replace("schedule = \"*/5 * * * *\"\n", "schedule = \"*/5 * * * *\"\npaused = true\n")
        );
        assert_eq!(pause(&paused, "B", true).expect("it is there"), paused);
        assert_eq!(pause(&paused, "B", false).expect("it is there"), FILE);
    }
}

//! Pages for a browser on this machine: what is known, as a list, and one incident's whole story.
//!
//! They say what mails and `incident show` say, to whoever looks without having been told. Pure: what they show comes in,
//! HTML goes out. Nothing is loaded from anywhere, and nothing runs in them.

mod list;
mod story;

use minijinja::Environment;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use serde::Serialize;

pub use list::{Listing, Wanted};
pub use story::{Article, Story};

/// The templates, ready to be filled.
pub struct Pages {
    environment: Environment<'static>,
}

impl Default for Pages {
    fn default() -> Pages {
        Pages::embedded()
    }
}

impl Pages {
    /// Those that come with the program.
    pub fn embedded() -> Pages {
        let mut environment = Environment::new();
        let templates = [
            // The names' endings decide that what goes into them is escaped.
            ("frame.html", include_str!("../templates/page_frame.html.j2")),
            ("list.html", include_str!("../templates/page_list.html.j2")),
            ("story.html", include_str!("../templates/page_story.html.j2")),
            ("nothing.html", include_str!("../templates/page_nothing.html.j2")),
        ];
        let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
        environment.set_syntax(syntax.expect("these are minijinja's own delimiters"));
        for (name, source) in templates {
            environment.add_template(name, source).expect("the embedded templates are right");
        }
        Pages { environment }
    }

    /// The list of what is known.
    pub fn list(&self, listing: &Listing) -> String {
        self.filled("list.html", &list::view(listing))
    }

    /// One incident's whole story.
    pub fn story(&self, story: &Story) -> String {
        self.filled("story.html", &story::view(story))
    }

    /// Says in a sentence why there is nothing to see.
    pub fn nothing(&self, why: &str) -> String {
        #[derive(Serialize)]
        struct Nothing<'w> {
            why: &'w str,
        }
        self.filled("nothing.html", &Nothing { why })
    }

    fn filled(&self, name: &str, view: &impl Serialize) -> String {
        let template = self.environment.get_template(name).expect("it is one of the embedded templates");
        template.render(Serde(view)).expect("they use no filter that can fail")
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::model::{HistoryStep, Incident};
    use crate::tell::sample;
    use crate::tell::untold::{FigureKey, Untold};

    fn list(untold: &Untold, incidents: &[Incident]) -> String {
        Pages::embedded().list(&Listing {
            incidents,
            more: true,
            wanted: &Wanted { place: "\"><script>".to_owned(), ..Wanted::default() },
            problems: &[],
            groups: &untold.groups,
            at: sample::at("2024-03-26T06:00:00Z"),
            zone: &TimeZone::UTC,
        })
    }

    fn story(untold: &Untold, incident: &Incident) -> String {
        let history = |kind, role| {
            let key = FigureKey { incident: incident.id, kind, role };
            untold.histories.get(&key).cloned().unwrap_or_default()
        };
        let histories: Vec<Vec<HistoryStep>> =
            incident.figures.iter().map(|figure| history(figure.kind, figure.role)).collect();
        let articles: Vec<Article> = untold
            .articles
            .iter()
            .map(|(id, source)| Article { id: *id, source: source.clone(), copy: None })
            .collect();
        let changes: Vec<_> =
            untold.changes.iter().filter(|told| told.change.incident == incident.id).cloned().collect();
        Pages::embedded().story(&Story {
            incident,
            histories: &histories,
            changes: &changes,
            articles: &articles,
            groups: &untold.groups,
            at: sample::at("2024-03-26T06:00:00Z"),
            zone: &TimeZone::UTC,
        })
    }

    #[test]
    fn nothing_that_is_asked_or_told_becomes_markup() {
        let mut untold = sample::morning();
        for source in untold.articles.values_mut() {
            source.title = Some("<script>alert(1)</script>".to_owned());
            source.link = Some("javascript:alert(1)".to_owned());
        }
        let incidents: Vec<Incident> = untold.incidents.values().cloned().collect();
        let mut pages = vec![list(&untold, &incidents), Pages::embedded().nothing("<script>")];
        pages.extend(incidents.iter().map(|incident| story(&untold, incident)));
        for page in pages {
            assert!(!page.contains("<script") && !page.contains("href=\"javascript"), "{page}");
        }
    }

    #[test]
    #[ignore = "writes files under target, to be looked at"]
    #[allow(clippy::disallowed_methods, reason = "only this test writes, for people's eyes")]
    fn pictures() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pages");
        std::fs::create_dir_all(&folder).expect("a folder");
        let write = |name: String, page: String| std::fs::write(folder.join(name), page).expect("a file");
        let untold = sample::morning();
        let incidents: Vec<Incident> = untold.incidents.values().cloned().collect();
        write("list.html".to_owned(), list(&untold, &incidents));
        for incident in &incidents {
            write(format!("story-{}.html", incident.id), story(&untold, incident));
        }
        write("nothing.html".to_owned(), Pages::embedded().nothing("There is no such incident."));
    }
}

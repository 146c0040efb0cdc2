//! Golden pages: what is read out of pages as sites make them, each with a habit of its own. All are our own wording.
//!
//! To add a site's quirk: a page in `tests/pages`, its line in [`PAGES`], and a look at the snapshot.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use url::Url;
use wirewatch::model::Article;
use wirewatch::read::article::{self, Rules};

/// A page, and what is particular about it.
const PAGES: [(&str, &str); 10] = [
    ("json_ld", "JSON-LD in a graph, two authors, boxes between the paragraphs"),
    ("open_graph", "meta elements only, a banner about cookies, a line with date and author"),
    ("microdata", "microdata in a table, in ISO 8859-1"),
    ("cyrillic", "in windows-1251, dated where it can be seen"),
    ("wire", "an agency's story with its credit"),
    ("paywall", "the first sentence of an article that must be paid for"),
    ("consent", "no article: a page that wants consent"),
    ("gallery", "pictures whose captions are the text"),
    (
        "rebuilt",
        "its data tell when it was built; the sentence below the headline and a figure in a bold link are of the text",
    ),
    ("own_rules", "read with the feed's own rules"),
];

fn drawn(article: &Article) -> String {
    let mut drawn = String::new();
    let mut line = |name: &str, value: Option<String>| {
        writeln!(drawn, "{name}: {}", value.unwrap_or_else(|| "–".to_owned())).expect("a string takes all");
    };
    line("title", article.title.clone());
    line("authors", Some(article.authors.join(", ")).filter(|names| !names.is_empty()));
    line("published", article.published.map(|time| time.to_string()));
    line("modified", article.modified.map(|time| time.to_string()));
    line("language", article.language.clone());
    line("address", article.url.clone());
    line("outlet", article.outlet.clone());
    line("agency", article.agency.clone());
    line("partial", Some(article.partial.to_string()));
    let notes: Vec<&str> = article.notes.iter().map(|note| note.key.as_str()).collect();
    line("notes", Some(notes.join(", ")).filter(|notes| !notes.is_empty()));
    drawn + "\n" + &article.text
}

#[test]
fn pages_are_read_as_people_read_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    for (name, particular) in PAGES {
        let bytes = fs::read(folder.join(format!("{name}.html"))).expect("the page");
        let address = Url::parse(&format!("https://news.example.org/{name}?utm_source=feed")).expect("a URL");
        let rules = match name {
            "own_rules" => {
                Rules { article: Some("div.story-body".to_owned()), remove: vec![".promo".to_owned()] }
            }
            _ => Rules::default(),
        };
        let article = article::read(&bytes, Some("text/html"), Some(&address), &rules);
        insta::with_settings!({ description => particular, omit_expression => true }, {
            insta::assert_snapshot!(name, drawn(&article));
        });
    }
}

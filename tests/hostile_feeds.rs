//! Feeds that are made to harm: what they declare is not followed, what they repeat has an end, and what is sound in them
//! is read all the same.

use url::Url;
use wirewatch::model::Feed;
use wirewatch::read::feed;

fn address() -> Url {
    Url::parse("https://news.example.org/feed.xml").expect("a URL")
}

fn read(text: &str) -> Feed {
    feed::read(text.as_bytes(), Some("application/rss+xml"), &address()).expect("a feed")
}

/// A feed with this document type, of one entry with this headline.
fn with(doctype: &str, title: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?>\n{doctype}\n<rss version=\"2.0\"><channel><title>Post</title><item><guid>1</guid>\
         <link>/1</link><pubDate>Sun, 24 Mar 2024 09:00:00 GMT</pubDate><title>{title}</title></item></channel></rss>"
    )
}

#[test]
fn entities_that_multiply_are_not_expanded() {
    let mut doctype = "<!DOCTYPE rss [<!ENTITY n0 \"dead \">".to_owned();
    for step in 1..30 {
        doctype += &format!("<!ENTITY n{step} \"{}\">", format!("&n{};", step - 1).repeat(10));
    }
    doctype += "]>";
    let feed = read(&with(&doctype, "Nine &n29; in Kano"));
    let title = feed.entries[0].title.as_deref().expect("a headline");
    assert!(title.starts_with("Nine") && title.ends_with("in Kano") && title.len() < 40, "{title}");
}

#[test]
fn entities_from_elsewhere_are_not_fetched() {
    let file = std::env::current_dir().expect("a folder").join("Cargo.toml");
    let doctype = format!(
        "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/rss.dtd\" [<!ENTITY own SYSTEM \"file://{}\"><!ENTITY % more SYSTEM \
         \"http://127.0.0.1:9/more\"> %more;]>",
        file.display()
    );
    let feed = read(&with(&doctype, "Nine dead &own; in Kano"));
    let title = feed.entries[0].title.as_deref().expect("a headline");
    assert!(title.starts_with("Nine dead") && !title.contains("[package]"), "{title}");
}

#[test]
fn a_feed_without_end_is_read_to_an_end() {
    let entries: String = (0..5_000)
        .map(|id| format!("<item><guid>{id}</guid><link>/{id}</link><pubDate>2024-03-24</pubDate></item>"))
        .collect();
    let feed = read(&format!("<rss version=\"2.0\"><channel><title>Post</title>{entries}</channel></rss>"));
    assert_eq!((feed.entries.len(), feed.entries[0].id.as_str()), (2_000, "0"));
    assert!(feed.notes.iter().any(|note| note.key == "many-entries"), "{:?}", feed.notes);

    let links: String = (0..5_000).map(|id| format!("<a href='/news/{id}'>Nine dead in Kano</a>")).collect();
    let feed = feed::links(links.as_bytes(), Some("text/html"), &address(), "a").expect("links");
    assert_eq!(feed.entries.len(), 2_000);
}

#[test]
fn elements_within_elements_are_no_trouble_wherever_they_stand() {
    let deep = "<b>".repeat(100_000) + "Nine dead in Kano" + &"</b>".repeat(100_000);
    let feed = read(&with("", &deep));
    assert_eq!(feed.entries.len(), 1);
    let extension =
        with("", "Nine dead in Kano").replace("<guid>", &format!("<x:deep>{deep}</x:deep><guid>"));
    assert_eq!(read(&extension).entries[0].title.as_deref(), Some("Nine dead in Kano"));
    let json =
        format!("{{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": {}", "[".repeat(100_000));
    assert!(feed::read(json.as_bytes(), Some("application/feed+json"), &address()).is_err());
}

#[test]
fn an_attribute_of_a_megabyte_is_only_long() {
    let feed = read(
        &with("", "Nine dead")
            .replace("<guid>", &format!("<guid isPermaLink=\"{}\">", "x".repeat(1_000_000))),
    );
    assert_eq!(feed.entries[0].title.as_deref(), Some("Nine dead"));
    let attributes: String = (0..20_000).map(|name| format!(" a{name}='1'")).collect();
    let feed = read(&with("", "Nine dead").replace("<item>", &format!("<item{attributes}>")));
    assert_eq!(feed.entries[0].title.as_deref(), Some("Nine dead"));
}

#[test]
fn what_takes_more_room_than_it_has_is_left_out() {
    let rss =
        |items: &str| format!("<rss version=\"2.0\"><channel><title>Post</title>{items}</channel></rss>");
    let first = "<item><guid>1</guid><link>/1</link><title>Nine dead</title></item>";
    // Empty items and elements by the million, each of which a parser keeps.
    for rest in ["<item/>", "<item><link/></item>", "<category/>", "<link/>", "<author/>"] {
        let feed = read(&rss(&(first.to_owned() + &rest.repeat(1_000_000))));
        assert_eq!(feed.entries[0].title.as_deref(), Some("Nine dead"), "{rest}");
        assert!(feed.entries.len() <= 2_000, "{rest}");
        let keys: Vec<&str> = feed.notes.iter().map(|note| note.key.as_str()).collect();
        let has_end = ["many-entries", "huge-feed", "entry-twice"].iter().any(|key| keys.contains(key));
        assert!(has_end, "{rest}: {keys:?}");
        assert!(!keys.contains(&"cut-off"), "{rest}: {keys:?}");
    }
    let within = read(&rss(&format!("<item><guid>1</guid>{}</item>", "<category/>".repeat(1_000_000))));
    assert!(within.entries.is_empty());

    let json = |rest: &str| {
        let items = format!("{{\"id\": \"1\", \"url\": \"/1\", \"title\": \"Nine dead\"}}{rest}");
        let text = format!("{{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{items}]}}");
        feed::read(text.as_bytes(), Some("application/feed+json"), &address()).expect("a feed")
    };
    for rest in [",{}", ",[]", ",0", ",{\"x\": [[],[],[],{}]}", ",{\"authors\": [{},{},{}]}"] {
        let feed = json(&rest.repeat(500_000));
        assert_eq!(feed.entries[0].title.as_deref(), Some("Nine dead"), "{rest}");
        assert!(feed.entries.len() <= 2_000, "{rest}");
    }
}

#[test]
fn pages_of_elements_within_elements_are_read_for_their_links() {
    let deep = "<b>".repeat(100_000) + "Other news" + &"</b>".repeat(100_000);
    let page = format!("{deep}<a href='/news/1'>Nine dead in Kano</a>");
    let feed = feed::links(page.as_bytes(), Some("text/html"), &address(), "a").expect("links");
    assert_eq!(feed.entries.len(), 1);
    let page = page.replace("/news/1", "/feed.rss");
    assert_eq!(feed::named(page.as_bytes(), Some("text/html"), &address()).len(), 1);
}

//! The namespaces of feeds, for prefixes that a feed uses and does not declare.

/// The namespaces that feeds use without saying so.
const KNOWN: &[(&str, &str)] = &[
    ("atom", "http://www.w3.org/2005/Atom"),
    ("content", "http://purl.org/rss/1.0/modules/content/"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"),
    ("georss", "http://www.georss.org/georss"),
    ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
    ("media", "http://search.yahoo.com/mrss/"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rss", "http://purl.org/rss/1.0/"),
    ("slash", "http://purl.org/rss/1.0/modules/slash/"),
    ("sy", "http://purl.org/rss/1.0/modules/syndication/"),
    ("thr", "http://purl.org/syndication/thread/1.0"),
    ("wfw", "http://wellformedweb.org/CommentAPI/"),
    ("xhtml", "http://www.w3.org/1999/xhtml"),
];

/// Declarations of some prefixes, as attributes of an element.
pub(super) fn declared(prefixes: &[&str]) -> String {
    let declare = |prefix: &&str| {
        let known = KNOWN.iter().find(|(name, _)| name == prefix).map(|(_, uri)| *uri);
        format!(" xmlns:{prefix}=\"{}\"", known.unwrap_or("urn:undeclared"))
    };
    prefixes.iter().map(declare).collect()
}

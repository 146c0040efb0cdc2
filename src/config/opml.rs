//! OPML: the lists of feeds that feed readers exchange (<http://opml.org/spec2.opml>).

use quick_xml::XmlVersion;
use quick_xml::escape::escape;
use quick_xml::events::Event;
use quick_xml::reader::Reader;

use super::edit::NewFeed;

/// The feeds of an OPML file, in its order; folders of feeds are opened.
///
/// # Errors
/// What is wrong with the file, in words.
pub fn read(text: &str) -> Result<Vec<NewFeed>, String> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let mut feeds = Vec::new();
    let mut is_opml = false;
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(Event::Start(element) | Event::Empty(element)) => match element.local_name().as_ref() {
                "opml" => is_opml = true,
                "outline" => {
                    let attribute = |wanted: &str| {
                        let mut all = element.html_attributes();
                        let mut all = all.with_checks(false).flatten();
                        let found =
                            all.find(|attribute| attribute.key.as_ref().eq_ignore_ascii_case(wanted))?;
                        let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
                        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
                        Some(value).filter(|value| !value.is_empty())
                    };
                    if let Some(url) = attribute("xmlUrl") {
                        let name = attribute("title").or_else(|| attribute("text")).unwrap_or_default();
                        feeds.push(NewFeed { name, url, is_sitemap: false });
                    }
                }
                _ => {}
            },
            Ok(_) => {}
            Err(error) => return Err(format!("not XML: {error}")),
        }
    }
    if is_opml { Ok(feeds) } else { Err("not OPML: there is no <opml> in it".to_owned()) }
}

/// An OPML file of feeds: their names and addresses.
pub fn write<'f>(feeds: impl IntoIterator<Item = (&'f str, &'f str)>) -> String {
    let mut text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    \
                    <title>Feeds of Wirewatch</title>\n  </head>\n  <body>\n"
        .to_owned();
    for (name, url) in feeds {
        let (name, url) = (escape(name), escape(url));
        text += &format!("    <outline type=\"rss\" text=\"{name}\" title=\"{name}\" xmlUrl=\"{url}\"/>\n");
    }
    text + "  </body>\n</opml>\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let feeds = [("A & B", "https://a.example/?x=1&y=2"), ("\"C\" <d>", "https://c.example/")];
        let read = read(&write(feeds)).expect("OPML");
        let read: Vec<_> = read.iter().map(|feed| (feed.name.as_str(), feed.url.as_str())).collect();
        assert_eq!(read, feeds);
    }

    #[test]
    fn other_programs_files_are_read() {
        let r = |text: &str| {
            read(text).map(|feeds| {
                feeds.iter().map(|feed| format!("{}={}", feed.name, feed.url)).collect::<Vec<_>>().join(" ")
            })
        };
        let folder = "<?xml version='1.0'?><opml version=\"1.0\"><body><outline text=\"News\">\
                      <outline text=\"One\" xmlurl='https://one.example/rss' type=\"rss\"></outline>\
                      <outline xmlUrl=\"https://two.example/\"/></outline></body></opml>";
        assert_eq!(r(folder).as_deref(), Ok("One=https://one.example/rss =https://two.example/"));
        assert_eq!(r("<opml/>").as_deref(), Ok(""));
        assert_eq!(r("<rss></rss>"), Err("not OPML: there is no <opml> in it".to_owned()));
        assert_eq!(r("feeds"), Err("not OPML: there is no <opml> in it".to_owned()));
        assert!(r("<opml><body><outline xmlUrl='x").is_err());
    }
}

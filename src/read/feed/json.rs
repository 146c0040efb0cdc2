//! JSON Feeds that are nearly so: made such that the parser takes them.

use super::dialect::masked;
use serde_json::{Map, Value};

/// Mends what is a JSON Feed at heart: an object with a list of items. None for any other JSON.
///
/// The version is set to the one that the parser knows, numbers that stand for texts become texts, and
/// members of another type than the format gives them are left out, for one of them would cost the whole feed.
pub(super) fn mend(text: &str) -> Option<String> {
    let Value::Object(mut feed) = serde_json::from_str(text).ok()? else { return None };
    let Some(Value::Array(items)) = feed.remove("items") else { return None };
    let says_so =
        feed.get("version").and_then(Value::as_str).is_some_and(|version| version.contains("jsonfeed"));
    let is_item =
        |item: &Value| ["url", "content_html", "content_text"].iter().any(|key| item.get(key).is_some());
    if !says_so && !items.iter().any(is_item) {
        return None;
    }
    let items = items.into_iter().filter_map(|item| match item {
        Value::Object(item) => Some(Value::Object(texts(
            item,
            &[
                "id",
                "url",
                "external_url",
                "title",
                "content_html",
                "content_text",
                "summary",
                "date_published",
                "date_modified",
            ],
        ))),
        _ => None,
    });
    let items = Value::Array(items.collect());
    let mut feed = texts(feed, &["title", "home_page_url", "feed_url", "description", "language"]);
    feed.entry("title").or_insert_with(|| Value::String(String::new()));
    feed.insert("version".to_owned(), Value::String("https://jsonfeed.org/version/1.1".to_owned()));
    feed.insert("items".to_owned(), items);
    serde_json::to_string(&Value::Object(feed)).ok()
}

/// The members that hold text, and the authors.
fn texts(object: Map<String, Value>, known: &[&str]) -> Map<String, Value> {
    let text = |(key, value): (String, Value)| match value {
        Value::String(name) if key == "name" && known.contains(&"name") => {
            Some((key, Value::String(masked(&name))))
        }
        Value::String(_) if known.contains(&key.as_str()) => Some((key, value)),
        Value::Number(number) if known.contains(&key.as_str()) => {
            Some((key, Value::String(number.to_string())))
        }
        Value::Object(author) if key == "author" => Some((key, Value::Object(texts(author, &["name"])))),
        Value::Array(authors) if key == "authors" => {
            let authors = authors.into_iter().filter_map(|author| match author {
                Value::Object(author) => Some(Value::Object(texts(author, &["name"]))),
                _ => None,
            });
            Some((key, Value::Array(authors.collect())))
        }
        _ => None,
    };
    object.into_iter().filter_map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mends_what_is_nearly_a_json_feed() {
        let r = |text: &str| mend(text).unwrap_or_default();
        assert_eq!(
            r(
                r#"{"version": "1.0", "title": "T", "items": [{"id": 5, "url": "/a", "tags": "x", "author": {"name": "A", "url": 1}}, 7]}"#
            ),
            r#"{"items":[{"author":{"name":"A"},"id":"5","url":"/a"}],"title":"T","version":"https://jsonfeed.org/version/1.1"}"#
        );
        assert_eq!(
            r(r#"{"version": "https://jsonfeed.org/version/1", "items": []}"#),
            r#"{"items":[],"title":"","version":"https://jsonfeed.org/version/1.1"}"#
        );
        assert_eq!(r(r#"{"error": "not found"}"#), "");
        assert_eq!(r(r#"{"items": [{"name": "x"}]}"#), "");
        assert_eq!(r(r#"{"items": [{"#), "");
    }
}

//! JSON Feeds that are nearly so: made such that the parser takes them.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Number, Value};

use super::MOST_ENTRIES;
use super::dialect::masked;

/// Mends what is a JSON Feed at heart: an object with a list of items. None for any other JSON.
///
/// The version is set to the one that the parser knows, numbers that stand for texts become texts, and
/// members of another type than the format gives them are left out, for one of them would cost the whole feed.
/// What is of no use takes no memory: a few bytes of JSON make a hundred of a value.
pub(super) fn mend(text: &str) -> Option<String> {
    let mut source = serde_json::Deserializer::from_str(text);
    let Some(Value::Object(mut feed)) = FEED.deserialize(&mut source).ok()? else { return None };
    source.end().ok()?;
    let items = feed.get("items").and_then(Value::as_array)?;
    let says_so =
        feed.get("version").and_then(Value::as_str).is_some_and(|version| version.contains("jsonfeed"));
    let is_item =
        |item: &Value| ["url", "content_html", "content_text"].iter().any(|key| item.get(key).is_some());
    if !says_so && !items.iter().any(is_item) {
        return None;
    }
    feed.entry("title").or_insert_with(|| Value::String(String::new()));
    feed.insert("version".to_owned(), Value::String("https://jsonfeed.org/version/1.1".to_owned()));
    serde_json::to_string(&Value::Object(feed)).ok()
}

/// What is wanted of a document.
enum Wanted {
    Text,
    /// A person's name.
    Name,
    /// These members.
    Object(&'static [(&'static str, Wanted)]),
    /// Its first elements.
    List(&'static Wanted),
}

const FEED: &Wanted = &Wanted::Object(&[
    ("version", Wanted::Text),
    ("title", Wanted::Text),
    ("home_page_url", Wanted::Text),
    ("feed_url", Wanted::Text),
    ("description", Wanted::Text),
    ("language", Wanted::Text),
    ("author", AUTHOR),
    ("authors", Wanted::List(&AUTHOR)),
    ("items", Wanted::List(&ITEM)),
]);

const ITEM: Wanted = Wanted::Object(&[
    ("id", Wanted::Text),
    ("url", Wanted::Text),
    ("external_url", Wanted::Text),
    ("title", Wanted::Text),
    ("content_html", Wanted::Text),
    ("content_text", Wanted::Text),
    ("summary", Wanted::Text),
    ("date_published", Wanted::Text),
    ("date_modified", Wanted::Text),
    ("author", AUTHOR),
    ("authors", Wanted::List(&AUTHOR)),
]);

const AUTHOR: Wanted = Wanted::Object(&[("name", Wanted::Name)]);

impl<'de> DeserializeSeed<'de> for &'static Wanted {
    /// None where it is something else.
    type Value = Option<Value>;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Option<Value>, D::Error> {
        source.deserialize_any(self)
    }
}

impl Wanted {
    fn number(&self, number: Option<Number>) -> Option<Value> {
        number.filter(|_| matches!(self, Wanted::Text)).map(|number| Value::String(number.to_string()))
    }
}

impl<'de> Visitor<'de> for &'static Wanted {
    type Value = Option<Value>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any JSON")
    }

    fn visit_str<E>(self, text: &str) -> Result<Option<Value>, E> {
        Ok(match self {
            Wanted::Text => Some(Value::String(text.to_owned())),
            Wanted::Name => Some(Value::String(masked(text))),
            Wanted::Object(_) | Wanted::List(_) => None,
        })
    }

    fn visit_u64<E>(self, number: u64) -> Result<Option<Value>, E> {
        Ok(self.number(Some(number.into())))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Option<Value>, E> {
        Ok(self.number(Some(number.into())))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Option<Value>, E> {
        Ok(self.number(Number::from_f64(number)))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Option<Value>, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Option<Value>, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Option<Value>, A::Error> {
        let mut kept = Vec::new();
        if let Wanted::List(element) = self {
            // One more than is kept shows that there are more.
            while kept.len() <= MOST_ENTRIES
                && let Some(element) = list.next_element_seed(*element)?
            {
                kept.extend(element);
            }
        }
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(matches!(self, Wanted::List(_)).then_some(Value::Array(kept)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Option<Value>, A::Error> {
        let mut kept = serde_json::Map::new();
        let wanted: &[_] = if let Wanted::Object(members) = self { members } else { &[] };
        while let Some(name) = object.next_key::<String>()? {
            match wanted.iter().find(|(known, _)| *known == name) {
                Some((_, member)) => {
                    if let Some(value) = object.next_value_seed(member)? {
                        kept.insert(name, value);
                    }
                }
                None => {
                    object.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(matches!(self, Wanted::Object(_)).then_some(Value::Object(kept)))
    }
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

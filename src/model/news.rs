//! What comes in: feeds, their entries, and the articles read out of pages.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Note;

/// A feed as it described itself in one answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feed {
    /// Its own title.
    pub title: Option<String>,
    /// Its language (BCP 47), where it says one.
    pub language: Option<String>,
    /// How many minutes it asks to be left alone (RSS `ttl`).
    pub ttl_minutes: Option<u32>,
    /// Its entries, in its own order.
    pub entries: Vec<Entry>,
    /// What was odd, and what was done about it.
    pub notes: Vec<Note>,
}

/// One item of a feed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// What tells it from the feed's other entries: its id, else its link, else a hash of its words.
    pub id: String,
    /// The absolute address of its page.
    pub link: Option<String>,
    /// Its title as plain text.
    pub title: Option<String>,
    /// Its summary as HTML, or as plain text.
    pub summary: Option<String>,
    /// Its full content as HTML, where the feed carries it.
    pub content: Option<String>,
    /// When it was published, as the feed says.
    pub published: Option<Timestamp>,
    /// When it was last changed, as the feed says.
    pub updated: Option<Timestamp>,
    /// Its authors' names.
    pub authors: Vec<String>,
}

/// Where an article's publication date was taken from, most trusted first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dated {
    /// The page's own metadata, or its feed's entry where both agree.
    Page,
    /// The feed's entry.
    Entry,
    /// Nothing told it: the time that it was first seen.
    #[default]
    FirstSeen,
}

/// What was read out of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// The canonical address, where it has one.
    pub url: Option<String>,
    /// The headline.
    pub title: Option<String>,
    /// The authors' names.
    pub authors: Vec<String>,
    /// The outlet's own name, where the page gives it.
    pub outlet: Option<String>,
    /// The news agency whose text this is, where it is credited: Reuters.
    pub agency: Option<String>,
    /// When it was published.
    pub published: Option<Timestamp>,
    /// The day of its publication by the clock of the page, which is the one that its "Friday" means.
    pub published_day: Option<Date>,
    /// When it was last changed.
    pub modified: Option<Timestamp>,
    /// The language the page declares (BCP 47).
    pub language: Option<String>,
    /// The main text, paragraphs separated by newlines.
    pub text: String,
    /// The posts of a live blog, oldest first, whose words stand in its text too; none where it is none.
    pub posts: Vec<LivePost>,
    /// Whether only a part could be had: a paywall, a consent page, a teaser.
    pub partial: bool,
    /// What was odd.
    pub notes: Vec<Note>,
    /// The feed's own rules that matched nothing on its page.
    pub unmatched: Vec<String>,
    /// The address of its second page, where it has several.
    pub second_page: Option<String>,
}

/// A post of a live blog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LivePost {
    /// Its own headline.
    pub title: Option<String>,
    /// When it was published.
    pub published: Timestamp,
    /// The day of that by the clock of the page.
    pub published_day: Date,
    /// Its text, paragraphs separated by newlines.
    pub text: String,
}

/// What is different between two versions of a text, by paragraphs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// Those that left.
    pub left: Vec<String>,
    /// Those that came.
    pub came: Vec<String>,
}

/// In what way an article tells nothing new.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CopyKind {
    /// The same words.
    Same,
    /// A reprint or wire copy, maybe shortened, with another headline or byline.
    Reprint,
    /// A new version of its own: same page or same author, the text edited.
    OwnUpdate,
}

/// An article's origin, where it is a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copy {
    /// The stored id of the article that it is a copy of.
    pub of: i64,
    /// The stored id of the article whose text it has: the origin, or one of its other copies.
    pub from: i64,
    /// In what way it is a copy of that text.
    pub kind: CopyKind,
}

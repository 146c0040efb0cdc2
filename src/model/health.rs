//! How a feed is doing: what is known of it, what is usual for it, and what is wrong with it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Dated;

/// How a feed is doing, in one word. The later ones are the worse ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Health {
    /// It answers, and brings news as it always did.
    Well,
    /// It answers, and should have brought something by now.
    Late,
    /// It answers, and brought nothing for far longer than it ever did.
    Silent,
    /// It answers, and what comes is not what used to come.
    Odd,
    /// It does not answer with a feed.
    Failing,
    /// It is gone for good.
    Dead,
}

impl Health {
    /// Its name, for tables and programs.
    pub fn name(self) -> &'static str {
        match self {
            Health::Well => "well",
            Health::Late => "late",
            Health::Silent => "silent",
            Health::Odd => "odd",
            Health::Failing => "failing",
            Health::Dead => "dead",
        }
    }
}

/// What can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TroubleKind {
    /// Most feeds fail at once: our own network, and no feed's fault.
    Network,
    /// It is gone: the server says so for good, or its name no longer exists.
    Dead,
    /// It does not answer, or with an error.
    Failing,
    /// It answers with something that is no feed.
    NoFeed,
    /// Nothing new for far longer than usual.
    Silent,
    /// Nothing new for longer than usual.
    Late,
    /// A feed without entries, or a page on which the rule for its links matches nothing.
    Emptied,
    /// A rule for its pages matches nothing any more.
    Rule,
    /// Its texts are much shorter than they were.
    Shrunk,
    /// Nothing tells when its articles were published.
    Undated,
    /// Its articles are in another language than they were.
    Language,
}

/// What is or was wrong with a feed, or with our own network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The stored id.
    pub id: i64,
    /// The feed's name; none for our own network.
    pub feed: Option<String>,
    /// What it is.
    pub kind: TroubleKind,
    /// The rule that it is about, else empty.
    pub subject: String,
    /// What it is in words.
    pub says: String,
    /// Since when it was so.
    pub began: Timestamp,
    /// When it was clear.
    pub noted: Timestamp,
    /// When it was over.
    pub ended: Option<Timestamp>,
}

/// Of what kind a failure is, as far as a feed's health goes by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FailureKind {
    /// The server says that it is gone for good (410).
    Gone,
    /// Its name has no address: the domain is gone, or we ask nobody who knows.
    Name,
    /// Nobody answered: the server is down, or our network.
    Network,
    /// Something came that is no feed.
    NoFeed,
    /// An error was answered, or what came could not be taken.
    Answer,
}

impl FailureKind {
    /// Whether our own network may be the cause.
    pub fn may_be_our_network(self) -> bool {
        matches!(self, FailureKind::Name | FailureKind::Network)
    }
}

/// All that a feed is judged by.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Signs {
    /// The stored feed's id.
    pub feed: i64,
    /// Its name.
    pub name: String,
    /// The host that it is at.
    pub host: String,
    /// The first good answer.
    pub baseline: Option<Timestamp>,
    /// The last attempt.
    pub polled: Option<Timestamp>,
    /// The last good answer.
    pub succeeded: Option<Timestamp>,
    /// Failures in a row.
    pub failures: u32,
    /// Since when it fails.
    pub failing_since: Option<Timestamp>,
    /// Of what kind the last failure was.
    pub failure: Option<FailureKind>,
    /// The last failure in words.
    pub problem: Option<String>,
    /// Publication of the newest entry.
    pub newest: Option<Timestamp>,
    /// When an entry last came that was not known.
    pub arrived: Option<Timestamp>,
    /// Answers without any entry, in a row.
    pub empty: u32,
    /// What is usual for it.
    pub habit: Habit,
    /// How its own rules do.
    pub rules: Vec<RuleSigns>,
}

/// What is usual for a feed, learnt from its entries and articles.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Habit {
    /// The longest pause between two entries that is usual, in seconds; none where too little is known.
    pub gap_s: Option<i64>,
    /// The pause between two entries that most are shorter than, in seconds; none where too little is known.
    pub rhythm_s: Option<i64>,
    /// The usual length of its texts, the median in characters; none where too little is known.
    pub characters: Option<u64>,
    /// The same of its latest articles.
    pub characters_now: Option<u64>,
    /// The language that its texts usually are in (ISO 639-1).
    pub language: Option<String>,
    /// The one that its latest articles all are in.
    pub language_now: Option<String>,
    /// How many of its latest articles, in a row, nothing dates.
    pub undated: usize,
}

/// How one of a feed's own rules does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleSigns {
    /// The selector.
    pub rule: String,
    /// Pages that were read with it.
    pub pages: u32,
    /// Those on which it matched something.
    pub matched: u32,
    /// The latest ones, in a row, on which it did not.
    pub missed: u32,
}

/// What a feed brought, the latest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Past {
    /// When its entries were published, or seen where they do not say so.
    pub entries: Vec<Timestamp>,
    /// Its articles.
    pub articles: Vec<PastArticle>,
}

/// What an article tells of its feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastArticle {
    /// The length of its text.
    pub characters: u64,
    /// Where its date was taken from.
    pub dated: Dated,
    /// What its text is in (ISO 639-1), where it could be told.
    pub language: Option<String>,
}

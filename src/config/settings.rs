//! The settings as the rest of the program takes them: checked, with every default filled in.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Deserialize;
use url::Url;

use super::schedule::Schedule;
use crate::model::{Differences, Group, IncidentType, Kind, Quiet, Severity};

/// All that stands in the three files, checked.
#[derive(Clone, Debug)]
pub struct Config {
    /// The folder that holds the database and the mails.
    pub data: PathBuf,
    /// When feeds are polled.
    pub poll: Poll,
    /// How pages are fetched.
    pub http: Http,
    /// How mails go out.
    pub mail: Mail,
    /// How articles are compared.
    pub track: Track,
    /// What is kept, and when the database is looked after.
    pub keep: Keep,
    /// Where monitoring programs are told; none where they are not.
    pub metrics: Option<Metrics>,
    /// Where the page is served; none where it is not.
    pub web: Option<Web>,
    /// Who is told when a feed's trouble lasts; none where nobody is.
    pub operator: Option<Operator>,
    /// Who gets them.
    pub recipients: Vec<Recipient>,
    /// What is watched.
    pub feeds: Vec<FeedSettings>,
    /// Who is tracked.
    pub groups: Vec<Group>,
}

impl Config {
    /// The feeds that are polled: all but those that pause.
    pub fn watched(&self) -> impl Iterator<Item = &FeedSettings> {
        self.feeds.iter().filter(|feed| !feed.paused)
    }
}

/// When feeds are polled.
#[derive(Clone, Debug)]
pub struct Poll {
    /// When feeds fall due that have no schedule of their own.
    pub schedule: Schedule,
    /// The zone that feeds' schedules are read in.
    pub time_zone: TimeZone,
    /// The longest pause that a feed is given because it brings something rarely.
    pub slowest: Duration,
    /// Whether pages that tell a current incident are looked at again.
    pub look_again: bool,
}

/// How articles are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Track {
    /// Copies are looked for among what was published so long before and after.
    pub copies_within: Duration,
}

/// How pages are fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Http {
    /// Whom a publisher may write to; stands in the User-Agent.
    pub contact: Option<String>,
    /// The longest that one request may take as a whole.
    pub timeout: Duration,
    /// Requests at once, one a host.
    pub connections: usize,
    /// The pause between two requests to one host.
    pub host_pause: Duration,
    /// The largest body that is taken, after decompression.
    pub max_body_bytes: u64,
    /// The only ports that are fetched from; empty: all but those that belong to something else than web servers.
    pub ports: Vec<u16>,
    /// Whether private, loopback and link-local addresses may be fetched.
    pub allow_private_addresses: bool,
    /// Whether robots.txt is asked before an article's page.
    pub robots: bool,
}

/// How mails go out.
#[derive(Clone, Debug)]
pub struct Mail {
    /// The sender: a mailbox as in RFC 5322.
    pub from: String,
    /// The way they go.
    pub transport: Transport,
    /// The folder of the operator's own templates.
    pub templates: Option<PathBuf>,
    /// The Atom feed of all changes; none where there is none.
    pub atom: Option<PathBuf>,
    /// How they are signed; none where they are not.
    pub dkim: Option<Dkim>,
    /// So many alerts an hour go to one recipient by themselves; more come together in one mail.
    pub alerts_an_hour: usize,
}

/// The way mails go.
#[derive(Clone, Debug)]
pub enum Transport {
    /// `.eml` files in this folder.
    Folder(PathBuf),
    /// A mail server.
    Smtp(Smtp),
    /// A program that takes mails as sendmail does.
    Sendmail(PathBuf),
}

/// How mails are signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dkim {
    /// The domain that signs: the sender's, or one above it.
    pub domain: String,
    /// The name under which the domain's name server has the public key.
    pub selector: String,
    /// The private key, in PEM.
    pub key_file: PathBuf,
}

/// Where a recipient's mails go as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Webhook {
    /// The address that takes them.
    pub address: WebhookAddress,
    /// What they are signed with; none where they are not.
    pub key: Option<Secret>,
    /// The longest that handing one over may take.
    pub timeout: Duration,
}

/// Where a webhook's address stands. Many hold a token that lets anybody post there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WebhookAddress {
    /// In the settings, for all to read.
    Plain(Url),
    /// Somewhere else.
    Secret(Secret),
}

/// A mail server.
#[derive(Clone, Debug)]
pub struct Smtp {
    /// Its name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is kept secret.
    pub tls: Tls,
    /// Who logs in, and where the password stands; none where nobody does.
    pub login: Option<Login>,
    /// The longest that one command may take.
    pub timeout: Duration,
    /// Certificate authorities in PEM that are trusted beside the system's.
    pub authorities: Option<PathBuf>,
}

/// How a connection to a mail server is kept secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tls {
    /// Plain at first, then encrypted or not at all.
    Starttls,
    /// Encrypted from the first byte.
    Tls,
    /// Not at all.
    None,
}

/// Who logs in.
#[derive(Clone, Debug)]
pub struct Login {
    /// The user's name.
    pub username: String,
    /// Where the password stands. It is read when it is needed, never kept in the settings.
    pub password: Secret,
}

/// Where a secret stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Secret {
    /// In this file, trailing line end aside.
    File(PathBuf),
    /// In this environment variable.
    Environment(String),
}

/// What is kept, and when the database is looked after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keep {
    /// How long articles' texts are; for ever where it is not said.
    pub texts: Option<Duration>,
    /// The hours for it, on the clock of `[poll]`.
    pub hours: Quiet,
}

/// Where monitoring programs are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Metrics {
    /// The address and port it listens on.
    pub listen: SocketAddr,
}

/// The page that shows what is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Web {
    /// The address and port it listens on.
    pub listen: SocketAddr,
}

/// Who is told when something is wrong for long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operator {
    /// The mailbox, as in RFC 5322.
    pub address: String,
    /// How long it must be wrong before.
    pub after: Duration,
}

/// Who gets mails, and which.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// A short name for logs and commands.
    pub name: String,
    /// The mailbox, as in RFC 5322; empty where there is a webhook instead.
    pub address: String,
    /// Where they go instead of a mailbox.
    pub webhook: Option<Webhook>,
    /// When the digest goes out; none where none is wanted.
    pub digest: Option<Schedule>,
    /// The zone that the schedule is read in and that mails tell times in.
    pub time_zone: TimeZone,
    /// Whether changes are told at once.
    pub alerts: bool,
    /// The groups that this recipient wants, their branches included; empty: all.
    pub groups: Vec<String>,
    /// Whether changes told as history are wanted.
    pub background: bool,
    /// Changes published longer ago than this when they are first seen are not told.
    pub window: Duration,
    /// Whether a digest says so in one line where there is nothing new.
    pub nothing_new: bool,
    /// The kinds of figures that make an alert; empty: all.
    pub kinds: Vec<Kind>,
    /// The types of incidents that are wanted; empty: all.
    pub types: Vec<IncidentType>,
    /// The countries (by code or name), regions and places that are wanted; empty: all.
    pub places: Vec<String>,
    /// The languages of the articles that are wanted (ISO 639-1); empty: all.
    pub languages: Vec<String>,
    /// How large a difference must be to be told.
    pub differences: Differences,
    /// The least severity that makes an alert.
    pub alert_severity: Severity,
    /// When no alerts come.
    pub quiet_hours: Option<Quiet>,
    /// For so long after an alert changes of the same incident wait; corrections never do.
    pub cool_down: Duration,
    /// No mails before this day.
    pub away_until: Option<Date>,
    /// Whether subjects name neither places nor groups.
    pub neutral_subject: bool,
    /// Whether all of a mail goes with it as a table.
    pub csv: bool,
    /// The OpenPGP key that mails are encrypted to.
    pub pgp_key: Option<PathBuf>,
}

/// What is watched.
#[derive(Clone, Debug)]
pub struct FeedSettings {
    /// Its name, unique.
    pub name: String,
    /// Its address.
    pub url: Url,
    /// Its own schedule.
    pub schedule: Option<Schedule>,
    /// Where its articles' text stands.
    pub text: TextFrom,
    /// A CSS selector for the element that holds the article.
    pub article: Option<String>,
    /// CSS selectors for what is to be left out.
    pub remove: Vec<String>,
    /// What is at its address.
    pub kind: FeedKind,
    /// Headers that are sent with each request.
    pub headers: Vec<(String, HeaderValue)>,
    /// Who logs in, to the feed's own host or its mail server; none where nobody does.
    pub login: Option<Login>,
    /// The file of cookies, as browsers and curl write it.
    pub cookies: Option<Secret>,
    /// What requests go through; none where they go straight.
    pub proxy: Option<ProxyAddress>,
    /// Whether it is not polled for now.
    pub paused: bool,
    /// Where it stands in `feeds.toml`, from 0.
    pub position: usize,
}

impl FeedSettings {
    /// A feed of which nothing is known but its address.
    pub fn plain(name: &str, url: Url) -> FeedSettings {
        FeedSettings {
            name: name.to_owned(),
            url,
            schedule: None,
            text: TextFrom::Page,
            article: None,
            remove: Vec::new(),
            kind: FeedKind::Feed,
            headers: Vec::new(),
            login: None,
            cookies: None,
            proxy: None,
            paused: false,
            position: 0,
        }
    }
}

/// A proxy's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProxyAddress {
    /// In the settings, for all to read.
    Plain(Url),
    /// Somewhere else, since it holds a password.
    Secret(Secret),
}

/// A folder of a mail server, whose mails are read as a feed's entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox {
    /// The server's name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is kept secret.
    pub tls: Tls,
    /// The folder.
    pub folder: String,
    /// Certificate authorities in PEM that are trusted beside the system's.
    pub authorities: Option<PathBuf>,
}

/// Where a feed's articles have their text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextFrom {
    /// On the page that the entry links to.
    #[default]
    Page,
    /// In the feed itself.
    Entry,
}

/// What is at a feed's address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FeedKind {
    /// RSS, Atom or JSON Feed.
    #[default]
    Feed,
    /// A news sitemap.
    Sitemap,
    /// A page whose links, by this CSS selector, are its entries.
    Links(String),
    /// What a program writes: RSS, Atom or JSON Feed. The program and its arguments.
    Exec(Vec<String>),
    /// The mails of a folder.
    Imap(Mailbox),
}

/// What a header says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeaderValue {
    /// These words.
    Plain(String),
    /// What stands in a file or variable.
    Secret(Secret),
}

//! A small world on loopback: a newsroom, a postbox, and the binary with a configuration of its own between them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;
use tokio::runtime::Runtime;
use wirewatch::edge::newsroom::{Newsroom, Page};
use wirewatch::edge::store::{IncidentFilter, Store};
use wirewatch::model::Incident;

use super::postbox::Postbox;

/// The binary that is tested.
pub(crate) const WIREWATCH: &str = env!("CARGO_BIN_EXE_wirewatch");

/// An article as a test tells it.
#[derive(Clone, Debug)]
pub(crate) struct Story {
    /// The end of its path, and its entry's id.
    pub(crate) slug: String,
    /// When it was published.
    pub(crate) published: String,
    /// Its headline.
    pub(crate) title: String,
    /// Its text, a line a paragraph.
    pub(crate) text: String,
}

impl Story {
    /// An article.
    pub(crate) fn new(slug: &str, published: &str, title: &str, text: &str) -> Story {
        Story { slug: slug.into(), published: published.into(), title: title.into(), text: text.into() }
    }

    /// Its page.
    pub(crate) fn html(&self) -> String {
        let paragraphs: String = self.text.lines().map(|line| format!("<p>{}</p>\n", escape(line))).collect();
        format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body>\
             <nav><a href=\"/\">Home</a></nav><main><article><h1>{title}</h1>\n{paragraphs}</article></main>\
             <footer>All rights reserved</footer></body></html>",
            title = escape(&self.title),
        )
    }

    fn item(&self, base: &str) -> String {
        let date =
            self.published.parse::<jiff::Timestamp>().expect("a time").strftime("%a, %d %b %Y %H:%M:%S GMT");
        format!(
            "<item><title>{}</title><link>{base}{}</link><guid isPermaLink=\"false\">{}</guid><pubDate>{date}</pubDate></item>\n",
            escape(&self.title),
            self.slug,
            self.slug
        )
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Newsroom, postbox, and the folder that the binary works in.
pub(crate) struct World {
    pub(crate) newsroom: Newsroom,
    pub(crate) postbox: Postbox,
    pub(crate) folder: TempDir,
    feeds: Vec<(String, Vec<Story>)>,
    // Dropped last: the newsroom runs on it.
    _runtime: Runtime,
}

impl World {
    /// A world with one recipient, `desk`, who gets alerts and nothing else.
    pub(crate) fn new() -> World {
        World::with("alerts = true")
    }

    /// A world with one recipient, `desk`, with these settings.
    pub(crate) fn with(recipient: &str) -> World {
        let runtime = Runtime::new().expect("a runtime");
        let newsroom = runtime.block_on(Newsroom::start()).expect("a newsroom");
        let postbox = Postbox::start();
        let folder = tempfile::tempdir().expect("a folder");
        let settings = format!(
            "feeds = \"feeds.toml\"\ngroups = \"groups.toml\"\ndata = \"data\"\n\
             [http]\ntimeout = \"3s\"\nhost_pause = \"0s\"\nmax_body = \"2MB\"\nallow_private_addresses = true\n\
             [mail]\nfrom = \"Wirewatch <wirewatch@example.org>\"\ntransport = \"smtp\"\n\
             [mail.smtp]\nhost = \"127.0.0.1\"\nport = {}\ntls = \"none\"\n\
             [[recipient]]\nname = \"desk\"\naddress = \"desk@example.org\"\ntime_zone = \"UTC\"\n{recipient}\n",
            postbox.port()
        );
        let groups = include_str!("../../config/groups.toml");
        for (name, text) in
            [("wirewatch.toml", settings.as_str()), ("groups.toml", groups), ("feeds.toml", "")]
        {
            std::fs::write(folder.path().join(name), text).expect("a file");
        }
        World { newsroom, postbox, folder, feeds: Vec::new(), _runtime: runtime }
    }

    /// Changes a line of the settings.
    pub(crate) fn set(&self, line: &str, to: &str) {
        let file = self.folder.path().join("wirewatch.toml");
        let settings = std::fs::read_to_string(&file).expect("it is there");
        assert!(settings.contains(line), "{line}: {settings}");
        std::fs::write(file, settings.replace(line, to)).expect("it can be written");
    }

    /// Adds articles to a feed, which is made where it is new.
    pub(crate) fn publish(&mut self, feed: &str, stories: &[Story]) {
        if !self.feeds.iter().any(|(name, _)| name == feed) {
            self.watch(feed, &format!("/{feed}.xml"), "");
            self.feeds.push((feed.to_owned(), Vec::new()));
        }
        let base = self.newsroom.url(&format!("/{feed}/")).to_string();
        let (_, all) = self.feeds.iter_mut().find(|(name, _)| name == feed).expect("it was made");
        all.extend_from_slice(stories);
        let items: String = all.iter().rev().map(|story| story.item(&base)).collect();
        let rss = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>{feed}</title>\
             <link>{base}</link><description>news</description>\n{items}</channel></rss>"
        );
        self.newsroom.publish(&format!("/{feed}.xml"), Page::new("application/rss+xml", rss));
        for story in stories {
            self.newsroom.publish(&format!("/{feed}/{}", story.slug), Page::html(story.html()));
        }
    }

    /// Adds a feed to `feeds.toml`, with more settings if need be.
    pub(crate) fn watch(&self, name: &str, path: &str, more: &str) {
        let file = self.folder.path().join("feeds.toml");
        let before = std::fs::read_to_string(&file).expect("it is there");
        let url = self.newsroom.url(path);
        let after = format!("{before}[[feed]]\nname = \"{name}\"\nurl = \"{url}\"\n{more}\n");
        std::fs::write(file, after).expect("it can be written");
    }

    /// The binary with this configuration, at a time.
    pub(crate) fn command(&self, now: &str) -> Command {
        let mut command = Command::new(WIREWATCH);
        command.arg("--config").arg(self.folder.path().join("wirewatch.toml")).arg("--now").arg(now);
        command.env_remove("NOTIFY_SOCKET").env_remove("RUST_LOG").env("NO_COLOR", "1");
        command
    }

    /// The same by a clock that goes, and that [`World::set_clock`] sets.
    pub(crate) fn command_by_the_clock(&self) -> Command {
        let mut command = Command::new(WIREWATCH);
        command.arg("--config").arg(self.folder.path().join("wirewatch.toml"));
        command.env("WIREWATCH_CLOCK", self.folder.path().join("clock"));
        command.env_remove("NOTIFY_SOCKET").env_remove("RUST_LOG").env("NO_COLOR", "1");
        command
    }

    /// How far that clock is ahead of the system's from now on.
    pub(crate) fn set_clock(&self, ahead_s: i64) {
        // At once: nobody may read half of it.
        let beside = self.folder.path().join("clock.part");
        std::fs::write(&beside, ahead_s.to_string()).expect("it can be written");
        std::fs::rename(beside, self.folder.path().join("clock")).expect("it can be moved");
    }

    /// One round of all that is due.
    pub(crate) fn once(&self, now: &str) -> Output {
        self.command(now).arg("once").output().expect("the binary runs")
    }

    /// One round that must go well.
    pub(crate) fn once_well(&self, now: &str) {
        let output = self.once(now);
        assert!(output.status.success(), "{}", said(&output));
    }

    /// What a command prints; it must exit with `code`.
    pub(crate) fn prints(&self, now: &str, arguments: &[&str], code: i32) -> String {
        let output = self.command(now).args(arguments).output().expect("the binary runs");
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", said(&output));
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    /// What a command prints by the clock that goes.
    pub(crate) fn prints_by_the_clock(&self, arguments: &[&str], code: i32) -> String {
        let output = self.command_by_the_clock().args(arguments).output().expect("the binary runs");
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", said(&output));
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    /// The database.
    pub(crate) fn store(&self) -> Store {
        Store::open(&self.folder.path().join("data/wirewatch.db")).expect("the database is there")
    }

    /// Every incident, history too.
    pub(crate) fn incidents(&self) -> Vec<Incident> {
        let filter = IncidentFilter { background: true, ..IncidentFilter::default() };
        self.store().incidents(&filter).expect("they are read").into_iter().map(|row| row.incident).collect()
    }
}

/// All that a command wrote.
pub(crate) fn said(output: &Output) -> String {
    format!("{}\n{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// A folder beside the project that may not be there; says so where it is not.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(path);
    if folder.exists() {
        return Some(folder);
    }
    eprintln!("skipped: there is no {} beside the project", folder.display());
    None
}

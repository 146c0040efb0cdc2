//! The settings: every problem is drawn, and the files that `init` writes say what the code does.

use std::collections::BTreeSet;
use std::path::Path;

use wirewatch::config::settings::Config;
use wirewatch::config::{self, FEEDS_TOML, Files, GROUPS_TOML, Source, WIREWATCH_TOML};

const FEED: &str = "[[feed]]\nname = \"Example\"\nurl = \"https://news.example.org/rss\"\n";
const GROUP: &str = "[[group]]\nid = \"islamic-state\"\nname = \"Islamic State\"\n";

fn files(wirewatch: &str, feeds: &str, groups: &str) -> Files {
    Files {
        wirewatch: Source::new("config/wirewatch.toml", wirewatch),
        feeds: Source::new("config/../feeds.toml", feeds),
        groups: Source::new("config/groups.toml", groups),
    }
}

fn read(wirewatch: &str) -> Config {
    config::read(&files(wirewatch, FEED, GROUP)).unwrap_or_else(|problems| panic!("{}", problems.draw(false)))
}

/// The problems of a `wirewatch.toml`, a line each.
fn problems(wirewatch: &str) -> String {
    config::read(&files(wirewatch, FEED, GROUP))
        .map_or_else(|problems| problems.to_string(), |_| "none".to_owned())
}

/// The file with its examples uncommented: those behind `#` and, where `alternatives` are wanted too,
/// those behind `##`.
pub(crate) fn uncommented(text: &str, alternatives: bool) -> String {
    let lines = text.lines().map(|line| match line.strip_prefix('#') {
        Some(example) if example.starts_with(|first: char| first.is_ascii_lowercase() || first == '[') => {
            example
        }
        Some(example) if alternatives && example.starts_with('#') => &example[1..],
        _ => line,
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The names that stand in the file, with their sections.
fn names(text: &str) -> BTreeSet<String> {
    fn collect(path: &str, value: &toml::Value, names: &mut BTreeSet<String>) {
        match value {
            toml::Value::Table(table) => {
                for (name, value) in table {
                    let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                    names.insert(path.clone());
                    collect(&path, value, names);
                }
            }
            toml::Value::Array(values) => values.iter().for_each(|value| collect(path, value, names)),
            _ => {}
        }
    }
    let mut names = BTreeSet::new();
    collect("", &toml::Value::Table(text.parse().expect("the file is TOML")), &mut names);
    names
}

#[test]
fn every_problem_of_three_files_is_drawn_at_once() {
    let files = files(
        include_str!("settings/wirewatch.toml"),
        include_str!("settings/feeds.toml"),
        include_str!("settings/groups.toml"),
    );
    let problems = config::read(&files).expect_err("nearly everything in there is wrong");
    insta::assert_snapshot!(problems.draw(false));
    assert!(!problems.draw(false).contains('\u{1b}'), "no color to a pipe");
}

#[test]
fn what_is_no_toml_hides_nothing_else() {
    let files = files("[http]\ntimeout = 3\n[poll\n", include_str!("settings/cut_off.toml"), GROUP);
    insta::assert_snapshot!(config::read(&files).expect_err("two files are no TOML").draw(false));
}

#[test]
fn files_that_cannot_be_read_are_told_where_they_are_named() {
    let mut files = files("feeds = \"news.toml\"\n", FEED, GROUP);
    files.feeds = Source::unreadable("config/news.toml", "no such file");
    files.groups = Source::unreadable("config/groups.toml", "no such file");
    insta::assert_snapshot!(config::read(&files).expect_err("two files are missing").draw(false), @r#"
    error: config/news.toml could not be read: no such file
     --> config/wirewatch.toml:1:9
      |
    1 | feeds = "news.toml"
      |         ^^^^^^^^^^^
      |
      = help: `wirewatch init` writes all three files to start from

    error: config/groups.toml could not be read: no such file
     |
     = help: `wirewatch init` writes all three files to start from
    "#);
}

#[test]
fn problems_that_need_two_settings() {
    assert_eq!(
        problems("[mail]\ntransport = \"smtp\"\n"),
        "config/wirewatch.toml:2: the mail server's settings are missing"
    );
    let smtp = |lines: &str| problems(&format!("[mail.smtp]\n{lines}"));
    assert_eq!(smtp("username = \"w\"\n"), "config/wirewatch.toml:2: a user name without a password");
    assert_eq!(smtp("password_env = \"P\"\n"), "config/wirewatch.toml:2: a password without a user name");
    let plain = "tls = \"none\"\nusername = \"w\"\npassword_env = \"P\"\n";
    assert_eq!(smtp(&format!("host = \"127.0.0.1\"\n{plain}")), "none");
    assert_eq!(
        smtp(&format!("host = \"mail.example.org\"\n{plain}")),
        "config/wirewatch.toml:3: the password would go to mail.example.org for everyone to read"
    );
}

#[test]
fn secrets_are_not_drawn() {
    let files = files(include_str!("settings/wirewatch.toml"), include_str!("settings/feeds.toml"), GROUP);
    let drawing = config::read(&files).expect_err("secrets stand in there").draw(true);
    for secret in ["hunter2", "1234", "user:secret"] {
        assert!(!drawing.contains(secret), "{secret} is drawn");
    }
}

#[test]
fn the_paths_of_the_other_files_are_told_before_anything_is_checked() {
    let r = |text: &str| {
        let paths = config::paths(&Source::new("/etc/wirewatch/wirewatch.toml", text));
        format!("{} {}", paths.feeds.display(), paths.groups.display())
    };
    assert_eq!(r(""), "/etc/wirewatch/../feeds.toml /etc/wirewatch/groups.toml");
    assert_eq!(r("feeds = \"feeds.toml\"\n[broken"), "/etc/wirewatch/feeds.toml /etc/wirewatch/groups.toml");
    assert_eq!(
        r("feeds = 3\ngroups = \"/srv/groups.toml\""),
        "/etc/wirewatch/../feeds.toml /srv/groups.toml"
    );
}

#[test]
fn what_stands_in_the_file_is_what_holds_without_it() {
    assert_eq!(format!("{:#?}", read(WIREWATCH_TOML)), format!("{:#?}", read("")));

    // The mail server's defaults show once mails go that way.
    let by_smtp = WIREWATCH_TOML.replace("transport = \"folder\"", "transport = \"smtp\"");
    assert_ne!(by_smtp, WIREWATCH_TOML);
    let least = "[mail]\ntransport = \"smtp\"\n[mail.smtp]\n";
    assert_eq!(format!("{:#?}", read(&by_smtp).mail), format!("{:#?}", read(least).mail));

    // A recipient's examples that have no default are cleared, the others must equal it.
    let mut example = read(&uncommented(WIREWATCH_TOML, false)).recipients;
    assert_eq!(example.len(), 1);
    example[0].digest = None;
    example[0].groups.clear();
    example[0].kinds.clear();
    example[0].types.clear();
    example[0].places.clear();
    example[0].languages.clear();
    example[0].quiet_hours = None;
    example[0].away_until = None;
    example[0].pgp_key = None;
    let least = read("[[recipient]]\nname = \"desk\"\naddress = \"desk@example.org\"\n").recipients;
    assert_eq!(format!("{example:#?}"), format!("{least:#?}"));
}

#[test]
fn every_setting_stands_in_the_file_and_every_name_in_it_is_a_setting() {
    let text = uncommented(WIREWATCH_TOML, true);
    let mut in_code = config::names(&files(&text, "", ""));
    // The names of the other two files stand in those.
    in_code.remove("feed");
    in_code.remove("group");
    assert_eq!(in_code, names(&text));
}

#[test]
fn the_files_that_init_writes_are_right() {
    let read = |wirewatch: &str| config::read(&files(wirewatch, FEEDS_TOML, GROUPS_TOML));
    for wirewatch in [WIREWATCH_TOML, &uncommented(WIREWATCH_TOML, false)] {
        let config = read(wirewatch).unwrap_or_else(|problems| panic!("{}", problems.draw(false)));
        assert!(!config.feeds.is_empty() && !config.groups.is_empty());
        assert!(config.groups.iter().any(|group| group.id == "islamic-state"));
    }
}

#[test]
fn paths_are_relative_to_the_file_that_names_them() {
    let config = config::read(&files(
        "[mail]\ntransport = \"smtp\"\n[mail.smtp]\nusername = \"w\"\npassword_file = \"secret\"\n",
        "[[feed]]\nname = \"F\"\nurl = \"https://f.example/\"\nheaders = { Cookie = { file = \"c\" } }\n",
        GROUP,
    ));
    let config = config.expect("a right configuration");
    assert_eq!(config.data, Path::new("config/../data"));
    insta::assert_debug_snapshot!((config.mail.transport, &config.feeds[0].headers));
}

#[test]
fn what_does_not_go_together_is_told_under_its_line() {
    let r = |lines: &str| {
        let feeds = format!("[[feed]]\nname = \"F\"\n{lines}\n");
        config::read(&files("", &feeds, GROUP))
            .map_or_else(|problems| problems.to_string(), |_| "none".to_owned())
    };
    let mailbox = "kind = \"imap\"\nusername = \"desk\"\npassword_file = \"p\"\n";
    let server = "url = \"imaps://mail.example.org\"\n";
    let page = "url = \"https://news.example.org/rss\"\n";
    assert_eq!(r(&format!("{mailbox}{server}")), "none");
    for (lines, line, told) in [
        (format!("{mailbox}{page}"), 6, "a mailbox is not at an address of the web"),
        (
            format!("{mailbox}url = \"imaps://mail.example.org/INBOX\""),
            6,
            "a mail server's address has nothing behind",
        ),
        (format!("kind = \"imap\"\n{server}"), 1, "`username` is missing in [[feed]]"),
        (format!("{mailbox}{server}text = \"page\""), 7, "a mail holds its own text"),
        (format!("{mailbox}{server}cookies = \"c\""), 7, "`cookies` does not go with `kind = \"imap\"`"),
        (server.to_owned(), 3, "an address of a mail server, where no mailbox is read"),
        (format!("{page}folder = \"News\""), 4, "`folder` goes with `kind = \"imap\"`"),
        (format!("{page}username = \"desk\""), 4, "a user name without a password"),
        (
            "url = \"http://news.example.org/\"\nusername = \"desk\"\npassword_env = \"P\"".to_owned(),
            3,
            "the password would go to news.example.org for everyone to read",
        ),
        (
            format!(
                "{page}username = \"d\"\npassword_env = \"P\"\nheaders = {{ authorization = {{ env = \"A\" }} }}"
            ),
            6,
            "who logs in is said twice",
        ),
        (format!("{page}proxy = \"ftp://127.0.0.1\""), 4, "not a proxy's address: the scheme is `ftp`"),
        (format!("{page}proxy = \"socks5h://desk:hunter3@127.0.0.1\""), 4, "holds a user name or a password"),
        (
            format!("{page}proxy = {{ file = \"a\", env = \"B\" }}"),
            4,
            "expected one place where the proxy's address",
        ),
        (
            format!("{page}kind = \"exec\"\ncommand = \"feed\"\nproxy = \"http://127.0.0.1\""),
            6,
            "`proxy` does not go with",
        ),
    ] {
        let said = r(&lines);
        assert!(said.contains(&format!("feeds.toml:{line}: ")) && said.contains(told), "{lines}: {said}");
        assert!(!said.contains("hunter3"), "{said}");
    }
}

#[test]
fn a_feed_at_a_port_that_nothing_is_fetched_from_is_told() {
    let r = |http: &str, url: &str| {
        let feeds = format!("[[feed]]\nname = \"F\"\nurl = \"{url}\"\n");
        config::read(&files(&format!("[http]\n{http}\n"), &feeds, GROUP))
            .map_or_else(|problems| problems.to_string(), |_| "none".to_owned())
    };
    assert_eq!(r("", "https://news.example.org:8443/rss"), "none");
    assert_eq!(r("ports = 443", "https://news.example.org/rss"), "none");
    assert_eq!(r("ports = [80, 443, 6000]", "http://news.example.org:6000/rss"), "none");
    let told = r("", "http://news.example.org:6000/rss");
    assert!(
        told.contains("feeds.toml:3: ") && told.contains("port 6000 belongs to something else"),
        "{told}"
    );
    let told = r("ports = [443]", "http://news.example.org/rss");
    assert!(told.contains("feeds.toml:3: ") && told.contains("port 80 is none of `ports`"), "{told}");
}

#[test]
fn a_mailbox_is_told_by_its_server_account_and_folder() {
    let feed = |name: &str, more: &str| {
        format!("[[feed]]\nname = \"{name}\"\nkind = \"imap\"\npassword_file = \"p\"\n{more}\n")
    };
    let r = |more: &[&str]| {
        let feeds: String =
            more.iter().enumerate().map(|(number, more)| feed(&format!("F{number}"), more)).collect();
        let config = config::read(&files("", &feeds, GROUP)).map_err(|problems| problems.to_string())?;
        let told = config.feeds.iter().map(|feed| {
            let config::settings::FeedKind::Imap(mailbox) = &feed.kind else { panic!("{feed:?}") };
            format!("{} {}:{} {:?} {}", feed.url, mailbox.host, mailbox.port, mailbox.tls, mailbox.folder)
        });
        Ok::<_, String>(told.collect::<Vec<_>>().join(", "))
    };
    let desk = "url = \"imaps://mail.example.org\"\nusername = \"desk\"";
    assert_eq!(
        r(&[desk, &format!("{desk}\nfolder = \"News & more\"")]).as_deref(),
        Ok("imaps://desk@mail.example.org/INBOX mail.example.org:993 Tls INBOX, \
            imaps://desk@mail.example.org/News%20&%20more mail.example.org:993 Tls News & more")
    );
    let starttls = "url = \"imap://mail.example.org:1143/\"\nusername = \"a@b.example\"";
    assert_eq!(
        r(&[starttls]).as_deref(),
        Ok("imap://a%40b.example@mail.example.org:1143/INBOX mail.example.org:1143 Starttls INBOX")
    );
    let here = "url = \"imap://[::1]\"\nusername = \"desk\"";
    assert_eq!(r(&[here]).as_deref(), Ok("imap://desk@[::1]/INBOX ::1:143 None INBOX"), "it never leaves");
    let secret = format!("{here}\nauthorities = \"ca.pem\"");
    assert_eq!(r(&[&secret]).as_deref(), Ok("imap://desk@[::1]/INBOX ::1:143 Starttls INBOX"));
    assert!(r(&[desk, desk]).expect_err("twice").contains("this address is watched twice"));
}

#[test]
fn nothing_in_the_files_makes_it_panic() {
    let odd = [
        "\u{feff}",
        "a",
        "[",
        "[[feed]]",
        "feed = [1]",
        "[feed]",
        "group = {}",
        "\0",
        "a.b.c = 1",
        "[[recipient]]",
    ];
    for text in odd {
        let _ = config::read(&files(text, text, text)).map_err(|problems| problems.draw(true));
    }
}

#[test]
fn what_cannot_be_read_as_text_is_shown_where_it_stands() {
    let mut files = files("", FEED, GROUP);
    files.feeds = Source::of_bytes(
        "feeds.toml",
        b"[[feed]]\nname = \"El Pa\xEDs\"\nurl = \"https://a.example/\"\n".to_vec(),
    );
    files.groups = Source::forbidden("groups.toml", "it is a folder", Some("name the file in it"));
    let drawn = config::read(&files).expect_err("neither is right").draw(false);
    insta::assert_snapshot!(drawn, @r#"
    error: not UTF-8 text: the byte 0xED belongs to no character
     --> feeds.toml:2:14
      |
    2 | name = "El Pa�s"
      |              ^
      |
      = help: save the file as UTF-8: it was written in another encoding

    error: groups.toml could not be read: it is a folder
     |
     = help: name the file in it
    "#);
}

#[test]
fn a_broken_line_is_one_problem() {
    assert_eq!(
        problems("[http]\ntimeout = \"3s\"\n[mail]\nfrom = \"a@example.org\"\n[http]\ncontact = \"x\"\n"),
        "config/wirewatch.toml:5: `http` stands here a second time"
    );
    let drawn =
        config::read(&files("[http]\ntimeout = \"3s\"\nrobots = true\ntimeout = \"4s\"\n", FEED, GROUP));
    let drawn = drawn.expect_err("one too many").draw(false);
    assert!(drawn.contains("error: `timeout` stands here a second time"), "{drawn}");
    assert!(drawn.contains("here first") && drawn.contains("2 | timeout = \"3s\""), "{drawn}");
    let unclosed = problems("[http\ntimeout = \"3s\"\n[mail]\nfrm = \"a@example.org\"\n");
    assert!(!unclosed.contains("timeout"), "it may well belong to [http]: {unclosed}");
    assert!(unclosed.contains("unknown setting `frm` in [mail]"), "{unclosed}");
}

#[test]
fn one_port_is_for_one_page() {
    let r = |metrics: &str, web: &str| {
        problems(&format!("[metrics]\nlisten = \"{metrics}\"\n[web]\nlisten = \"{web}\"\n"))
    };
    assert_eq!(r("127.0.0.1:9466", "127.0.0.1:8466"), "none");
    assert_eq!(r("127.0.0.2:8466", "127.0.0.1:8466"), "none");
    let one = "config/wirewatch.toml:4: [metrics] and [web] cannot both listen on port 8466";
    assert_eq!(r("127.0.0.1:8466", "127.0.0.1:8466"), one);
}

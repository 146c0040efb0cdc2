//! `wirewatch.toml`: the service itself and who gets its mails.

use std::net::SocketAddr;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::civil::Time;
use jiff::tz::TimeZone;
use serde::Deserialize;
use toml::Spanned;

use super::problem::Problem;
use super::schedule::Schedule;
use super::section::Section;
use super::settings::{
    Config, Dkim, FeedSettings, Http, Keep, Login, Mail, Metrics, Operator, Poll, Recipient, Secret, Smtp,
    Tls, Track, Transport, Web, Webhook, WebhookAddress,
};
use super::value::{self, did_you_mean, listed};
use crate::model::{Group, Quiet};

/// Where `feeds.toml` stands unless the file says so.
pub(super) const FEEDS: &str = "../feeds.toml";
/// Where `groups.toml` stands unless the file says so.
pub(super) const GROUPS: &str = "groups.toml";
/// Where the data folder is unless the file says so.
pub(super) const DATA: &str = "../data";

const SECOND: Duration = Duration::from_secs(1);
const HOUR: Duration = Duration::from_secs(60 * 60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// What `wirewatch.toml` says, the other files aside.
pub(super) struct Service {
    data: PathBuf,
    poll: Poll,
    pub(super) http: Http,
    mail: Mail,
    track: Track,
    keep: Keep,
    metrics: Option<Metrics>,
    web: Option<Web>,
    operator: Option<Operator>,
    recipients: Vec<Recipient>,
    /// The groups that recipients name, and where.
    wanted: Vec<Spanned<String>>,
    /// Where `feeds.toml` is named.
    pub(super) feeds_at: Option<Range<usize>>,
    /// Where `groups.toml` is named.
    pub(super) groups_at: Option<Range<usize>>,
}

/// Reads the file. Paths in it are relative to `folder`.
pub(super) fn read(top: &mut Section<'_>, folder: &Path) -> Service {
    let feeds_at = top.text("feeds", &value::path()).map(|path| path.span());
    let groups_at = top.text("groups", &value::path()).map(|path| path.span());
    let data = folder.join(taken(top.text("data", &value::path())).unwrap_or_else(|| DATA.into()));
    let poll = poll(top.section("poll"));
    let http = http(top.section("http"));
    let mail = mail(top.section("mail"), folder, &data);
    let track = track(top.section("track"));
    let keep = keep(top.section("keep"));
    let metrics = metrics(top.section("metrics"));
    let web = web(top.section("web"));
    if let (Some(metrics), Some(web)) = (&metrics, &web)
        && is_one_port(*metrics.get_ref(), *web.get_ref())
    {
        let (first, second) = match metrics.span().start < web.span().start {
            true => (metrics.span(), web.span()),
            false => (web.span(), metrics.span()),
        };
        let message = format!("[metrics] and [web] cannot both listen on port {}", web.get_ref().port());
        top.note(
            Problem::new(second, message).also(first, "here first").help("give one of them another port"),
        );
    }
    let metrics = taken(metrics).map(|listen| Metrics { listen });
    let web = taken(web).map(|listen| Web { listen });
    let operator = operator(top.section("operator"));
    let (recipients, wanted) = recipients(top.sections("recipient"), folder);
    Service {
        data,
        poll,
        http,
        mail,
        track,
        keep,
        metrics,
        web,
        operator,
        recipients,
        wanted,
        feeds_at,
        groups_at,
    }
}

/// Puts the three files together.
pub(super) fn config(service: Service, feeds: Vec<FeedSettings>, groups: Vec<Group>) -> Config {
    let Service { data, poll, http, mail, track, keep, metrics, web, operator, recipients, .. } = service;
    Config { data, poll, http, mail, track, keep, metrics, web, operator, recipients, feeds, groups }
}

/// The problems of recipients who want groups that there are not.
pub(super) fn unknown_groups(service: &Service, groups: &[Group]) -> Vec<Problem> {
    let ids = || groups.iter().map(|group| group.id.as_str()).filter(|id| !id.is_empty());
    let unknown = service.wanted.iter().filter(|wanted| !ids().any(|id| id == wanted.get_ref()));
    let problems = unknown.map(|wanted| {
        let help = match did_you_mean(wanted.get_ref(), ids()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None if ids().count() <= 12 => format!("the groups' ids are: {}", listed(ids())),
            None => "`wirewatch groups list` shows the groups' ids".to_owned(),
        };
        Problem::new(wanted.span(), format!("unknown group `{}`", wanted.get_ref())).help(help)
    });
    problems.collect()
}

fn taken<T>(value: Option<Spanned<T>>) -> Option<T> {
    value.map(Spanned::into_inner)
}

fn poll(section: Option<Section<'_>>) -> Poll {
    let mut schedule = None;
    let mut time_zone = None;
    let mut slowest = None;
    let mut look_again = None;
    if let Some(mut section) = section {
        schedule = taken(section.text("schedule", &value::schedule()));
        time_zone = taken(section.text("time_zone", &value::time_zone()));
        slowest = taken(section.text("slowest", &value::duration(Duration::ZERO..=DAY)));
        look_again = section.truth("look_again");
        section.finish();
    }
    Poll {
        schedule: schedule
            .unwrap_or_else(|| Schedule::parse("*/15 * * * *").expect("the default is a cron line")),
        time_zone: time_zone.unwrap_or(TimeZone::UTC),
        slowest: slowest.unwrap_or(HOUR),
        look_again: look_again.unwrap_or(true),
    }
}

fn http(section: Option<Section<'_>>) -> Http {
    let mut http = Http {
        contact: None,
        timeout: 30 * SECOND,
        connections: 256,
        host_pause: SECOND,
        max_body_bytes: 15_000_000,
        ports: Vec::new(),
        allow_private_addresses: false,
        robots: true,
    };
    let Some(mut section) = section else { return http };
    http.contact = taken(section.text("contact", &value::words()));
    if let Some(timeout) = taken(section.text("timeout", &value::duration(SECOND / 10..=600 * SECOND))) {
        http.timeout = timeout;
    }
    if let Some(connections) = section.number("connections", 1..1_001) {
        http.connections = usize::try_from(connections).unwrap_or(1_000);
    }
    if let Some(pause) = taken(section.text("host_pause", &value::duration(Duration::ZERO..=600 * SECOND))) {
        http.host_pause = pause;
    }
    if let Some(bytes) = taken(section.text("max_body", &value::size(1_000..=1_000_000_000))) {
        http.max_body_bytes = bytes;
    }
    let ports = section.numbers("ports", &(1..65_536)).unwrap_or_default();
    http.ports = ports.into_iter().filter_map(|port| u16::try_from(port).ok()).collect();
    if let Some(allowed) = section.truth("allow_private_addresses") {
        http.allow_private_addresses = allowed;
    }
    if let Some(robots) = section.truth("robots") {
        http.robots = robots;
    }
    section.finish();
    http
}

#[derive(Clone, Copy, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum TransportName {
    #[default]
    Folder,
    Smtp,
    Sendmail,
}

fn mail(section: Option<Section<'_>>, folder: &Path, data: &Path) -> Mail {
    let folder_of_mails = || Transport::Folder(data.join("mail"));
    let mut mail = Mail {
        from: "Wirewatch <wirewatch@localhost>".to_owned(),
        transport: folder_of_mails(),
        templates: None,
        atom: None,
        dkim: None,
        alerts_an_hour: 12,
    };
    let Some(mut section) = section else { return mail };
    if let Some(from) = taken(section.text("from", &value::mailbox())) {
        mail.from = from;
    }
    mail.templates = taken(section.text("templates", &value::path())).map(|path| folder.join(path));
    mail.atom = taken(section.text("atom", &value::path())).map(|path| folder.join(path));
    if let Some(alerts) = section.number("alerts_an_hour", 1..1_001) {
        mail.alerts_an_hour = usize::try_from(alerts).unwrap_or(1_000);
    }
    let names = "\"folder\", \"smtp\" or \"sendmail\"";
    let transport = section.text("transport", &value::name_of::<TransportName>(names, names));
    let program =
        taken(section.text("program", &value::path())).unwrap_or_else(|| "/usr/sbin/sendmail".into());
    let smtp = section.section("smtp").map(|inner| smtp(inner, folder));
    mail.dkim = section.section("dkim").and_then(|inner| dkim(inner, folder));
    if let Some(transport) = transport {
        match (transport.get_ref(), smtp) {
            (TransportName::Folder, _) => {}
            (TransportName::Sendmail, _) => mail.transport = Transport::Sendmail(folder.join(program)),
            (TransportName::Smtp, Some(smtp)) => mail.transport = Transport::Smtp(smtp),
            (TransportName::Smtp, None) => section.note(
                Problem::new(transport.span(), "the mail server's settings are missing")
                    .help("add a section `[mail.smtp]` with `host`, and `username` and `password_file` if it asks for them"),
            ),
        }
    }
    section.finish();
    mail
}

/// Reads `[mail.dkim]`.
fn dkim(mut section: Section<'_>, folder: &Path) -> Option<Dkim> {
    let domain = taken(section.required("domain", &value::host()));
    let selector = taken(section.required("selector", &value::id()));
    let key_file = taken(section.required("key_file", &value::path()));
    section.finish();
    Some(Dkim { domain: domain?, selector: selector?, key_file: folder.join(key_file?) })
}

/// Reads `[mail.smtp]`, which is checked whether mails go that way or not.
fn smtp(mut section: Section<'_>, folder: &Path) -> Smtp {
    let host = section.text("host", &value::host());
    let port = section.number("port", 1..65_536).and_then(|port| u16::try_from(port).ok());
    let names = "\"starttls\", \"tls\" or \"none\"";
    let tls_given = section.text("tls", &value::name_of::<Tls>(names, names));
    let tls = tls_given.as_ref().map_or(Tls::Starttls, |tls| *tls.get_ref());
    let username = section.text("username", &value::words());
    let password = secret(&mut section, folder, "the password", ["password_file", "password_env"]);
    let timeout = taken(section.text("timeout", &value::duration(SECOND / 10..=600 * SECOND)));
    let authorities = taken(section.text("authorities", &value::path())).map(|path| folder.join(path));

    match (&username, &password) {
        (Some(username), None) => section.note(
            Problem::new(username.span(), "a user name without a password")
                .help("add `password_file` or `password_env`, or leave out `username` where the server asks for neither"),
        ),
        (None, Some(password)) => section.note(
            Problem::new(password.span(), "a password without a user name").help("add `username`"),
        ),
        _ => {}
    }
    let host_name = host.as_ref().map_or("localhost", |host| host.get_ref().as_str()).to_owned();
    if tls == Tls::None && password.is_some() && !is_loopback(&host_name) {
        let at = tls_given.as_ref().map_or(0..0, Spanned::span);
        section.note(
            Problem::new(at, format!("the password would go to {host_name} for everyone to read"))
                .help("write `tls = \"starttls\"` or `tls = \"tls\"`"),
        );
    }
    section.finish();
    let usual_port = match tls {
        Tls::Starttls => 587,
        Tls::Tls => 465,
        Tls::None => 25,
    };
    Smtp {
        host: host_name,
        port: port.unwrap_or(usual_port),
        tls,
        login: taken(username).zip(taken(password)).map(|(username, password)| Login { username, password }),
        timeout: timeout.unwrap_or(60 * SECOND),
        authorities,
    }
}

fn is_loopback(host: &str) -> bool {
    let address = host.parse::<std::net::IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

/// Whether two addresses take one port: every address of this machine is among those of 0.0.0.0.
fn is_one_port(one: SocketAddr, other: SocketAddr) -> bool {
    let is_any = |address: SocketAddr| address.ip().is_unspecified();
    one.port() == other.port() && 0 < one.port() && (one.ip() == other.ip() || is_any(one) || is_any(other))
}

fn web(section: Option<Section<'_>>) -> Option<Spanned<SocketAddr>> {
    let mut section = section?;
    let listen = section.text("listen", &value::listen());
    // There is no password.
    if let Some(listen) = listen.as_ref().filter(|listen| !listen.get_ref().ip().is_loopback()) {
        let others = format!("other machines could reach {}", listen.get_ref());
        section.note(Problem::new(listen.span(), others).help(
            "give an address of this machine alone, \"127.0.0.1:8466\"; for others, put a web server with a \
             password before it",
        ));
    }
    section.finish();
    listen
}

fn track(section: Option<Section<'_>>) -> Track {
    let mut copies_within = None;
    if let Some(mut section) = section {
        // Texts are kept for 60 days at least.
        copies_within = taken(section.text("copies_within", &value::duration(DAY..=60 * DAY)));
        section.finish();
    }
    Track { copies_within: copies_within.unwrap_or(30 * DAY) }
}

fn keep(section: Option<Section<'_>>) -> Keep {
    let mut texts = None;
    let mut hours = None;
    if let Some(mut section) = section {
        // Copies are looked for among what was published up to 60 days before and after.
        texts = taken(section.text("texts", &value::duration(60 * DAY..=36_500 * DAY)));
        hours = taken(section.text("hours", &value::quiet()));
        section.finish();
    }
    let usual = Quiet { from: Time::constant(2, 0, 0, 0), to: Time::constant(5, 0, 0, 0) };
    Keep { texts, hours: hours.unwrap_or(usual) }
}

fn metrics(section: Option<Section<'_>>) -> Option<Spanned<SocketAddr>> {
    let mut section = section?;
    let listen = section.text("listen", &value::listen());
    let any_address = section.truth("allow_any_address").unwrap_or(false);
    if let Some(listen) = &listen
        && !listen.get_ref().ip().is_loopback()
        && !any_address
    {
        section.note(
            Problem::new(listen.span(), format!("other machines could reach {}", listen.get_ref())).help(
                "give an address of this machine alone, \"127.0.0.1:9466\", or write `allow_any_address = true`",
            ),
        );
    }
    section.finish();
    listen
}

fn operator(section: Option<Section<'_>>) -> Option<Operator> {
    let mut section = section?;
    let address = taken(section.required("address", &value::mailbox()));
    let after = taken(section.text("after", &value::duration(60 * SECOND..=365 * DAY)));
    section.finish();
    Some(Operator { address: address?, after: after.unwrap_or(6 * HOUR) })
}

fn recipients(sections: Vec<Section<'_>>, folder: &Path) -> (Vec<Recipient>, Vec<Spanned<String>>) {
    let mut recipients = Vec::new();
    let mut wanted = Vec::new();
    let mut names: Vec<Spanned<String>> = Vec::new();
    for mut section in sections {
        let name = section.required("name", &value::words());
        if let Some(name) = &name {
            let lower = name.get_ref().to_lowercase();
            match names.iter().find(|earlier| earlier.get_ref().to_lowercase() == lower) {
                Some(earlier) => section.note(
                    Problem::new(name.span(), format!("two recipients are called `{}`", name.get_ref()))
                        .also(earlier.span(), "here first")
                        .help("give each a name of its own: logs and `digest --to` tell them apart by it"),
                ),
                None => names.push(name.clone()),
            }
        }
        let (recipient, groups) = recipient(&mut section, taken(name).unwrap_or_default(), folder);
        section.finish();
        recipients.push(recipient);
        wanted.extend(groups);
    }
    (recipients, wanted)
}

/// Where a recipient's mails go as JSON, where they do.
fn webhook(section: &mut Section<'_>, folder: &Path) -> Option<Webhook> {
    let url = section.text("webhook", &value::url());
    let elsewhere = secret(section, folder, "the webhook's address", ["webhook_file", "webhook_env"]);
    if let (Some(url), Some(elsewhere)) = (&url, &elsewhere) {
        section.note(
            Problem::new(url.span(), "the webhook's address stands in two places")
                .also(elsewhere.span(), "and here")
                .help("leave out `webhook`: whoever can read this file can post there"),
        );
    }
    let key = secret(section, folder, "the key", ["webhook_key_file", "webhook_key_env"]);
    let address = match elsewhere {
        Some(place) => WebhookAddress::Secret(place.into_inner()),
        None => WebhookAddress::Plain(taken(url)?),
    };
    Some(Webhook { address, key: taken(key), timeout: 30 * SECOND })
}

/// Where a secret stands, in a file or a variable, as two settings say it; only one of them may.
pub(super) fn secret(
    section: &mut Section<'_>,
    folder: &Path,
    what: &str,
    [file_name, variable_name]: [&'static str; 2],
) -> Option<Spanned<Secret>> {
    let file = section.text(file_name, &value::path());
    let variable = section.text(variable_name, &value::words());
    if let (Some(file), Some(variable)) = (&file, &variable) {
        section.note(
            Problem::new(variable.span(), format!("{what} stands in two places"))
                .also(file.span(), "here first")
                .help(format!("leave out `{file_name}` or `{variable_name}`")),
        );
    }
    let in_file = |path: Spanned<_>| {
        let span = path.span();
        Spanned::new(span, Secret::File(folder.join::<std::path::PathBuf>(path.into_inner())))
    };
    let in_variable = |name: Spanned<_>| Spanned::new(name.span(), Secret::Environment(name.into_inner()));
    file.map(in_file).or(variable.map(in_variable))
}

fn recipient(section: &mut Section<'_>, name: String, folder: &Path) -> (Recipient, Vec<Spanned<String>>) {
    let webhook = webhook(section, folder);
    let address = if webhook.is_some() {
        section.text("address", &value::mailbox())
    } else {
        section.required("address", &value::mailbox())
    };
    if let (Some(address), Some(_)) = (&address, &webhook) {
        section.note(
            Problem::new(address.span(), "a recipient has either an address or a webhook")
                .help("make two recipients of it, each with a name of its own"),
        );
    }
    let groups = section.texts("groups", &value::words());
    let kind = || value::name_of("a kind of figure in quotes", "a kind of figure: \"killed\", \"injured\"");
    let incident =
        || value::name_of("a type of incident in quotes", "a type of incident: \"bombing\", \"abduction\"");
    let differences = || value::name_of("a name in quotes", "\"all\", \"material\" or \"large\"");
    let severity = || value::name_of("a name in quotes", "\"any\", \"serious\" or \"severe\"");
    let recipient = Recipient {
        name,
        address: taken(address).unwrap_or_default(),
        webhook,
        digest: taken(section.text("digest", &value::schedule())),
        time_zone: taken(section.text("time_zone", &value::time_zone())).unwrap_or(TimeZone::UTC),
        alerts: section.truth("alerts").unwrap_or(false),
        groups: groups.iter().map(|group| group.get_ref().clone()).collect(),
        background: section.truth("background").unwrap_or(false),
        window: taken(section.text("window", &value::duration(HOUR..=36_500 * DAY))).unwrap_or(2 * DAY),
        nothing_new: section.truth("nothing_new").unwrap_or(false),
        kinds: section.texts("kinds", &kind()).into_iter().map(Spanned::into_inner).collect(),
        types: section.texts("types", &incident()).into_iter().map(Spanned::into_inner).collect(),
        places: section.texts("places", &value::words()).into_iter().map(Spanned::into_inner).collect(),
        languages: section
            .texts("languages", &value::language())
            .into_iter()
            .map(Spanned::into_inner)
            .collect(),
        differences: taken(section.text("differences", &differences())).unwrap_or_default(),
        alert_severity: taken(section.text("alert_severity", &severity())).unwrap_or_default(),
        quiet_hours: taken(section.text("quiet_hours", &value::quiet())),
        cool_down: taken(section.text("cool_down", &value::duration(Duration::ZERO..=DAY)))
            .unwrap_or(45 * 60 * SECOND),
        away_until: taken(section.text("away_until", &value::day())),
        neutral_subject: section.truth("neutral_subject").unwrap_or(false),
        csv: section.truth("csv").unwrap_or(false),
        pgp_key: taken(section.text("pgp_key", &value::path())).map(|path| folder.join(path)),
    };
    (recipient, groups)
}

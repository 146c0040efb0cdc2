//! How a feed is reached: who logs in, through which proxy, with which cookies, and at which mailbox.

use std::path::{Path, PathBuf};

use toml::Spanned;
use url::{Host, Url};

use super::problem::Problem;
use super::section::Section;
use super::settings::{Login, Mailbox, ProxyAddress, Secret, Tls};
use super::value;

/// What a feed's section says of the way there.
pub(super) struct Reach {
    /// Who logs in: in the way of HTTP, or of the mail server.
    pub(super) login: Option<Login>,
    /// Through what.
    pub(super) proxy: Option<ProxyAddress>,
    /// With which cookies.
    pub(super) cookies: Option<Secret>,
    folder: Option<Spanned<String>>,
    authorities: Option<Spanned<PathBuf>>,
    /// The settings that are there, for what goes with which kind of feed.
    given: Vec<(&'static str, std::ops::Range<usize>)>,
}

/// The settings that only a feed over HTTP has, and those that only a mailbox has.
const OF_THE_WEB: [&str; 3] = ["proxy", "cookies", "headers"];
const OF_MAILBOXES: [&str; 2] = ["folder", "authorities"];

impl Reach {
    /// Reads it. Paths in it are relative to `base`.
    pub(super) fn read(section: &mut Section<'_>, base: &Path) -> Reach {
        let mut given = Vec::new();
        let username = section.text("username", &value::words());
        let password =
            super::wirewatch::secret(section, base, "the password", ["password_file", "password_env"]);
        match (&username, &password) {
            (Some(username), None) => section.note(
                Problem::new(username.span(), "a user name without a password")
                    .help("add `password_file` or `password_env`, or leave out `username`"),
            ),
            (None, Some(password)) => section
                .note(Problem::new(password.span(), "a password without a user name").help("add `username`")),
            _ => {}
        }
        given.extend(username.as_ref().map(|username| ("username", username.span())));
        let login = username.zip(password).map(|(username, password)| Login {
            username: username.into_inner(),
            password: password.into_inner(),
        });
        let proxy = proxy(section, base);
        given.extend(proxy.as_ref().map(|(_, span)| ("proxy", span.clone())));
        let cookies = section.text("cookies", &value::path());
        given.extend(cookies.as_ref().map(|cookies| ("cookies", cookies.span())));
        let folder = section.text("folder", &value::words());
        given.extend(folder.as_ref().map(|folder| ("folder", folder.span())));
        let authorities = section.text("authorities", &value::path());
        given.extend(authorities.as_ref().map(|authorities| ("authorities", authorities.span())));
        given.extend(section.span_of("headers").map(|span| ("headers", span)));
        Reach {
            login,
            proxy: proxy.map(|(proxy, _)| proxy),
            cookies: cookies.map(|path| Secret::File(base.join(path.into_inner()))),
            folder,
            authorities: authorities.map(|path| Spanned::new(path.span(), base.join(path.get_ref()))),
            given,
        }
    }

    /// Notes what does not go with a feed that is asked over HTTP.
    pub(super) fn over_http(&self, section: &Section<'_>, url: Option<&Spanned<Url>>) {
        self.refuse(section, &OF_MAILBOXES, "goes with `kind = \"imap\"`", "add `kind = \"imap\"`, or leave");
        let Some(url) = url else { return };
        if !is_web(url.get_ref()) {
            let problem = Problem::new(url.span(), "an address of a mail server, where no mailbox is read");
            section
                .note(problem.help("add `kind = \"imap\"`, or write an address that starts with https://"));
        }
        let is_plain = url.get_ref().scheme() == "http" && !is_loopback(url.get_ref());
        if self.login.is_some() && is_plain {
            let host = url.get_ref().host_str().unwrap_or_default();
            section.note(
                Problem::new(url.span(), format!("the password would go to {host} for everyone to read"))
                    .help("write an address that starts with https://"),
            );
        }
        if let Some(span) = self.login.as_ref().and_then(|_| section.span_within("headers", "authorization"))
        {
            let problem = Problem::new(span, "who logs in is said twice: here and as `username`");
            section.note(problem.help("leave out one of the two"));
        }
        if let Some(span) = self.cookies.as_ref().and_then(|_| section.span_within("headers", "cookie")) {
            let problem =
                Problem::new(span, "cookies stand in two places: here and in the file of `cookies`");
            section.note(problem.help("leave out one of the two"));
        }
    }

    /// Notes what does not go with a program.
    pub(super) fn by_program(&self, section: &Section<'_>) {
        let rest = ["username"].iter().chain(&OF_WHO_ASKS).copied().collect::<Vec<_>>();
        self.refuse(
            section,
            &rest,
            "does not go with `kind = \"exec\"`",
            "the program asks by itself; leave",
        );
    }

    /// The mailbox, with the address that tells it from others: `imaps://desk@mail.example.org/INBOX`.
    pub(super) fn mailbox(
        self,
        section: &Section<'_>,
        url: Option<Spanned<Url>>,
    ) -> Option<(Mailbox, Login, Url)> {
        self.refuse(section, &OF_THE_WEB, "does not go with `kind = \"imap\"`", "leave");
        if !section.has("username") {
            section.missing("username", "who logs in to the mail server");
        }
        let url = url?;
        let right = "write the mail server's address: \"imaps://mail.example.org\"";
        if is_web(url.get_ref()) {
            section.note(Problem::new(url.span(), "a mailbox is not at an address of the web").help(right));
            return None;
        }
        if !matches!(url.get_ref().path(), "" | "/") || url.get_ref().query().is_some() {
            let problem = Problem::new(url.span(), "a mail server's address has nothing behind its name");
            section.note(problem.help("leave it out, and name the folder with `folder`"));
            return None;
        }
        let mut address = url.into_inner();
        let at_once = address.scheme() == "imaps";
        let tls = match (at_once, &self.authorities) {
            (true, _) => Tls::Tls,
            (false, None) if is_loopback(&address) => Tls::None,
            (false, _) => Tls::Starttls,
        };
        let host = address.host_str().unwrap_or_default().trim_matches(['[', ']']).to_owned();
        let port = address.port().unwrap_or(if at_once { 993 } else { 143 });
        let login = self.login?;
        let folder = self.folder.map_or_else(|| "INBOX".to_owned(), Spanned::into_inner);
        // What tells a mailbox from another one: an account has many folders, and a server many accounts.
        address.set_path(&format!("/{folder}"));
        address.set_username(&login.username).ok()?;
        let authorities = self.authorities.map(Spanned::into_inner);
        Some((Mailbox { host, port, tls, folder, authorities }, login, address))
    }

    fn refuse(&self, section: &Section<'_>, names: &[&str], why: &str, help: &str) {
        for (name, span) in self.given.iter().filter(|(name, _)| names.contains(name)) {
            let problem = Problem::new(span.clone(), format!("`{name}` {why}"));
            section.note(problem.help(format!("{help} out `{name}`")));
        }
    }
}

/// All that says how somebody asks.
const OF_WHO_ASKS: [&str; 5] = ["proxy", "cookies", "headers", "folder", "authorities"];

/// A proxy: its address, or where that stands because it holds a password.
fn proxy(section: &mut Section<'_>, base: &Path) -> Option<(ProxyAddress, std::ops::Range<usize>)> {
    if section.is_table("proxy") {
        let span = section.span_of("proxy")?;
        let mut inner = section.section("proxy")?;
        let file = inner.text("file", &value::path()).map(Spanned::into_inner);
        let variable = inner.text("env", &value::words()).map(Spanned::into_inner);
        let both_or_none = inner.has("file") == inner.has("env");
        inner.finish();
        if both_or_none {
            let problem = Problem::new(span.clone(), "expected one place where the proxy's address stands");
            section.note(problem.help("write `{ file = \"proxy\" }` or `{ env = \"PROXY\" }`"));
        }
        let place = file.map(|path| Secret::File(base.join(path))).or(variable.map(Secret::Environment))?;
        return Some((ProxyAddress::Secret(place), span));
    }
    let url = section.text("proxy", &value::proxy())?;
    let span = url.span();
    Some((ProxyAddress::Plain(url.into_inner()), span))
}

fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https")
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => {
            name.eq_ignore_ascii_case("localhost")
                || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
        }
        None => false,
    }
}

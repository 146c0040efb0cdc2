//! What the files of the configuration cannot show by themselves: secrets that are not there, a folder that cannot be
//! written, places that nobody knows. Each is told under the line that leads there.

use crate::config::settings::{
    Config, FeedKind, HeaderValue, Login, ProxyAddress, Secret, Transport, WebhookAddress,
};
use crate::config::{Finding, did_you_mean, shown};
use crate::edge::files::{try_folder, why};
use crate::edge::mailer::dkim::Signer;
use crate::edge::mailer::openpgp;
use crate::edge::{authorities, secret};
use crate::language;
use crate::pipeline;
use crate::read::place::Gazetteer;
use crate::tell::countries;
use crate::text::fold::fold;

/// What the service could not work with.
pub(super) fn failures(config: &Config) -> Vec<Finding> {
    let mut failures = Vec::new();
    for (setting, owner, place) in secrets(config) {
        let setting: Vec<&str> = setting.iter().map(String::as_str).collect();
        let wrong = secret::read(place).err();
        failures.extend(wrong.map(|wrong| Finding::new(&setting, format!("{owner}: {wrong}"))));
    }
    for (setting, file) in trusted(config) {
        let setting: Vec<&str> = setting.iter().map(String::as_str).collect();
        failures.extend(authorities::read(file).err().map(|wrong| Finding::new(&setting, wrong)));
    }
    if let Err(wrong) = pipeline::templates(config) {
        let message = format!("a template for mails is broken: {wrong}");
        failures.push(Finding::new(&["mail", "templates"], message));
    }
    for (place, recipient) in config.recipients.iter().enumerate() {
        if let Some(key) = &recipient.pgp_key
            && let Err(unencrypted) = openpgp::encrypt(b"", key)
        {
            let message = format!("{}: {:#}", recipient.name, anyhow::Error::from(unencrypted));
            failures.push(Finding::new(&["recipient", &place.to_string(), "pgp_key"], message));
        }
    }
    if let Some(dkim) = &config.mail.dkim
        && let Err(unsigned) = Signer::new(dkim)
    {
        let message = format!("{:#}", anyhow::Error::from(unsigned));
        failures.push(Finding::new(&["mail", "dkim", "key_file"], message));
    }
    if let Err(error) = try_folder(&config.data) {
        let folder = shown(&config.data);
        let message = format!("the data folder {} cannot be written: {}", folder.display(), why(&error));
        failures.push(Finding::new(&["data"], message));
    }
    failures
}

/// What is allowed, but hardly meant, of a setting that stands there.
pub(super) fn hints(config: &Config) -> Vec<Finding> {
    let mut hints = Vec::new();
    let wants_places = config.recipients.iter().any(|recipient| !recipient.places.is_empty());
    // The table of places takes a moment.
    let reader = wants_places.then(|| pipeline::reader(config));
    for (place, recipient) in config.recipients.iter().enumerate() {
        let at = |list: &str, item: usize, message: String| {
            Finding::new(&["recipient", &place.to_string(), list, &item.to_string()], message)
        };
        for (item, name) in recipient.places.iter().enumerate() {
            let help = reader.as_ref().and_then(|reader| better_place(reader.gazetteer(), name));
            hints.extend(
                help.map(|help| at("places", item, format!("no place is called `{name}`")).help(help)),
            );
        }
        for (item, code) in
            recipient.languages.iter().enumerate().filter(|(_, code)| language::of(code).is_none())
        {
            let read: Vec<&str> = language::ALL.iter().map(|language| language.code).collect();
            let message = format!("no incidents are read in `{code}`: nothing is mailed for it");
            hints.push(
                at("languages", item, message).help(format!("incidents are read in {}", read.join(", "))),
            );
        }
    }
    hints
}

/// What to write in a place's stead, where no incident would ever lie in one of that name.
fn better_place(gazetteer: &Gazetteer, written: &str) -> Option<String> {
    let wanted = fold(written);
    let entries = gazetteer.entries();
    let of_country =
        |code: &str| fold(code) == wanted || countries::name(code).is_some_and(|name| fold(name) == wanted);
    let is_known = entries.iter().any(|entry| fold(entry.name) == wanted)
        || entries.iter().any(|entry| of_country(gazetteer.country_code(entry)));
    if is_known {
        return None;
    }
    let found = gazetteer.find(written);
    if let Some(first) = found.first() {
        // Imported places have their own names, and the table has usual ones.
        let name = gazetteer.entry(*first).name;
        return (fold(name) != wanted).then(|| format!("it is known as `{name}`: write that"));
    }
    Some(match did_you_mean(written, entries.iter().map(|entry| entry.name)) {
        Some(meant) => format!("did you mean `{meant}`? `wirewatch places find` shows what a name means"),
        None => "`wirewatch places find` shows what a name means".to_owned(),
    })
}

/// A setting as the steps that lead to it.
type Steps = Vec<String>;

fn steps(steps: &[&str]) -> Steps {
    steps.iter().map(|step| (*step).to_owned()).collect()
}

/// Every file of certificate authorities.
fn trusted(config: &Config) -> Vec<(Steps, &std::path::Path)> {
    let mut trusted = Vec::new();
    if let Transport::Smtp(smtp) = &config.mail.transport
        && let Some(file) = &smtp.authorities
    {
        trusted.push((steps(&["mail", "smtp", "authorities"]), file.as_path()));
    }
    for feed in &config.feeds {
        if let FeedKind::Imap(mailbox) = &feed.kind
            && let Some(file) = &mailbox.authorities
        {
            trusted.push((steps(&["feed", &feed.position.to_string(), "authorities"]), file.as_path()));
        }
    }
    trusted
}

/// Every secret with its setting and what it is for.
fn secrets(config: &Config) -> Vec<(Steps, String, &Secret)> {
    let mut secrets = Vec::new();
    // The same secret has a setting for each place where it may stand.
    let named = |section: &[&str], name: &str, place: &Secret| {
        let ending = if matches!(place, Secret::File(_)) { "file" } else { "env" };
        let mut path = steps(section);
        path.push(format!("{name}_{ending}"));
        path
    };
    if let Transport::Smtp(smtp) = &config.mail.transport
        && let Some(Login { password, .. }) = &smtp.login
    {
        let setting = named(&["mail", "smtp"], "password", password);
        secrets.push((setting, "the mail server's password".to_owned(), password));
    }
    for (place, recipient) in config.recipients.iter().enumerate() {
        let Some(webhook) = &recipient.webhook else { continue };
        let place = place.to_string();
        let section = ["recipient", place.as_str()];
        if let WebhookAddress::Secret(address) = &webhook.address {
            let owner = format!("the webhook's address of {}", recipient.name);
            secrets.push((named(&section, "webhook", address), owner, address));
        }
        if let Some(key) = &webhook.key {
            let owner = format!("the webhook's key of {}", recipient.name);
            secrets.push((named(&section, "webhook_key", key), owner, key));
        }
    }
    for feed in &config.feeds {
        let place = feed.position.to_string();
        let section = ["feed", place.as_str()];
        let mut push = |setting: Steps, what: &str, secret| {
            secrets.push((setting, format!("{}: {what}", feed.name), secret));
        };
        if let Some(Login { password, .. }) = &feed.login {
            push(named(&section, "password", password), "the password", password);
        }
        if let Some(cookies) = &feed.cookies {
            push(steps(&["feed", &place, "cookies"]), "the cookies", cookies);
        }
        if let Some(ProxyAddress::Secret(address)) = &feed.proxy {
            push(steps(&["feed", &place, "proxy"]), "the proxy's address", address);
        }
        for (name, value) in &feed.headers {
            if let HeaderValue::Secret(value) = value {
                push(steps(&["feed", &place, "headers", name]), &format!("the header {name}"), value);
            }
        }
    }
    secrets
}

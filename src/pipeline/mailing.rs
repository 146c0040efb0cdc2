//! Untold changes to a mail in the outbox.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};

use super::health;
use crate::config::settings::{Config, Recipient};
use crate::config::shown;
use crate::edge::mailer::message::{self, Letter, Uncomposable};
use crate::edge::mailer::openpgp::{self, Unencrypted};
use crate::edge::store::{ArticleRow, NewMail, Store, StoreError, UntoldTrouble};
use crate::edge::{fault, files};
use crate::model::{
    BestFigure, Change, ChangeKind, Digest, DigestFoot, HistoryStep, Incident, Mail, MailKind, Role,
    SourceLine, Told,
};
use crate::tell::atom;
use crate::tell::digest;
use crate::tell::mail::{self, Templates};
use crate::tell::untold::{FigureKey, Untold};
use crate::tell::wishes::{Wishes, rings, wanted, with_branches};
use crate::tell::words;

/// The Atom feed holds so many changes …
const ATOM_ENTRIES: usize = 200;
/// … of so long.
const ATOM_GOES_BACK: SignedDuration = SignedDuration::from_hours(30 * 24);
/// Refused mails are shown in the foot of digests for so long.
const REFUSED_SHOWN: SignedDuration = SignedDuration::from_hours(7 * 24);

/// The templates that the settings ask for.
///
/// # Errors
/// Which of the operator's own can't be read or is broken, and why, in words.
pub fn templates(config: &Config) -> Result<Templates, String> {
    let Some(folder) = &config.mail.templates else { return Ok(Templates::embedded()) };
    let read = |name: &str| {
        let path = folder.join(name);
        files::maybe(&path).map_err(|error| format!("{}: {}", shown(&path).display(), files::why(&error)))
    };
    let (text, html) = (read("mail.txt.j2")?, read("mail.html.j2")?);
    if text.is_none() && html.is_none() {
        return Err(format!("{} holds neither mail.txt.j2 nor mail.html.j2", shown(folder).display()));
    }
    Templates::replaced(text, html).map_err(|wrong| format!("{}: {wrong}", shown(folder).display()))
}

/// The latest changes as an Atom feed.
///
/// # Errors
/// Where SQLite fails.
pub fn atom(store: &Store, config: &Config, now: Timestamp) -> Result<String, StoreError> {
    let since = now.saturating_sub(ATOM_GOES_BACK).unwrap_or(Timestamp::MIN);
    let mut entries = Vec::new();
    for told in store.changes_since(since)?.into_iter().rev() {
        if entries.len() == ATOM_ENTRIES {
            break;
        }
        if atom::belongs(&told.change) {
            let link = store.article_without_text(told.change.article)?.and_then(|article| article.address);
            let incident = store.incident(told.change.incident)?.map(|row| row.incident);
            entries.push(atom::Entry { id: told.id, seen: told.seen, change: told.change, incident, link });
        }
    }
    let domain = message::domain(&config.mail.from).unwrap_or_else(|| "localhost".to_owned());
    Ok(atom::atom(&entries, &domain))
}

/// Stands in the outbox in place of an address where a recipient's mails go to its webhook.
pub const WEBHOOK: &str = "webhook";

/// What goes with every mail: the settings, and the templates that render it.
pub struct Telling<'a> {
    /// The settings.
    pub config: &'a Config,
    /// The templates.
    pub templates: &'a Templates,
}

/// Why a recipient could not be told. Nothing is marked then, and it is tried again.
#[derive(Debug, thiserror::Error)]
pub enum Untellable {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The mail could not be composed.
    #[error(transparent)]
    Mail(#[from] Uncomposable),
    /// The mail could not be encrypted.
    #[error(transparent)]
    Encryption(#[from] Unencrypted),
}

/// Puts what one recipient has not been told into the outbox: each mail with the marks that say so, or neither.
///
/// Returns how many mails were put there. Changes that are not wanted are passed, so that they are not looked at again;
/// those that an alert's cool-down holds back stay.
///
/// # Errors
/// Where SQLite fails; then nothing is told and nothing is marked.
pub fn tell(
    store: &Store,
    telling: &Telling<'_>,
    recipient: &Recipient,
    kind: MailKind,
    now: Timestamp,
) -> Result<usize, Untellable> {
    store.whole(|| {
        let (untold, newest, troubles) = untold(store, telling.config, recipient, now)?;
        let mut digests = match kind {
            MailKind::Digest => digest::digest(&untold, now).map(digest::parts).unwrap_or_default(),
            MailKind::Alert => {
                let an_hour = telling.config.mail.alerts_an_hour;
                let hour_ago = now.saturating_sub(SignedDuration::from_hours(1)).unwrap_or(Timestamp::MIN);
                let lately = store.mails_composed_since(&recipient.name, hour_ago)?;
                digest::coalesce(digest::alerts(&untold, now), an_hour.saturating_sub(lately), an_hour)
            }
        };
        // What is wrong with feeds stands in the first part of a digest that had to be split.
        for part in digests.iter_mut().skip(1) {
            part.foot.feeds_odd.clear();
        }
        for (part, digest) in digests.iter().enumerate() {
            let mail = put(store, telling, recipient, digest)?;
            if part == 0 && digest.kind == MailKind::Digest {
                store.troubles_told(&recipient.name, &troubles, mail)?;
            }
            fault::point("mail-stored");
        }
        match kind {
            // What a digest leaves out is not wanted.
            MailKind::Digest => {
                store.digest_served(&recipient.name, now)?;
                if let Some(newest) = newest {
                    store.passed(&recipient.name, newest)?;
                }
            }
            // What an alert leaves out may be held back, or meant for the digest.
            MailKind::Alert if recipient.digest.is_none() => {
                let told: BTreeSet<i64> = digests
                    .iter()
                    .flat_map(|digest| &digest.items)
                    .flat_map(|item| item.changes.iter().copied())
                    .collect();
                let held = untold
                    .changes
                    .iter()
                    .find(|told_one| !told.contains(&told_one.id) && is_held(&untold, told_one));
                let decided = held.map(|held| held.id - 1).or(newest);
                if let Some(decided) = decided {
                    store.passed(&recipient.name, decided)?;
                }
            }
            MailKind::Alert => {}
        }
        Ok(digests.len())
    })
}

/// Whether a change that was not told now is told once its cool-down is over.
fn is_held(untold: &Untold, told: &Told) -> bool {
    let incident = untold.incidents.get(&told.change.incident);
    incident.is_some_and(|incident| {
        let was_told = untold.told_incidents.contains(&incident.id);
        wanted(told, incident, &untold.wishes) && rings(told, incident, was_told, &untold.wishes)
    })
}

/// The digest that would go out now, without sending or marking; `since` looks back whatever was told.
///
/// # Errors
/// Where SQLite fails.
pub fn preview(
    store: &Store,
    telling: &Telling<'_>,
    recipient: &Recipient,
    since: Option<Timestamp>,
    now: Timestamp,
) -> Result<Option<Mail>, StoreError> {
    let (mut untold, ..) = untold(store, telling.config, recipient, now)?;
    if let Some(since) = since {
        untold.changes = store.changes_since(since)?;
        untold.told_figures.clear();
        untold.told_incidents.clear();
        gather(store, recipient, &mut untold)?;
    }
    Ok(digest::digest(&untold, now).map(|digest| mail::render(&digest, telling.templates)))
}

/// All that a digest needs to know, as plain values, the newest change that was looked at, and what the foot tells.
fn untold(
    store: &Store,
    config: &Config,
    recipient: &Recipient,
    now: Timestamp,
) -> Result<(Untold, Option<i64>, Vec<UntoldTrouble>), StoreError> {
    let reached = store.reached(&recipient.name, now)?;
    let window = SignedDuration::try_from(recipient.window).unwrap_or(SignedDuration::MAX);
    // Old when it came is no news: the first poll of a feed, a fresh database, a new recipient ring no bell.
    let is_news = |told: &Told| {
        [told.since, reached.since].iter().all(|from| from.duration_since(told.change.at) <= window)
    };
    let mut changes = store.untold(&recipient.name, reached.passed)?;
    let newest = changes.last().map(|told| told.id);
    changes.retain(is_news);
    let (feeds_odd, troubles) = health::untold(store, config, &recipient.name, &recipient.time_zone, now)?;
    let mut untold = Untold {
        wishes: wishes(config, recipient),
        changes,
        incidents: BTreeMap::new(),
        histories: BTreeMap::new(),
        articles: BTreeMap::new(),
        told_figures: BTreeMap::new(),
        told_incidents: BTreeSet::new(),
        last_alerts: BTreeMap::new(),
        groups: config.groups.clone(),
        since: store.last_mail(&recipient.name)?,
        foot: foot(store, config, feeds_odd, now)?,
    };
    gather(store, recipient, &mut untold)?;
    Ok((untold, newest, troubles))
}

fn wishes(config: &Config, recipient: &Recipient) -> Wishes {
    Wishes {
        name: recipient.name.clone(),
        time_zone: recipient.time_zone.clone(),
        groups: with_branches(&config.groups, &recipient.groups),
        types: recipient.types.clone(),
        kinds: recipient.kinds.clone(),
        background: recipient.background,
        window: recipient.window,
        nothing_new: recipient.nothing_new,
        places: recipient.places.clone(),
        languages: recipient.languages.clone(),
        differences: recipient.differences,
        severity: recipient.alert_severity,
        quiet: recipient.quiet_hours,
        cool_down: recipient.cool_down,
        // The subject of an encrypted mail can be read by everyone on the way.
        neutral_subject: recipient.neutral_subject || recipient.pgp_key.is_some(),
        csv: recipient.csv,
    }
}

/// Adds the incidents, articles and earlier mails that the changes refer to.
fn gather(store: &Store, recipient: &Recipient, untold: &mut Untold) -> Result<(), StoreError> {
    let mut changes = std::mem::take(&mut untold.changes);
    // An incident that was merged into another one is told as that one.
    let mut told_as: BTreeMap<i64, i64> = BTreeMap::new();
    for told in &mut changes {
        let change = &mut told.change;
        if let Some(known) = told_as.get(&change.incident) {
            change.incident = *known;
        } else {
            let Some(row) = store.incident(change.incident)? else { continue };
            told_as.insert(change.incident, row.incident.id);
            change.incident = row.incident.id;
            if !untold.incidents.contains_key(&change.incident) {
                remember(store, recipient, &row.incident, untold)?;
                untold.incidents.insert(change.incident, row.incident);
            }
        }
        cite(store, change.article, untold)?;
    }
    untold.changes = changes;
    Ok(())
}

/// Adds an article as mails cite it.
fn cite(store: &Store, article: i64, untold: &mut Untold) -> Result<(), StoreError> {
    if !untold.articles.contains_key(&article)
        && let Some(row) = store.article_without_text(article)?
    {
        untold.articles.insert(article, source_line(row));
    }
    Ok(())
}

/// Adds what an incident's figures were, and what this recipient was told of them.
fn remember(
    store: &Store,
    recipient: &Recipient,
    incident: &Incident,
    untold: &mut Untold,
) -> Result<(), StoreError> {
    let changes = store.changes_of(incident.id)?;
    for figure in &incident.figures {
        let key = FigureKey { incident: incident.id, kind: figure.kind, role: figure.role };
        untold.histories.insert(key, history(&changes, incident.id, figure));
        if let Some(amount) =
            store.last_told_amount(&recipient.name, incident.id, figure.kind, figure.role)?
        {
            untold.told_figures.insert(key, amount);
        }
        cite(store, figure.article, untold)?;
    }
    if let Some(last) = store.last_told(&recipient.name, incident.id)? {
        untold.told_incidents.insert(incident.id);
        untold.last_alerts.insert(incident.id, last);
    }
    Ok(())
}

/// A figure's history, from the changes that moved it; those of other sources widen the step that they differ from.
pub fn history(changes: &[Told], incident: i64, best: &BestFigure) -> Vec<HistoryStep> {
    let key = FigureKey { incident, kind: best.kind, role: best.role };
    // Whether the dead are called victims or not said to be any may differ from report to report.
    let is_attackers = |role: Option<Role>| role == Some(Role::Attacker);
    let mut of_figure: Vec<&Change> = changes
        .iter()
        .map(|told| &told.change)
        .filter(|change| {
            change.kind == Some(key.kind) && is_attackers(change.role) == is_attackers(Some(key.role))
        })
        .collect();
    of_figure.sort_by_key(|change| change.at);
    let mut history: Vec<HistoryStep> = Vec::new();
    for change in of_figure {
        let Some(amount) = &change.is else { continue };
        match (change.change, history.last_mut()) {
            (ChangeKind::Stale | ChangeKind::Claim, _) | (ChangeKind::Conflict, None) => {}
            (ChangeKind::Conflict, Some(step)) => {
                step.low = step.low.min(amount.low);
                let high = amount.high.unwrap_or(amount.low);
                step.high = Some(step.high.unwrap_or(step.value).max(high));
            }
            _ => history.push(HistoryStep {
                at: change.at,
                value: amount.low,
                open: amount.high.is_none(),
                unnumbered: words::is_unnumbered(amount),
                low: amount.low,
                high: amount.high,
            }),
        }
    }
    // What is known now is known better than what was known then.
    if let Some(last) = history.last_mut().filter(|last| Some(last.value) == best.best) {
        (last.low, last.high) = (best.low, best.high);
    }
    history
}

fn source_line(article: ArticleRow) -> SourceLine {
    let name = match article.outlet {
        // "Example Post (Reuters)": the outlet that carries it and the agency that speaks.
        Some(outlet) if outlet != article.source.name => format!("{outlet} ({})", article.source.name),
        _ => article.source.name,
    };
    SourceLine { name, title: article.title, link: article.address, published: article.published }
}

/// What could not be seen.
fn foot(
    store: &Store,
    config: &Config,
    feeds_odd: Vec<String>,
    now: Timestamp,
) -> Result<DigestFoot, StoreError> {
    let names: Vec<&str> = config.watched().map(|feed| feed.name.as_str()).collect();
    let refused = store.mails_refused(now.saturating_sub(REFUSED_SHOWN).unwrap_or(Timestamp::MIN))?;
    Ok(DigestFoot {
        feeds_well: health::well(store, config)?,
        feeds: names.len(),
        feeds_odd,
        pages_unread: store.unreadable(&names)?,
        mails_refused: refused
            .into_iter()
            .map(|mail| format!("{}: {}", mail.subject, mail.problem))
            .collect(),
        mails_waiting: store.mails_held_back()?,
    })
}

/// The same content for programs. `text` stands at the top, where chats look for what to show.
fn webhook_body(digest: &Digest, mail: &Mail, message_id: &str) -> Vec<u8> {
    let body = serde_json::json!({
        "id": message_id,
        "subject": mail.subject,
        "text": format!("{}\n\n{}", mail.subject, mail.text),
        "changes": mail.changes,
        "digest": digest,
    });
    body.to_string().into_bytes()
}

/// Composes one mail and puts it into the outbox with its marks. Returns its stored id.
fn put(
    store: &Store,
    telling: &Telling<'_>,
    recipient: &Recipient,
    digest: &Digest,
) -> Result<i64, Untellable> {
    let mail = mail::render(digest, telling.templates);
    let incident = match digest.items.as_slice() {
        [only] if digest.kind == MailKind::Alert => Some(only.incident),
        _ => None,
    };
    let thread =
        incident.map(|incident| store.thread(&recipient.name, incident)).transpose()?.unwrap_or_default();
    let from = &telling.config.mail.from;
    let domain = message::domain(from).unwrap_or_else(|| "localhost".to_owned());
    let message_id = message::message_id(&recipient.name, &mail.changes, &domain, digest.at);
    let bytes = if recipient.webhook.is_some() {
        webhook_body(digest, &mail, &message_id)
    } else {
        message::compose(&Letter {
            from,
            to: &recipient.address,
            recipient: &recipient.name,
            mail: &mail,
            message_id: &message_id,
            thread: &thread,
            at: &digest.at.to_zoned(recipient.time_zone.clone()),
        })?
    };
    let bytes = match &recipient.pgp_key {
        Some(key) if recipient.webhook.is_none() => openpgp::encrypt(&bytes, key)?,
        _ => bytes,
    };
    let address = if recipient.webhook.is_some() { WEBHOOK } else { &recipient.address };
    Ok(store.save_mail(&NewMail {
        recipient: &recipient.name,
        address,
        kind: digest.kind,
        message_id: &message_id,
        subject: &mail.subject,
        html: &mail.html,
        body: &mail.text,
        message: &bytes,
        incident,
        changes: &mail.changes,
        composed: digest.at,
    })?)
}

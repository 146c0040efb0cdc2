//! What one recipient has not been told, with all that a digest says of it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};

use super::history::history;
use crate::config::settings::{Config, Recipient};
use crate::edge::store::{ArticleRow, Store, StoreError, UntoldTrouble};
use crate::model::{self, Amount, BestFigure, ChangeKind, DigestFoot, Incident, Role, SourceLine};
use crate::pipeline::health;
use crate::tell::untold::{FigureKey, Untold};
use crate::tell::wishes::{Wishes, with_branches};
use crate::track::material::is_material;

/// Refused mails are shown in the foot of digests for so long.
const REFUSED_SHOWN: SignedDuration = SignedDuration::from_hours(7 * 24);

/// All that a digest needs to know, as plain values, the newest change that was looked at, and what the foot tells.
pub(super) fn untold(
    store: &Store,
    config: &Config,
    recipient: &Recipient,
    now: Timestamp,
) -> Result<(Untold, Option<i64>, Vec<UntoldTrouble>), StoreError> {
    let reached = store.reached(&recipient.name, now)?;
    let window = SignedDuration::try_from(recipient.window).unwrap_or(SignedDuration::MAX);
    // Old when it came is no news: the first poll of a feed, a fresh database, a new recipient ring no bell.
    let is_news = |told: &model::Told| {
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
        looks_back: false,
        is_material,
        foot: foot(store, config, recipient, feeds_odd, now)?,
    };
    gather(store, recipient, Heard::Since(reached.since), &mut untold)?;
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

/// Which of a recipient's mails count as having told it something.
#[derive(Clone, Copy)]
pub(super) enum Heard {
    /// All; of what it was never told it knows how things stood when it was first met.
    Since(Timestamp),
    /// Those before a time, as if it had been met then.
    Before(Timestamp),
}

/// Adds the incidents, articles and earlier mails that the changes refer to.
pub(super) fn gather(
    store: &Store,
    recipient: &Recipient,
    heard: Heard,
    untold: &mut Untold,
) -> Result<(), StoreError> {
    let mut changes = std::mem::take(&mut untold.changes);
    let coming: BTreeSet<i64> = match heard {
        Heard::Since(_) => changes.iter().map(|told| told.id).collect(),
        // Who looks back sees from what it came, from the first number on.
        Heard::Before(_) => BTreeSet::new(),
    };
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
                remember(store, recipient, (heard, &coming), &row.incident, untold)?;
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
    (heard, coming): (Heard, &BTreeSet<i64>),
    incident: &Incident,
    untold: &mut Untold,
) -> Result<(), StoreError> {
    let (before, met) = match heard {
        Heard::Since(met) => (None, met),
        Heard::Before(time) => (Some(time), time),
    };
    let changes = store.changes_of(incident.id)?;
    for told in store.told_figures(&recipient.name, incident.id, before)? {
        let key = FigureKey { incident: incident.id, kind: told.kind, role: told.role };
        untold.told_figures.extend(told.is.map(|amount| (key, amount)));
    }
    for figure in &incident.figures {
        let key = FigureKey { incident: incident.id, kind: figure.kind, role: figure.role };
        untold.histories.insert(key, history(&changes, incident.id, figure));
        if untold.told(key).is_none() {
            let known = known_when_met(&changes, coming, figure, met);
            untold.told_figures.extend(known.map(|amount| (key, amount)));
        }
        cite(store, figure.article, untold)?;
    }
    if let Some(last) = store.last_told(&recipient.name, incident.id, before)? {
        untold.told_incidents.insert(incident.id);
        untold.last_alerts.insert(incident.id, last);
    }
    Ok(())
}

/// What was known of a figure when somebody was met who was never told of it; what was told first where that was later and
/// is not still coming to them.
fn known_when_met(
    changes: &[model::Told],
    coming: &BTreeSet<i64>,
    figure: &BestFigure,
    met: Timestamp,
) -> Option<Amount> {
    use ChangeKind::{Claim, Conflict, Stale};
    let is_attackers = |role: Role| role == Role::Attacker;
    let moves = |told: &&model::Told| {
        let change = &told.change;
        met <= told.seen
            && change.kind == Some(figure.kind)
            && is_attackers(change.role.unwrap_or_default()) == is_attackers(figure.role)
            && !matches!(change.change, Claim | Conflict | Stale)
    };
    let first = changes.iter().find(moves)?;
    let told = || first.change.is.clone().filter(|_| !coming.contains(&first.id));
    first.change.was.clone().or_else(told)
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
    recipient: &Recipient,
    feeds_odd: Vec<String>,
    now: Timestamp,
) -> Result<DigestFoot, StoreError> {
    let names: Vec<&str> = config.watched().map(|feed| feed.name.as_str()).collect();
    let refused = store.mails_refused(now.saturating_sub(REFUSED_SHOWN).unwrap_or(Timestamp::MIN))?;
    // Whose it was is for everybody who could mend it; what it told is for those it was meant for.
    let mut mails_refused: Vec<String> = refused
        .into_iter()
        .map(|mail| match mail.recipient == recipient.name {
            true => format!("to you, “{}”: {}", mail.subject, mail.problem),
            false => format!("to {}: {}", mail.recipient, mail.problem),
        })
        .collect();
    mails_refused.dedup();
    Ok(DigestFoot {
        feeds_well: health::well(store, config)?,
        feeds: names.len(),
        feeds_odd,
        pages_unread: store.unreadable(&names)?,
        mails_refused,
        mails_waiting: store.mails_held_back()?,
    })
}

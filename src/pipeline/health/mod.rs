//! How the feeds are doing: what is wrong begins and ends, is stored with both, and is told once each.
//!
//! [`look_after`] learns what is usual for each feed (`habit`), judges it (`judge`), asks whether it is our own
//! network (`network`), and stores what began and what is over, all in one transaction and only from what is
//! stored: done twice it changes nothing. Recipients are told in the foot of their digests, operators by mail.

mod habit;
mod judge;
mod network;
mod operator;
mod words;

use std::collections::{BTreeSet, HashMap};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use self::judge::{Finding, thread};
use crate::config::settings::{Config, FeedSettings, TextFrom};
use crate::edge::fault;
use crate::edge::store::{NewTrouble, Store, StoreError, UntoldTrouble};
use crate::model::{Signs, Trouble, TroubleKind};

pub use judge::health;
pub use operator::{OPERATOR, alert};

/// What became of the feeds' health.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Looked {
    /// What is wrong since now.
    pub began: Vec<Trouble>,
    /// What is over.
    pub ended: Vec<Trouble>,
}

/// Judges every feed of the settings, and stores what began and what is over.
///
/// # Errors
/// Where SQLite fails; then nothing is stored.
pub fn look_after(store: &Store, feeds: &[FeedSettings], now: Timestamp) -> Result<Looked, StoreError> {
    let watched: HashMap<&str, &FeedSettings> =
        feeds.iter().filter(|feed| !feed.paused).map(|feed| (feed.name.as_str(), feed)).collect();
    store.whole(|| {
        for feed in store.unlearnt_feeds()? {
            store.save_habit(feed, &habit::learn(&store.past(feed)?))?;
        }
        let mut signs = store.signs()?;
        signs.retain(|signs| watched.contains_key(signs.name.as_str()));
        for signs in &mut signs {
            let settings = watched.get(signs.name.as_str());
            signs.rules.retain(|rule| settings.is_some_and(|feed| rules(feed).any(|own| own == rule.rule)));
        }
        let lasting = store.lasting_troubles()?;
        let mut by_feed: HashMap<Option<&str>, Vec<Trouble>> = HashMap::new();
        for trouble in &lasting {
            by_feed.entry(trouble.feed.as_deref()).or_default().push(trouble.clone());
        }

        let mut looked = Looked::default();
        let mut put = |feed: Option<&Signs>, lasting: &[Trouble], found: Vec<Finding>| {
            let steps = put(store, feed, lasting, found, now)?;
            looked.began.extend(steps.began);
            looked.ended.extend(steps.ended);
            Ok::<_, StoreError>(())
        };
        let network = of(&by_feed, None);
        let down = network::network(&signs, network.first(), now);
        if down.is_none() && !network.is_empty() {
            // What they failed by was not their fault, and nobody waits for their back-off.
            store.forgive_feeds()?;
            for signs in
                signs.iter_mut().filter(|signs| signs.failure.is_some_and(|kind| kind.may_be_our_network()))
            {
                signs.failures = signs.failures.min(1);
            }
        }
        let is_down = down.is_some();
        put(None, network, down.into_iter().collect())?;
        for signs in &signs {
            let lasting = of(&by_feed, Some(&signs.name));
            let found = judge::judge(signs, lasting, is_down, now);
            put(Some(signs), lasting, found)?;
        }
        // A feed that is not watched any more is nobody's trouble.
        for trouble in &lasting {
            if trouble.feed.as_deref().is_some_and(|name| !watched.contains_key(name)) {
                store.trouble_ended(trouble.id, now, Some(trouble.id))?;
            }
        }
        fault::point("health-stored");
        Ok(looked)
    })
}

/// The troubles of one feed, or with none of our own network.
fn of<'t, 'n>(by_feed: &'t HashMap<Option<&'n str>, Vec<Trouble>>, name: Option<&'n str>) -> &'t [Trouble] {
    by_feed.get(&name).map_or(&[], Vec::as_slice)
}

/// The rules that a feed has for its articles' pages.
pub(super) fn rules(feed: &FeedSettings) -> impl Iterator<Item = &str> {
    let rules = feed.article.iter().chain(&feed.remove).map(String::as_str);
    rules.filter(|_| feed.text == TextFrom::Page)
}

/// Stores what of the findings is new, and what of the lasting troubles is none any more.
fn put(
    store: &Store,
    feed: Option<&Signs>,
    lasting: &[Trouble],
    found: Vec<Finding>,
    now: Timestamp,
) -> Result<Looked, StoreError> {
    let is_same = |trouble: &Trouble, finding: &Finding| {
        trouble.kind == finding.kind && trouble.subject == finding.subject
    };
    let mut looked = Looked::default();
    let mut over: Vec<&Trouble> =
        lasting.iter().filter(|trouble| !found.iter().any(|finding| is_same(trouble, finding))).collect();
    for finding in found {
        if lasting.iter().any(|trouble| is_same(trouble, &finding)) {
            continue;
        }
        let Finding { kind, subject, says, began } = finding;
        let new =
            NewTrouble { feed: feed.map(|feed| feed.feed), kind, subject: &subject, says: &says, began };
        let id = store.trouble_began(&new, now)?;
        // Late that becomes silent is not over.
        if let Some(place) = over.iter().position(|trouble| thread(trouble.kind) == thread(kind)) {
            store.trouble_ended(over.remove(place).id, now, Some(id))?;
        }
        let feed = feed.map(|feed| feed.name.clone());
        looked.began.push(Trouble { id, feed, kind, subject, says, began, noted: now, ended: None });
    }
    for trouble in over {
        store.trouble_ended(trouble.id, now, None)?;
        looked.ended.push(Trouble { ended: Some(now), ..trouble.clone() });
    }
    Ok(looked)
}

/// What a recipient has not been told of the feeds: the lines for its next digest, and what they tell.
///
/// # Errors
/// Where SQLite fails.
pub(super) fn untold(
    store: &Store,
    config: &Config,
    recipient: &str,
    time_zone: &TimeZone,
    now: Timestamp,
) -> Result<(Vec<String>, Vec<UntoldTrouble>), StoreError> {
    let mut untold = store.untold_troubles(recipient)?;
    untold.retain(|untold| is_watched(config, &untold.trouble));
    let troubles: Vec<Trouble> = untold.iter().map(|untold| untold.trouble.clone()).collect();
    Ok((words::lines(&troubles, time_zone, now), untold))
}

/// How many of the settings' feeds nothing is wrong with. A feed that our network keeps from us is not well either.
///
/// # Errors
/// Where SQLite fails.
pub(super) fn well(store: &Store, config: &Config) -> Result<usize, StoreError> {
    let lasting = store.lasting_troubles()?;
    if lasting.iter().any(|trouble| trouble.kind == TroubleKind::Network) {
        let reached = store.signs()?.into_iter().filter(|signs| signs.failures == 0);
        return Ok(reached.filter(|signs| config.watched().any(|feed| feed.name == signs.name)).count());
    }
    let unwell: BTreeSet<&str> = lasting.iter().filter_map(|trouble| trouble.feed.as_deref()).collect();
    Ok(config.watched().filter(|feed| !unwell.contains(feed.name.as_str())).count())
}

fn is_watched(config: &Config, trouble: &Trouble) -> bool {
    trouble.feed.as_ref().is_none_or(|name| config.watched().any(|feed| feed.name == *name))
}

//! The web: stored reports and what each links with, loaded once, and cut where it is too large to be settled at once.
//!
//! What is settled together is a function of the set of reports, whatever the order in which they arrived. Most
//! neighborhoods end soon, and are settled whole. In a war everything hangs together for months: such a neighborhood
//! is cut by a fixed calendar of days, pairs of days, fours and so on. A report's *stretch* are those that it links
//! with, directly or over others, inside the longest of these cells in which they are few enough.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{as_stored, partners};
use crate::edge::store::{Near, Store, StoreError};
use crate::model::Decision;
use crate::track::link::{self, Profile};

const SECONDS_A_DAY: i64 = 86_400;

/// Stored reports, loaded when they are asked for.
pub(super) struct Web<'s> {
    pub(super) store: &'s Store,
    /// What people decided.
    pub(super) decided: Vec<Decision>,
    /// A stretch has no more reports than these, unless one day has.
    most: usize,
    loaded: FxHashMap<i64, (Arc<Near>, Arc<Profile>)>,
    links: FxHashMap<i64, Arc<[i64]>>,
}

/// Reports that are settled together.
pub(super) struct Stretch {
    pub(super) reports: Vec<i64>,
    /// Whether they link with others that are settled elsewhere.
    pub(super) is_cut: bool,
}

impl<'s> Web<'s> {
    pub(super) fn new(store: &'s Store, most: usize) -> Result<Web<'s>, StoreError> {
        let decided = store.bonds()?;
        Ok(Web { store, decided, most, loaded: FxHashMap::default(), links: FxHashMap::default() })
    }

    /// Loads those of these reports that are not known yet.
    pub(super) fn load(&mut self, reports: &[i64]) -> Result<(), StoreError> {
        let unknown: Vec<i64> =
            reports.iter().copied().filter(|report| !self.loaded.contains_key(report)).collect();
        if !unknown.is_empty() {
            let profiles = self.store.prepared_reports(&unknown, Profile::of)?;
            let mut profiles: FxHashMap<i64, Arc<Profile>> = profiles.into_iter().collect();
            let nears = self.store.held_reports(&unknown)?.into_iter();
            let profiled =
                nears.filter_map(|near| Some((near.report, (profiles.remove(&near.report)?, near))));
            self.loaded.extend(profiled.map(|(report, (profile, near))| (report, (near, profile))));
        }
        Ok(())
    }

    /// A report; none where its page took it back.
    pub(super) fn near(&mut self, report: i64) -> Result<Option<&Near>, StoreError> {
        self.load(&[report])?;
        Ok(self.loaded.get(&report).map(|(near, _)| near.as_ref()))
    }

    /// Those of these reports that are loaded, with their profiles.
    pub(super) fn loaded(&self, reports: &[i64]) -> impl Iterator<Item = (&Near, &Profile)> {
        let known = reports.iter().filter_map(|report| self.loaded.get(report));
        known.map(|(near, profile)| (near.as_ref(), profile.as_ref()))
    }

    /// The profiles of loaded reports, oldest first.
    pub(super) fn profiles(&self, reports: &[i64]) -> Vec<&Profile> {
        let mut found: Vec<_> = self.loaded(reports).collect();
        found.sort_by(|(one, _), (other, _)| link::by_age(&one.point, &other.point));
        found.into_iter().map(|(_, profile)| profile).collect()
    }

    /// What a report links with, itself left out, all of it loaded.
    pub(super) fn links(&mut self, report: i64) -> Result<Arc<[i64]>, StoreError> {
        if let Some(known) = self.links.get(&report) {
            return Ok(Arc::clone(known));
        }
        let links: Arc<[i64]> = match self.store.links_of(report, link::VERSION)? {
            Some(stored) => stored,
            None => self.work_out(report)?.into(),
        };
        self.load(&links)?;
        self.links.insert(report, Arc::clone(&links));
        Ok(links)
    }

    /// Which of these reports link with each other, by their places.
    pub(super) fn pairs(&mut self, reports: &[i64]) -> Result<Vec<(usize, usize)>, StoreError> {
        let places: FxHashMap<i64, usize> = reports.iter().copied().zip(0..).collect();
        let mut pairs = Vec::new();
        for (one, report) in reports.iter().enumerate() {
            let links = self.links(*report)?;
            pairs.extend(links.iter().filter_map(|other| Some((one, *places.get(other)?))));
        }
        Ok(pairs)
    }

    /// Compares a stored report with all in its reach, and stores which of them it links with. To be done whenever it
    /// comes or speaks otherwise, before others are asked for their links.
    pub(super) fn work_out(&mut self, report: i64) -> Result<Vec<i64>, StoreError> {
        let Some(near) = self.near(report)? else { return Ok(Vec::new()) };
        let reach = link::reach(&near.point);
        let near = self.store.reports_near(as_stored(&reach))?;
        // Most of them do not link: of those no more is known than what they are compared by.
        let near = self.store.prepared_reports(&near, Profile::of)?;
        let profile = &self.loaded[&report].1;
        let linked = near.iter().filter(|(other, near)| *other != report && link::links(profile, near));
        let mut links: Vec<i64> = linked.map(|(other, _)| *other).collect();
        links.sort_unstable();
        self.store.save_links(report, &links, link::VERSION)?;
        Ok(links)
    }

    /// What is settled together with a report, as if `without` were not there.
    pub(super) fn stretch(&mut self, report: i64, without: &BTreeSet<i64>) -> Result<Stretch, StoreError> {
        let day = self.day(report);
        let (mut within, mut beyond) = (vec![report], Vec::new());
        let mut seen = FxHashSet::from_iter([report]);
        let (mut next, mut few_enough) = (0, 0);
        for level in 0..i64::BITS {
            let is_here = |other: i64| other >> level == day >> level;
            let (came, left): (Vec<i64>, Vec<i64>) =
                beyond.into_iter().partition(|other| is_here(self.day(*other)));
            within.extend(came);
            beyond = left;
            while next < within.len() && (level == 0 || within.len() <= self.most) {
                for other in self.links(within[next])?.iter() {
                    if !without.contains(other) && seen.insert(*other) {
                        let side = if is_here(self.day(*other)) { &mut within } else { &mut beyond };
                        side.push(*other);
                    }
                }
                next += 1;
            }
            if 0 < level && self.most < within.len() {
                within.truncate(few_enough);
                return Ok(Stretch { reports: within, is_cut: true });
            }
            if beyond.is_empty() {
                break;
            }
            few_enough = within.len();
        }
        Ok(Stretch { reports: within, is_cut: false })
    }

    /// Every report that may be settled otherwise when those `changed` come, and `seeds` no longer link with what they
    /// were: the stretches, without the changed ones, of the seeds and of all that the changed ones link with. No
    /// stretch that is new reaches beyond them.
    pub(super) fn disturbed(
        &mut self,
        changed: &BTreeSet<i64>,
        seeds: &[i64],
    ) -> Result<BTreeSet<i64>, StoreError> {
        let mut waiting: Vec<i64> = seeds.to_vec();
        for report in changed {
            waiting.extend(self.links(*report)?.iter());
            waiting.extend(partners(&self.decided, *report));
        }
        let mut disturbed = changed.clone();
        let mut incidents = BTreeSet::new();
        while let Some(report) = waiting.pop() {
            if disturbed.contains(&report) || self.near(report)?.is_none() {
                continue;
            }
            for report in self.stretch(report, changed)?.reports {
                disturbed.insert(report);
                // What is of one incident with it for another reason: people said so, or it was until now.
                let mut others = partners(&self.decided, report);
                let incident = self.near(report)?.and_then(|near| near.incident);
                if let Some(incident) = incident.filter(|incident| incidents.insert(*incident)) {
                    others.extend(self.store.report_ids_of(incident)?);
                }
                for other in others {
                    // Parts of neighborhoods that were cut are put together without being settled anew.
                    if !disturbed.contains(&other) && self.store.part_of(other)?.is_none() {
                        waiting.push(other);
                    }
                }
            }
        }
        Ok(disturbed)
    }

    /// The day of a loaded report's publication, counted from the first there is.
    fn day(&self, report: i64) -> i64 {
        let published = self.loaded.get(&report).map_or(Timestamp::MIN, |known| known.0.point.published);
        (published.as_second() - Timestamp::MIN.as_second()) / SECONDS_A_DAY
    }
}

//! Was it seen before? Which text an article has, and whose voice a copy speaks with.
//!
//! Both are functions of what was published, whatever the order in which it arrived: where the text that a stored
//! article has turns up late, it and those that have its text are made to follow.

use std::collections::{BTreeMap, VecDeque};

use jiff::{SignedDuration, Timestamp};

use super::Arrival;
use super::arrival::outlet_key;
use super::linking::{self, Moved};
use crate::edge::store::{Origin, Store, StoreError};
use crate::model::{Copy, CopyKind, Figure, Point, Report, Source};
use crate::read::copy::{self, Facts, Signature};

/// An article is compared with no more than these: those that share most bands with it.
const CANDIDATES: usize = 64;
/// Stands for the id of the article that arrives until it has one.
const ARRIVING: i64 = i64::MAX;

/// The stored articles that an arriving one is like.
#[derive(Default)]
pub(super) struct Likes {
    /// Published before it, the earliest first.
    earlier: Vec<Like>,
    /// Published after it; they arrived before it.
    later: Vec<Like>,
}

struct Like {
    article: Origin,
    outlet: Option<String>,
    kind: CopyKind,
    /// Whether the arriving one is earlier than the article whose text this one has, as far as was known.
    is_before_its_text: bool,
}

/// What an article tells, with whose voice, and when that voice said it.
pub(super) struct Said {
    pub(super) source: Source,
    pub(super) published: Timestamp,
    pub(super) figures: Vec<Figure>,
}

/// All figures that some reports tell.
pub(super) fn figures(reports: &[Report]) -> Vec<Figure> {
    reports.iter().flat_map(|report| &report.figures).cloned().collect()
}

/// The bands of a signature as the database keys them.
pub(super) fn band_keys(signature: &Signature) -> Vec<i64> {
    signature.bands().into_iter().map(u64::cast_signed).collect()
}

/// Compares an arriving article with the stored ones that share a band with it and were published no further away than
/// `within`.
pub(super) fn alike(
    store: &Store,
    arrival: &Arrival,
    signature: &Signature,
    within: SignedDuration,
) -> Result<Likes, StoreError> {
    let mut likes = Likes::default();
    let published = arrival.published;
    let (from, to) = (published.saturating_sub(within), published.saturating_add(within));
    let (Ok(from), Ok(to)) = (from, to) else { return Ok(likes) };
    let article = &arrival.article;
    let outlet = outlet_key(article.url.as_deref(), arrival.feed);
    let arriving = Facts {
        id: ARRIVING,
        url: article.url.as_deref(),
        outlet: outlet.as_deref(),
        authors: &article.authors,
        published,
        text: &article.text,
    };
    let may_be = |stored: &[u8]| copy::may_be_copies(signature, stored);
    for candidate in store.sharing_bands(&band_keys(signature), from, to, CANDIDATES, may_be)? {
        let outlet = outlet_key(candidate.address.as_deref(), candidate.feed);
        let Some(verdict) = copy::judge(&arriving, &facts(&candidate, outlet.as_deref())) else { continue };
        let mut like = Like { article: candidate, outlet, kind: verdict.copy.kind, is_before_its_text: true };
        if verdict.article == ARRIVING {
            likes.earlier.push(like);
            continue;
        }
        if let Some(copy) = like.article.copy {
            let text = store.origin(copy.from)?;
            let outlet = outlet_key(text.address.as_deref(), text.feed);
            like.is_before_its_text = arriving.by_age(&facts(&text, outlet.as_deref())).is_lt();
        }
        likes.later.push(like);
    }
    likes.earlier.sort_by(|one, other| one.facts().by_age(&other.facts()));
    Ok(likes)
}

fn facts<'a>(article: &'a Origin, outlet: Option<&'a str>) -> Facts<'a> {
    Facts {
        id: article.id,
        url: article.address.as_deref(),
        outlet,
        authors: &article.authors,
        published: article.published,
        text: &article.text,
    }
}

impl Likes {
    /// Which text the arriving article has, where it tells these figures: the earliest one that tells all of them, as
    /// the reprint of an agency's third version has that version's; else the earliest.
    pub(super) fn text(&self, store: &Store, figures: &[Figure]) -> Result<Option<Copy>, StoreError> {
        let mut earliest = None;
        for Like { article, kind, .. } in &self.earlier {
            // An origin is never itself a copy.
            let of = article.copy.map_or(article.id, |copy| copy.of);
            let copy = Copy { of, from: article.id, kind: *kind };
            if are_told(figures, &store.figures_told_in(article.id)?) {
                return Ok(Some(copy));
            }
            earliest = earliest.or(Some(copy));
        }
        Ok(earliest)
    }

    /// Makes those follow that arrived before the text that they have, and those that have theirs in turn. Their
    /// reports get the voice that they would have had in the order of publication.
    ///
    /// `copy` is what the arrived article is itself a copy of, and `said` what it says.
    pub(super) fn follow(
        &self,
        store: &Store,
        arrived: i64,
        copy: Option<Copy>,
        said: Said,
    ) -> Result<Moved, StoreError> {
        let of = copy.map_or(arrived, |copy| copy.of);
        for like in &self.later {
            if like.has_text_of(&said, store)? {
                store.becomes_copy(like.article.id, &Copy { of, from: arrived, kind: like.kind })?;
            }
        }
        let mut moved = Moved::default();
        let mut known = BTreeMap::from([(arrived, said)]);
        let mut waiting = VecDeque::from([arrived]);
        while let Some(text) = waiting.pop_front() {
            for (article, kind) in store.copied_from(text)? {
                store.becomes_copy(article, &Copy { of, from: text, kind })?;
                let said = if is_version(store, article)? {
                    self::said(store, article)?
                } else {
                    own(store, article)?.with_voice_of(&known[&text], kind)
                };
                revoice(store, article, &said, &mut moved)?;
                known.insert(article, said);
                waiting.push_back(article);
            }
        }
        Ok(moved)
    }
}

impl Like {
    fn facts(&self) -> Facts<'_> {
        facts(&self.article, self.outlet.as_deref())
    }

    /// Whether this stored article has the text of an arriving one, and not the one that it was thought to have.
    fn has_text_of(&self, arriving: &Said, store: &Store) -> Result<bool, StoreError> {
        let article = self.article.id;
        let Some(copy) = self.article.copy else { return Ok(true) };
        if is_version(store, article)? {
            return Ok(false);
        }
        let figures = store.figures_told_in(article)?;
        let before = are_told(&figures, &store.figures_told_in(copy.from)?);
        let now = are_told(&figures, &arriving.figures);
        Ok(if now == before { self.is_before_its_text } else { now })
    }
}

impl Said {
    /// What a copy says of a text.
    ///
    /// A reprint says what its text said, when that said it: an old toll printed late is no news. Where it tells a
    /// figure of its own, it speaks for itself. A new version of its own is the same voice, later.
    pub(super) fn with_voice_of(self, text: &Said, kind: CopyKind) -> Said {
        match kind {
            CopyKind::OwnUpdate => Said { source: text.source.clone(), ..self },
            CopyKind::Same | CopyKind::Reprint if are_told(&self.figures, &text.figures) => {
                Said { source: text.source.clone(), published: text.published, ..self }
            }
            CopyKind::Same | CopyKind::Reprint => self,
        }
    }

    /// A report of its article as its incident will keep it.
    pub(super) fn point(&self, article: i64, index: usize, report: &Report) -> Point {
        Point {
            article,
            index,
            published: self.published,
            source: self.source.clone(),
            report: report.clone(),
        }
    }
}

/// What a stored article says.
pub(super) fn said(store: &Store, article: i64) -> Result<Said, StoreError> {
    let own = own(store, article)?;
    // All of its reports have one voice. Where it has none, that of its text is asked for.
    if let Some(near) = store.reports_in(article)?.into_iter().next() {
        return Ok(Said { source: near.point.source, published: near.point.published, ..own });
    }
    match store.origin(article)?.copy {
        Some(copy) if !is_version(store, article)? => {
            Ok(own.with_voice_of(&said(store, copy.from)?, copy.kind))
        }
        _ => Ok(own),
    }
}

/// What a stored article says, as if it were no copy.
fn own(store: &Store, article: i64) -> Result<Said, StoreError> {
    let Origin { source, published, .. } = store.origin(article)?;
    Ok(Said { source, published, figures: store.figures_told_in(article)? })
}

/// Whether it is a later version of a page, which speaks with its page's voice.
fn is_version(store: &Store, article: i64) -> Result<bool, StoreError> {
    Ok(store.version_at(article)?.is_some())
}

/// Gives the stored reports of an article another voice, where they have not got it.
fn revoice(store: &Store, article: i64, said: &Said, moved: &mut Moved) -> Result<(), StoreError> {
    let has_voice = |point: &Point| (&point.source, point.published) == (&said.source, said.published);
    let mut reports = store.reports_in(article)?;
    reports.retain(|near| !has_voice(&near.point));
    let ids: Vec<i64> = reports.iter().map(|near| near.report).collect();
    moved.linked.extend(linking::linked_with(store, &ids)?);
    for near in reports {
        let Point { article, index, report, .. } = near.point;
        linking::revoice(store, near.report, &said.point(article, index, &report))?;
        moved.reports.insert(near.report);
    }
    Ok(())
}

/// Whether all of these figures are told among others.
fn are_told(figures: &[Figure], told: &[Figure]) -> bool {
    let key = |figure: &Figure| (figure.kind, figure.role, figure.amount.low, figure.amount.high);
    figures.iter().all(|figure| told.iter().any(|other| key(other) == key(figure)))
}

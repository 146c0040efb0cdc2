//! Was it seen before? Finding an article's origin, and whose voice a copy speaks with.

use jiff::SignedDuration;

use super::Arrival;
use super::arrival::outlet_key;
use super::linking::{self, Moved};
use crate::edge::store::{Origin, Store, StoreError};
use crate::model::{Copy, CopyKind, Figure, Point};
use crate::read::copy::{self, Facts, Signature};

/// Copies are looked for among what was published so long before and after.
const WINDOW: SignedDuration = SignedDuration::from_hours(30 * 24);
/// More candidates than these that share a band are boilerplate.
const CANDIDATES: usize = 24;
/// Stands for the id of the article that arrives until it has one: of two published at once, the stored one is first.
const ARRIVING: i64 = i64::MAX;

/// The stored articles that an arriving one is like.
pub(super) struct Likes {
    origin: Option<(Origin, Copy)>,
    /// Stored ones that turn out to be copies of the arriving one: published later, arrived earlier.
    followers: Vec<(i64, CopyKind)>,
}

/// The bands of a signature as the database keys them.
pub(super) fn band_keys(signature: &Signature) -> Vec<i64> {
    signature.bands().into_iter().map(u64::cast_signed).collect()
}

/// Compares an arriving article with the stored ones that share a band with it.
pub(super) fn alike(store: &Store, arrival: &Arrival, signature: &Signature) -> Result<Likes, StoreError> {
    let published = arrival.published;
    let (from, to) = (published.saturating_sub(WINDOW), published.saturating_add(WINDOW));
    let (Ok(from), Ok(to)) = (from, to) else { return Ok(Likes { origin: None, followers: Vec::new() }) };
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
    let mut likes = Likes { origin: None, followers: Vec::new() };
    for candidate in store.sharing_bands(&band_keys(signature), from, to, CANDIDATES)? {
        let outlet = outlet_key(candidate.address.as_deref(), candidate.feed);
        let stored = Facts {
            id: candidate.id,
            url: candidate.address.as_deref(),
            outlet: outlet.as_deref(),
            authors: &candidate.authors,
            published: candidate.published,
            text: &candidate.text,
        };
        let Some(verdict) = copy::judge(&arriving, &stored) else { continue };
        if verdict.article == ARRIVING {
            let earliest = likes.origin.as_ref().is_none_or(|(origin, _)| {
                (candidate.published, candidate.id) < (origin.published, origin.id)
            });
            if earliest {
                likes.origin = Some((candidate, verdict.copy));
            }
        } else if candidate.copy_of.is_none() {
            likes.followers.push((candidate.id, verdict.copy.kind));
        }
    }
    // The origin is never itself a copy.
    if let Some((origin, copy)) = &mut likes.origin
        && let Some(root) = origin.copy_of
    {
        *origin = store.origin(root)?;
        copy.of = root;
    }
    Ok(likes)
}

impl Likes {
    /// What the arriving article is a copy of.
    pub(super) fn origin(&self) -> Option<(&Origin, &Copy)> {
        self.origin.as_ref().map(|(origin, copy)| (origin, copy))
    }

    /// Makes copies of those that arrived before their origin, now that it has its id; their reports get its voice.
    pub(super) fn follow(&self, store: &Store, arrived: i64) -> Result<Moved, StoreError> {
        let mut moved = Moved::default();
        let of = self.origin.as_ref().map_or(arrived, |(origin, _)| origin.id);
        for (follower, kind) in &self.followers {
            let copy = Copy { of, kind: *kind };
            store.becomes_copy(*follower, &copy)?;
            let origin = store.origin(of)?;
            let reports = store.reports_in(*follower)?;
            let (ids, points): (Vec<i64>, Vec<Point>) =
                reports.into_iter().map(|near| (near.report, near.point)).unzip();
            moved.linked.extend(linking::linked_with(store, &ids)?);
            for (id, point) in ids.into_iter().zip(speak(store, Some((&origin, &copy)), points)?) {
                linking::revoice(store, id, &point)?;
                moved.reports.insert(id);
            }
        }
        Ok(moved)
    }
}

/// Gives a copy's reports the voice they speak with.
///
/// A reprint says what its origin said, when its origin said it: an old toll printed late is no news. Where it tells a
/// figure of its own, it speaks for itself. A new version of its own is the same voice, later.
pub(super) fn speak(
    store: &Store,
    origin: Option<(&Origin, &Copy)>,
    mut points: Vec<Point>,
) -> Result<Vec<Point>, StoreError> {
    let Some((origin, copy)) = origin else { return Ok(points) };
    let told: Vec<Figure> =
        store.reports_in(origin.id)?.into_iter().flat_map(|near| near.point.report.figures).collect();
    let repeats = points.iter().flat_map(|point| &point.report.figures).all(|figure| is_told(figure, &told));
    for point in &mut points {
        match copy.kind {
            CopyKind::OwnUpdate => point.source = origin.source.clone(),
            CopyKind::Same | CopyKind::Reprint if repeats => {
                point.source = origin.source.clone();
                point.published = origin.published;
            }
            CopyKind::Same | CopyKind::Reprint => {}
        }
    }
    Ok(points)
}

fn is_told(figure: &Figure, told: &[Figure]) -> bool {
    told.iter().any(|other| {
        (other.kind, other.role, other.amount.low, other.amount.high)
            == (figure.kind, figure.role, figure.amount.low, figure.amount.high)
    })
}

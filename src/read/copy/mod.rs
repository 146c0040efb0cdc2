//! Copies: has this text been told before, by whom, and in what way?
//!
//! Three steps. [`sign`] turns a text into a small [`Signature`]; two texts that share a third of
//! their words share one of its [bands](Signature::bands) nearly always, so that a store finds
//! candidates with one indexed look-up. [`similarity`] estimates from two signatures alone how much is shared.
//! [`judge`] compares two texts word by word and decides: `same`, `reprint`, `own_update`, or no copy.
//!
//! What is compared are pairs of neighboring *content words* (words of four letters and more, and
//! numbers). A replaced word costs two pairs instead of the three that word trigrams would lose,
//! and unrelated news share fewer of these pairs than of plain bigrams, which are full of "in the".
//!
//! An article is a copy of the *earliest* article that it is like, so that the answer does not
//! depend on which of them was read first: when an earlier one turns up late, each later one that is like it
//! is judged again. Nothing here looks for candidates: that is the store's part.
//!
//! The hashing is fixed: signatures are stored, and a change would orphan them.

mod likeness;
mod pairs;
mod signature;

use std::cmp::Ordering;

use jiff::{SignedDuration, Timestamp};

pub use self::likeness::{Likeness, compare};
pub use self::signature::{BANDS, Signature, may_be_copies, sign, similarity};
use crate::model::{Copy, CopyKind};
use crate::text::fold::fold;

/// Copies are looked for among what was published so long before and after, unless the settings say otherwise.
pub const WITHIN: SignedDuration = SignedDuration::from_hours(30 * 24);
/// Fewer pairs than this are too little text to tell a copy by.
const LEAST_PAIRS: usize = 12;

/// Below this share of common pairs nothing is a copy, unless one text holds most of the other.
const LEAST_SHARED: f64 = 0.3;
/// A text with fewer pairs than this has to share more: two reports of one event have as many by chance.
const SHORT: usize = 40;
/// What a short text has to share.
const LEAST_SHARED_SHORT: f64 = 0.5;
/// A text of which this much stands in the other one is a shortened copy.
const LEAST_CONTAINED: f64 = 0.6;
/// Less than this of the shorter text stands in the longer one: not reprinted, but rewritten.
const REPRINTED: f64 = 0.68;
/// From here on the words are the same.
const SAME: f64 = 0.96;
/// Where both texts go on for this share of their length without anything in common,
/// what they have in common is a site's boilerplate or a paragraph of background.
const STRANGE_RUN: f64 = 0.3;

/// What must be known of an article to judge whether it is a copy.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The stored id.
    pub id: i64,
    /// The canonical address.
    pub url: Option<&'a str>,
    /// What tells its outlet from others, where that is known.
    pub outlet: Option<&'a str>,
    /// The authors' names.
    pub authors: &'a [String],
    /// When it was published.
    pub published: Timestamp,
    /// The main text.
    pub text: &'a str,
}

/// One of two articles is a copy of the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The id of the one that is a copy: the [later](Facts::by_age) one.
    pub article: i64,
    /// What it is a copy of, and in what way.
    pub copy: Copy,
}

impl<'a> Facts<'a> {
    /// The earlier published article first. Of two that were published at once, what they are decides, since stored ids
    /// depend on the order of arrival; these decide only between articles that are equal in all else.
    pub fn by_age(&self, other: &Facts<'a>) -> Ordering {
        let key = |facts: &Facts<'a>| (facts.published, facts.url, facts.outlet, facts.text, facts.id);
        key(self).cmp(&key(other))
    }
}

/// Whether one of two articles is a copy of the other, which one, and in what way. Symmetric.
pub fn judge(one: &Facts<'_>, other: &Facts<'_>) -> Option<Verdict> {
    let (origin, copy) = if one.by_age(other).is_le() { (one, other) } else { (other, one) };
    let kind = kind(origin, copy, &compare(one.text, other.text))?;
    Some(Verdict { article: copy.id, copy: Copy { of: origin.id, from: origin.id, kind } })
}

/// In what way two articles with this likeness are copies, if they are.
pub fn kind(one: &Facts<'_>, other: &Facts<'_>, likeness: &Likeness) -> Option<CopyKind> {
    let same_page = one.url.is_some() && one.url == other.url;
    if likeness.shared >= SAME {
        return Some(CopyKind::Same);
    }
    if same_page {
        return Some(CopyKind::OwnUpdate);
    }
    let alike = if likeness.pairs < SHORT {
        LEAST_SHARED_SHORT <= likeness.shared
    } else {
        LEAST_SHARED <= likeness.shared || LEAST_CONTAINED <= likeness.contained
    };
    if !alike || likeness.strange_run >= STRANGE_RUN {
        return None;
    }
    let same_author =
        one.authors.iter().any(|author| other.authors.iter().any(|name| fold(name) == fold(author)));
    // Nobody but its author rewrites a text throughout and keeps its course: outlets shorten and touch up.
    let (same_outlet, other_outlet) = match (one.outlet, other.outlet) {
        (Some(one), Some(other)) => (one == other, one != other),
        _ => (false, false),
    };
    // At another outlet an author's name goes with the text, as an agency's does: that is a reprint.
    if same_outlet || (same_author && !other_outlet) || likeness.contained < REPRINTED {
        return Some(CopyKind::OwnUpdate);
    }
    Some(CopyKind::Reprint)
}

#[cfg(test)]
mod tests {
    use super::pairs::mix;
    use super::*;
    use proptest::prelude::*;

    /// Six sentences on an invented attack, a longer one on another, and a site's footer.
    const BRIDGE: &str = "Gunmen opened fire on a minibus near the northern bridge of Tarvan on Tuesday evening. \
        Hospital director Lena Oruk said eleven passengers died before ambulances reached the checkpoint. \
        Police blocked both roads into the valley while helicopters searched the orchards. \
        Nobody claimed responsibility, although officials suspect fighters of the Red Dawn movement. \
        The regional governor promised compensation to the families and announced three days of mourning. \
        Schools will remain closed until investigators have cleared the surrounding fields of explosives.";
    const MARKET: &str = "A car bomb tore through the fish market of Port Selim shortly after sunrise on Friday. \
        Traders pulled bodies from beneath burning stalls and carried wounded neighbors towards the clinic. \
        Doctor Amal Keita counted nineteen dead, among them two policemen who had stopped the vehicle. \
        The coastal faction called Black Tide said one of its members had driven the explosives downtown. \
        Parliament interrupted its session, and shops along the harbor lowered their shutters.";
    const FOOTER: &str = " Subscribe to our newsletter for breaking stories every morning. Follow Example Post \
        on social media. Copyright Example Post Media Group, all rights reserved worldwide. Terms, privacy, cookies.";

    fn facts(id: i64, text: &str) -> Facts<'_> {
        Facts { id, url: None, outlet: None, authors: &[], published: Timestamp::UNIX_EPOCH, text }
    }

    #[test]
    fn tells_the_kinds_of_copies_apart() {
        let r =
            |one: &str, other: &str| judge(&facts(1, one), &facts(2, other)).map(|verdict| verdict.copy.kind);
        let sentences: Vec<&str> = BRIDGE.split_inclusive(". ").collect();
        let half = sentences[..3].concat();
        let dropped = [sentences[0], sentences[1], sentences[3], sentences[4]].concat();
        assert_eq!(r(BRIDGE, BRIDGE), Some(CopyKind::Same));
        assert_eq!(r(BRIDGE, &BRIDGE.to_uppercase()), Some(CopyKind::Same));
        assert_eq!(r(BRIDGE, &half), Some(CopyKind::Reprint));
        assert_eq!(r(&dropped, BRIDGE), Some(CopyKind::Reprint));
        assert_eq!(
            r(BRIDGE, &BRIDGE.replace("evening", "night").replace("roads", "streets")),
            Some(CopyKind::Reprint)
        );
        assert_eq!(r(BRIDGE, MARKET), None);
        assert_eq!(r(&format!("{BRIDGE}{FOOTER}"), &format!("{MARKET}{FOOTER}")), None);
        assert_eq!(r("Too short.", "Too short."), Some(CopyKind::Same));
        assert_eq!(r("Too short.", "Too brief."), None);
        assert_eq!(r("", ""), None);
    }

    #[test]
    fn the_same_page_or_author_makes_an_own_update() {
        let edited = BRIDGE.replace("eleven passengers died", "twelve passengers died");
        let author = vec!["Lena Márquez".to_owned()];
        let again = vec!["lena marquez".to_owned()];
        let (one, two) = (facts(1, BRIDGE), facts(2, &edited));
        let r = |one: Facts<'_>, two: Facts<'_>| judge(&one, &two).map(|verdict| verdict.copy.kind);
        assert_eq!(r(one, two), Some(CopyKind::Reprint));
        assert_eq!(
            r(Facts { authors: &author, ..one }, Facts { authors: &again, ..two }),
            Some(CopyKind::OwnUpdate)
        );
        let at = |outlet| Some(outlet);
        assert_eq!(
            r(Facts { outlet: at("a.example"), ..one }, Facts { outlet: at("a.example"), ..two }),
            Some(CopyKind::OwnUpdate)
        );
        assert_eq!(
            r(
                Facts { outlet: at("a.example"), authors: &author, ..one },
                Facts { outlet: at("b.example"), authors: &again, ..two }
            ),
            Some(CopyKind::Reprint)
        );
        let url = |url| Some(url);
        assert_eq!(
            r(
                Facts { url: url("https://a.example/1"), ..one },
                Facts { url: url("https://a.example/1"), ..facts(2, MARKET) }
            ),
            Some(CopyKind::OwnUpdate)
        );
    }

    #[test]
    fn the_earlier_one_is_the_origin_whatever_the_order() {
        let later = Timestamp::from_second(60).expect("in range");
        let r = |one: Facts<'_>, two: Facts<'_>| {
            judge(&one, &two).map(|verdict| (verdict.article, verdict.copy.of))
        };
        let (one, two) = (facts(1, BRIDGE), facts(2, BRIDGE));
        assert_eq!(r(one, two), Some((2, 1)));
        assert_eq!(r(two, one), Some((2, 1)));
        assert_eq!(r(Facts { published: later, ..one }, two), Some((1, 2)));
    }

    #[test]
    fn signatures_are_stable() {
        // Stored signatures depend on this: a change here orphans every one of them.
        let bands = sign(BRIDGE).bands();
        assert_eq!(bands.len(), BANDS);
        assert_eq!(bands.iter().fold(0, |all, band| mix(all ^ band)), STABLE);
        assert!(sign("Too short.").bands().is_empty());
    }

    const STABLE: u64 = 4_154_735_265_134_453_529;

    #[test]
    fn texts_without_spaces_are_compared_by_characters() {
        let one = "武装分子周二晚间在塔尔万北部大桥附近向一辆小巴开火造成十一名乘客死亡警方封锁了道路";
        let two = "武装分子周二晚间在塔尔万北部大桥附近向一辆小巴开火造成十二名乘客死亡警方封锁了道路";
        assert!(compare(one, two).shared > 0.8);
    }

    proptest! {
        #[test]
        fn signatures_survive_storage_and_estimate_the_shared_part(cut in 0_usize..5, swap in any::<bool>()) {
            let sentences: Vec<&str> = BRIDGE.split_inclusive(". ").collect();
            let mut kept: Vec<&str> = sentences.clone();
            kept.remove(cut);
            if swap {
                kept.swap(0, 2);
            }
            let (whole, part) = (sign(BRIDGE), sign(&kept.concat()));
            prop_assert_eq!(&Signature::from_bytes(&whole.to_bytes()), &whole);
            let exact = compare(BRIDGE, &kept.concat()).shared;
            prop_assert!((similarity(&whole, &part) - exact).abs() < 0.25);
            prop_assert!(whole.bands().iter().zip(part.bands()).any(|(one, other)| *one == other));
        }

        #[test]
        fn no_text_is_too_odd(one in "\\PC{0,200}", other in "\\PC{0,200}") {
            let likeness = compare(&one, &other);
            prop_assert!((0.0..=1.0).contains(&likeness.shared) && (0.0..=1.0).contains(&likeness.contained));
            prop_assert_eq!(judge(&facts(1, &one), &facts(2, &other)), judge(&facts(2, &other), &facts(1, &one)));
        }
    }
}

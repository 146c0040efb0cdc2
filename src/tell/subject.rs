//! A mail's subject: what changed first, short enough for a phone.

use super::{clean, words};
use crate::model::{Amount, ChangeKind, ConflictLine, Digest, DigestItem, FigureLine};

/// Subjects stay under this many characters.
pub const LIMIT: usize = 78;

/// The subject: `Crocus City Hall, Moscow: killed 133+ → 137 · 1 more`.
///
/// Where it would grow too long the place is cut, never the figures nor how many more there are, unless they
/// are too long by themselves.
pub fn subject(digest: &Digest) -> String {
    let Some(first) = digest.items.first() else {
        let nothing = match words::nothing_seen(&digest.foot) {
            Some(answers) => format!("nothing could be seen, {answers}"),
            None => "nothing new".to_owned(),
        };
        return format!("Wirewatch: {nothing}");
    };
    if digest.neutral_subject {
        return format!("Wirewatch: {}", words::count(digest.items.len(), "incident", "incidents"));
    }
    let more = match digest.items.len() - 1 {
        0 => String::new(),
        others => format!(" · {} more", words::number(u64::try_from(others).unwrap_or(u64::MAX))),
    };
    let room = LIMIT - 1 - more.chars().count();
    let place = place(first);
    let what = what(first, room.saturating_sub(place.chars().count() + 2));
    let what = clean::clip(&what, room);
    let left = room - what.chars().count();
    if place.is_empty() || left < 6 {
        return words::capital(&what) + &more;
    }
    format!("{}: {what}{more}", clean::clip(&place, left - 2))
}

/// An incident in one line without a limit: place and what is told of it.
pub(crate) fn headline(item: &DigestItem) -> String {
    format!("{}: {}", place(item), what(item, usize::MAX))
}

fn place(item: &DigestItem) -> String {
    let place = clean::line(&item.short_place);
    if place.is_empty() { words::incident(item.incident_type, item.stage) } else { place }
}

/// What is told of an incident, its first figure and as many of the next two as there is room for.
fn what(item: &DigestItem, room: usize) -> String {
    let mut figures = item.figures.iter().map(figure);
    let conflict = || item.conflicts.first().map(conflict);
    let Some(first) = figures.next().or_else(conflict) else {
        return words::incident(item.incident_type, item.stage).to_lowercase();
    };
    let mut what = first;
    for next in figures.take(2) {
        if room < what.chars().count() + 2 + next.chars().count() {
            break;
        }
        what = format!("{what}, {next}");
    }
    what
}

/// A figure's change in a phrase: killed 133+ → 137, 94 killed, killed corrected 94 → 84.
fn figure(line: &FigureLine) -> String {
    let label = words::figure(line.kind, line.role);
    let was = line.was.as_ref().map(words::amount);
    let is = line.is.as_ref().map(words::amount);
    match (line.change, was, is, &line.is) {
        (ChangeKind::Claim, _, _, Some(amount)) => {
            format!("{} (claimed)", words::figure_phrase(line.kind, line.role, amount))
        }
        (ChangeKind::Claim, ..) => format!("{label} (claimed)"),
        (_, Some(was), None, _) => format!("{label} {was} withdrawn"),
        (_, None, None, _) => format!("{label}: figure withdrawn"),
        (ChangeKind::Correction, Some(was), Some(is), Some(amount))
            if corrected_else(line, amount).is_some() =>
        {
            let from = corrected_else(line, amount).unwrap_or_default();
            let from_to = if was == is { is } else { format!("{was} → {is}") };
            format!("{label} {from_to}, corrected from {from}")
        }
        (ChangeKind::Correction, Some(was), Some(is), _) => format!("{label} corrected {was} → {is}"),
        (_, Some(was), Some(is), _) if was != is => format!("{label} {was} → {is}"),
        (_, Some(was), ..) => format!("{label} {was} again"),
        (_, None, Some(_), Some(amount)) => {
            let phrase = words::figure_phrase(line.kind, line.role, amount);
            if line.claimed_by.is_some() { format!("{phrase} (claimed)") } else { phrase }
        }
        (_, None, Some(is), None) => format!("{label} {is}"),
    }
}

/// The number that a text corrected, where it is another one than this recipient was told.
fn corrected_else(line: &FigureLine, is: &Amount) -> Option<String> {
    let (from, to) = line.corrected.as_ref()?;
    let is_told = line.was.as_ref().is_some_and(|was| was.low == from.low);
    (!is_told && to.low == is.low && from.low != to.low).then(|| words::amount(from))
}

fn conflict(line: &ConflictLine) -> String {
    let mut amounts: Vec<String> = line.voices.iter().map(|(amount, _)| words::amount(amount)).collect();
    amounts.dedup();
    amounts.truncate(3);
    format!("{} {}", words::figure(line.kind, line.role), amounts.join(" or "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{Bound, Kind, Role};
    use crate::tell::digest::digest;
    use crate::tell::sample::{self, at};

    fn morning() -> Digest {
        digest(&sample::morning(), at("2024-03-26T06:00:00Z")).expect("something new")
    }

    #[test]
    fn names_what_changed_first() {
        let mut digest = morning();
        assert_eq!(subject(&digest), "Kerman, Iran: 94 killed, 284 injured · 2 more");
        digest.items.remove(0);
        assert_eq!(subject(&digest), "Crocus City Hall, Moscow: killed 133+ → 137 · 1 more");
        digest.items.remove(0);
        assert_eq!(subject(&digest), "Dikwa, Nigeria: killed corrected 14 → 11, 30+ killed (claimed)");
        digest.items[0].figures.clear();
        assert_eq!(subject(&digest), "Dikwa, Nigeria: bombing");
        digest.items[0].short_place =
            "Bala Murghab Bazaar, Administrative Region of the Upper Valley".to_owned();
        digest.items[0].figures = morning().items[1].figures.clone();
        assert_eq!(
            subject(&digest),
            "Bala Murghab Bazaar, Administrative Region of the Upper V…: killed 133+ → 137"
        );
        digest.items[0].short_place = String::new();
        assert_eq!(subject(&digest), "Bombing: killed 133+ → 137");
        digest.neutral_subject = true;
        assert_eq!(subject(&digest), "Wirewatch: 1 incident");
        digest.items.clear();
        assert_eq!(subject(&digest), "Wirewatch: nothing new");
    }

    fn any_amount() -> impl Strategy<Value = Option<Amount>> {
        let bounds = [Bound::Exact, Bound::AtLeast, Bound::About, Bound::UpTo, Bound::Range, Bound::Vague];
        let amount = (prop::sample::select(bounds.to_vec()), any::<u64>(), any::<Option<u64>>(), ".{0,60}");
        prop::option::of(amount.prop_map(|(bound, low, high, said)| Amount {
            bound,
            low,
            high,
            said: said.into(),
        }))
    }

    proptest! {
        #[test]
        fn is_one_short_line(place in ".{0,120}", was in any_amount(), is in any_amount(), others in 0_usize..4) {
            let mut digest = morning();
            let mut item = digest.items[0].clone();
            item.short_place = place;
            for line in &mut item.figures {
                (line.was, line.is) = (was.clone(), is.clone());
                (line.kind, line.role) = (Kind::Surrendered, Role::Attacker);
            }
            digest.items = vec![item; others];
            let subject = subject(&digest);
            prop_assert!(subject.chars().count() < LIMIT, "{subject}");
            prop_assert!(!subject.chars().any(char::is_control), "{subject:?}");
            prop_assert!(others < 2 || subject.ends_with(" more"), "{subject}");
        }
    }
}

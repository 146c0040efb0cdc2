//! Who vouches for a figure: a fact, a fear, a claim, a denial.

use std::ops::Range;

use crate::language::{Cue, Word};
use crate::model::{Kind, Modality, Population, Role};
use crate::read::figure::counted::Counted;
use crate::read::figure::source;
use crate::read::prose::Prose;
use crate::read::unit::What;

pub(super) fn modality(prose: &Prose, clause: &Range<usize>, figure: &Counted) -> Modality {
    let first = figure.units.start.min(figure.act);
    let last = figure.units.end.max(figure.act + 1);
    let inside = first..last;
    let has_in = |range: Range<usize>, cue: Cue| range.into_iter().any(|place| prose.units[place].has(cue));
    let before = clause.start.max(first.saturating_sub(12))..first;
    let close = clause.start.max(first.saturating_sub(4))..last;
    if figure.rule == "toll" && (has_in(clause.clone(), Cue::Revise) || has_in(clause.clone(), Cue::Earlier))
    {
        return Modality::Corrected;
    }
    // "denied that the town had fallen and said it had killed 38": what is said behind it is another matter.
    let deny = before.clone().rev().find(|place| prose.units[*place].has(Cue::Deny));
    let is_denied = deny.is_some_and(|deny| {
        let says =
            |at: usize| prose.units[at].has_any(&[Cue::Say, Cue::Claim]) && prose.units[at - 1].has(Cue::And);
        !(deny + 1..first).any(says)
    });
    if is_denied {
        return Modality::Denied;
    }
    if (before.clone()).any(|place| is_taken_back(prose, place, first)) {
        return Modality::Denied;
    }
    // "a man believed to be the leader was held": who he is, and not whether it happened.
    let is_feared = |place: usize| {
        let is_of_him = prose.says(place, Word::Believed)
            && prose.units.get(place + 1).is_some_and(|next| next.has_any(&[Cue::Definite, Cue::Indefinite]));
        // "14 presumed gunmen were held": what they are.
        let is_of_them = figure.units.start < place && place + 1 < figure.units.end;
        prose.units[place].has(Cue::Fear) && !is_of_him && !is_of_them
    };
    // "A courier and 14 presumed gunmen were held": of what those beside him are.
    let is_beside = |place: usize| {
        figure.units.end <= place
            && place < figure.act
            && prose.units[place - 1].is_number()
            && prose.units[place + 1].person().is_some()
    };
    if inside.clone().any(|place| prose.says_any(place, &[Word::May, Word::Might]))
        || close.clone().any(|place| is_feared(place) && !is_beside(place))
    {
        return Modality::Feared;
    }
    let claim = before.clone().rev().find(|place| prose.units[*place].has(Cue::Claim));
    if let Some(claim) = claim
        && !is_other_claim(prose, clause, claim)
        && !is_by_forces(prose, clause, claim)
        // "a bombing claimed by the group killed four": the deed is claimed, and not its figures.
        && !prose.says(claim + 1, Word::By)
        && !(claim + 1..first)
            .any(|place| prose.units[place].has(Cue::Leave) || prose.units[place].is_mark(','))
    {
        return Modality::Claimed;
    }
    // "The rebels said they had killed 40 soldiers": whoever did it tells of it.
    let is_harm = matches!(figure.kind, Kind::Killed | Kind::Injured | Kind::Abducted | Kind::Hostages);
    let is_own_loss =
        figure.population == Some(Population::ArmedGroup) || prose.says(figure.act, Word::Loses);
    let is_of_forces = figure.population == Some(Population::SecurityForces);
    let is_theirs = || {
        source::is_own_deed(prose, clause, figure.act)
            || matches!(figure.rule, "toll" | "number put")
                && source::is_put_by_group(prose, clause, figure.units.start)
            || is_of_forces && source::is_told_by_group(prose, clause, first)
    };
    if is_harm && !is_own_loss && figure.role != Some(Role::Attacker) && is_theirs() {
        return Modality::Claimed;
    }
    Modality::Asserted
}

/// "An earlier version reported that seven were killed", "has retracted its report that seven", "erroneously reported that
/// seven": told to be wrong. `first` is where the figure begins.
fn is_taken_back(prose: &Prose, place: usize, first: usize) -> bool {
    let is_earlier = || {
        (place.saturating_sub(2)..place)
            .any(|at| prose.units[at].has(Cue::Earlier) || prose.says(at, Word::Earlier))
    };
    let takes_back = prose.says_any(place, &[Word::Retracts, Word::Wrongly])
        || prose.says(place, Word::Version) && is_earlier();
    if !takes_back {
        return false;
    }
    let says = |at: usize| prose.units[at].has(Cue::Say);
    // "retracted its report that four had died, and said that seven were hurt": what is said behind it is another matter.
    let goes_on = |at: usize| says(at) && prose.units[at - 1].has(Cue::And);
    (place + 1..first).any(says) && !(place + 1..first).any(goes_on)
}

/// "Police claimed to have killed three": an official account, and mostly the only one.
fn is_by_forces(prose: &Prose, clause: &Range<usize>, claim: usize) -> bool {
    // "Police in the north of Herat claimed"; "… on an army base and claimed": the army is not who speaks.
    let is_between = |place: usize| {
        let unit = &prose.units[place];
        unit.has_any(&[Cue::Adverb, Cue::Have, Cue::Preposition, Cue::Definite, Cue::Thing])
            || matches!(unit.what, What::Place(_))
            || prose.is_name(place)
    };
    let speaker = (clause.start.max(claim.saturating_sub(8))..claim).rev().find(|place| !is_between(*place));
    let population =
        speaker.and_then(|place| prose.units[place].person()).and_then(|person| person.population);
    matches!(population, Some(Population::SecurityForces | Population::Officials))
}

/// "claimed responsibility", "claimed the lives".
fn is_other_claim(prose: &Prose, clause: &Range<usize>, claim: usize) -> bool {
    let behind = claim + 1..clause.end.min(claim + 4);
    behind.into_iter().any(|place| prose.says(place, Word::Claimable))
}

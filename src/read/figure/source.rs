//! Who says what a sentence tells: "police said", "according to the army", "said the governor".
//!
//! The words of the text, and no more than the name and office that stand by the verb. What nobody is named for
//! ("he said", "it was reported") has no source.

use std::ops::Range;

use crate::language::{Cue, Ending, Word};
use crate::model::Population;
use crate::read::prose::Prose;
use crate::read::unit::What;

/// More units than a speaker's name and office take.
const LONGEST: usize = 9;

/// As sure as a word is that tells of arms.
const OF_ARMS: u8 = 60;

/// How far before a deed it is looked for who tells of it, and as far before that who it is.
const CLAIM_REACHES: usize = 18;

/// Who speaks in a sentence, in the words of the text.
pub(in crate::read) fn speaker(prose: &Prose, sentence: &Range<usize>) -> Option<String> {
    sentence.clone().filter(|place| prose.units[*place].has_any(&[Cue::Say, Cue::Claim])).find_map(|place| {
        let words = match () {
            () if prose.says(place, Word::According) => behind(prose, sentence, place + 1),
            () if prose.says(place, Word::Said) => {
                before(prose, sentence, place).or_else(|| inverted(prose, sentence, place))
            }
            () => None,
        }?;
        Some(prose.words(words).trim().to_owned())
    })
}

/// "…, the army said": the phrase right before the verb, back to a mark or another verb.
fn before(prose: &Prose, sentence: &Range<usize>, verb: usize) -> Option<Range<usize>> {
    let mut end = verb;
    while sentence.start < end
        && (prose.units[end - 1].has_any(&[Cue::Adverb, Cue::Have])
            || matches!(prose.units[end - 1].what, What::Day(_)))
    {
        end -= 1;
    }
    let mut start = end;
    while sentence.start < start && end - start < LONGEST && is_of_name(prose, start - 1) {
        start -= 1;
    }
    // Cut off in the middle of something longer: no name.
    let is_whole = start == sentence.start || is_edge(prose, start - 1);
    (is_whole && is_somebody(prose, start..end)).then_some(start..end)
}

/// "according to the army", and on to the next mark.
fn behind(prose: &Prose, sentence: &Range<usize>, from: usize) -> Option<Range<usize>> {
    let end = (from..sentence.end.min(from + LONGEST))
        .find(|place| !is_of_name(prose, *place))
        .unwrap_or(sentence.end.min(from + LONGEST));
    is_somebody(prose, from..end).then_some(from..end)
}

/// "…," said the governor: only behind what was quoted or told.
fn inverted(prose: &Prose, sentence: &Range<usize>, verb: usize) -> Option<Range<usize>> {
    let opens = verb.checked_sub(1).filter(|place| sentence.contains(place))?;
    let is_behind_speech = matches!(prose.units[opens].what, What::Mark(',' | '"' | '”' | '’'));
    is_behind_speech.then(|| behind(prose, sentence, verb + 1)).flatten()
}

/// Whether a unit can stand in a speaker's name and office.
fn is_of_name(prose: &Prose, place: usize) -> bool {
    let unit = &prose.units[place];
    match unit.what {
        What::Day(_) | What::Number(_) => return false,
        What::Mark(mark) => return matches!(mark, '.' | '-' | '’' | '\'') && is_abbreviated(prose, place),
        What::Place(_) | What::Group(_) => return true,
        What::Word => {}
    }
    let is_joint = prose.says_any(place, &[Word::Of, Word::For, Word::The, Word::A, Word::An, Word::Own]);
    is_joint || !unit.is_verb() && !is_edge(prose, place)
}

/// A dot inside "Lt. Col. Smith": the next word goes on with a capital.
fn is_abbreviated(prose: &Prose, place: usize) -> bool {
    prose.units.get(place + 1).is_some_and(|next| prose.tokens[next.tokens.start].capital)
}

/// Whether a unit ends what stands before it.
fn is_edge(prose: &Prose, place: usize) -> bool {
    let unit = &prose.units[place];
    matches!(unit.what, What::Mark(_))
        || unit.has_any(&[Cue::Clause, Cue::Relative, Cue::And, Cue::Or, Cue::Preposition])
        || unit.act().is_some()
}

/// "The rebels said they had killed 40 soldiers", "said its fighters killed 40": whether an armed group tells of the deed
/// at `act` as its own.
pub(in crate::read) fn is_own_deed(prose: &Prose, clause: &Range<usize>, act: usize) -> bool {
    let floor = clause.start.max(act.saturating_sub(CLAIM_REACHES));
    let is_said = |at: &usize| prose.units[*at].has(Cue::Say) || prose.says(*at, Word::Saying);
    let Some(said) = (floor..act).rev().find(is_said) else { return false };
    // "that on Monday it had killed 12 and captured five": the doer right behind the verb of saying.
    let leads = |at: &usize| {
        let unit = &prose.units[*at];
        matches!(unit.what, What::Day(_) | What::Mark(_))
            || unit.has_any(&[Cue::Adverb, Cue::Preposition, Cue::Indefinite])
            || prose.says_any(*at, &[Word::That, Word::Statement])
    };
    // "said on its channel that it had": behind "that".
    let from = (said + 1..act).find(|at| prose.says(*at, Word::That)).unwrap_or(said) + 1;
    let Some(doer) = (from..act).find(|at| !leads(at)) else { return false };
    let is_whose = prose.says_any(doer, &[Word::Its, Word::Their, Word::Our]);
    let fighters = prose.units[doer + 1].person().filter(|_| is_whose && doer + 1 < act);
    let is_own = fighters.is_some() || prose.says_any(doer, &[Word::It, Word::They, Word::We]);
    let is_between = |at: &usize| {
        let unit = &prose.units[*at];
        unit.has_any(&[Cue::Adverb, Cue::Have]) || unit.act().is_some() || unit.has(Cue::Or)
    };
    let before = (doer + 1..act).rev().find(|at| !is_between(at));
    let is_theirs = before.is_none_or(|at| prose.units[at].has(Cue::And) || is_whose && at == doer + 1);
    let is_else = (doer + 1..act).any(|at| prose.units[at].has_any(&[Cue::Relative, Cue::Clause]));
    let is_armed = fighters.is_some_and(|person| person.population == Some(Population::ArmedGroup));
    is_own && is_theirs && !is_else && (is_armed || speaks_for_group(prose, clause.start, said))
}

/// "The group put the number of dead soldiers at 70": an armed group tells how many of others it struck.
pub(in crate::read) fn is_put_by_group(prose: &Prose, clause: &Range<usize>, number: usize) -> bool {
    let floor = clause.start.max(number.saturating_sub(CLAIM_REACHES));
    let put = (floor..number).rev().find(|at| prose.says(*at, Word::Put));
    put.is_some_and(|put| {
        let is_own =
            |at: usize| prose.units[at].has(Cue::Own) || prose.says_any(at, &[Word::Its, Word::Their]);
        // "The group claimed the attack and put the number of dead soldiers at 70".
        let is_group = |at: usize| matches!(prose.units[at].what, What::Group(_));
        let claims = |at: usize| prose.units[at].has(Cue::Claim) && (clause.start..at).any(is_group);
        let goes_on =
            clause.start < put && prose.units[put - 1].has(Cue::And) && (clause.start..put).any(claims);
        // Of soldiers: whoever rules a town counts its dead, too.
        let is_of_forces = |at: usize| {
            prose.units[at]
                .person()
                .is_some_and(|person| person.population == Some(Population::SecurityForces))
        };
        (put..number).any(is_of_forces)
            && !(put..number).any(is_own)
            && (goes_on || speaks_for_group(prose, clause.start, put))
    })
}

/// "The group said 40 soldiers were killed": what an armed group tells of those whom it fights.
pub(in crate::read) fn is_told_by_group(prose: &Prose, clause: &Range<usize>, first: usize) -> bool {
    let is_between = |at: &usize| {
        let unit = &prose.units[*at];
        prose.says(*at, Word::That)
            || unit.is_wrapping()
            || unit.is_mark(',')
            || matches!(unit.what, What::Day(_))
    };
    let said = (clause.start..first).rev().find(|at| !is_between(at));
    // "said two soldiers were killed by bandits", "in a bombing": by others.
    let is_by_others = (first..clause.end).any(|at| {
        prose.says(at, Word::By) || prose.units[at].event().is_some_and(|event| OF_ARMS <= event.weight)
    });
    !is_by_others
        && said.is_some_and(|said| {
            prose.units[said].has(Cue::Say) && speaks_for_group(prose, clause.start, said)
        })
}

/// "JNIM said", "a spokesman for the rebels said", "claimed responsibility, saying": an armed group speaks at `said`.
fn speaks_for_group(prose: &Prose, start: usize, said: usize) -> bool {
    // "JNIM claimed responsibility in a message on its channel, saying".
    let is_group = |at: usize| matches!(prose.units[at].what, What::Group(_));
    let claims = |at: usize| prose.units[at].has(Cue::Claim) && (start..at).any(is_group);
    if prose.says(said, Word::Saying) && (start..said).any(claims) {
        return true;
    }
    let is_aside = |at: &usize| {
        let unit = &prose.units[*at];
        matches!(unit.what, What::Day(_) | What::Mark(_))
            || unit.has_any(&[Cue::Adverb, Cue::Have])
            || prose.is_name(*at)
    };
    let floor = start.max(said.saturating_sub(CLAIM_REACHES));
    // "Al-Shabaab, through its radio, said": over what two commas hold.
    let is_comma = |at: &usize| prose.units[*at].is_mark(',');
    let held = floor < said && is_comma(&(said - 1));
    let opener = held.then(|| (floor..said - 1).rev().find(is_comma)).flatten();
    let said = opener.filter(|at| floor < *at && is_group(*at - 1)).unwrap_or(said);
    let speaker = (floor..said).rev().find(|at| is_group(*at) || !is_aside(at));
    speaker.is_some_and(|at| {
        let is_armed =
            prose.units[at].person().is_some_and(|person| person.population == Some(Population::ArmedGroup));
        // "The group said it killed 38": as only those who fight can.
        let is_the_group = prose.says(at, Word::Troop)
            && at + 1 == said
            && start < at
            && prose.units[at - 1].has(Cue::Definite);
        (is_group(at) || is_armed || is_the_group) && leads_clause(prose, start, at)
    })
}

/// Whether nothing but a group's own words stands before it in its clause: "The rebels said", "a spokesman for the group
/// said"; not "soldiers hunting the rebels said", "a town attacked by the rebels said".
fn leads_clause(prose: &Prose, start: usize, place: usize) -> bool {
    for at in (start.max(place.saturating_sub(5))..place).rev() {
        let unit = &prose.units[at];
        if matches!(unit.what, What::Mark(_))
            || unit.has_any(&[Cue::And, Cue::Clause])
            || prose.says_any(at, &[Word::For, Word::Of])
        {
            return true;
        }
        let is_other = unit.is_verb()
            || unit.act().is_some()
            || unit.event().is_some()
            || unit.has_any(&[Cue::Preposition, Cue::Attack])
            || prose.says(at, Word::By)
            || prose.ends(at, Ending::Ing) && !unit.has(Cue::Adverb);
        if is_other {
            return false;
        }
    }
    true
}

/// Whether units name somebody who can speak: no pronoun, and more than an article.
fn is_somebody(prose: &Prose, units: Range<usize>) -> bool {
    !units.is_empty()
        && !units.clone().any(|place| prose.units[place].has_any(&[Cue::Pronoun, Cue::Them, Cue::Not]))
        && !units.clone().all(|place| prose.units[place].has_any(&[Cue::Definite, Cue::Indefinite, Cue::Of]))
        && units.clone().any(|place| {
            let unit = &prose.units[place];
            unit.person().is_some()
                || unit.has(Cue::Police)
                || matches!(unit.what, What::Group(_))
                || unit.has(Cue::Speaker)
                || prose.is_name(place)
        })
}

#[cfg(test)]
mod tests {
    use crate::read::{Input, Reader};

    #[test]
    fn who_said_so_stands_by_the_verb() {
        let reader = Reader::new(&[]);
        let published = jiff::civil::date(2024, 3, 24);
        let r = |text: &str| {
            let reading = reader.read(&Input { title: None, text, published });
            let figure = reading.incidents.into_iter().flat_map(|report| report.figures).next();
            figure.and_then(|figure| figure.attributed_to).unwrap_or_default()
        };
        assert_eq!(r("Gunmen killed four traders in Herat on Friday, police said."), "police");
        assert_eq!(r("The army said on Saturday that gunmen killed four traders in Herat."), "The army");
        assert_eq!(r("Four traders were killed in Herat, according to the governor."), "the governor");
        assert_eq!(
            r("\"Four traders were killed in Herat,\" said Governor Karim Dost."),
            "Governor Karim Dost"
        );
        assert_eq!(r("Four traders were killed in Herat on Friday, he said."), "");
        assert_eq!(r("Four traders were reported killed in Herat on Friday."), "");
        assert_eq!(r("Gunmen killed four traders in Herat on Friday."), "");
    }
}

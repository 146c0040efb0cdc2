//! Numbers that count no persons, by what stands beside them: ages, money, flights.

use std::ops::Range;

use crate::language::{Cue, Number, Word};
use crate::read::prose::Prose;
use crate::read::unit::What;

/// Numbers that count nobody, by what stands beside them.
pub(super) fn is_noise(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    let before = place.checked_sub(1).filter(|before| *before >= sentence.start);
    let after = prose.unit(place + 1, sentence);
    if let Some(before) = before {
        let unit = &prose.units[before];
        if unit.is_mark('$') || unit.is_mark('€') || unit.is_mark('£') || unit.is_mark('#') {
            return true;
        }
        // "INR 3, 20, 000": one sum, written with spaces.
        let is_in_sum = unit.is_mark(',')
            && sentence.start + 1 < before
            && prose.units[before - 1].is_number()
            && prose.says(before - 2, Word::Money);
        if is_in_sum {
            return true;
        }
        // "Unnikrishnan (49)", "Ahmed, 24, was": ages.
        if unit.is_mark('(') && after.is_some_and(|unit| unit.is_mark(')')) {
            return true;
        }
        // "thought to number between 200 and 400 men": a verb.
        let is_verb = prose.says(before, Word::Number)
            && sentence.start < before
            && prose
                .says_any(before - 1, &[Word::To, Word::They, Word::Who, Word::May, Word::Could, Word::Now]);
        if !is_verb && prose.says(before, Word::Numbered) {
            return true;
        }
        // "Amir Khan, also 18,": an age.
        let is_also = sentence.start + 2 < before
            && unit.has(Cue::Adverb)
            && prose.units[before - 1].is_mark(',')
            && prose.is_named(before - 2)
            && after.is_none_or(|unit| {
                matches!(unit.what, What::Mark(',' | '.' | ';' | ')')) || unit.has(Cue::And)
            });
        if is_also {
            return true;
        }
        let is_enclosed = unit.is_mark(',') && after.is_some_and(|unit| unit.is_mark(','));
        // "three children aged 4, 7 and 11".
        let is_listed = |at: &usize| {
            let unit = &prose.units[*at];
            let is_digits = || prose.words(*at..*at + 1).parse::<u64>().is_ok();
            unit.is_number() || unit.is_mark(',') || unit.has(Cue::And) || is_digits()
        };
        let opener = (sentence.start.max(before.saturating_sub(8))..=before).rev().find(|at| !is_listed(at));
        if opener.is_some_and(|at| prose.says(at, Word::Aged))
            && after.is_none_or(|unit| unit.person().is_none())
        {
            return true;
        }
        // "were under 18": an age.
        let is_under = unit.has(Cue::Be)
            && prose.is_token(prose.units[place].tokens.start, Word::Under)
            && after.is_none_or(|unit| unit.person().is_none() && unit.act().is_none());
        if is_under {
            return true;
        }
        // "The dead were between 25 and 30 and had": their ages.
        let is_between = unit.has(Cue::Be)
            && prose.is_token(prose.units[place].tokens.start, Word::Between)
            && after.is_some_and(|unit| unit.has(Cue::And));
        if is_between {
            return true;
        }
        // "Two brothers, 8 and 10, were": their ages.
        let is_of_many = |at: usize| {
            prose.units[at].is_mark(',')
                && sentence.start < at
                && prose.units[at - 1].person().is_some_and(|person| person.number == Number::Many)
        };
        let is_plain = |at: usize| {
            prose.units[at].is_number() && prose.units[at].tokens.len() == 1
                || prose.words(at..at + 1).parse::<u64>().is_ok()
        };
        let is_bare = |at: &usize| {
            let unit = &prose.units[*at];
            is_plain(*at) || unit.is_mark(',') || unit.has(Cue::And)
        };
        let run = (sentence.start.max(before.saturating_sub(6))..=before).rev().find(|at| !is_bare(at));
        let closer = (place + 1..sentence.end.min(place + 7)).find(|at| !is_bare(at));
        let opens = run.map_or(sentence.start, |at| at + 1);
        let counts = (opens..closer.unwrap_or(place)).filter(|at| is_plain(*at)).count();
        let is_closed = closer.is_some_and(|at| {
            prose.units[at - 1].is_mark(',') && prose.units[at].has_any(&[Cue::Be, Cue::Have])
        });
        if 1 < counts && is_closed && opens <= before && is_of_many(opens) {
            return true;
        }
        // "Ahmed, 24, was", "her husband, 52, and": an age.
        let is_of_one =
            || prose.units[before - 1].person().is_some_and(|person| person.number == Number::One);
        // "Robert C., 40, took": behind an initial.
        let is_initial = || {
            sentence.start + 1 < before
                && prose.units[before - 1].is_mark('.')
                && prose.is_name(before - 2)
                && prose.folded(before - 2).chars().count() == 1
        };
        if is_enclosed
            && before > sentence.start
            && (prose.is_named(before - 1) || is_of_one() || is_initial())
        {
            return true;
        }
        // "Ahmed, 24, was", but also "Ahmed, 67 of Herat, was".
        let is_from = unit.is_mark(',')
            && before > sentence.start
            && prose.is_named(before - 1)
            && after.is_some_and(|unit| unit.has(Cue::Of) || prose.says(place + 1, Word::From))
            && prose
                .unit(place + 2, sentence)
                .is_some_and(|unit| matches!(unit.what, What::Place(_)) || prose.is_named(place + 2));
        if is_from {
            return true;
        }
        let follows_name =
            prose.is_name(before) && after.is_none_or(|unit| unit.person().is_none() && unit.act().is_none());
        if follows_name
            && prose.units[place].tokens.len() == 1
            && prose.tokens[prose.units[place].tokens.start].shape == crate::text::token::Shape::Number
        {
            return true;
        }
    }
    after.is_some_and(|unit| unit.has(Cue::Measure) || unit.is_mark('%') || unit.is_mark('$'))
}

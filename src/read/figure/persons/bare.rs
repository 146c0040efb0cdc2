//! Phrases without a number and an article: "Gunmen", "policeman Ahmed", "police", a group's name, or a person's name.

use std::ops::Range;

use super::head::head;
use super::{How, Persons, phrase};
use crate::language::{self, Cue, Ending, Form, Number, Word};
use crate::model::Kind;
use crate::read::prose::Prose;
use crate::read::unit::{Unit, What};

/// "Gunmen", "policeman Ahmed", "police", a group's name, or a person's name.
pub(super) fn bare(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<Persons> {
    let unit = &prose.units[place];
    // "how many people were killed": asked, and not told.
    if sentence.start + 1 < place && prose.says(place - 1, Word::Many) && prose.says(place - 2, Word::How) {
        return None;
    }
    if unit.person().is_none() && unit.has(Cue::Former) && unit.act().is_none() {
        let head = head(prose, sentence, place + 1);
        let how = match head.person?.number {
            Number::Many => How::Plural,
            Number::One => How::One,
            Number::Mass => return None,
        };
        return (!head.is_thing).then(|| phrase(prose, sentence, place..head.end, how, Some(&head)));
    }
    if unit.person().is_none() && unit.has_any(&[Cue::Others, Cue::More]) {
        let head = head(prose, sentence, place + 1);
        let is_many =
            head.person.is_some_and(|person| person.number == Number::Many && person.kind.is_none());
        return (is_many && !head.is_thing)
            .then(|| phrase(prose, sentence, place..head.end, How::Plural, Some(&head)));
    }
    if unit.person().is_some() || matches!(unit.what, What::Group(_)) {
        let head = head(prose, sentence, place);
        let person = head.person?;
        if head.is_thing || (person.kind.is_some() && person.number == Number::One) {
            return None;
        }
        let how = match person.number {
            Number::Many => How::Plural,
            Number::One => How::One,
            Number::Mass => How::Definite,
        };
        let mut end = head.end;
        // "Constable Amir Khan": the title and the name are one man.
        if how == How::One {
            while end < sentence.end.min(head.end + 4)
                && (prose.is_named(end) || is_initial(prose, sentence, end))
            {
                end += 1;
            }
        }
        return Some(phrase(prose, sentence, place..end, how, Some(&head)));
    }
    let has_age = prose.ends(place, Ending::Age) && place + 1 < sentence.end;
    let place = if has_age { place + 1 } else { place };
    let starts = || {
        has_age
        || place > sentence.start
        || prose.unit(place + 1, sentence).is_some_and(|unit| unit.is_mark(',') || unit.is_mark('('))
        || (place + 1 < sentence.end && prose.is_name(place + 1))
        // "Kabir and three others were held": no word that many texts begin a sentence with.
        || !language::is_word(prose.tokens[prose.units[place].tokens.start].hash)
            && prose.unit(place + 1, sentence).is_some_and(|unit| unit.has_any(&[Cue::And, Cue::Be, Cue::Have]))
    };
    if prose.is_name(place) && starts() {
        let mut end = place + 1;
        while end < sentence.end
            && end < place + 6
            && (prose.is_name(end)
                || prose.units[end].is_mark('.') && end + 1 < sentence.end && prose.is_name(end + 1))
        {
            end += 1;
        }
        // "A G3 rifle is missing": what a thing is called.
        let is_of_thing = sentence.start < place
            && prose.units[place - 1].has(Cue::Indefinite)
            && prose.unit(end, sentence).is_some_and(|unit| unit.has(Cue::Thing) && unit.person().is_none());
        if is_of_thing {
            return None;
        }
        // "Jewish worshippers", "Dinka herders": of what people they are, and nobody's name.
        let is_many = |unit: &Unit| {
            let person =
                unit.person().filter(|person| person.number == Number::Many && person.kind.is_none());
            person.is_some() && unit.act().is_none() && !unit.has_any(&[Cue::Others, Cue::More])
        };
        if end == place + 1 && prose.unit(end, sentence).is_some_and(is_many) {
            let head = head(prose, sentence, end);
            let how = if head.is_thing { How::Name } else { How::Plural };
            return Some(phrase(prose, sentence, place..head.end.max(end), how, Some(&head)));
        }
        return Some(phrase(prose, sentence, place - usize::from(has_age)..end, How::Name, None));
    }
    if prose.is_upper && prose.is_unknown(place) {
        let mut end = place + 1;
        let is_title = |end: usize| {
            prose.units[end].is_mark('.')
                && end == place + 1
                && prose.folded(place).len() <= 4
                && end + 1 < sentence.end
                && prose.is_named(end + 1)
        };
        while end < sentence.end && end < place + 6 && (prose.is_unknown(end) || is_title(end)) {
            end += 1;
        }
        let goes_on =
            prose.unit(end, sentence).is_some_and(|unit| unit.person().is_some() || unit.has(Cue::Thing));
        let is_name = 2 <= end - place
            || prose.is_named(place)
                && (acts_or_ages(prose, sentence, end) || is_harmed(prose, sentence, place));
        if is_name && !goes_on {
            return Some(phrase(prose, sentence, place..end, How::Name, None));
        }
    }
    None
}

/// The dot in "Constable B. Haribhai": behind one letter, with more of the name behind it.
fn is_initial(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    prose.units[place].is_mark('.')
        && prose.is_name(place - 1)
        && prose.folded(place - 1).chars().count() == 1
        && place + 1 < sentence.end
        && prose.is_named(place + 1)
}

/// "MURDERED ROMERO", "THE MURDER OF ROMERO": what stands before a name alone.
fn is_harmed(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    let act = place.checked_sub(1).filter(|at| sentence.contains(at)).and_then(|at| prose.units[at].act());
    // "THE SLAYING", "ITS KILLING": a noun, and what stands behind it is told of it.
    let is_noun = || {
        sentence.start + 2 <= place
            && (prose.units[place - 2].has_any(&[Cue::Definite, Cue::Indefinite])
                || prose.says_any(place - 2, &[Word::Own, Word::Apostrophe]))
    };
    act.is_some_and(|act| {
        act.of_object
            && !(act.form == Form::Ing && is_noun())
            && act.form != Form::Adjective
            && matches!(act.kind, Kind::Killed | Kind::Abducted)
            && !prose.ends(place, Ending::Adverb)
    })
}

/// "ROMERO DIED", "ROMERO, 65, WAS KILLED": what stands behind a name alone.
fn acts_or_ages(prose: &Prose, sentence: &Range<usize>, end: usize) -> bool {
    let unit = |place: usize| prose.unit(place, sentence);
    let is_mark = |place: usize| unit(place).is_some_and(|unit| unit.is_mark(','));
    let is_aged = is_mark(end) && unit(end + 1).is_some_and(Unit::is_number) && is_mark(end + 2);
    is_aged || unit(end).is_some_and(|unit| unit.act().is_some() || unit.has_any(&[Cue::Be, Cue::Have]))
}

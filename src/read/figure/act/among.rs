//! Who is named of the dead or hurt: "Among the dead were two nurses", "The wounded include a judge".

use super::{Counted, Linker};
use crate::language::{Act, Cue, Form, Number, Word};
use crate::model::{Bound, Kind};
use crate::read::figure::persons::How;

impl Linker<'_> {
    /// The persons told behind "among the dead were", "the dead include", "those killed were".
    pub(super) fn named_of(&self, place: usize, found: &mut Vec<Counted>) {
        let Some(next) = self.prose.unit(place + 1, self.sentence) else { return };
        let is_list = next.has(Cue::Including) && self.says(place + 1, Word::Includes);
        let is_be = self.says_any(place + 1, &[Word::Is, Word::Are, Word::Was, Word::Were]);
        if !is_list && !is_be {
            return;
        }
        // "Six were killed, among whom were two nurses".
        let of_whom = || {
            let last = found.last().filter(|last| {
                last.act < place
                    && matches!(last.kind, Kind::Killed | Kind::Injured | Kind::Abducted | Kind::Detained)
            })?;
            let is_among = self.unit(place).has(Cue::Including) && self.says(place, Word::Among);
            (is_among && is_be)
                .then_some((Act { kind: last.kind, of_object: true, form: Form::Adjective }, true))
        };
        let Some((act, is_part)) = self.roll(place, is_list, is_be).or_else(of_whom) else { return };
        let mut at = place + 2;
        while at < self.sentence.end && (self.unit(at).has(Cue::Adverb) || self.unit(at).is_wrapping()) {
            at += 1;
        }
        if self.is_identified(at) {
            at += 2;
        }
        let counts = |index: &usize| {
            let how = self.persons[*index].how;
            matches!(how, How::Number(_) | How::One)
        };
        let Some(first) = self.starting_at(at).filter(counts) else { return };
        let was = found.len();
        self.list_behind(first, place, act, None, "told of them", found);
        for counted in &mut found[was..] {
            counted.part |= is_part;
            counted.weak &= counted.amount.bound != Bound::Exact;
        }
    }

    /// What the words at a place say of the persons behind them, and whether these are only some of them. Behind it stands
    /// what opens a list, or a form of "be".
    fn roll(&self, place: usize, is_list: bool, is_be: bool) -> Option<(Act, bool)> {
        let unit = self.unit(place);
        let told = |kind: Kind| Act { kind, of_object: true, form: Form::Adjective };
        if let Some(act) = unit.act().filter(|_| self.says(place, Word::Among)) {
            return is_be.then_some((told(act.kind), true));
        }
        let is_definite = self.sentence.start < place && self.unit(place - 1).has(Cue::Definite);
        let is_of_dead = |act: &Act| {
            matches!(
                act.kind,
                Kind::Killed
                    | Kind::Injured
                    | Kind::Detained
                    | Kind::Abducted
                    | Kind::Missing
                    | Kind::Released
            ) && matches!(act.form, Form::Adjective | Form::PastOrParticiple | Form::Participle)
        };
        if !is_definite {
            return None;
        }
        if let Some(act) = unit.act().filter(is_of_dead) {
            return Some((told(act.kind), is_list));
        }
        let person = unit.person().filter(|person| person.number == Number::Many)?;
        person.kind.filter(|kind| is_list && *kind == Kind::Casualties).map(|kind| (told(kind), true))
    }
}

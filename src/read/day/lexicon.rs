//! A language's words of days, made ready for one look-up a token.

use crate::language::days::{DayWords, Named, Open, Pointer, Reach, Turn, Unit};
use crate::text::ahead::{self, Ahead};
use crate::text::fold::fold;
use crate::text::known::Known;
use crate::text::token::{self, Token};

/// A language's words of days by their first token.
#[derive(Debug)]
pub struct Days {
    pub(super) words: &'static DayWords,
    entries: Known<Entry>,
}

/// What a language knows of one word.
#[derive(Debug, Default)]
pub(super) struct Entry {
    /// 1 to 12.
    pub(super) month: Option<i8>,
    /// 0 for Monday to 6.
    pub(super) weekday: Option<i8>,
    /// 1 to 31.
    pub(super) ordinal: Option<i8>,
    pub(super) number: Option<i32>,
    pub(super) unit: Option<Unit>,
    /// The month that a season begins with.
    pub(super) season: Option<i8>,
    pub(super) roles: Roles,
    /// Whether a day can begin with it.
    pub(super) begins: bool,
    /// Whether that needs no phrase and no unit behind it: months, weekdays and the like.
    pub(super) stands_alone: bool,
    /// Phrases that begin with it.
    pub(super) ahead: Ahead<Meaning>,
}

/// What a phrase means.
#[derive(Clone, Copy, Debug)]
pub(super) enum Meaning {
    Pointer(Pointer),
    Anchored(Pointer),
    Named(Named),
    Vague(i32),
    Reach(Reach),
    ReachBefore(Reach),
    Turn(Turn),
    TurnAfter(Turn),
    Roughly,
    LessThan,
    Part,
    Half(i8),
    Open(Open),
    YearTurn(i16),
}

/// The other parts that a word can play.
#[derive(Clone, Copy, Debug)]
pub(super) enum Role {
    ShortWeekday,
    DoubtfulMonth,
    VerbMonth,
    InAMonth,
    Every,
    PluralUnit,
    Past,
    DayPart,
    Preposition,
    ToCome,
    BeforeYear,
    Counted,
    Of,
    The,
    On,
    And,
    Between,
    From,
    To,
    DecadeBefore,
    YearNoun,
    NameBehind,
    NameBefore,
    Deed,
    Comes,
    FeastNoun,
}

/// A set of parts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Roles(u32);

impl Roles {
    pub(super) fn has(self, role: Role) -> bool {
        self.0 & (1 << role as u32) != 0
    }
}

impl Entry {
    fn can_stand_alone(&self) -> bool {
        self.month.or(self.weekday).or(self.ordinal).or(self.season).is_some()
            || self.roles.has(Role::PluralUnit)
            || self.roles.has(Role::Past)
    }

    fn can_begin_a_day(&self) -> bool {
        let behind_a_day_only = |meaning: &Meaning| {
            matches!(
                meaning,
                Meaning::Reach(_) | Meaning::TurnAfter(_) | Meaning::Open(_) | Meaning::YearTurn(_)
            )
        };
        self.can_stand_alone()
            || self.number.is_some()
            || self.ahead.meanings().any(|meaning| !behind_a_day_only(meaning))
    }
}

impl Days {
    /// Takes in a language's words.
    pub fn new(words: &'static DayWords) -> Days {
        let mut days = Days { words, entries: Known::default() };
        for (month, names) in (1..).zip(words.months) {
            for name in *names {
                days.of(name).month = Some(month);
            }
        }
        for (weekday, names) in (0..).zip(words.weekdays) {
            for name in names {
                days.of(name).weekday = Some(weekday);
            }
        }
        for (weekday, names) in (0..).zip(words.short_weekdays) {
            for name in names {
                let entry = days.of(name);
                entry.weekday = Some(weekday);
                entry.roles.0 |= 1 << Role::ShortWeekday as u32;
            }
        }
        for &(word, value) in words.ordinals {
            days.of(word).ordinal = Some(value);
        }
        for &(word, value) in words.numbers {
            days.of(word).number = Some(value);
        }
        for &(word, unit) in words.units {
            days.of(word).unit = Some(unit);
        }
        for &(word, month) in words.seasons {
            days.of(word).season = Some(month);
        }
        let roles: [(&[&str], Role); 25] = [
            (words.doubtful_months, Role::DoubtfulMonth),
            (words.verb_months, Role::VerbMonth),
            (words.in_a_month, Role::InAMonth),
            (words.every, Role::Every),
            (words.plural_units, Role::PluralUnit),
            (words.past, Role::Past),
            (words.day_parts, Role::DayPart),
            (words.prepositions, Role::Preposition),
            (words.to_come, Role::ToCome),
            (words.before_years, Role::BeforeYear),
            (words.counted, Role::Counted),
            (words.of, Role::Of),
            (words.the, Role::The),
            (words.on, Role::On),
            (words.and, Role::And),
            (words.between, Role::Between),
            (words.from, Role::From),
            (words.to, Role::To),
            (words.decade_before, Role::DecadeBefore),
            (words.year_nouns, Role::YearNoun),
            (words.names_behind, Role::NameBehind),
            (words.names_before, Role::NameBefore),
            (words.deeds, Role::Deed),
            (words.comes, Role::Comes),
            (words.feast_nouns, Role::FeastNoun),
        ];
        for (list, role) in roles {
            for word in list {
                days.of(word).roles.0 |= 1 << role as u32;
            }
        }
        days.phrases(words.pointers, |&pointer| Meaning::Pointer(pointer));
        days.phrases(words.anchored, |&pointer| Meaning::Anchored(pointer));
        days.phrases(words.named, |&named| Meaning::Named(named));
        days.phrases(words.vague_numbers, |&number| Meaning::Vague(number));
        days.phrases(words.reaches, |&reach| Meaning::Reach(reach));
        days.phrases(words.reaches_before, |&reach| Meaning::ReachBefore(reach));
        days.phrases(words.turns, |&turn| Meaning::Turn(turn));
        days.phrases(words.turns_after, |&turn| Meaning::TurnAfter(turn));
        days.phrases(words.halves, |&half| Meaning::Half(half));
        days.phrases(words.opens, |&open| Meaning::Open(open));
        days.phrases(words.year_turns, |&years| Meaning::YearTurn(years));
        for (list, meaning) in [
            (words.roughly, Meaning::Roughly),
            (words.less_than, Meaning::LessThan),
            (words.parts, Meaning::Part),
        ] {
            for phrase in list {
                days.phrase(phrase, meaning);
            }
        }
        for entry in days.entries.values_mut() {
            entry.stands_alone = entry.can_stand_alone();
            entry.begins = entry.can_begin_a_day();
        }
        days
    }

    /// What the language knows of a token.
    pub(super) fn entry(&self, token: &Token) -> Option<&Entry> {
        self.entries.get(token.hash)
    }

    /// What the language knows of a folded word.
    pub(super) fn word(&self, folded: &str) -> Option<&Entry> {
        self.entries.get(token::hash(folded))
    }

    fn of(&mut self, word: &str) -> &mut Entry {
        self.entries.of(token::hash(&fold(word)))
    }

    fn phrases<T>(&mut self, list: &[(&str, T)], meaning: impl Fn(&T) -> Meaning) {
        for (phrase, value) in list {
            self.phrase(phrase, meaning(value));
        }
    }

    fn phrase(&mut self, phrase: &str, meaning: Meaning) {
        if let [first, rest @ ..] = &*ahead::words(phrase) {
            self.entries.of(*first).ahead.add(rest, meaning);
        }
    }
}

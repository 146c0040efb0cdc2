//! A language's number words, made ready for one look-up a token.

use crate::language::numbers::{Noise, NumberWords};
use crate::model::Bound;
use crate::text::ahead::{self, Ahead};
use crate::text::fold::fold;
use crate::text::known::Known;
use crate::text::token::{self, Token};

/// A language's number words by their first token.
#[derive(Debug)]
pub struct Numbers {
    pub(super) words: &'static NumberWords,
    entries: Known<Entry>,
}

/// What a language knows of one word.
#[derive(Debug, Default)]
pub(super) struct Entry {
    /// A number of its own, added to others.
    pub(super) plain: Option<u64>,
    /// What it multiplies by, a thousand and more.
    pub(super) scale: Option<u64>,
    /// A round count: "dozen".
    pub(super) collective: Option<u64>,
    /// What "half" divides by.
    pub(super) divisor: Option<u64>,
    /// A vague plural: its lower bound, and what it multiplies by.
    pub(super) plural: Option<(u64, u64)>,
    /// Its other parts.
    pub(super) roles: Roles,
    /// Whether an amount can begin with it.
    pub(super) begins: bool,
    /// Whether that takes more than it: "a dozen", "a few".
    pub(super) only_opens: bool,
    /// Phrases that begin with it.
    pub(super) ahead: Ahead<Meaning>,
    /// Phrases that end with it and make the next number noise, the longest first.
    pub(super) behind: Vec<NoisePhrase>,
}

/// What a phrase says of the number beside it, or which number it is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Meaning {
    Before(Bound),
    After(Bound),
    Vague(u64),
    Nobody,
    Noise(Noise),
}

/// A phrase without its last word.
#[derive(Debug)]
pub(super) struct NoisePhrase {
    /// The other words by their numbers.
    pub(super) rest: Vec<u64>,
    pub(super) noise: Noise,
}

/// The parts that a word can play beside a number.
#[derive(Clone, Copy, Debug)]
pub(super) enum Role {
    Hundred,
    Article,
    One,
    And,
    But,
    Of,
    Or,
    To,
    Between,
    From,
    Move,
    Point,
    Member,
    Ordinal,
    Month,
    BeforeYear,
    Counted,
    Filler,
    PronounBefore,
    PronounAfter,
    OneOfWhat,
    Possessive,
    At,
    NotAMonth,
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
    fn counts(&self) -> bool {
        self.plain.or(self.scale).or(self.collective).or(self.divisor).is_some() || self.plural.is_some()
    }

    /// An article: alone it is no number.
    fn only_opens_an_amount(&self) -> bool {
        let opens = [Role::Hundred, Role::Between, Role::From];
        self.roles.has(Role::Article) && !self.counts() && !opens.into_iter().any(|role| self.roles.has(role))
    }

    fn can_begin_an_amount(&self) -> bool {
        let counts = self.counts();
        let opens = [Role::Hundred, Role::Article, Role::Between, Role::From];
        let announces =
            |meaning: &Meaning| matches!(meaning, Meaning::Before(_) | Meaning::Vague(_) | Meaning::Nobody);
        counts || opens.into_iter().any(|role| self.roles.has(role)) || self.ahead.meanings().any(announces)
    }
}

impl Numbers {
    /// Takes in a language's words.
    pub fn new(words: &'static NumberWords) -> Numbers {
        let mut numbers = Numbers { words, entries: Known::default() };
        for &(word, value) in words.plain {
            numbers.of(word).plain = Some(value);
        }
        for &(word, value) in words.scales {
            numbers.of(word).scale = Some(value);
        }
        for &(word, value) in words.collectives {
            numbers.of(word).collective = Some(value);
        }
        for &(word, divisor) in words.half {
            numbers.of(word).divisor = Some(divisor);
        }
        for &(word, low, unit) in words.plurals {
            numbers.of(word).plural = Some((low, unit));
        }
        let roles: [(&[&str], Role); 23] = [
            (words.hundred, Role::Hundred),
            (words.articles, Role::Article),
            (words.one, Role::One),
            (words.and, Role::And),
            (words.but, Role::But),
            (words.of, Role::Of),
            (words.or, Role::Or),
            (words.to, Role::To),
            (words.between, Role::Between),
            (words.from, Role::From),
            (words.moves, Role::Move),
            (words.point, Role::Point),
            (words.members, Role::Member),
            (words.ordinals, Role::Ordinal),
            (words.before_years, Role::BeforeYear),
            (words.counted, Role::Counted),
            (words.fillers, Role::Filler),
            (words.pronoun_before, Role::PronounBefore),
            (words.pronoun_after, Role::PronounAfter),
            (words.one_of_what, Role::OneOfWhat),
            (words.possessives, Role::Possessive),
            (words.at, Role::At),
            (words.not_a_month, Role::NotAMonth),
        ];
        for (list, role) in roles {
            for word in list {
                numbers.of(word).roles.0 |= 1 << role as u32;
            }
        }
        for month in words.months.iter().copied().flatten() {
            numbers.of(month).roles.0 |= 1 << Role::Month as u32;
        }
        numbers.phrases(words.before, |&bound| Meaning::Before(bound));
        numbers.phrases(words.after, |&bound| Meaning::After(bound));
        numbers.phrases(words.vague, |&low| Meaning::Vague(low));
        numbers.phrases(words.noise_after, |&noise| Meaning::Noise(noise));
        for phrase in words.nobody {
            numbers.phrase(phrase, Meaning::Nobody);
        }
        for &(phrase, noise) in words.noise_before {
            if let [rest @ .., last] = &*ahead::words(phrase) {
                numbers.entries.of(*last).behind.push(NoisePhrase { rest: rest.to_vec(), noise });
            }
        }
        for entry in numbers.entries.values_mut() {
            entry.behind.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
            entry.begins = entry.can_begin_an_amount();
            entry.only_opens = entry.only_opens_an_amount();
        }
        numbers
    }

    /// What the language knows of a token.
    pub(super) fn entry(&self, token: &Token) -> Option<&Entry> {
        self.entries.get(token.hash)
    }

    /// What the language knows of a folded word.
    pub(super) fn word(&self, folded: &str) -> Option<&Entry> {
        self.entries.get(token::hash(folded))
    }

    /// Whether a folded word says by itself how many: "nine", "dozens", "several", "nobody". An article that is also
    /// the number one does not.
    pub fn counts(&self, folded: &str) -> bool {
        self.word(folded).is_some_and(|entry| {
            let says_how_many = |meaning: &Meaning| matches!(meaning, Meaning::Vague(_) | Meaning::Nobody);
            !entry.roles.has(Role::Article)
                && (entry.counts()
                    || entry.roles.has(Role::Hundred)
                    || entry.ahead.alone().any(says_how_many))
        })
    }

    /// The noise that a single word right behind a number makes of it.
    pub(super) fn noise_word(&self, folded: &str) -> Option<Noise> {
        self.word(folded)?.ahead.alone().find_map(|meaning| match meaning {
            Meaning::Noise(noise) => Some(*noise),
            _ => None,
        })
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

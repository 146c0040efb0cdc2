//! The tables of a language as one look-up: from folded words to what they mean.

use rustc_hash::FxHashMap;

use super::Language;
use super::word::{Word, Words};
use crate::model::{IncidentType, Kind, Population};
use crate::text::fold::fold;
use crate::text::token;

/// How many a noun for persons stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say what they are")]
pub enum Number {
    One,
    Many,
    /// Many in the singular: police, staff.
    Mass,
}

/// A noun that counts persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    /// Which people, where the noun says so.
    pub population: Option<Population>,
    /// Singular or plural.
    pub number: Number,
    /// What happened to them, where the noun says so: body, fatality, hostage.
    pub kind: Option<Kind>,
}

/// The form of a word that tells what was done to persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are grammar's")]
pub enum Form {
    Base,
    Third,
    Past,
    Participle,
    /// Past tense and participle alike: killed.
    PastOrParticiple,
    Ing,
    Noun,
    Adjective,
}

/// A word that tells what was done to persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Act {
    /// What is counted.
    pub kind: Kind,
    /// Whether the persons are the verb's object.
    pub of_object: bool,
    /// The form.
    pub form: Form,
}

/// A word that tells what kind of incident it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// What happened.
    pub incident: IncidentType,
    /// Which of several types wins.
    pub weight: u8,
    /// Whether the word tells of such things in general, or of a weapon: "attacks", "explosives".
    pub general: bool,
}

/// What a word is to the rules. A word can be several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[allow(missing_docs, reason = "`language/en.rs` lists the words of each")]
pub enum Cue {
    Be,
    Have,
    Modal,
    Not,
    No,
    Definite,
    Indefinite,
    Another,
    All,
    Preposition,
    Of,
    And,
    Or,
    Besides,
    Except,
    Relative,
    Clause,
    Adverb,
    Including,
    Among,
    Them,
    Others,
    More,
    Measure,
    Thing,
    Say,
    Claim,
    Deny,
    Fear,
    Alleged,
    Plan,
    Threat,
    Foil,
    /// Blamed, accused, suspected: who did it, as others say.
    Blame,
    Fail,
    Accident,
    Toll,
    Reach,
    From,
    Revise,
    Earlier,
    Since,
    Period,
    War,
    Rate,
    Lives,
    Claimed,
    Leave,
    Join,
    Strength,
    Seek,
    Home,
    Drill,
    Sport,
    Anniversary,
    Half,
    Nobody,
    Fatally,
    Verb,
    Weapon,
    Attack,
    Involved,
    Pronoun,
    Self_,
    Recent,
    Meanwhile,
    Court,
    Unknown,
    Individual,
    /// Told of violence, and of much else: "battle", "shot", "operation".
    Loose,
    /// Says that persons are dead or hurt, and nothing of how.
    Harm,
    /// What was set off or placed did no harm: "defused", "failed to explode".
    Averted,
    /// Police and guards, who are in other news than that of violence, too.
    Police,
    /// Phrases in which words of violence tell of something else: "heart attack", "legal battle".
    Peaceful,
    /// Two in the singular: couple.
    Couple,
    /// Former, surrendered: no longer what the noun says.
    Former,
    /// A verb that is as often said of things: neutralize.
    OfThings,
    /// What people join to fight: jihad, ranks.
    Cause,
    /// What somebody asks for: demanding, in exchange for.
    Demand,
    /// What a deed has to do with: following, in protest against.
    Occasion,
    /// What leads to what comes of it: resulted, led.
    Outcome,
    /// Sustain, suffer, receive: of a wound.
    Sustain,
    /// A wound.
    Wound,
    /// Leader, activist, worker: of what party, the words beside it say.
    Partisan,
    /// One's own people: son, wife.
    Kin,
    /// A movement by its people: Maoists.
    Movement,
    /// A political party.
    Party,
    /// Who speaks for others: "the ministry".
    Speaker,
    /// What somebody does again and again: "directs", "oversees".
    Habit,
    /// What happened, by a noun: "the incident".
    Occurrence,
    /// More than one of what happened: "separate" raids.
    Separate,
    /// What those who fight do with words: talks, communique.
    Talks,
    /// What others say of a deed: condemned, demanded.
    Answer,
    /// Crime that is named by what it is: the mafia.
    Underworld,
    /// What stands for a group, and is none of its people: propaganda, flags.
    Emblem,
    /// Who fights for a movement, whichever it is: guerrillas, rebels.
    Rebel,
    /// Who rules a state: the government.
    State,
    /// Where people come together to speak: a summit, a news conference.
    Meeting,
    /// What attacks from the air: warplanes, the air force.
    Aircraft,
    /// More than any other: "the deadliest since".
    Superlative,
    /// Who is held: prisoners.
    Captive,
    /// How those flee who did it: "the scene", "on foot".
    Escape,
    /// Verbs of many senses, of which one is harm: took, fell.
    Manifold,
    /// Sport: "match", "striker".
    Match,
    /// How people leave their homes: "fled", "sought refuge".
    Refuge,
    /// Where the hurt, the dead and the arrested are brought.
    Ward,
    /// How many, by a noun: "the number of".
    Tally,
    /// An animal.
    Animal,
    /// What is done to persons without arms: "harassed", "groped".
    Molest,
    /// What goes up, or down into the sea, and hits nobody: "into orbit", "test-fired".
    Launch,
    /// What a page says of itself and of others: "read more", "related stories".
    Furniture,
    /// What says, behind them, how many people are: "numbering".
    Numbering,
    /// What says that a number behind people is all of them: "in all".
    InAll,
    /// How the hurt are brought somewhere: "rushed", "airlifted".
    Carried,
    /// Where the hurt are brought.
    Clinic,
    /// What is only told: "the film", "the novel".
    Fiction,
    /// Hurt or dead, and not said which.
    Victim,
    /// Persons as one body, told by how many are of it: "a choir of 12".
    Collective,
    /// What was done after all: "had to", "managed to", "went on to".
    Factive,
    /// How badly: "critically".
    Badly,
    /// Nobody else's: "its own".
    Own,
    /// Who acts for whoever rules: "intelligence", "authorities".
    Agency,
}

/// A set of cues.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cues(u128);

impl Cues {
    /// Whether the cue is in it.
    pub fn has(self, cue: Cue) -> bool {
        self.0 & (1 << cue as u8) != 0
    }

    /// Whether one of the cues is in it.
    pub fn has_any(self, cues: &[Cue]) -> bool {
        cues.iter().any(|cue| self.has(*cue))
    }

    /// Adds a cue.
    pub fn add(&mut self, cue: Cue) {
        self.0 |= 1 << cue as u8;
    }

    /// Adds all cues of another set.
    pub fn add_all(&mut self, other: Cues) {
        self.0 |= other.0;
    }
}

/// All that a word or phrase means.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Meaning {
    /// As a noun for persons.
    pub person: Option<Person>,
    /// As what was done to persons.
    pub act: Option<Act>,
    /// As what kind of incident it is.
    pub event: Option<Event>,
    /// What happened to those whom it counts, where it is a noun for persons in any case: detainees, victims.
    pub fate: Option<Kind>,
    /// As a word of the rules.
    pub cues: Cues,
    /// The name that the rules know it by, as [`Lexicon::name`] has it.
    pub name: u16,
}

impl Meaning {
    fn merge(&mut self, other: Meaning) {
        self.fate = self.fate.or(other.fate);
        self.person = self.person.or(other.person);
        self.act = self.act.or(other.act);
        self.event = match (self.event, other.event) {
            (Some(one), Some(two)) if two.weight > one.weight => Some(two),
            (one, two) => one.or(two),
        };
        self.cues.add_all(other.cues);
        self.name = if self.name == 0 { other.name } else { self.name };
    }
}

/// One language's words, ready to be looked up.
pub struct Lexicon {
    /// By the number of the first word.
    phrases: FxHashMap<u64, Opening>,
    /// What the rules call words, the first name being none.
    names: Vec<&'static str>,
    /// For each name, the lists of words that it stands in, as their place in `lists`.
    named: Vec<u16>,
    /// The sets of lists that words stand in, the first being none.
    lists: Vec<Words>,
    /// The first words by their numbers, while it is built.
    spelled: FxHashMap<u64, String>,
}

/// What was found to begin at a word.
pub struct Looked<'l> {
    /// How many words it takes.
    pub length: usize,
    /// What the tables say that it means.
    pub meaning: Option<&'l Meaning>,
    /// The lists of words that it stands in, as [`Lexicon::lists`] has them.
    pub lists: u16,
}

/// What begins with a word.
#[derive(Default)]
struct Opening {
    /// What the word means alone.
    alone: Option<Meaning>,
    /// The phrases, each with the numbers of its other words: by the first of these, and of several the longest first.
    longer: Vec<Phrase>,
    /// The lists that the word stands in.
    lists: u16,
    /// Marks of the words that go on with one of the phrases: most others are dismissed by one look.
    nexts: u128,
}

/// A phrase of several words.
struct Phrase {
    /// The number of the word behind the first.
    next: u64,
    /// The numbers of all words behind the first.
    rest: Vec<u64>,
    meaning: Meaning,
    /// The lists that it stands in.
    lists: u16,
}

impl Opening {
    fn mark(word: u64) -> u128 {
        1 << (word >> 57)
    }

    /// The phrases that go on with a word, the longest first.
    fn going_on_with(&self, next: u64) -> impl Iterator<Item = &Phrase> {
        let may_go_on = self.nexts & Opening::mark(next) != 0;
        let from = if may_go_on {
            self.longer.partition_point(|phrase| phrase.next < next)
        } else {
            self.longer.len()
        };
        self.longer[from..].iter().take_while(move |phrase| phrase.next == next)
    }

    /// Adds a meaning to the phrase that goes on with these words.
    fn add(&mut self, rest: Vec<u64>, meaning: Meaning) {
        let Some(&next) = rest.first() else {
            match &mut self.alone {
                Some(known) => known.merge(meaning),
                None => self.alone = Some(meaning),
            }
            return;
        };
        self.nexts |= Opening::mark(next);
        match self.longer.iter_mut().find(|known| known.rest == rest) {
            Some(known) => known.meaning.merge(meaning),
            None => self.longer.push(Phrase { next, rest, meaning, lists: 0 }),
        }
    }
}

impl Lexicon {
    /// From a language's tables.
    pub fn new(language: &Language) -> Lexicon {
        let mut lexicon = Lexicon {
            phrases: FxHashMap::default(),
            names: vec![""],
            named: Vec::new(),
            lists: vec![Words::default()],
            spelled: FxHashMap::default(),
        };
        for row in language.persons {
            lexicon.nouns(language, row.nouns, |number| Meaning {
                person: Some(Person { population: row.population, number, kind: None }),
                ..Meaning::default()
            });
        }
        for (kind, nouns) in language.heads {
            lexicon.nouns(language, nouns, |number| Meaning {
                person: Some(Person { population: None, number, kind: Some(*kind) }),
                fate: Some(*kind),
                ..Meaning::default()
            });
        }
        for row in language.acts {
            let act = |form| Meaning {
                act: Some(Act { kind: row.kind, of_object: row.of_object, form }),
                ..Meaning::default()
            };
            for verb in phrases(row.verbs) {
                for (form, phrase) in forms(language, verb) {
                    lexicon.add(&phrase, act(form));
                }
            }
            for noun in phrases(row.nouns).flat_map(|noun| language.spelled(noun)) {
                lexicon.add(&noun, act(Form::Noun));
            }
            for adjective in phrases(row.adjectives) {
                for form in (language.adjectives)(adjective) {
                    lexicon.add(&form, act(Form::Adjective));
                }
            }
        }
        for (incident, weight, words) in language.events {
            for phrase in phrases(words) {
                for (place, each) in phrase.split('/').enumerate() {
                    let event = Some(Event { incident: *incident, weight: *weight, general: 0 < place });
                    let meaning = Meaning { event, ..Meaning::default() };
                    language.spelled(each).iter().for_each(|form| lexicon.add(form, meaning));
                }
            }
        }
        for (cue, words) in language.cues {
            for phrase in phrases(words) {
                let mut cues = Cues::default();
                cues.add(*cue);
                for each in phrase.split('/').flat_map(|each| language.spelled(each)) {
                    lexicon.add(&each, Meaning { cues, ..Meaning::default() });
                }
            }
        }
        for (name, words) in language.names {
            lexicon.names.push(name);
            let meaning = Meaning { name: lexicon.names.len() as u16 - 1, ..Meaning::default() };
            let forms = phrases(words).flat_map(|phrase| language.spelled(phrase));
            forms.for_each(|form| lexicon.add(&form, meaning));
        }
        for opening in lexicon.phrases.values_mut() {
            opening.longer.sort_by_key(|phrase| (phrase.next, std::cmp::Reverse(phrase.rest.len())));
        }
        lexicon.list(language);
        lexicon
    }

    /// Notes for each word, phrase and name on which of the lists it stands.
    fn list(&mut self, language: &Language) {
        let spelled = std::mem::take(&mut self.spelled);
        let mut of_word: FxHashMap<u64, Words> = FxHashMap::default();
        let mut of_phrase: FxHashMap<(u64, Vec<u64>), Words> = FxHashMap::default();
        for (list, entry) in entries(language.words) {
            if let Some(stem) = entry.strip_suffix('*') {
                let begins = spelled.iter().filter(|(_, word)| word.starts_with(stem));
                begins.for_each(|(word, _)| of_word.entry(*word).or_default().add(list));
                continue;
            }
            let mut words = hashes(entry);
            let Some(first) = words.next() else { continue };
            let rest: Vec<u64> = words.collect();
            let words = if rest.is_empty() {
                of_word.entry(first).or_default()
            } else {
                of_phrase.entry((first, rest)).or_default()
            };
            words.add(list);
        }
        for verb in language.grammar.splits.iter().flat_map(|(_, verbs, _)| hashes(verbs)) {
            of_word.entry(verb).or_default().add(Word::Split);
        }
        let mut known: FxHashMap<Words, u16> = FxHashMap::default();
        known.insert(Words::default(), 0);
        let mut place = |words: Words, lists: &mut Vec<Words>| {
            *known.entry(words).or_insert_with(|| {
                lists.push(words);
                lists.len() as u16 - 1
            })
        };
        for word in of_word.keys() {
            self.phrases.entry(*word).or_default();
        }
        for (first, opening) in &mut self.phrases {
            let own = of_word.get(first).copied().unwrap_or_default();
            opening.lists = place(own, &mut self.lists);
            for phrase in &mut opening.longer {
                let mut words = own;
                let whole = of_phrase.get(&(*first, phrase.rest.clone()));
                whole.into_iter().for_each(|whole| words.add_all(*whole));
                phrase.lists = place(words, &mut self.lists);
            }
        }
        for name in &self.names {
            let mut words = Words::default();
            for (list, entry) in entries(super::en::ENGLISH.words) {
                if entry.strip_suffix('*').map_or(entry == *name, |stem| name.starts_with(stem)) {
                    words.add(list);
                }
            }
            self.named.push(place(words, &mut self.lists));
        }
    }

    fn nouns(&mut self, language: &Language, nouns: &str, meaning: impl Fn(Number) -> Meaning) {
        for noun in phrases(nouns) {
            if let Some(mass) = noun.strip_prefix('*') {
                let forms = (language.nouns)(mass).into_iter();
                forms
                    .filter(|(number, _)| *number == Number::One)
                    .for_each(|(_, form)| self.add(&form, meaning(Number::Mass)));
            } else if let Some(plural) = noun.strip_prefix('~') {
                self.add(plural, meaning(Number::Many));
            } else if let Some((singular, plural)) = noun.split_once('/') {
                self.add(singular, meaning(Number::One));
                self.add(plural, meaning(Number::Many));
            } else {
                (language.nouns)(noun)
                    .into_iter()
                    .for_each(|(number, form)| self.add(&form, meaning(number)));
            }
        }
    }

    fn add(&mut self, phrase: &str, meaning: Meaning) {
        let mut words = hashes(phrase);
        let Some(first) = words.next() else { return };
        let word = || fold(phrase.split_whitespace().next().unwrap_or_default());
        self.spelled.entry(first).or_insert_with(word);
        self.phrases.entry(first).or_default().add(words.collect(), meaning);
    }

    /// What the rules call a word whose meaning has a name.
    pub fn name(&self, name: u16) -> &'static str {
        self.names[usize::from(name)]
    }

    /// The lists of words at a place that [`Lexicon::look`] gave.
    #[inline]
    pub fn lists(&self, lists: u16) -> &Words {
        &self.lists[usize::from(lists)]
    }

    /// The lists that a single word stands in, by its number.
    pub fn lists_of(&self, word: u64) -> u16 {
        self.phrases.get(&word).map_or(0, |opening| opening.lists)
    }

    /// The longest phrase that starts with the word of the number `first`, how many words it takes and what it means.
    ///
    /// `next(n)` is the number of the word `n` places behind the first.
    pub fn longest(&self, first: u64, next: impl Fn(usize) -> Option<u64>) -> Option<(usize, &Meaning)> {
        let looked = self.look(first, next);
        looked.meaning.map(|meaning| (looked.length, meaning))
    }

    /// What begins with the word of the number `first`: the longest phrase of the tables, else the word by itself.
    ///
    /// `next(n)` is the number of the word `n` places behind the first.
    pub fn look(&self, first: u64, next: impl Fn(usize) -> Option<u64>) -> Looked<'_> {
        let Some(opening) = self.phrases.get(&first) else {
            return Looked { length: 1, meaning: None, lists: 0 };
        };
        let longer = next(1).filter(|_| opening.nexts != 0).and_then(|second| {
            opening.going_on_with(second).find(|phrase| {
                phrase.rest.iter().enumerate().skip(1).all(|(place, word)| next(place + 1) == Some(*word))
            })
        });
        let (length, meaning, lists) = match longer {
            Some(phrase) => (phrase.rest.len() + 1, Some(&phrase.meaning), phrase.lists),
            None => (1, opening.alone.as_ref(), opening.lists),
        };
        let lists = match meaning {
            Some(meaning) if meaning.name != 0 => self.named[usize::from(meaning.name)],
            _ => lists,
        };
        Looked { length, meaning, lists }
    }
}

/// The numbers of a phrase's words.
fn hashes(phrase: &str) -> impl Iterator<Item = u64> {
    phrase.split_whitespace().map(|word| token::hash(&fold(word)))
}

/// The entries of the lists that rules ask for.
fn entries(words: &'static [(Word, &'static str)]) -> impl Iterator<Item = (Word, &'static str)> {
    words.iter().flat_map(|(list, entries)| phrases(entries).map(|entry| (*list, entry)))
}

fn phrases(words: &str) -> impl Iterator<Item = &str> {
    words.split(',').map(str::trim).filter(|phrase| !phrase.is_empty())
}

/// A verb's forms in the order of the tables.
pub(super) const VERB_FORMS: [Form; 5] = [Form::Base, Form::Third, Form::Past, Form::Participle, Form::Ing];

/// The forms of a verb that the tables give, `/` between them and `|` between several for one.
pub(super) fn given(verb: &str) -> Vec<(Form, String)> {
    let each = VERB_FORMS.into_iter().zip(verb.split('/'));
    each.flat_map(|(name, forms)| forms.split('|').map(move |form| (name, form.trim().to_owned()))).collect()
}

/// A verb's forms, each with its name; where past and participle are one word it is one form.
fn forms(language: &Language, verb: &str) -> Vec<(Form, String)> {
    let mut found = (language.verbs)(verb);
    if found.len() == VERB_FORMS.len() && found[2].1 == found[3].1 {
        found[2].0 = Form::PastOrParticiple;
        found.remove(3);
        // "hurt": told of what happened far more often than of what is to happen.
        if found[0].1 == found[2].1 {
            found.remove(0);
        }
    }
    found
}

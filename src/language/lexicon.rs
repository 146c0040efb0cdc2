//! The tables of a language as one look-up: from folded words to what they mean.

use rustc_hash::FxHashMap;

use super::Language;
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
    /// As a word of the rules.
    pub cues: Cues,
    /// The name that the rules know it by, as [`Lexicon::name`] has it.
    pub name: u16,
}

impl Meaning {
    fn merge(&mut self, other: Meaning) {
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
}

/// What begins with a word.
#[derive(Default)]
struct Opening {
    /// What the word means alone.
    alone: Option<Meaning>,
    /// The phrases, each with the numbers of its other words, the longest first.
    longer: Vec<(Vec<u64>, Meaning)>,
    /// Marks of the words that go on with one of the phrases: most others are dismissed by one look.
    nexts: u128,
}

impl Opening {
    fn mark(word: u64) -> u128 {
        1 << (word >> 57)
    }

    /// Adds a meaning to the phrase that goes on with these words.
    fn add(&mut self, rest: Vec<u64>, meaning: Meaning) {
        let Some(next) = rest.first() else {
            match &mut self.alone {
                Some(known) => known.merge(meaning),
                None => self.alone = Some(meaning),
            }
            return;
        };
        self.nexts |= Opening::mark(*next);
        match self.longer.iter_mut().find(|(known, _)| *known == rest) {
            Some((_, known)) => known.merge(meaning),
            None => self.longer.push((rest, meaning)),
        }
    }
}

impl Lexicon {
    /// From a language's tables.
    pub fn new(language: &Language) -> Lexicon {
        let mut lexicon = Lexicon { phrases: FxHashMap::default(), names: vec![""] };
        for row in language.persons {
            lexicon.nouns(language, row.nouns, |number| Meaning {
                person: Some(Person { population: row.population, number, kind: None }),
                ..Meaning::default()
            });
        }
        for (kind, nouns) in language.heads {
            lexicon.nouns(language, nouns, |number| Meaning {
                person: Some(Person { population: None, number, kind: Some(*kind) }),
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
            opening.longer.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        lexicon
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
        let mut words = phrase.split_whitespace().map(|word| token::hash(&fold(word)));
        let Some(first) = words.next() else { return };
        self.phrases.entry(first).or_default().add(words.collect(), meaning);
    }

    /// What the rules call a word whose meaning has a name.
    pub fn name(&self, name: u16) -> &'static str {
        self.names[usize::from(name)]
    }

    /// The longest phrase that starts with the word of the number `first`, how many words it takes and what it means.
    ///
    /// `next(n)` is the number of the word `n` places behind the first.
    pub fn longest(&self, first: u64, next: impl Fn(usize) -> Option<u64>) -> Option<(usize, &Meaning)> {
        let opening = self.phrases.get(&first)?;
        let may_go_on =
            opening.nexts != 0 && next(1).is_some_and(|word| opening.nexts & Opening::mark(word) != 0);
        let longer =
            opening.longer.iter().filter(|_| may_go_on).find(|(rest, _)| {
                rest.iter().enumerate().all(|(place, word)| next(place + 1) == Some(*word))
            });
        match longer {
            Some((rest, meaning)) => Some((rest.len() + 1, meaning)),
            None => opening.alone.as_ref().map(|meaning| (1, meaning)),
        }
    }
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

//! English: the words that the rules in `read` look out for, and how its words are formed. Tables only.

mod acts;
mod cues;
mod events;
mod persons;
mod splits;
mod words;

use super::verbs::{VERB_FORMS, given};
use super::{Ending, Form, Grammar, Language, Number, days, numbers};

use acts::ACTS;
use cues::CUES;
use events::EVENTS;
use persons::{HEADS, PERSONS};
use splits::SPLITS;
use words::WORDS;

/// The tables.
pub(super) static ENGLISH: Language = Language {
    code: "en",
    never_ends: "mr mrs ms dr prof st ste gen col lt cpl sgt pvt capt cmdr maj brig adm gov sen rep hon rev fr \
        msgr mgr pres amb insp supt const e.g i.e eg ie incl vs approx ca op mt ft fig figs nos govt dept univ \
        assn bros mme mlle sr sra dep cdr lieut ltc comdr md",
    ends_before_starter: "u.s u.k u.n e.u a.m p.m inc corp ltd co jr etc al d.c lb lbs kg km mi hrs min bn ave blvd",
    no_end_before_number: "no nos p pp vol art sec jan feb mar apr jun jul aug sep sept oct nov dec",
    starters: "the a an he she it they we i you this that these those there in on at by for from after before when \
        while as if but and however meanwhile police officials his her their its our my no not one two three four \
        five six seven eight nine ten some many most several all both each another other others according earlier \
        later last since until although though because so then now also iran iraq israel russia",
    withdrawn: &["withdrawn", "retracted", "retraction", "taken down"],
    taken_back: &[
        "retracted:",
        "retraction:",
        "withdrawn:",
        "story withdrawn",
        "article withdrawn",
        "article retracted",
        "story retracted",
        "story has been withdrawn",
        "story has been retracted",
        "story was withdrawn",
        "story was retracted",
        "article has been withdrawn",
        "article has been retracted",
        "article was withdrawn",
        "article was retracted",
        "report has been withdrawn",
        "report has been retracted",
        "story has been taken down",
        "article has been taken down",
        "has withdrawn this story",
        "has withdrawn this article",
        "has retracted this story",
        "has retracted this article",
    ],
    persons: PERSONS,
    heads: HEADS,
    acts: ACTS,
    events: EVENTS,
    cues: CUES,
    words: WORDS,
    names: &[],
    numbers: &numbers::ENGLISH,
    days: &days::ENGLISH,
    grammar: Grammar {
        subject_follows: false,
        object_precedes: false,
        marks_objects: false,
        adjuncts_between: false,
        participles_tell: false,
        others_first: false,
        has_genitive: false,
        agent_endings: &[],
        adjectives_follow: false,
        names_follow: false,
        splits: SPLITS,
        to_is_up_to: false,
        noun_link: Some("of"),
        endings: &[
            (Ending::Past, "ed"),
            (Ending::Ing, "ing"),
            (Ending::Adverb, "ly"),
            (Ending::Plural, "s"),
            (Ending::Doers, "ers"),
            (Ending::Age, "-old"),
        ],
    },
    nouns: |noun| vec![(Number::One, noun.to_owned()), (Number::Many, plural(noun))],
    verbs,
    adjectives: |adjective| vec![adjective.to_owned()],
    cases: |name| vec![name.to_owned()],
    places: "",
};

fn verbs(verb: &str) -> Vec<(Form, String)> {
    match verb.contains('/') {
        true => given(verb),
        false => VERB_FORMS.into_iter().zip(forms(verb)).collect(),
    }
}

fn plural(noun: &str) -> String {
    match noun.as_bytes() {
        [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h'] => format!("{noun}es"),
        [.., before, b'y'] if !b"aeiou".contains(before) => format!("{}ies", &noun[..noun.len() - 1]),
        _ => format!("{noun}s"),
    }
}

fn forms(verb: &str) -> [String; 5] {
    let (word, rest) =
        verb.split_once(' ').map_or((verb, String::new()), |(word, rest)| (word, format!(" {rest}")));
    let past = match word.as_bytes() {
        [.., b'e'] => format!("{word}d{rest}"),
        [.., before, b'y'] if !b"aeiou".contains(before) => format!("{}ied{rest}", &word[..word.len() - 1]),
        _ => format!("{word}ed{rest}"),
    };
    let ing = match word.as_bytes() {
        [.., b'e', b'e'] => format!("{word}ing{rest}"),
        [.., b'e'] => format!("{}ing{rest}", &word[..word.len() - 1]),
        _ => format!("{word}ing{rest}"),
    };
    [format!("{word}{rest}"), format!("{}{rest}", plural(word)), past.clone(), past, ing]
}

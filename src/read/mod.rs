//! Reading: from an article's text to what it tells. Pure; it cannot fail.
//!
//! ```text
//! text → tokens → { groups, days, places, numbers, words } → units → sentences
//!      → persons ↔ verbs → figures, and scenes → incidents
//! ```
//!
//! Odd input gives what could be read. Nothing here knows the clock, the disk or a network, and
//! nothing is remembered from one text to the next.

pub mod copy;
pub mod day;
pub mod feed;
pub mod group;
pub mod link;
pub mod name;
pub mod number;
pub mod pdf;
pub mod place;

pub mod article;

mod charset;
mod explain;
mod figure;
mod flatten;
mod incident;
mod plain;
mod prose;
mod timestamp;
mod tongue;
mod twice;
mod unit;

use std::ops::Range;
use std::time::Duration;

use jiff::SignedDuration;
use jiff::civil::Date;

use crate::language::{Cue, Cues};
use crate::model::{Explanation, Figure, Group, GroupMention, Quote, Reading, Report, Span};
use crate::text::scalars::Scalars;
use crate::text::token::{Shape, Token};
use crate::text::tokenized::Tokenized;

use incident::found::Found;
use incident::{borne, place_rank, report, scene, violence, who};
use place::Gazetteer;
use place::atlas::Atlas;
use prose::{Prose, Seen};
use tongue::Tongue;

/// One article as the reader takes it.
#[derive(Clone, Copy, Debug)]
pub struct Input<'i> {
    /// The headline, where it is not part of the text.
    pub title: Option<&'i str>,
    /// The text, paragraphs separated by newlines. Quotes and spans are cut from here.
    pub text: &'i str,
    /// The day it was published: what "yesterday" counts from.
    pub published: Date,
}

/// Raised with whatever makes the reader read something else in a text: what an earlier version of it read can be read
/// again by `wirewatch reread`.
pub const VERSION: u32 = 11;

/// Reads articles. Built once: it holds the groups and the places.
pub struct Reader {
    groups: group::Groups,
    gazetteer: Gazetteer,
    copies_within: SignedDuration,
}

/// A text with what is known about it before it is read.
struct Whole<'t> {
    text: &'t str,
    published: Date,
    /// What its headline tells.
    headline: Option<Report>,
    title: Option<&'t str>,
    /// Whether it is one: it must say by itself that it is of violence.
    is_headline: bool,
}

impl Reader {
    /// With the groups to look for.
    pub fn new(groups: &[Group]) -> Reader {
        Reader {
            groups: group::Groups::new(groups),
            gazetteer: Gazetteer::embedded(),
            copies_within: copy::WITHIN,
        }
    }

    /// Takes for copies what was published no further apart than this.
    #[must_use]
    pub fn with_copies_within(self, within: Duration) -> Reader {
        Reader { copies_within: within.try_into().unwrap_or(copy::WITHIN), ..self }
    }

    /// Among what was published so long before and after an article its copies are looked for.
    pub fn copies_within(&self) -> SignedDuration {
        self.copies_within
    }

    /// Knows imported places too.
    #[must_use]
    pub fn with_places(self, atlas: Atlas) -> Reader {
        Reader { gazetteer: Gazetteer::with(atlas), ..self }
    }

    /// The places that it knows.
    pub fn gazetteer(&self) -> &Gazetteer {
        &self.gazetteer
    }

    /// Everything that an article tells: its language, groups, incidents and figures.
    pub fn read(&self, input: &Input) -> Reading {
        self.look(input, None)
    }

    /// What [`Reader::read`] reads, with what each part was read from, and what was left out and why.
    pub fn explain(&self, input: &Input) -> Explanation {
        let mut record = explain::Record::default();
        let reading = self.look(input, Some(&mut record));
        Explanation { reading, marks: record.marks, remarks: record.remarks }
    }

    fn look(&self, input: &Input, record: Option<&mut explain::Record>) -> Reading {
        let tokenized = Tokenized::new(input.text);
        let named = self.groups.mentions(&tokenized);
        let language = tongue::language_of(input.text, &tokenized.tokens);
        let tongue = language.and_then(tongue::of);
        let scalars = Scalars::new(input.text);
        let mut reading = Reading { language: language.map(str::to_owned), ..Reading::default() };
        reading.groups = named.iter().filter_map(|found| mention(input.text, &scalars, found)).collect();
        if let Some(tongue) = tongue {
            let headline = input.title.and_then(|title| self.headline(title, input.published, tongue));
            let whole = Whole {
                text: input.text,
                published: input.published,
                title: input.title,
                headline,
                is_headline: false,
            };
            (reading.incidents, reading.other_figures) =
                self.incidents(&whole, tongue, tokenized, &named, scalars, record);
        } else if let Some(record) = record {
            *record = explain::of_groups(input.text, &scalars, &named, language);
        }
        reading
    }

    /// What a headline tells, read as a text of its own.
    fn headline(&self, title: &str, published: Date, tongue: &Tongue) -> Option<Report> {
        let tokenized = Tokenized::new(title);
        let named = self.groups.mentions(&tokenized);
        let whole = Whole { text: title, published, title: None, headline: None, is_headline: true };
        self.incidents(&whole, tongue, tokenized, &named, Scalars::new(title), None).0.into_iter().next()
    }

    fn incidents(
        &self,
        whole: &Whole,
        tongue: &Tongue,
        tokenized: Tokenized,
        named: &[group::FoundGroup],
        scalars: Scalars,
        record: Option<&mut explain::Record>,
    ) -> (Vec<Report>, Vec<Figure>) {
        let text = whole.text;
        let taken: Vec<_> = named.iter().map(|found| found.tokens.clone()).collect();
        let places = self.gazetteer.places_in(&tokenized, &taken, &tongue.places);
        let tokens = tokenized.tokens;
        let mut days = day::days(text, &tokens, &tongue.days, whole.published);
        days.iter_mut()
            .filter(|day| is_of_known_deed(tongue, &tokens, &day.tokens))
            .for_each(|day| day.tomorrow = None);
        day::turn_ahead(&mut days, whole.published, |day| is_spoken(tongue, &tokens, &day.tokens));
        let amounts = number::amounts(text, &tokens, &tongue.numbers);
        let numbers = record.is_some().then(|| amounts.clone());
        let prose = Prose::new(text, scalars, tongue, tokens, Seen { named, days, places: &places, amounts });
        let who: Vec<who::Named> = named
            .iter()
            .map(|found| {
                let stem = found.id.as_deref().map(|id| self.groups.stem(id).to_owned());
                who::Named {
                    branch: found.id.clone().filter(|id| stem.as_ref() != Some(id)),
                    id: stem,
                    name: found.id.is_none().then(|| own_name(text, named, &found.name)),
                    is_sure: found.id.is_some() || found.name.chars().any(char::is_lowercase),
                }
            })
            .collect();
        let scenes = scene::scenes(&prose, &places);
        let told = figure::told(&prose);
        let found = Found {
            days: &prose.days,
            places: &places,
            home: place_rank::home(&places),
            heading: prose.heading(),
            who: &who::Who::new(&prose, &who),
            names: &name::Names::new(text, &prose.tokens),
            title: whole.title,
            published: whole.published,
            headline: whole.headline.as_ref(),
            is_headline: whole.is_headline,
            news: violence::news(&prose, prose.heading(), whole.is_headline),
            is_played: borne::is_played(&prose, whole.title),
            is_disaster: borne::is_disaster(&prose),
        };
        let Some(record) = record else { return report::reports(&prose, &scenes, &found, told) };
        let early = explain::early(&told);
        let news = found.news;
        let (reports, others) = report::reports(&prose, &scenes, &found, told);
        *record = explain::record(
            &prose,
            news,
            &explain::Seeing {
                named,
                places: &places,
                amounts: &numbers.unwrap_or_default(),
                early: &early,
                reports: &reports,
                others: &others,
            },
        );
        (reports, others)
    }
}

/// "the Friday shooting": of what was told of before, and not to come.
fn is_of_known_deed(tongue: &Tongue, tokens: &[Token], day: &Range<usize>) -> bool {
    let meaning =
        |at: usize| tongue.lexicon.longest(tokens.get(at)?.hash, |_| None).map(|(_, meaning)| meaning);
    let is_the = meaning(day.start).is_some_and(|it| it.cues.has(Cue::Definite));
    is_the && meaning(day.end).is_some_and(|it| it.event.is_some())
}

/// How many words stand between a verb of saying and its day: "said in a statement on Friday".
const SAYING_REACHES: usize = 5;

/// Whether somebody speaks on the day that some tokens tell: "police said on Friday", "on Friday the army said".
fn is_spoken(tongue: &Tongue, tokens: &[Token], day: &Range<usize>) -> bool {
    let cues = |at: usize| {
        let (_, meaning) = tongue.lexicon.longest(tokens[at].hash, |_| None)?;
        Some(meaning.cues)
    };
    // "The shooting was reported on Friday": told of, and nobody speaks.
    let is_passive = |at: usize| at.checked_sub(1).and_then(cues).is_some_and(|cues| cues.has(Cue::Be));
    let says = |at: &usize| cues(*at).is_some_and(|cues| cues.has(Cue::Say)) && !is_passive(*at);
    let goes_on = |at: &usize| {
        let begins_clause = |cues: Cues| cues.has(Cue::Clause) && !cues.has(Cue::Say);
        tokens[*at].shape == Shape::Word && !cues(*at).is_some_and(begins_clause)
    };
    let before = day.start.saturating_sub(SAYING_REACHES)..day.start;
    // "On Friday, police said that"; not "was shot on Friday, police said".
    let opens =
        day.start.checked_sub(1).is_none_or(|before| matches!(&*tokens[before].folded, "." | "\"" | "”"));
    let comma = usize::from(opens && tokens.get(day.end).is_some_and(|token| token.folded == ","));
    let behind = day.end + comma..tokens.len().min(day.end + SAYING_REACHES);
    before.rev().take_while(goes_on).any(|at| says(&at)) || behind.take_while(goes_on).any(|at| says(&at))
}

fn mention(text: &str, scalars: &Scalars, found: &group::FoundGroup) -> Option<GroupMention> {
    let span = Span { start: scalars.at(found.bytes.start), end: scalars.at(found.bytes.end) };
    let words = text[found.bytes.clone()].to_owned();
    found.id.clone().map(|group| GroupMention { group, quote: Quote { words, span } })
}

/// An untracked group's name as this text mostly has it: "FMLN" where it is mostly called so.
fn own_name(text: &str, named: &[group::FoundGroup], name: &str) -> String {
    let mut spelled: Vec<(usize, &str)> = Vec::new();
    for other in named.iter().filter(|other| other.id.is_none() && other.name == name) {
        let words = &text[other.bytes.clone()];
        match spelled.iter_mut().find(|(_, known)| known.eq_ignore_ascii_case(words)) {
            Some((count, _)) => *count += 1,
            None => spelled.push((1, words)),
        }
    }
    let words =
        spelled.into_iter().max_by_key(|(count, words)| (*count, words.len())).map(|(_, words)| words);
    let is_usual = |words: &&str| words.to_lowercase() == name.to_lowercase();
    words.filter(|words| !is_usual(words)).unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Role;
    use proptest::prelude::*;

    fn reader() -> Reader {
        let groups = [Group {
            id: "islamic-state".to_owned(),
            name: "Islamic State".to_owned(),
            aliases: vec!["ISIS-K".to_owned()],
            ..Group::default()
        }];
        Reader::new(&groups)
    }

    fn input(text: &str) -> Input<'_> {
        Input { title: None, text, published: jiff::civil::date(2024, 3, 24) }
    }

    fn read(text: &str) -> Reading {
        reader().read(&input(text))
    }

    #[test]
    fn an_attack_is_read_whole() {
        let reading = read(
            "ISIS-K gunmen opened fire in Kabul on Friday, killing at least 13 people and wounding dozens of others. \
             Police later arrested four suspects.",
        );
        let main = &reading.incidents[0];
        assert_eq!(main.when.as_ref().map(|when| when.from), Some(jiff::civil::date(2024, 3, 22)));
        assert_eq!(main.places[0].name, "Kabul");
        assert_eq!(main.groups[0].group.as_deref(), Some("islamic-state"));
        let figures: Vec<_> =
            main.figures.iter().map(|figure| (figure.amount.said.as_str(), figure.role)).collect();
        assert!(figures.contains(&("at least 13", Role::Victim)), "{figures:?}");
        assert_eq!(reading.groups[0].quote.words, "ISIS-K");
    }

    #[test]
    fn a_province_is_named_beside_its_stem() {
        let group = |id: &str, name: &str, alias: &str, parent: Option<&str>| Group {
            id: id.to_owned(),
            name: name.to_owned(),
            aliases: vec![alias.to_owned()],
            parent: parent.map(str::to_owned),
            ..Group::default()
        };
        let reader = Reader::new(&[
            group("islamic-state", "Islamic State", "ISIS", None),
            group("iskp", "Islamic State Khorasan Province", "ISIS-K", Some("islamic-state")),
        ]);
        let published = jiff::civil::date(2024, 3, 24);
        let r = |text: &str| {
            let reading = reader.read(&Input { title: None, text, published });
            let part = reading.incidents[0].groups[0].clone();
            (part.group, part.branch)
        };
        let named = |name: &str| r(&format!("{name} gunmen killed 13 people in Kabul on Friday."));
        assert_eq!(named("ISIS-K"), (Some("islamic-state".to_owned()), Some("iskp".to_owned())));
        assert_eq!(named("ISIS"), (Some("islamic-state".to_owned()), None));
    }

    #[test]
    fn capitals_read_as_small_letters_do() {
        let reading = read("GUERRILLAS TODAY KILLED FOUR SOLDIERS AND TWO PEASANTS IN SAN SALVADOR.");
        let figures: Vec<_> = reading.incidents[0].figures.iter().map(|figure| figure.amount.low).collect();
        assert_eq!(figures, [4, 2]);
    }

    #[test]
    fn not_every_text_in_cyrillic_letters_is_russian() {
        let r = |text: &str| read(text).language.unwrap_or_default();
        assert_eq!(r("В результате взрыва в столице погибли двое полицейских, сообщили власти."), "ru");
        assert_eq!(r("Унаслідок вибуху в столиці загинули двоє поліцейських, повідомила влада."), "uk");
        assert_eq!(r("У експлозији у главном граду погинула су два полицајца, саопштиле су власти."), "sr");
        let bulgarian = "При експлозия в столицата загинаха двама полицаи, съобщиха властите. ";
        assert_eq!(r(&bulgarian.repeat(5)), "bg");
    }

    #[test]
    fn what_is_in_a_language_that_is_not_read_is_kept_for_its_groups() {
        let reading =
            read("ISIS-K hat sich zu dem Anschlag bekannt, bei dem in der Stadt vierzehn Menschen starben.");
        assert_eq!(reading.language.as_deref(), Some("de"));
        assert_eq!((reading.groups.len(), reading.incidents.len()), (1, 0));
    }

    fn quotes_are_cut_from(text: &str) {
        let reading = read(text);
        let figures =
            reading.incidents.iter().flat_map(|incident| &incident.figures).chain(&reading.other_figures);
        for figure in figures {
            assert!(figure.quote.is_cut_from(text), "{figure:?}");
            assert!(
                figure.quote.span.start <= figure.marked.start && figure.marked.end <= figure.quote.span.end
            );
        }
        for incident in &reading.incidents {
            for (place, figure) in incident.figures.iter().enumerate() {
                assert!(figure.part_of.is_none_or(|whole| whole < incident.figures.len() && whole != place));
            }
        }
        assert_eq!(reading, read(text), "read twice");
        let explained = reader().explain(&input(text));
        assert_eq!(explained.reading, reading, "asked why");
        let mut start = 0;
        for mark in &explained.marks {
            assert!(mark.quote.is_cut_from(text), "{mark:?}");
            assert!(start <= mark.quote.span.start, "in the order of the text");
            start = mark.quote.span.start;
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "\\PC{0,200}") {
            quotes_are_cut_from(&text);
        }

        #[test]
        fn any_news_is_read(words in proptest::collection::vec(proptest::sample::select(vec![
            "Two", "14", "a", "the", "people", "soldiers", "were", "killed", "and", "wounded", "in", "Kabul", ",", "including",
            "of", "them", "who", "gunmen", "opened fire", "on", "Friday", ".", "(", ")", "toll", "rose", "to", "no", "arrested",
            "he", "said", "was", "by", "the army", "\n", "ISIS-K", "bodies", "others", "—", "é", "since 2015",
        ]), 0..40)) {
            quotes_are_cut_from(&words.join(" "));
        }
    }
}

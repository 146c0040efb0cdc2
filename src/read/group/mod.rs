//! Groups: where a text names an armed group, a tracked one or another.
//!
//! Tracked groups are those of `groups.toml`. Others are known by a table of names
//! (`known.tsv`), or by how such groups are called: "the X Liberation Front", "X Brigades".
//! The longest name counts. An acronym counts in upper case; in a line of upper case only
//! where it is no common word ("IS" is the verb there). A definition in the text, "Islamic
//! State Khorasan Province (ISKP)", binds the acronym for the whole text.
//!
//! It does not say what a group did: that takes the clause.

mod pattern;

use std::cell::LazyCell;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::language::{self, groups as words};
use crate::model::Group;
use crate::read::place::{Certainty, Context, FoundPlace, Gazetteer, Rank};
use crate::text::phrases::{Part, Phrases, parts};
use crate::text::token::{Shape, Token, tokens};
use crate::text::tokenized::Tokenized;

/// The groups to look for, ready for reading. Built once for a list of groups.
#[derive(Debug, Default)]
pub struct Groups {
    tracked: Vec<Group>,
    /// The tracked group above each, by its place in the list.
    parents: Vec<Option<usize>>,
    names: Vec<Name>,
    phrases: Phrases,
    /// What a group needs beside it, and whose need it is.
    needs: Phrases,
    needy: Vec<usize>,
    /// The countries among the needs of each tracked group, by their codes: any place in one of them will do.
    lands: Vec<Vec<String>>,
}

/// Who is meant by a name.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Who {
    Tracked(usize),
    Other(Box<str>),
}

#[derive(Clone, Debug)]
struct Name {
    who: Who,
    acronym: bool,
}

/// A group where a text names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundGroup {
    /// The tokens that name it.
    pub tokens: Range<usize>,
    /// The bytes of the same.
    pub bytes: Range<usize>,
    /// The tracked group's id; none for another group.
    pub id: Option<String>,
    /// The group's name: the tracked one's or the usual one, else the words of the text.
    pub name: String,
}

impl Groups {
    /// Prepares a list of tracked groups. A parent that is not in the list is none.
    pub fn new(tracked: &[Group]) -> Groups {
        let by_id: FxHashMap<&str, usize> =
            tracked.iter().enumerate().map(|(index, group)| (group.id.as_str(), index)).collect();
        let parents = tracked
            .iter()
            .map(|group| group.parent.as_deref().and_then(|parent| by_id.get(parent).copied()))
            .collect();
        let mut spelled: Vec<(Vec<Part>, Name)> = Vec::new();
        let mut needs: Vec<(Vec<Part>, usize)> = Vec::new();
        for (index, group) in tracked.iter().enumerate() {
            let mut name = |name: &str, acronym: bool| {
                // An acronym has no cases.
                let forms = if acronym { vec![name.to_owned()] } else { language::cases(name) };
                let named =
                    |form: &String| (parts(&tokens(form)), Name { who: Who::Tracked(index), acronym });
                spelled.extend(forms.iter().map(named));
            };
            name(&group.name, false);
            group.aliases.iter().for_each(|alias| name(alias, false));
            group.acronyms.iter().for_each(|acronym| name(acronym, true));
            needs.extend(group.needs.iter().map(|need| (parts(&tokens(need)), index)));
        }
        for (name, aliases, acronyms) in known() {
            let mut other = |alias: &str, acronym: bool| {
                spelled.push((parts(&tokens(alias)), Name { who: Who::Other(name.into()), acronym }));
            };
            other(name, false);
            aliases.split('|').filter(|alias| !alias.is_empty()).for_each(|alias| other(alias, false));
            acronyms.split('|').filter(|alias| !alias.is_empty()).for_each(|alias| other(alias, true));
        }
        let lands = tracked.iter().map(|group| group.needs.iter().filter_map(|need| land(need)).collect());
        let lands = lands.collect();
        let phrases = Phrases::new(
            spelled.iter().enumerate().map(|(value, (parts, _))| (parts.as_slice(), value as u32)),
        );
        Groups {
            tracked: tracked.to_vec(),
            parents,
            names: spelled.into_iter().map(|(_, name)| name).collect(),
            phrases,
            needs: Phrases::new(
                needs.iter().enumerate().map(|(value, (parts, _))| (parts.as_slice(), value as u32)),
            ),
            needy: needs.into_iter().map(|(_, index)| index).collect(),
            lands,
        }
    }

    /// A tracked group by its id.
    pub fn tracked(&self, id: &str) -> Option<&Group> {
        self.tracked.iter().find(|group| group.id == id)
    }

    /// The group that a province belongs to: that of "Islamic State Khorasan Province" is Islamic State. A
    /// branch with a name of its own, as Al-Shabaab, stands for itself.
    pub fn stem<'g>(&'g self, id: &'g str) -> &'g str {
        let mut at = self.tracked.iter().position(|group| group.id == id);
        // Parents could form a ring; no chain is longer than the list.
        for _ in 0..self.tracked.len() {
            let above = at.and_then(|group| self.parents[group].map(|parent| (group, parent)));
            match above {
                Some((group, parent)) if self.tracked[group].name.starts_with(&self.tracked[parent].name) => {
                    at = Some(parent);
                }
                _ => break,
            }
        }
        at.map_or(id, |group| &self.tracked[group].id)
    }

    /// Whether one tracked group is another or a branch of it, at any depth.
    pub fn is_within(&self, child: &str, ancestor: &str) -> bool {
        let mut at = self.tracked.iter().position(|group| group.id == child);
        // Each step goes up; as many steps as groups end a circle of parents.
        for _ in 0..=self.tracked.len() {
            match at {
                Some(index) if self.tracked[index].id == ancestor => return true,
                Some(index) => at = self.parents[index],
                None => return false,
            }
        }
        false
    }

    /// All groups that a text names, in its order, none overlapping.
    pub fn mentions(&self, tokenized: &Tokenized) -> Vec<FoundGroup> {
        let Tokenized { text, tokens, parts, shouted, .. } = tokenized;
        let mut satisfied = self.satisfied(parts);
        let beginnings: Vec<usize> =
            self.phrases.beginnings(parts).filter(|start| parts[*start].opens).collect();
        self.satisfy_by_places(tokenized, &beginnings, &mut satisfied);
        let named = self.named(tokenized, &beginnings, &satisfied);
        let mut covered = vec![false; tokens.len()];
        for (range, _) in &named {
            covered[range.clone()].fill(true);
        }
        let mut found = named;
        for range in pattern::untracked(text, tokens, shouted, &covered) {
            let words = &text[tokens[range.start].bytes.start..tokens[range.end - 1].bytes.end];
            covered[range.clone()].fill(true);
            found.push((range, Who::Other(words.into())));
        }
        found.sort_by_key(|(range, _)| range.start);
        self.bind_definitions(tokens, shouted, &mut found);
        found.into_iter().map(|(range, who)| self.found(tokens, range, who)).collect()
    }

    fn found(&self, tokens: &[Token], range: Range<usize>, who: Who) -> FoundGroup {
        let bytes = tokens[range.start].bytes.start..tokens[range.end - 1].bytes.end;
        let (id, name) = match who {
            Who::Tracked(index) => (Some(self.tracked[index].id.clone()), self.tracked[index].name.clone()),
            Who::Other(name) => (None, name.into_string()),
        };
        FoundGroup { tokens: range, bytes, id, name }
    }

    /// For each tracked group, whether what its names need stands in the text.
    fn satisfied(&self, parts: &[Part]) -> Vec<bool> {
        let mut satisfied: Vec<bool> = self.tracked.iter().map(|group| group.needs.is_empty()).collect();
        for start in self.needs.beginnings(parts) {
            for (_, values) in self.needs.at(parts, start) {
                for value in values {
                    satisfied[self.needy[*value as usize]] = true;
                }
            }
        }
        satisfied
    }

    /// "Omdurman" says as well as "Sudan" which of its bearers a name means. Places are looked up only where a name
    /// waits for them.
    fn satisfy_by_places(&self, tokenized: &Tokenized, beginnings: &[usize], satisfied: &mut [bool]) {
        let parts = &tokenized.parts;
        let waits = |start: &usize| {
            self.phrases.at(parts, *start).flat_map(|(_, values)| values).find_map(|value| {
                match self.names[*value as usize].who {
                    Who::Tracked(index) if !satisfied[index] && !self.lands[index].is_empty() => Some(index),
                    _ => None,
                }
            })
        };
        let waiting: Vec<usize> = beginnings.iter().filter_map(waits).collect();
        if waiting.is_empty() {
            return;
        }
        let places = Gazetteer::embedded().places(tokenized, &[]);
        let is_sure = |place: &&FoundPlace| {
            place.certainty == Certainty::Known
                && matches!(place.context, Context::In | Context::Near | Context::Dateline)
        };
        let spoken: Vec<&str> =
            places.iter().filter(is_sure).filter_map(|place| place.place.country.as_deref()).collect();
        for index in waiting {
            satisfied[index] = self.lands[index].iter().any(|land| spoken.contains(&land.as_str()));
        }
    }

    /// The names that begin at some of the parts.
    fn named(
        &self,
        tokenized: &Tokenized,
        beginnings: &[usize],
        satisfied: &[bool],
    ) -> Vec<(Range<usize>, Who)> {
        let Tokenized { text, tokens, parts, shouted, .. } = tokenized;
        let speaks_of_groups = LazyCell::new(|| tokens.iter().any(|token| words::is_armed(token.hash)));
        let mut found = Vec::new();
        let mut next = 0;
        for &start in beginnings {
            if start < next {
                continue;
            }
            let first = parts[start].token as usize;
            let mut best = None;
            for (end, values) in self.phrases.at(parts, start) {
                let closing = parts[end - 1];
                let range = first..closing.token as usize + 1;
                let meant = values.iter().map(|value| &self.names[*value as usize]).find(|name| {
                    let context = match name.who {
                        Who::Tracked(index) => satisfied[index],
                        // "KIA", "ESA": a car, a space agency, and a group where the text speaks of such.
                        Who::Other(_) => !name.acronym || *speaks_of_groups,
                    };
                    context && (!name.acronym || is_acronym(text, tokens, shouted, range.clone()))
                });
                if let Some(name) = meant.filter(|_| closing.closes) {
                    best = Some((end, range, name.who.clone()));
                }
            }
            if let Some((end, range, who)) = best {
                next = end;
                found.push((range, who));
            }
        }
        found
    }

    /// "Farabundo Marti National Liberation Front (FMLN)": from here on, FMLN is that group.
    fn bind_definitions(&self, tokens: &[Token], shouted: &[bool], found: &mut Vec<(Range<usize>, Who)>) {
        let mut bound: FxHashMap<String, Who> = FxHashMap::default();
        for (range, who) in found.iter() {
            let word = |index: usize| tokens.get(index).map_or("", |token| token.folded.as_str());
            let (open, acronym, close) = (range.end, range.end + 1, range.end + 2);
            let enclosed = matches!((word(open), word(close)), ("(" | "[", ")" | "]" | "," | ";"));
            if enclosed && tokens[acronym].upper && is_initialism(tokens, range, word(acronym)) {
                bound.entry(word(acronym).to_owned()).or_insert_with(|| who.clone());
            }
        }
        if bound.is_empty() {
            return;
        }
        let mut covered = vec![false; tokens.len()];
        for (range, who) in found.iter_mut() {
            covered[range.clone()].fill(true);
            if range.len() == 1
                && let Some(defined) = bound.get(tokens[range.start].folded.as_str())
                && matches!(who, Who::Other(_))
            {
                *who = defined.clone();
            }
        }
        for (index, token) in tokens.iter().enumerate() {
            let word = !shouted[index] || !language::is_word(token.hash);
            if token.upper
                && word
                && !covered[index]
                && let Some(who) = bound.get(token.folded.as_str())
            {
                found.push((index..index + 1, who.clone()));
            }
        }
        found.sort_by_key(|(range, _)| range.start);
    }
}

/// The code of the country that a need names.
fn land(need: &str) -> Option<String> {
    let gazetteer = Gazetteer::embedded();
    let entry = gazetteer.find(need).into_iter().map(|entry| gazetteer.entry(entry));
    let country = entry.into_iter().find(|entry| entry.rank == Rank::Country)?;
    Some(gazetteer.country_code(&country).to_owned())
}

/// Whether a token's letters begin words of a name, in order: FMLN and Farabundo Marti National Liberation Front.
fn is_initialism(tokens: &[Token], name: &Range<usize>, acronym: &str) -> bool {
    let mut initials = tokens[name.clone()]
        .iter()
        .filter(|token| token.shape == Shape::Word)
        .flat_map(|token| token.folded.split('-'))
        .filter_map(|word| word.chars().next());
    let letters: Vec<char> = acronym.chars().filter(|letter| letter.is_alphabetic()).collect();
    let Some(first) = letters.first() else { return false };
    // Names from other languages rarely fit letter by letter ("Army of National Liberation (ELN)"):
    // one shared initial is enough, since the name stands right before it.
    2 <= letters.len()
        && letters.len() <= 8
        && initials.any(|initial| initial == *first || letters.contains(&initial))
}

/// Upper case that means something: not a word of a line in which every word is.
fn is_acronym(text: &str, tokens: &[Token], shouted: &[bool], range: Range<usize>) -> bool {
    range.clone().all(|index| {
        let token = &tokens[index];
        let letters = text[token.bytes.clone()].chars().filter(|c| c.is_alphabetic());
        letters.clone().all(char::is_uppercase) && !(shouted[index] && language::is_word(token.hash))
    })
}

/// Groups of past and present that need no tracking to be named: name, aliases, acronyms.
fn known() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    include_str!("known.tsv").lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| {
        let mut columns = line.split('\t');
        let mut column = || columns.next().unwrap_or_default();
        (column(), column(), column())
    })
}

#[cfg(test)]
mod tests;

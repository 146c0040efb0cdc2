//! Finds the names: those that the gazetteer knows, and those that the words around them give away.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::Certainty;
use super::gazetteer::{Gazetteer, Manner, Name, Rank};
use super::words;
use crate::text::phrases::Part;
use crate::text::token::{Shape, Token};
use crate::text::tokenized::Tokenized;

/// A text with what is known about its tokens.
pub(super) struct Scene<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
    parts: &'t [Part],
    shouted: &'t [bool],
    titled: &'t [bool],
    follows: &'t [bool],
    taken: Vec<bool>,
}

/// A name in the text that may be a place's.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    /// The tokens of the name.
    pub(super) name: Range<usize>,
    /// The same with the words that say what it is: "Andar district".
    pub(super) span: Range<usize>,
    /// What it may be; empty where the gazetteer does not know the name.
    pub(super) candidates: Vec<u32>,
    /// A country by its people or adjective.
    pub(super) demonym: bool,
    /// Counts only in a place context or a chain.
    pub(super) doubtful: bool,
    /// What the words beside it say that it is.
    pub(super) asked: Option<Rank>,
    pub(super) certainty: Certainty,
    /// A site that is named for one of its candidates: "Kabul University".
    pub(super) site: bool,
}

impl<'t> Scene<'t> {
    pub(super) fn new(tokenized: &'t Tokenized<'t>, taken: &[Range<usize>]) -> Self {
        let Tokenized { text, tokens, parts, shouted, titled, follows } = tokenized;
        let mut is_taken = vec![false; tokens.len()];
        for range in taken {
            let end = range.end.min(tokens.len());
            is_taken[range.start.min(end)..end].fill(true);
        }
        Scene { text, tokens, parts, shouted, titled, follows, taken: is_taken }
    }

    /// The folded word at a token, or nothing outside the text.
    pub(super) fn word(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| &token.folded)
    }

    /// The folded word some tokens before another.
    pub(super) fn before(&self, index: usize, steps: usize) -> &str {
        index.checked_sub(steps).map_or("", |index| self.word(index))
    }

    /// Whether a token follows the one before it on the same line.
    pub(super) fn follows(&self, index: usize) -> bool {
        self.follows.get(index).copied().unwrap_or_default()
    }

    pub(super) fn shouts(&self, index: usize) -> bool {
        self.shouted.get(index).copied().unwrap_or_default()
    }

    pub(super) fn is_taken(&self, index: usize) -> bool {
        self.taken.get(index).copied().unwrap_or_default()
    }

    /// Whether a token has a capital letter, also inside: "al-Bab".
    fn has_capital(&self, index: usize) -> bool {
        let token = &self.tokens[index];
        token.capital || self.text[token.bytes.clone()].contains(char::is_uppercase)
    }

    /// "Garhwa-Daltonganj": a hyphen before another name.
    fn is_compound(&self, index: usize) -> bool {
        let word = &self.text[self.tokens[index].bytes.clone()];
        word.split('-').skip(1).any(|piece| piece.starts_with(char::is_uppercase)) && !self.shouts(index)
    }

    /// A word on the same line as its neighbor that is written like a name, where capitals tell something.
    fn is_capitalized_word(&self, index: usize) -> bool {
        self.tokens.get(index).is_some_and(|token| token.shape == Shape::Word && token.capital)
            && !self.shouts(index)
            && !self.titled[index]
    }

    /// Whether a token begins a sentence or a line, as far as marks tell.
    fn opens_sentence(&self, index: usize) -> bool {
        !self.follows(index)
            || matches!(self.before(index, 1), "." | "!" | "?" | ":" | "\"" | "\u{201c}" | "]" | "\u{2022}")
    }
}

/// All names that may be places, in the order of the text, none overlapping.
pub(super) fn hits(gazetteer: &Gazetteer, scene: &Scene) -> Vec<Hit> {
    let mut hits = known(gazetteer, scene);
    reject_persons(gazetteer, scene, &mut hits);
    let mut covered = scene.taken.clone();
    for hit in &mut hits {
        ask(scene, hit);
        covered[hit.span.clone()].fill(true);
    }
    name_sites(scene, &mut hits, &mut covered);
    let unknown = unknown(scene, &mut covered);
    hits.extend(unknown);
    hits.sort_by_key(|hit| hit.span.start);
    share_plural(scene, &mut hits);
    hits
}

/// The longest names of the gazetteer, from left to right.
fn known(gazetteer: &Gazetteer, scene: &Scene) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut next = 0;
    for start in 0..scene.parts.len() {
        let part = scene.parts[start];
        let first = part.token as usize;
        if start < next || !part.opens || scene.is_taken(first) || !scene.has_capital(first) {
            continue;
        }
        let mut best = None;
        for (end, names) in gazetteer.names_at(scene.parts, start) {
            let closing = scene.parts[end - 1];
            let name = first..closing.token as usize + 1;
            let ends = closing.closes || scene.is_compound(name.end - 1);
            if !ends || !scene.has_capital(name.end - 1) || name.clone().any(|token| scene.is_taken(token)) {
                continue;
            }
            let names: Vec<Name> =
                names.into_iter().filter(|meant| is_written_so(scene, name.clone(), meant.manner)).collect();
            if !names.is_empty() {
                best = Some((end, name, names));
            }
        }
        if let Some((end, name, names)) = best {
            next = end;
            let demonym = names.iter().all(|meant| meant.manner == Manner::Demonym);
            let doubtful = names.iter().all(|meant| meant.manner == Manner::Doubtful);
            let mut candidates: Vec<u32> = names.iter().map(|meant| meant.entry).collect();
            candidates.sort_unstable();
            candidates.dedup();
            let span = name.clone();
            let certainty = Certainty::Known;
            hits.push(Hit { name, span, candidates, demonym, doubtful, asked: None, certainty, site: false });
        }
    }
    hits
}

fn is_written_so(scene: &Scene, name: Range<usize>, manner: Manner) -> bool {
    if manner != Manner::Acronym {
        return true;
    }
    let shouted = scene.shouts(name.start);
    // "HOUSTON (AP) —", "(CBS/AP)": a credit.
    if scene.word(name.start) == "ap" && matches!(scene.before(name.start, 1), "(" | "/") {
        return false;
    }
    name.clone().all(|index| scene.tokens[index].upper)
        && !(shouted && matches!(scene.word(name.start), "us" | "car" | "un" | "is" | "dc" | "ny" | "la"))
}

/// Takes out names of persons: "President Jordan", "Paris Hilton", and "Jordan" alone after that.
fn reject_persons(gazetteer: &Gazetteer, scene: &Scene, hits: &mut Vec<Hit>) {
    let mut in_place = vec![false; scene.tokens.len()];
    for hit in hits.iter() {
        in_place[hit.name.clone()].fill(true);
    }
    let mut persons: FxHashSet<String> = FxHashSet::default();
    hits.retain(|hit| {
        let is_person = !hit.demonym && is_person(scene, hit, &in_place, &persons);
        let is_big = hit.candidates.iter().any(|entry| gazetteer.entry(*entry).rank == Rank::Country);
        if is_person && !is_big {
            persons.extend(hit.name.clone().map(|index| scene.word(index).to_owned()));
        }
        !is_person
    });
}

fn is_person(scene: &Scene, hit: &Hit, in_place: &[bool], persons: &FxHashSet<String>) -> bool {
    let (start, end) = (hit.name.start, hit.name.end);
    let before = scene.before(start, 1);
    let placed = words::is_inside_word(before) || words::is_near_word(before) || words::is_side_word(before);
    if scene.follows(start) {
        let dotted = before == "." && words::is_title(scene.before(start, 2)) && scene.follows(start - 1);
        if words::is_title(before) || dotted || words::is_given_name(before) && !in_place[start - 1] {
            return true;
        }
        let left = start - 1;
        let is_name = scene.is_capitalized_word(left) && scene.is_capitalized_word(start);
        if is_name
            && !in_place[left]
            && !scene.is_taken(left)
            && !scene.opens_sentence(left)
            && !scene.tokens[left].upper
            && !words::is_side_word(before)
            && !words::is_plain_word(before)
            && !words::follows_a_place(before)
            && hit.name.len() == 1
        {
            return true;
        }
    }
    if hit.name.len() == 1 && !placed && persons.contains(scene.word(start)) {
        return true;
    }
    let after = scene.word(end);
    let single = hit.name.len() == 1 && !placed && scene.follows(end);
    let given = words::is_given_name(scene.word(start)) || hit.doubtful;
    single
        && scene.is_capitalized_word(end)
        && scene.is_capitalized_word(start)
        && !in_place[end]
        && !scene.is_taken(end)
        && !scene.tokens[end].upper
        && !words::is_plain_word(after)
        && words::asked_rank(after).is_none()
        && (given || !words::follows_a_place(after))
}

/// Reads the words beside a name that say what it is: "Andar district", "the village of Berada".
fn ask(scene: &Scene, hit: &mut Hit) {
    if hit.demonym {
        return;
    }
    let end = hit.span.end;
    if scene.follows(end)
        && let Some(rank) = words::asked_rank(scene.word(end))
        && scene.word(end) != "capital"
    {
        hit.asked = Some(rank);
        hit.span.end += 1;
        return;
    }
    let start = hit.span.start;
    let of = scene.before(start, 1) == "of" && scene.follows(start) && scene.follows(start - 1);
    let head = if of { 2 } else { 1 };
    if let Some(rank) = words::asked_rank(scene.before(start, head))
        && (scene.before(start, head) != "capital" || !of)
        && (of || scene.follows(start))
    {
        hit.asked = Some(rank);
        if of {
            hit.span.start -= 2;
        }
    }
}

/// "Usulutan and Morazan departments": what is said of the last is said of those before it.
fn share_plural(scene: &Scene, hits: &mut [Hit]) {
    for index in (1..hits.len()).rev() {
        let (before, after) = hits.split_at_mut(index);
        let (left, right) = (&mut before[index - 1], &after[0]);
        let between = left.span.end..right.span.start;
        let listed = between.len() <= 2
            && between.clone().all(|token| matches!(scene.word(token), "and" | "," | "or" | "&"))
            && !between.is_empty();
        let plural = right.asked.is_some() && scene.word(right.span.end - 1).ends_with('s');
        if listed && plural && left.asked.is_none() && !left.demonym {
            left.asked = right.asked;
        }
    }
}

/// "Kabul University", "the El Dorado International Airport": the site, not the town.
fn name_sites(scene: &Scene, hits: &mut [Hit], covered: &mut [bool]) {
    for hit in hits {
        let end = hit.span.end;
        if hit.demonym
            || hit.asked.is_some()
            || !scene.follows(end)
            || covered.get(end).copied().unwrap_or(true)
        {
            continue;
        }
        let mut last = end;
        while scene.follows(last + 1)
            && matches!(scene.word(last), "international" | "central" | "city" | "military" | "national")
        {
            last += 1;
        }
        let word = scene.word(last);
        let unique = matches!(word, "airport" | "airbase" | "university" | "prison");
        if words::is_site_word(word)
            && (unique || scene.is_capitalized_word(last))
            && !covered[end..=last].contains(&true)
        {
            hit.name.end = last + 1;
            hit.span.end = last + 1;
            hit.site = true;
            hit.asked = Some(Rank::Site);
            covered[hit.span.clone()].fill(true);
        }
    }
}

/// Names that the gazetteer does not know, those first that the words around them make surest.
fn unknown(scene: &Scene, covered: &mut [bool]) -> Vec<Hit> {
    let mut hits = Vec::new();
    for pattern in [site, typed_after, typed_before, guessed] {
        for index in 0..scene.tokens.len() {
            if let Some(hit) = pattern(scene, covered, index) {
                covered[hit.span.clone()].fill(true);
                hits.push(hit);
            }
        }
    }
    hits
}

fn unknown_hit(name: Range<usize>, span: Range<usize>, asked: Option<Rank>, certainty: Certainty) -> Hit {
    let site = asked == Some(Rank::Site);
    Hit { name, span, candidates: Vec::new(), demonym: false, doubtful: false, asked, certainty, site }
}

/// "Crocus City Hall".
fn site(scene: &Scene, covered: &[bool], index: usize) -> Option<Hit> {
    let named = scene.is_capitalized_word(index) || scene.shouts(index);
    if covered[index] || !scene.follows(index) || !named || !words::is_site_word(scene.word(index)) {
        return None;
    }
    let name = name_before(scene, covered, index)?;
    let whole = name.start..index + 1;
    Some(unknown_hit(whole.clone(), whole, Some(Rank::Site), Certainty::Told))
}

/// "Boipariguda block", "Murhu Police Station".
fn typed_after(scene: &Scene, covered: &[bool], index: usize) -> Option<Hit> {
    let word = scene.word(index);
    if covered[index] || !scene.follows(index) {
        return None;
    }
    let station =
        word == "police" && matches!(scene.word(index + 1), "station" | "post" | "outpost" | "limits");
    let (rank, end) = if station {
        (Rank::District, index + 2)
    } else if speaks_of_unknown_places(word) {
        (words::asked_rank(word)?, index + 1)
    } else {
        return None;
    };
    let name = name_before(scene, covered, index)?;
    let span = name.start..end;
    (!covered[span.clone()].contains(&true)).then(|| unknown_hit(name, span, Some(rank), Certainty::Told))
}

/// "The village of Berada".
fn typed_before(scene: &Scene, covered: &[bool], index: usize) -> Option<Hit> {
    if index < 2 || scene.word(index - 1) != "of" || !scene.follows(index) || !scene.follows(index - 1) {
        return None;
    }
    let word = scene.before(index, 2);
    if !speaks_of_unknown_places(word) && !matches!(word, "province" | "department" | "outskirts") {
        return None;
    }
    let name = name_from(scene, covered, index)?;
    Some(unknown_hit(name.clone(), name, words::asked_rank(word), Certainty::Told))
}

/// "At Padarguda": a guess.
fn guessed(scene: &Scene, covered: &[bool], index: usize) -> Option<Hit> {
    let placed = matches!(scene.before(index, 1), "in" | "at" | "near" | "outside" | "inside");
    if !placed || !scene.follows(index) || covered[index] {
        return None;
    }
    let name = name_from(scene, covered, index)?;
    if scene.shouts(index) {
        // Without capitals to tell them by, only names that begin like Spanish ones do.
        let saintly = matches!(
            scene.word(index),
            "san"
                | "santa"
                | "santo"
                | "el"
                | "la"
                | "los"
                | "las"
                | "villa"
                | "puerto"
                | "ciudad"
                | "rio"
                | "nueva"
        );
        return (saintly && 1 < name.len())
            .then(|| unknown_hit(name.clone(), name, None, Certainty::Guessed));
    }
    let token = &scene.tokens[index];
    let acronym = token.upper && name.len() == 1;
    (!acronym && !scene.titled[index]).then(|| unknown_hit(name.clone(), name, None, Certainty::Guessed))
}

/// Words for places that are many and small, so that names beside them may well be unknown.
fn speaks_of_unknown_places(word: &str) -> bool {
    matches!(
        word,
        "village"
            | "villages"
            | "hamlet"
            | "town"
            | "district"
            | "block"
            | "tehsil"
            | "taluk"
            | "mandal"
            | "subdivision"
            | "sub-division"
            | "municipality"
            | "county"
            | "township"
            | "canton"
            | "neighborhood"
            | "neighbourhood"
            | "colony"
            | "area"
            | "forest"
            | "hills"
            | "valley"
            | "upazila"
            | "woreda"
            | "suburb"
            | "raion"
            | "panchayat"
            | "corregimiento"
            | "commune"
            | "settlement"
            | "locality"
            | "districts"
            | "towns"
            | "city"
            | "forests"
    )
}

/// Up to four words of a name that end right before a token.
fn name_before(scene: &Scene, covered: &[bool], end: usize) -> Option<Range<usize>> {
    let mut start = end;
    while 0 < start && end - start < 4 && scene.follows(start) && is_name_word(scene, covered, start - 1) {
        start -= 1;
    }
    while start < end && is_joiner(scene.word(start)) {
        start += 1;
    }
    let begins_right = start < end && !words::is_title(scene.word(start));
    // A capital at the start of a sentence may be any word's.
    let alone = end - start == 1 && !scene.shouts(start) && scene.opens_sentence(start);
    (begins_right && !alone).then_some(start..end)
}

/// Up to four words of a name that begin at a token.
fn name_from(scene: &Scene, covered: &[bool], start: usize) -> Option<Range<usize>> {
    let mut end = start;
    while end < scene.tokens.len()
        && end - start < 4
        && (end == start || scene.follows(end))
        && is_name_word(scene, covered, end)
        && !(start < end && scene.shouts(end) && words::asked_rank(scene.word(end)).is_some())
    {
        end += 1;
    }
    while start < end && is_joiner(scene.word(end - 1)) && start + 1 < end {
        end -= 1;
    }
    let begins_right =
        start < end && !words::is_title(scene.word(start)) && !words::is_given_name(scene.word(start));
    begins_right.then_some(start..end)
}

fn is_name_word(scene: &Scene, covered: &[bool], index: usize) -> bool {
    let token = &scene.tokens[index];
    let word = token.folded.as_str();
    if covered[index] || token.shape != Shape::Word || words::is_calendar_word(word) {
        return false;
    }
    if is_joiner(word) {
        return true;
    }
    let spelled = if scene.shouts(index) { true } else { scene.has_capital(index) };
    spelled
        && !words::is_plain_word(word)
        && !(scene.shouts(index) && (words::is_title(word) || words::is_side_word(word)))
}

/// Small words inside names.
fn is_joiner(word: &str) -> bool {
    matches!(
        word,
        "de" | "del"
            | "la"
            | "las"
            | "los"
            | "el"
            | "da"
            | "do"
            | "dos"
            | "e"
            | "i"
            | "al"
            | "wa"
            | "ye"
            | "ul"
            | "bin"
            | "y"
    )
}

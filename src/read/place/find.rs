//! Finds the names: those that the gazetteer knows, and those that the words around them give away.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::entry::{Manner, Name, Rank};
use super::gazetteer::Gazetteer;
use super::scene::{Hit, Scene};
use super::words::{Beside, Class};
use super::{Certainty, capital};
use crate::language;
use crate::text::token::Shape;

/// All names that may be places, in the order of the text, none overlapping.
pub(super) fn hits(gazetteer: &Gazetteer, scene: &Scene) -> Vec<Hit> {
    let mut hits = known(gazetteer, scene);
    reject_persons(gazetteer, scene, &mut hits);
    capital::name(gazetteer, scene, &mut hits);
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
    share_country(gazetteer, scene, &mut hits);
    hits
}

/// The longest names of the gazetteer, from left to right.
fn known(gazetteer: &Gazetteer, scene: &Scene) -> Vec<Hit> {
    let has_names = scene.tongue.has_names();
    let mut hits = Vec::new();
    let mut next = 0;
    for start in 0..scene.parts.len() {
        let part = scene.parts[start];
        let first = part.token as usize;
        if start < next || !part.opens || scene.is_taken(first) {
            continue;
        }
        let is_small = !scene.has_capital(first);
        if is_small && !(has_names && scene.tongue.is_small_demonym(scene.parts, start)) {
            continue;
        }
        let mut best = None;
        let mut begin = gazetteer.names_at(scene.parts, start);
        if has_names {
            scene.tongue.add_names(scene.parts, start, &mut begin);
        }
        for (end, mut names) in begin {
            names.retain(|meant| !is_small || meant.manner == Manner::Demonym);
            let closing = scene.parts[end - 1];
            let name = first..closing.token as usize + 1;
            let ends = closing.closes || scene.is_compound(name.end - 1);
            // "Niger state", "Plateau state": what it is, in small letters.
            let is_amid = scene.follows(first) && scene.is_capitalized_word(first - 1);
            let is_kind = 1 < name.len() && !is_amid && scene.beside(name.end - 1).rank == Some(Rank::Region);
            if !ends
                || !(is_small || scene.has_capital(name.end - 1) || is_kind)
                || name.clone().any(|token| scene.is_taken(token))
            {
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
            hits.push(Hit {
                name,
                span,
                candidates,
                demonym,
                doubtful,
                asked: None,
                near: false,
                certainty,
                site: false,
                is_listed: false,
            });
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
    let before = scene.beside_before(start, 1);
    let placed = before.is(Class::Inside) || before.is(Class::Near) || before.is(Class::Side);
    if scene.follows(start) {
        let dotted = scene.before(start, 1) == "."
            && scene.beside_before(start, 2).is(Class::Title)
            && scene.follows(start - 1);
        if before.is(Class::Title) || dotted || before.is(Class::GivenName) && !in_place[start - 1] {
            return true;
        }
        let left = start - 1;
        let is_name = scene.is_capitalized_word(left) && scene.is_capitalized_word(start);
        if is_name
            && !in_place[left]
            && !scene.is_taken(left)
            && !scene.opens_sentence(left)
            && !scene.tokens[left].upper
            && !before.is(Class::Side)
            && !before.is(Class::Plain)
            && !before.follows_a_place()
            && hit.name.len() == 1
        {
            return true;
        }
    }
    // Where capitals tell nothing, a word that few texts use: "RICARDO VALENCIA MENDEZ".
    let is_strange = |index: usize| {
        scene.tokens.get(index).is_some_and(|token| {
            token.shape == Shape::Word && 2 < token.folded.len() && !language::is_word(token.hash)
        }) && !in_place[index]
            && !scene.is_taken(index)
            && scene.beside(index).rank.is_none()
            && !scene.beside(index).is(Class::Calendar)
            && !scene.beside(index).is(Class::Plain)
    };
    let is_amid_names = hit.name.len() == 1
        && scene.shouts(start)
        && scene.tongue.is_english()
        && !placed
        && (scene.follows(start) && is_strange(start - 1) || scene.follows(end) && is_strange(end));
    if is_amid_names {
        return true;
    }
    if hit.name.len() == 1 && !placed && persons.contains(scene.word(start)) {
        return true;
    }
    let after = scene.beside(end);
    let single = hit.name.len() == 1 && !placed && scene.follows(end);
    let given = scene.beside(start).is(Class::GivenName) || hit.doubtful;
    single
        && scene.is_capitalized_word(end)
        && scene.is_capitalized_word(start)
        && !in_place[end]
        && !scene.is_taken(end)
        && !scene.tokens[end].upper
        && !after.is(Class::Plain)
        && after.rank.is_none()
        && (given || !after.follows_a_place())
}

/// Reads the words beside a name that say what it is: "Andar district", "the village of Berada".
fn ask(scene: &Scene, hit: &mut Hit) {
    if hit.demonym {
        return;
    }
    let end = hit.span.end;
    // "the Darfur city of El Fasher": what the name behind is, and where.
    let is_of_next = || {
        scene.beside(end).rank == Some(Rank::Town)
            && scene.follows(end + 1)
            && scene.word(end + 1) == "of"
            && scene.follows(end + 2)
            && scene.has_capital(end + 2)
    };
    if scene.follows(end)
        && !is_of_next()
        && let Some(rank) = scene.beside(end).rank
        && scene.word(end) != "capital"
    {
        hit.asked = Some(rank);
        hit.span.end += 1;
        return;
    }
    let start = hit.span.start;
    hit.near = scene.follows(start) && matches!(scene.before(start, 1), "near" | "outside");
    let of = scene.before(start, 1) == "of" && scene.follows(start) && scene.follows(start - 1);
    // "la provincia afgana de Kandahar".
    let is_described = of
        && scene.tongue.grammar.adjectives_follow
        && scene.beside_before(start, 2).rank.is_none()
        && scene.beside_before(start, 3).rank.is_some();
    if is_described {
        hit.asked = scene.beside_before(start, 3).rank;
        return;
    }
    let head = if of { 2 } else { 1 };
    if let Some(rank) = scene.beside_before(start, head).rank
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

/// "the towns of Bint Jbeil and Blida": what is said of the first is said of those behind it, and no namesake abroad is one
/// of them.
fn share_country(gazetteer: &Gazetteer, scene: &Scene, hits: &mut [Hit]) {
    for index in 1..hits.len() {
        let (before, after) = hits.split_at_mut(index);
        let (left, right) = (&before[index - 1], &mut after[0]);
        let is_plural = left.span.start < left.name.start && scene.word(left.span.start).ends_with('s');
        let between = left.span.end..right.span.start;
        let is_listed = !between.is_empty()
            && between.len() <= 2
            && between.clone().all(|token| matches!(scene.word(token), "and" | "," | "or" | "&"));
        let is_open = right.asked.is_none() && !right.demonym && !right.site;
        if !is_listed || !is_open || left.asked.is_none() || !(is_plural || left.is_listed) {
            continue;
        }
        let country = |entry: &u32| gazetteer.entry(*entry).country;
        let is_there = |entry: &u32| left.candidates.iter().any(|other| country(other) == country(entry));
        right.asked = left.asked;
        right.is_listed = true;
        if !left.candidates.is_empty() {
            right.candidates.retain(is_there);
        }
        if right.candidates.is_empty() {
            right.certainty = Certainty::Told;
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
        if scene.beside(last).is(Class::Site)
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
    // Few tokens can be where a pattern stands: those are looked for once.
    let mut places: [Vec<usize>; 4] = Default::default();
    for (index, beside) in scene.beside.iter().enumerate() {
        if *beside == Beside::default() {
            continue;
        }
        for (place, class, step) in
            [(0, Class::Site, 0), (1, Class::Typed, 0), (2, Class::TypedOf, 2), (3, Class::Opening, 1)]
        {
            if beside.is(class) && index + step < scene.tokens.len() {
                places[place].push(index + step);
            }
        }
    }
    let mut hits = Vec::new();
    for (pattern, places) in [site, typed_after, typed_before, guessed].into_iter().zip(places) {
        for index in places {
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
    Hit {
        name,
        span,
        candidates: Vec::new(),
        demonym: false,
        doubtful: false,
        asked,
        near: false,
        certainty,
        site,
        is_listed: false,
    }
}

/// "Crocus City Hall".
fn site(scene: &Scene, covered: &[bool], index: usize) -> Option<Hit> {
    let named = scene.is_capitalized_word(index) || scene.shouts(index);
    if covered[index] || !scene.follows(index) || !named {
        return None;
    }
    let name = name_before(scene, covered, index)?;
    let whole = name.start..index + 1;
    Some(unknown_hit(whole.clone(), whole, Some(Rank::Site), Certainty::Told))
}

/// "Boipariguda block", "Murhu Police Station".
fn typed_after(scene: &Scene, covered: &[bool], index: usize) -> Option<Hit> {
    if covered[index] || !scene.follows(index) {
        return None;
    }
    let beside = scene.beside(index);
    let station = scene.word(index) == "police"
        && matches!(scene.word(index + 1), "station" | "post" | "outpost" | "limits");
    let (rank, end) = if station { (Rank::District, index + 2) } else { (beside.rank?, index + 1) };
    let name = name_before(scene, covered, index)?;
    let span = name.start..end;
    (!covered[span.clone()].contains(&true)).then(|| unknown_hit(name, span, Some(rank), Certainty::Told))
}

/// "The village of Berada".
fn typed_before(scene: &Scene, covered: &[bool], index: usize) -> Option<Hit> {
    if index < 2 || scene.word(index - 1) != "of" || !scene.follows(index) || !scene.follows(index - 1) {
        return None;
    }
    let name = name_from(scene, covered, index)?;
    Some(unknown_hit(name.clone(), name, scene.beside_before(index, 2).rank, Certainty::Told))
}

/// "At Padarguda": a guess.
fn guessed(scene: &Scene, covered: &[bool], index: usize) -> Option<Hit> {
    if !scene.follows(index) || covered[index] {
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

/// Up to four words of a name that end right before a token.
fn name_before(scene: &Scene, covered: &[bool], end: usize) -> Option<Range<usize>> {
    let mut start = end;
    while 0 < start
        && end - start < 4
        && scene.follows(start)
        && (is_name_word(scene, covered, start - 1) || is_of_park(scene, start - 1, end))
    {
        start -= 1;
    }
    // "De La Salle College": with a capital where no sentence begins, it opens the name.
    let opens_name = |start: usize| scene.is_capitalized_word(start) && !scene.opens_sentence(start);
    while start < end && scene.beside(start).is(Class::Joiner) && !opens_name(start) {
        start += 1;
    }
    let begins_right =
        start < end && !scene.beside(start).is(Class::Title) && !is_of_plain_words(scene, start..end);
    // A capital at the start of a sentence may be any word's.
    let alone = end - start == 1 && !scene.shouts(start) && scene.opens_sentence(start);
    (begins_right && !alone).then_some(start..end)
}

/// "Indravati National Park": a word of many names, between the name and what it is.
fn is_of_park(scene: &Scene, index: usize, end: usize) -> bool {
    index + 1 == end
        && 0 < index
        && scene.follows(index)
        && scene.is_capitalized_word(index)
        && scene.is_capitalized_word(index - 1)
        && scene.beside(index).is(Class::Plain)
        && !scene.beside(index - 1).is(Class::Plain)
        && scene.beside(end).is(Class::Site)
        && scene.is_capitalized_word(end)
}

/// Up to four words of a name that begin at a token.
fn name_from(scene: &Scene, covered: &[bool], start: usize) -> Option<Range<usize>> {
    let mut end = start;
    while end < scene.tokens.len()
        && end - start < 4
        && (end == start || scene.follows(end))
        && is_name_word(scene, covered, end)
        && !(start < end && scene.shouts(end) && scene.beside(end).rank.is_some())
    {
        end += 1;
    }
    while start < end && scene.beside(end - 1).is(Class::Joiner) && start + 1 < end {
        end -= 1;
    }
    // "en la provincia": a small word alone is no name.
    let is_small = end == start + 1 && scene.beside(start).is(Class::Joiner) && !scene.has_capital(start);
    let begins_right = start < end
        && !is_small
        && !scene.beside(start).is(Class::Title)
        && !scene.beside(start).is(Class::GivenName)
        && !is_of_plain_words(scene, start..end);
    begins_right.then_some(start..end)
}

/// "THE ECONOMIC AREA": where capitals tell nothing, words that many texts use make no name.
fn is_of_plain_words(scene: &Scene, name: Range<usize>) -> bool {
    scene.tongue.is_english()
        && name.into_iter().all(|index| {
            let token = &scene.tokens[index];
            scene.shouts(index) && (language::is_word(token.hash) || token.folded.contains('-'))
        })
}

fn is_name_word(scene: &Scene, covered: &[bool], index: usize) -> bool {
    let beside = scene.beside(index);
    if covered[index] || scene.tokens[index].shape != Shape::Word || beside.is(Class::Calendar) {
        return false;
    }
    if beside.is(Class::Joiner) {
        return true;
    }
    let shouts = scene.shouts(index);
    (shouts || scene.has_capital(index))
        && !beside.is(Class::Plain)
        && !(shouts && (beside.is(Class::Title) || beside.is(Class::Side)))
}

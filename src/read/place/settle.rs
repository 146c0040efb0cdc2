//! Settles which place a name means, by its chain, by what else the text speaks of, then by population.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::entry::{Entry, Rank};
use super::gazetteer::Gazetteer;
use super::scene::{Hit, Scene};
use super::words::Class;
use super::{Certainty, Context, FoundPlace};
use crate::model::{Place, PlacePrecision};

/// The countries and regions that a text speaks of, by how much.
#[derive(Default)]
pub(super) struct Spoken {
    countries: FxHashMap<u32, f32>,
    regions: FxHashMap<u32, f32>,
    total: f32,
    /// The same without peoples: whose "three Tunisians" are does not say where.
    named: f32,
}

/// Every chain as a place, as far as it is one.
pub(super) fn settle(
    gazetteer: &Gazetteer,
    scene: &Scene,
    hits: &[Hit],
    chains: &[Range<usize>],
) -> Vec<FoundPlace> {
    let spoken = spoken(gazetteer, hits);
    chains.iter().filter_map(|chain| found(gazetteer, scene, &hits[chain.clone()], &spoken)).collect()
}

/// What the names say that mean one country only.
pub(super) fn spoken(gazetteer: &Gazetteer, hits: &[Hit]) -> Spoken {
    let mut spoken = Spoken::default();
    for hit in hits {
        let mut entries = hit.candidates.iter().map(|entry| gazetteer.entry(*entry));
        let Some(first) = entries.next() else { continue };
        if entries.any(|entry| entry.country != first.country) {
            continue;
        }
        let weight = match first.rank {
            _ if hit.doubtful => 0.3,
            _ if hit.demonym => 1.5,
            Rank::Country => 3.0,
            Rank::Region => 2.0,
            _ => 1.0,
        };
        *spoken.countries.entry(first.country).or_default() += weight;
        spoken.total += weight;
        spoken.named += if hit.demonym { 0.0 } else { weight };
        if let Some(region) = first.region {
            *spoken.regions.entry(region).or_default() += weight;
        }
    }
    spoken
}

impl Spoken {
    /// The one region that nearly all of the text's names lie in, if there is one.
    fn only_region(&self) -> Option<u32> {
        let total: f32 = self.regions.values().sum();
        let (region, weight) = self.regions.iter().max_by(|one, other| one.1.total_cmp(other.1))?;
        (total * 0.8 <= *weight).then_some(*region)
    }

    /// The country that the names speak of most.
    pub(super) fn most(&self) -> Option<u32> {
        let by_weight = |one: &(&u32, &f32), other: &(&u32, &f32)| {
            one.1.total_cmp(other.1).then_with(|| other.0.cmp(one.0))
        };
        self.countries.iter().max_by(by_weight).map(|(country, _)| *country)
    }

    fn share(&self, country: u32) -> f32 {
        self.countries.get(&country).map_or(0.0, |weight| weight / self.total)
    }
}

fn found(gazetteer: &Gazetteer, scene: &Scene, chain: &[Hit], spoken: &Spoken) -> Option<FoundPlace> {
    let settled = resolve(gazetteer, chain, spoken);
    let (head, joined) = (&chain[0], 1 < chain.len());
    let context = context(scene, head);
    let placed = matches!(context, Context::In | Context::Near | Context::Dateline) || head.asked.is_some();
    if head.doubtful && !joined && !placed && !is_lone_country(gazetteer, scene, head) {
        return None;
    }
    let mut certainty = head.certainty;
    let mut entry = settled[0];
    if let Some(chosen) = entry
        && !joined
        && !head.demonym
        && is_out_of_place(&gazetteer.entry(chosen), spoken)
    {
        let is_city = CITY <= gazetteer.entry(chosen).population;
        if !placed || head.doubtful && !is_city {
            return None;
        }
        certainty = if head.asked.is_some() { Certainty::Told } else { Certainty::Guessed };
        entry = entry.filter(|_| is_city);
    }
    let tokens = head.span.start..chain[chain.len() - 1].span.end;
    let bytes = scene.tokens[tokens.start].bytes.start..scene.tokens[tokens.end - 1].bytes.end;
    // An unknown village lies in the region that the text speaks of, where it speaks of one only.
    let around = settled.iter().skip(1).flatten().next().copied().or_else(|| spoken.only_region());
    let place = self::place(gazetteer, scene, (head, &tokens), entry, around);
    let wider = (1..chain.len())
        .map(|index| {
            let around = settled.iter().skip(index + 1).flatten().next().copied();
            let hit = &chain[index];
            self::place(gazetteer, scene, (hit, &hit.span), settled[index], around)
        })
        .collect();
    Some(FoundPlace { tokens, bytes, place, wider, context, certainty })
}

/// The entry that each name of a chain means, from the widest to the narrowest.
fn resolve(gazetteer: &Gazetteer, chain: &[Hit], spoken: &Spoken) -> Vec<Option<u32>> {
    let mut settled = vec![None; chain.len()];
    for index in (0..chain.len()).rev() {
        let hit = &chain[index];
        let narrower = &chain[..index];
        let around = &settled[index + 1..];
        let fits = |entry: &u32| around.iter().flatten().all(|outer| gazetteer.is_within(*entry, *outer));
        let score = |entry: u32| {
            let holds = narrower
                .iter()
                .flat_map(|inner| &inner.candidates)
                .any(|inner| gazetteer.is_within(*inner, entry));
            score(&gazetteer.entry(entry), hit, spoken) + if holds { 15.0 } else { 0.0 }
        };
        let best = hit
            .candidates
            .iter()
            .copied()
            .filter(fits)
            .max_by(|one, other| score(*one).total_cmp(&score(*other)));
        settled[index] = best;
    }
    settled
}

/// How well an entry fits what the text says. Ten is worth about a hundred thousand times the people.
fn score(entry: &Entry, hit: &Hit, spoken: &Spoken) -> f32 {
    let people = match entry.rank {
        Rank::Country => 8.0,
        Rank::Region => 4.0,
        _ => (entry.population as f32 + 1.0).log10() * 2.0,
    };
    let fit = match hit.asked {
        None | Some(Rank::Site) => 0.0,
        Some(asked) if asked == entry.rank => 10.0,
        Some(Rank::Town | Rank::District) if entry.rank == Rank::Seat => 10.0,
        Some(_) => -4.0,
    };
    let region = entry.region.filter(|region| spoken.regions.contains_key(region)).map_or(0.0, |_| 4.0);
    let near = if hit.near && entry.rank < Rank::Region { 3.0 } else { 0.0 };
    people + fit + region + near + 20.0 * spoken.share(entry.country)
}

/// From how many people on, in thousands, a town is meant by its name where something is said to be "in" it.
const CITY: u32 = 100;

/// A small place in a country that the text never speaks of, while it speaks of others.
fn is_out_of_place(entry: &Entry, spoken: &Spoken) -> bool {
    let small = entry.rank < Rank::Region && entry.population < 500;
    small && 3.0 <= spoken.named && spoken.share(entry.country) * spoken.total <= 1.0
}

/// "Jordan said": a country whose name is a person's, too, standing alone.
fn is_lone_country(gazetteer: &Gazetteer, scene: &Scene, hit: &Hit) -> bool {
    let capital = |index: usize| scene.tokens.get(index).is_some_and(|token| token.capital);
    let followed = scene.follows(hit.name.end) && capital(hit.name.end);
    let preceded = scene.follows(hit.name.start) && capital(hit.name.start - 1);
    !followed && !preceded && hit.candidates.iter().any(|entry| gazetteer.entry(*entry).rank == Rank::Country)
}

/// A name, told by some tokens, as the place that it means.
fn place(
    gazetteer: &Gazetteer,
    scene: &Scene,
    (hit, told): (&Hit, &Range<usize>),
    entry: Option<u32>,
    around: Option<u32>,
) -> Place {
    let words =
        &scene.text[scene.tokens[hit.name.start].bytes.start..scene.tokens[hit.name.end - 1].bytes.end];
    let quote = &scene.text[scene.tokens[told.start].bytes.start..scene.tokens[told.end - 1].bytes.end];
    let region_name = |entry: &Entry| entry.region.map(|region| gazetteer.entry(region).name.to_string());
    let Some(known) = entry.map(|entry| gazetteer.entry(entry)) else {
        let around = around.map(|entry| gazetteer.entry(entry));
        return Place {
            name: words.to_owned(),
            admin1: around.as_ref().and_then(region_name),
            country: around.map(|entry| gazetteer.country_code(&entry).to_owned()),
            lat: None,
            lon: None,
            precision: hit.asked.map_or(PlacePrecision::Town, Rank::precision),
            quote: quote.to_owned(),
        };
    };
    let precision = match hit.asked {
        Some(Rank::District) if known.rank == Rank::Seat => PlacePrecision::District,
        Some(asked) if asked < known.rank && known.rank == Rank::Region => asked.precision(),
        _ if hit.site => PlacePrecision::Site,
        _ => known.rank.precision(),
    };
    Place {
        name: if hit.site { words.to_owned() } else { known.name.to_string() },
        admin1: region_name(&known),
        country: Some(gazetteer.country_code(&known).to_owned()),
        lat: Some(rounded(known.lat)),
        lon: Some(rounded(known.lon)),
        precision,
        quote: quote.to_owned(),
    }
}

/// Degrees as the table has them: two decimals, which a 32-bit float does not keep by itself.
pub(super) fn rounded(degrees: f32) -> f64 {
    (f64::from(degrees) * 100.0).round() / 100.0
}

/// How the text speaks of the place that a chain names.
fn context(scene: &Scene, head: &Hit) -> Context {
    if head.demonym {
        let mission = (1..3).any(|step| scene.beside(head.name.end + step - 1).is(Class::Mission));
        if !mission && scene.follows(head.name.end) && scene.beside(head.name.end).is(Class::Arms) {
            return Context::Arms;
        }
        return if mission { Context::Mission } else { Context::Demonym };
    }
    let (start, end) = (head.span.start, head.span.end);
    if is_mission(scene, start, end) {
        return Context::Mission;
    }
    if is_dateline(scene, start, end) {
        return Context::Dateline;
    }
    let dash = |word: &str| matches!(word, "\u{2013}" | "\u{2014}" | "-" | "/");
    if dash(scene.before(start, 1))
        && scene.follows(start)
        && scene.tokens[start].bytes.start == scene.tokens[start - 1].bytes.end
        || dash(scene.word(end))
            && scene.follows(end)
            && scene.tokens[end].bytes.start == scene.tokens[end - 1].bytes.end
    {
        return Context::Route;
    }
    before(scene, start).unwrap_or_else(|| {
        let possessive = matches!(scene.word(end), "'s" | "'");
        if possessive || scene.follows(end) && scene.tokens[end].shape == crate::text::token::Shape::Word {
            Context::Whose
        } else {
            Context::Bare
        }
    })
}

/// So many tokens are looked over for the name of a place's owner, with its mark.
const OWNER: usize = 5;

/// What the words before a name say.
fn before(scene: &Scene, start: usize) -> Option<Context> {
    let mut index = start;
    // Over "the", sides and names in a list: "in Kabul, Herat and northern Kunduz".
    for _ in 0..6 {
        if !scene.follows(index) {
            return None;
        }
        index -= 1;
        let word = scene.word(index);
        let beside = scene.beside(index);
        match word {
            // "in Chhattisgarh's Bijapur district": where its owner is.
            "'s" | "'" | "’s" | "’" if index + 1 == start => {
                while scene.follows(index) && scene.tokens[index - 1].capital && start < index + OWNER {
                    index -= 1;
                }
            }
            // "a strike blamed on Turkey": whose it was, and not where.
            "on" if scene.before(index, 1) == "blamed" => return Some(Context::Whose),
            "of" => {
                let mut steps = 1;
                // "la provincia afgana de Kandahar".
                if scene.tongue.grammar.adjectives_follow
                    && !scene.beside_before(index, 1).is(Class::Side)
                    && scene.beside_before(index, 1).rank.is_none()
                    && scene.beside_before(index, 2).rank.is_some()
                {
                    steps = 2;
                }
                let head = scene.before(index, steps);
                let beside = scene.beside_before(index, steps);
                if beside.is(Class::Side) || matches!(head, "outskirts" | "edge" | "edges") {
                    return Some(Context::Near);
                }
                let inside = beside.rank.is_some()
                    || matches!(
                        head,
                        "part"
                            | "parts"
                            | "center"
                            | "centre"
                            | "heart"
                            | "streets"
                            | "middle"
                            | "most"
                            | "market"
                            | "parish"
                            | "church"
                            | "mosque"
                    );
                return inside.then_some(Context::In);
            }
            // "The four men arrested on Friday were from Herat": where they come from, whoever was taken where.
            "from"
                if matches!(
                    scene.before(index, 1),
                    "is" | "are" | "was" | "were" | "came" | "comes" | "come" | "hail" | "hailed"
                ) =>
            {
                return Some(Context::Origin);
            }
            "from" => {
                let taken = (1..10).any(|step| scene.beside_before(index, step).is(Class::Taking));
                return Some(if taken { Context::In } else { Context::Origin });
            }
            "to" => return Some(Context::Route),
            "in" if scene.before(index, 1) == "born" => return Some(Context::Origin),
            _ if beside.is(Class::Near) => return Some(Context::Near),
            _ if beside.is(Class::Side) || word == "the" => {}
            _ if scene.tongue.grammar.names_follow && beside.rank.is_some() => {}
            _ if beside.is(Class::Inside) => return Some(Context::In),
            _ => return None,
        }
    }
    None
}

/// "The embassy of Russia", "Russia's embassy".
fn is_mission(scene: &Scene, start: usize, end: usize) -> bool {
    let owned = usize::from(scene.word(end) == "'s");
    let after = scene.beside(end + owned).is(Class::Mission) && scene.follows(end);
    let before = scene.before(start, 1) == "of" && scene.beside_before(start, 2).is(Class::Mission);
    after || before
}

/// "KABUL, Afghanistan (Jan. 25) –", "LIMA, 27 MAR 89 (EFE) --": a line that opens with it.
fn is_dateline(scene: &Scene, start: usize, end: usize) -> bool {
    let opens = !scene.follows(start);
    let upper = scene.tokens[start..end].iter().all(|token| token.upper || token.folded == ".");
    let mut after = (end..end + 14).take_while(|index| scene.follows(*index)).map(|index| scene.word(index));
    let is_mark = |word: &str| matches!(word, "\u{2014}" | "\u{2013}" | "--" | "-" | "(");
    opens && upper && (scene.follows(end) && scene.word(end) == "," || after.any(is_mark))
}

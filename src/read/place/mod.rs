//! Places: every name of a place in a text, which place it is, and how the text speaks of it.
//!
//! "In Andar district, Ghazni province, yesterday" is one place, Andar, a district in Ghazni,
//! Afghanistan. Names are looked up in the [`Gazetteer`]; a name that it does not know counts
//! where the words around it say that it is a place ("Berada village in the Purulia District").
//! Names that mean several places are settled by what else the text speaks of, then by
//! population. Groups, months and persons come first: "Taliban" is a town, too.
//!
//! It does not say at which of the places something happened: that takes the clause.

pub mod atlas;
mod capital;
mod chain;
mod entry;
mod find;
mod gazetteer;
pub mod geonames;
mod named;
mod scene;
mod settle;
mod table;
mod tongue;
mod words;

use std::ops::Range;

use crate::model::Place;
use crate::text::tokenized::Tokenized;

pub use entry::{Entry, Rank};
pub use gazetteer::{Gazetteer, distance_km};
pub use tongue::Tongue;

/// How the text speaks of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Context {
    /// Something is there: "in", "at", "across", "the town of".
    In,
    /// Close by: "near", "outside", "30 km north of".
    Near,
    /// Where a wire story was written: "KABUL, Afghanistan (Jan. 25) –".
    Dateline,
    /// Where somebody or something comes from: "a bomber from Kyrgyzstan", "born in".
    Origin,
    /// One end of a way: "the Sharm el Sheikh–Saint Petersburg flight".
    Route,
    /// Whose it is: "Kabul police", "Iraq's army". Weaker than `In`.
    Whose,
    /// A country by its people or adjective: "a Russian officer".
    Demonym,
    /// A country by its army and what that fires: "Israeli fire", "Rwandan soldiers".
    Arms,
    /// A country by what it keeps abroad: "the embassy of Russia".
    Mission,
    /// Named without any of these.
    Bare,
}

/// How sure it is that the name is a place's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Not in the gazetteer, only a capitalized name after "in", "at" or "near".
    Guessed,
    /// Not in the gazetteer, but the text says what it is: "Berada village".
    Told,
    /// In the gazetteer.
    Known,
}

/// A place where a text names it.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundPlace {
    /// The tokens of the whole chain: "Andar district, Ghazni province".
    pub tokens: Range<usize>,
    /// The bytes of the same.
    pub bytes: Range<usize>,
    /// The narrowest place of the chain, quoted with the words of the whole chain.
    pub place: Place,
    /// The wider places that the chain names, the narrower first; not those that it only implies.
    pub wider: Vec<Place>,
    /// How the text speaks of it.
    pub context: Context,
    /// How sure it is that it is a place.
    pub certainty: Certainty,
}

impl Gazetteer {
    /// All places of an English text, in its order. `taken` are tokens that are something else: groups.
    pub fn places(&self, text: &Tokenized, taken: &[Range<usize>]) -> Vec<FoundPlace> {
        self.places_in(text, taken, &Tongue::default())
    }

    /// All places of a text in some language.
    pub fn places_in(&self, text: &Tokenized, taken: &[Range<usize>], tongue: &Tongue) -> Vec<FoundPlace> {
        let scene = scene::Scene::new(text, taken, tongue);
        let hits = find::hits(self, &scene);
        let chains = chain::chains(self, &scene, &hits);
        settle::settle(self, &scene, &hits, &chains)
    }
}

#[cfg(test)]
mod tests;

//! What a text's words were found to mean, beside its units: what every rule of incidents looks at.

use jiff::civil::Date;

use super::violence::News;
use super::who::Who;
use crate::model::Report;
use crate::read::day::FoundDay;
use crate::read::name::Names;
use crate::read::place::FoundPlace;

/// What the text's words were found to mean, beside the units.
pub(in crate::read) struct Found<'f> {
    pub(in crate::read) days: &'f [FoundDay],
    pub(in crate::read) places: &'f [FoundPlace],
    pub(in crate::read) who: &'f Who<'f>,
    /// How many tokens the heading takes.
    pub(in crate::read) heading: usize,
    /// The country that the text speaks of most.
    pub(in crate::read) home: Option<&'f str>,
    pub(in crate::read) names: &'f Names<'f>,
    pub(in crate::read) title: Option<&'f str>,
    pub(in crate::read) published: Date,
    /// What the headline tells, where it is no part of the text.
    pub(in crate::read) headline: Option<&'f Report>,
    /// Whether the text is a headline: what it tells is only compared.
    pub(in crate::read) is_headline: bool,
    /// How much of the text is news of violence.
    pub(in crate::read) news: News,
    /// Whether the text is about what is only played: a film, a drill.
    pub(in crate::read) is_played: bool,
    /// Whether the text is about a flood, a crash, a disease.
    pub(in crate::read) is_disaster: bool,
}

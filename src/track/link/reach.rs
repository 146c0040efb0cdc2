//! In which reach of a point those stand that could link with it.

use jiff::civil::Date;

use crate::model::{Point, Report};
use crate::track::evidence::DAY_SLACK;
use crate::track::profile::{countries, days, days_after, days_before, is_history, keys, keys_of_number};

/// How a store finds every point that could link with one: the same days and countries, or the same names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The first day. What is stored of a point are these two days; a candidate's overlap them.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The countries (ISO 3166-1 alpha-2), sorted; a candidate shares one, or one of the two has none.
    pub countries: Vec<String>,
    /// The full names, and what stands for an unmistakable number of dead, sorted; a point that shares
    /// [`super::NAMES_OVER_TIME`] of them is a candidate whatever its days.
    pub names: Vec<String>,
}

/// How a store finds every point that could link with this one.
pub fn reach(point: &Point) -> Reach {
    let report = &point.report;
    let (from, to) = days(point);
    // Half of the slack on either side of both is the whole slack between the two.
    let half = (DAY_SLACK + 1) / 2;
    Reach {
        from: days_before(from, half),
        to: days_after(to, half),
        countries: countries(report),
        names: names(report),
    }
}

/// What is told as history tells its own day, and is compared with nothing of another one, unless that tells no day and an
/// unmistakable number.
fn names(report: &Report) -> Vec<String> {
    let mut names = if is_history(report) { Vec::new() } else { keys(report) };
    names.extend(keys_of_number(report));
    names.sort();
    names
}

//! How a figure came to be what it is: its steps in words, and as a chart.

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::model::{HistoryStep, Kind, Role};
use crate::tell::chart;
use crate::tell::words::{self, Clock};

/// A longer history is told by its beginning and its end.
const LONGEST_HISTORY: usize = 6;

/// A chart as the HTML part shows it.
#[derive(Serialize)]
pub(in crate::tell) struct ChartView {
    pub(super) id: String,
    /// What it shows, in words.
    pub(in crate::tell) alt: String,
    width: u32,
    height: u32,
    #[serde(skip)]
    pub(in crate::tell) png: Vec<u8>,
}

/// One step of a figure's history; one without a day stands for those left out.
#[derive(Clone, Serialize)]
pub(super) struct StepView {
    amount: String,
    day: String,
}

/// A history without the steps that repeat the one before; empty where the figure never moved.
fn moves(history: &[HistoryStep]) -> Vec<HistoryStep> {
    let mut steps = history.to_vec();
    // What was told last of a number is what its sources say of it now.
    steps.dedup_by(|later, earlier| {
        let same = (later.value, later.open) == (earlier.value, earlier.open);
        if same {
            (earlier.low, earlier.high) = (later.low, later.high);
        }
        same
    });
    if steps.len() < 2 { Vec::new() } else { steps }
}

/// A history's steps: 133+ on 24 March, 137 on 26 March. Empty where the figure never moved.
pub(super) fn history(history: &[HistoryStep], clock: &Clock) -> Vec<StepView> {
    let steps = moves(history);
    let crowded = steps.windows(2).any(|pair| clock.same_day(pair[0].at, pair[1].at));
    let step = |step: &HistoryStep| StepView {
        amount: words::step(step),
        day: if crowded { clock.time(step.at) } else { clock.day(step.at) },
    };
    let mut told: Vec<StepView> = steps.iter().map(step).collect();
    if LONGEST_HISTORY < told.len() {
        let last = told.len() - (LONGEST_HISTORY - 1);
        told.splice(1..last, [StepView { amount: "…".to_owned(), day: String::new() }]);
    }
    told
}

/// The chart of a figure's history; none where it never moved.
pub(in crate::tell) fn figure_chart(
    figure: (Kind, Role),
    told: &[HistoryStep],
    clock: &Clock,
) -> Option<ChartView> {
    let steps = moves(told);
    let (first, last) = (steps.first()?, steps.last()?);
    let one_day = clock.same_day(first.at, last.at);
    let drawn: Vec<chart::Step> = steps
        .iter()
        .map(|step| chart::Step {
            at: step.at,
            value: step.value,
            low: step.low,
            high: step.high,
            label: words::step(step),
            day: if one_day { clock.hour(step.at) } else { clock.short_day(step.at) },
        })
        .collect();
    let png = chart::draw(&drawn)?;
    let id: String = Sha256::digest(&png).iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    let told: Vec<String> = history(told, clock).iter().map(|step| step_words(step, " on ")).collect();
    let band = match last.high {
        Some(high) if last.low < high => {
            format!("; sources now say {} to {}", words::number(last.low), words::number(high))
        }
        _ => String::new(),
    };
    Some(ChartView {
        id: format!("{id}@chart.wirewatch"),
        alt: format!("Chart, {}: {}{band}.", words::figure(figure.0, figure.1), told.join(", then ")),
        width: chart::WIDTH,
        height: chart::HEIGHT,
        png,
    })
}

fn step_words(step: &StepView, on: &str) -> String {
    if step.day.is_empty() { step.amount.clone() } else { format!("{}{on}{}", step.amount, step.day) }
}

//! How a figure came to be what it is, from the changes that are stored.

use crate::model::{BestFigure, Change, ChangeKind, HistoryStep, Role, Told};
use crate::tell::untold::FigureKey;
use crate::tell::words;

/// A figure's history, from the changes that moved it; those of other sources widen the step that they differ from.
pub fn history(changes: &[Told], incident: i64, best: &BestFigure) -> Vec<HistoryStep> {
    let key = FigureKey { incident, kind: best.kind, role: best.role };
    // Whether the dead are called victims or not said to be any may differ from report to report.
    let is_attackers = |role: Option<Role>| role == Some(Role::Attacker);
    let mut of_figure: Vec<&Change> = changes
        .iter()
        .map(|told| &told.change)
        .filter(|change| {
            change.kind == Some(key.kind) && is_attackers(change.role) == is_attackers(Some(key.role))
        })
        .collect();
    of_figure.sort_by_key(|change| change.at);
    let mut history: Vec<HistoryStep> = Vec::new();
    for change in of_figure {
        let Some(amount) = &change.is else { continue };
        // "Some" of an incident that was merged into this one was never its best figure.
        if words::is_unnumbered(amount) && history.iter().any(|step| !step.unnumbered) {
            continue;
        }
        match (change.change, history.last_mut()) {
            (ChangeKind::Stale | ChangeKind::Claim, _) | (ChangeKind::Conflict, None) => {}
            (ChangeKind::Conflict, Some(step)) => {
                step.low = step.low.min(amount.low);
                let high = amount.high.unwrap_or(amount.low);
                step.high = Some(step.high.unwrap_or(step.value).max(high));
            }
            // A decision that left the figure as it was.
            (_, Some(step))
                if change.decided_by.is_some()
                    && (step.value, step.high) == (amount.low, amount.high)
                    && step.unnumbered == words::is_unnumbered(amount) => {}
            _ => history.push(HistoryStep {
                at: change.at,
                value: amount.low,
                open: amount.high.is_none(),
                unnumbered: words::is_unnumbered(amount),
                low: amount.low,
                high: amount.high,
            }),
        }
    }
    // What is known now is known better than what was known then.
    if let Some(last) = history.last_mut().filter(|last| Some(last.value) == best.best) {
        (last.low, last.high) = (best.low, best.high);
    }
    history
}

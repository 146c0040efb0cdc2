//! Why an incident's reports are of one incident: the evidence between them, part by part.

use std::io::Write;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::cli::out::{BOLD, DIM, styled};
use crate::cli::wire::incident_id;
use crate::edge::store::Store;
use crate::model::Decision;
use crate::pipeline;
use crate::track::evidence::{ENOUGH, Evidence};

/// So many reports are explained.
const MOST: usize = 40;

/// Prints, for each report of an incident, what holds it there, and what of another incident it comes closest to.
///
/// # Errors
/// Where the database or the output fails.
pub(super) fn print(
    store: &Store,
    incident: i64,
    zone: &TimeZone,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let Some(incident) = store.incident(incident)?.map(|row| row.incident.id) else { return Ok(()) };
    let ties = pipeline::ties(store, incident)?;
    writeln!(out, "\n{}", styled(BOLD, "Why these reports are of one incident"))?;
    writeln!(
        out,
        "  {}",
        styled(DIM, format!("where what speaks for it, less what speaks against it, is {ENOUGH} or more"))
    )?;
    for tie in ties.iter().take(MOST) {
        let point = &tie.near.point;
        let at = shown(point.published, zone);
        writeln!(out, "  article {}  {} {}", point.article, point.source.name, styled(DIM, at))?;
        match &tie.standing.closest {
            Some((place, evidence)) => {
                let other = &ties[*place].near.point;
                writeln!(out, "      {} with article {}: {}", sum(evidence), other.article, parts(evidence))?;
            }
            None => writeln!(out, "      the only report of it")?,
        }
        if let Some(average) = tie.standing.average.filter(|_| 2 < ties.len()) {
            writeln!(out, "      {average:.1} on average with the {} others", ties.len() - 1)?;
        }
        if tie.standing.is_vague {
            writeln!(out, "      tells no day, or no place, of its own: it goes where it fits best")?;
        }
        if let Some((near, evidence)) = &tie.elsewhere {
            let id = near.incident.map(incident_id).unwrap_or_default();
            let (sum, parts) = (sum(evidence), parts(evidence));
            let words = format!(
                "{sum} with article {} of {id}, which it comes closest to elsewhere: {parts}",
                near.point.article
            );
            writeln!(out, "      {}", styled(DIM, words))?;
        }
    }
    if MOST < ties.len() {
        writeln!(out, "  … and {} more", ties.len() - MOST)?;
    }
    let decided = store.amendments_of(incident)?;
    let is_bond = |decision: &Decision| matches!(decision, Decision::Merge { .. } | Decision::Split { .. });
    if decided.iter().any(|amendment| amendment.undone.is_none() && is_bond(&amendment.decision)) {
        writeln!(out, "  What people decided goes before all of that.")?;
    }
    Ok(())
}

fn shown(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime("%-d %b %Y %H:%M").to_string()
}

fn sum(evidence: &Evidence) -> String {
    signed(evidence.sum())
}

/// The parts that say anything: day +2.0, place +1.5.
fn parts(evidence: &Evidence) -> String {
    let said = evidence.parts().into_iter().filter(|(_, worth)| *worth != 0.0);
    said.map(|(name, worth)| format!("{name} {}", signed(worth))).collect::<Vec<_>>().join(", ")
}

/// With a real minus, so that columns of both read well.
fn signed(worth: f32) -> String {
    let sign = if worth < 0.0 { '−' } else { '+' };
    format!("{sign}{:.1}", worth.abs())
}

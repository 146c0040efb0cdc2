//! One incident as a digest tells it: its changes taken together, figure by figure, each with its quote.
//!
//! What is shown is what is known now; the changes only say that it is told, and from what.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::untold::{FigureKey, Untold};
use super::{weight, words};
use crate::model::{
    Amount, BestFigure, ChangeKind, ConflictLine, DigestItem, Figure, FigureLine, Group, GroupRole,
    INJURED_DIED, Incident, Kind, QuoteLine, Role, SourceLine, Span, Told, group_name,
};

/// What one incident's wanted changes come to.
pub(super) fn item(untold: &Untold, incident: &Incident, changes: &[&Told]) -> DigestItem {
    let mut counted: Vec<(Kind, Side)> =
        changes.iter().filter_map(|told| Some((told.change.kind?, side(told.change.role)))).collect();
    counted.sort_unstable_by_key(|(kind, side)| (weight::rank(*kind, incident.incident_type), *kind, *side));
    counted.dedup();
    let told_before = untold.told_incidents.contains(&incident.id);
    let is_new = !told_before && changes.iter().any(|told| told.change.change == ChangeKind::New);
    let mut item = DigestItem {
        incident: incident.id,
        incident_type: incident.incident_type,
        stage: incident.stage,
        is_new,
        background: changes.iter().all(|told| told.change.background),
        place: words::place(&incident.places),
        short_place: words::short_place(&incident.places),
        day: words::when(incident.when.as_ref()),
        groups: groups(incident, &untold.groups),
        figures: Vec::new(),
        quotes: Vec::new(),
        conflicts: Vec::new(),
        sources: incident.sources,
        changes: changes.iter().map(|told| told.id).collect(),
    };
    for (kind, side) in counted {
        let of_figure: Vec<&Told> = changes.iter().copied().filter(|told| is_of(told, kind, side)).collect();
        tell_figure(untold, incident, (kind, side), &of_figure, &mut item);
    }
    // What only a party claims never stands before what others say.
    item.figures.sort_by_key(|line| line.claimed_by.is_some());
    if item.quotes.is_empty() {
        item.quotes.extend(changes.iter().map(|told| QuoteLine {
            words: String::new(),
            marked: Vec::new(),
            attributed_to: None,
            source: source(untold, told),
        }));
        item.quotes.dedup();
    }
    item.changes.extend(too_small(untold, incident, &item.figures));
    item.changes.sort_unstable();
    item.changes.dedup();
    item
}

/// Untold changes too small to be told by themselves, of figures that are told now: the new number holds them.
fn too_small<'u>(
    untold: &'u Untold,
    incident: &'u Incident,
    figures: &'u [FigureLine],
) -> impl Iterator<Item = i64> + 'u {
    let held = |told: &&Told| {
        told.change.incident == incident.id
            && !told.change.material
            && figures.iter().any(|line| is_of(told, line.kind, side(Some(line.role))))
    };
    untold.changes.iter().filter(held).map(|told| told.id)
}

/// Those who attacked, or everybody else. A figure of the dead stays the same figure when a later report says
/// that they were victims, which an earlier one left open.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Others,
    Attackers,
}

fn side(role: Option<Role>) -> Side {
    if role == Some(Role::Attacker) { Side::Attackers } else { Side::Others }
}

fn is_of(told: &Told, kind: Kind, wanted: Side) -> bool {
    told.change.kind == Some(kind) && side(told.change.role) == wanted
}

/// What is kept for a figure, under whichever role it was told.
fn kept<V>(kept: &BTreeMap<FigureKey, V>, key: FigureKey) -> Option<&V> {
    let every = FigureKey { role: Role::Victim, ..key }..=FigureKey { role: Role::Total, ..key };
    let same_side = |other: &FigureKey| side(Some(other.role)) == side(Some(key.role));
    kept.get(&key).or_else(|| kept.range(every).find(|(other, _)| same_side(other)).map(|(_, value)| value))
}

/// Adds the lines, quotes and conflicts of one figure.
fn tell_figure(
    untold: &Untold,
    incident: &Incident,
    (kind, of_side): (Kind, Side),
    changes: &[&Told],
    item: &mut DigestItem,
) {
    let known = |claimed: bool| {
        let same = |best: &&BestFigure| best.kind == kind && side(Some(best.role)) == of_side;
        incident.figures.iter().filter(same).find(|best| best.claimed == claimed)
    };
    let (mut moves, mut claims, mut conflicts) = (Vec::new(), Vec::new(), Vec::new());
    for told in changes.iter().copied() {
        match told.change.change {
            ChangeKind::Claim => claims.push(told),
            ChangeKind::Conflict => conflicts.push(told),
            _ => moves.push(told),
        }
    }
    let best = known(false);
    if let Some(last) = moves.last() {
        let role = best.map_or(last.change.role.unwrap_or_default(), |best| best.role);
        let key = FigureKey { incident: incident.id, kind, role };
        item.figures.push(moved(untold, key, best, &moves, item.is_new));
        match best {
            Some(best) => quote_best(untold, best, item),
            None => quote_change(untold, last, item),
        }
    }
    if let Some(last) = claims.last() {
        tell_claim(untold, kind, last, known(true), item);
    }
    if let Some(best) = best.filter(|best| !best.conflicts.is_empty()) {
        item.conflicts.push(conflict(untold, best));
    } else if let Some(told) = conflicts.last() {
        item.conflicts.extend(conflict_told(untold, best, told));
    }
    if moves.is_empty() {
        for told in conflicts {
            quote_change(untold, told, item);
        }
    }
}

/// One line for what a party claims, as it claims it now.
fn tell_claim(untold: &Untold, kind: Kind, last: &Told, known: Option<&BestFigure>, item: &mut DigestItem) {
    let change = &last.change;
    let figure = known.map(|best| &best.figure).or(change.figure.as_ref());
    let said_by = figure.and_then(|figure| figure.attributed_to.clone());
    item.figures.push(FigureLine {
        kind,
        role: change.role.unwrap_or_default(),
        change: ChangeKind::Claim,
        was: change.was.clone(),
        is: known.map(|best| best.amount.clone()).or_else(|| change.is.clone()),
        added_up: known.is_some_and(is_added_up),
        have_died: false,
        claimed_by: Some(said_by.unwrap_or_else(|| "a party to the conflict".to_owned())),
        history: Vec::new(),
    });
    match known {
        Some(best) => quote_best(untold, best, item),
        None => quote_change(untold, last, item),
    }
}

/// One line for all that moved a figure, from what was told last to what is known now.
fn moved(
    untold: &Untold,
    key: FigureKey,
    best: Option<&BestFigure>,
    moves: &[&Told],
    is_new: bool,
) -> FigureLine {
    let first = moves.first().and_then(|told| told.change.was.clone());
    let was = if is_new { None } else { kept(&untold.told_figures, key).cloned().or(first) };
    let last = moves.last().and_then(|told| told.change.is.clone());
    let is = best.map(|best| best.amount.clone()).or(last);
    let among = |kind| moves.iter().any(|told| told.change.change == kind);
    let change = match (&was, &is) {
        (_, None) => ChangeKind::Retraction,
        _ if among(ChangeKind::Correction) => ChangeKind::Correction,
        _ if among(ChangeKind::Retraction) => ChangeKind::Retraction,
        (None, Some(_)) if is_new => ChangeKind::New,
        (None, Some(_)) => ChangeKind::FirstNumber,
        (Some(was), Some(is)) if words::is_unnumbered(was) && !words::is_unnumbered(is) => {
            ChangeKind::FirstNumber
        }
        (Some(was), Some(is)) if is.low < was.low => ChangeKind::Down,
        _ => ChangeKind::Up,
    };
    let history = kept(&untold.histories, key).cloned().unwrap_or_default();
    let added_up = best.is_some_and(is_added_up);
    let have_died = change == ChangeKind::Down && best.is_some_and(|best| best.rule == INJURED_DIED);
    FigureLine {
        kind: key.kind,
        role: key.role,
        change,
        was,
        is,
        added_up,
        have_died,
        claimed_by: None,
        history,
    }
}

fn is_added_up(best: &BestFigure) -> bool {
    (best.amount.low, best.amount.high) != (best.figure.amount.low, best.figure.amount.high)
}

/// The best figure and the ones that differ from it, each with who says so.
fn conflict(untold: &Untold, best: &BestFigure) -> ConflictLine {
    let others = best.conflicts.iter().map(|(source, amount)| (amount.clone(), source.name.clone()));
    conflict_line(untold, best.kind, best.role, Some(best), others.collect())
}

/// A conflict as its change told it, where the incident no longer holds it.
fn conflict_told(untold: &Untold, best: Option<&BestFigure>, told: &Told) -> Option<ConflictLine> {
    let change = &told.change;
    let voice = (change.is.clone()?, change.source.name.clone());
    // What was at odds then is what is known now: nobody differs any more.
    let numbers = |amount: &Amount| (amount.low, amount.high);
    if best.is_some_and(|best| numbers(&best.amount) == numbers(&voice.0)) {
        return None;
    }
    Some(conflict_line(untold, change.kind?, change.role.unwrap_or_default(), best, vec![voice]))
}

fn conflict_line(
    untold: &Untold,
    kind: Kind,
    role: Role,
    best: Option<&BestFigure>,
    mut voices: Vec<(Amount, String)>,
) -> ConflictLine {
    voices.extend(best.map(|best| {
        let name = untold.articles.get(&best.article).map_or("most recent", |article| article.name.as_str());
        (best.amount.clone(), name.to_owned())
    }));
    voices.sort_by(|one, other| (one.0.low, &one.1).cmp(&(other.0.low, &other.1)));
    voices.dedup();
    ConflictLine { kind, role, voices }
}

fn quote_best(untold: &Untold, best: &BestFigure, item: &mut DigestItem) {
    let source = untold.articles.get(&best.article).cloned().unwrap_or_else(|| unknown("Article", best.at));
    quote(&best.figure, source, item);
}

fn quote_change(untold: &Untold, told: &Told, item: &mut DigestItem) {
    if let Some(figure) = &told.change.figure {
        quote(figure, source(untold, told), item);
    }
}

/// Adds a sentence, or marks one more figure in it where the same article's sentence stands there already.
fn quote(figure: &Figure, source: SourceLine, item: &mut DigestItem) {
    let start = figure.quote.span.start;
    let inside = start <= figure.marked.start && figure.marked.end <= figure.quote.span.end;
    let mark = Span {
        start: figure.marked.start.saturating_sub(start),
        end: figure.marked.end.saturating_sub(start),
    };
    let marked: Vec<Span> = (inside && mark.start < mark.end).then_some(mark).into_iter().collect();
    let same = |line: &&mut QuoteLine| line.words == figure.quote.words && line.source == source;
    if let Some(line) = item.quotes.iter_mut().find(same) {
        line.marked.extend(marked);
        line.marked.sort_unstable();
        line.marked.dedup();
    } else {
        let words = figure.quote.words.clone();
        let attributed_to = figure.attributed_to.clone();
        // Sentences of one article stand together, under its name.
        let last = item.quotes.iter().rposition(|line| line.source == source);
        let place = last.map_or(item.quotes.len(), |last| last + 1);
        item.quotes.insert(place, QuoteLine { words, marked, attributed_to, source });
    }
}

fn source(untold: &Untold, told: &Told) -> SourceLine {
    let change = &told.change;
    untold.articles.get(&change.article).cloned().unwrap_or_else(|| unknown(&change.source.name, change.at))
}

fn unknown(name: &str, published: Timestamp) -> SourceLine {
    SourceLine { name: name.to_owned(), title: None, link: None, published }
}

/// Who had a part in it, in words; those merely named only where nobody else is.
pub(super) fn groups(incident: &Incident, tracked: &[Group]) -> Vec<String> {
    let mut parts: Vec<(GroupRole, &str)> = incident
        .groups
        .iter()
        .map(|part| (part.role, part.label()))
        .filter(|(_, label)| !label.is_empty())
        .collect();
    parts.sort_unstable();
    parts.dedup();
    let all = parts.clone();
    // Whoever claimed it is not also said to be suspected of it, and a branch speaks for its parent.
    parts.retain(|(role, label)| {
        let claimed = *role == GroupRole::Attacker && all.contains(&(GroupRole::Claimant, label));
        let branch = all.iter().any(|(other, branch)| other == role && is_branch(tracked, branch, label));
        !claimed && !branch
    });
    if parts.iter().any(|(role, _)| *role != GroupRole::Mentioned) {
        parts.retain(|(role, _)| *role != GroupRole::Mentioned);
    }
    parts
        .chunk_by(|one, other| one.0 == other.0)
        .map(|same| {
            (
                same[0].0,
                same.iter().map(|(_, label)| group_name(label, tracked).to_owned()).collect::<Vec<_>>(),
            )
        })
        .map(|(role, names)| words::group(role, &words::list(&names)))
        .collect()
}

/// Whether a group stands somewhere below another one.
fn is_branch(tracked: &[Group], branch: &str, of: &str) -> bool {
    let parent = |id: &str| tracked.iter().find(|group| group.id == id)?.parent.as_deref();
    // A circle of parents has no end; no chain is longer than there are groups.
    std::iter::successors(parent(branch), |id| parent(id)).take(tracked.len()).any(|id| id == of)
}

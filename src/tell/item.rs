//! One incident as a digest tells it: its changes taken together, figure by figure, each with its quote.
//!
//! What is shown is what is known now, all figures of the incident; the changes only say that it is told, and from what.

use jiff::Timestamp;

use super::untold::{FigureKey, Side, Untold, is_of, kept};
use super::{weight, words};
use crate::model::{
    Amount, BestFigure, ChangeKind, ConflictLine, DigestItem, Figure, FigureLine, Group, GroupRole,
    INJURED_DIED, Incident, Kind, KnownLine, QuoteLine, Role, SET_BY, SourceLine, Span, Told, group_name,
};

/// What one incident's wanted changes come to.
pub(super) fn item(untold: &Untold, incident: &Incident, changes: &[&Told]) -> DigestItem {
    let changed = changes.iter().filter_map(|told| Some((told.change.kind?, Side::of(told.change.role))));
    let known = incident.figures.iter().filter(|best| !best.claimed);
    let mut counted: Vec<(Kind, Side)> =
        changed.chain(known.map(|best| (best.kind, Side::of(Some(best.role))))).collect();
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
        unchanged: Vec::new(),
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
        let told = changes.iter().filter(|told| told.change.decided_by.is_none());
        item.quotes.extend(told.map(|told| QuoteLine {
            words: String::new(),
            marked: Vec::new(),
            attributed_to: None,
            source: source(untold, told),
        }));
        item.quotes.dedup();
    }
    item.changes.extend(all_moves(untold, incident));
    item.changes.sort_unstable();
    item.changes.dedup();
    item
}

/// Untold changes that moved a figure: the mail tells what came of them.
fn all_moves<'u>(untold: &'u Untold, incident: &'u Incident) -> impl Iterator<Item = i64> + 'u {
    use ChangeKind::{Claim, Conflict, Stale};
    let moves = |told: &&Told| {
        told.change.incident == incident.id && !matches!(told.change.change, Claim | Conflict | Stale)
    };
    untold.changes.iter().filter(moves).map(|told| told.id)
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
        let same = |best: &&BestFigure| best.kind == kind && Side::of(Some(best.role)) == of_side;
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
    let role = best.map(|best| best.role).or_else(|| moves.last().and_then(|last| last.change.role));
    let key = FigureKey { incident: incident.id, kind, role: role.unwrap_or_default() };
    let is_as_told =
        |best: &BestFigure| untold.told(key).is_some_and(|told| numbers(told) == numbers(&best.amount));
    match (moves.last(), best) {
        (None, Some(best)) if is_as_told(best) => {
            item.unchanged.push(KnownLine { kind, role: best.role, is: best.amount.clone() });
        }
        (None, None) => {}
        (last, best) => {
            item.figures.push(moved(untold, key, best, &moves, item.is_new));
            match (best, last) {
                // No sentence holds what a person set.
                (Some(best), _) if set_by(best).is_some() => {}
                (Some(best), _) => quote_best(untold, best, item),
                (None, Some(last)) => quote_change(untold, last, item),
                (None, None) => {}
            }
        }
    }
    // Sources that go on to differ about what is as it was told are no news.
    if changes.is_empty() && moves.is_empty() && best.is_some_and(is_as_told) {
        return;
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
        corrected: None,
        set_by: None,
        decided_by: None,
        sources: 0,
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
    let last = moves.last().and_then(|told| told.change.is.clone());
    let is = best.map(|best| best.amount.clone()).or(last);
    let told = untold.told(key).cloned().or(first);
    // Who looks back over an incident's first days sees from what it came.
    let came_from =
        |was: &Amount| untold.looks_back && is.as_ref().is_some_and(|is| numbers(is) != numbers(was));
    let was = if is_new || untold.looks_back { told.filter(came_from) } else { told };
    let among = |kind| moves.iter().any(|told| told.change.change == kind);
    let change = match (&was, &is) {
        (_, None) => ChangeKind::Retraction,
        _ if among(ChangeKind::Correction) => ChangeKind::Correction,
        _ if among(ChangeKind::Retraction) => ChangeKind::Retraction,
        // What was known before this recipient was first told is no first number.
        (None, Some(_)) if is_new || untold.looks_back || moves.is_empty() => ChangeKind::New,
        (None, Some(_)) => ChangeKind::FirstNumber,
        (Some(was), Some(is)) if words::is_unnumbered(was) && !words::is_unnumbered(is) => {
            ChangeKind::FirstNumber
        }
        (Some(was), Some(is)) if is.low < was.low => ChangeKind::Down,
        _ => ChangeKind::Up,
    };
    let history = kept(&untold.histories, key).cloned().unwrap_or_default();
    let corrected = moves.iter().rev().find(|told| told.change.change == ChangeKind::Correction);
    let corrected = corrected.and_then(|told| told.change.was.clone().zip(told.change.is.clone()));
    let decided_by = moves.last().and_then(|last| Some((last.change.decided_by.clone()?, last.change.at)));
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
        corrected,
        set_by: best.and_then(set_by),
        decided_by,
        sources: best.map_or(0, |best| best.sources),
        history,
    }
}

/// Who set a figure by hand, and when.
fn set_by(best: &BestFigure) -> Option<(String, Timestamp)> {
    best.rule.strip_prefix(SET_BY).map(|who| (who.to_owned(), best.at))
}

fn numbers(amount: &Amount) -> (u64, Option<u64>) {
    (amount.low, amount.high)
}

fn is_added_up(best: &BestFigure) -> bool {
    set_by(best).is_none() && numbers(&best.amount) != numbers(&best.figure.amount)
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

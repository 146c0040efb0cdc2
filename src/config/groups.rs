//! `groups.toml`: who is tracked.

use toml::Spanned;

use super::problem::Problem;
use super::section::Section;
use super::value::{self, did_you_mean};
use crate::model::Group;

/// A group with the places that its settings stand at.
struct Placed {
    group: Group,
    id: Option<Spanned<String>>,
    parent: Option<Spanned<String>>,
    /// The name and the aliases.
    names: Vec<Spanned<String>>,
}

/// Reads the file.
pub(super) fn read(top: &mut Section<'_>) -> Vec<Group> {
    let placed: Vec<Placed> = top.sections("group").into_iter().map(group).collect();
    for problem in double_ids(&placed).into_iter().chain(unknown_parents(&placed)).chain(circles(&placed)) {
        top.note(problem);
    }
    for problem in double_names(&placed) {
        top.note(problem);
    }
    placed.into_iter().map(|placed| placed.group).collect()
}

fn group(mut section: Section<'_>) -> Placed {
    let id = section.required("id", &value::id());
    let name = section.required("name", &value::words());
    let aliases = section.texts("aliases", &value::words());
    let acronyms = section.texts("acronyms", &value::acronym());
    let parent = section.text("parent", &value::words());
    let needs = section.texts("needs", &value::words());
    section.finish();

    let plain = |values: &[Spanned<String>]| values.iter().map(|value| value.get_ref().clone()).collect();
    let names: Vec<Spanned<String>> = name.iter().cloned().chain(aliases.iter().cloned()).collect();
    let mut group = Group {
        id: id.as_ref().map(|id| id.get_ref().clone()).unwrap_or_default(),
        name: name.map(Spanned::into_inner).unwrap_or_default(),
        aliases: plain(&aliases),
        acronyms: plain(&acronyms),
        parent: parent.as_ref().map(|parent| parent.get_ref().clone()),
        needs: plain(&needs),
    };
    // The full name is a name too, whether it is repeated under `aliases` or not.
    let lower = group.name.to_lowercase();
    if !lower.is_empty() && !group.aliases.iter().any(|alias| alias.to_lowercase() == lower) {
        group.aliases.insert(0, group.name.clone());
    }
    Placed { group, id, parent, names }
}

fn double_ids(groups: &[Placed]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        let Some(id) = &group.id else { continue };
        let earlier = groups[..index].iter().filter_map(|group| group.id.as_ref());
        if let Some(earlier) = earlier.into_iter().find(|earlier| earlier.get_ref() == id.get_ref()) {
            problems.push(
                Problem::new(id.span(), format!("two groups have the id `{}`", id.get_ref()))
                    .also(earlier.span(), "here first")
                    .help("give each an id of its own, and keep it: stored mentions carry it"),
            );
        }
    }
    problems
}

fn unknown_parents(groups: &[Placed]) -> Vec<Problem> {
    let ids = || groups.iter().map(|group| group.group.id.as_str());
    let unknown = groups.iter().filter_map(|group| group.parent.as_ref());
    let unknown = unknown.filter(|parent| !ids().any(|id| id == parent.get_ref()));
    let problems = unknown.map(|parent| {
        let problem = Problem::new(parent.span(), format!("unknown parent `{}`", parent.get_ref()));
        match did_you_mean(parent.get_ref(), ids()) {
            Some(meant) => problem.help(format!("did you mean `{meant}`?")),
            None => problem.help("`parent` is the id of another group in this file"),
        }
    });
    problems.collect()
}

/// Groups that are branches of themselves: one problem a circle.
fn circles(groups: &[Placed]) -> Vec<Problem> {
    let parent_of = |id: &str| {
        let group = groups.iter().find(|group| group.group.id == id)?;
        group.group.parent.as_deref()
    };
    let mut problems = Vec::new();
    let mut told: Vec<&str> = Vec::new();
    for group in groups {
        let mut chain = vec![group.group.id.as_str()];
        while let Some(parent) = chain.last().and_then(|id| parent_of(id)) {
            chain.push(parent);
            if parent == chain[0] || groups.len() < chain.len() {
                break;
            }
        }
        let closes = 1 < chain.len() && chain.first() == chain.last();
        if let Some(parent) = &group.parent
            && closes
            && !told.contains(&chain[0])
        {
            told.extend(&chain);
            let message = format!("a group cannot be a branch of itself: {}", chain.join(" → "));
            problems.push(Problem::new(parent.span(), message).help("leave out one of these parents"));
        }
    }
    problems
}

/// Names that mean two groups. Where one of the two says what it `needs`, the text decides.
fn double_names(groups: &[Placed]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut seen: std::collections::HashMap<String, (usize, &Spanned<String>)> =
        std::collections::HashMap::new();
    for (index, group) in groups.iter().enumerate() {
        for name in &group.names {
            let key = name.get_ref().to_lowercase();
            let Some((earlier, first)) = seen.get(&key) else {
                seen.insert(key, (index, name));
                continue;
            };
            let told_apart = [&groups[*earlier], group].iter().any(|group| !group.group.needs.is_empty());
            if *earlier != index && !told_apart {
                problems.push(
                    Problem::new(name.span(), format!("`{}` is the name of two groups", name.get_ref()))
                        .also(first.span(), "here first")
                        .help("leave it out of one, or add `needs` to one: words of which the text must hold one"),
                );
            }
        }
    }
    problems
}

//! Problems of the settings, and how they are drawn: each under its line, with what would be right.

use std::ops::Range;
use std::path::{Component, Path, PathBuf};

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::Source;

/// Something that is wrong in a settings file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands: bytes of the file's text.
    pub span: Range<usize>,
    /// What is wrong: what was expected, what was found.
    pub message: String,
    /// What would be right.
    pub help: Option<String>,
    /// Another place that belongs to it, with a few words: where a name stands first.
    pub also: Option<(Range<usize>, String)>,
    /// A secret that stands in the file by mistake: no drawing shows it.
    pub(super) secret: Option<Range<usize>>,
    /// Whether something is not there, which a line that cannot be read may only hide.
    pub(super) is_missing: bool,
    /// Whether something is there that nobody knows, which may only stand behind a line that cannot be read.
    pub(super) is_unknown: bool,
    /// Whether it stands anywhere in the file.
    pub(super) has_place: bool,
    /// Whether it is allowed, and hardly meant.
    pub(super) is_hint: bool,
}

impl Problem {
    /// A problem without help.
    pub fn new(span: Range<usize>, message: impl Into<String>) -> Problem {
        Problem {
            span,
            message: message.into(),
            help: None,
            also: None,
            secret: None,
            is_missing: false,
            is_unknown: false,
            has_place: true,
            is_hint: false,
        }
    }

    /// The same with what would be right.
    #[must_use]
    pub fn help(self, help: impl Into<String>) -> Problem {
        Problem { help: Some(help.into()), ..self }
    }

    /// The same with a secret that no drawing may show.
    #[must_use]
    pub(super) fn secret(self, span: Range<usize>) -> Problem {
        Problem { secret: Some(span), ..self }
    }

    /// The same with another place that belongs to it.
    #[must_use]
    pub fn also(self, span: Range<usize>, words: impl Into<String>) -> Problem {
        Problem { also: Some((span, words.into())), ..self }
    }
}

/// All that is wrong in the settings, file by file, in the order of the lines. Never empty.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{}", .0.iter().map(|(source, problem)| line(source, problem)).collect::<Vec<_>>().join("; "))]
pub struct Problems(Vec<(Source, Problem)>);

impl Problems {
    /// The problems of each file; none where no file has any.
    pub(super) fn of(files: Vec<(&Source, Vec<Problem>)>) -> Option<Problems> {
        let mut all = Vec::new();
        for (source, mut problems) in files {
            problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
            let mut shown = source.clone();
            if let Ok(text) = &mut shown.text {
                problems
                    .iter()
                    .filter_map(|problem| problem.secret.as_ref())
                    .for_each(|span| hide(text, span));
            }
            all.extend(problems.into_iter().map(|problem| (shown.clone(), problem)));
        }
        (!all.is_empty()).then_some(Problems(all))
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Each with the file that it stands in.
    pub fn iter(&self) -> impl Iterator<Item = (&Source, &Problem)> {
        self.0.iter().map(|(source, problem)| (source, problem))
    }

    /// Draws them all, with an empty line between two and a line end after the last.
    ///
    /// `colored` is for a terminal; without it the drawing has no escape sequence at all.
    pub fn draw(&self, colored: bool) -> String {
        let renderer = if colored { Renderer::styled() } else { Renderer::plain() };
        let drawings: Vec<String> =
            self.iter().map(|(source, problem)| draw(&renderer, source, problem)).collect();
        drawings.join("\n")
    }
}

fn draw(renderer: &Renderer, source: &Source, problem: &Problem) -> String {
    let level = if problem.is_hint { Level::NOTE.with_name("hint") } else { Level::ERROR };
    let title = level.primary_title(problem.message.as_str());
    let path = shown(&source.path).display().to_string();
    let drawn = match &source.text {
        Ok(text) if problem.has_place => {
            let primary = AnnotationKind::Primary.span(within(text, &problem.span));
            let also = problem
                .also
                .iter()
                .map(|(span, words)| AnnotationKind::Context.span(within(text, span)).label(words.as_str()));
            let snippet = Snippet::source(text.as_str()).path(path).annotation(primary).annotations(also);
            let group = title.element(snippet);
            match &problem.help {
                Some(help) => renderer.render(&[group.element(Level::HELP.message(help.as_str()))]),
                None => renderer.render(&[group]),
            }
        }
        // A file that could not be read has no line to show, nor has what is not written down.
        _ => {
            let group = Group::with_title(title);
            match &problem.help {
                Some(help) => renderer.render(&[group.element(Level::HELP.message(help.as_str()))]),
                None => renderer.render(&[group]),
            }
        }
    };
    format!("{drawn}\n")
}

/// Replaces a secret by as many asterisks as it has bytes, so that no other span moves.
fn hide(text: &mut String, span: &Range<usize>) {
    let span = within(text, span);
    let hidden = text[span.clone()].chars().map(|character| match character {
        '"' | '\'' | '\n' => character.to_string(),
        other => "*".repeat(other.len_utf8()),
    });
    let hidden: String = hidden.collect();
    text.replace_range(span, &hidden);
}

/// A span that lies inside the text, whatever the parser said.
fn within(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(span.start.min(text.len()));
    let end = text.ceil_char_boundary(span.end.clamp(start, text.len()));
    start..end
}

/// The problem in one line, for a log.
fn line(source: &Source, problem: &Problem) -> String {
    let row = source.text.as_ref().map_or(1, |text| {
        text.as_bytes()[..problem.span.start.min(text.len())].iter().filter(|byte| **byte == b'\n').count()
            + 1
    });
    format!("{}:{row}: {}", shown(&source.path).display(), problem.message)
}

/// The path as a person would write it: without `config/../`.
pub fn shown(path: &Path) -> PathBuf {
    let mut shown = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir if matches!(shown.components().next_back(), Some(Component::Normal(_))) => {
                shown.pop();
            }
            Component::CurDir => {}
            other => shown.push(other),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_shown_as_a_person_writes_them() {
        let r = |path: &str| shown(Path::new(path)).display().to_string();
        assert_eq!(r("config/../feeds.toml"), "feeds.toml");
        assert_eq!(r("./config/groups.toml"), "config/groups.toml");
        assert_eq!(r("../feeds.toml"), "../feeds.toml");
        assert_eq!(r("/etc/wirewatch/../feeds.toml"), "/etc/feeds.toml");
    }

    #[test]
    fn a_problem_is_drawn_under_its_line() {
        let source = Source::new("feeds.toml", "[[feed]]\nname = \"Ünï\"\nurl = \"htp//x\"\n");
        let problem = Problem::new(30..38, "not a URL").help("write it whole");
        let problems = Problems::of(vec![(&source, vec![problem])]).expect("one problem");
        assert_eq!(problems.to_string(), "feeds.toml:3: not a URL");
        insta::assert_snapshot!(problems.draw(false), @r#"
        error: not a URL
         --> feeds.toml:3:7
          |
        3 | url = "htp//x"
          |       ^^^^^^^^
          |
          = help: write it whole
        "#);
        assert!(problems.draw(true).contains("\u{1b}["));
    }

    #[test]
    fn a_span_outside_the_text_does_no_harm() {
        let source = Source::new("feeds.toml", "ü");
        for span in [0..0, 1..1, 1..9, 7..9, 2..2] {
            let problems =
                Problems::of(vec![(&source, vec![Problem::new(span, "odd")])]).expect("one problem");
            assert!(problems.draw(false).starts_with("error: odd"));
        }
    }
}

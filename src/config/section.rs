//! One table of a settings file while it is read: each setting is asked for by its name, what is
//! wrong is noted, and what nobody asked for is unknown.
//!
//! This is not serde on purpose: a derived reader stops at the first wrong type, and whoever mends a
//! file wants to be told everything at once.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::problem::Problem;
use super::value::{Form, did_you_mean, listed};

/// What was noted while a file was read.
#[derive(Default)]
pub(super) struct Notebook {
    /// What is wrong.
    pub(super) problems: RefCell<Vec<Problem>>,
    /// Every setting that was asked for, with its sections: `mail.smtp.host`.
    pub(super) names: RefCell<BTreeSet<String>>,
}

impl Notebook {
    /// Notes a problem.
    pub(super) fn add(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }
}

/// One table while it is read.
pub(super) struct Section<'a> {
    /// Its name with those above it: `mail.smtp`; empty for the file itself.
    path: String,
    table: &'a DeTable<'a>,
    /// Where its header stands.
    pub(super) span: Range<usize>,
    asked: BTreeSet<&'static str>,
    notebook: &'a Notebook,
}

impl<'a> Section<'a> {
    /// The file itself.
    pub(super) fn top(table: &'a DeTable<'a>, notebook: &'a Notebook) -> Section<'a> {
        Section { path: String::new(), table, span: 0..0, asked: BTreeSet::new(), notebook }
    }

    /// The value as it stands there, if any.
    fn ask(&mut self, name: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.insert(name);
        self.notebook.names.borrow_mut().insert(self.named(name));
        self.table.get(name)
    }

    /// Whether the setting is there, right or wrong.
    pub(super) fn has(&self, name: &str) -> bool {
        self.table.contains_key(name)
    }

    /// Where the setting's value stands, if any.
    pub(super) fn span_of(&self, name: &str) -> Option<Range<usize>> {
        self.table.get(name).map(Spanned::span)
    }

    /// Whether the setting is a table: `{ file = "…" }`.
    pub(super) fn is_table(&self, name: &str) -> bool {
        self.table.get(name).is_some_and(|value| value.get_ref().as_table().is_some())
    }

    /// Where a name stands in a table of names that the file makes up, in any case of letters: a header field.
    pub(super) fn span_within(&self, table: &str, name: &str) -> Option<Range<usize>> {
        let inner = self.table.get(table)?.get_ref().as_table()?;
        inner
            .iter()
            .map(|(key, _)| key)
            .find(|key| key.get_ref().eq_ignore_ascii_case(name))
            .map(Spanned::span)
    }

    /// A setting written as text.
    pub(super) fn text<T>(&mut self, name: &'static str, form: &Form<T>) -> Option<Spanned<T>> {
        let value = self.ask(name)?;
        self.read_text(value, form)
    }

    /// A setting written as text that must be there.
    pub(super) fn required<T>(&mut self, name: &'static str, form: &Form<T>) -> Option<Spanned<T>> {
        if !self.has(name) {
            self.ask(name);
            self.missing(name, form.right);
            return None;
        }
        self.text(name, form)
    }

    /// Notes that a setting is missing.
    pub(super) fn missing(&self, name: &str, right: &str) {
        let section = if self.path.is_empty() { String::new() } else { format!(" in {}", self.shown()) };
        let problem = Problem::new(self.span.clone(), format!("`{name}` is missing{section}"));
        self.notebook
            .add(Problem { is_missing: true, ..problem.help(format!("add a line `{name} = …`: {right}")) });
    }

    /// A list of texts. A single text stands for a list of one.
    pub(super) fn texts<T>(&mut self, name: &'static str, form: &Form<T>) -> Vec<Spanned<T>> {
        let Some(value) = self.ask(name) else { return Vec::new() };
        match value.get_ref() {
            DeValue::Array(items) => items.iter().filter_map(|item| self.read_text(item, form)).collect(),
            DeValue::String(_) => self.read_text(value, form).into_iter().collect(),
            other => {
                let message = format!("expected a list in [ ], found {}", kind(other));
                let help = format!("each item is {}", form.right);
                self.notebook.add(Problem::new(value.span(), message).help(help));
                Vec::new()
            }
        }
    }

    /// `true` or `false`.
    pub(super) fn truth(&mut self, name: &'static str) -> Option<bool> {
        let value = self.ask(name)?;
        if let Some(truth) = value.get_ref().as_bool() {
            return Some(truth);
        }
        let problem =
            Problem::new(value.span(), format!("expected true or false, found {}", kind(value.get_ref())));
        self.notebook.add(match value.get_ref().as_str() {
            Some("true" | "false") => problem.help("write it without quotes"),
            _ => problem.help(format!("write `{name} = true` or `{name} = false`")),
        });
        None
    }

    /// A whole number within a range.
    pub(super) fn number(&mut self, name: &'static str, range: Range<u64>) -> Option<u64> {
        let value = self.ask(name)?;
        let right = format!("`{name}` is a whole number from {} to {}", range.start, range.end - 1);
        self.read_number(value, &range, &right)
    }

    /// A list of whole numbers within a range. A single one stands for a list of one.
    pub(super) fn numbers(&mut self, name: &'static str, range: &Range<u64>) -> Option<Vec<u64>> {
        let value = self.ask(name)?;
        let right =
            format!("`{name}` is a list of whole numbers from {} to {} in [ ]", range.start, range.end - 1);
        match value.get_ref() {
            DeValue::Array(items) => {
                // Every problem of the list is noted, and with any of them it is none.
                let numbers: Vec<_> =
                    items.iter().map(|item| self.read_number(item, range, &right)).collect();
                numbers.into_iter().collect()
            }
            _ => self.read_number(value, range, &right).map(|number| vec![number]),
        }
    }

    fn read_number(&self, value: &Spanned<DeValue<'_>>, range: &Range<u64>, right: &str) -> Option<u64> {
        let Some(digits) = value.get_ref().as_integer() else {
            let message = format!("expected a number, found {}", kind(value.get_ref()));
            self.notebook.add(Problem::new(value.span(), message).help(right));
            return None;
        };
        let number = u64::from_str_radix(digits.as_str(), digits.radix()).ok();
        let number = number.filter(|number| range.contains(number));
        if number.is_none() {
            let message = format!("{} is out of range", digits.as_str());
            self.notebook.add(Problem::new(value.span(), message).help(right));
        }
        number
    }

    /// The section of that name: `[mail.smtp]`.
    pub(super) fn section(&mut self, name: &'static str) -> Option<Section<'a>> {
        let value = self.ask(name)?;
        let inner = self.inner(name, value);
        if inner.is_none() {
            let message = format!("expected a section, found {}", kind(value.get_ref()));
            let help =
                format!("write `[{}]` on a line of its own and its settings below it", self.named(name));
            self.notebook.add(Problem::new(value.span(), message).help(help));
        }
        inner
    }

    /// All sections of that name: `[[feed]]`.
    pub(super) fn sections(&mut self, name: &'static str) -> Vec<Section<'a>> {
        let Some(value) = self.ask(name) else { return Vec::new() };
        let help =
            format!("write `[[{name}]]` on a line of its own and its settings below it, once for each");
        let wrong = |value: &Spanned<DeValue<'_>>| {
            let message = format!("expected `[[{name}]]`, found {}", kind(value.get_ref()));
            self.notebook.add(Problem::new(value.span(), message).help(help.as_str()));
        };
        let Some(items) = value.get_ref().as_array() else {
            wrong(value);
            return Vec::new();
        };
        let sections = items.iter().filter_map(|item| {
            let inner = self.inner(name, item);
            if inner.is_none() {
                wrong(item);
            }
            inner
        });
        sections.collect()
    }

    /// The table's settings one by one, where the file makes up their names: header fields.
    pub(super) fn entries(
        &self,
    ) -> impl Iterator<Item = (Spanned<&'a str>, &'a Spanned<DeValue<'a>>)> + use<'a> {
        self.table.iter().map(|(name, value)| (Spanned::new(name.span(), name.get_ref().as_ref()), value))
    }

    /// One of the values that [`Section::entries`] gave, as a table.
    pub(super) fn inner(&self, name: &str, value: &'a Spanned<DeValue<'a>>) -> Option<Section<'a>> {
        let table = value.get_ref().as_table()?;
        let path = self.named(name);
        Some(Section { path, table, span: value.span(), asked: BTreeSet::new(), notebook: self.notebook })
    }

    /// Notes a problem.
    pub(super) fn note(&self, problem: Problem) {
        self.notebook.add(problem);
    }

    /// Notes every setting that nobody asked for.
    pub(super) fn finish(self) {
        for (name, value) in self.table {
            let found: &str = name.get_ref();
            if self.asked.contains(found) {
                continue;
            }
            let place = if self.path.is_empty() { String::new() } else { format!(" in {}", self.shown()) };
            let help = match did_you_mean(found, self.asked.iter().copied()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("known here: {}", listed(self.asked.iter().copied())),
            };
            let problem = Problem::new(name.span(), format!("unknown setting `{found}`{place}")).help(help);
            let holds_a_secret = ["password", "token", "secret"].iter().any(|word| found.contains(word));
            let problem = Problem { is_unknown: true, ..problem };
            self.notebook.add(if holds_a_secret { problem.secret(value.span()) } else { problem });
        }
    }

    fn read_text<T>(&self, value: &Spanned<DeValue<'_>>, form: &Form<T>) -> Option<Spanned<T>> {
        let Some(text) = value.get_ref().as_str() else {
            let message = format!("expected {}, found {}", form.what, kind(value.get_ref()));
            self.notebook.add(Problem::new(value.span(), message).help(format!("write {}", form.right)));
            return None;
        };
        match (form.read)(text) {
            Ok(read) => Some(Spanned::new(value.span(), read)),
            Err(wrong) => {
                let help = wrong.help.unwrap_or_else(|| format!("write {}", form.right));
                let problem = Problem::new(value.span(), wrong.message).help(help);
                self.notebook.add(if wrong.is_secret { problem.secret(value.span()) } else { problem });
                None
            }
        }
    }

    fn named(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    /// The section as its header has it.
    fn shown(&self) -> String {
        match self.path.as_str() {
            "feed" | "group" | "recipient" => format!("[[{}]]", self.path),
            path => format!("[{path}]"),
        }
    }
}

/// What a value is, in words for a person.
fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a section",
    }
}

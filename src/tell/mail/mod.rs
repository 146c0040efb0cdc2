//! A digest rendered: subject, plain text and HTML, from templates that are embedded in the binary.
//!
//! Both parts are laid out from the same words. Nothing from an article reaches the HTML unescaped, and only
//! addresses of the web become links. The HTML loads nothing from anywhere: the pictures it shows are carried by
//! the mail itself, and there are no fonts, style sheets or scripts.

#[cfg(test)]
mod design;
mod templates;
#[cfg(test)]
mod tests;

pub use self::templates::Templates;
use super::{table, view};
use crate::model::{Digest, Mail};

/// Text parts are laid out for so many columns.
const COLUMNS: usize = 72;

/// Renders a digest or an alert.
pub fn render(digest: &Digest, templates: &Templates) -> Mail {
    let view = view::view(digest);
    let (text, html) = (templates.part("mail.txt", &view), templates.part("mail.html", &view));
    let mut changes: Vec<i64> = digest.items.iter().flat_map(|item| item.changes.iter().copied()).collect();
    changes.sort_unstable();
    changes.dedup();
    let pictures = view.pictures();
    let csv = digest.csv.then(|| table::table(digest));
    Mail { subject: view.subject, text, html, pictures, csv, changes }
}

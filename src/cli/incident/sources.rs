//! Who tells of an incident: the voices, and each article with what was copied from it under it, its versions, and whether its page is
//! still there.

use std::collections::BTreeSet;
use std::io::Write;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::cli::incidents::cells::name;
use crate::cli::out::{BOLD, DIM, WARN, styled};
use crate::edge::store::{ArticleRow, Store};
use crate::model::{Incident, Point, Source};
use crate::tell::words;

/// Prints the articles, origins in the order of their publication, each with its copies under it.
pub(super) fn print(
    store: &Store,
    incident: &Incident,
    points: &[Point],
    zone: &TimeZone,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    writeln!(out, "\n{}", styled(BOLD, "Who is speaking"))?;
    for (source, articles) in voices(points) {
        let ids: Vec<String> = articles.iter().map(i64::to_string).collect();
        writeln!(out, "  {source} {}", styled(DIM, format!("in {}", ids.join(", "))))?;
    }
    writeln!(out, "\n{}", styled(BOLD, "Articles"))?;
    let mut articles: Vec<ArticleRow> = Vec::new();
    for id in &incident.articles {
        articles.extend(store.article(*id)?);
    }
    let is_here = |id: i64| articles.iter().any(|article| article.id == id);
    let is_copy = |article: &ArticleRow| article.copy.is_some_and(|copy| is_here(copy.of));
    for origin in articles.iter().filter(|article| !is_copy(article)) {
        // An origin that is known, but tells nothing of this incident itself.
        let elsewhere = match origin.copy {
            Some(copy) => format!(" ({} of article {})", name(&copy.kind)?.replace('_', " "), copy.of),
            None => String::new(),
        };
        line(origin, "", &elsewhere, zone, out)?;
        details(store, origin, "      ", zone, out)?;
        let copies: Vec<&ArticleRow> =
            articles.iter().filter(|article| article.copy.is_some_and(|copy| copy.of == origin.id)).collect();
        for (place, copy) in copies.iter().enumerate() {
            let is_last = place + 1 == copies.len();
            let kind = copy.copy.map(|copy| name(&copy.kind)).transpose()?.unwrap_or_default();
            let branch = if is_last { "    └─ " } else { "    ├─ " };
            line(copy, branch, &format!(" ({})", kind.replace('_', " ")), zone, out)?;
            details(store, copy, if is_last { "           " } else { "    │      " }, zone, out)?;
        }
    }
    Ok(())
}

/// The independent sources, in the order in which they first spoke, each with the articles that carry its voice.
fn voices(points: &[Point]) -> Vec<(&str, BTreeSet<i64>)> {
    let mut voices: Vec<(&Source, BTreeSet<i64>)> = Vec::new();
    for point in points {
        match voices.iter_mut().find(|(source, _)| source.key == point.source.key) {
            Some((_, articles)) => {
                articles.insert(point.article);
            }
            None => voices.push((&point.source, BTreeSet::from([point.article]))),
        }
    }
    voices.into_iter().map(|(source, articles)| (source.name.as_str(), articles)).collect()
}

fn shown(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime("%-d %b %Y %H:%M").to_string()
}

fn line(
    article: &ArticleRow,
    branch: &str,
    copy: &str,
    zone: &TimeZone,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    let outlet = match article.outlet.as_deref() {
        // The outlet that carries it, and the agency that speaks.
        Some(outlet) if outlet != article.source.name => format!("{outlet} ({})", article.source.name),
        _ => article.source.name.clone(),
    };
    let title = article.title.as_deref().unwrap_or("(no title)");
    let at = styled(DIM, shown(article.published, zone));
    writeln!(out, "  {branch}{at}  {:>3}  {outlet}: {title}{}", article.id, styled(DIM, copy))
}

fn details(
    store: &Store,
    article: &ArticleRow,
    indent: &str,
    zone: &TimeZone,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let version = store.version_at(article.id)?;
    let first = version.as_ref().map_or(article.id, |(first, _)| *first);
    let address = match &article.address {
        Some(address) => Some(address.clone()),
        None => store.article(first)?.and_then(|article| article.address),
    };
    if let Some(address) = address {
        writeln!(out, "{indent}{}", styled(DIM, address))?;
    }
    if let Some((first, version)) = version {
        let (left, came) = (version.difference.left.len(), version.difference.came.len());
        let paragraphs = |count| words::count(count, "paragraph", "paragraphs");
        let words = format!(
            "version {} of article {first}: {} left, {} came",
            version.number,
            paragraphs(left),
            paragraphs(came)
        );
        writeln!(out, "{indent}{}", styled(DIM, words))?;
    }
    if let Some(gone) = store.page_gone(first)? {
        writeln!(out, "{indent}{}", styled(WARN, format!("page gone since {}", shown(gone, zone))))?;
    }
    Ok(())
}

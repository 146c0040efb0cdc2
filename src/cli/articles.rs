//! `articles`: full-text search over what was read.

use std::io::Write;

use jiff::tz::TimeZone;
use serde::Serialize;

use super::args::Articles;
use super::out::{self, BOLD, DIM, styled};
use super::{Context, Outcome};
use crate::edge::store::Found;
use crate::model::CopyKind;

/// An article that was found.
#[derive(Serialize)]
struct ArticleJson<'a> {
    article: i64,
    title: Option<&'a str>,
    url: Option<&'a str>,
    outlet: &'a str,
    published: jiff::Timestamp,
    copy_of: Option<i64>,
    copy_kind: Option<CopyKind>,
    excerpt: &'a str,
}

/// Prints the articles that hold all words of a query, best first.
///
/// # Errors
/// Where the configuration is wrong, or the database or the output fails.
pub fn run(context: &Context<'_>, options: &Articles, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let config = context.config()?;
    let found = context.store(&config)?.search(&options.query.join(" "), options.limit)?;
    if options.output.ndjson {
        for article in &found {
            out::json(out, &article_json(article))?;
        }
    } else if options.output.json {
        let articles: Vec<ArticleJson<'_>> = found.iter().map(article_json).collect();
        out::json(out, &serde_json::json!({ "articles": articles }))?;
    } else {
        print(&found, &config.poll.time_zone, out)?;
    }
    Ok(Outcome::Done)
}

fn print(found: &[Found], zone: &TimeZone, out: &mut dyn Write) -> anyhow::Result<()> {
    if found.is_empty() {
        writeln!(out, "No article holds these words.")?;
    }
    for Found { article, excerpt } in found {
        let at = article.published.to_zoned(zone.clone()).strftime("%-d %b %Y %H:%M");
        let title = article.title.as_deref().unwrap_or("(no title)");
        let outlet = article.outlet.as_deref().unwrap_or(&article.source.name);
        writeln!(out, "{}  {}", styled(BOLD, title), styled(DIM, format!("{outlet}, {at}")))?;
        writeln!(out, "{}", out::paragraph(4, &excerpt.split_whitespace().collect::<Vec<_>>().join(" ")))?;
        if let Some(address) = &article.address {
            writeln!(out, "    {}", styled(DIM, address))?;
        }
    }
    Ok(())
}

fn article_json(found: &Found) -> ArticleJson<'_> {
    let article = &found.article;
    ArticleJson {
        article: article.id,
        title: article.title.as_deref(),
        url: article.address.as_deref(),
        outlet: article.outlet.as_deref().unwrap_or(&article.source.name),
        published: article.published,
        copy_of: article.copy.map(|copy| copy.of),
        copy_kind: article.copy.map(|copy| copy.kind),
        excerpt: &found.excerpt,
    }
}

//! `read`: what is read in an article, for people or as JSON.

use std::io::{BufRead, Write};

use anyhow::{Context as _, anyhow, bail};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use url::Url;

use super::args::Read;
use super::marked::{self, Look};
use super::out::{self, BOLD, DIM, styled};
use super::wire::{ArticleLine, ReadingLine};
use super::{Context, Outcome, service, settings};
use crate::config::settings::Config;
use crate::daemon::asking;
use crate::edge::fetch::{Client, Request, RequestKind};
use crate::edge::files;
use crate::model::{Article, Explanation, Figure, Report, Scope};
use crate::pipeline;
use crate::read::article::{self, Rules};
use crate::read::{Input, Reader};
use crate::tell::words;

/// Reads each source and prints what stands in it.
///
/// # Errors
/// Where a source can't be had, or the output fails.
pub fn run(context: &Context<'_>, options: &Read, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let config = settings::load_or_bundled(context.arguments.config.as_deref())?;
    let reader = pipeline::reader(&config);
    let mut passed_over = 0;
    // One object, whatever is asked for.
    let mut readings = Vec::new();
    for source in &options.sources {
        if options.output.ndjson {
            passed_over += lines(&reader, source, options, out)?;
            continue;
        }
        let article = fetch(context, &config, source)?;
        let published = options.published.or(article.published);
        let day = published.unwrap_or_else(|| context.now());
        let told = look(&reader, &input(&article, day), options.explain);
        if options.output.json {
            let shown = published.map(|published| published.to_string());
            let line = line(source, article.title.as_deref(), shown, &told, options.explain);
            if options.sources.len() == 1 {
                out::json(out, &line)?;
            } else {
                readings.push(serde_json::to_value(&line)?);
            }
        } else {
            print(source, &article, published, &told, options.explain, out)?;
        }
    }
    if !readings.is_empty() {
        out::json(out, &serde_json::json!({ "readings": readings }))?;
    }
    Ok(Outcome::from(passed_over == 0))
}

/// What is read, and where it is asked for what it was made of.
fn look(reader: &Reader, input: &Input<'_>, is_explained: bool) -> Explanation {
    if is_explained {
        return reader.explain(input);
    }
    Explanation { reading: reader.read(input), marks: Vec::new(), remarks: Vec::new() }
}

fn line<'a>(
    id: &'a str,
    title: Option<&'a str>,
    published: Option<String>,
    told: &'a Explanation,
    is_explained: bool,
) -> ReadingLine<'a> {
    let line = ReadingLine::new(id, title, published, &told.reading);
    if is_explained { line.explained(told) } else { line }
}

fn input(article: &Article, published: Timestamp) -> Input<'_> {
    Input {
        title: article.title.as_deref(),
        text: &article.text,
        published: published.to_zoned(TimeZone::UTC).date(),
    }
}

/// Reads NDJSON, one article in, one reading out, whatever the archive's size. Says how many lines were passed over.
fn lines(reader: &Reader, source: &str, options: &Read, out: &mut dyn Write) -> anyhow::Result<usize> {
    let mut passed_over = 0;
    let unread = |error: &std::io::Error| match Url::parse(source) {
        Ok(url) if url.has_host() => format!("{source} is an address, and --ndjson takes files"),
        _ => format!("{source} could not be read: {}", files::why(error)),
    };
    let opened = files::lines(source).map_err(|error| anyhow!(unread(&error)))?;
    for (number, line) in (1..).zip(opened.lines()) {
        let line = line.with_context(|| format!("{source} could not be read"))?;
        if line.trim().is_empty() {
            continue;
        }
        if let Err(problem) = one_line(reader, &line, options, out)? {
            eprintln!("{source}:{number}: {problem}, passed over");
            passed_over += 1;
        }
    }
    Ok(passed_over)
}

fn one_line(
    reader: &Reader,
    line: &str,
    options: &Read,
    out: &mut dyn Write,
) -> anyhow::Result<Result<(), String>> {
    let given_line: ArticleLine = match serde_json::from_str(line) {
        Ok(line) => line,
        Err(error) => return Ok(Err(error.to_string())),
    };
    let given = match given_line.published_at() {
        Ok(given) => given,
        Err(problem) => return Ok(Err(problem)),
    };
    let article = given_line.article();
    // Without any date the days of the text stay relative to the beginning of time, and are not told.
    let published = given.or(article.published).or(options.published);
    let told = look(reader, &input(&article, published.unwrap_or(Timestamp::UNIX_EPOCH)), options.explain);
    let own_day = article.published_day.map(|day| day.to_string());
    let shown =
        given_line.published.clone().or(own_day).or_else(|| article.published.map(|time| time.to_string()));
    let mut reading = self::line(&given_line.id, article.title.as_deref(), shown, &told, options.explain);
    if options.with_text {
        reading.text = Some(&article.text);
        reading.authors = Some(&article.authors);
    }
    out::json(out, &reading)?;
    Ok(Ok(()))
}

/// The article at a file, an address, or on standard input.
fn fetch(context: &Context<'_>, config: &Config, source: &str) -> anyhow::Result<Article> {
    if let Ok(address) = Url::parse(source)
        && matches!(address.scheme(), "http" | "https")
    {
        let client = Client::new(&config.http)?;
        let request = Request::new(address, RequestKind::Page);
        let now = context.now();
        let runtime = service::runtime()?;
        let answer = runtime
            .block_on(client.get(&request, now))
            .with_context(|| format!("{source} could not be fetched"))?;
        let (content_type, first) = (answer.content_type.as_deref(), &answer.final_url);
        let rules = Rules::default();
        let article = article::read(&answer.body, content_type, Some(first), &rules);
        let further = |address| Ok(Request::new(address, RequestKind::Page));
        return Ok(runtime.block_on(asking::go_on(&client, further, &rules, first, article, now)));
    }
    let bytes =
        files::read(source).map_err(|error| anyhow!("{source} could not be read: {}", files::why(&error)))?;
    if bytes.is_empty() {
        bail!("{source} is empty");
    }
    Ok(article::read(&bytes, None, None, &Rules::default()))
}

fn print(
    source: &str,
    article: &Article,
    published: Option<Timestamp>,
    told: &Explanation,
    is_explained: bool,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let reading = &told.reading;
    writeln!(out, "{}", styled(BOLD, article.title.as_deref().unwrap_or(source)))?;
    let date = published.map_or_else(|| "no date told".to_owned(), |published| published.to_string());
    let language = reading.language.as_deref().unwrap_or("language not told");
    let mut facts = vec![date, language.to_owned(), format!("{} characters", article.text.chars().count())];
    facts.extend(article.agency.clone());
    writeln!(out, "{}\n", styled(DIM, facts.join(" · ")))?;
    if is_explained {
        let look = Look { colored: out::is_colored(), columns: out::columns() };
        marked::draw(&article.text, told, look, out)?;
    }
    if reading.incidents.is_empty() {
        writeln!(out, "No incident is told.")?;
    }
    for (number, report) in (1..).zip(&reading.incidents) {
        if is_explained {
            write!(out, "{} ", styled(DIM, format!("incident {number}")))?;
        }
        print_report(report, out)?;
    }
    if !reading.other_figures.is_empty() {
        writeln!(out, "{}", styled(BOLD, "Of no single incident"))?;
        for figure in &reading.other_figures {
            print_figure(figure, out)?;
        }
    }
    for note in article.notes.iter().chain(&reading.notes) {
        writeln!(out, "{}", styled(DIM, format!("note: {}", note.says)))?;
    }
    Ok(())
}

fn print_report(report: &Report, out: &mut dyn Write) -> anyhow::Result<()> {
    let what = words::incident(report.incident_type, report.stage);
    let parts = [what, words::place(&report.places), words::when(report.when.as_ref())];
    let line = parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · ");
    let history = if report.scope == Scope::Background { " (told as history)" } else { "" };
    writeln!(out, "{}{}", styled(BOLD, line), styled(DIM, history))?;
    let who: Vec<String> = report.groups.iter().map(|part| words::group(part.role, part.label())).collect();
    if !who.is_empty() {
        writeln!(out, "  {}", who.join(" · "))?;
    }
    for figure in &report.figures {
        print_figure(figure, out)?;
    }
    writeln!(out)?;
    Ok(())
}

fn print_figure(figure: &Figure, out: &mut dyn Write) -> anyhow::Result<()> {
    let name = words::figure(figure.kind, figure.role);
    let how = serde_json::to_value((figure.scope, figure.modality))?;
    let how: Vec<&str> = how.as_array().into_iter().flatten().filter_map(|word| word.as_str()).collect();
    let how = format!("{}, {}", how.join(", ").replace('_', " "), figure.rule);
    writeln!(out, "  {name:<20} {}  {}", styled(BOLD, words::amount(&figure.amount)), styled(DIM, how))?;
    writeln!(out, "{}", out::paragraph(6, &format!("“{}”", out::cut(&figure.quote.words, 240))))?;
    Ok(())
}

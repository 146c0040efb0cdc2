//! One incident: its figures with their history, how it became known, and who tells of it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::model::{
    Amount, BestFigure, Change, ChangeKind, CopyKind, Figure, Group, HistoryStep, Incident, QuoteLine, Scope,
    SourceLine, Span, Told,
};
use crate::tell::change_line::change_step;
use crate::tell::clean;
use crate::tell::item::groups;
use crate::tell::view::{PartView, VoiceView, figure_chart, parts, web_address};
use crate::tell::words::{self, Clock};

/// An article that tells of the incident.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// The stored id.
    pub id: i64,
    /// The outlet that carries it, and whose voice it is.
    pub source: SourceLine,
    /// In what way it is a copy; none where it speaks for itself.
    pub copy: Option<CopyKind>,
}

/// What is known of one incident, and how it became known.
pub struct Story<'s> {
    /// The incident.
    pub incident: &'s Incident,
    /// How each of its figures moved, in their order.
    pub histories: &'s [Vec<HistoryStep>],
    /// What changed, oldest first.
    pub changes: &'s [Told],
    /// The articles, oldest first.
    pub articles: &'s [Article],
    /// The tracked groups, for their names.
    pub groups: &'s [Group],
    /// The time of asking.
    pub at: Timestamp,
    /// Whose days and hours are shown.
    pub zone: &'s TimeZone,
}

#[derive(Serialize)]
pub(super) struct StoryView {
    id: i64,
    what: String,
    place: String,
    day: String,
    groups: Vec<String>,
    sources: String,
    history: bool,
    figures: Vec<FigureView>,
    changes: Vec<ChangeView>,
    articles: Vec<ArticleView>,
    time: String,
    zone: String,
}

#[derive(Serialize)]
struct FigureView {
    amount: String,
    label: String,
    claimed: bool,
    span: String,
    rule: String,
    chart: Option<ChartView>,
    conflicts: Vec<VoiceView>,
    quote: Option<QuoteView>,
}

#[derive(Serialize)]
struct ChartView {
    alt: String,
    png: String,
}

#[derive(Serialize)]
struct QuoteView {
    parts: Vec<PartView>,
    says: Option<String>,
    article: Option<ArticleView>,
}

#[derive(Serialize)]
struct ChangeView {
    time: String,
    line: String,
    source: String,
    stale: bool,
    parts: Vec<PartView>,
}

#[derive(Clone, Serialize)]
struct ArticleView {
    id: i64,
    source: String,
    title: String,
    link: Option<String>,
    time: String,
    copy: Option<&'static str>,
}

pub(super) fn view(story: &Story) -> StoryView {
    let incident = story.incident;
    let clock = Clock::new(story.at, story.zone);
    let articles: Vec<ArticleView> =
        story.articles.iter().map(|article| article_view(article, &clock)).collect();
    let histories = story.histories.iter().map(Vec::as_slice).chain(std::iter::repeat(&[][..]));
    let figures = incident.figures.iter().zip(histories);
    StoryView {
        id: incident.id,
        what: words::incident(incident.incident_type, incident.stage),
        place: clean::line(&words::place(&incident.places)),
        day: words::when(incident.when.as_ref()),
        groups: groups(incident, story.groups)
            .iter()
            .map(|group| words::capital(&clean::line(group)))
            .collect(),
        sources: words::count(incident.sources, "independent source", "independent sources"),
        history: incident.scope == Scope::Background,
        figures: figures.map(|(figure, history)| figure_view(figure, history, &articles, &clock)).collect(),
        changes: story.changes.iter().map(|told| change_view(&told.change, incident, &clock)).collect(),
        time: clock.headline(),
        zone: clock.zone(),
        articles,
    }
}

fn figure_view(
    best: &BestFigure,
    history: &[HistoryStep],
    articles: &[ArticleView],
    clock: &Clock,
) -> FigureView {
    let chart = figure_chart((best.kind, best.role), history, clock)
        .map(|chart| ChartView { png: STANDARD.encode(&chart.png), alt: chart.alt });
    let low = words::number(best.low);
    let span = match best.high {
        Some(high) if high == best.low => String::new(),
        Some(high) => format!("sources say {low} to {}", words::number(high)),
        None => format!("sources say {low} or more"),
    };
    let voice = |(source, amount): &(crate::model::Source, Amount)| VoiceView {
        amount: words::amount(amount),
        name: clean::line(&source.name),
    };
    let is_told = !best.figure.quote.words.is_empty();
    FigureView {
        amount: words::amount(&best.amount),
        label: words::label(best.kind, best.role, &best.amount),
        claimed: best.claimed,
        span,
        rule: clean::line(&best.rule),
        chart,
        conflicts: best.conflicts.iter().map(voice).collect(),
        quote: is_told.then(|| QuoteView {
            parts: sentence(&best.figure),
            says: best.figure.attributed_to.as_deref().map(clean::line).filter(|says| !says.is_empty()),
            article: articles.iter().find(|article| article.id == best.article).cloned(),
        }),
    }
}

fn change_view(change: &Change, incident: &Incident, clock: &Clock) -> ChangeView {
    ChangeView {
        time: clock.time(change.at),
        line: change_step(change, Some(incident)),
        source: clean::line(&change.source.name),
        stale: change.change == ChangeKind::Stale,
        parts: change.figure.as_ref().map(sentence).unwrap_or_default(),
    }
}

/// A figure's sentence in pieces, the figure in it marked.
fn sentence(figure: &Figure) -> Vec<PartView> {
    let start = figure.quote.span.start;
    let inside = |at: usize| at.saturating_sub(start);
    let marked = Span { start: inside(figure.marked.start), end: inside(figure.marked.end) };
    parts(&QuoteLine {
        words: figure.quote.words.clone(),
        marked: vec![marked],
        attributed_to: None,
        source: SourceLine { name: String::new(), title: None, link: None, published: Timestamp::UNIX_EPOCH },
    })
}

fn article_view(article: &Article, clock: &Clock) -> ArticleView {
    let source = &article.source;
    let title = source.title.as_deref().map(clean::line).filter(|title| !title.is_empty());
    ArticleView {
        id: article.id,
        source: clean::line(&source.name),
        title: title.unwrap_or_else(|| "Read the article".to_owned()),
        link: source.link.as_deref().and_then(web_address),
        time: clock.time(source.published),
        copy: article.copy.map(|kind| match kind {
            CopyKind::Same => "has the same words as another",
            CopyKind::Reprint => "a reprint",
            CopyKind::OwnUpdate => "a new version of its page",
        }),
    }
}

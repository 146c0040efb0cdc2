//! A digest in words: what both parts of a mail lay out, so that they say the same.

use serde::Serialize;
use sha2::{Digest as _, Sha256};
use url::Url;

use super::words::{self, Clock};
use super::{chart, clean, subject};
use crate::model::{
    ChangeKind, ConflictLine, Digest, DigestFoot, DigestItem, FigureLine, HistoryStep, Kind, MailKind,
    Picture, QuoteLine, Role, SourceLine,
};

/// So many incidents are told whole; the rest get one line each.
const WHOLE: usize = 20;
/// A longer sentence is cut around its figures. Characters.
const LONGEST_QUOTE: usize = 480;
/// What stays of a cut sentence before its first and after its last figure. Characters.
const AROUND_FIGURE: usize = 200;
/// The longest headline. Characters.
const LONGEST_TITLE: usize = 160;
/// A longer history is told by its beginning and its end.
const LONGEST_HISTORY: usize = 6;

#[derive(Serialize)]
pub(super) struct View {
    pub(super) subject: String,
    alert: bool,
    /// What is to be said before anything else.
    note: Option<String>,
    title: String,
    summary: String,
    preview: String,
    time: String,
    zone: String,
    since: Option<String>,
    items: Vec<ItemView>,
    more: Vec<String>,
    foot: Vec<String>,
    recipient: String,
}

#[derive(Serialize)]
struct ItemView {
    badge: &'static str,
    tone: &'static str,
    name: String,
    place: String,
    day: String,
    groups: String,
    figures: Vec<FigureView>,
    conflicts: Vec<ConflictView>,
    quotes: Vec<QuoteView>,
    sources: Option<String>,
}

#[derive(Serialize)]
struct FigureView {
    label: String,
    was: Option<String>,
    is: String,
    claimed: bool,
    note: Option<String>,
    history: Vec<StepView>,
    chart: Option<ChartView>,
}

/// A chart as the HTML part shows it.
#[derive(Serialize)]
pub(super) struct ChartView {
    id: String,
    /// What it shows, in words.
    pub(super) alt: String,
    width: u32,
    height: u32,
    #[serde(skip)]
    pub(super) png: Vec<u8>,
}

/// One step of a figure's history; one without a day stands for those left out.
#[derive(Clone, Serialize)]
struct StepView {
    amount: String,
    day: String,
}

#[derive(Serialize)]
struct ConflictView {
    label: String,
    voices: Vec<VoiceView>,
}

/// What one of several sources says.
#[derive(Serialize)]
pub(super) struct VoiceView {
    pub(super) amount: String,
    pub(super) name: String,
}

#[derive(Serialize)]
struct QuoteView {
    parts: Vec<PartView>,
    says: Option<String>,
    /// Whether the next quote is from another article, so that this one's is named now.
    names_article: bool,
    source: String,
    title: Option<String>,
    link: Option<String>,
    time: String,
}

#[derive(Serialize)]
pub(super) struct PartView {
    words: String,
    marked: bool,
}

impl View {
    /// The pictures that the view names, each once.
    pub(super) fn pictures(&self) -> Vec<Picture> {
        let charts =
            self.items.iter().flat_map(|item| &item.figures).filter_map(|figure| figure.chart.as_ref());
        let mut pictures: Vec<Picture> =
            charts.map(|chart| Picture { id: chart.id.clone(), png: chart.png.clone() }).collect();
        pictures.sort_by(|one, other| one.id.cmp(&other.id));
        pictures.dedup();
        pictures
    }
}

/// The digest in words.
pub(super) fn view(digest: &Digest) -> View {
    let clock = Clock::new(digest.at, &digest.time_zone);
    let (whole, rest) = digest.items.split_at(digest.items.len().min(WHOLE));
    let more = rest.iter().map(|item| clean::line(&format!("{} ({})", subject::headline(item), item.day)));
    View {
        subject: subject::subject(digest),
        // Alerts that come together are laid out like a digest.
        alert: digest.kind == MailKind::Alert && digest.together.is_none(),
        note: digest.together.clone(),
        title: title(digest),
        summary: summary(digest),
        preview: preview(digest),
        time: clock.headline(),
        zone: clock.zone(),
        since: digest.since.map(|since| clock.time(since)),
        items: whole.iter().map(|item| item_view(item, &clock)).collect(),
        more: more.collect(),
        foot: foot(&digest.foot, digest.kind),
        recipient: clean::line(&digest.recipient),
    }
}

/// What a list of mails shows behind the subject: the next incidents.
///
/// Where the subject is neutral this is a row of nothing, so that the list does not show the mail's first words instead.
fn preview(digest: &Digest) -> String {
    if digest.neutral_subject {
        return "\u{34f}\u{a0}".repeat(100);
    }
    digest.items.iter().skip(1).take(3).map(subject::headline).collect::<Vec<_>>().join(" · ")
}

fn title(digest: &Digest) -> String {
    match digest.items.len() {
        0 => "Nothing new".to_owned(),
        incidents => words::count(incidents, "incident", "incidents"),
    }
}

/// How many of the incidents are new, changed, in conflict, history: "2 new · 1 changed".
fn summary(digest: &Digest) -> String {
    let count = |badges: &[&str]| digest.items.iter().filter(|item| badges.contains(&badge(item).0)).count();
    let parts = [
        (count(&["New"]), "new"),
        (count(&["Update", "Withdrawn"]), "changed"),
        (count(&["Correction"]), "corrected"),
        (count(&["Claim"]), "claimed"),
        (count(&["Conflict"]), "with sources that differ"),
        (count(&["History"]), "told as history"),
    ];
    let told: Vec<String> = parts
        .iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, word)| format!("{number} {word}"))
        .collect();
    told.join(" · ")
}

/// What an incident is in the mail for, and the color that goes with it.
fn badge(item: &DigestItem) -> (&'static str, &'static str) {
    let any = |kind| item.figures.iter().any(|line| line.change == kind);
    let all_claimed = !item.figures.is_empty() && item.figures.iter().all(|line| line.claimed_by.is_some());
    if item.background {
        ("History", "quiet")
    } else if any(ChangeKind::Correction) {
        ("Correction", "careful")
    } else if any(ChangeKind::Retraction) {
        ("Withdrawn", "careful")
    } else if item.is_new {
        ("New", "strong")
    } else if all_claimed {
        ("Claim", "careful")
    } else if item.figures.is_empty() && !item.conflicts.is_empty() {
        ("Conflict", "careful")
    } else {
        ("Update", "plain")
    }
}

fn item_view(item: &DigestItem, clock: &Clock) -> ItemView {
    let (badge, tone) = badge(item);
    ItemView {
        badge,
        tone,
        name: words::incident(item.incident_type, item.stage),
        place: clean::line(&item.place),
        day: clean::line(&item.day),
        groups: words::capital(
            &item.groups.iter().map(|group| clean::line(group)).collect::<Vec<_>>().join(" · "),
        ),
        figures: item.figures.iter().map(|line| figure_view(line, clock)).collect(),
        conflicts: item.conflicts.iter().map(conflict_view).collect(),
        quotes: quote_views(&item.quotes, clock),
        sources: match item.sources {
            0 => None,
            1 => Some("Told by one source so far.".to_owned()),
            sources => Some(format!("Told by {sources} independent sources.")),
        },
    }
}

fn figure_view(line: &FigureLine, clock: &Clock) -> FigureView {
    let was = line.was.as_ref().map(words::amount);
    let is = line.is.as_ref().map(words::amount);
    let note = note(line, was.as_deref(), is.as_deref());
    FigureView {
        label: line.is.as_ref().map_or_else(
            || words::figure(line.kind, line.role),
            |amount| words::label(line.kind, line.role, amount),
        ),
        was: was.filter(|was| is.as_ref() != Some(was)),
        is: is.unwrap_or_else(|| "withdrawn".to_owned()),
        claimed: line.change == ChangeKind::Claim || line.claimed_by.is_some(),
        note,
        history: history(&line.history, clock),
        chart: chart_view(line, clock),
    }
}

/// What has to be said of a change beside its numbers.
fn note(line: &FigureLine, was: Option<&str>, is: Option<&str>) -> Option<String> {
    if let Some(party) = &line.claimed_by {
        return Some(format!("Claimed by {}; no independent source says so.", clean::line(party)));
    }
    if line.added_up && was != is {
        return Some(match line.change {
            ChangeKind::Correction => "Corrected, and added up from what the article tells.".to_owned(),
            _ => "Added up from what the article tells.".to_owned(),
        });
    }
    let number = |amount: &Option<crate::model::Amount>| amount.as_ref().map(|amount| amount.low);
    match (line.change, was, is) {
        (ChangeKind::Claim, ..) => Some("A claim; no independent source says so.".to_owned()),
        (_, Some(was), Some(is)) if was == is => Some("As you were told before.".to_owned()),
        (ChangeKind::Correction, Some(was), Some(is)) => {
            let direction = if number(&line.is) < number(&line.was) { "lowered" } else { "raised" };
            Some(format!("Corrected: {direction} from {was} to {is}."))
        }
        (ChangeKind::Correction, None, _) => Some("Corrected: an earlier figure was wrong.".to_owned()),
        (_, _, None) => Some("The only article that told it was withdrawn.".to_owned()),
        (ChangeKind::Retraction, ..) => Some("An article that told another number was withdrawn.".to_owned()),
        (ChangeKind::Down, ..) if line.have_died => Some("Lower: some of the injured died.".to_owned()),
        (ChangeKind::Down, ..) => Some("Lower: later independent sources agree.".to_owned()),
        (ChangeKind::FirstNumber, ..) => Some("The first number told.".to_owned()),
        _ => None,
    }
}

/// A history without the steps that repeat the one before; empty where the figure never moved.
fn moves(history: &[HistoryStep]) -> Vec<HistoryStep> {
    let mut steps = history.to_vec();
    // What was told last of a number is what its sources say of it now.
    steps.dedup_by(|later, earlier| {
        let same = (later.value, later.open) == (earlier.value, earlier.open);
        if same {
            (earlier.low, earlier.high) = (later.low, later.high);
        }
        same
    });
    if steps.len() < 2 { Vec::new() } else { steps }
}

/// A history's steps: 133+ on 24 March, 137 on 26 March. Empty where the figure never moved.
fn history(history: &[HistoryStep], clock: &Clock) -> Vec<StepView> {
    let steps = moves(history);
    let crowded = steps.windows(2).any(|pair| clock.same_day(pair[0].at, pair[1].at));
    let step = |step: &HistoryStep| StepView {
        amount: words::step(step),
        day: if crowded { clock.time(step.at) } else { clock.day(step.at) },
    };
    let mut told: Vec<StepView> = steps.iter().map(step).collect();
    if LONGEST_HISTORY < told.len() {
        let last = told.len() - (LONGEST_HISTORY - 1);
        told.splice(1..last, [StepView { amount: "…".to_owned(), day: String::new() }]);
    }
    told
}

/// The chart of a figure that moved.
fn chart_view(line: &FigureLine, clock: &Clock) -> Option<ChartView> {
    figure_chart((line.kind, line.role), &line.history, clock)
}

/// The chart of a figure's history; none where it never moved.
pub(super) fn figure_chart(figure: (Kind, Role), told: &[HistoryStep], clock: &Clock) -> Option<ChartView> {
    let steps = moves(told);
    let (first, last) = (steps.first()?, steps.last()?);
    let one_day = clock.same_day(first.at, last.at);
    let drawn: Vec<chart::Step> = steps
        .iter()
        .map(|step| chart::Step {
            at: step.at,
            value: step.value,
            low: step.low,
            high: step.high,
            label: words::step(step),
            day: if one_day { clock.hour(step.at) } else { clock.short_day(step.at) },
        })
        .collect();
    let png = chart::draw(&drawn)?;
    let id: String = Sha256::digest(&png).iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    let told: Vec<String> = history(told, clock).iter().map(|step| step_words(step, " on ")).collect();
    let band = match last.high {
        Some(high) if last.low < high => {
            format!("; sources now say {} to {}", words::number(last.low), words::number(high))
        }
        _ => String::new(),
    };
    Some(ChartView {
        id: format!("{id}@chart.wirewatch"),
        alt: format!("Chart, {}: {}{band}.", words::figure(figure.0, figure.1), told.join(", then ")),
        width: chart::WIDTH,
        height: chart::HEIGHT,
        png,
    })
}

fn step_words(step: &StepView, on: &str) -> String {
    if step.day.is_empty() { step.amount.clone() } else { format!("{}{on}{}", step.amount, step.day) }
}

fn conflict_view(line: &ConflictLine) -> ConflictView {
    let voice = |(amount, name): &(crate::model::Amount, String)| VoiceView {
        amount: words::amount(amount),
        name: clean::line(name),
    };
    ConflictView {
        label: words::figure(line.kind, line.role),
        voices: line.voices.iter().map(voice).collect(),
    }
}

fn quote_views(lines: &[QuoteLine], clock: &Clock) -> Vec<QuoteView> {
    let next = |index: usize| lines.get(index + 1).map(|line| &line.source);
    let view =
        |(index, line): (usize, &QuoteLine)| quote_view(line, next(index) != Some(&line.source), clock);
    lines.iter().enumerate().map(view).collect()
}

fn quote_view(line: &QuoteLine, names_article: bool, clock: &Clock) -> QuoteView {
    let SourceLine { name, title, link, published } = &line.source;
    let title = title.as_deref().map(clean::line).filter(|title| !title.is_empty());
    QuoteView {
        parts: parts(line),
        says: line.attributed_to.as_deref().map(clean::line).filter(|says| !says.is_empty()),
        names_article,
        source: clean::line(name),
        title: title.map(|title| clean::clip(&title, LONGEST_TITLE)),
        link: link.as_deref().and_then(web_address),
        time: clock.time(*published),
    }
}

/// The address, if it is one of the web: nothing else becomes a link.
pub(super) fn web_address(link: &str) -> Option<String> {
    let url = Url::parse(link.trim()).ok()?;
    (matches!(url.scheme(), "http" | "https") && url.host().is_some()).then(|| url.to_string())
}

/// The sentence in pieces, its figures marked, a very long one cut around them.
pub(super) fn parts(line: &QuoteLine) -> Vec<PartView> {
    let letters: Vec<char> = line.words.chars().collect();
    let marks: Vec<_> =
        line.marked.iter().filter(|mark| mark.start < mark.end && mark.end <= letters.len()).collect();
    let (mut from, mut to) = (0, letters.len());
    if LONGEST_QUOTE < letters.len() {
        let first = marks.first().map_or(0, |mark| mark.start);
        let last = marks.last().map_or(0, |mark| mark.end);
        from = first.saturating_sub(AROUND_FIGURE);
        to = (last + AROUND_FIGURE).min(letters.len());
    }
    let piece = |range: std::ops::Range<usize>| clean::piece(&letters[range].iter().collect::<String>());
    let mut parts = Vec::with_capacity(marks.len() * 2 + 1);
    let mut push = |words: String, marked| {
        if !words.is_empty() {
            parts.push(PartView { words, marked });
        }
    };
    if from > 0 {
        push("…".to_owned(), false);
    }
    let mut done = from;
    for mark in marks {
        if done <= mark.start {
            push(piece(done..mark.start), false);
            push(piece(mark.start..mark.end), true);
            done = mark.end;
        }
    }
    push(piece(done..to), false);
    if to < letters.len() {
        push("…".to_owned(), false);
    }
    parts
}

/// What could not be seen, a line each. An alert is read in a hurry: it says how much, the digest says what.
fn foot(foot: &DigestFoot, kind: MailKind) -> Vec<String> {
    let mut lines = Vec::new();
    if foot.feeds > 0 {
        lines.push(match (foot.feeds_well.min(foot.feeds), foot.feeds) {
            (1, 1) => "The one feed answers.".to_owned(),
            (0, 1) => "The one feed does not answer.".to_owned(),
            (well, all) if well == all => format!("All {all} feeds answer."),
            (well, all) => format!("{well} of {all} feeds answer."),
        });
    }
    if kind == MailKind::Alert {
        return lines;
    }
    lines.extend(foot.feeds_odd.iter().map(|line| clean::line(line)));
    if foot.pages_unread > 0 {
        let articles = words::count(foot.pages_unread, "article", "articles");
        lines.push(format!("{articles} could not be read."));
    }
    if let Some((waiting, why)) = &foot.mails_waiting {
        let mails = words::count(*waiting, "mail waits", "mails wait");
        lines.push(clean::line(&format!("{mails} to be taken: {why}")));
    }
    lines.extend(foot.mails_refused.iter().map(|line| clean::line(&format!("Mail refused: {line}"))));
    lines
}

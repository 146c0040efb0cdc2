//! The JSON of `docs/interfaces.md`: one shape for commands, replays and tests.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use url::Url;

use super::args;
use crate::model::{
    Amount, Article, BestFigure, Change, ChangeKind, CopyKind, Explanation, Figure, GroupMention, GroupPart,
    Incident, IncidentType, Kind, Mark, Place, Reading, Report, Role, Scope, Stage, When,
};
use crate::read::article::{self, Rules};

/// One article of an archive, as `read --ndjson` and `replay --ndjson` take it.
#[derive(Clone, Debug, Deserialize)]
pub struct ArticleLine {
    /// Its id.
    pub id: String,
    /// When it was published: a time or a day; with `html` it may be absent.
    pub published: Option<String>,
    /// The headline.
    pub title: Option<String>,
    /// The text, paragraphs separated by newlines.
    pub text: Option<String>,
    /// The page, where there is no text.
    pub html: Option<String>,
    /// Its address.
    pub url: Option<String>,
}

impl ArticleLine {
    /// The time it was published; a day counts from its first second.
    ///
    /// # Errors
    /// The words that are neither a time nor a day.
    pub fn published_at(&self) -> Result<Option<Timestamp>, String> {
        self.published.as_deref().map(args::time).transpose()
    }

    /// The article: its text as it stands, or what is read out of its page.
    pub fn article(&self) -> Article {
        let address = self.url.as_deref().and_then(|url| Url::parse(url).ok());
        let mut article = match (&self.text, &self.html) {
            (Some(text), _) => article::given(text),
            (None, Some(html)) => article::read(
                html.as_bytes(),
                Some("text/html; charset=utf-8"),
                address.as_ref(),
                &Rules::default(),
            ),
            (None, None) => Article::default(),
        };
        article.title = self.title.clone().or(article.title);
        article.url = address.map(|address| address.to_string());
        article
    }
}

/// What was read in one article, as `read` tells it.
#[derive(Clone, Debug, Serialize)]
pub struct ReadingLine<'a> {
    /// The article's id, or where it was read from.
    pub id: &'a str,
    /// The headline.
    pub title: Option<&'a str>,
    /// When it was published, as it was given.
    pub published: Option<String>,
    /// The text's language.
    pub language: Option<&'a str>,
    /// Where tracked groups are named.
    pub groups: &'a [GroupMention],
    /// What happened, the main incident first.
    pub incidents: Vec<ReportJson<'a>>,
    /// Figures that are no incident's.
    pub other_figures: &'a [Figure],
    /// The text, where it is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<&'a str>,
    /// The authors' names, where the text is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authors: Option<&'a [String]>,
    /// What was seen, where it is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marks: Option<&'a [Mark]>,
    /// What is to be said of the text as a whole, where it is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remarks: Option<&'a [String]>,
}

impl<'a> ReadingLine<'a> {
    /// The line of a reading.
    pub fn new(id: &'a str, title: Option<&'a str>, published: Option<String>, reading: &'a Reading) -> Self {
        ReadingLine {
            id,
            title,
            published,
            language: reading.language.as_deref(),
            groups: &reading.groups,
            incidents: reading.incidents.iter().map(ReportJson::from).collect(),
            other_figures: &reading.other_figures,
            text: None,
            authors: None,
            marks: None,
            remarks: None,
        }
    }

    /// With what the reading was made of.
    #[must_use]
    pub fn explained(mut self, told: &'a Explanation) -> Self {
        self.marks = Some(&told.marks);
        self.remarks = Some(&told.remarks);
        self
    }
}

/// A report without what only linking needs.
#[derive(Clone, Debug, Serialize)]
pub struct ReportJson<'a> {
    #[serde(rename = "type")]
    incident_type: IncidentType,
    stage: Stage,
    scope: Scope,
    when: Option<&'a When>,
    #[serde(rename = "where")]
    places: &'a [Place],
    groups: &'a [GroupPart],
    figures: &'a [Figure],
}

impl<'a> From<&'a Report> for ReportJson<'a> {
    fn from(report: &'a Report) -> Self {
        ReportJson {
            incident_type: report.incident_type,
            stage: report.stage,
            scope: report.scope,
            when: report.when.as_ref(),
            places: &report.places,
            groups: &report.groups,
            figures: &report.figures,
        }
    }
}

/// What became of an article in a replay.
#[derive(Clone, Debug, Serialize)]
pub struct TakenLine<'a> {
    /// Its id.
    pub article: &'a str,
    /// Its origin's id, where it is a copy.
    pub copy_of: Option<String>,
    /// In what way it is one.
    pub copy_kind: Option<CopyKind>,
    /// The incidents it tells of, its main incident first.
    pub incidents: Vec<String>,
}

/// A change.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeLine<'a> {
    change: ChangeKind,
    incident: String,
    kind: Option<Kind>,
    role: Option<Role>,
    was: Option<&'a Amount>,
    is: Option<&'a Amount>,
    article: &'a str,
    at: Timestamp,
    background: bool,
    material: bool,
}

impl<'a> ChangeLine<'a> {
    /// The line of a change that this article brought.
    pub fn new(change: &'a Change, article: &'a str) -> Self {
        ChangeLine {
            change: change.change,
            incident: incident_id(change.incident),
            kind: change.kind,
            role: change.role,
            was: change.was.as_ref(),
            is: change.is.as_ref(),
            article,
            at: change.at,
            background: change.background,
            material: change.material,
        }
    }
}

/// What is known of an incident.
#[derive(Clone, Debug, Serialize)]
pub struct IncidentLine<'a> {
    incident: String,
    #[serde(rename = "type")]
    incident_type: IncidentType,
    stage: Stage,
    scope: Scope,
    when: Option<&'a When>,
    #[serde(rename = "where")]
    places: &'a [Place],
    groups: &'a [GroupPart],
    figures: Vec<BestJson>,
    /// What only a party to the conflict says: no toll.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    claims: Vec<BestJson>,
    sources: usize,
    articles: Vec<String>,
}

/// A figure as it is known now.
#[derive(Clone, Debug, Serialize)]
struct BestJson {
    kind: Kind,
    role: Role,
    low: u64,
    best: Option<u64>,
    high: Option<u64>,
    sources: usize,
}

impl<'a> IncidentLine<'a> {
    /// The line of an incident whose articles go by these ids.
    pub fn new(incident: &'a Incident, articles: Vec<String>) -> Self {
        IncidentLine {
            incident: incident_id(incident.id),
            incident_type: incident.incident_type,
            stage: incident.stage,
            scope: incident.scope,
            when: incident.when.as_ref(),
            places: &incident.places,
            groups: &incident.groups,
            figures: incident.figures.iter().filter(|figure| !figure.claimed).map(best).collect(),
            claims: incident.figures.iter().filter(|figure| figure.claimed).map(best).collect(),
            sources: incident.sources,
            articles,
        }
    }
}

fn best(figure: &BestFigure) -> BestJson {
    BestJson {
        kind: figure.kind,
        role: figure.role,
        low: figure.low,
        best: figure.best,
        high: figure.high,
        sources: figure.sources,
    }
}

/// How an incident is named to people and programs: `i12`.
pub fn incident_id(id: i64) -> String {
    format!("i{id}")
}

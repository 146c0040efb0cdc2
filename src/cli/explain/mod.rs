//! `explain`: where something that a mail tells comes from: its article, its sentence, the rules that read it, and
//! whom it was told.

mod json;
mod ties;

use std::io::Write;

use anyhow::{Context as _, bail};
use jiff::tz::TimeZone;

use super::args::Explain;
use super::mail::{heading, mail_id, state};
use super::out::{self, BOLD, DIM, styled};
use super::wire::incident_id;
use super::{Context, Outcome, incident};
use crate::edge::store::{MailRow, Store};
use crate::model::{Change, ChangeKind, Incident, Kind, Role, Told};
use crate::tell::{change_line, words};

/// What an id is of.
enum Subject {
    Change(i64),
    Mail(Box<MailRow>),
    Incident(i64),
}

/// Explains each id.
///
/// # Errors
/// Where an id is of nothing, or the configuration, the database or the output fails.
pub fn run(context: &Context<'_>, options: &Explain, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let config = context.config()?;
    let store = context.store(&config)?;
    let zone = &config.poll.time_zone;
    // The header's words may be given as they stand: c7, c9.
    let ids = options.ids.iter().flat_map(|ids| ids.split([',', ' '])).filter(|id| !id.is_empty());
    if options.output.json {
        let explained = ids.map(|id| as_json(&store, id)).collect::<anyhow::Result<Vec<_>>>()?;
        out::json(out, &serde_json::json!({ "explained": explained }))?;
        return Ok(Outcome::Done);
    }
    for (number, id) in ids.enumerate() {
        if 0 < number {
            writeln!(out)?;
        }
        match subject(&store, id)? {
            Subject::Change(change) => explain_change(&store, change, zone, out)?,
            Subject::Incident(incident) => {
                incident::print(&store, incident, false, &config.groups, zone, out)?;
                ties::print(&store, incident, zone, out)?;
            }
            Subject::Mail(mail) => explain_mail(&store, &mail, out)?,
        }
    }
    Ok(Outcome::Done)
}

fn as_json(store: &Store, id: &str) -> anyhow::Result<serde_json::Value> {
    match subject(store, id)? {
        Subject::Change(change) => json::of_change(store, change),
        Subject::Incident(incident) => json::of_incident(store, incident),
        Subject::Mail(mail) => json::of_mail(store, &mail),
    }
}

fn subject(store: &Store, id: &str) -> anyhow::Result<Subject> {
    if id.contains('@') {
        let name = format!("<{}>", id.trim_matches(['<', '>']));
        let Some(mail) = store.mail_called(&name)? else {
            bail!("no mail of the outbox has the Message-ID {name}")
        };
        return Ok(Subject::Mail(Box::new(mail)));
    }
    let numbered = id.split_at_checked(1).and_then(|(letter, rest)| Some((letter, rest.parse().ok()?)));
    match numbered {
        Some(("c", change)) => Ok(Subject::Change(change)),
        Some(("i", incident)) => Ok(Subject::Incident(incident)),
        Some(("m", mail)) => match store.mail(mail)? {
            Some(mail) => Ok(Subject::Mail(Box::new(mail))),
            None => bail!("there is no mail {id}; `wirewatch mail list` shows them"),
        },
        _ => bail!("expected a change (c7), a mail (m3), an incident (i12) or a Message-ID, found {id}"),
    }
}

fn change(store: &Store, id: i64) -> anyhow::Result<Told> {
    let told = store.change(id)?;
    told.with_context(|| {
        format!("there is no change c{id}; mails name theirs in the header X-Wirewatch-Explain")
    })
}

fn explain_change(store: &Store, id: i64, zone: &TimeZone, out: &mut dyn Write) -> anyhow::Result<()> {
    let told = change(store, id)?;
    let change = &told.change;
    let incident = store.incident(change.incident)?.map(|row| row.incident);
    writeln!(
        out,
        "{}  {}",
        styled(DIM, format!("c{id}")),
        styled(BOLD, change_line(change, incident.as_ref()))
    )?;
    let time = |at: jiff::Timestamp| at.to_zoned(zone.clone()).strftime("%-d %b %Y %H:%M").to_string();
    if let Some(incident) = &incident {
        writeln!(out, "    incident {}: `wirewatch explain {0}`", incident_id(incident.id))?;
    }
    if let Some(article) = store.article_without_text(change.article)? {
        let title = article.title.as_deref().unwrap_or("(no title)");
        writeln!(out, "    {}, {}: {title}", change.source.name, time(change.at))?;
        if let Some(address) = &article.address {
            writeln!(out, "    {address}")?;
        }
    }
    if let Some(figure) = &change.figure {
        writeln!(out, "{}", out::paragraph(4, &format!("“{}”", figure.quote.words)))?;
        let said_by =
            figure.attributed_to.as_ref().map_or_else(String::new, |who| format!(", said by {who}"));
        writeln!(out, "    read by the rule “{}”{said_by}", figure.rule)?;
    }
    writeln!(out, "    known here since {}; {}", time(told.seen), weight(change))?;
    let best = incident.as_ref().and_then(|incident| best(incident, change.kind?, change.role?));
    if let Some(best) = best {
        let is = words::amount(&best.amount);
        writeln!(out, "    known now: {is}, chosen by the rule “{}”", best.rule)?;
    }
    let mails = store.told_by(id)?;
    for mail in &mails {
        writeln!(
            out,
            "    told to {} by {}, {} {}",
            mail.recipient,
            mail_id(mail.id),
            state(mail.state),
            time(mail.composed)
        )?;
    }
    if mails.is_empty() {
        writeln!(out, "    told to nobody")?;
    }
    Ok(())
}

/// Why a change is told, or is not.
fn weight(change: &Change) -> &'static str {
    match change.change {
        ChangeKind::Stale => "older than what was known: kept, told to nobody",
        _ if change.background => "told as history: only to those who ask for it",
        ChangeKind::Correction | ChangeKind::Retraction => "an earlier figure was wrong: told however small",
        _ if change.material => "large enough to be told",
        _ => "too small to be told by itself",
    }
}

fn best(incident: &Incident, kind: Kind, role: Role) -> Option<&crate::model::BestFigure> {
    let is_attackers = |role: Role| role == Role::Attacker;
    let same = |best: &&crate::model::BestFigure| {
        best.kind == kind && is_attackers(best.role) == is_attackers(role) && !best.claimed
    };
    incident.figures.iter().find(same)
}

fn explain_mail(store: &Store, mail: &MailRow, out: &mut dyn Write) -> anyhow::Result<()> {
    heading(mail, out)?;
    let changes = store.changes_in(mail.id)?;
    if changes.is_empty() {
        writeln!(out, "    it tells no changes")?;
    }
    for told in &changes {
        let incident = store.incident(told.change.incident)?.map(|row| row.incident);
        writeln!(
            out,
            "    {}  {}",
            styled(DIM, format!("c{}", told.id)),
            change_line(&told.change, incident.as_ref())
        )?;
    }
    Ok(())
}

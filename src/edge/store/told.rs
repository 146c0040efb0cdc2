//! What each recipient was told of an incident's figures, and what was too small to be told yet.

use jiff::Timestamp;
use rusqlite::params;

use super::columns::{get_json, get_word, json, time, word};
use super::{Store, StoreError};
use crate::model::{Amount, Kind, Role};

/// A figure as a mail tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct ToldFigure {
    /// The stored incident's id.
    pub incident: i64,
    /// What was counted.
    pub kind: Kind,
    /// On which side; attackers are counted apart, other roles together.
    pub role: Role,
    /// How many; none where the figure was withdrawn.
    pub is: Option<Amount>,
}

impl Store {
    /// Notes what a mail tells of figures.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub(super) fn save_told_figures(
        &self,
        recipient: &str,
        mail: i64,
        figures: &[ToldFigure],
    ) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(
            "INSERT OR REPLACE INTO told_figure (recipient, incident, kind, attackers, mail, amount)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        for figure in figures {
            let is_attackers = figure.role == Role::Attacker;
            let amount = figure.is.as_ref().map(json);
            statement.execute(params![
                recipient,
                figure.incident,
                word(&figure.kind),
                is_attackers,
                mail,
                amount
            ])?;
        }
        Ok(())
    }

    /// What a recipient was told last of each of an incident's figures, by mails that were composed before a time where one
    /// is given. What was withdrawn is not among them.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn told_figures(
        &self,
        recipient: &str,
        incident: i64,
        before: Option<Timestamp>,
    ) -> Result<Vec<ToldFigure>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            // SQLite takes the other columns from the row that has the maximum.
            "SELECT told_figure.kind AS kind, attackers, max(mail), amount FROM told_figure JOIN mail ON mail.id = told_figure.mail
             WHERE told_figure.recipient = ?1 AND (?3 IS NULL OR mail.composed < ?3)
                 AND told_figure.incident IN (SELECT id FROM incident WHERE id = ?2 OR merged_into = ?2)
             GROUP BY told_figure.kind, attackers HAVING amount IS NOT NULL",
        )?;
        let rows = statement.query_map(params![recipient, incident, before.map(time)], |row| {
            let role = if row.get("attackers")? { Role::Attacker } else { Role::Victim };
            Ok(ToldFigure {
                incident,
                kind: get_word(row, "kind")?,
                role,
                is: Some(get_json(row, "amount")?),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Puts the changes that are too small to be told to a recipient yet in the place of those that were.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn set_small_changes(&self, recipient: &str, changes: &[i64]) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("DELETE FROM small_change WHERE recipient = ?1")?
            .execute([recipient])?;
        let mut statement =
            self.connection.prepare_cached("INSERT INTO small_change (recipient, change) VALUES (?1, ?2)")?;
        for change in changes {
            statement.execute(params![recipient, change])?;
        }
        Ok(())
    }
}

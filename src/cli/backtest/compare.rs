//! Which mails of a backtest are as those that went out, and what is different.
//!
//! Two mails are compared by what they tell. Where the same is told in two mails instead of one, or an hour later, it is
//! told all the same: only what one side tells and the other one never does is a difference.

use std::collections::HashSet;

use jiff::Timestamp;
use serde::Serialize;

use crate::daemon::backtest::{Mailed, Outcome};
use crate::edge::store::MailHead;
use crate::model::{Bound, Change, ChangeKind, Kind, Role};

/// How a mail compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Verdict {
    /// It would have gone out, and all that it tells was told.
    Same,
    /// It would have told something else than what was told.
    Different,
    /// It would have gone out; nothing that it tells was told.
    New,
    /// It went out; nothing that it tells would have been told.
    Missing,
}

/// A mail with what is different.
#[derive(Debug, PartialEq)]
pub(super) struct Compared<'o> {
    pub(super) verdict: Verdict,
    /// The mail that would have gone out; of those that would not, the one that did.
    pub(super) head: &'o MailHead,
    /// All that it tells.
    pub(super) tells: Vec<&'o (Change, String)>,
    /// What it tells and no mail told.
    pub(super) added: Vec<&'o (Change, String)>,
    /// What was told in its place and would not have been.
    pub(super) missing: Vec<&'o (Change, String)>,
}

/// What makes two changes one and the same, whichever run found them.
type Identity = (i64, ChangeKind, Option<Kind>, Option<Role>, Option<(Bound, u64, Option<u64>)>);

fn identity((change, _): &(Change, String)) -> Identity {
    let is = change.is.as_ref().map(|amount| (amount.bound, amount.low, amount.high));
    (change.article, change.change, change.kind, change.role, is)
}

/// Compares the mails since a time, oldest first.
pub(super) fn compare(outcome: &Outcome, since: Timestamp) -> Vec<Compared<'_>> {
    let (would, did) = (told(&outcome.would), told(&outcome.did));
    let mut compared: Vec<Compared<'_>> = Vec::new();
    for mail in outcome.would.iter().filter(|mail| since <= mail.head.composed) {
        let added = lacking(&did, mail);
        let verdict = match added.len() {
            0 => Verdict::Same,
            all if all == mail.changes.len() => Verdict::New,
            _ => Verdict::Different,
        };
        compared.push(Compared {
            verdict,
            head: &mail.head,
            tells: mail.changes.iter().collect(),
            added,
            missing: Vec::new(),
        });
    }
    for mail in outcome.did.iter().filter(|mail| since <= mail.head.composed) {
        let missing = lacking(&would, mail);
        if missing.is_empty() {
            continue;
        }
        // What took its place: the mail to the same recipient that tells most of the rest.
        let shared = |other: &Compared<'_>| {
            let ours = |change: &&&(Change, String)| {
                mail.changes.iter().any(|own| identity(own) == identity(change))
            };
            if other.head.recipient == mail.head.recipient {
                other.tells.iter().filter(ours).count()
            } else {
                0
            }
        };
        match compared.iter_mut().max_by_key(|other| shared(other)).filter(|other| 0 < shared(other)) {
            Some(other) => {
                other.verdict = Verdict::Different;
                other.missing.extend(missing);
            }
            None => compared.push(Compared {
                verdict: Verdict::Missing,
                head: &mail.head,
                tells: mail.changes.iter().collect(),
                added: Vec::new(),
                missing,
            }),
        }
    }
    compared.sort_by_key(|mail| (mail.head.composed, mail.head.recipient.clone(), mail.head.id));
    compared
}

/// All that some mails tell, and to whom.
fn told(mails: &[Mailed]) -> HashSet<(&str, Identity)> {
    let told_in = |mail: &'_ Mailed| mail.changes.iter().map(identity).collect::<Vec<_>>();
    mails
        .iter()
        .flat_map(|mail| told_in(mail).into_iter().map(|change| (mail.head.recipient.as_str(), change)))
        .collect()
}

/// What a mail tells that its recipient is not told by any of the others.
fn lacking<'m>(told: &HashSet<(&str, Identity)>, mail: &'m Mailed) -> Vec<&'m (Change, String)> {
    let is_told =
        |change: &&(Change, String)| told.contains(&(mail.head.recipient.as_str(), identity(change)));
    mail.changes.iter().filter(|change| !is_told(change)).collect()
}

#[cfg(test)]
mod tests {
    use compact_str::ToCompactString;

    use super::*;
    use crate::model::{Amount, MailKind, Source};

    fn mail(id: i64, recipient: &str, at: &str, told: &[(i64, u64)]) -> Mailed {
        let change = |&(article, killed): &(i64, u64)| {
            let is = Amount {
                bound: Bound::Exact,
                low: killed,
                high: Some(killed),
                said: killed.to_compact_string(),
            };
            let change = Change {
                change: ChangeKind::Up,
                incident: 100 * id,
                kind: Some(Kind::Killed),
                role: Some(Role::Victim),
                was: None,
                is: Some(is),
                article,
                at: Timestamp::UNIX_EPOCH,
                background: false,
                material: true,
                figure: None,
                source: Source { key: String::new(), name: String::new() },
                decided_by: None,
            };
            (change, format!("{article}: {killed}"))
        };
        let head = MailHead {
            id,
            recipient: recipient.to_owned(),
            kind: MailKind::Digest,
            subject: format!("mail {id}"),
            composed: at.parse().expect("a time"),
        };
        Mailed { head, changes: told.iter().map(change).collect() }
    }

    #[test]
    fn mails_are_compared_by_what_they_tell() {
        let r = |would: Vec<Mailed>, did: Vec<Mailed>| {
            let outcome = Outcome { would, did, ..Outcome::default() };
            let lines =
                |told: &[&(Change, String)]| told.iter().map(|(_, line)| line.clone()).collect::<Vec<_>>();
            let since = "2024-05-02T00:00:00Z".parse().expect("a time");
            compare(&outcome, since)
                .into_iter()
                .map(|mail| {
                    let (added, missing) = (lines(&mail.added).join(", "), lines(&mail.missing).join(", "));
                    format!("{:?} {} +[{added}] -[{missing}]", mail.verdict, mail.head.subject)
                })
                .collect::<Vec<_>>()
        };
        let at = |hour: &str| format!("2024-05-02T{hour}:00Z");
        let desk = |id, hour: &str, told: &[(i64, u64)]| mail(id, "desk", &at(hour), told);
        assert_eq!(
            r(vec![desk(1, "07:00", &[(1, 4)])], vec![desk(9, "07:05", &[(1, 4)])]),
            ["Same mail 1 +[] -[]"]
        );
        assert_eq!(
            r(
                vec![desk(1, "07:00", &[(1, 4)]), desk(2, "08:00", &[(2, 5)])],
                vec![desk(9, "09:00", &[(1, 4), (2, 5)])]
            ),
            ["Same mail 1 +[] -[]", "Same mail 2 +[] -[]"],
            "in two mails instead of one"
        );
        assert_eq!(
            r(vec![desk(1, "07:00", &[(1, 4), (2, 5)])], vec![desk(9, "07:00", &[(1, 4), (3, 6)])]),
            ["Different mail 1 +[2: 5] -[3: 6]"]
        );
        assert_eq!(
            r(vec![desk(1, "07:00", &[(1, 4)])], vec![mail(9, "duty", &at("06:00"), &[(1, 4)])]),
            ["Missing mail 9 +[] -[1: 4]", "New mail 1 +[1: 4] -[]"],
            "somebody else's mail"
        );
        let before = mail(1, "desk", "2024-05-01T23:00:00Z", &[(1, 4)]);
        let told_before = r(vec![before], vec![desk(9, "00:05", &[(1, 4)])]);
        assert!(told_before.is_empty(), "told just before the time that was asked for");
    }
}

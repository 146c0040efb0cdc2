//! What could not be seen, at the foot of a mail.

use crate::model::{DigestFoot, MailKind};
use crate::tell::clean;
use crate::tell::words;

/// What could not be seen, a line each. An alert is read in a hurry: it says how much, the digest says what.
pub(super) fn foot(foot: &DigestFoot, kind: MailKind) -> Vec<String> {
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
    lines.extend(foot.mails_refused.iter().map(|line| clean::line(&format!("Mail refused {line}"))));
    lines
}

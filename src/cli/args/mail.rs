//! What is told: `digest`, `mail`, `explain`.

use clap::{Args, Subcommand};

use super::Json;
use super::values::{Since, limit, mail_id};

/// `digest`
#[derive(Debug, Args)]
pub struct Digest {
    /// Only for this recipient. Absent: for each
    #[arg(long, value_name = "NAME")]
    pub to: Option<String>,
    /// Everything since then, also what was told before: a time, a day, or a span back from now (7d)
    #[arg(long, value_name = "TIME", value_parser = Since::parse)]
    pub since: Option<Since>,
    /// Send it now, and count it as told
    #[arg(long, conflicts_with = "since")]
    pub send: bool,
    /// Write its HTML part into a file, to be looked at in a browser, and name it
    #[arg(long, conflicts_with_all = ["send", "json"])]
    pub preview: bool,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: Json,
}

/// `mail`
#[derive(Debug, Subcommand)]
pub enum Mail {
    /// The outbox: those that wait or were refused first, then the latest
    List(MailList),
    /// A mail as it was composed
    Show(MailShow),
    /// Offer mails again that wait or were refused, at once
    Retry(MailRetry),
    /// Give up a mail that waits or was refused; what it tells counts as told
    Drop(MailDrop),
}

/// `mail list`
#[derive(Debug, Args)]
pub struct MailList {
    /// Only those to this recipient
    #[arg(long, value_name = "NAME")]
    pub to: Option<String>,
    /// At most so many
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = limit, allow_negative_numbers = true)]
    pub limit: usize,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: Json,
}

/// `mail show`
#[derive(Debug, Args)]
pub struct MailShow {
    /// Its id, as `mail list` shows it: m3
    #[arg(value_name = "ID", value_parser = mail_id)]
    pub id: i64,
    /// Its HTML part, the pictures inside it
    #[arg(long, conflicts_with = "eml")]
    pub html: bool,
    /// The whole, as mail servers get it
    #[arg(long)]
    pub eml: bool,
}

/// `mail retry`
#[derive(Debug, Args)]
pub struct MailRetry {
    /// Their ids: m3
    #[arg(value_name = "ID", value_parser = mail_id, required_unless_present = "all")]
    pub ids: Vec<i64>,
    /// All that wait or were refused
    #[arg(long, conflicts_with = "ids")]
    pub all: bool,
}

/// `mail drop`
#[derive(Debug, Args)]
pub struct MailDrop {
    /// Their ids: m3
    #[arg(value_name = "ID", value_parser = mail_id, required = true)]
    pub ids: Vec<i64>,
}

/// `explain`
#[derive(Debug, Args)]
pub struct Explain {
    /// A change (c7), a mail (m3, or its Message-ID) or an incident (i12), as X-Wirewatch-Explain and `mail list` name them
    #[arg(value_name = "ID", required = true)]
    pub ids: Vec<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: Json,
}

//! `check --online`: whether every feed answers with a feed, and the mail server lets us in.

use std::io::IsTerminal;

use futures_util::future::join_all;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jiff::Timestamp;

use crate::config::settings::{Config, FeedSettings, Mail};
use crate::daemon::asking;
use crate::edge::fetch::Client;
use crate::edge::mailer::Mailer;
use crate::pipeline;

/// Asks everybody and gives a line for each who did not answer well.
///
/// # Errors
/// Where nothing can be asked at all.
pub(super) fn failures(config: &Config, now: Timestamp) -> anyhow::Result<Vec<String>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(ask(config, now))
}

async fn ask(config: &Config, now: Timestamp) -> anyhow::Result<Vec<String>> {
    let client = Client::new(&config.http)?;
    let progress = progress(config.feeds.len());
    let answers = config.feeds.iter().map(async |feed| {
        let failure = feed_failure(&client, feed, now).await;
        progress.inc(1);
        failure.map(|why| format!("{}: {why} ({})", feed.name, feed.url))
    });
    let mut failures: Vec<String> = join_all(answers).await.into_iter().flatten().collect();
    progress.finish_and_clear();
    failures.extend(mail_failure(&config.mail).await);
    Ok(failures)
}

/// Why a feed is not well; none where it is.
async fn feed_failure(client: &Client, feed: &FeedSettings, now: Timestamp) -> Option<String> {
    let answered = match asking::ask_anew(client, feed, now).await {
        // An empty folder is one that newsletters are still to come to.
        Ok(answered) if answered.answer.unchanged => return None,
        Ok(answered) => answered,
        Err(failure) => return Some(failure.to_string()),
    };
    match pipeline::read_feed(feed, &answered) {
        Ok(read) if read.entries.is_empty() => Some("the feed has no entries".to_owned()),
        Ok(_) => None,
        Err(problem) => Some(problem),
    }
}

async fn mail_failure(settings: &Mail) -> Option<String> {
    let mut mailer = Mailer::new(&settings.transport);
    let failure = mailer.reach(&settings.from).await.err();
    mailer.close().await;
    failure.map(|failure| failure.to_string())
}

/// A bar on a terminal, nothing elsewhere.
fn progress(length: usize) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
    }
    let style = ProgressStyle::with_template("asking feeds {bar:32} {pos} of {len}");
    let bar = ProgressBar::new(u64::try_from(length).unwrap_or(0));
    style.map_or_else(|_| bar.clone(), |style| bar.clone().with_style(style))
}

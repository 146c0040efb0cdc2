//! Live blogs: one page, many posts, each with its own time.
//!
//! Three forms are known: `liveBlogUpdate` in JSON-LD, elements that each hold one `<time>`, and lines of the text that
//! are nothing but a time ("14:05 GMT"). The second and the third are only looked for where the page says that it is
//! live: lists of other stories have times too.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use scraper::ElementRef;
use url::Url;

use super::linked::{Linked, Update};
use super::page::{Page, line, paragraphs, tidy};
use super::selectors::selector;
use crate::model::{Article, LivePost};
use crate::read::timestamp::{Stamp, stamp};

/// Fewer posts than this are no live blog.
const LEAST_POSTS: usize = 3;
/// More posts than this are not read: the latest are kept.
const MOST_POSTS: usize = 500;
/// Fewer characters than this are no post.
const LEAST_CHARACTERS: usize = 40;
/// A line that is nothing but a time is no longer than this, in bytes.
const LONGEST_TIME: usize = 24;

/// A page's posts, oldest first; none where it is no live blog. `text` is what was found of its text, `today` the day of
/// its last change or of its publication.
pub(super) fn posts(
    page: &Page,
    linked: &Linked,
    text: &str,
    today: Option<Date>,
    address: Option<&Url>,
) -> Vec<LivePost> {
    let mut posts = from_updates(&linked.updates);
    let is_live = linked.is_live || says_live(page, address);
    if posts.len() < LEAST_POSTS && is_live {
        posts = from_elements(page);
    }
    if let Some(today) = today.filter(|_| posts.len() < LEAST_POSTS && is_live) {
        posts = from_lines(text, today);
    }
    if posts.len() < LEAST_POSTS {
        return Vec::new();
    }
    posts.sort_by_key(|post| post.published);
    posts.drain(..posts.len().saturating_sub(MOST_POSTS));
    posts
}

/// What stands in a live blog's text beside its posts: its introduction, its summary.
pub fn lead(article: &Article) -> String {
    let posts: HashSet<&str> =
        article.posts.iter().flat_map(|post| post.text.lines()).map(str::trim).collect();
    let titles: HashSet<&str> = article.posts.iter().filter_map(|post| post.title.as_deref()).collect();
    // Short lines are times ("2 hours ago"), names and buttons, which are others each time that one looks.
    let is_lead = |line: &&str| {
        let line = line.trim();
        LEAST_CHARACTERS <= line.chars().count() && !posts.contains(line) && !titles.contains(line)
    };
    article.text.lines().filter(is_lead).collect::<Vec<_>>().join("\n")
}

fn post(title: Option<String>, said: Option<Stamp>, text: &str) -> Option<LivePost> {
    let title = title.filter(|title| !title.is_empty());
    let is_own = |line: &&str| Some(*line) != title.as_deref() && !is_time(line);
    let text = tidy(text).lines().filter(is_own).collect::<Vec<_>>().join("\n");
    let stamp = said?;
    (LEAST_CHARACTERS <= text.chars().count()).then_some(LivePost {
        title,
        published: stamp.time,
        published_day: stamp.day,
        text,
    })
}

fn from_updates(updates: &[Update]) -> Vec<LivePost> {
    let read = |update: &Update| {
        post(update.headline.clone(), update.published.as_deref().and_then(stamp), update.body.as_deref()?)
    };
    updates.iter().filter_map(read).collect()
}

/// Whether a page says of itself that it is live.
fn says_live(page: &Page, address: Option<&Url>) -> bool {
    let is_live = |words: &str| {
        let words = words.to_ascii_lowercase();
        words.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| matches!(word, "live" | "liveblog"))
    };
    address.is_some_and(|address| is_live(address.path()))
        || page.html.select(selector!("h1, title")).map(line).any(|title| is_live(&title))
        || page
            .html
            .select(selector!("[itemtype*='LiveBlogPosting'], [class*='liveblog'], [class*='live-blog']"))
            .next()
            .is_some()
}

/// The elements that hold one time each, and are siblings.
fn from_elements(page: &Page) -> Vec<LivePost> {
    let times: Vec<ElementRef<'_>> =
        page.html.select(selector!("time[datetime]")).take(4 * MOST_POSTS).collect();
    let mut held: HashMap<_, usize> = HashMap::new();
    for time in &times {
        for ancestor in time.ancestors() {
            *held.entry(ancestor.id()).or_default() += 1;
        }
    }
    // The largest element around a time that holds no other one.
    let mut by_parent: HashMap<_, Vec<LivePost>> = HashMap::new();
    for time in &times {
        let holds_one = |node: &ElementRef<'_>| held.get(&node.id()) == Some(&1);
        let around = time.ancestors().filter_map(ElementRef::wrap).take_while(holds_one).last();
        let Some((around, parent)) = around.and_then(|around| Some((around, around.parent()?))) else {
            continue;
        };
        let title = around.select(selector!("h2, h3, h4")).next().map(line);
        let said = time.attr("datetime").and_then(stamp);
        let own = line(*time);
        let text: Vec<String> =
            paragraphs(around).lines().filter(|line| *line != own).map(str::to_owned).collect();
        if let Some(post) = post(title, said, &text.join("\n")) {
            by_parent.entry(parent.id()).or_default().push(post);
        }
    }
    by_parent
        .into_values()
        .max_by_key(|posts| (posts.len(), posts.first().map(|post| post.published)))
        .unwrap_or_default()
}

/// What stands below each line that is nothing but a time, up to the next one.
fn from_lines(text: &str, today: Date) -> Vec<LivePost> {
    let mut parts: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in text.lines() {
        match parts.last_mut() {
            _ if is_time(line) => parts.push((line, Vec::new())),
            Some((_, lines)) => lines.push(line),
            None => {}
        }
    }
    let minutes: Vec<i32> = parts.iter().filter_map(|(time, _)| Some(clock(time)?.0)).collect();
    let falls = minutes.windows(2).filter(|pair| pair[1] < pair[0]).count();
    let rises = minutes.windows(2).filter(|pair| pair[0] < pair[1]).count();
    // Mostly the latest stands first, and what breaks the order is midnight.
    let newest_first = rises <= falls;
    let mut day = today;
    if !newest_first {
        for _ in 0..falls {
            day = day.yesterday().unwrap_or(day);
        }
    }
    let mut posts = Vec::new();
    let mut before: Option<i32> = None;
    for (time, lines) in parts {
        let Some((minute, zone)) = clock(time) else { continue };
        let is_next =
            before.is_some_and(|before| if newest_first { before < minute } else { minute < before });
        if is_next {
            day = if newest_first { day.yesterday() } else { day.tomorrow() }.unwrap_or(day);
        }
        before = Some(minute);
        let zone = if zone.is_empty() { "UTC" } else { &zone };
        let said = stamp(&format!("{day} {:02}:{:02} {zone}", minute / 60, minute % 60));
        posts.extend(post(None, said, &lines.join("\n")));
    }
    posts
}

fn is_time(line: &str) -> bool {
    clock(line).is_some()
}

/// A line that is nothing but a time of the day: its minute, and the zone that it names. "14:05 GMT", "2.35pm".
fn clock(line: &str) -> Option<(i32, String)> {
    let line = line.trim();
    if line.len() < 4 || LONGEST_TIME < line.len() {
        return None;
    }
    let lower = line.to_ascii_lowercase().replace("a.m.", "am").replace("p.m.", "pm");
    let digits = lower.find(|c: char| !c.is_ascii_digit())?;
    let (hour, rest) = lower.split_at(digits);
    let rest = rest.strip_prefix([':', '.', 'h'])?;
    let (minute, rest) = rest.split_at_checked(2)?;
    let (mut hour, minute): (i32, i32) = (hour.parse().ok()?, minute.parse().ok()?);
    let rest = rest.trim_start();
    let (half, zone) = match rest.get(..2) {
        Some(half @ ("am" | "pm")) => (half, rest[2..].trim_start()),
        _ => ("", rest),
    };
    match half {
        "pm" if (1..12).contains(&hour) => hour += 12,
        "am" if hour == 12 => hour = 0,
        _ => {}
    }
    let zone = zone.trim_matches(['(', ')']);
    let is_zone = zone.len() <= 5 && zone.chars().all(|c| c.is_ascii_lowercase());
    ((0..24).contains(&hour) && (0..60).contains(&minute) && is_zone)
        .then(|| (60 * hour + minute, zone.to_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::article::{Rules, read_html};

    fn r(html: &str) -> Vec<String> {
        let address = Url::parse("https://news.example.org/world/live/kano").ok();
        let article = read_html(html, address.as_ref(), &Rules::default());
        let drawn = |post: &LivePost| {
            format!(
                "{} {}{}",
                post.published,
                post.title.as_deref().map(|title| format!("[{title}] ")).unwrap_or_default(),
                post.text
            )
        };
        let mut lines: Vec<String> = article.posts.iter().map(drawn).collect();
        lines.insert(0, format!("lead: {}", lead(&article)));
        lines
    }

    const FIRST: &str =
        "Police say that three people were killed when a bomb went off in the market of Kano.";
    const SECOND: &str = "Hospitals in Kano ask people to give blood, and roads to the market are closed.";
    const THIRD: &str =
        "The toll has risen to five, the governor of Kano told reporters outside the hospital.";

    #[test]
    fn what_a_page_says_in_json_ld() {
        let update = |at: &str, head: &str, body: &str| {
            format!(
                r#"{{"@type": "BlogPosting", "headline": "{head}", "datePublished": "{at}", "articleBody": "{body}"}}"#
            )
        };
        let html = format!(
            r#"<html><head><title>Kano bombing</title><script type="application/ld+json">{{"@type": "LiveBlogPosting",
            "headline": "Kano bombing", "datePublished": "2024-03-24T09:00:00Z", "liveBlogUpdate": [{}, {}, {}]}}</script>
            </head><body><main><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></main></body></html>"#,
            update("2024-03-24T12:30:00+01:00", "Toll rises", THIRD),
            update("2024-03-24T10:10:00Z", "", SECOND),
            update("2024-03-24T09:05:00Z", "Bomb in Kano", FIRST),
        );
        assert_eq!(
            r(&html),
            [
                "lead: ".to_owned(),
                format!("2024-03-24T09:05:00Z [Bomb in Kano] {FIRST}"),
                format!("2024-03-24T10:10:00Z {SECOND}"),
                format!("2024-03-24T11:30:00Z [Toll rises] {THIRD}"),
            ]
        );
    }

    #[test]
    fn elements_that_hold_one_time_each() {
        let post = |at: &str, head: &str, body: &str| {
            format!(
                "<div class='block'><p><time datetime='{at}'>then</time></p><h2>{head}</h2><p>{body}</p></div>"
            )
        };
        let html = format!(
            "<html><head><title>Kano bombing</title></head><body><header><time datetime='2024-03-24T09:00:00Z'>24 March</time></header>
            <main><p>This page tells of the bombing as news of it comes in, the latest of it first.</p><section>{}{}{}</section></main></body></html>",
            post("2024-03-24T11:30:00Z", "Toll rises", THIRD),
            post("2024-03-24T10:10:00Z", "Blood is needed", SECOND),
            post("2024-03-24T09:05:00Z", "Bomb in Kano", FIRST),
        );
        let read = r(&html);
        assert_eq!(
            read[1..],
            [
                format!("2024-03-24T09:05:00Z [Bomb in Kano] {FIRST}"),
                format!("2024-03-24T10:10:00Z [Blood is needed] {SECOND}"),
                format!("2024-03-24T11:30:00Z [Toll rises] {THIRD}"),
            ]
        );
        assert!(!read[0].contains("toll has risen"), "{}", read[0]);
        // The same on a page that does not say that it is live is a list of stories.
        let address = Url::parse("https://news.example.org/world/kano").ok();
        assert!(read_html(&html, address.as_ref(), &Rules::default()).posts.is_empty());
    }

    #[test]
    fn lines_that_are_nothing_but_a_time() {
        let r = |text: &str| {
            let posts = from_lines(text, jiff::civil::date(2024, 3, 24));
            posts.iter().map(|post| post.published.to_string()).collect::<Vec<_>>()
        };
        let text = |times: [&str; 3]| {
            let [one, other, third] = times;
            format!("Live coverage.\n{one}\n{THIRD}\n{other}\n{SECOND}\n{third}\n{FIRST}")
        };
        assert_eq!(
            r(&text(["00:20 GMT", "23:10 GMT", "22:05 GMT"])),
            ["2024-03-24T00:20:00Z", "2024-03-23T23:10:00Z", "2024-03-23T22:05:00Z"],
            "past midnight"
        );
        assert_eq!(
            r(&text(["2.35pm BST", "3.05 p.m. BST", "10:00pm BST"])),
            ["2024-03-24T13:35:00Z", "2024-03-24T14:05:00Z", "2024-03-24T21:00:00Z"],
            "the oldest first"
        );
        let times = |line: &str| clock(line).map(|(minute, zone)| format!("{minute} {zone}"));
        assert_eq!(times("14:05"), Some("845 ".to_owned()));
        assert_eq!(times("12.10am (EST)"), Some("10 EST".to_owned()));
        for other in
            ["14 people were killed", "25:10", "14:05 on Sunday", "3.5", "1:0", "", "№ 12:30", "11:30é"]
        {
            assert_eq!(times(other), None, "{other}");
        }
    }
}

//! Generated news: each feed and entry its own words, one entry in thirty of an attack.

use std::fmt::Write as _;

const PLACES: [&str; 12] = [
    "Kano",
    "Maiduguri",
    "Mosul",
    "Kabul",
    "Mogadishu",
    "Quetta",
    "Gao",
    "Goma",
    "Aleppo",
    "Cali",
    "Manila",
    "Herat",
];
const PEOPLE: [&str; 12] = [
    "the mayor",
    "a minister",
    "the coach",
    "the union",
    "a farmer",
    "the bank",
    "the court",
    "a teacher",
    "the port",
    "the museum",
    "a driver",
    "the council",
];
const DEEDS: [&str; 12] = [
    "opened a new bridge",
    "asked for more time",
    "planted two thousand trees",
    "lost the final",
    "raised the fares",
    "answered the critics",
    "hired forty nurses",
    "closed the old mill",
    "repaired the clock",
    "sold the stadium",
    "changed the timetable",
    "published the accounts",
];
const REASONS: [&str; 12] = [
    "after a long winter",
    "before the vote in May",
    "since nobody else would",
    "with money from the province",
    "as the rains began",
    "while the schools were closed",
    "for the third year in a row",
    "at the request of neighbors",
    "in spite of the costs",
    "when the river had fallen",
    "although the plan was older",
    "until the law is changed",
];

/// Numbers that look like chance and are the same each time.
struct Dice(u64);

impl Dice {
    fn pick<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[usize::try_from(self.roll(words.len() as u64)).unwrap_or_default()]
    }

    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// A feed of the day: RSS with the text inside.
pub(crate) fn feed(number: usize, entries: usize) -> String {
    let mut feed =
        format!("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Feed {number}</title>\n");
    for entry in 0..entries {
        let mut dice = Dice((number * 1000 + entry) as u64 + 1);
        let (title, text) = story(&mut dice, number, entry);
        let (hour, minute) = (entry / 4, number % 60);
        let _ = writeln!(
            feed,
            "<item><guid isPermaLink=\"false\">{number}-{entry}</guid><title>{title}</title>\
             <link>https://feed-{number}.example/{entry}</link>\
             <pubDate>Sun, 24 Mar 2024 {hour:02}:{minute:02}:00 GMT</pubDate><description>{text}</description></item>"
        );
    }
    feed + "</channel></rss>\n"
}

fn story(dice: &mut Dice, feed: usize, entry: usize) -> (String, String) {
    let place = dice.pick(&PLACES);
    let (mut text, title) = if entry == 7 {
        let killed = 2 + dice.roll(40);
        let text = format!(
            "Gunmen killed {killed} people at a market near {place} on Saturday, the police said. \
             Another {} were wounded and taken to the hospital. Nobody claimed responsibility for the attack. ",
            3 + dice.roll(50)
        );
        (text, format!("Gunmen kill {killed} near {place}, reporter {feed}"))
    } else {
        let (who, deed) = (dice.pick(&PEOPLE), dice.pick(&DEEDS));
        (
            format!("In {place} {who} {deed} {}. ", dice.pick(&REASONS)),
            format!("In {place} {who} {deed} {feed}-{entry}"),
        )
    };
    for _ in 0..9 {
        let _ = write!(
            text,
            "On day {} {} {} {}, and {} {} {}. ",
            dice.roll(300),
            dice.pick(&PEOPLE),
            dice.pick(&DEEDS),
            dice.pick(&REASONS),
            dice.pick(&PEOPLE),
            dice.pick(&DEEDS),
            dice.pick(&REASONS)
        );
    }
    (title, text)
}

//! A digest rendered: subject, plain text and HTML, from templates that are embedded in the binary.
//!
//! Both parts are laid out from the same words. Nothing from an article reaches the HTML unescaped, and only
//! addresses of the web become links. The HTML loads nothing from anywhere: the pictures it shows are carried by
//! the mail itself, and there are no fonts, style sheets or scripts.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, Error};

use super::view::{self, View};
use super::wrap::wrap;
use super::{specimen, table};
use crate::model::{Digest, Mail, MailKind};

/// Text parts are laid out for so many columns.
const COLUMNS: usize = 72;

/// The templates of both parts, parsed.
#[derive(Debug)]
pub struct Templates {
    environment: Environment<'static>,
}

impl Templates {
    /// The templates that come with the program.
    pub fn embedded() -> Templates {
        Templates::parse(include_str!("templates/mail.txt.j2"), include_str!("templates/mail.html.j2"))
            .expect("the embedded templates are parsed by a test")
    }

    /// The operator's templates, each in place of the one that comes with the program.
    ///
    /// # Errors
    /// What is wrong with one of them, in words, with its name and line. They are tried out with a made-up mail.
    pub fn replaced(text: Option<String>, html: Option<String>) -> Result<Templates, String> {
        let told = |error: Error| {
            let mut words = error.to_string();
            let mut cause = std::error::Error::source(&error);
            while let Some(error) = cause {
                words = format!("{words}: {error}");
                cause = error.source();
            }
            words
        };
        let mut templates = Templates::embedded();
        for (name, source) in [("mail.txt", text), ("mail.html", html)] {
            let Some(source) = source else { continue };
            templates.environment.add_template_owned(name, source).map_err(told)?;
            for kind in [MailKind::Digest, MailKind::Alert] {
                templates.render(name, &view::view(&specimen::digest(kind))).map_err(told)?;
            }
        }
        Ok(templates)
    }

    /// One part of a mail. A template of the operator's that fails on this mail gives way to the one that comes with the
    /// program: a mail goes out in any case.
    fn part(&self, name: &str, view: &View) -> String {
        self.render(name, view).unwrap_or_else(|_| {
            Templates::embedded()
                .render(name, view)
                .expect("the embedded templates render every view: they use no fallible filter")
        })
    }

    /// Parses a text and an HTML template.
    fn parse(text: &'static str, html: &'static str) -> Result<Templates, Error> {
        let mut environment = Environment::new();
        environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
        environment
            .add_filter("wrap", |words: &str, first: &str, indent: &str| wrap(words, first, indent, COLUMNS));
        // The name's ending decides that what goes into the HTML is escaped.
        environment.add_template("mail.txt", text)?;
        environment.add_template("mail.html", html)?;
        Ok(Templates { environment })
    }

    fn render(&self, name: &str, view: &View) -> Result<String, Error> {
        self.environment.get_template(name)?.render(Serde(view))
    }
}

impl Default for Templates {
    fn default() -> Templates {
        Templates::embedded()
    }
}

/// Renders a digest or an alert.
pub fn render(digest: &Digest, templates: &Templates) -> Mail {
    let view = view::view(digest);
    let (text, html) = (templates.part("mail.txt", &view), templates.part("mail.html", &view));
    let mut changes: Vec<i64> = digest.items.iter().flat_map(|item| item.changes.iter().copied()).collect();
    changes.sort_unstable();
    changes.dedup();
    let pictures = view.pictures();
    let csv = digest.csv.then(|| table::table(digest));
    Mail { subject: view.subject, text, html, pictures, csv, changes }
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;

    use super::*;
    use crate::tell::digest::{alerts, digest};
    use crate::tell::sample;

    fn morning() -> Digest {
        digest(&sample::morning(), sample::at("2024-03-26T06:00:00Z")).expect("something new")
    }

    #[test]
    fn tells_a_morning() {
        let mail = render(&morning(), &Templates::embedded());
        insta::assert_snapshot!(mail.subject, @"Kerman, Iran: 94 killed, 284 injured · 2 more");
        insta::assert_snapshot!(mail.text, @r#"
        WIREWATCH · 3 incidents

        Tuesday 26 March 2024, 07:00 (Europe/Berlin)
        Since your last mail of 25 March, 07:00
        1 new · 1 changed · 1 corrected

        ------------------------------------------------------------------------
        NEW · Suicide bombing
        Kerman, Iran
        25 March 2024
        Attributed to Islamic State Khorasan Province

          94 killed

          284 injured

          Sources differ: killed
            84 – Example Post
            94 – Example Wire

          “Two blasts near the cemetery killed *94* people and wounded *284*,
          the emergency services said.”
          According to the emergency services
          — Example Wire, 25 March, 19:40
            Twin blasts strike crowd of mourners
            https://wire.example.org/2024/03/25/kerman

          Told by 3 independent sources.

        ------------------------------------------------------------------------
        UPDATE · Armed attack
        Crocus City Hall, Moscow, Russia
        22 March 2024
        Attributed to Islamic State Khorasan Province · claimed by Islamic State

          133+ → 137 killed
          115+ on 23 March → 133+ on 24 March → 137 on 26 March

          “Investigators said on Tuesday that the death toll of the shooting had
          climbed to *137*, three of them children.”
          — Example Times, 26 March, 06:05
            Toll of concert hall shooting rises again
            https://times.example.org/world/hall-toll?edition=eu&page=2

          Told by 3 independent sources.

        ------------------------------------------------------------------------
        CORRECTION · Bombing
        Dikwa, Nigeria
        24 March 2024
        Attributed to Boko Haram

          14 → 11 killed
          Corrected: lowered from 14 to 11.

          30+ killed
          Claimed by the group; no independent source says so.

          “The governor corrected the toll to *11*: three people who had been
          counted among the dead were found alive.”
          — Example Herald, 25 March, 22:10
            Market blast: three thought dead are alive
            https://herald.example.org/market

          “In a statement the group boasted of more than *30* dead soldiers.”
          According to the group
          — Example Monitor, 25 March, 23:00
            Group claims market attack
            https://monitor.example.org/claim

          Told by one source so far.

        ------------------------------------------------------------------------
        43 of 45 feeds answer.
        Example World: no answer since Monday (503)
        Example Herald: nothing new for nine days
        3 articles could not be read.
        For desk. Every figure stands in the sentence that is quoted with it.
        "#);
        assert_eq!(mail.changes, [101, 102, 103, 104, 105]);
    }

    #[test]
    fn nothing_of_an_article_becomes_markup() {
        let mut digest = morning();
        for item in &mut digest.items {
            item.place = "<b>Kerman</b>".to_owned();
            for quote in &mut item.quotes {
                quote.words =
                    "\"><script>alert(1)</script> killed 94 & more <img src=http://evil.example/p.png>"
                        .to_owned();
                quote.attributed_to = Some("<a href=//evil.example>police</a>".to_owned());
                quote.source.title = Some("<img onerror=\"alert(1)\">\r\nBcc: all@example.org".to_owned());
                quote.source.link = Some("javascript:alert(1)".to_owned());
            }
        }
        digest.items[1].quotes[0].source.link = Some("https://example.org/\"><script>".to_owned());
        let html = render(&digest, &Templates::embedded()).html;
        assert_eq!(tags_beside("<script", &html) + tags_beside("<b>", &html), 0);
        assert_eq!(tags_beside("<img", &html), tags_beside("<img class=\"chart\" src=\"cid:", &html));
        assert!(!html.contains("javascript:") && !html.contains("href=//"));
        assert!(html.contains("href=\"https:&#x2f;&#x2f;example.org&#x2f;%22%3E%3Cscript%3E\""), "{html}");
        assert!(html.contains("&lt;img onerror=&quot;alert(1)&quot;&gt; Bcc: all@example.org"));
    }

    fn tags_beside(tag: &str, html: &str) -> usize {
        html.matches(tag).count()
    }

    #[test]
    fn loads_nothing_and_runs_nothing() {
        let html = render(&morning(), &Templates::embedded()).html;
        for loading in
            ["<script", "<link", "<iframe", "<svg", "<form", "url(", "@import", "background=", "srcset"]
        {
            assert!(!html.contains(loading), "{loading}");
        }
        assert_eq!(html.matches("src=").count(), html.matches("<img class=\"chart\" src=\"cid:").count());
        let addresses = html.matches("http").count();
        assert_eq!(addresses, html.matches("href=\"http").count(), "every address is a link");
        assert!(html.contains("<html lang=\"en\""));
        assert!(html.matches("<h1").count() == 1 && html.matches("<h2").count() == 3);
    }

    /// A phone is 320 pixels wide: nothing may be wider by itself, and what is long must break.
    #[test]
    fn fits_a_phone() {
        let mut digest = morning();
        digest.items[0].place = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".to_owned();
        let html = render(&digest, &Templates::embedded()).html;
        // What only Outlook on a desktop reads stands in comments.
        let seen: String =
            html.split("<!--").map(|piece| piece.split("-->").last().unwrap_or(piece)).collect();
        for tag in seen.split('<').filter(|tag| !tag.starts_with('/')) {
            let tag = tag.split('>').next().unwrap_or(tag);
            let pixels = |name: &str| -> Option<u32> {
                let value = tag.split(name).nth(1)?;
                let digits: String = value.chars().take_while(char::is_ascii_digit).collect();
                (!value[digits.len()..].starts_with('%')).then(|| digits.parse().ok())?
            };
            let wide = [" width=\"", ";width:", "min-width:"].iter().filter_map(|name| pixels(name)).max();
            let gives_way = tag.contains("width:100%;max-width:");
            assert!(wide.unwrap_or(0) <= 280 || gives_way, "{tag}");
        }
        for held in seen.split("white-space:nowrap").skip(1) {
            let words =
                held.split_once('>').map_or(held, |(_, words)| words).split('<').next().unwrap_or_default();
            assert!(words.chars().count() <= 40, "{words} is held together");
        }
        let cards: Vec<&str> = seen.split("<td class=\"card pad\"").skip(1).collect();
        assert!(
            cards.len() == 3
                && cards.iter().all(|card| {
                    card.split('>').next().is_some_and(|tag| tag.contains("overflow-wrap:anywhere"))
                })
        );
    }

    /// Contrast AA (WCAG 2.1, 1.4.3): 4.5 to 1 for every color of words against what lies behind it.
    #[test]
    fn every_color_can_be_read() {
        let template = include_str!("templates/mail.html.j2");
        let (head, body) = template.split_once("prefers-color-scheme: dark").expect("a dark design");
        let (dark, light) = body.split_once("</style>").expect("the end of the style");
        let tones = head.split_once("%}\n<!DOCTYPE").expect("the tones").0;
        let mut seen = 0;
        for (rules, ends, grounds) in [
            (tones, '"', ["#ffffff", "#f3f2ee"]),
            (light, '"', ["#ffffff", "#f3f2ee"]),
            (dark, '}', ["#1e2126", "#14161a"]),
        ] {
            for rule in rules.split(ends) {
                let value = |name: &str| {
                    let declarations = rule.split([';', '{']).map(str::trim);
                    let mut values = declarations.filter_map(|declaration| declaration.strip_prefix(name));
                    values.next().map(|value| value.trim().trim_end_matches("!important").trim().to_owned())
                };
                let Some(ink) = value("color:").filter(|ink| ink.starts_with('#')) else { continue };
                let own = value("background-color:");
                for ground in
                    own.iter().map(String::as_str).chain(grounds).take(if own.is_some() { 1 } else { 2 })
                {
                    let contrast = contrast(&ink, ground);
                    assert!(contrast >= 4.5, "{ink} on {ground}: {contrast:.1}");
                    seen += 1;
                }
            }
        }
        assert!(seen > 60, "only {seen} colors were found");
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let luminance = |color: &str| {
            let part = |from: usize| {
                let value = u8::from_str_radix(&color[from..from + 2], 16).expect("a color");
                let value = f64::from(value) / 255.0;
                if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
        };
        let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
        one.max(other) / one.min(other)
    }

    #[test]
    fn tells_the_heaviest_whole_and_the_rest_in_a_line() {
        let mut digest = morning();
        digest.items = vec![digest.items[1].clone(); 23];
        let mail = render(&digest, &Templates::embedded());
        assert_eq!(mail.text.matches("climbed to").count(), 20);
        assert!(mail.text.contains("\n3 MORE\n"));
        assert_eq!(
            mail.text.matches("- Crocus City Hall, Moscow: killed 133+ → 137 (22 March 2024)").count(),
            3
        );
        assert_eq!(mail.html.matches("<li ").count(), 3);
    }

    #[test]
    fn both_parts_say_the_same() {
        for digest in
            alerts(&sample::morning(), sample::at("2024-03-26T06:00:00Z")).iter().chain([&morning()])
        {
            let mail = render(digest, &Templates::embedded());
            let (text, html) = (words(&mail.text), words(&readable(&mail.html)));
            for item in &digest.items {
                let figures =
                    item.figures.iter().filter_map(|line| line.is.as_ref()).map(crate::tell::words::amount);
                let quotes = item.quotes.iter().map(|quote| quote.words.clone());
                let steps = item.figures.iter().flat_map(|line| &line.history);
                let steps = steps.map(crate::tell::words::step);
                for said in figures.chain(steps).chain(quotes).chain([item.place.clone(), item.day.clone()]) {
                    let said = words(&said);
                    assert!(text.contains(&said) && html.contains(&said), "{said}");
                }
            }
            assert!(mail.text.lines().all(|line| line.chars().count() <= COLUMNS || line.contains("://")));
        }
    }

    #[test]
    fn a_figure_that_moved_has_a_chart_and_its_words() {
        let mut digest = morning();
        let mail = render(&digest, &Templates::embedded());
        assert_eq!(mail.pictures.len(), 1, "only the toll of the concert hall moved");
        let picture = &mail.pictures[0];
        assert!(picture.png.starts_with(b"\x89PNG") && picture.png.len() < 20_000, "{}", picture.png.len());
        assert!(mail.html.contains(&format!("src=\"cid:{}\" width=\"360\" height=\"150\"", picture.id)));
        assert!(mail.html.contains(
            "alt=\"Chart, killed: 115+ on 23 March, then 133+ on 24 March, then 137 on 26 March; sources now say 133 to \
             143.\""
        ));
        assert_eq!(mail.html.matches("<img").count(), mail.html.matches("alt=\"Chart, ").count());
        digest.items = vec![digest.items[1].clone(); 23];
        let long = render(&digest, &Templates::embedded());
        assert_eq!(
            (long.pictures.len(), long.html.matches("<img").count()),
            (1, 20),
            "one picture, shown often"
        );
    }

    #[test]
    fn templates_may_be_replaced_and_are_tried_out() {
        let own = |text: &str| Templates::replaced(Some(text.to_owned()), None);
        let templates = own("{% for item in items %}{{ item.place }}\n{% endfor %}").expect("a template");
        let mail = render(&morning(), &templates);
        assert_eq!(mail.text, "Kerman, Iran\nCrocus City Hall, Moscow, Russia\nDikwa, Nigeria\n");
        assert!(mail.html.contains("<html lang"), "the other part is as it was");
        let wrong = |text: &str| own(text).expect_err("a broken template");
        assert!(
            wrong("{% for item in items %}").contains("mail.txt:1"),
            "{}",
            wrong("{% for item in items %}")
        );
        assert!(
            wrong("one\n{{ items | shout }}").contains("mail.txt:2"),
            "{}",
            wrong("one\n{{ items | shout }}")
        );
        let html = Templates::replaced(None, Some("<p>{{ items[0].quotes[0].title }}</p>".to_owned()));
        let mut digest = morning();
        digest.items[0].quotes[0].source.title = Some("<b>bold</b>".to_owned());
        let mail = render(&digest, &html.expect("a template"));
        assert_eq!(
            mail.html, "<p>&lt;b&gt;bold&lt;&#x2f;b&gt;</p>",
            "what comes from articles is escaped there too"
        );
        // It works for the sample and fails on a mail: the mail goes out all the same.
        let fails =
            own("{{ items[20].place }}{{ items[0].figures[1].label ~ items[0].quotes[0].parts[0].words }}");
        assert!(fails.is_err() || !render(&morning(), &fails.expect("parsed")).text.is_empty());
    }

    #[test]
    fn what_a_recipient_asks_for_shows() {
        let mut digest = morning();
        digest.neutral_subject = true;
        digest.csv = true;
        digest.together = Some("3 alerts come in one mail.".to_owned());
        let mail = render(&digest, &Templates::embedded());
        assert_eq!(mail.subject, "Wirewatch: 3 incidents");
        let before = mail.html.split("Wirewatch</p>").next().expect("a beginning");
        for name in ["Kerman", "Crocus", "Dikwa", "Islamic State"] {
            assert!(!before.contains(name), "neither the subject nor the list's preview names {name}");
        }
        assert_eq!(mail.csv.map(|table| table.lines().count()), Some(6));
        assert!(
            mail.text.contains("3 alerts come in one mail.")
                && mail.html.contains("3 alerts come in one mail.")
        );
    }

    /// What a person reads of a page, roughly: no head, no tags.
    fn readable(html: &str) -> String {
        let body = html.split_once("<body").map_or(html, |(_, body)| body);
        let plain = |piece: &str| piece.split_once('>').map_or(piece, |(_, words)| words).to_owned();
        body.split('<').map(plain).collect::<String>().replace("&nbsp;", " ")
    }

    /// The words alone, without the stars that mark figures in the text.
    fn words(text: &str) -> String {
        text.replace('*', "").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Writes the mails that are looked at in a browser: `cargo test --lib pictures -- --ignored`.
    #[test]
    #[ignore = "writes files under target, to be looked at"]
    #[allow(clippy::disallowed_methods, reason = "only this test writes, for people's eyes")]
    fn pictures() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/mails");
        std::fs::create_dir_all(&folder).expect("a folder");
        let write = |name: &str, digest: &Digest| {
            let mail = render(digest, &Templates::embedded());
            // A browser knows no cid: the pictures stand inside the page.
            let mut html = mail.html;
            for picture in &mail.pictures {
                let inside = format!("data:image/png;base64,{}", STANDARD.encode(&picture.png));
                html = html.replace(&format!("cid:{}", picture.id), &inside);
            }
            std::fs::write(folder.join(format!("{name}.html")), html).expect("a file");
            std::fs::write(folder.join(format!("{name}.txt")), mail.text).expect("a file");
        };
        write("morning", &morning());
        for (number, alert) in
            alerts(&sample::morning(), sample::at("2024-03-26T06:00:00Z")).iter().enumerate()
        {
            write(&format!("alert-{number}"), alert);
        }
        write("nothing-new", &Digest { items: Vec::new(), ..morning() });
        // The hardest to lay out: many incidents, long names without a space, a long note.
        let mut hard = morning();
        hard.items = hard.items.iter().cycle().take(23).cloned().collect();
        let long = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
        for item in &mut hard.items {
            item.place = format!("{long}, {long}");
            item.short_place = long.to_owned();
            for quote in &mut item.quotes {
                quote.source.title = Some(long.repeat(2));
                quote.source.name = long.to_owned();
            }
            for conflict in &mut item.conflicts {
                conflict.voices[0].1 = long.to_owned();
            }
        }
        hard.together = Some(
            "23 alerts come in one mail, since at most 12 alerts an hour go out by themselves.".to_owned(),
        );
        write("hard", &hard);
    }
}

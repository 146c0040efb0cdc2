//! The templates of mails: those that come with the program, and an operator's own in their place.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, Error};

use super::COLUMNS;
use crate::model::MailKind;
use crate::tell::specimen;
use crate::tell::view::{self, View};
use crate::tell::wrap::wrap;

/// The templates of both parts, parsed.
#[derive(Debug)]
pub struct Templates {
    environment: Environment<'static>,
}

impl Templates {
    /// The templates that come with the program.
    pub fn embedded() -> Templates {
        Templates::parse(include_str!("../templates/mail.txt.j2"), include_str!("../templates/mail.html.j2"))
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
    pub(super) fn part(&self, name: &str, view: &View) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tell::mail::render;
    use crate::tell::mail::tests::morning;

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
}

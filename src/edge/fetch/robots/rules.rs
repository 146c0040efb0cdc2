//! The rules of a robots.txt that are for us, as RFC 9309 reads them.
//!
//! A line that makes no sense takes nothing away from the others, and whatever a site writes, its rules are read in a time
//! and kept in a room that grow with its length alone. Whether there is a robots.txt at all is not asked here.
//!
//! Our own, since the crate that stood here (`texting_robots`) makes a regular expression of each rule: one that it could not
//! compile let everything be fetched, and a file of 40,000 patterns took 390 MB.

use std::str::FromStr;
use std::time::Duration;

use memchr::memmem;
use url::{Position, Url};

/// As much of a path is compared; servers take no longer ones. Bytes.
const LONGEST_PATH_BYTES: usize = 8 * 1024;

/// What the groups for us say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Rules {
    rules: Vec<Rule>,
    /// `Crawl-delay`, which is no part of the RFC and much used.
    pub(super) delay: Option<Duration>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Rule {
    /// What a path begins with. A star stands for anything.
    pattern: Box<str>,
    /// Whether the path ends there.
    is_whole: bool,
    allows: bool,
}

/// Whom a group is for.
#[derive(Clone, Copy, Default)]
struct Addressed {
    us: bool,
    everybody: bool,
}

impl Rules {
    /// Reads what is for `agent`; where nothing is, what is for everybody.
    pub(super) fn read(agent: &str, bytes: &[u8]) -> Rules {
        let text = String::from_utf8_lossy(bytes);
        let (mut own, mut common, mut unaddressed) = (None::<Rules>, Rules::default(), Rules::default());
        let mut addressed = None::<Addressed>;
        let mut names_agents = false;
        for line in text.trim_start_matches('\u{feff}').split(['\n', '\r', '\0']) {
            let line = line.split('#').next().unwrap_or_default().trim();
            // Some leave the colon out.
            let Some((name, value)) = line.split_once(':').or_else(|| line.split_once([' ', '\t'])) else {
                continue;
            };
            let value = value.trim();
            let Some(said) = Said::of(name.trim()) else { continue };
            if said == Said::Agent {
                let mut group = addressed.filter(|_| names_agents).unwrap_or_default();
                group.us |= product(value).eq_ignore_ascii_case(agent);
                group.everybody |= value.starts_with('*');
                if group.us {
                    own.get_or_insert_default();
                }
                addressed = Some(group);
                names_agents = true;
                continue;
            }
            names_agents = false;
            match addressed {
                None => unaddressed.add(said, value),
                Some(group) => {
                    if group.us {
                        own.get_or_insert_default().add(said, value);
                    }
                    if group.everybody {
                        common.add(said, value);
                    }
                }
            }
        }
        let mut rules = match (own, addressed) {
            (Some(own), _) => own,
            (None, Some(_)) => common,
            // Nobody is named at all.
            (None, None) => std::mem::take(&mut unaddressed),
        };
        // Above all groups it is meant for all of them.
        rules.delay = rules.delay.or(unaddressed.delay);
        rules
    }

    /// Whether a page may be fetched: the longest rule that fits says it, and of two that are as long the one that allows.
    pub(super) fn allow(&self, url: &Url) -> bool {
        let path = &url[Position::BeforePath..Position::AfterQuery];
        let path = spelled(&path[..path.floor_char_boundary(LONGEST_PATH_BYTES)], false);
        let fitting = self.rules.iter().filter(|rule| rule.fits(&path));
        fitting.max_by_key(|rule| (rule.length(), rule.allows)).is_none_or(|rule| rule.allows)
    }

    /// How much room they take, roughly.
    pub(super) fn bytes(&self) -> usize {
        self.rules.iter().map(|rule| size_of::<Rule>() + rule.pattern.len()).sum()
    }

    fn add(&mut self, said: Said, value: &str) {
        match said {
            Said::Agent => {}
            Said::Delay => {
                let seconds = f64::from_str(value).ok();
                let delay = seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
                self.delay = self.delay.or(delay);
            }
            // Nothing is what an empty one is about.
            Said::Allow | Said::Disallow if value.is_empty() => {}
            Said::Allow | Said::Disallow => self.rules.push(Rule::new(value, said == Said::Allow)),
        }
    }
}

impl Rule {
    fn new(value: &str, allows: bool) -> Rule {
        let (value, is_whole) = match value.strip_suffix('$') {
            Some(value) => (value, true),
            None => (value, false),
        };
        Rule { pattern: spelled(value, true).into_boxed_str(), is_whole, allows }
    }

    fn length(&self) -> usize {
        self.pattern.len() + usize::from(self.is_whole)
    }

    fn fits(&self, path: &str) -> bool {
        let mut parts = self.pattern.split('*');
        let Some(mut rest) = path.strip_prefix(parts.next().unwrap_or_default()) else { return false };
        let mut parts = parts.peekable();
        if parts.peek().is_none() {
            return !self.is_whole || rest.is_empty();
        }
        while let Some(part) = parts.next() {
            if self.is_whole && parts.peek().is_none() {
                return rest.ends_with(part);
            }
            match memmem::find(rest.as_bytes(), part.as_bytes()) {
                Some(at) => rest = &rest[at + part.len()..],
                None => return false,
            }
        }
        true
    }
}

/// What a line is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Agent,
    Allow,
    Disallow,
    Delay,
}

impl Said {
    fn of(name: &str) -> Option<Said> {
        /// As people write them.
        const NAMES: &[(&str, Said)] = &[
            ("user-agent", Said::Agent),
            ("user agent", Said::Agent),
            ("useragent", Said::Agent),
            ("allow", Said::Allow),
            ("disallow", Said::Disallow),
            ("dissallow", Said::Disallow),
            ("dissalow", Said::Disallow),
            ("disalow", Said::Disallow),
            ("diasllow", Said::Disallow),
            ("disallaw", Said::Disallow),
            ("crawl-delay", Said::Delay),
            ("crawl delay", Said::Delay),
            ("crawldelay", Said::Delay),
        ];
        NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, said)| *said)
    }
}

/// The name of a program, without its version and what else is written behind it.
fn product(value: &str) -> &str {
    let end = value.find(|c: char| !(c.is_ascii_alphabetic() || matches!(c, '-' | '_')));
    &value[..end.unwrap_or(value.len())]
}

/// A path or a pattern such that those which mean the same are the same: what needs no encoding is not encoded, all else
/// is, in capitals. In a pattern a star is one; elsewhere stars and dollars are letters like others.
fn spelled(path: &str, is_pattern: bool) -> String {
    let mut spelled = String::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, behind @ ..] = rest {
        let encoded = if *first == b'%' { hexadecimal(behind) } else { None };
        rest = if encoded.is_some() { &behind[2..] } else { behind };
        let byte = encoded.unwrap_or(*first);
        let is_plain = match byte {
            b'-' | b'.' | b'_' | b'~' | b'\'' => true,
            b'*' => is_pattern && encoded.is_none(),
            // What is encoded of these means something else than what is not.
            b'%' | b':' | b'/' | b'?' | b'[' | b']' | b'@' | b'!' | b'&' | b'(' | b')' | b'+' | b','
            | b';' | b'=' => encoded.is_none(),
            byte => byte.is_ascii_alphanumeric(),
        };
        if is_plain {
            spelled.push(char::from(byte));
        } else {
            spelled.extend(['%', DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
        }
    }
    spelled
}

const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];

/// The byte that two digits stand for.
fn hexadecimal(digits: &[u8]) -> Option<u8> {
    let digit = |place: usize| char::from(*digits.get(place)?).to_digit(16);
    u8::try_from(16 * digit(0)? + digit(1)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(path: &str) -> Url {
        Url::parse(&format!("https://news.example.org{path}")).expect("a URL")
    }

    fn allows(text: &str, path: &str) -> bool {
        Rules::read("wirewatch", text.as_bytes()).allow(&url(path))
    }

    #[test]
    fn the_longest_rule_that_fits_counts() {
        let r = |rules: &str, path: &str| allows(&format!("User-agent: *\n{rules}"), path);
        assert!(
            r("Disallow: /in\nAllow: /in/news", "/in/news/1")
                && !r("Disallow: /in\nAllow: /in/news", "/in/1")
        );
        assert!(r("Disallow: /in/\nAllow: /in/", "/in/1"), "of two alike the one that allows");
        assert!(!r("Disallow: /\nDisallow:\nAllow:", "/in"), "an empty one is about nothing");
        assert!(!r("Disallow: /*/print", "/a/b/print?x=1") && r("Disallow: /*/print", "/a/b/paint"));
        assert!(!r("Disallow: /*.pdf$", "/a.pdf.pdf") && r("Disallow: /*.pdf$", "/a.pdf?x=1"));
        assert!(!r("Disallow: /a$", "/a") && r("Disallow: /a$", "/ab"));
        assert!(!r("Disallow: *print*", "/a/print/1") && !r("Disallow: /a*$", "/abc"));
        assert!(!r("Disallow: /?s=", "/?s=gao") && r("Disallow: /?s=", "/s=gao"));
    }

    #[test]
    fn the_same_path_may_be_spelled_in_several_ways() {
        let r = |rule: &str, path: &str| !allows(&format!("User-agent: *\nDisallow: {rule}"), path);
        assert!(r("/caf%c3%a9", "/caf%C3%A9") && r("/café", "/caf%C3%A9") && r("/caf%C3%A9", "/café"));
        assert!(r("/новости", "/новости/1") && r("/%62%61%7A", "/baz") && r("/baz", "/%62az"));
        assert!(!r("/a%2Fb", "/a/b") && r("/a%2Fb", "/a%2fb"), "an encoded slash is none");
        assert!(r("/a%2A", "/a*b") && !r("/a%2A", "/abc"), "an encoded star is a letter");
        assert!(r("/a$b", "/a$b") && r("/a%24", "/a$"), "a dollar within is one too");
        assert!(r("/100%", "/100%") && r("/a b", "/a%20b"));
    }

    #[test]
    fn groups_are_for_whom_they_name() {
        let ours = "User-agent: Wirewatch/0.1\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n\nuser-agent: wirewatch\nDisallow: /b";
        assert!(!allows(ours, "/a") && !allows(ours, "/b") && allows(ours, "/c"), "several groups are one");
        assert!(allows("User-agent: wirewatchbot\nDisallow: /", "/a"), "somebody else");
        let two = "User-agent: other\nUser-agent: wirewatch\nDisallow: /a\nUser-agent: third\nDisallow: /b";
        assert!(!allows(two, "/a") && allows(two, "/b"));
        let between =
            "User-agent: wirewatch\nSitemap: https://news.example.org/s.xml\nUser-agent: other\nDisallow: /a";
        assert!(!allows(between, "/a"), "a sitemap ends no group");
        assert!(!allows("User-agent: wirewatch\n\nUser-agent: *\nDisallow: /", "/a"), "they stand together");
        assert!(allows("User-agent: wirewatch\nAllow: /\n\nUser-agent: *\nDisallow: /", "/a"));
        assert!(!allows("Disallow: /a", "/a"), "nobody is named");
        assert!(allows("Disallow: /a\nUser-agent: *\nDisallow: /b", "/a"), "it stands in no group");
    }

    #[test]
    fn odd_lines_take_nothing_from_others() {
        let odd = "\u{feff}USER AGENT : *  # all\r\nDisallow /a\rDissalow: /b\0Nonsense\n: \nDisallow: /c # not this\nCrawl-delay: soon";
        for path in ["/a", "/b", "/c"] {
            assert!(!allows(odd, path), "{path}");
        }
        let long = format!("User-agent: *\nDisallow: /{}$\nDisallow: /a", "x*".repeat(20_000));
        assert!(!allows(&long, "/a"));
        let not_text = [b"User-agent: *\nDisallow: /\xff\xfe\nDisallow: /a".as_slice()].concat();
        assert!(!Rules::read("wirewatch", &not_text).allow(&url("/a")));
    }

    #[test]
    fn pauses_are_read() {
        let r = |text: &str| Rules::read("wirewatch", text.as_bytes()).delay.map(|delay| delay.as_secs_f64());
        assert_eq!(r("User-agent: *\nCrawl-delay: 2.5"), Some(2.5));
        assert_eq!(r("Crawl-delay: 3\nUser-agent: *\nDisallow: /a"), Some(3.0));
        assert_eq!(r("User-agent: other\nCrawl-delay: 3\nUser-agent: *\nDisallow: /a"), None);
        for odd in ["-1", "soon", "NaN", "1e300", ""] {
            assert_eq!(r(&format!("User-agent: *\nCrawl-delay: {odd}")), None, "{odd}");
        }
    }

    #[test]
    fn a_hostile_file_costs_little() {
        let room = 512 * 1024;
        for line in
            ["Disallow:/a*b*c*$\n", "Allow:/$\n", "Disallow:*a*a*a*a*a*a*a*a*b\n", "User-agent:*\n", "\n"]
        {
            let rules = Rules::read(
                "wirewatch",
                format!("User-agent:*\n{}", line.repeat(room / line.len())).as_bytes(),
            );
            assert!(rules.bytes() <= 8 * room, "{line:?} takes {}", rules.bytes());
            rules.allow(&url(&format!("/{}", "a".repeat(100_000))));
        }
    }
}

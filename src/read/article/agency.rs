//! News agencies, and where a page credits one with its text.

/// An agency with the names that credits give it. Short ones count only where nothing else stands beside them.
const AGENCIES: &[(&str, &[&str])] = &[
    ("Reuters", &["reuters", "thomson reuters", "reuters staff"]),
    ("AP", &["ap", "associated press", "the associated press", "ap news"]),
    ("AFP", &["afp", "agence france-presse", "agence france presse", "afp news agency"]),
    ("UPI", &["upi", "united press international"]),
    ("dpa", &["dpa", "deutsche presse-agentur", "dpa international"]),
    ("EFE", &["efe", "agencia efe", "efe news"]),
    ("ANSA", &["ansa", "agenzia ansa"]),
    ("Xinhua", &["xinhua", "xinhua news agency"]),
    ("TASS", &["tass", "itar-tass", "tass news agency"]),
    ("RIA Novosti", &["ria novosti", "ria", "sputnik/ria novosti"]),
    ("Interfax", &["interfax"]),
    ("Anadolu Agency", &["aa", "anadolu agency", "anadolu", "anadolu ajansi"]),
    ("PTI", &["pti", "press trust of india"]),
    ("ANI", &["ani", "asian news international"]),
    ("IANS", &["ians", "indo-asian news service"]),
    ("APP", &["app", "associated press of pakistan"]),
    ("Kyodo", &["kyodo", "kyodo news"]),
    ("Yonhap", &["yonhap", "yonhap news agency"]),
    ("Bernama", &["bernama"]),
    ("Antara", &["antara", "antara news"]),
    ("IRNA", &["irna", "islamic republic news agency"]),
    ("MENA", &["mena", "middle east news agency"]),
    ("SANA", &["sana", "syrian arab news agency"]),
    ("WAFA", &["wafa"]),
    ("NAN", &["nan", "news agency of nigeria"]),
    ("PA", &["pa", "pa media", "press association"]),
    ("AAP", &["aap", "australian associated press"]),
    ("ATS", &["ats", "keystone-ats"]),
    ("APA", &["apa", "austria presse agentur"]),
    ("Belga", &["belga"]),
    ("Lusa", &["lusa", "agência lusa"]),
    ("Agência Brasil", &["agência brasil", "agencia brasil"]),
    ("Ukrinform", &["ukrinform"]),
];

/// The agency that a short credit names: a byline, an author, "Source: AFP".
pub(super) fn named(credit: &str) -> Option<&'static str> {
    let credit = credit.trim().to_lowercase();
    let credit = ["source:", "source", "by", "©", "(c)", "with", "via", "from"]
        .iter()
        .fold(credit.as_str(), |credit, word| credit.strip_prefix(word).map_or(credit, str::trim_start));
    let credit = credit.trim_matches(|c: char| !c.is_alphanumeric());
    AGENCIES.iter().find(|(_, names)| names.contains(&credit)).map(|(agency, _)| *agency)
}

/// The agency that a text credits: in its dateline ("KABUL, March 24 (Reuters) -"), in a first line of
/// its own, or at its end ("(Reporting by …)", "© 2024 AFP").
pub(super) fn in_text(text: &str) -> Option<&'static str> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let head: Vec<&str> = lines.by_ref().take(3).collect();
    for line in &head {
        if line.chars().count() <= 40
            && let Some(agency) = named(line)
        {
            return Some(agency);
        }
        if let Some(agency) = dateline(line) {
            return Some(agency);
        }
    }
    let tail: Vec<&str> = lines.rev().take(4).collect();
    for line in tail {
        let inner = line.trim_matches(['(', ')', '[', ']', '/', ' ', '.', '-', '–', '—', '*']);
        if inner.chars().count() <= 60
            && let Some(agency) =
                inner.split(['/', '|', ',', ';']).find_map(named).or_else(|| copyright(inner))
        {
            return Some(agency);
        }
        if inner.starts_with("Reporting by") && inner.contains("diting by") {
            return Some("Reuters");
        }
    }
    None
}

/// A credit in brackets or slashes near the beginning, followed by a dash or nothing.
fn dateline(line: &str) -> Option<&'static str> {
    let head = &line[..line.floor_char_boundary(120)];
    for (open, close) in [('(', ')'), ('/', '/'), ('[', ']')] {
        let Some(start) = head.find(open) else { continue };
        let inside = &head[start + open.len_utf8()..];
        let Some(end) = inside.find(close) else { continue };
        let after = inside[end + close.len_utf8()..].trim_start();
        // A dateline names its place in front of the credit and goes on with a dash.
        let is_dateline = after.starts_with(['-', '–', '—']) || open == '/';
        if is_dateline && let Some(agency) = inside[..end].split(['/', ',']).find_map(named) {
            return Some(agency);
        }
    }
    // "MOSCOW, March 24. /TASS/." is above; "AP — " and "Reuters - " begin a line.
    let (first, rest) = head.split_once(' ')?;
    rest.trim_start().starts_with(['-', '–', '—']).then(|| named(first)).flatten()
}

/// "© 2024 AFP", "Copyright 2024 The Associated Press. All rights reserved."
fn copyright(line: &str) -> Option<&'static str> {
    let line = line.strip_prefix("Copyright").or_else(|| line.strip_prefix('©'))?;
    let line = line.trim_start_matches(|c: char| !c.is_alphabetic());
    named(line.split_once(". ").map_or(line, |(name, _)| name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_agency() {
        let r = |text: &str| in_text(text).unwrap_or("-");
        assert_eq!(r("KABUL, March 24 (Reuters) - Three people died."), "Reuters");
        assert_eq!(r("MOSCOW (AP) — Three people died."), "AP");
        assert_eq!(r("MOSCOW, March 24. /TASS/. Three people died."), "TASS");
        assert_eq!(
            r(
                "Three people died.\nThey were shot.\nIt rained.\n(Reporting by Ann Example; Editing by Bo Sample)"
            ),
            "Reuters"
        );
        assert_eq!(r("Three people died.\nThey were shot.\nIt rained.\n© 2024 AFP"), "AFP");
        assert_eq!(r("Source: Xinhua\nThree people died."), "Xinhua");
        assert_eq!(r("Three people died.\nThey were shot.\nIt rained.\nAFP/Reuters"), "AFP");
        // An agency that is quoted, or a party whose name is one's.
        assert_eq!(r("Three people died, the ministry told AFP."), "-");
        assert_eq!(r("The movement (AP) said that it would march."), "-");
        assert_eq!(named("By Associated Press"), Some("AP"));
        assert_eq!(named("Ann Example"), None);
    }
}

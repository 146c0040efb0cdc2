//! The dependency rule of `ARCHITECTURE.md`, as a table: who may use whom, and who may touch the world.

use std::path::{Path, PathBuf};

/// Every module at the top of `src/` with those that it may use. Whoever is not named is not allowed.
const MAY_USE: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("model", &["text"]),
    ("language", &["model", "text"]),
    ("read", &["language", "model", "text"]),
    ("track", &["language", "model", "text"]),
    ("tell", &["language", "model", "text"]),
    ("config", &["model", "text"]),
    ("edge", &["config", "model", "text"]),
    ("pipeline", &["edge", "read", "track", "tell", "config", "language", "model", "text"]),
    ("daemon", &["pipeline", "edge", "read", "track", "tell", "config", "language", "model", "text"]),
    ("cli", &["daemon", "pipeline", "edge", "read", "track", "tell", "config", "language", "model", "text"]),
    ("main", &["cli"]),
    ("lib", &[]),
];

/// The clock, the disk, the environment, sockets and other programs: only `edge` has them.
const WORLD: &[&str] = &[
    "std::fs",
    "tokio::fs",
    "std::env",
    "env::var",
    "std::net::Tcp",
    "std::net::Udp",
    "std::net::ToSocketAddrs",
    "std::os::unix::net",
    "tokio::net",
    "tokio::signal",
    "std::process::Command",
    "tokio::process",
    "thread::sleep",
    "SystemTime",
    "Instant::now",
    "Timestamp::now",
    "Zoned::now",
    "rusqlite::",
    "axum::",
    "tempfile::",
    "sd_notify::",
    "rustix::",
    ".exists()",
    ".try_exists()",
    ".is_file()",
    ".is_dir()",
    ".canonicalize()",
    ".read_dir()",
];

/// Where the rules of reading stand that ask for words by the tables of `language`.
const RULES: &[&str] = &["read/figure/", "read/incident/", "read/prose.rs", "read/unit.rs"];

/// How figures came to be, as `explain` shows it: all that stands in quotes in those rules.
const NAMES_OF_RULES: &[&str] = &[
    "all of whom",
    "along with",
    "among them",
    "attackers",
    "head noun",
    "label",
    "lives claimed",
    "losses told",
    "noun of",
    "number put",
    "of the injured",
    "own death",
    "part",
    "participle",
    "shared object",
    "shot",
    "some of them",
    "strength",
    "subject",
    "subject of a passive",
    "those mourned",
    "told of the noun",
    "told of the subject",
    "told of them",
    "toll",
    "verb and object",
    "verb and what they had",
    "verb left out",
    "whom they",
    "wounds",
];

/// A file of the product, without its comments and tests.
struct Code {
    /// Below `src/`, as a person writes it: `read/day/mod.rs`.
    path: String,
    /// Line by line; what is left out is empty, so that the line numbers stay.
    lines: Vec<String>,
}

impl Code {
    /// The module at the top of `src/` that the file belongs to.
    fn module(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or_default();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// How deep the file's own module lies: `read/day/mod.rs` is `crate::read::day`, 2.
    fn depth(&self) -> usize {
        let parts = self.path.split('/').count();
        if self.path.ends_with("mod.rs") { parts - 1 } else { parts }
    }

    fn text(&self) -> String {
        self.lines.join("\n")
    }
}

/// A module of the crate that a file uses, and the line where it does.
#[derive(Debug, PartialEq, Eq)]
struct Use {
    module: String,
    line: usize,
}

fn source() -> Vec<Code> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    gather(&top, &mut paths);
    paths.sort();
    let mut code: Vec<Code> = Vec::new();
    let mut test_modules: Vec<PathBuf> = Vec::new();
    for path in &paths {
        let text = std::fs::read_to_string(path).expect("a source file is text");
        let (lines, modules) = product(&text);
        let folder = path.parent().expect("a file has a folder");
        let below = match path.file_stem().and_then(|stem| stem.to_str()) {
            Some("mod" | "lib" | "main") | None => folder.to_owned(),
            Some(stem) => folder.join(stem),
        };
        test_modules.extend(modules.into_iter().map(|module| below.join(module)));
        let path = path.strip_prefix(&top).expect("it was found there").to_string_lossy().into_owned();
        code.push(Code { path, lines });
    }
    code.retain(|code| {
        let path = top.join(&code.path);
        !test_modules.iter().any(|module| path.with_extension("") == *module || path.starts_with(module))
    });
    code
}

fn gather(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of the source").flatten() {
        let path = entry.path();
        if path.is_dir() {
            gather(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

/// The lines without comments, up to the tests at the end of the file, and the names of modules in files of their own
/// that only tests have.
fn product(text: &str) -> (Vec<String>, Vec<String>) {
    let mut lines = Vec::new();
    let mut test_modules = Vec::new();
    let mut for_tests = false;
    for line in text.lines() {
        let code = without_comment(line);
        let word = code.trim();
        if word.starts_with("#[cfg(test)]") {
            for_tests = true;
            lines.push(String::new());
            continue;
        }
        if for_tests && !word.is_empty() && !word.starts_with("#[") {
            let module = word.split_whitespace().skip_while(|part| *part != "mod").nth(1);
            match module.and_then(|name| name.strip_suffix(';')) {
                Some(name) => test_modules.push(name.to_owned()),
                None if word.ends_with('{') && module.is_some() => break,
                None => {}
            }
            for_tests = false;
            lines.push(String::new());
            continue;
        }
        lines.push(code.to_owned());
    }
    (lines, test_modules)
}

/// A line up to its comment. A `//` inside a string is one of an address and stands behind a colon.
fn without_comment(line: &str) -> &str {
    let mut from = 0;
    while let Some(found) = line[from..].find("//") {
        let at = from + found;
        if !line[..at].ends_with(':') {
            return &line[..at];
        }
        from = at + 2;
    }
    line
}

/// The modules of the crate that a file uses: `crate::x`, `crate::{x, y::z}`, and as many `super::` as lead to the top.
fn uses(code: &Code) -> Vec<Use> {
    let text = code.text();
    let to_the_top = "super::".repeat(code.depth());
    // The binary names the library; inside it that name is a module of `config`.
    let library = if code.module() == "main" { "wirewatch::" } else { "" };
    let roots = ["crate::", library, to_the_top.as_str()];
    let mut uses = Vec::new();
    for root in roots.iter().filter(|root| !root.is_empty()) {
        for (at, _) in text.match_indices(root) {
            let goes_on =
                text[..at].ends_with(|before: char| before.is_alphanumeric() || "_$:".contains(before));
            if goes_on {
                continue;
            }
            let rest = &text[at + root.len()..];
            let line = text[..at].matches('\n').count() + 1;
            uses.extend(first_names(rest).into_iter().map(|module| Use { module, line }));
        }
    }
    uses
}

/// The first name of a path, or those of all paths between its braces.
fn first_names(rest: &str) -> Vec<String> {
    let name = |rest: &str| -> String {
        rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
    };
    let Some(inside) = rest.strip_prefix('{') else { return vec![name(rest)] };
    let mut names = Vec::new();
    let mut depth = 0_usize;
    let mut begins = true;
    for (at, letter) in inside.char_indices() {
        match letter {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => begins = true,
            letter if begins && !letter.is_whitespace() => {
                names.push(name(&inside[at..]));
                begins = false;
            }
            _ => {}
        }
    }
    names
}

/// What a file uses and may not, each with its line.
fn faults(code: &Code) -> Vec<String> {
    let Code { path, .. } = code;
    let module = code.module();
    let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == module) else {
        return vec![format!("src/{path}: the table has no line for `{module}`")];
    };
    let is_module = |name: &str| MAY_USE.iter().any(|(known, _)| *known == name);
    let mut faults = Vec::new();
    for Use { module: used, line } in uses(code) {
        if used != module && is_module(&used) && !allowed.contains(&used.as_str()) {
            faults.push(format!("src/{path}:{line}: `{module}` must not use `{used}`"));
        }
    }
    faults
}

/// Where a file touches the world, each with its line.
fn touches(code: &Code) -> Vec<String> {
    let mut touches = Vec::new();
    for (number, line) in (1..).zip(&code.lines) {
        for thing in WORLD.iter().filter(|thing| line.contains(**thing)) {
            touches.push(format!("src/{}:{number}: only `edge` has `{thing}`", code.path));
        }
    }
    touches
}

/// What a file has in quotes that is neither a mark nor the name of a rule.
fn words(code: &Code) -> Vec<String> {
    let is_word = |quoted: &&str| quoted.contains(char::is_alphabetic) && !NAMES_OF_RULES.contains(quoted);
    let mut found = Vec::new();
    for (place, line) in code.lines.iter().enumerate() {
        let line = line.replace("'\"'", "");
        let quoted = line.split('"').skip(1).step_by(2).filter(is_word);
        found.extend(quoted.map(|word| format!("src/{}:{}: {word}", code.path, place + 1)));
    }
    found
}

#[test]
fn rules_hold_no_words_of_a_language() {
    let source = source();
    let is_rule = |code: &&Code| RULES.iter().any(|rules| code.path.starts_with(rules));
    let words: Vec<String> = source.iter().filter(is_rule).flat_map(words).collect();
    assert!(words.is_empty(), "words belong in `language/en/words.rs`:\n{}", words.join("\n"));
}

#[test]
fn every_module_uses_only_those_below_it() {
    let faults: Vec<String> = source().iter().flat_map(faults).collect();
    assert!(faults.is_empty(), "against the dependency rule of ARCHITECTURE.md:\n{}", faults.join("\n"));
}

#[test]
fn only_the_edge_touches_the_world() {
    let source = source();
    let touches: Vec<String> =
        source.iter().filter(|code| code.module() != "edge").flat_map(touches).collect();
    assert!(touches.is_empty(), "outside `edge`:\n{}", touches.join("\n"));
}

#[test]
fn the_table_is_that_of_the_source() {
    let mut modules: Vec<String> = source().iter().map(|code| code.module().to_owned()).collect();
    modules.sort();
    modules.dedup();
    let mut table: Vec<String> = MAY_USE.iter().map(|(module, _)| (*module).to_owned()).collect();
    table.sort();
    assert_eq!(modules, table);

    // It has no circles: each module stands below those that may use it.
    for (place, (module, allowed)) in MAY_USE.iter().enumerate() {
        for used in *allowed {
            let below = MAY_USE[..place].iter().any(|(known, _)| known == used);
            assert!(below, "`{module}` may use `{used}`, which does not stand above it in the table");
        }
    }
}

#[test]
fn uses_are_found_however_they_are_written() {
    let r = |path: &str, text: &str| {
        let code = Code { path: path.to_owned(), lines: product(text).0 };
        let uses = uses(&code).into_iter().map(|found| format!("{} {}", found.module, found.line));
        uses.collect::<Vec<_>>().join(", ")
    };
    assert_eq!(
        r("read/day/mod.rs", "use crate::model::When;\nlet x = crate::text::fold::fold(y);"),
        "model 1, text 2"
    );
    assert_eq!(r("cli/log.rs", "use crate::{\n    edge::{self, clock},\n    model,\n};"), "edge 1, model 1");
    assert_eq!(r("track/link.rs", "use super::evidence; use super::super::edge::store;"), "edge 1");
    assert_eq!(r("pipeline.rs", "use super::edge;"), "edge 1");
    assert_eq!(r("main.rs", "use wirewatch::cli;"), "cli 1");
    assert_eq!(
        r("read/x.rs", "// use crate::edge;\n/// [`crate::edge`]\nlet a = \"http://b\"; crate::text::c();"),
        "text 3"
    );
    assert_eq!(
        r("read/x.rs", "use crate::text;\n#[cfg(test)]\nmod tests {\n    use crate::edge;\n}"),
        "text 1"
    );
    assert_eq!(r("read/x.rs", "macro_rules! m { () => { $crate::edge } }"), "");

    let code = |path: &str, text: &str| Code { path: path.to_owned(), lines: product(text).0 };
    assert_eq!(
        faults(&code("read/x.rs", "\nuse crate::edge::clock;")),
        ["src/read/x.rs:2: `read` must not use `edge`"]
    );
    assert_eq!(faults(&code("edge/x.rs", "use crate::config::settings;")), [""; 0]);
    assert_eq!(faults(&code("odd/x.rs", "")), ["src/odd/x.rs: the table has no line for `odd`"]);
    assert_eq!(
        touches(&code("read/x.rs", "let now = SystemTime::now();")),
        ["src/read/x.rs:1: only `edge` has `SystemTime`"]
    );
}

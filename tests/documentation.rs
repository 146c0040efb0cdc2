//! The documents: what they name exists, and what exists is named.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::CommandFactory;
use wirewatch::cli::args::Arguments;
use wirewatch::config::{self, Files, Source, WIREWATCH_TOML};

/// The top folder of the source.
fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every document for people, with its text.
fn documents() -> Vec<(PathBuf, String)> {
    let folders = ["", "docs", "demo", "fuzz", "migrations", "systemd"].map(|name| top().join(name));
    let mut documents = Vec::new();
    for folder in folders {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.extension().is_some_and(|extension| extension == "md") {
                let text = std::fs::read_to_string(&path).expect("a document is text");
                documents.push((path, text));
            }
        }
    }
    documents.sort();
    documents
}

fn read(name: &str) -> String {
    std::fs::read_to_string(top().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What stands between backticks outside code blocks.
fn spans(text: &str) -> Vec<&str> {
    let mut in_block = false;
    let mut spans = Vec::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            in_block = !in_block;
        } else if !in_block {
            spans.extend(line.split('`').skip(1).step_by(2));
        }
    }
    spans
}

/// The code blocks with what stands behind their opening backticks.
fn blocks(text: &str) -> Vec<(&str, String)> {
    let mut blocks: Vec<(&str, String)> = Vec::new();
    let mut in_block = false;
    for line in text.lines() {
        match line.trim_start().strip_prefix("```") {
            Some(_) if in_block => in_block = false,
            Some(language) => {
                in_block = true;
                blocks.push((language, String::new()));
            }
            None if in_block => {
                let (_, block) = blocks.last_mut().expect("a block is open");
                block.push_str(line.trim_start());
                block.push('\n');
            }
            None => {}
        }
    }
    blocks
}

#[test]
fn the_paths_that_documents_name_exist() {
    let folders = [
        "benches/",
        "config/",
        "demo/",
        "docs/",
        "fuzz/",
        "migrations/",
        "src/",
        "systemd/",
        "tests/",
        ".ci/",
    ];
    let mut missing = Vec::new();
    for (document, text) in documents() {
        for span in spans(&text) {
            let is_path = folders.iter().any(|folder| span.starts_with(folder));
            // Placeholders and patterns name no single file.
            if !is_path || span.contains(['*', '<', '…', ' ', '{', '$']) {
                continue;
            }
            let path = span.split(['#', ':']).next().unwrap_or(span);
            if !top().join(path).exists() {
                missing.push(format!("{}: {span}", document.display()));
            }
        }
        // Links to other documents, relative to the one they stand in.
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let target = link.split('#').next().unwrap_or(link);
            let folder = document.parent().expect("a document has a folder");
            if !target.is_empty() && !target.contains(':') && !folder.join(target).exists() {
                missing.push(format!("{}: link to {link}", document.display()));
            }
        }
    }
    assert!(missing.is_empty(), "not there:\n{}", missing.join("\n"));
}

#[test]
fn the_map_names_every_part_of_the_source() {
    let map = read("ARCHITECTURE.md");
    for entry in std::fs::read_dir(top().join("src")).expect("the source is there").flatten() {
        let name = entry.file_name().into_string().expect("a name in ASCII");
        let named = [format!("{name}/"), name.clone()].iter().any(|form| map.contains(form.as_str()));
        assert!(named, "ARCHITECTURE.md does not name src/{name}");
    }
}

/// The command lines that a document shows: `wirewatch …` in backticks and at the start of a line of code.
fn command_lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = spans(text).into_iter().map(str::to_owned).collect();
    for (_, block) in blocks(text) {
        lines.extend(block.split(['\n', '|', ';']).flat_map(|line| line.split("&&")).map(str::to_owned));
    }
    let commands = lines.iter().filter_map(|line| {
        let line = line.replace("cargo run --release -- ", "wirewatch ");
        let mut words = line.split_whitespace().take_while(|word| *word != "#").peekable();
        // Another program may start it: runuser -u wirewatch -- wirewatch status.
        if words.peek().is_some_and(|first| *first == "runuser") {
            words.find(|word| *word == "--");
        }
        let program = words.next()?;
        let is_ours = program == "wirewatch" || program.ends_with("/wirewatch");
        (is_ours && words.peek().is_some()).then(|| words.collect::<Vec<_>>().join(" "))
    });
    commands.collect()
}

/// What is wrong with a command line, if anything: an unknown command, an unknown option.
fn fault(line: &str) -> Option<String> {
    let mut command = Arguments::command();
    command.build();
    let mut words = line.split_whitespace().peekable();
    let mut at = &command;
    let mut commands = 0;
    while let Some(word) = words.next() {
        if let Some(option) = word.strip_prefix("--") {
            let name = option.split('=').next().unwrap_or(option).trim_end_matches([']', ',', '.']);
            let known = |command: &clap::Command| {
                command.get_arguments().any(|argument| argument.get_long() == Some(name))
            };
            if !known(at) && !known(&command) && !matches!(name, "help" | "version") {
                return Some(format!("no option --{name}"));
            }
            if matches!(name, "config" | "now") {
                words.next();
            }
        } else if at.has_subcommands() {
            let Some(found) = at.find_subcommand(word) else { return Some(format!("no command {word}")) };
            at = found;
            commands += 1;
        }
    }
    (commands == 0 && !line.starts_with("--")).then(|| "no command".to_owned())
}

#[test]
fn the_commands_that_documents_show_exist() {
    assert_eq!(fault("--config c.toml check --online"), None);
    assert_eq!(fault("check --onlin"), Some("no option --onlin".to_owned()));
    assert_eq!(fault("feed list"), Some("no command feed".to_owned()));

    let mut faults = Vec::new();
    for (document, text) in documents() {
        for line in command_lines(&text) {
            faults.extend(
                fault(&line).map(|fault| format!("{}: `wirewatch {line}`: {fault}", document.display())),
            );
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_readme_names_every_command() {
    let readme = read("README.md");
    let lines = command_lines(&readme);
    for command in Arguments::command().get_subcommands() {
        let name = command.get_name();
        let named = lines.iter().any(|line| line.split_whitespace().any(|word| word == name));
        assert!(named, "README.md does not show `wirewatch {name}`");
    }
}

/// The settings that the document's tables name, with their sections, and the default it gives.
fn documented(text: &str) -> Vec<(String, String)> {
    let mut section = String::new();
    let mut settings = Vec::new();
    for line in text.lines() {
        if line.starts_with("## ") {
            section.clear();
        } else if let Some(heading) = line.strip_prefix("### ") {
            section = heading.trim_matches(['`', '[', ']']).to_owned();
        }
        let Some(row) = line.strip_prefix('|').and_then(|line| line.strip_suffix('|')) else { continue };
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let name = cells[0].strip_prefix('`').and_then(|cell| cell.strip_suffix('`'));
        if let (Some(name), 3) = (name, cells.len())
            && !name.contains(['/', '.', '"', '['])
        {
            let path = if section.is_empty() { name.to_owned() } else { format!("{section}.{name}") };
            settings.push((path, cells[1].trim_matches('`').to_owned()));
        }
    }
    settings
}

#[test]
fn every_setting_is_documented_and_every_documented_setting_exists() {
    let text = read("docs/configuration.md");
    let documented: BTreeSet<String> = documented(&text).into_iter().map(|(name, _)| name).collect();

    let examples: Vec<String> = blocks(&text)
        .into_iter()
        .filter(|(language, _)| *language == "toml")
        .map(|(_, block)| block)
        .collect();
    let [feeds, groups] = examples.as_slice() else { panic!("an example for feeds and one for groups") };
    let wirewatch = crate::settings::uncommented(WIREWATCH_TOML, true);
    let files = |wirewatch: &str| Files {
        wirewatch: Source::new("config/wirewatch.toml", wirewatch),
        feeds: Source::new("feeds.toml", feeds.as_str()),
        groups: Source::new("config/groups.toml", groups.as_str()),
    };
    config::read(&files("")).unwrap_or_else(|problems| panic!("the examples:\n{}", problems.draw(false)));

    let sections = [
        "poll",
        "http",
        "mail",
        "mail.smtp",
        "mail.dkim",
        "operator",
        "recipient",
        "track",
        "keep",
        "metrics",
        "web",
        "feed",
        "group",
    ];
    let mut in_code = config::names(&files(&wirewatch));
    in_code.retain(|name| !sections.contains(&name.as_str()) && !name.starts_with("feed.headers."));
    assert_eq!(documented, in_code);
}

#[test]
fn the_documented_defaults_are_those_of_the_file() {
    let file: toml::Table =
        crate::settings::uncommented(WIREWATCH_TOML, false).parse().expect("the file is TOML");
    for (name, default) in documented(&read("docs/configuration.md")) {
        let parts: Vec<&str> = name.split('.').collect();
        // A recipient's section is an example, and the other files' settings are not in this one.
        if default.is_empty() || default == "required" || ["feed", "group"].contains(&parts[0]) {
            continue;
        }
        let mut value = &toml::Value::Table(file.clone());
        for part in &parts {
            value = &value[*part];
            if let Some(first) = value.as_array().and_then(|values| values.first()) {
                value = first;
            }
        }
        assert_eq!(value.to_string(), default, "{name}");
    }
}

//! The commands that need neither feeds nor a database, run as a person runs them.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Output};

use crate::support;

/// Runs the program in a folder, with an environment that has no configuration in it.
fn wirewatch(folder: &Path, words: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wirewatch"))
        .args(words.split_whitespace())
        .current_dir(folder)
        .env_clear()
        .env("HOME", folder)
        .output()
        .expect("the program starts")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("it was not killed")
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

fn answered(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

#[test]
fn what_init_writes_passes_check() {
    let folder = folder();
    let init = wirewatch(folder.path(), "init");
    assert_eq!(code(&init), 0, "{}", said(&init));
    for name in ["config/wirewatch.toml", "config/groups.toml", "feeds.toml"] {
        assert!(folder.path().join(name).is_file(), "{name}");
        assert!(said(&init).contains(&format!("wrote {name}")), "{}", said(&init));
    }
    assert!(answered(&init).is_empty());

    let check = wirewatch(folder.path(), "check");
    assert_eq!(code(&check), 0, "{}", said(&check));
    assert_eq!(answered(&check).lines().count(), 1, "one calm line");
    assert!(answered(&check).starts_with("config/wirewatch.toml is right: "), "{}", answered(&check));
    assert!(said(&check).contains("hint: there is no [[recipient]]"), "{}", said(&check));
}

#[test]
fn init_overwrites_nothing() {
    let folder = folder();
    let feeds = folder.path().join("there/feeds.toml");
    std::fs::create_dir(folder.path().join("there")).expect("a folder");
    std::fs::write(&feeds, "# mine\n").expect("written");
    let init = wirewatch(folder.path(), "init there");
    assert_eq!(code(&init), 0);
    assert!(said(&init).contains("kept  there/feeds.toml"), "{}", said(&init));
    assert!(said(&init).contains("wirewatch --config there/config/wirewatch.toml check"), "{}", said(&init));
    assert_eq!(std::fs::read_to_string(&feeds).expect("readable"), "# mine\n");
}

#[test]
fn init_says_why_it_cannot_write() {
    let folder = folder();
    std::fs::write(folder.path().join("config"), "a file").expect("written");
    let init = wirewatch(folder.path(), "init");
    assert_eq!(code(&init), 1);
    assert!(
        said(&init).starts_with("error: config/wirewatch.toml could not be written: "),
        "{}",
        said(&init)
    );
}

#[test]
fn every_problem_is_told_with_exit_code_2() {
    let folder = folder();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("written");
    write("wirewatch.toml", "feeds = \"feeds.toml\"\ndata = \"data\"\n[http]\ntimeout = 30\n");
    write(
        "feeds.toml",
        "[[feed]]\nname = \"A\"\nurl = \"htp//a\"\n[[feed]]\nname = \"a\"\nurl = \"https://a.example/\"\n",
    );
    write("groups.toml", "[[group]]\nid = \"a\"\nname = \"A\"\nparent = \"b\"\n");
    let check = wirewatch(folder.path(), "--config wirewatch.toml check");
    assert_eq!(code(&check), 2);
    assert!(answered(&check).is_empty());
    let said_at_check = said(&check);
    let heads: Vec<&str> = said_at_check.lines().filter(|line| line.starts_with("error: ")).collect();
    assert_eq!(
        heads,
        [
            "error: expected a duration in quotes, found a number",
            "error: not a URL: relative URL without a base",
            "error: two feeds are called `a`",
            "error: unknown parent `b`",
            "error: 4 problems in the configuration",
        ]
    );
    assert!(!said_at_check.contains('\u{1b}'), "no color to a pipe");

    // The service refuses to start with the same words.
    let run = wirewatch(folder.path(), "--config wirewatch.toml run");
    assert_eq!((code(&run), said(&run)), (2, said_at_check));
}

#[test]
fn a_configuration_is_found_or_its_places_are_named() {
    let folder = folder();
    let check = wirewatch(folder.path(), "check");
    assert_eq!(code(&check), 2);
    let expected = format!(
        "error: no configuration was found; looked for config/wirewatch.toml, \
         {}/.config/wirewatch/wirewatch.toml, /etc/wirewatch/wirewatch.toml\n\n\
         `wirewatch init` writes one to start from, `wirewatch demo` needs none\n",
        folder.path().display()
    );
    assert_eq!(said(&check), expected);

    let check = wirewatch(folder.path(), "--config nowhere.toml check");
    assert_eq!(code(&check), 2);
    let help = "= help: `wirewatch init` writes all three files to start from";
    let expected = format!("error: nowhere.toml could not be read: there is no such file\n |\n {help}\n");
    assert!(said(&check).starts_with(&expected), "{}", said(&check));
    assert!(!said(&check).contains("feeds.toml"), "one wrong path is one problem: {}", said(&check));
}

#[test]
fn check_looks_for_secrets_too() {
    let folder = folder();
    wirewatch(folder.path(), "init");
    let path = folder.path().join("config/wirewatch.toml");
    let text = std::fs::read_to_string(&path).expect("readable");
    let text = text.replace("transport = \"folder\"", "transport = \"smtp\"");
    let text = text.replace("#username", "username").replace("#password_file", "password_file");
    std::fs::write(&path, text).expect("written");
    let check = wirewatch(folder.path(), "check");
    assert_eq!(code(&check), 2);
    let expected = "error: the mail server's password: the secret in config/smtp-password could not be read: there is no such file\n";
    assert!(said(&check).contains(expected), "{}", said(&check));
    assert!(said(&check).contains("| password_file = \"smtp-password\""), "under its line: {}", said(&check));

    let password = folder.path().join("config/smtp-password");
    support::write_secret(&password, "open sesame\n");
    std::fs::set_permissions(&password, std::fs::Permissions::from_mode(0o644)).expect("a mode");
    let check = wirewatch(folder.path(), "check");
    assert_eq!(code(&check), 2);
    let expected =
        "config/smtp-password holds a secret and may be read by everybody on this machine: `chmod o-rwx` it";
    assert!(said(&check).contains(expected), "{}", said(&check));

    std::fs::set_permissions(&password, std::fs::Permissions::from_mode(0o640)).expect("a mode");
    let check = wirewatch(folder.path(), "check");
    assert_eq!(code(&check), 0, "{}", said(&check));
    assert!(answered(&check).contains("mails by localhost:587"), "{}", answered(&check));
}

#[test]
fn a_wrong_command_line_has_exit_code_2_and_none_greets() {
    let folder = folder();
    for words in ["feed list", "check --onlin", "once --now yesterday", "read"] {
        assert_eq!(code(&wirewatch(folder.path(), words)), 2, "{words}");
    }
    let greeting = wirewatch(folder.path(), "");
    assert_eq!(code(&greeting), 2);
    let commands: Vec<String> =
        said(&greeting).lines().filter_map(|line| line.strip_prefix("  ")).map(str::to_owned).collect();
    assert_eq!(commands.len(), 5, "{}", said(&greeting));
    for (line, command) in commands.iter().zip(["demo", "init", "check", "run", "status"]) {
        assert!(line.starts_with(&format!("wirewatch {command} ")), "{line}");
    }
    assert!(said(&greeting).contains("There is no configuration yet"), "{}", said(&greeting));
    wirewatch(folder.path(), "init");
    let greeting = said(&wirewatch(folder.path(), ""));
    assert!(greeting.contains("Its configuration here is config/wirewatch.toml."), "{greeting}");
    assert_eq!(code(&wirewatch(folder.path(), "--version")), 0);
}

#[test]
fn commands_before_the_first_round_say_how_to_begin() {
    let folder = folder();
    assert_eq!(code(&wirewatch(folder.path(), "init")), 0);
    for command in ["status", "incidents", "incident show i1", "articles market", "feeds list", "digest"] {
        let output = wirewatch(folder.path(), command);
        let said = said(&output);
        // Feeds can be listed before any was asked, and so can a mail be asked for that nobody gets.
        if said.is_empty() {
            assert_eq!(code(&output), 0, "{command}");
            continue;
        }
        assert_eq!(code(&output), 1, "{command}: {said}");
        assert_eq!(said.lines().count(), 1, "{command}: {said}");
        assert!(!said.contains("SQLite") && !said.contains("database"), "{command}: {said}");
    }
    let status = wirewatch(folder.path(), "status");
    assert_eq!(
        said(&status),
        "error: nothing was stored in data yet: `wirewatch once` or `wirewatch run` begins\n"
    );
}

#[test]
fn what_settings_name_is_told_under_their_lines() {
    let folder = folder();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("written");
    write("feeds.toml", "");
    write("groups.toml", "[[group]]\nid = \"a\"\nname = \"A\"\n");
    write("file", "no folder, no certificate");
    let settings = "feeds = \"feeds.toml\"\ndata = \"file\"\n[mail]\ntransport = \"smtp\"\n[mail.smtp]\n\
                    authorities = \"nowhere.pem\"\n[mail.dkim]\ndomain = \"example.org\"\nselector = \"a\"\n\
                    key_file = \"no.pem\"\n";
    write("wirewatch.toml", settings);
    let check = wirewatch(folder.path(), "--config wirewatch.toml check");
    assert_eq!(code(&check), 2);
    let told = said(&check);
    for words in [
        "error: the data folder file cannot be written: there is a file of that name\n --> wirewatch.toml:2:8",
        "error: the certificate authorities nowhere.pem: there is no such file\n --> wirewatch.toml:6:15",
        "error: the secret in no.pem could not be read: there is no such file\n  --> wirewatch.toml:10:12",
    ] {
        assert!(told.contains(words), "{words}:\n{told}");
    }
    assert!(!told.contains("os error"), "{told}");
    write("wirewatch.toml", &settings.replace("nowhere.pem", "file"));
    let told = said(&wirewatch(folder.path(), "--config wirewatch.toml check"));
    assert!(told.contains("the certificate authorities file: it holds no certificate in PEM"), "{told}");
}

#[test]
fn places_and_languages_that_bring_no_mail_are_hinted_at() {
    let folder = folder();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("written");
    write("feeds.toml", "");
    write("groups.toml", "[[group]]\nid = \"a\"\nname = \"A\"\n");
    let recipient = "feeds = \"feeds.toml\"\ndata = \"data\"\n[[recipient]]\nname = \"desk\"\naddress = \"d@example.org\"\n\
                     alerts = true\n";
    let check = |lines: &str| {
        write("wirewatch.toml", &format!("{recipient}{lines}"));
        let check = wirewatch(folder.path(), "--config wirewatch.toml check");
        assert_eq!(code(&check), 0, "{}", said(&check));
        said(&check)
    };
    let told = check("places = [\"so\", \"kerman\", \"Mali\", \"Somaila\"]\nlanguages = [\"en\", \"fr\"]\n");
    assert!(told.contains("hint: no place is called `Somaila`\n --> wirewatch.toml:7:35"), "{told}");
    assert!(told.contains("= help: did you mean `Somalia`?"), "{told}");
    assert!(told.contains("hint: no incidents are read in `fr`: nothing is mailed for it"), "{told}");
    assert!(told.contains("= help: incidents are read in en, es, ru"), "{told}");
    assert_eq!(told.matches("hint: no ").count(), 2, "{told}");
}

#[test]
fn a_pipe_gets_no_colors_whatever_the_environment_wants() {
    let folder = folder();
    wirewatch(folder.path(), "init");
    for words in
        ["--help", "", "check", "check --onlin", "feeds list", "groups list", "places find Gao", "status"]
    {
        let output = Command::new(env!("CARGO_BIN_EXE_wirewatch"))
            .args(words.split_whitespace())
            .current_dir(folder.path())
            .env_clear()
            .env("HOME", folder.path())
            .env("CLICOLOR_FORCE", "1")
            .output()
            .expect("the program starts");
        let (out, errors) = (answered(&output), said(&output));
        assert!(!out.is_empty() || !errors.is_empty(), "{words}");
        assert!(!out.contains('\u{1b}') && !errors.contains('\u{1b}'), "{words}: {out}{errors}");
    }
}

#[test]
fn several_articles_are_one_object_and_a_missing_file_is_named() {
    let folder = folder();
    for name in ["a.txt", "b.txt"] {
        let text =
            "KANO, Nigeria - Eleven people were killed in a bomb attack in Kano on Sunday, police said.\n";
        std::fs::write(folder.path().join(name), text).expect("written");
    }
    let read = wirewatch(folder.path(), "read a.txt b.txt --json --published 2024-03-24");
    let all: serde_json::Value = serde_json::from_str(&answered(&read)).expect("one object");
    let readings = all["readings"].as_array().expect("a list");
    assert_eq!(readings.iter().map(|reading| &reading["id"]).collect::<Vec<_>>(), ["a.txt", "b.txt"]);
    let one = wirewatch(folder.path(), "read a.txt --json --published 2024-03-24");
    let one: serde_json::Value = serde_json::from_str(&answered(&one)).expect("one object");
    assert_eq!(one, readings[0]);

    let r = |words: &str| said(&wirewatch(folder.path(), words));
    assert_eq!(r("read nowhere.txt"), "error: nowhere.txt could not be read: there is no such file\n");
    assert_eq!(r("read --ndjson nowhere"), "error: nowhere could not be read: there is no such file\n");
    let address = "read --ndjson https://news.example.org/1";
    assert_eq!(r(address), "error: https://news.example.org/1 is an address, and --ndjson takes files\n");
}

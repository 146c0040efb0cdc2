//! What the program says at the commonest mistakes: each by its words, since they are all that somebody has to go by.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use wirewatch::edge::store::STEPS;

use crate::support;
use crate::support::world::{WIREWATCH, World, said};

const SUNDAY: &str = "2024-03-24T10:00:00Z";
/// The user and group of nobody, who may do little.
const NOBODY: u32 = 65_534;

fn data(world: &World) -> std::path::PathBuf {
    world.folder.path().join("data")
}

/// What a command says that must fail with exit code 1, without the time of `--now`.
fn fails(world: &World, arguments: &[&str]) -> String {
    let mut command = Command::new(WIREWATCH);
    command.arg("--config").arg(world.folder.path().join("wirewatch.toml")).args(arguments);
    let output = command.env_remove("NOTIFY_SOCKET").env("NO_COLOR", "1").output().expect("it runs");
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", said(&output));
    said(&output).trim().replace(&world.folder.path().display().to_string(), "HERE")
}

#[test]
fn a_wrong_path() {
    let world = World::new();
    world.once_well(SUNDAY);
    let nowhere = world.folder.path().join("nowhere/copy.db").display().to_string();
    let said = "error: there is no file HERE/nowhere/copy.db, or no folder for it";
    assert_eq!(fails(&world, &["verify", &nowhere]), said);
    assert_eq!(fails(&world, &["restore", &nowhere]), said);
    assert_eq!(fails(&world, &["backup", &nowhere]), said.replace("copy.db", "copy.db.part"));
    world.set("data = \"data\"", "data = \"feeds.toml/data\"");
    assert_eq!(
        fails(&world, &["run"]),
        "error: the data folder HERE/feeds.toml/data cannot be written: a part of its path is a file"
    );
}

#[test]
fn no_database() {
    let world = World::new();
    fs::create_dir(data(&world)).expect("a folder");
    fs::write(data(&world).join("wirewatch.db"), "Dear diary, ".repeat(500)).expect("something else");
    let said = "error: HERE/data/wirewatch.db is no database of wirewatch, or it is damaged: `wirewatch restore` puts \
                a copy in its place";
    assert_eq!(fails(&world, &["run"]), said);
    assert_eq!(fails(&world, &["status"]), said);
}

/// The binary where nobody may run it, with a configuration that nobody may read; none where we are not root and
/// cannot become somebody else.
fn as_nobody(world: &World) -> Option<Command> {
    let folder = world.folder.path();
    fs::set_permissions(folder, Permissions::from_mode(0o755)).expect("it is ours");
    let binary = folder.join("wirewatch");
    fs::copy(WIREWATCH, &binary).expect("a copy");
    let mut command = Command::new(binary);
    command
        .arg("--config")
        .arg(folder.join("wirewatch.toml"))
        .env_remove("NOTIFY_SOCKET")
        .env("NO_COLOR", "1");
    // Only root can give files away.
    if chown(folder.join("feeds.toml"), Some(0), Some(0)).is_err() {
        eprintln!("skipped: only root can try out being somebody else");
        return None;
    }
    command.uid(NOBODY).gid(NOBODY);
    Some(command)
}

#[test]
fn no_permission() {
    let world = World::new();
    world.once_well(SUNDAY);
    let here = world.folder.path().display().to_string();
    let says = |mode: (&Path, u32), arguments: &[&str]| {
        fs::set_permissions(mode.0, Permissions::from_mode(mode.1)).expect("it is ours");
        let output = as_nobody(&world)?.args(arguments).output().expect("it runs");
        assert_ne!(output.status.code(), Some(0), "{}", said(&output));
        Some(said(&output).trim().replace(&here, "HERE"))
    };
    let (data, database) = (data(&world), data(&world).join("wirewatch.db"));
    let forbidden = "error: the database HERE/data/wirewatch.db cannot be written: there is no permission for it (run \
                     this as the user of the service), or the disk is read-only";
    // As the service has it: a folder that nobody else may enter.
    let Some(words) = says((&data, 0o700), &["status"]) else { return };
    assert_eq!(words, forbidden);
    let words = says((&data, 0o755), &["run"]).expect("we are root");
    assert_eq!(words, "error: the data folder HERE/data cannot be written: there is no permission for it");
    fs::set_permissions(&data, Permissions::from_mode(0o777)).expect("it is ours");
    let words = says((&database, 0o444), &["status"]).expect("we are root");
    assert_eq!(words, forbidden);
    let settings = world.folder.path().join("wirewatch.toml");
    let words = says((&settings, 0o600), &["check"]).expect("we are root");
    assert!(
        words.starts_with("error: HERE/wirewatch.toml could not be read: there is no permission for it"),
        "{words}"
    );
}

#[test]
fn a_mail_server_that_is_not_there_or_refuses() {
    let world = World::new();
    let check = |words: &str| {
        let output = world.command(SUNDAY).args(["check", "--online"]).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert!(said(&output).contains(words), "{}", said(&output));
    };
    world.postbox.want_login("wirewatch", "open sesame");
    support::write_secret(&world.folder.path().join("password"), "open barley\n");
    world.set("tls = \"none\"", "tls = \"none\"\nusername = \"wirewatch\"\npassword_file = \"password\"");
    check("the mail server 127.0.0.1: it said 535: wrong password");
    // A port that was free a moment ago.
    let closed =
        std::net::TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port");
    world.set(&format!("port = {}", world.postbox.port()), &format!("port = {}", closed.port()));
    check("the mail server 127.0.0.1: the server cannot be reached: Connection refused");
}

#[test]
fn a_clock_that_is_wrong() {
    let mut world = World::new();
    world.publish("kano-post", &[]);
    world.once_well(SUNDAY);
    let store = world.store();
    store
        .connection()
        .execute_batch(
            "UPDATE feed SET polled = '2191-05-01T10:00:00Z', succeeded = '2191-05-01T10:00:00Z';
             UPDATE recipient SET since = '2191-05-01T10:00:00Z'",
        )
        .expect("it is written");
    let status = fails(&world, &["status"]);
    let words = ", but feeds were polled at 2191-05-01T10:00:00Z already: it was wrong then, or is now";
    assert!(status.starts_with("the clock says 2") && status.contains(words), "{status}");
    // By the system's clock: what waited for the year 2191 is done now.
    let before = world.newsroom.requests("/kano-post.xml");
    let mut once = Command::new(WIREWATCH);
    once.arg("--config").arg(world.folder.path().join("wirewatch.toml")).arg("once").env("NO_COLOR", "1");
    let output = once.output().expect("it runs");
    assert!(
        said(&output).contains(words) && said(&output).contains("due by the clock as it is: 3"),
        "{}",
        said(&output)
    );
    assert_eq!(world.newsroom.requests("/kano-post.xml"), before + 1, "{}", said(&output));
    let left: String = store
        .connection()
        .query_row("SELECT polled || succeeded || (SELECT since FROM recipient) FROM feed", [], |row| {
            row.get(0)
        })
        .expect("a row");
    assert!(!left.contains("2191"), "{left}");
}

#[test]
fn an_older_and_a_newer_database() {
    let world = World::new();
    fs::create_dir(data(&world)).expect("a folder");
    let database = data(&world).join("wirewatch.db");
    let old = rusqlite::Connection::open(&database).expect("a file");
    old.execute_batch(STEPS[0]).expect("the first schema");
    old.pragma_update(None, "user_version", 1).expect("its step");
    drop(old);
    let copy = database.display().to_string();
    assert!(world.prints(SUNDAY, &["verify", &copy], 0).starts_with("The database is whole: 0 articles"));
    let output = world.once(SUNDAY);
    let words = format!("Bringing the database of an older version up to date: step 1 to {}", STEPS.len());
    assert!(output.status.success() && said(&output).contains(&words), "{}", said(&output));

    let newer = rusqlite::Connection::open(&database).expect("it is there");
    newer.pragma_update(None, "user_version", 999).expect("a step to come");
    let words = format!(
        "error: the database HERE/data/wirewatch.db was written by a newer version of wirewatch (its schema is step \
         999, this one knows {}): install that version again, or move the file away to begin anew",
        STEPS.len()
    );
    for arguments in [&["run"][..], &["status"], &["verify", &copy]] {
        assert_eq!(fails(&world, arguments), words);
    }
}

#[test]
fn a_second_service() {
    let world = World::new();
    let _first = wirewatch::edge::lock::lock(&data(&world)).expect("it is free");
    let words = format!(
        "error: another wirewatch (process {}) works on the data folder HERE/data already: stop it first",
        std::process::id()
    );
    assert_eq!(fails(&world, &["run"]), words);
    assert_eq!(fails(&world, &["once"]), words);
}

#[test]
fn a_wrong_word_on_the_command_line() {
    let world = World::new();
    world.once_well(SUNDAY);
    let says = |arguments: &[&str]| {
        let output = world.command(SUNDAY).args(arguments).output().expect("it runs");
        assert_ne!(output.status.code(), Some(0), "{}", said(&output));
        let words = said(&output);
        assert!(!words.contains("expected one of") && !words.contains("failed to parse"), "{words}");
        words
    };
    let bombings = says(&["incidents", "--type", "bombings"]);
    assert!(bombings.contains("unknown name `bombings`: did you mean `bombing`?"), "{bombings}");
    let dead = says(&["incidents", "--min", "dead=3"]);
    assert!(dead.contains("unknown name `dead`: known names: killed"), "{dead}");
    let until = says(&["incidents", "--until", "2026-13-01"]);
    assert!(until.contains("expected a day like 2024-03-24"), "{until}");
}

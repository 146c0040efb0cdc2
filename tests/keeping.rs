//! The database is copied while the service runs, put back, and looked over; and a data folder has one service.

use std::process::Command;

use crate::support::running::Running;
use crate::support::world::{Story, WIREWATCH, World, said};

const SUNDAY: &str = "2024-03-24T10:00:00Z";

fn market(hour: u8, toll: &str) -> Story {
    let text = format!(
        "KANO, Nigeria - {toll} in a bomb attack on a market in the city of Kano on Sunday, police said.\n\
         The market was crowded when the bomb went off, a spokesman said."
    );
    let published = format!("2024-03-24T{hour:02}:00:00Z");
    Story::new(&format!("market-{hour}"), &published, "Bomb at Kano market", &text)
}

#[test]
fn a_copy_is_made_while_the_service_runs_and_put_back_when_it_does_not() {
    let mut world = World::new();
    world.publish("kano-post", &[market(8, "Eleven people were killed")]);
    let copy = world.folder.path().join("copy.db");
    let copy = copy.to_string_lossy();
    {
        let running = Running::start(&world, SUNDAY);
        running.logs("Mailed desk");
        let made = world.prints(SUNDAY, &["backup", &copy], 0);
        assert!(made.contains("a whole copy"), "{made}");
        for taken in [&["once"][..], &["run"], &["restore", &copy]] {
            let refused = world.command(SUNDAY).args(taken).output().expect("it runs");
            let words =
                format!("another wirewatch (process {}) works on the data folder", running.child.id());
            assert!(
                !refused.status.success() && said(&refused).contains(&words),
                "{taken:?}: {}",
                said(&refused)
            );
        }
        running.signal("-TERM");
        running.logs("Stopped");
    }
    world.postbox.take_only_mail();
    let of_copy = world.prints(SUNDAY, &["verify", &copy], 0);
    assert!(of_copy.starts_with("The database is whole: 1 article, 1 incident"), "{of_copy}");

    world.publish("kano-post", &[market(12, "Fourteen people were killed")]);
    world.once_well("2024-03-24T13:00:00Z");
    world.postbox.take_only_mail();
    assert_eq!(world.store().totals().expect("they are counted")[0], 2);
    world.prints(SUNDAY, &["restore", &copy], 0);
    assert_eq!(world.store().totals().expect("they are counted")[0], 1);
    world.prints(SUNDAY, &["verify"], 0);
    // It goes on from there: what came since is read and told again, since nobody knows that it was.
    world.once_well("2024-03-24T13:00:00Z");
    world.postbox.take_only_mail();
    let before = world.folder.path().join("data/wirewatch.db.before");
    assert!(world.prints(SUNDAY, &["verify", &before.to_string_lossy()], 0).contains("2 articles"));
}

#[test]
fn what_is_not_whole_is_said() {
    let mut world = World::new();
    world.publish("kano-post", &[market(8, "Eleven people were killed")]);
    world.once_well(SUNDAY);
    let store = world.store();
    store.connection().execute_batch("UPDATE figure SET quote = 'Never said.'").expect("it is spoilt");
    drop(store);
    let wrong = world.prints(SUNDAY, &["verify"], 1);
    assert!(wrong.contains("figures whose quote does not stand in their article's text"), "{wrong}");
    let copy = world.folder.path().join("copy.db");
    let refused =
        world.command(SUNDAY).args(["backup".as_ref(), copy.as_os_str()]).output().expect("it runs");
    assert!(!refused.status.success() && said(&refused).contains("is not whole"), "{}", said(&refused));
    assert!(!copy.exists(), "what is not whole takes no copy's place");
    assert!(!world.folder.path().join("copy.db.part").exists(), "nor any other");
}

#[test]
fn a_copy_takes_the_place_of_copies_alone_and_only_a_copy_is_put_back() {
    let mut world = World::new();
    world.publish("kano-post", &[market(8, "Eleven people were killed")]);
    world.once_well(SUNDAY);
    let here = world.folder.path().to_owned();
    let fails = |arguments: &[&str], words: &str| {
        let refused = world.command(SUNDAY).args(arguments).output().expect("it runs");
        assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
        assert!(said(&refused).contains(words), "{arguments:?}: {}", said(&refused));
    };
    let path = |name: &str| here.join(name).to_string_lossy().into_owned();
    let feeds = std::fs::read_to_string(here.join("feeds.toml")).expect("it is there");
    fails(&["backup", &path("data/wirewatch.db")], "lies in the data folder, which the service works in");
    fails(&["backup", &path("feeds.toml")], "is there and is no copy of a database");
    fails(&["backup", &path("data")], "cannot be replaced: it is a folder");
    assert_eq!(std::fs::read_to_string(here.join("feeds.toml")).expect("it is there"), feeds);
    world.prints(SUNDAY, &["backup", &path("copy.db")], 0);
    world.prints(SUNDAY, &["backup", &path("copy.db")], 0);

    let foreign = rusqlite::Connection::open(here.join("foreign.db")).expect("a file");
    foreign.execute_batch("CREATE TABLE mine (x); PRAGMA user_version = 3").expect("a table");
    drop(foreign);
    for command in ["restore", "verify"] {
        fails(&[command, &path("foreign.db")], "is no database of wirewatch, or it is damaged");
    }
    // A page in the middle is lost.
    let mut bytes = std::fs::read(here.join("copy.db")).expect("a copy");
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 8192].fill(0x55);
    std::fs::write(here.join("damaged.db"), bytes).expect("written");
    let refused = world.command(SUNDAY).args(["restore", &path("damaged.db")]).output().expect("it runs");
    assert!(!refused.status.success() && !said(&refused).contains("Error code"), "{}", said(&refused));
    assert!(!here.join("data/wirewatch.db.part").exists());
    world.prints(SUNDAY, &["verify"], 0);
}

#[test]
fn the_watchdog_is_fed_while_the_database_answers() {
    let world = World::new();
    let running = Running::watched(&world, SUNDAY, 400);
    for _ in 0..3 {
        running.told("WATCHDOG=1");
    }
    // While somebody else keeps the database for himself, nothing can be done, and nothing is told.
    let store = world.store();
    store.connection().execute_batch("BEGIN IMMEDIATE").expect("it is ours");
    // One may have been on its way.
    assert!(running.is_quiet() || running.is_quiet(), "the database does not answer");
    store.connection().execute_batch("COMMIT").expect("it is free");
    running.told("WATCHDOG=1");
}

#[test]
fn completions_and_man_pages_are_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let bash = Command::new(WIREWATCH).args(["completions", "bash"]).output().expect("it runs");
    assert!(String::from_utf8_lossy(&bash.stdout).contains("_wirewatch()"), "{}", said(&bash));
    let man = Command::new(WIREWATCH).arg("man").arg(folder.path()).output().expect("it runs");
    assert!(man.status.success(), "{}", said(&man));
    let page = std::fs::read_to_string(folder.path().join("wirewatch-feeds-add.1")).expect("it is there");
    assert!(page.contains(".TH wirewatch-feeds-add 1"), "{page}");
}

#[test]
fn old_texts_leave_and_figures_stay() {
    let mut world = World::new();
    world.publish("kano-post", &[market(8, "Eleven people were killed")]);
    world.once_well(SUNDAY);
    world.postbox.take_only_mail();
    let figures = |world: &World| {
        let rows = "SELECT group_concat(kind || low || quote) FROM (SELECT * FROM figure ORDER BY id)";
        world.store().connection().query_row(rows, [], |row| row.get::<_, String>(0)).expect("figures")
    };
    let count = |world: &World, rows: &str| -> u64 {
        let count = format!("SELECT count(*) FROM {rows}");
        world.store().connection().query_row(&count, [], |row| row.get(0)).expect("a count")
    };
    let before = figures(&world);
    assert!(before.contains("killed11"), "{before}");
    // Something large that leaves room behind.
    let large = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20)
                 INSERT INTO article (published, dated, text, signature, source_key, source_name, seen, since)
                 SELECT '2024-01-01T00:00:00Z', 'page', printf('%.200000c', 'x'), x'', 'x', 'x', '2024-01-01T00:00:00Z',
                        '2024-01-01T00:00:00Z'
                 FROM n;
                 INSERT INTO article_words (rowid, title, text)
                 SELECT id, title, text FROM article WHERE source_key = 'x'";
    world.store().connection().execute_batch(large).expect("it is stored");

    // A year later, but not in quiet hours.
    world.set("[mail]\n", "[keep]\ntexts = \"90d\"\n[mail]\n");
    world.once_well("2025-03-24T10:00:00Z");
    assert_eq!(count(&world, "article WHERE text = ''"), 0);
    let size = world.store().volume().expect("a size").size_bytes;
    world.once_well("2025-03-25T02:00:00Z");
    assert_eq!(count(&world, "article WHERE text <> ''"), 0);
    assert_eq!(count(&world, "article WHERE text_removed = '2025-03-25T02:00:00Z'"), 21);
    let bands = count(&world, "band") + count(&world, "band_unfiled");
    assert_eq!((bands, figures(&world)), (0, before.clone()), "nothing to compare with, every figure");
    let after = world.store().volume().expect("a size").size_bytes;
    assert!(after + 3_500_000 < size, "the file gave back what became free: {size} {after}");
    assert!(
        world.prints(SUNDAY, &["verify"], 0).starts_with("The database is whole: 21 articles, 1 incident")
    );
    assert!(world.prints(SUNDAY, &["incident", "show", "i1"], 0).contains("Eleven people were killed"));
    assert!(world.prints(SUNDAY, &["articles", "market"], 0).contains("Bomb at Kano market"), "by its title");

    // New groups are not looked for where there is no text; what was read stays.
    let mentions = count(&world, "mention");
    world.prints(SUNDAY, &["groups", "apply"], 0);
    world.prints(SUNDAY, &["reread", "--all"], 0);
    assert_eq!((count(&world, "mention"), figures(&world)), (mentions, before));
    // What comes goes on as before.
    let later = Story { published: "2025-03-25T09:00:00Z".into(), ..market(9, "Five people were killed") };
    world.publish("kano-post", &[later]);
    world.once_well("2025-03-25T10:30:00Z");
    assert_eq!(count(&world, "article WHERE text <> ''"), 1);
    world.prints(SUNDAY, &["verify"], 0);
}

#[test]
fn a_file_of_an_older_layout_is_made_anew_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("wirewatch.db");
    let old = rusqlite::Connection::open(&path).expect("a file");
    let large = "CREATE TABLE large (x); INSERT INTO large VALUES (zeroblob(9000000)); DROP TABLE large";
    old.execute_batch(large).expect("a file without the layout");
    drop(old);
    let store = wirewatch::edge::store::Store::open(&path).expect("it is upgraded");
    let layout = || store.connection().pragma_query_value(None, "auto_vacuum", |row| row.get::<_, u32>(0));
    assert_eq!(layout().expect("a layout"), 0);
    assert!(8_000_000 < store.volume().expect("a size").free_bytes);
    store.shrink(100).expect("it is made anew");
    assert_eq!(layout().expect("a layout"), 2);
    assert!(store.volume().expect("a size").size_bytes < 1_000_000);
}

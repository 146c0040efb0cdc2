//! `feeds.toml` edited by commands: sites' feeds are found, tried and written down, and nothing else in it changes.

use wirewatch::edge::newsroom::Page;

use crate::support::world::{Story, World, said};

const SUNDAY: &str = "2024-03-24T10:00:00Z";

fn feeds(world: &World) -> String {
    std::fs::read_to_string(world.folder.path().join("feeds.toml")).expect("it is there")
}

fn story() -> Story {
    let text = "Boko Haram fighters killed four soldiers near Dikwa in Nigeria on Saturday, the army said on Sunday.";
    Story::new("dikwa", "2024-03-24T09:00:00Z", "Boko Haram kills four soldiers", text)
}

/// A world with a site whose front page names its feed, which nobody watches yet.
fn site() -> World {
    let mut world = World::new();
    world.publish("kano-post", &[story()]);
    let commented = format!("# Ours.\n\n{}# The end.\n", feeds(&world));
    std::fs::write(world.folder.path().join("feeds.toml"), commented).expect("it is written");
    let rss = "<rss version=\"2.0\"><channel><title>Lagos Daily</title><item><title>A</title><guid>a</guid>\
               <pubDate>Sun, 24 Mar 2024 09:00:00 GMT</pubDate></item></channel></rss>";
    world.newsroom.publish("/lagos/feed.rss", Page::new("application/rss+xml", rss));
    let front = "<html><head><link rel=alternate type='application/rss+xml' href='/gone.rss'>\
                 <link rel=alternate type='application/rss+xml' title='News' href='/lagos/feed.rss'></head>\
                 <body>Front</body></html>";
    world.newsroom.publish("/lagos", Page::html(front));
    world
}

#[test]
fn a_sites_feed_is_found_tried_and_written_down() {
    let world = site();
    let before = feeds(&world);
    let lagos = world.newsroom.url("/lagos").to_string();
    let found = world.prints(SUNDAY, &["feeds", "discover", &lagos], 0);
    assert!(found.contains("/lagos/feed.rss") && found.contains("1 entry"), "{found}");
    assert_eq!(feeds(&world), before, "it only shows");

    let added = world.prints(SUNDAY, &["feeds", "add", &lagos], 0);
    assert!(added.starts_with("Lagos Daily: 1 entry at "), "{added}");
    let url = world.newsroom.url("/lagos/feed.rss");
    assert_eq!(feeds(&world), format!("{before}\n[[feed]]\nname = \"Lagos Daily\"\nurl = \"{url}\"\n"));
    let again = world.command(SUNDAY).args(["feeds", "add", url.as_str()]).output().expect("it runs");
    assert!(
        !again.status.success() && said(&again).contains("watched already, as Lagos Daily"),
        "{}",
        said(&again)
    );

    let known =
        world.command(SUNDAY).args(["feeds", "add", url.as_str(), "--name", "x"]).output().expect("it runs");
    assert!(said(&known).contains("watched already, as Lagos Daily"), "{}", said(&known));
    world
        .newsroom
        .publish("/other.rss", Page::new("text/xml", "<rss><channel><title>Other</title></channel></rss>"));
    let other = world.newsroom.url("/other.rss").to_string();
    let named = ["feeds", "add", &other, "--name", "lagos daily"];
    let taken = world.command(SUNDAY).args(named).output().expect("it runs");
    let words = "error: a feed is called Lagos Daily already: give another name with --name\n";
    assert_eq!(String::from_utf8_lossy(&taken.stderr), words);

    // A site that does not name its feed has it where most have it.
    world.newsroom.publish("/", Page::html("<html><body>Front</body></html>"));
    world.newsroom.publish(
        "/rss.xml",
        Page::new("text/xml", "<rss><channel><title>Lagos Daily</title></channel></rss>"),
    );
    let root = world.newsroom.url("/").to_string();
    let added = world.prints(SUNDAY, &["feeds", "add", &root], 0);
    assert!(added.starts_with("Lagos Daily (127.0.0.1): 0 entries"), "{added}");

    world.newsroom.publish("/empty/", Page::html("<html><body>Nothing</body></html>"));
    world.newsroom.withdraw("/rss.xml");
    let none = world.newsroom.url("/empty/").to_string();
    let none = world.command(SUNDAY).args(["feeds", "add", &none]).output().expect("it runs");
    assert!(!none.status.success() && said(&none).contains("no feed was found at"), "{}", said(&none));
}

#[test]
fn a_feed_that_pauses_is_not_polled() {
    let world = site();
    let before = feeds(&world);
    world.prints(SUNDAY, &["feeds", "pause", "kano-post"], 0);
    world.once_well(SUNDAY);
    assert_eq!(world.newsroom.requests("/kano-post.xml"), 0);
    let status = world.prints(SUNDAY, &["status"], 0);
    assert!(status.contains("paused"), "{status}");
    world.prints(SUNDAY, &["feeds", "resume", "kano-post"], 0);
    assert_eq!(feeds(&world), before);
    world.once_well(SUNDAY);
    assert_eq!(world.newsroom.requests("/kano-post.xml"), 1);

    world.prints(SUNDAY, &["feeds", "remove", "kano-post"], 0);
    assert_eq!(feeds(&world), "# Ours.\n\n\n# The end.\n");
    let unknown = world.command(SUNDAY).args(["feeds", "remove", "kano-post"]).output().expect("it runs");
    assert!(!unknown.status.success(), "{}", said(&unknown));
}

#[test]
fn lists_of_other_programs_come_in_and_go_out() {
    let world = site();
    let known = world.newsroom.url("/kano-post.xml");
    let file = world.folder.path().join("feeds.opml");
    let opml = format!(
        "<opml version=\"2.0\"><body><outline text=\"Africa\"><outline text=\"Kano\" xmlUrl=\"{known}\"/>\
         <outline text=\"Kano-Post\" xmlUrl=\"https://post.example/?a=1&amp;b=2\"/>\
         <outline text=\"Odd\" xmlUrl=\"feed:odd\"/></outline></body></opml>"
    );
    std::fs::write(&file, opml).expect("it is written");
    let said = world.prints(SUNDAY, &["feeds", "import", &file.to_string_lossy()], 0);
    assert!(said.contains("feed:odd") && said.contains("1 feed added, 1 watched already"), "{said}");
    assert!(feeds(&world).contains("name = \"Kano-Post (post.example)\""), "{}", feeds(&world));
    let out = world.prints(SUNDAY, &["feeds", "export"], 0);
    assert!(
        out.contains("xmlUrl=\"https://post.example/?a=1&amp;b=2\"") && out.contains(known.as_str()),
        "{out}"
    );
}

#[test]
fn a_test_says_what_would_be_found() {
    let world = site();
    let file = world.folder.path().join("feeds.toml");
    let text = feeds(&world).replace("# The end.", "remove = [\"aside\"]\n# The end.");
    std::fs::write(file, text).expect("it is written");
    let said = world.prints(SUNDAY, &["feeds", "test", "kano-post", "--articles"], 0);
    assert!(
        said.contains("1 entry names a tracked group, such as “Boko Haram kills four soldiers”"),
        "{said}"
    );
    assert!(said.contains("in `en`") && said.contains("`aside` matches nothing on this page"), "{said}");
    assert!(said.contains("boko-haram") && said.contains("Dikwa"), "{said}");
    assert!(
        said.contains("2024-03-24T09:00:00Z") && said.contains("Boko Haram fighters killed four"),
        "{said}"
    );
}

#[test]
fn a_programs_output_is_a_feed() {
    use std::os::unix::fs::PermissionsExt as _;
    let world = World::new();
    let file = |name: &str, text: &str| {
        let path = world.folder.path().join(name);
        std::fs::write(&path, text).expect("it is written");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).expect("it is ours");
    };
    file(
        "bulletin.xml",
        "<rss version=\"2.0\"><channel><title>Bulletin</title><item><title>Four soldiers killed</title>\
         <link>/four</link><pubDate>Sun, 24 Mar 2024 08:00:00 GMT</pubDate><description>Gunmen killed four \
         soldiers near Dikwa, Nigeria, on Sunday, the army said.</description></item></channel></rss>",
    );
    file("bulletin", "#!/bin/sh\n[ \"$1\" = \"a b\" ] && cat \"$(dirname \"$0\")/bulletin.xml\"\n");
    file("broken", "#!/bin/sh\necho out of paper >&2\nexit 3\n");
    let exec = |command: &str| format!("kind = \"exec\"\ncommand = {command}\ntext = \"entry\"\n");
    world.watch("Bulletin", "/bulletin/", &exec("[\"./bulletin\", \"a b\"]"));
    world.watch("Broken", "/broken/", &exec("\"./broken\""));
    assert_eq!(world.once(SUNDAY).status.code(), Some(1), "one of them is broken");
    let incidents = world.incidents();
    assert_eq!(incidents.len(), 1, "{incidents:?}");
    let status = world.prints(SUNDAY, &["status"], 1);
    assert!(status.contains("exit status: 3 out of paper"), "{status}");
    assert!(!status.contains("bulletin: "), "{status}");
}

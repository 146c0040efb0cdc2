//! Who logs in, through which proxy, with which cookies.

use wirewatch::edge::newsroom::Page;

use crate::support::proxy::Proxy;
use crate::support::world::{Story, World};
use crate::support::write_secret;

const SUNDAY: &str = "2024-03-24T10:00:00Z";

fn story() -> Story {
    let text =
        "Nine people were killed when gunmen attacked a market in Kano, Nigeria, on Saturday, police said.";
    Story::new("one", "2024-03-24T07:00:00Z", "Nine killed in Kano market attack", text)
}

#[test]
fn passwords_and_cookies_go_to_the_feeds_own_host_only() {
    let mut world = World::new();
    world.publish("kano-post", &[story()]);
    let folder = world.folder.path().to_owned();
    write_secret(&folder.join("password"), "se:cret\n");
    let cookies = "# Netscape HTTP Cookie File\n127.0.0.1\tFALSE\t/kano-post\tFALSE\t0\tsession\tabc\n";
    write_secret(&folder.join("cookies.txt"), cookies);
    let feeds = std::fs::read_to_string(folder.join("feeds.toml")).expect("it is there");
    let access = "username = \"desk\"\npassword_file = \"password\"\ncookies = \"cookies.txt\"\n";
    std::fs::write(folder.join("feeds.toml"), format!("{feeds}{access}")).expect("a file");
    world.once_well(SUNDAY);
    let asked = |path: &str, header: &str| world.newsroom.asked(path)[0].headers.get(header).cloned();
    // The base64 of "desk:se:cret".
    let basic = Some("Basic ZGVzazpzZTpjcmV0".to_owned());
    assert_eq!(asked("/kano-post.xml", "authorization"), basic);
    assert_eq!(asked("/kano-post/one", "authorization"), basic);
    assert_eq!(asked("/kano-post/one", "cookie").as_deref(), Some("session=abc"));
    assert_eq!(asked("/kano-post.xml", "cookie"), None, "another path");

    // What an entry links to elsewhere gets neither.
    let other = World::new();
    other.newsroom.publish("/two", Page::html(story().html()));
    let item = format!(
        "<rss><channel><item><guid>2</guid><title>Two</title><link>{}</link></item></channel></rss>",
        other.newsroom.url("/two")
    );
    world.newsroom.publish("/kano-post.xml", Page::new("application/rss+xml", item));
    world.once_well("2024-03-24T10:20:00Z");
    let headers = &other.newsroom.asked("/two")[0].headers;
    assert_eq!((headers.get("authorization"), headers.get("cookie")), (None, None));
}

#[test]
fn a_feed_and_its_pages_go_through_its_proxy() {
    for (scheme, by) in [("socks5h", "name"), ("socks5", "address"), ("http", "name")] {
        let mut world = World::new();
        let proxy = Proxy::start();
        world.publish("kano-post", &[story()]);
        world.publish("straight", &[]);
        let file = world.folder.path().join("feeds.toml");
        let feeds = std::fs::read_to_string(&file).expect("it is there");
        let line = format!("name = \"kano-post\"\nproxy = \"{scheme}://127.0.0.1:{}\"", proxy.port());
        let feeds =
            feeds.replace("name = \"kano-post\"", &line).replace("http://127.0.0.1", "http://localhost");
        std::fs::write(&file, feeds).expect("a file");
        world.once_well(SUNDAY);
        assert_eq!(world.incidents().len(), 1);
        let asked = proxy.asked();
        // robots.txt goes the same way; the other feed's does not.
        assert!(3 <= asked.len() || scheme != "http", "{scheme}: {asked:?}");
        let is_name = asked.iter().any(|target| target.contains("localhost"));
        assert_eq!(is_name, by == "name", "{scheme}: {asked:?}");
        assert!(!asked.iter().any(|target| target.contains("straight")), "{asked:?}");
    }
}

#[test]
fn a_proxy_is_no_way_to_private_addresses() {
    let world = World::new();
    let proxy = Proxy::start();
    world.set("allow_private_addresses = true\n", "");
    world.newsroom.publish("/secret.xml", Page::new("application/rss+xml", "<rss/>"));
    let port = world.newsroom.address().port();
    for scheme in ["socks5h", "socks5", "http"] {
        for host in ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433", "metadata.internal"] {
            let feeds = format!(
                "[[feed]]\nname = \"x\"\nurl = \"http://{host}:{port}/secret.xml\"\nproxy = \"{scheme}://127.0.0.1:{}\"\n",
                proxy.port()
            );
            std::fs::write(world.folder.path().join("feeds.toml"), feeds).expect("a file");
            let said = world.prints(SUNDAY, &["feeds", "test"], 1);
            assert!(said.contains("allow_private_addresses"), "{scheme} {host}: {said}");
        }
    }
    assert_eq!(world.newsroom.requests("/secret.xml"), 0);
    assert!(proxy.asked().is_empty(), "{:?}", proxy.asked());
}

#[test]
fn what_a_proxy_does_wrong_is_said_without_its_password() {
    let world = World::new();
    let file = world.folder.path().join("proxy");
    write_secret(&file, "socks5h://desk:hunter2@127.0.0.1:1\n");
    world.watch("x", "/x.xml", "proxy = { file = \"proxy\" }");
    let said = world.prints(SUNDAY, &["feeds", "test"], 1);
    assert!(said.contains("through the proxy socks5h://127.0.0.1:1"), "{said}");
    assert!(!said.contains("hunter2"), "{said}");
    std::fs::remove_file(&file).expect("it was there");
    let said = world.prints(SUNDAY, &["feeds", "test"], 1);
    assert!(said.contains("could not be read"), "{said}");
}

//! The web page: over a real socket, by the real service.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

use crate::metrics::{free, get};
use crate::support::running::Running;
use crate::support::world::{Story, World, said};

const SUNDAY: &str = "2024-03-24T10:00:00Z";
const MONDAY: &str = "2024-03-25T10:00:00Z";

fn bomb(slug: &str, at: &str, killed: &str, more: &str) -> Story {
    let text = format!(
        "KANO, Nigeria - {killed} people were killed in a bomb attack on a market in the city of Kano on Sunday, \
         police said.\n{more}"
    );
    Story::new(slug, at, "Bomb <b>at</b> Kano market", &text)
}

/// The service with a page, after a toll rose from eleven to fourteen.
fn risen() -> (World, Running, SocketAddr) {
    let mut world = World::new();
    let address = free();
    world.set("[mail]", &format!("[web]\nlisten = \"{address}\"\n[mail]"));
    world.publish("kano-post", &[]);
    let first =
        bomb("market", "2024-03-24T09:00:00Z", "Eleven", "The market was crowded when the bomb went off.");
    world.publish("lagos-daily", std::slice::from_ref(&first));
    let output = world.command(SUNDAY).arg("once").output().expect("it runs");
    assert!(output.status.success(), "{}", said(&output));
    let second =
        bomb("toll", "2024-03-25T09:00:00Z", "Fourteen", "Three died in hospital, the governor said.");
    world.publish("lagos-daily", &[second, first]);
    let running = Running::start(&world, MONDAY);
    running.logs_without("Mailed desk", "serves no page");
    (world, running, address)
}

#[test]
fn the_page_lists_incidents_and_tells_each_ones_story() {
    let (_world, _running, address) = risen();
    let (head, list) = get(address, "/");
    assert!(head.starts_with("HTTP/1.1 200") && head.contains("text/html; charset=utf-8"), "{head}");
    assert!(head.contains("content-security-policy: default-src 'none';"), "{head}");
    for words in ["<a href=\"/incident/i1\">Bombing</a>", "24 March 2024", "Kano, Nigeria", "14 killed"] {
        assert!(list.contains(words), "{words}:\n{list}");
    }
    let (head, story) = get(address, "/incident/i1");
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    for words in [
        "<p class=\"big\">14 <span>killed</span>",
        "<mark>Fourteen</mark> people were killed",
        "killed 11 → 14 (up)",
        "alt=\"Chart, killed: 11 on ",
        "src=\"data:image/png;base64,",
        // Nothing of an article becomes markup.
        "Bomb &lt;b&gt;at&lt;&#x2f;b&gt; Kano market",
    ] {
        assert!(story.contains(words), "{words}:\n{story}");
    }
}

#[test]
fn the_list_holds_what_is_asked_for() {
    let (_world, _running, address) = risen();
    let finds = |query: &str| {
        let (head, list) = get(address, &format!("/?{query}"));
        assert!(head.starts_with("HTTP/1.1 200"), "{query}: {head}");
        list.contains("/incident/i1")
    };
    for query in
        ["place=Kano", "since=2024-03-24&until=2024-03-24", "killed=14", "background=1", "group=&place="]
    {
        assert!(finds(query), "{query}");
    }
    for query in ["place=Lagos", "since=2024-03-25", "until=2024-03-23", "killed=15", "conflict=1"] {
        assert!(!finds(query), "{query}");
    }
    let (_, odd) = get(address, "/?since=Sunday&killed=many&group=%3Cb%3E");
    for words in [
        "“Sunday” is no day: write it as 2024-03-22.",
        "“many” is no number.",
        "No group has the id “&lt;b&gt;”.",
    ] {
        assert!(odd.contains(words), "{words}:\n{odd}");
    }
}

#[test]
fn what_is_not_there_is_told_and_nothing_can_be_done_there() {
    let (_world, _running, address) = risen();
    for path in ["/incident/i99", "/incident/1", "/incident/i1/edit", "/feeds.toml", "//", "/incident/i-1"] {
        let (head, body) = get(address, path);
        assert!(head.starts_with("HTTP/1.1 404") && body.contains("Nothing here"), "{path}: {head}\n{body}");
    }
    let asked = |request: &str| {
        let mut stream = TcpStream::connect(address).expect("it listens");
        stream.write_all(request.as_bytes()).expect("it is asked");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers");
        answer
    };
    let posted = asked(&format!(
        "POST / HTTP/1.1\r\nHost: {address}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    ));
    assert!(posted.starts_with("HTTP/1.1 405"), "{posted}");
    // Somebody's name that points to this machine.
    let rebound = asked("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assert!(rebound.starts_with("HTTP/1.1 403") && !rebound.contains("Kano"), "{rebound}");
}

#[test]
fn other_machines_are_kept_out() {
    let world = World::new();
    world.set("[mail]", "[web]\nlisten = \"0.0.0.0:8466\"\n[mail]");
    let check = world.command(SUNDAY).arg("check").output().expect("it runs");
    assert_eq!(check.status.code(), Some(2));
    assert!(said(&check).contains("error: other machines could reach 0.0.0.0:8466"), "{}", said(&check));
}

//! Whatever is slow delays itself only: pages, programs and mailboxes that let the service wait leave their turn to others.

use std::fmt::Write as _;
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use wirewatch::edge::newsroom::{Fault, Page};

use crate::support::running::Running;
use crate::support::world::{Story, World};
use crate::support::write_secret;

const NOW: &str = "2024-03-24T10:00:00Z";

/// A host that takes every connection and says nothing for as long as the tests run. Its port.
fn silent_host() -> u16 {
    let door = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = door.local_addr().expect("a bound socket").port();
    thread::spawn(move || door.incoming().collect::<Vec<std::io::Result<TcpStream>>>());
    port
}

/// A world of one connection, in which nobody gives up before the test does.
fn patient() -> World {
    let world = World::new();
    world.set("timeout = \"3s\"", "timeout = \"10m\"\nconnections = 1");
    world
}

/// Adds a feed that leads to pages of a host.
fn lead_to_pages(world: &World, name: &str, port: u16) {
    let mut items = String::new();
    for number in 1..=5 {
        write!(
            items,
            "<item><guid>{number}</guid><title>Nine dead</title><link>http://127.0.0.1:{port}/{name}/{number}</link>\
             <pubDate>Sun, 24 Mar 2024 09:00:00 GMT</pubDate></item>"
        )
        .expect("memory takes what is written");
    }
    let feed = format!("<rss version=\"2.0\"><channel><title>{name}</title>{items}</channel></rss>");
    world.newsroom.publish(&format!("/{name}.xml"), Page::new("application/rss+xml", feed));
    world.watch(name, &format!("/{name}.xml"), "");
}

/// Whether a feed that is asked behind all others has its article read while they wait.
fn reads_the_healthy_one(mut world: World) {
    let story =
        Story::new("healthy", "2024-03-24T09:00:00Z", "Fair opens", "The fair of Kano opened on Sunday.");
    world.publish("zenith", &[story]);
    let running = Running::start(&world, NOW);
    running.logs_without("Read \"Fair opens\" (zenith)", "ould not");
}

#[test]
fn slow_pages_delay_no_other_feed() {
    let world = patient();
    // More feeds than are followed at the same time, of which three stand in line for one host.
    let port = silent_host();
    for name in ["alpha", "beta", "gamma"] {
        lead_to_pages(&world, name, port);
    }
    lead_to_pages(&world, "delta", silent_host());
    reads_the_healthy_one(world);
}

#[test]
fn slow_programs_and_mailboxes_delay_no_other_feed() {
    let world = patient();
    let add = |feed: &str| {
        let file = world.folder.path().join("feeds.toml");
        let before = std::fs::read_to_string(&file).expect("it is there");
        std::fs::write(file, format!("{before}[[feed]]\n{feed}\n")).expect("it can be written");
    };
    write_secret(&world.folder.path().join("password"), "secret\n");
    for number in 1..=2 {
        add(&format!(
            "name = \"alpha {number}\"\nurl = \"https://alpha{number}.example/\"\nkind = \"exec\"\ncommand = [\"sleep\", \"30\"]"
        ));
        add(&format!(
            "name = \"beta {number}\"\nurl = \"imap://127.0.0.1:{}\"\nkind = \"imap\"\nusername = \"desk\"\n\
             password_file = \"password\"",
            silent_host()
        ));
    }
    reads_the_healthy_one(world);
}

#[test]
fn feeds_of_one_slow_host_wait_for_each_other_and_not_for_ever() {
    let world = patient();
    for name in ["alpha", "beta", "gamma", "delta"] {
        let feed = format!("<rss version=\"2.0\"><channel><title>{name}</title></channel></rss>");
        let path = format!("/{name}.xml");
        world.newsroom.publish(&path, Page::new("application/rss+xml", feed));
        world.newsroom.fail(&path, Fault::Delay(Duration::from_millis(1_500)));
        world.watch(name, &path, "");
    }
    let running = Running::start(&world, NOW);
    for _ in 0..4 {
        running.logs_without("Polled", "ould not");
    }
}

//! What monitoring programs are told: over a real socket, by the real service.

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;

use crate::support::running::Running;
use crate::support::world::{Story, World, said};

const SUNDAY: &str = "2024-03-24T10:00:00Z";

/// An address that was free a moment ago.
pub(crate) fn free() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port")
}

/// Asks for a path: the answer's head and body.
pub(crate) fn get(address: SocketAddr, path: &str) -> (String, String) {
    let mut stream = TcpStream::connect(address).expect("it listens");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")
        .expect("it is asked");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("it answers");
    let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
    (head.to_owned(), body.to_owned())
}

fn market() -> Story {
    let text = "KANO, Nigeria - Eleven people were killed in a bomb attack on a market in the city of Kano on Sunday, \
                police said.\nThe market was crowded when the bomb went off, a spokesman said.";
    Story::new("market", "2024-03-24T09:00:00Z", "Bomb at Kano market", text)
}

#[test]
fn metrics_and_health_tell_what_the_service_does() {
    let mut world = World::new();
    let address = free();
    world.set("[mail]", &format!("[metrics]\nlisten = \"{address}\"\n[mail]"));
    world.publish("kano-post", &[]);
    world.publish("lagos-daily", &[market()]);
    let running = Running::start(&world, SUNDAY);
    running.logs("Mailed desk");
    let (head, health) = get(address, "/health");
    assert!(head.starts_with("HTTP/1.1 200") && head.contains("application/json"), "{head}");
    let health: serde_json::Value = serde_json::from_str(&health).expect("JSON");
    assert_eq!((&health["well"], &health["problem"]), (&true.into(), &serde_json::Value::Null), "{health}");
    assert_eq!(health["feeds"]["well"], 2, "{health}");

    let (head, metrics) = get(address, "/metrics");
    assert!(head.starts_with("HTTP/1.1 200") && head.contains("text/plain; version=0.0.4"), "{head}");
    for line in [
        "wirewatch_feeds{health=\"well\"} 2",
        "wirewatch_feed_success_time_seconds{feed=\"lagos-daily\"} 1711274400",
        "wirewatch_feed_failures{feed=\"kano-post\"} 0",
        "wirewatch_polls_total{result=\"good\"} 2",
        "wirewatch_articles_total 1",
        "wirewatch_changes_total 1",
        "wirewatch_mails_total{result=\"taken\"} 1",
        "wirewatch_mails_waiting 0",
        "wirewatch_network_down 0",
        "wirewatch_configuration_refused 0",
    ] {
        assert!(metrics.lines().any(|found| found == line), "{line}:\n{metrics}");
    }
    // What is documented is what there is.
    let told: BTreeSet<&str> = metrics
        .lines()
        .filter_map(|line| line.strip_prefix("# TYPE "))
        .filter_map(|line| line.split(' ').next())
        .collect();
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/operating.md");
    let document = std::fs::read_to_string(document).expect("it is there");
    let documented: BTreeSet<&str> = document
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .filter(|name| name.starts_with("wirewatch_") || name.starts_with("process_"))
        .collect();
    assert_eq!(told, documented);

    let (head, _) = get(address, "/feeds.toml");
    assert!(head.starts_with("HTTP/1.1 404"), "{head}");

    // Another port, without a restart; a port that is taken is told, and the service goes on.
    let other = free();
    world.set(&address.to_string(), &other.to_string());
    running.told("READY=1");
    assert!(get(other, "/health").0.starts_with("HTTP/1.1 200"));
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    world.set(&other.to_string(), &taken.local_addr().expect("an address").to_string());
    running.logs("another program listens on");
}

#[test]
fn a_port_that_is_taken_is_told_at_the_start() {
    let world = World::new();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address");
    world.set("[mail]", &format!("[metrics]\nlisten = \"{address}\"\n[mail]"));
    let output = world.command(SUNDAY).arg("run").output().expect("it runs");
    let words = format!(
        "error: `listen` in [metrics]: another program listens on {address} already: stop that one, or give another port"
    );
    assert!(output.status.code() == Some(1) && said(&output).contains(&words), "{}", said(&output));
}

#[test]
fn others_are_kept_out_unless_it_is_said() {
    let world = World::new();
    world.set("[mail]", "[metrics]\nlisten = \"0.0.0.0:9466\"\n[mail]");
    let check = world.command(SUNDAY).arg("check").output().expect("it runs");
    assert_eq!(check.status.code(), Some(2));
    assert!(said(&check).contains("error: other machines could reach 0.0.0.0:9466"), "{}", said(&check));
    world.set("[mail]", "allow_any_address = true\n[mail]");
    world.prints(SUNDAY, &["check"], 0);
}

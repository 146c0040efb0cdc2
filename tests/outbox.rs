//! Mails that wait while something changes: they are given up, retried, and go to whom the settings name then.

use crate::support::postbox::Fault;
use crate::support::world::{Story, World, said};

const SUNDAY: &str = "2024-03-24T10:00:00Z";

fn kano(hour: u8, toll: &str) -> Story {
    let text = format!(
        "KANO, Nigeria - {toll} in a bomb attack on a market in the city of Kano on Sunday, police said.\n\
         No group has claimed the bombing. The market was crowded when the bomb went off, a spokesman said."
    );
    let at = format!("2024-03-24T{hour:02}:00:00Z");
    Story::new(&format!("market-{hour}"), &at, &format!("Bomb at Kano market, report {hour}"), &text)
}

/// A world whose first mail was refused with this.
fn refused(reply: &str) -> World {
    let mut world = World::new();
    world.publish("kano-post", &[kano(9, "At least 11 people were killed")]);
    world.postbox.refuse_next(reply);
    assert_eq!(world.once(SUNDAY).status.code(), Some(1));
    world
}

#[test]
fn a_mail_that_is_dropped_while_it_is_offered_stays_dropped() {
    let world = refused("451 try later");
    let store = world.store();
    let now = "2024-03-24T10:02:00Z".parse().expect("a time");
    // As if the server hung: it was dropped, and then the offer failed.
    store.mail_dropped(1, now).expect("the outbox");
    store.mail_failed(1, "the mail server did not answer", Some(now)).expect("the outbox");
    assert!(!store.mail_waits(1).expect("the outbox"));
    world.once_well("2024-03-24T11:00:00Z");
    assert!(world.postbox.is_empty());
    let list = world.prints("2024-03-24T11:00:00Z", &["mail", "list"], 0);
    assert!(list.contains("m1  dropped"), "{list}");
    // Where the server took it all the same, that is told.
    store.mail_sent(1, now).expect("the outbox");
    assert!(world.prints("2024-03-24T11:00:00Z", &["mail", "list"], 0).contains("m1  sent"));
}

#[test]
fn a_mail_goes_to_the_address_of_now() {
    let world = refused("550 no such user");
    world.set("address = \"desk@example.org\"", "address = \"Zoë <zoe@example.org>\"");
    world.prints("2024-03-24T11:00:00Z", &["mail", "retry", "--all"], 0);
    let mail = world.postbox.take_only_mail();
    assert_eq!(mail.to, ["zoe@example.org"]);
    let to = mail.header("To").expect("a header");
    assert!(to.contains("zoe@example.org") && !mail.text.contains("desk@example.org"), "{to}");
}

#[test]
fn who_is_taken_out_of_the_settings_gets_nothing_any_more() {
    let world = refused("451 try later");
    world.set(
        "name = \"desk\"\naddress = \"desk@example.org\"",
        "name = \"night\"\naddress = \"night@example.org\"",
    );
    assert_eq!(world.once("2024-03-24T10:05:00Z").status.code(), Some(1));
    assert!(world.postbox.take_mails().iter().all(|mail| mail.to != ["desk@example.org"]));
    let list = world.prints("2024-03-24T10:05:00Z", &["mail", "list"], 0);
    assert!(list.contains("refused") && list.contains("no recipient desk any more"), "{list}");
}

#[test]
fn a_mail_that_is_retried_is_offered_for_three_days_from_then() {
    let world = refused("550 no such user");
    world.postbox.refuse_next("451 try later");
    let later = "2024-04-02T11:00:00Z";
    let again = world.prints(later, &["mail", "retry", "m1"], 1);
    assert!(again.contains("waiting until 2024-04-02T11:01:00Z"), "{again}");
    world.once("2024-04-02T11:05:00Z");
    assert_eq!(world.postbox.take_mails().len(), 1);
}

#[test]
fn a_login_that_is_missing_lets_mails_wait() {
    let mut world = World::new();
    world.postbox.want_login("watch", "sesame");
    world.publish("kano-post", &[kano(9, "At least 11 people were killed")]);
    assert_eq!(world.once(SUNDAY).status.code(), Some(1));
    let waiting = world.store().mails_waiting().expect("the outbox");
    assert!(
        waiting.len() == 1 && waiting[0].problem.as_deref().is_some_and(|why| why.contains("530")),
        "{waiting:?}"
    );
    let check = world.command(SUNDAY).args(["check", "--online"]).output().expect("it runs");
    assert!(!check.status.success() && said(&check).contains("530"), "{}", said(&check));
    assert!(world.postbox.is_empty(), "a check mails nothing");
}

#[test]
fn a_domain_with_umlauts_is_told_in_ascii() {
    let mut world = World::new();
    world.set("from = \"Wirewatch <wirewatch@example.org>\"", "from = \"Wirewatch <wirewatch@exämple.org>\"");
    world.publish("kano-post", &[kano(9, "At least 11 people were killed")]);
    world.once_well(SUNDAY);
    let mail = world.postbox.take_only_mail();
    for name in ["Message-ID", "List-Id", "List-Unsubscribe", "From"] {
        let value = mail.header(name).expect("a header");
        assert!(
            value.contains("xn--exmple-cua.org") && value.is_ascii() && !value.contains("=?"),
            "{name}: {value}"
        );
    }
    assert_eq!(mail.from, "wirewatch@xn--exmple-cua.org");
}

#[test]
fn a_refused_mail_is_told_to_others_without_what_it_told() {
    let mut world = World::new();
    let night = "[[recipient]]\nname = \"night\"\naddress = \"night@example.org\"\ndigest = \"0 7 * * *\"\ntime_zone = \"UTC\"\n";
    world.set("[[recipient]]\n", &format!("{night}[[recipient]]\n"));
    world.publish("kano-post", &[kano(9, "At least 11 people were killed")]);
    world.postbox.fail_next(Fault::Recipient("550 no such user".to_owned()));
    assert_eq!(world.once(SUNDAY).status.code(), Some(1));
    world.once_well("2024-03-25T07:05:00Z");
    let body = world.store().mail(2).expect("the outbox").expect("a mail").body;
    let words = body.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("Mail refused to desk: ") && words.contains("550"), "{words}");
    assert!(
        !words.contains("Mail refused to desk: Kano") && !words.contains("“Kano, Nigeria: 11+"),
        "{words}"
    );
}

//! The binary between a newsroom and a postbox: what users rely on, and what must hold when things go wrong.

use std::io::{BufRead, BufReader};
use std::os::unix::net::UnixDatagram;
use std::process::{Command, Stdio};

use wirewatch::edge::newsroom::{Fault, Page};
use wirewatch::model::{Amount, Bound, Kind, Role};

use crate::support;
use crate::support::postbox;
use crate::support::world::{Story, World, said, shared};

const SUNDAY: &str = "2024-03-24T10:00:00Z";

fn market(hour: u8, toll: &str) -> Story {
    let slug = format!("market-{hour}");
    let text = format!(
        "KANO, Nigeria - {toll} in a bomb attack on a market in the city of Kano on Sunday, police said.\n\
         No group has claimed the bombing. The market was crowded when the bomb went off, a spokesman said.\n\
         Hospitals in Kano asked people to give blood, and the governor called the bombing a crime against traders."
    );
    Story::new(
        &slug,
        &format!("2024-03-24T{hour:02}:00:00Z"),
        &format!("Bomb at Kano market, report {hour}"),
        &text,
    )
}

/// `killed`, whoever they were, as low, best and high.
fn killed(world: &World) -> Vec<(u64, Option<u64>, Option<u64>)> {
    let killed = world.incidents().into_iter().flat_map(|incident| incident.figures);
    let mut found: Vec<_> = killed
        .filter(|figure| figure.kind == Kind::Killed && figure.role != Role::Attacker)
        .map(|figure| (figure.low, figure.best, figure.high))
        .collect();
    found.sort_unstable();
    found
}

#[test]
fn a_toll_that_rises_is_told_once_each_time() {
    let mut world = World::new();
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    world.once_well(SUNDAY);
    let first = world.postbox.take_only_mail();
    let subject = first.header("Subject").expect("a subject");
    assert!(subject.contains("11+"), "{subject}");
    assert_eq!(first.to, ["desk@example.org"]);

    world.publish("kano-post", &[market(12, "Fourteen people were killed")]);
    world.once_well("2024-03-24T13:00:00Z");
    let second = world.postbox.take_only_mail();
    let subject = second.header("Subject").expect("a subject");
    assert!(
        subject.contains("killed 11+ =?utf-8?b?4oaS?= 14"),
        "the arrow is an encoded word (RFC 2047): {subject}"
    );
    assert_eq!(
        second.header("In-Reply-To"),
        first.header("Message-ID"),
        "alerts of one incident are a thread"
    );

    world.once_well("2024-03-24T14:00:00Z");
    assert!(world.postbox.is_empty(), "told once");
    assert_eq!(killed(&world), [(14, Some(14), Some(14))]);
}

#[test]
fn a_mail_that_is_refused_for_now_is_offered_again_with_its_message_id() {
    let mut world = World::new();
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    world.postbox.refuse_next("451 try later");
    let output = world.once(SUNDAY);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(world.postbox.is_empty());
    let waiting = world.store().mails_waiting().expect("the outbox");
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].next_try.to_string(), "2024-03-24T10:01:00Z", "the first pause is a minute");
    let status = world.prints(SUNDAY, &["status"], 1);
    assert!(status.contains("waiting desk") && status.contains("451"), "{status}");

    world.once_well("2024-03-24T10:05:00Z");
    let mail = world.postbox.take_only_mail();
    assert_eq!(mail.header("Message-ID").as_deref(), Some(waiting[0].message_id.as_str()));
    world.once_well("2024-03-24T10:20:00Z");
    assert!(world.postbox.is_empty());
    world.prints("2024-03-24T10:20:00Z", &["status"], 0);
}

#[test]
fn a_mail_that_is_refused_for_good_is_shown() {
    let mut world = World::new();
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    world.postbox.refuse_next("550 no such user");
    assert_eq!(world.once(SUNDAY).status.code(), Some(1));
    let status = world.prints(SUNDAY, &["status"], 1);
    assert!(status.contains("refused desk") && status.contains("550"), "{status}");
    world.once_well("2024-03-24T12:00:00Z");
    assert!(world.postbox.is_empty(), "refused for good is not offered again");
}

#[test]
fn the_next_digest_says_which_mail_was_refused() {
    let mut world = World::with("digest = \"0 7 * * *\"");
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    world.once_well(SUNDAY);
    assert!(world.postbox.is_empty(), "its hour has not come");
    world.postbox.refuse_next("550 no such user");
    assert_eq!(world.once("2024-03-25T07:05:00Z").status.code(), Some(1));
    world.publish("kano-post", &[market(23, "Fourteen people were killed")]);
    world.once_well("2024-03-26T07:05:00Z");
    let sent =
        world.store().mails_composed("2024-03-26T07:00:00Z".parse().expect("a time"), jiff::Timestamp::MAX);
    let sent = sent.expect("the outbox");
    assert_eq!((sent.len(), world.postbox.take_mails().len()), (1, 1));
    assert!(sent[0].body.contains("550"), "{}", sent[0].body);
    assert!(sent[0].body.contains("11+ → 14"), "{}", sent[0].body);
}

#[test]
fn the_next_digest_says_which_mails_wait() {
    let mut world = World::with("digest = \"0 7 * * *\"");
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    world.once_well(SUNDAY);
    world.postbox.refuse_next("450 mailbox busy");
    assert_eq!(world.once("2024-03-25T07:05:00Z").status.code(), Some(1));
    world.publish("kano-post", &[market(23, "Fourteen people were killed")]);
    // The first mail goes out in the same round: it waits while the second is put together.
    world.once_well("2024-03-26T07:05:00Z");
    let mails = world.postbox.take_mails();
    let words = |text: &str| text.replace("=\r\n", "").split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(mails.len(), 2);
    assert!(
        words(&mails[1].text).contains("1 mail waits to be taken: not delivered for now: "),
        "{}",
        mails[1].text
    );
}

#[test]
fn the_outbox_is_shown_retried_and_dropped_by_hand() {
    let mut world = World::new();
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    world.postbox.refuse_next("550 no such user");
    world.once(SUNDAY);
    let list = world.prints(SUNDAY, &["mail", "list"], 0);
    assert!(list.contains("m1  refused") && list.contains("550"), "{list}");
    world.postbox.refuse_next("451 try later");
    let again = world.prints("2024-03-24T11:00:00Z", &["mail", "retry", "m1"], 1);
    assert!(
        again.contains("waiting until 2024-03-24T11:01:00Z, not taken once") && again.contains("451"),
        "{again}"
    );
    {
        let _service = wirewatch::edge::lock::lock(&world.folder.path().join("data")).expect("it is free");
        let left = world.prints("2024-03-24T11:30:00Z", &["mail", "retry", "m1"], 0);
        assert_eq!(left, "The running service offers 1 mail within a minute.\n");
        assert!(world.postbox.is_empty(), "two would offer it twice");
    }
    let done = world.prints("2024-03-24T12:00:00Z", &["mail", "retry", "--all"], 0);
    assert!(done.contains("sent 2024-03-24T12:00:00Z"), "{done}");
    assert!(world.postbox.take_only_mail().text.contains("11+"));
    let shown = world.prints(SUNDAY, &["mail", "show", "m1"], 0);
    assert!(shown.contains("alert to desk") && shown.contains("Kano, Nigeria"), "{shown}");
    assert!(world.prints(SUNDAY, &["mail", "show", "m1", "--html"], 0).contains("<html lang=\"en\""));
    assert!(world.prints(SUNDAY, &["mail", "show", "m1", "--eml"], 0).contains("\r\nMessage-ID: <"));
    assert!(
        said(&world.command(SUNDAY).args(["mail", "drop", "m1"]).output().expect("it runs"))
            .contains("m1 was taken")
    );
    assert!(
        said(&world.command(SUNDAY).args(["mail", "show", "m9"]).output().expect("it runs"))
            .contains("no mail m9")
    );

    world.publish("kano-post", &[market(12, "Fourteen people were killed")]);
    world.postbox.refuse_next("451 try later");
    world.once("2024-03-24T13:00:00Z");
    let dropped = world.prints("2024-03-24T13:10:00Z", &["mail", "drop", "m2"], 0);
    assert!(dropped.starts_with("dropped m2: Kano, Nigeria: killed 11+ → 14"), "{dropped}");
    world.once_well("2024-03-24T14:00:00Z");
    assert!(world.postbox.is_empty(), "given up");
    world.prints("2024-03-24T14:00:00Z", &["status"], 0);
}

#[test]
fn a_recipient_is_left_alone_when_asked() {
    let quiet = "alerts = true\nquiet_hours = \"09:00-11:00\"\nneutral_subject = true\ncsv = true";
    let mut world = World::with(quiet);
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    world.once_well(SUNDAY);
    assert!(world.postbox.is_empty(), "quiet until eleven");
    world.once_well("2024-03-24T11:00:00Z");
    let mail = world.postbox.take_only_mail();
    assert_eq!(mail.header("Subject").as_deref(), Some("Wirewatch: 1 incident"));
    assert!(mail.text.contains("Content-Type: text/csv; charset=utf-8"), "{}", mail.text);
    assert!(mail.text.contains("filename=\"wirewatch-2024-03-24.csv\""), "{}", mail.text);

    let mut world = World::with("digest = \"0 7 * * *\"\nalerts = true\naway_until = \"2024-03-26\"");
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    world.once_well(SUNDAY);
    world.once_well("2024-03-25T07:05:00Z");
    assert!(world.postbox.is_empty(), "away");
    world.publish("kano-post", &[market(12, "Fourteen people were killed")]);
    world.once_well("2024-03-26T07:05:00Z");
    let mails = world.postbox.take_mails();
    assert_eq!(mails.len(), 1, "all that was missed, once");
    assert!(
        mails[0].header("Subject").is_some_and(|subject| subject.contains("14 killed")),
        "{:?}",
        mails[0]
    );
}

#[test]
fn changes_are_a_feed_and_templates_may_be_replaced() {
    let mut world = World::new();
    let own = "transport = \"smtp\"\natom = \"changes.atom\"\ntemplates = \"templates\"";
    world.set("transport = \"smtp\"", own);
    let template = world.folder.path().join("templates/mail.txt.j2");
    std::fs::create_dir(world.folder.path().join("templates")).expect("a folder");
    std::fs::write(&template, "{% for item in items %}{{ item.plaice.name }}{% endfor %}").expect("a file");
    let check = world.command(SUNDAY).arg("check").output().expect("it runs");
    assert!(
        said(&check).contains("a template for mails is broken") && said(&check).contains("mail.txt:1"),
        "{}",
        said(&check)
    );
    std::fs::write(&template, "Our own words: {{ items[0].place }}\n").expect("a file");
    world.prints(SUNDAY, &["check"], 0);
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    world.once_well(SUNDAY);
    assert!(world.postbox.take_only_mail().text.contains("Our own words: Kano, Nigeria"));
    let feed = || std::fs::read_to_string(world.folder.path().join("changes.atom")).expect("the feed");
    let first = feed();
    assert!(first.contains("<title>Kano, Nigeria: killed 11+ (new)</title>"), "{first}");
    world.once_well("2024-03-24T10:16:00Z");
    assert_eq!(feed(), first, "nothing new");
}

#[test]
fn mails_are_encrypted_or_do_not_go_out() {
    if Command::new("gpg").arg("--version").output().is_err() {
        eprintln!("skipped: there is no gpg on this machine");
        return;
    }
    let mut world = World::new();
    let folder = world.folder.path().to_owned();
    // A second recipient, whom the first one's trouble must not touch.
    world.set(
        "alerts = true",
        "alerts = true\npgp_key = \"desk.asc\"\n[[recipient]]\nname = \"night\"\naddress = \"night@example.org\"\nalerts = true",
    );
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    let check = world.command(SUNDAY).arg("check").output().expect("it runs");
    assert!(said(&check).contains("desk: gpg could not encrypt to the key"), "{}", said(&check));
    assert_eq!(world.once(SUNDAY).status.code(), Some(1), "no key, no mail");
    assert_eq!(world.postbox.take_only_mail().to, ["night@example.org"]);

    let home = folder.join("gpg");
    std::fs::create_dir(&home).expect("a folder");
    std::fs::set_permissions(&home, std::os::unix::fs::PermissionsExt::from_mode(0o700))
        .expect("for us only");
    let gpg = |arguments: &[&str]| {
        let mut gpg = Command::new("gpg");
        gpg.arg("--homedir").arg(&home).args([
            "--batch",
            "--quiet",
            "--pinentry-mode",
            "loopback",
            "--passphrase",
            "",
        ]);
        let output = gpg.args(arguments).output().expect("it runs");
        assert!(output.status.success(), "{arguments:?}: {}", said(&output));
        output.stdout
    };
    gpg(&["--quick-generate-key", "desk@example.org", "future-default", "default", "never"]);
    std::fs::write(folder.join("desk.asc"), gpg(&["--armor", "--export", "desk@example.org"]))
        .expect("a file");
    world.once_well("2024-03-24T10:16:00Z");
    let mail = world.postbox.take_only_mail();
    assert_eq!(mail.header("Subject").as_deref(), Some("Wirewatch: 1 incident"));
    assert!(
        mail.header("Content-Type").is_some_and(|kind| kind.starts_with("multipart/encrypted; protocol="))
    );
    let from = mail.text.find("-----BEGIN PGP MESSAGE-----").expect("an encrypted part");
    // The ciphertext itself may hold any three letters by chance.
    let open = &mail.text[..from];
    assert!(!open.contains("Kano") && !open.contains("11+"), "{open}");
    std::fs::write(folder.join("message.asc"), &mail.text[from..]).expect("a file");
    let inside = gpg(&["--decrypt", folder.join("message.asc").to_str().expect("a path")]);
    let inside = String::from_utf8(inside).expect("ASCII");
    assert!(
        inside.starts_with("Content-Type: multipart/alternative;") && inside.contains("Kano, Nigeria"),
        "{inside}"
    );
    Command::new("gpgconf").arg("--homedir").arg(&home).args(["--kill", "all"]).output().ok();
}

#[test]
fn a_burst_of_alerts_is_few_mails() {
    let mut world = World::new();
    world.set("transport = \"smtp\"", "transport = \"smtp\"\nalerts_an_hour = 2");
    // Told in words of their own, so that none is taken for another's copy.
    let told = [
        (
            "kano",
            "KANO, Nigeria - A bomb killed 11 people at a market in Kano on Sunday, police said. Traders ran for cover.",
        ),
        (
            "mogadishu",
            "MOGADISHU, Somalia - Gunmen shot dead five officers at a checkpoint in Mogadishu on Sunday, the army said.",
        ),
        (
            "kabul",
            "KABUL, Afghanistan - A suicide bomber killed seven worshippers in a mosque in Kabul on Sunday, a doctor said.",
        ),
        (
            "bamako",
            "BAMAKO, Mali - Fighters stormed a barracks in Bamako on Sunday and killed nine soldiers, the government said.",
        ),
    ];
    let stories =
        told.map(|(city, text)| Story::new(city, "2024-03-24T09:00:00Z", &format!("News from {city}"), text));
    world.publish("post", &stories);
    world.once_well(SUNDAY);
    let mails = world.postbox.take_mails();
    let subjects: Vec<String> = mails.iter().filter_map(|mail| mail.header("Subject")).collect();
    assert_eq!(mails.len(), 2, "{subjects:?}");
    assert!(subjects[1].contains("2 more"), "{subjects:?}");
    world.once_well("2024-03-24T10:16:00Z");
    assert!(world.postbox.is_empty(), "nothing was left over");

    // The hour is used up: what comes next waits until there is room, and comes.
    world.publish(
        "post",
        &[Story { published: "2024-03-24T10:20:00Z".into(), ..market(10, "Twenty-five people were killed") }],
    );
    world.once_well("2024-03-24T10:50:00Z");
    assert!(world.postbox.is_empty(), "no room yet");
    world.once_well("2024-03-24T11:05:00Z");
    assert_eq!(world.postbox.take_mails().len(), 1);
}

#[test]
fn a_webhook_gets_the_same_content_signed() {
    let mut world = World::new();
    let hook = world.newsroom.url("/hook");
    world.newsroom.publish("/hook", Page::new("text/plain", "thanks"));
    world.set(
        "address = \"desk@example.org\"",
        &format!("webhook = \"{hook}\"\nwebhook_key_file = \"webhook-key\""),
    );
    support::write_secret(&world.folder.path().join("webhook-key"), "open sesame\n");
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    world.newsroom.fail("/hook", Fault::Status(503));
    assert_eq!(world.once(SUNDAY).status.code(), Some(1), "busy");
    world.newsroom.mend("/hook");
    world.once_well("2024-03-24T10:05:00Z");
    assert!(world.postbox.is_empty());
    let posted = world.newsroom.asked("/hook");
    assert_eq!(posted.len(), 2, "once refused, once taken");
    assert_eq!(posted[0].body, posted[1].body, "the same bytes on a retry");
    let value: serde_json::Value = serde_json::from_slice(&posted[1].body).expect("JSON");
    assert_eq!(value["subject"], "Kano, Nigeria: 11+ killed");
    assert_eq!(value["digest"]["items"][0]["figures"][0]["is"]["low"], 11);
    assert_eq!(posted[1].headers.get("x-wirewatch-id").map(String::as_str), value["id"].as_str());
    let signature = wirewatch::edge::mailer::webhook::signature(b"open sesame", &posted[1].body);
    assert_eq!(posted[1].headers.get("x-wirewatch-signature"), Some(&signature));

    world.publish("kano-post", &[market(12, "Fourteen people were killed")]);
    world.newsroom.fail("/hook", Fault::Status(410));
    world.once("2024-03-24T13:00:00Z");
    let list = world.prints("2024-03-24T13:00:00Z", &["mail", "list"], 0);
    assert!(list.contains("refused") && list.contains("410") && !list.contains("/hook"), "{list}");
}

#[test]
fn one_recipients_failure_touches_no_other() {
    let mut world = World::new();
    let names: Vec<String> = (1..500).map(|number| format!("desk-{number}")).collect();
    let more: String = names
        .iter()
        .map(|name| {
            format!("[[recipient]]\nname = \"{name}\"\naddress = \"{name}@example.org\"\nalerts = true\n")
        })
        .collect();
    world.set("[[recipient]]\n", &format!("{more}[[recipient]]\n"));
    world.postbox.refuse_always("desk-77@example.org");
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    assert_eq!(world.once(SUNDAY).status.code(), Some(1));
    assert!(world.postbox.connections() <= 2, "one connection, and a new one after the refusal");
    let mails = world.postbox.take_mails();
    let mut to: Vec<&str> = mails.iter().flat_map(|mail| mail.to.iter().map(String::as_str)).collect();
    to.sort_unstable();
    to.dedup();
    assert_eq!((mails.len(), to.len()), (499, 499), "each once, and the refused one never");
    assert!(!to.contains(&"desk-77@example.org"));
}

#[test]
fn a_server_that_is_down_is_asked_once_a_round() {
    let mut world = World::new();
    let more = |name: &str| {
        format!("[[recipient]]\nname = \"{name}\"\naddress = \"{name}@example.org\"\nalerts = true\n")
    };
    world.set("[[recipient]]\n", &format!("{}{}[[recipient]]\n", more("one"), more("two")));
    world
        .postbox
        .fail_next(crate::support::postbox::Fault::Greeting("421 4.3.2 down for repairs".to_owned()));
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    assert_eq!(world.once(SUNDAY).status.code(), Some(1));
    assert_eq!(world.postbox.connections(), 1, "no other mail of the round was tried");
    let waiting = world.store().mails_waiting().expect("they are read");
    assert_eq!(waiting.len(), 3);
    for mail in &waiting {
        assert_eq!(mail.attempts, 1);
        assert!(mail.problem.as_deref().is_some_and(|why| why.contains("down for repairs")), "{mail:?}");
    }
    world.once_well("2024-03-24T10:20:00Z");
    assert_eq!(world.postbox.take_mails().len(), 3);
    assert_eq!(world.postbox.connections(), 2);
}

#[test]
fn a_webhooks_secret_address_is_never_shown() {
    let mut world = World::new();
    let hook = world.newsroom.url("/hooks/T0SECRET0TOKEN").to_string();
    world.set("address = \"desk@example.org\"", "webhook_file = \"webhook\"");
    let file = world.folder.path().join("webhook");
    support::write_secret(&file, &format!("{hook}\n"));
    assert!(world.prints(SUNDAY, &["check"], 0).contains("is right"));
    // The newsroom has nothing there, and its answer names what was asked for.
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    let once = world.once(SUNDAY);
    assert_eq!(once.status.code(), Some(1));
    let told = [
        said(&once),
        world.prints(SUNDAY, &["status"], 1),
        world.prints(SUNDAY, &["status", "--json"], 1),
        world.prints(SUNDAY, &["mail", "list"], 0),
        world.prints(SUNDAY, &["mail", "show", "m1"], 0),
    ];
    for told in &told {
        assert!(!told.contains("T0SECRET0TOKEN"), "{told}");
    }
    assert!(told[0].contains("the webhook: answered with status 404"), "{}", told[0]);
    std::fs::write(&file, "T0SECRET0TOKEN, no address\n").expect("a file");
    let wrong =
        world.command("2024-03-24T12:00:00Z").args(["mail", "retry", "m1"]).output().expect("it runs");
    assert!(
        said(&wrong).contains("no address of the web") && !said(&wrong).contains("T0SECRET"),
        "{}",
        said(&wrong)
    );
}

#[test]
fn a_full_disk_loses_nothing() {
    let mut world = World::with("digest = \"0 7 * * *\"");
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    world.once_well(SUNDAY);
    let files = wirewatch::edge::files::settings(&world.folder.path().join("wirewatch.toml"));
    let config = wirewatch::config::read(&files).expect("right settings");
    let templates = wirewatch::tell::mail::Templates::embedded();
    let telling = wirewatch::pipeline::Telling { config: &config, templates: &templates };
    let store = world.store();
    let now = "2024-03-25T07:05:00Z".parse().expect("a time");
    let tell = || {
        let recipient = &config.recipients[0];
        wirewatch::pipeline::tell(&store, &telling, recipient, wirewatch::model::MailKind::Digest, now)
    };
    let pages: u32 =
        store.connection().pragma_query_value(None, "page_count", |row| row.get(0)).expect("a count");
    store.connection().pragma_update(None, "max_page_count", pages).expect("no page more");
    let full = tell().expect_err("no room");
    assert!(matches!(&full, wirewatch::pipeline::Untellable::Store(store) if store.is_full()), "{full}");
    let told = |table: &str| -> u32 {
        let count = format!("SELECT count(*) FROM {table}");
        store.connection().query_row(&count, [], |row| row.get(0)).expect("a count")
    };
    assert_eq!((told("mail"), told("told")), (0, 0), "neither mail nor mark");
    store.connection().pragma_update(None, "max_page_count", pages + 1_000).expect("room again");
    assert_eq!(tell().expect("it is told"), 1);
    assert_eq!((told("mail"), told("told")), (1, 1));
    assert_eq!(tell().expect("nothing is left"), 0);
}

#[test]
fn what_a_mail_tells_is_explained() {
    let mut world = World::new();
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    world.once_well(SUNDAY);
    let mail = world.postbox.take_only_mail();
    let explain = mail.header("X-Wirewatch-Explain").expect("the header");
    let told = world.prints(SUNDAY, &["explain", &explain], 0);
    for part in [
        "Kano, Nigeria: killed 11+ (new)",
        "“KANO, Nigeria",
        "read by the rule “",
        "known now: 11+",
        "told to desk by m1",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let id = mail.header("Message-ID").expect("an id");
    assert_eq!(world.prints(SUNDAY, &["explain", &id], 0), world.prints(SUNDAY, &["explain", "m1"], 0));
    assert!(world.prints(SUNDAY, &["explain", "i1"], 0).contains("How it became known"));
    for (id, wrong) in [
        ("c99", "there is no change c99"),
        ("x1", "expected a change (c7)"),
        ("<a@b>", "no mail of the outbox"),
    ] {
        let output = world.command(SUNDAY).args(["explain", id]).output().expect("it runs");
        assert!(!output.status.success() && said(&output).contains(wrong), "{}", said(&output));
    }
}

#[test]
fn digests_are_sent_and_looked_at_by_hand() {
    let mut world = World::with("digest = \"0 7 * * *\"");
    world.publish(
        "kano-post",
        &[market(8, "At least 11 people were killed"), market(9, "Fourteen people were killed")],
    );
    world.once_well(SUNDAY);
    let named = world.prints(SUNDAY, &["digest", "--to", "desk", "--preview"], 0);
    let file = named.lines().last().expect("a path");
    let page = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"));
    assert!(page.contains("data:image/png;base64,") && !page.contains("cid:"), "its chart is inside");
    assert!(world.prints(SUNDAY, &["digest", "--to", "desk", "--send"], 0).contains("1 sent"));
    assert!(world.postbox.take_only_mail().text.contains("multipart/related"));
    assert!(world.prints(SUNDAY, &["digest", "--to", "desk", "--send"], 0).contains("0 sent"));
    let unknown = world.command(SUNDAY).args(["digest", "--to", "dask"]).output().expect("it runs");
    assert!(
        said(&unknown).contains("no recipient is called dask; the settings have desk"),
        "{}",
        said(&unknown)
    );
}

#[test]
fn a_doubtful_outcome_is_offered_again_as_the_same_mail() {
    let mut world = World::new();
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    world.postbox.fail_next(postbox::Fault::CutAfterTaking);
    world.once(SUNDAY);
    world.once("2024-03-24T10:05:00Z");
    let mails = world.postbox.take_mails();
    let ids: Vec<_> = mails.iter().map(|mail| mail.header("Message-ID")).collect();
    assert_eq!(ids.len(), 2, "taken, but the answer was lost: offered again");
    assert_eq!(ids[0], ids[1], "readers fold mails with one Message-ID");
    assert_eq!(mails[0].text, mails[1].text);
}

#[test]
fn the_first_poll_of_a_feed_rings_no_bell_for_old_news() {
    let mut world = World::new();
    let old =
        Story { published: "2024-03-03T09:00:00Z".into(), ..market(9, "At least 11 people were killed") };
    world.publish("kano-post", &[old]);
    world.once_well(SUNDAY);
    assert!(world.postbox.is_empty(), "three weeks old when it was first seen");
    assert_eq!(killed(&world), [(11, Some(11), None)], "but it is on record");
}

#[test]
fn killed_anywhere_it_goes_on_without_losing_or_repeating() {
    let stories = [market(8, "At least 11 people were killed"), market(9, "Fourteen people were killed")];
    let mut whole = World::new();
    whole.publish("kano-post", &stories);
    whole.once_well(SUNDAY);
    let wanted = (killed(&whole), subjects(&whole));
    assert_eq!(wanted.1.len(), 1);

    let points = [
        "feed-fetched",
        "feed-stored",
        "page-fetched",
        "page-fetched:2",
        "article-stored",
        "article-stored:2",
        "reports-stored",
        "before-commit",
        "mail-stored",
        "mail-offered",
    ];
    for point in points {
        let mut world = World::new();
        world.publish("kano-post", &stories);
        let output =
            world.command(SUNDAY).arg("once").env("WIREWATCH_KILL", point).output().expect("it runs");
        assert_eq!(output.status.code(), None, "not killed at {point}: {}", said(&output));
        // Later, because an article that was read is not offered twice within the round that the feed is due again.
        world.once_well("2024-03-24T10:16:00Z");
        world.once_well("2024-03-24T10:31:00Z");
        assert_eq!((killed(&world), subjects(&world)), wanted, "after SIGKILL at {point}");
    }
}

fn subjects(world: &World) -> Vec<Option<String>> {
    world.postbox.take_mails().iter().map(|mail| mail.header("Subject")).collect()
}

#[test]
fn killed_between_taken_and_marked_it_offers_the_same_mail_again() {
    let mut world = World::new();
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    let output =
        world.command(SUNDAY).arg("once").env("WIREWATCH_KILL", "mail-taken").output().expect("it runs");
    assert_eq!(output.status.code(), None);
    world.once_well("2024-03-24T10:16:00Z");
    let ids: Vec<_> = world.postbox.take_mails().iter().map(|mail| mail.header("Message-ID")).collect();
    assert_eq!(ids.len(), 2, "its fate could not be known");
    assert_eq!(ids[0], ids[1]);
}

#[test]
fn the_order_of_arrival_makes_no_difference() {
    let stories = [
        market(7, "At least 11 people were killed"),
        market(8, "Twelve people were killed"),
        market(9, "Fourteen people were killed"),
    ];
    let orders = [[0, 1, 2], [2, 1, 0], [1, 2, 0]];
    let known = orders.map(|order| {
        let mut world = World::new();
        for (round, story) in order.into_iter().enumerate() {
            world.publish("kano-post", &[stories[story].clone()]);
            world.once_well(&format!("2024-03-24T1{round}:30:00Z"));
        }
        let incidents = world.incidents();
        let figures: Vec<_> = incidents
            .iter()
            .flat_map(|incident| &incident.figures)
            .map(|figure| (figure.kind, figure.role, figure.low, figure.best, figure.high))
            .collect();
        (incidents.len(), figures)
    });
    assert_eq!(known[0], known[1]);
    assert_eq!(known[0], known[2]);
    assert_eq!(known[0].0, 1);
}

#[test]
fn what_the_world_does_wrong_is_said_and_stops_nothing_else() {
    let mut world = World::new();
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    let newsroom = &world.newsroom;
    world.watch("captcha", "/captcha", "");
    newsroom
        .publish("/captcha", Page::html("<html><title>Are you human?</title><body>Prove it</body></html>"));
    world.watch("down", "/down", "");
    newsroom.fail("/down", Fault::Status(503));
    world.watch("endless", "/endless", "");
    newsroom.publish("/endless", Page::new("application/rss+xml", "<rss/>"));
    newsroom.fail("/endless", Fault::Endless);
    world.watch("huge", "/huge", "");
    newsroom.publish("/huge", Page::new("application/rss+xml", "<rss/>"));
    newsroom.fail("/huge", Fault::Huge(50_000_000));
    world.watch("loop", "/loop", "");
    newsroom.fail("/loop", Fault::Redirect(302, "/loop".into()));
    world.watch("odd", "/odd", "text = \"entry\"");
    let odd = "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Odd</title>\
               <item><description>neither link nor id nor date</description></item>\
               <item><guid>one</guid><title>First</title></item><item><guid>one</guid><title>Second</title></item>\
               <item><title>Caf\u{e9}";
    let latin: Vec<u8> =
        odd.chars().map(|character| u8::try_from(u32::from(character)).unwrap_or(b'?')).collect();
    newsroom.publish("/odd", Page::new("application/rss+xml", latin));
    world.publish("pages", &[market(8, "Nine people were killed")]);
    let page = "/pages/market-8";
    world.newsroom.fail(page, Fault::Endless);

    let output = world.once(SUNDAY);
    let log = said(&output);
    assert_eq!(output.status.code(), Some(1), "{log}");
    for name in ["captcha", "down", "endless", "huge", "loop"] {
        assert!(
            log.lines().any(|line| line.contains("WARN") && line.contains(&format!("Could not poll {name}"))),
            "{name}: {log}"
        );
    }
    assert!(log.lines().any(|line| line.contains("WARN") && line.contains(page)), "{log}");
    let status = world.prints(SUNDAY, &["status"], 1);
    for name in ["captcha", "down", "endless", "huge", "loop", page] {
        assert!(status.contains(name), "{name}: {status}");
    }
    let feeds = world.store().feeds().expect("the feeds");
    let odd = feeds.iter().find(|feed| feed.name == "odd").expect("it was polled");
    assert_eq!((odd.problem.as_deref(), odd.unreadable), (None, 0), "odd entries are read as far as can be");
    assert!(2 <= odd.entries, "{odd:?}");
    assert!(!odd.notes.is_empty(), "{odd:?}");
    for note in &odd.notes {
        assert!(log.contains(&format!("odd: {}", note.says)), "{note:?}: {log}");
        assert!(status.contains(&note.says), "{note:?}: {status}");
    }
    assert_eq!(world.postbox.take_mails().len(), 1, "the one good feed is told all the same");
}

#[test]
fn a_feed_is_asked_with_its_validators() {
    let mut world = World::new();
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    world.once_well(SUNDAY);
    world.once_well("2024-03-24T10:20:00Z");
    world.once_well("2024-03-24T23:20:00Z");
    let conditional = |path: &str| -> Vec<bool> {
        world.newsroom.asked(path).iter().map(|asked| asked.if_none_match.is_some()).collect()
    };
    assert_eq!(
        conditional("/kano-post.xml"),
        [false, true, false],
        "every 12 hours it is asked for whatever the validators say"
    );
    assert_eq!(
        conditional("/kano-post/market-9"),
        [false, true, true],
        "a page that tells news is looked at again"
    );
}

#[test]
fn run_says_that_it_is_ready_and_stops_when_told() {
    let mut world = World::new();
    world.publish("kano-post", &[market(9, "At least 11 people were killed")]);
    // A feed that never answers must not hold the stop up.
    world.watch("silent", "/silent", "");
    world.newsroom.publish("/silent", Page::new("application/rss+xml", "<rss/>"));
    world.newsroom.fail("/silent", Fault::Silence);
    let socket = world.folder.path().join("notify");
    let notify = UnixDatagram::bind(&socket).expect("a socket");
    notify.set_read_timeout(Some(std::time::Duration::from_secs(20))).expect("a time limit");

    for signal in ["-TERM", "-INT"] {
        let mut child = world
            .command(SUNDAY)
            .arg("run")
            .env("NOTIFY_SOCKET", &socket)
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary runs");
        let mut message = [0; 512];
        let length = notify.recv(&mut message).expect("a message");
        let ready = String::from_utf8_lossy(&message[..length]).into_owned();
        assert!(ready.contains("READY=1"), "{ready}");
        let stopped = Command::new("kill").args([signal, &child.id().to_string()]).status().expect("kill");
        assert!(stopped.success());
        let log: Vec<String> =
            BufReader::new(child.stderr.take().expect("a pipe")).lines().map_while(Result::ok).collect();
        let status = child.wait().expect("it ends");
        assert!(status.success(), "{signal}: {log:#?}");
        assert!(log.last().is_some_and(|line| line.contains("Stopped")), "{log:#?}");
        let length = notify.recv(&mut message).expect("a message");
        assert!(String::from_utf8_lossy(&message[..length]).contains("STOPPING=1"));
    }
}

#[test]
fn the_demo_shows_the_whole_job() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = Command::new(crate::support::world::WIREWATCH)
        .args(["demo", "--into"])
        .arg(folder.path())
        .output()
        .expect("the binary runs");
    let shown = said(&output);
    assert!(output.status.success(), "{shown}");
    for part in ["THE MAILS", "THE INCIDENTS", "COPIES", "Reykjavik", "How it became known"] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    let mails: Vec<String> = std::fs::read_dir(folder.path().join("mail"))
        .expect("the mails")
        .map(|file| file.expect("a file").file_name().to_string_lossy().into_owned())
        .collect();
    assert!(mails.iter().any(|name| name.ends_with(".eml")), "{mails:?}");
    assert!(mails.iter().any(|name| name.ends_with(".html")), "{mails:?}");
}

/// The five seed articles, served as a feed's entries with their dates; read in place, not part of the project.
#[test]
fn the_seeds_lead_to_one_history() {
    let Some(seeds) = shared("gold/seeds") else { return };
    let mut world = World::with("alerts = true\nwindow = \"30d\"");
    let mut stories = Vec::new();
    for file in std::fs::read_dir(seeds).expect("the folder").map(|file| file.expect("a file").path()) {
        if file.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let gold: serde_json::Value =
            serde_json::from_slice(&std::fs::read(&file).expect("it is read")).expect("JSON");
        let text = std::fs::read_to_string(file.with_extension("txt")).expect("its text");
        let (title, rest) = text.split_once('\n').expect("a title line");
        let published = gold["published"].as_str().expect("a date");
        let published =
            if published.len() == 10 { format!("{published}T12:00:00Z") } else { published.to_owned() };
        stories.push(Story::new(gold["id"].as_str().expect("an id"), &published, title, rest));
    }
    stories.sort_by(|one, other| one.published.cmp(&other.published));
    assert_eq!(stories.len(), 5);
    for story in &stories {
        world.publish("seeds", std::slice::from_ref(story));
        let later =
            story.published.parse::<jiff::Timestamp>().expect("a time") + jiff::SignedDuration::from_hours(1);
        world.once_well(&later.to_string());
    }

    let incidents = world.incidents();
    let crocus: Vec<_> = incidents
        .iter()
        .filter(|incident| {
            incident.when.as_ref().is_some_and(|when| when.from.to_string() == "2024-03-22")
                && incident.figures.iter().any(|figure| figure.kind == Kind::Killed && 133 <= figure.low)
        })
        .collect();
    assert_eq!(crocus.len(), 1, "one incident for the concert hall");
    let changes = world.store().changes_of(crocus[0].id).expect("its changes");
    let tolls: Vec<Amount> = changes
        .iter()
        .filter(|told| told.change.kind == Some(Kind::Killed) && told.change.role != Some(Role::Attacker))
        .filter_map(|told| {
            assert!(told.change.figure.as_ref().is_some_and(|figure| !figure.quote.words.is_empty()));
            told.change.is.clone()
        })
        .collect();
    let steps: Vec<(u64, Bound)> = tolls.iter().map(|amount| (amount.low, amount.bound)).collect();
    assert_eq!(steps, [(133, Bound::AtLeast), (137, Bound::Exact), (140, Bound::AtLeast)]);

    let copies = world.store().copies_seen(jiff::Timestamp::MIN, jiff::Timestamp::MAX).expect("the copies");
    assert_eq!(copies.len(), 1, "the re-edited reprint");

    let mails = world.postbox.take_mails();
    for old in ["Beslan", "Domodedovo", "Volgograd", "Metrojet"] {
        let rung =
            mails.iter().filter_map(|mail| mail.header("Subject")).find(|subject| subject.contains(old));
        assert_eq!(rung, None, "history rings no bell");
        let kept = incidents.iter().any(|incident| {
            incident.places.iter().any(|place| place.name.contains(old) || place.quote.contains(old))
        });
        assert!(kept || old == "Metrojet", "{old} is on record");
    }
    let metrojet = incidents.iter().flat_map(|incident| &incident.figures);
    assert!(metrojet.clone().any(|figure| figure.kind == Kind::Killed && figure.best == Some(224)));
}

//! Mails on their way out: a real mail server on loopback that fails in every way, and a folder.

use std::path::Path;
use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use wirewatch::config::settings::{Dkim, Login, Secret, Smtp, Tls, Transport};
use wirewatch::edge::mailer::message::{self, Letter, compose, message_id};
use wirewatch::edge::mailer::{Envelope, Mailer, Undelivered};
use wirewatch::model::{Mail, Picture};

use crate::support;
use crate::support::postbox::{Fault, Postbox};

const AT: &str = "2024-03-31T05:00:00Z";

fn mail() -> Mail {
    Mail {
        subject: "Crocus City Hall, Moscow: killed 133+ → 137 · 1 more".to_owned(),
        text: "killed 133+ → 137\n.a line that begins with a dot\n".to_owned(),
        html: "<p>killed 133+ → 137</p>\n".to_owned(),
        pictures: Vec::new(),
        csv: None,
        changes: vec![7, 9],
    }
}

fn envelope(to: &str) -> Envelope {
    let at: Timestamp = AT.parse().expect("a time");
    let message_id = message_id("desk", &mail().changes, "example.org", at);
    Envelope { from: "Wirewatch <wirewatch@example.org>".to_owned(), to: to.to_owned(), message_id, at }
}

fn bytes(envelope: &Envelope, mail: &Mail, thread: &[String]) -> Vec<u8> {
    let zone = TimeZone::get("Europe/Berlin").expect("a known zone");
    let letter = Letter {
        from: &envelope.from,
        to: &envelope.to,
        recipient: "desk",
        mail,
        message_id: &envelope.message_id,
        thread,
        at: &envelope.at.to_zoned(zone),
    };
    compose(&letter).expect("a mail")
}

fn server(port: u16) -> Smtp {
    Smtp {
        host: "127.0.0.1".to_owned(),
        port,
        tls: Tls::None,
        login: None,
        timeout: Duration::from_secs(20),
        authorities: None,
    }
}

async fn offer(mailer: &mut Mailer, to: &str) -> Result<(), Undelivered> {
    let envelope = envelope(to);
    mailer.deliver(&envelope, &bytes(&envelope, &mail(), &[])).await
}

#[tokio::test]
async fn hands_mails_over_on_one_connection() {
    let post = Postbox::start();
    let mut mailer = Mailer::new(&Transport::Smtp(server(post.port())));
    offer(&mut mailer, "Desk <desk@example.org>").await.expect("taken");
    offer(&mut mailer, "night@example.org").await.expect("taken");
    mailer.close().await;

    let mails = post.take_mails();
    assert_eq!(post.connections(), 1);
    let to: Vec<&str> = mails.iter().flat_map(|mail| mail.to.iter().map(String::as_str)).collect();
    assert_eq!(to, ["desk@example.org", "night@example.org"]);
    assert_eq!(mails[0].from, "wirewatch@example.org");
    let header = |name: &str| mails[0].header(name).unwrap_or_default();
    assert_eq!(header("Date"), "Sun, 31 Mar 2024 07:00:00 +0200");
    assert_eq!(header("Message-ID"), envelope("").message_id);
    assert_eq!(header("List-Id"), "Wirewatch <desk.wirewatch.example.org>");
    assert_eq!(header("List-Unsubscribe"), "<mailto:wirewatch@example.org?subject=unsubscribe%20desk>");
    assert_eq!(header("Auto-Submitted"), "auto-generated");
    assert_eq!(header("X-Wirewatch-Explain"), "c7, c9");
    assert_eq!(mails[0].header("In-Reply-To"), None);
    assert!(mails[0].text.contains("\r\n.a line that begins with a dot\r\n"));
}

#[tokio::test]
async fn tells_refused_for_now_from_refused_for_good() {
    let post = Postbox::start();
    let mut mailer = Mailer::new(&Transport::Smtp(server(post.port())));

    post.refuse_next("451 4.2.0 <desk@example.org> try later");
    let refused = offer(&mut mailer, "desk@example.org").await.expect_err("refused");
    assert!(matches!(&refused, Undelivered::Later(why) if why.contains("451")), "{refused}");
    assert!(!refused.to_string().contains("desk@"), "the address is masked: {refused}");

    post.refuse_next("550 5.1.1 <desk@example.org>: no such user");
    let refused = offer(&mut mailer, "desk@example.org").await.expect_err("refused");
    assert!(matches!(&refused, Undelivered::Never(why) if why.contains("550")), "{refused}");
    assert!(refused.to_string().contains("<d…k@example.org>: no such user"), "{refused}");

    post.fail_next(Fault::Text("554 5.7.1 not wanted here".to_owned()));
    assert!(matches!(offer(&mut mailer, "desk@example.org").await, Err(Undelivered::Never(_))));
    post.fail_next(Fault::Text("452 4.3.1 disk full".to_owned()));
    assert!(matches!(offer(&mut mailer, "desk@example.org").await, Err(Undelivered::Later(_))));
    assert!(post.is_empty());

    // A refusal is one mail's: the next one goes out all the same.
    offer(&mut mailer, "night@example.org").await.expect("taken");
    assert_eq!(post.take_only_mail().to, ["night@example.org"]);
}

#[tokio::test]
async fn a_doubtful_outcome_is_offered_again_with_the_same_identity() {
    let post = Postbox::start();
    let mut mailer = Mailer::new(&Transport::Smtp(server(post.port())));
    for (fault, taken) in [(Fault::CutBeforeTaking, 0), (Fault::CutAfterTaking, 1)] {
        post.fail_next(fault);
        assert!(matches!(offer(&mut mailer, "desk@example.org").await, Err(Undelivered::Later(_))));
        offer(&mut mailer, "desk@example.org").await.expect("taken");
        let mails = post.take_mails();
        assert_eq!(mails.len(), taken + 1);
        assert!(mails.iter().all(|mail| *mail == mails[0]), "the same bytes, the same Message-ID");
    }
}

#[tokio::test]
async fn gives_up_waiting_for_a_silent_server() {
    let post = Postbox::start();
    let impatient = Smtp { timeout: Duration::from_millis(50), ..server(post.port()) };
    let mut mailer = Mailer::new(&Transport::Smtp(impatient));
    post.fail_next(Fault::Silence);
    let refused = offer(&mut mailer, "desk@example.org").await.expect_err("no answer");
    assert!(matches!(&refused, Undelivered::Later(why) if why.contains("did not answer")), "{refused}");
}

#[tokio::test]
async fn an_unreachable_server_says_nothing_of_the_mail() {
    let post = Postbox::start();
    let failures = [
        Smtp { host: "mail.invalid".to_owned(), ..server(25) },
        // Nobody listens there: the port was free a moment ago and is given back.
        server(
            std::net::TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a port").port(),
        ),
        // It does not offer what the settings insist on.
        Smtp { tls: Tls::Starttls, ..server(post.port()) },
    ];
    for failure in failures {
        let mut mailer = Mailer::new(&Transport::Smtp(failure));
        assert!(matches!(offer(&mut mailer, "desk@example.org").await, Err(Undelivered::Unreachable(_))));
    }
    for greeting in ["421 too busy", "554 no mail today"] {
        post.fail_next(Fault::Greeting(greeting.to_owned()));
        let mut mailer = Mailer::new(&Transport::Smtp(server(post.port())));
        let refused = offer(&mut mailer, "desk@example.org").await.expect_err("no service");
        assert!(matches!(&refused, Undelivered::Unreachable(_)), "{greeting}: {refused}");
    }
    assert!(post.is_empty());
}

#[tokio::test]
async fn talks_in_secret_with_whom_it_trusts() {
    let folder = tempfile::tempdir().expect("a folder");
    for (tls, at_once) in [(Tls::Starttls, false), (Tls::Tls, true)] {
        let post = Postbox::start();
        let authority = folder.path().join("ca.pem");
        std::fs::write(&authority, post.encrypt(at_once)).expect("a file");
        post.want_login("wirewatch", "open sesame");
        let password = folder.path().join("password");
        support::write_secret(&password, "open sesame");
        let login = Login { username: "wirewatch".to_owned(), password: Secret::File(password) };
        let trusting = Smtp { tls, login: Some(login), authorities: Some(authority), ..server(post.port()) };
        let mut mailer = Mailer::new(&Transport::Smtp(trusting.clone()));
        offer(&mut mailer, "desk@example.org").await.expect("taken");
        mailer.close().await;
        assert_eq!(post.take_only_mail().to, ["desk@example.org"]);

        let stranger = folder.path().join("stranger.pem");
        std::fs::write(&stranger, Postbox::start().encrypt(false)).expect("a file");
        let faults = [
            (Smtp { authorities: None, ..trusting.clone() }, "certificate"),
            (Smtp { authorities: Some(stranger), ..trusting.clone() }, "certificate"),
            (
                Smtp { authorities: Some(folder.path().join("nowhere.pem")), ..trusting.clone() },
                "nowhere.pem",
            ),
            (Smtp { host: "localhost".to_owned(), ..trusting.clone() }, "certificate"),
        ];
        for (settings, says) in faults {
            let mut mailer = Mailer::new(&Transport::Smtp(settings));
            let refused = offer(&mut mailer, "desk@example.org").await.expect_err("not trusted");
            assert!(
                matches!(&refused, Undelivered::Unreachable(why) if why.contains(says)),
                "{says}: {refused}"
            );
        }
        assert!(post.is_empty(), "nothing was said to a stranger");
    }
}

#[tokio::test]
async fn a_command_may_take_its_time_and_no_more() {
    let post = Postbox::start();
    let impatient = Smtp { timeout: Duration::from_millis(300), ..server(post.port()) };
    post.fail_next(Fault::Silence);
    let mut mailer = Mailer::new(&Transport::Smtp(impatient));
    let refused = offer(&mut mailer, "desk@example.org").await.expect_err("silent behind the text");
    let words = "not delivered for now: the mail server did not answer within 0.3 s";
    assert_eq!(refused.to_string(), words);
}

#[tokio::test]
async fn no_greeting_a_busy_server_and_a_cut_say_to_try_again() {
    let post = Postbox::start();
    let impatient = Smtp { timeout: Duration::from_millis(200), ..server(post.port()) };
    let faults = [
        (Fault::NoGreeting, ""),
        (Fault::Recipient("421 closing".to_owned()), "421"),
        (Fault::Recipient("450 mailbox busy".to_owned()), "450"),
        (Fault::Text("451 local error".to_owned()), "451"),
        (Fault::CutInText, ""),
    ];
    for (fault, says) in faults {
        post.fail_next(fault.clone());
        let mut mailer = Mailer::new(&Transport::Smtp(impatient.clone()));
        let refused = offer(&mut mailer, "desk@example.org").await.expect_err("not taken");
        let (Undelivered::Later(why) | Undelivered::Unreachable(why)) = &refused else {
            panic!("{fault:?}: {refused}")
        };
        assert!(why.contains(says), "{fault:?}: {refused}");
        assert!(post.is_empty(), "{fault:?}");
        offer(&mut mailer, "desk@example.org").await.expect("taken the next time");
        post.take_only_mail();
    }
}

#[tokio::test]
async fn a_program_takes_mails_as_sendmail_does() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    let program = folder.path().join("sendmail");
    let taken = folder.path().join("taken");
    let write = |script: &str| {
        std::fs::write(&program, format!("#!/bin/sh\n{script}\n")).expect("a file");
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o700)).expect("it may run");
    };
    let mut mailer = Mailer::new(&Transport::Sendmail(program.clone()));
    let missing = offer(&mut mailer, "desk@example.org").await.expect_err("not there");
    assert!(matches!(&missing, Undelivered::Unreachable(why) if why.contains("sendmail")), "{missing}");
    write(&format!("echo \"$@\" > {0}; cat >> {0}", taken.display()));
    offer(&mut mailer, "Desk <desk@example.org>").await.expect("taken");
    let text = std::fs::read(&taken).expect("it was taken");
    let arguments = b"-i -f wirewatch@example.org -- desk@example.org\n";
    assert_eq!(text, [&arguments[..], &bytes(&envelope("Desk <desk@example.org>"), &mail(), &[])].concat());
    write("echo 'desk@example.org: no such user' >&2; exit 67");
    let refused = offer(&mut mailer, "desk@example.org").await.expect_err("refused");
    assert!(matches!(&refused, Undelivered::Never(why) if why.contains("d…k@example.org")), "{refused}");
    write("exit 75");
    assert!(matches!(offer(&mut mailer, "desk@example.org").await, Err(Undelivered::Later(_))));
}

#[tokio::test]
async fn a_mail_that_cannot_be_signed_waits() {
    let folder = tempfile::tempdir().expect("a folder");
    let key_file = folder.path().join("dkim.pem");
    let dkim =
        Dkim { domain: "example.org".to_owned(), selector: "w".to_owned(), key_file: key_file.clone() };
    let post = Postbox::start();
    let transport = Transport::Smtp(server(post.port()));
    for _ in 0..2 {
        let mut mailer = Mailer::new(&transport).signing(Some(&dkim));
        let refused = offer(&mut mailer, "desk@example.org").await.expect_err("no key");
        assert!(matches!(&refused, Undelivered::Later(why) if why.contains("dkim.pem")), "{refused}");
        support::write_secret(&key_file, "no key");
    }
    let key = rcgen::KeyPair::generate_for(&rcgen::PKCS_ED25519).expect("a key");
    support::write_secret(&key_file, &key.serialize_pem());
    let mut mailer = Mailer::new(&transport).signing(Some(&dkim));
    offer(&mut mailer, "desk@example.org").await.expect("taken");
    let signature = post.take_only_mail().header("DKIM-Signature").expect("a signature");
    assert!(
        signature.starts_with("v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.org; s=w;"),
        "{signature}"
    );
}

#[tokio::test]
async fn logs_in_and_forgives_a_wrong_password() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("smtp-password");
    let post = Postbox::start();
    post.want_login("wirewatch", "open sesame");
    let login = Login { username: "wirewatch".to_owned(), password: Secret::File(file.clone()) };
    let mut mailer = Mailer::new(&Transport::Smtp(Smtp { login: Some(login), ..server(post.port()) }));

    let missing = offer(&mut mailer, "desk@example.org").await.expect_err("no password");
    assert!(matches!(&missing, Undelivered::Unreachable(why) if why.contains("smtp-password")), "{missing}");
    support::write_secret(&file, "open says me\n");
    let wrong = offer(&mut mailer, "desk@example.org").await.expect_err("a wrong password");
    assert!(matches!(&wrong, Undelivered::Unreachable(why) if why.contains("535")), "{wrong}");
    assert!(!format!("{wrong}{mailer:?}").contains("open says me"));
    support::write_secret(&file, "open sesame\n");
    offer(&mut mailer, "desk@example.org").await.expect("taken");
    assert!(!post.is_empty());
}

#[tokio::test]
async fn a_folder_holds_each_mail_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let mails = folder.path().join("mail");
    let mut mailer = Mailer::new(&Transport::Folder(mails.clone()));
    offer(&mut mailer, "desk@example.org").await.expect("written");
    offer(&mut mailer, "desk@example.org").await.expect("written again");
    let no_mailbox = Envelope { to: "../desk".to_owned(), ..envelope("desk@example.org") };
    assert!(matches!(mailer.deliver(&no_mailbox, b"").await, Err(Undelivered::Never(_))));

    let files = names(&mails);
    assert_eq!(files.len(), 1, "{files:?}");
    assert!(files[0].starts_with("2024-03-31T05-00-00Z_desk@example.org_"), "{files:?}");
    let written = std::fs::read(mails.join(&files[0])).expect("a mail");
    assert_eq!(written, bytes(&envelope("desk@example.org"), &mail(), &[]));

    offer(&mut mailer, "a/b@example.org").await.expect("written into the folder itself");
    assert!(names(&mails).iter().any(|name| name.contains("_a_b@example.org_")));

    let file = folder.path().join("a-file");
    std::fs::write(&file, "").expect("a file");
    let mut mailer = Mailer::new(&Transport::Folder(file));
    assert!(matches!(offer(&mut mailer, "desk@example.org").await, Err(Undelivered::Later(_))));
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn nothing_in_a_mail_begins_a_header() {
    let evil = "Toll rises\r\nBcc: all@example.org\r\n\r\n<script>";
    let mail = Mail { subject: evil.to_owned(), ..mail() };
    let envelope = envelope("desk@example.org");
    let thread = ["<first@example.org>\r\nBcc: all@example.org".to_owned()];
    let bytes = String::from_utf8(bytes(&envelope, &mail, &thread)).expect("ASCII");
    let (head, _) = bytes.split_once("\r\n\r\n").expect("a head");
    assert!(!head.to_ascii_lowercase().contains("\r\nbcc:"), "{head}");
    assert!(head.contains("multipart/alternative"), "the head ends where it should: {head}");
}

#[test]
fn pictures_travel_with_the_html_that_shows_them() {
    let picture = |id: &str, byte: u8| Picture { id: id.to_owned(), png: vec![byte; 3_000] };
    let pictures = vec![picture("one@chart.wirewatch", 7), picture("two@chart.wirewatch", 250)];
    let html = "<p><img src=\"cid:one@chart.wirewatch\"><img src=\"cid:two@chart.wirewatch\"></p>".to_owned();
    let csv = Some("incident,place\r\ni1,Córdoba\r\n".to_owned());
    let mail = Mail { html, pictures: pictures.clone(), csv, ..mail() };
    let envelope = envelope("desk@example.org");
    let composed = bytes(&envelope, &mail, &[]);
    assert_eq!(composed, bytes(&envelope, &mail, &[]), "the same bytes each time");
    let text = String::from_utf8(composed.clone()).expect("ASCII");
    let order =
        ["mixed", "alternative", "text/plain", "related", "text/html", "image/png", "image/png", "text/csv"];
    let mut from = 0;
    for kind in order {
        from += text[from..].find(kind).unwrap_or_else(|| panic!("{kind} in its place: {text}")) + 1;
    }
    assert_eq!(text.matches("Content-Disposition: inline; filename=\"chart-").count(), 2);
    assert_eq!(message::pictures(&composed), pictures);
    let page = message::page(&mail.html, &pictures);
    assert!(!page.contains("cid:") && page.matches("data:image/png;base64,").count() == 2);
}

#[test]
fn alerts_of_one_incident_are_one_thread() {
    let envelope = envelope("desk@example.org");
    let thread: Vec<String> = (1..=3).map(|number| format!("<alert-{number}@example.org>")).collect();
    let bytes = String::from_utf8(bytes(&envelope, &mail(), &thread)).expect("ASCII").replace("\r\n ", " ");
    assert!(bytes.contains("\r\nIn-Reply-To: <alert-3@example.org>\r\n"));
    assert!(
        bytes.contains(
            "\r\nReferences: <alert-1@example.org> <alert-2@example.org> <alert-3@example.org>\r\n"
        )
    );
}

#[test]
fn an_identity_is_stable() {
    let at: Timestamp = AT.parse().expect("a time");
    let later: Timestamp = "2024-04-01T05:00:00Z".parse().expect("a time");
    let id = |recipient: &str, changes: &[i64], at| message_id(recipient, changes, "example.org", at);
    assert_eq!(id("desk", &[7, 9], at), "<7ebfd73911051580686407746d6d5acb@example.org>");
    assert_eq!(id("desk", &[7, 9], at), id("desk", &[9, 7, 9], later));
    assert_ne!(id("desk", &[7, 9], at), id("night", &[7, 9], at));
    assert_ne!(id("desk", &[7, 9], at), id("desk", &[79], at));
    assert_ne!(id("desk", &[], at), id("desk", &[], later), "two mails that say nothing new are two");
}

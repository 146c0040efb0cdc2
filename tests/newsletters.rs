//! Newsletters in a folder of a mail server, from the mail to the change that it brings.

use wirewatch::edge::store::FeedRow;

use crate::support::mailbox::{Fault, Mailbox};
use crate::support::world::World;
use crate::support::write_secret;

const SUNDAY: &str = "2024-03-24T10:00:00Z";

fn letter(number: u32, day: &str, killed: &str) -> String {
    format!(
        "Message-ID: <{number}@letter.example>\nFrom: Kano Letter <letter@letter.example>\n\
         Subject: {killed} killed in Kano market attack\nDate: {day} Mar 2024 09:30:00 +0000\n\
         Archived-At: <https://letter.example/{number}>\nContent-Type: text/html; charset=utf-8\n\n\
         <h1>{killed} killed</h1><p>{killed} people were killed when gunmen attacked a market in Kano, Nigeria, on \
         Saturday, police said.</p><p>Boko Haram has claimed the attack.</p>\n"
    )
}

fn watch(world: &World, url: &str, more: &str) {
    let folder = world.folder.path();
    write_secret(&folder.join("password"), "secret\n");
    let feeds = format!(
        "[[feed]]\nname = \"Letter\"\nkind = \"imap\"\nurl = \"{url}\"\nfolder = \"News & more\"\n\
         username = \"desk\"\npassword_file = \"password\"\n{more}\n"
    );
    std::fs::write(folder.join("feeds.toml"), feeds).expect("a file");
}

fn feed(world: &World) -> FeedRow {
    world.store().feeds().expect("the feeds").remove(0)
}

#[test]
fn each_mail_is_an_entry_and_none_is_touched() {
    let (world, mailbox) = (World::new(), Mailbox::start("News &- more"));
    watch(&world, &format!("imap://127.0.0.1:{}", mailbox.port()), "");
    mailbox.deliver(&letter(1, "23", "Nine"));
    world.once_well(SUNDAY);
    assert_eq!(feed(&world).entries, 1);
    assert_eq!(world.incidents().len(), 1, "{:?}", world.incidents());
    let asked = mailbox.take_asked();
    assert!(asked.iter().any(|line| line.starts_with("EXAMINE")), "{asked:?}");
    let touches = |line: &String| {
        ["SELECT", "STORE", "EXPUNGE", "COPY", "BODY["].iter().any(|word| line.contains(word))
    };
    assert!(!asked.iter().any(touches), "only peeked at: {asked:?}");

    // Nothing new is a folder that is opened and left.
    world.once_well("2024-03-24T10:20:00Z");
    let asked = mailbox.take_asked();
    assert!(!asked.iter().any(|line| line.contains("FETCH")), "{asked:?}");

    mailbox.deliver(&letter(2, "24", "Twelve"));
    mailbox.deliver(&letter(3, "24", "Twelve"));
    // An alert of the same incident waits for 45 minutes.
    world.once_well("2024-03-24T10:50:00Z");
    assert_eq!(feed(&world).entries, 3);
    assert!(
        !mailbox.take_asked().iter().any(|line| line.contains("FETCH 1")),
        "what is known is not asked for"
    );
    let mails = world.postbox.take_mails();
    let told = mails.last().expect("a mail").text.clone();
    assert!(told.contains("https://letter.example/2") || told.contains("https://letter.example/3"), "{told}");

    // The folder is made anew under its name: its mails are known by their ids.
    mailbox.make_anew();
    world.once_well("2024-03-24T11:10:00Z");
    assert_eq!((feed(&world).entries, feed(&world).problem), (3, None));
    assert!(mailbox.take_asked().iter().any(|line| line.contains("BODY.PEEK")));
}

#[test]
fn an_empty_folder_is_no_fault_and_a_huge_mail_no_burden() {
    let (world, mailbox) = (World::new(), Mailbox::start("News &- more"));
    watch(&world, &format!("imap://127.0.0.1:{}", mailbox.port()), "");
    for minute in ["00", "20", "40"] {
        world.once_well(&format!("2024-03-24T10:{minute}:00Z"));
    }
    assert_eq!(feed(&world).problem, None);
    let huge = format!("{}<!--{}-->\n", letter(1, "24", "Nine"), "picture ".repeat(500_000));
    mailbox.deliver(&huge);
    world.once_well("2024-03-24T11:00:00Z");
    let feed = feed(&world);
    assert_eq!((feed.entries, world.incidents().len()), (1, 1));
    assert!(feed.notes.iter().any(|note| note.says.contains("very long")), "{:?}", feed.notes);
    assert!(mailbox.take_asked().iter().any(|line| line.contains("BODY.PEEK[]<0.2000000>")));
}

#[test]
fn a_folder_is_read_in_secret() {
    for at_once in [true, false] {
        let (world, mailbox) = (World::new(), Mailbox::start("News &- more"));
        let authority = mailbox.encrypt(at_once);
        std::fs::write(world.folder.path().join("authority.pem"), authority).expect("a file");
        mailbox.deliver(&letter(1, "23", "Nine"));
        let scheme = if at_once { "imaps" } else { "imap" };
        let url = format!("{scheme}://127.0.0.1:{}", mailbox.port());
        watch(&world, &url, "authorities = \"authority.pem\"");
        world.once_well(SUNDAY);
        assert_eq!(feed(&world).entries, 1, "{scheme}");

        // Nobody whom we do not know gets the password.
        mailbox.take_asked();
        mailbox.encrypt(at_once);
        assert_eq!(world.once("2024-03-24T10:20:00Z").status.code(), Some(1));
        let problem = feed(&world).problem.unwrap_or_default();
        assert!(problem.contains("no secure connection to 127.0.0.1"), "{problem}");
        assert!(!mailbox.take_asked().iter().any(|line| line.contains("LOGIN")));
    }
}

#[test]
fn what_a_mail_server_does_wrong_is_said() {
    let (world, mailbox) = (World::new(), Mailbox::start("Elsewhere"));
    let url = format!("imap://127.0.0.1:{}", mailbox.port());
    mailbox.deliver(&letter(1, "23", "Nine"));
    let mut minute = 0;
    let mut problem = |more: &str, fault: Option<Fault>, password: &str| {
        watch(&world, &url, more);
        write_secret(&world.folder.path().join("password"), password);
        mailbox.fail(fault);
        minute += 1;
        let output = world
            .command("2024-03-24T10:00:00Z")
            .args(["feeds", "test", "Letter"])
            .output()
            .expect("it runs");
        assert!(!output.status.success());
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let said = problem("", None, "secret");
    assert!(said.contains("does not open the folder News & more: no such folder"), "{said}");
    let said = problem("", None, "wrong");
    assert!(said.contains("does not let us in: ") && said.contains("wrong password"), "{said}");
    assert!(!said.contains("\"wrong\""), "{said}");
    let said = problem("", Some(Fault::Silence), "secret");
    assert!(said.contains("was not complete within 3 s"), "{said}");
    let said = problem("", Some(Fault::Endless), "secret");
    assert!(said.contains("cannot be read") || said.contains("was not complete"), "{said}");
    drop(mailbox);
}

#[test]
fn a_mail_that_breaks_off_is_read_at_the_next_look() {
    let (world, mailbox) = (World::new(), Mailbox::start("News &- more"));
    watch(&world, &format!("imap://127.0.0.1:{}", mailbox.port()), "");
    mailbox.deliver(&letter(1, "23", "Nine"));
    mailbox.fail(Some(Fault::CutInMail));
    assert_eq!(world.once(SUNDAY).status.code(), Some(1));
    assert_eq!(feed(&world).entries, 0);
    mailbox.fail(None);
    world.once_well("2024-03-24T10:20:00Z");
    assert_eq!(feed(&world).entries, 1);
}

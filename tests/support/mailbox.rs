//! A mail server on loopback with one folder that is read over IMAP. It speaks over a real socket, from threads of its own.

use std::io;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;

use rustls::ServerConfig;

use super::wire::{Talk, certificate};

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It takes the connection and says nothing.
    Silence,
    /// It never ends its greeting.
    Endless,
    /// It leaves in the middle of a mail.
    CutInMail,
}

struct State {
    login: (String, String),
    folder: String,
    validity: u32,
    /// The mails with their numbers.
    mails: Vec<(u32, String)>,
    next: u32,
    encryption: Option<Arc<ServerConfig>>,
    encrypted_at_once: bool,
    fault: Option<Fault>,
    /// What was asked, without the numbers of the commands.
    asked: Vec<String>,
    closed: bool,
}

/// A mail server with one folder.
pub(crate) struct Mailbox {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
}

impl Mailbox {
    /// Listens on a free port of the loopback address; `desk` gets in with `secret`.
    pub(crate) fn start(folder: &str) -> Mailbox {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("a bound socket");
        let state = Arc::new(Mutex::new(State {
            login: ("desk".to_owned(), "secret".to_owned()),
            folder: folder.to_owned(),
            validity: 7,
            mails: Vec::new(),
            next: 1,
            encryption: None,
            encrypted_at_once: false,
            fault: None,
            asked: Vec::new(),
            closed: false,
        }));
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if lock(&shared).closed {
                    return;
                }
                let shared = Arc::clone(&shared);
                // An error is a client that went away.
                thread::spawn(move || converse(stream, &shared).ok());
            }
        });
        Mailbox { address, state }
    }

    /// The port that it listens on.
    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// Talks in secret only from now on: from the first byte, or after STARTTLS. Returns its authority's certificate.
    pub(crate) fn encrypt(&self, at_once: bool) -> String {
        let (config, authority) = certificate();
        let mut state = lock(&self.state);
        state.encryption = Some(config);
        state.encrypted_at_once = at_once;
        authority
    }

    /// A mail comes.
    pub(crate) fn deliver(&self, mail: &str) {
        let mut state = lock(&self.state);
        let number = state.next;
        state.next += 1;
        state.mails.push((number, mail.replace("\r\n", "\n").replace('\n', "\r\n")));
    }

    /// The folder is made anew: the same mails, other numbers.
    pub(crate) fn make_anew(&self) {
        let mut state = lock(&self.state);
        state.validity += 1;
        for (place, (number, _)) in state.mails.iter_mut().enumerate() {
            *number = 1 + u32::try_from(place).expect("few mails");
        }
        state.next = 1 + u32::try_from(state.mails.len()).expect("few mails");
    }

    /// Goes wrong in this way from now on, or not any more.
    pub(crate) fn fail(&self, fault: Option<Fault>) {
        lock(&self.state).fault = fault;
    }

    /// What was asked since the last time.
    pub(crate) fn take_asked(&self) -> Vec<String> {
        std::mem::take(&mut lock(&self.state).asked)
    }
}

impl Drop for Mailbox {
    fn drop(&mut self) {
        lock(&self.state).closed = true;
        // Wakes the listener, which looks at `closed` then.
        TcpStream::connect(self.address).ok();
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().expect("no thread panics with the lock")
}

/// One connection, until the client leaves or a fault cuts it.
fn converse(stream: TcpStream, state: &Mutex<State>) -> io::Result<()> {
    let (encryption, at_once, fault) = {
        let state = lock(state);
        (state.encryption.clone(), state.encrypted_at_once, state.fault)
    };
    let mut talk = Talk::new(stream);
    if let Some(config) = encryption.as_ref().filter(|_| at_once) {
        talk = talk.encrypt(config)?;
    }
    let mut is_secret = at_once;
    match fault {
        Some(Fault::Silence) => return talk.keep_silent(),
        Some(Fault::Endless) => loop {
            talk.say_raw(&"* OK ".repeat(10_000))?;
        },
        _ => talk.say("* OK mailbox.test ready")?,
    }
    let (mut known, mut open) = (false, false);
    while let Some(line) = talk.hear()? {
        let (tag, command) = line.split_once(' ').unwrap_or((&line, ""));
        lock(state).asked.push(command.to_owned());
        let upper = command.to_ascii_uppercase();
        if upper == "STARTTLS" {
            let Some(config) = &encryption else { return talk.say(&format!("{tag} BAD not here")) };
            talk.say(&format!("{tag} OK go ahead"))?;
            talk = talk.encrypt(config)?;
            is_secret = true;
        } else if upper == "LOGOUT" {
            talk.say("* BYE bye")?;
            return talk.say(&format!("{tag} OK done"));
        } else if encryption.is_some() && !is_secret {
            talk.say(&format!("{tag} NO in secret only"))?;
        } else if upper.starts_with("LOGIN ") {
            let (user, password) = lock(state).login.clone();
            known = command.ends_with(&format!(" \"{user}\" \"{password}\""));
            talk.say(&format!(
                "{tag} {}",
                if known { "OK welcome" } else { "NO [AUTHENTICATIONFAILED] wrong password" }
            ))?;
        } else if !known {
            talk.say(&format!("{tag} NO log in first"))?;
        } else if upper.starts_with("EXAMINE ") {
            let state = lock(state);
            open = command.ends_with(&format!(" \"{}\"", state.folder));
            if open {
                talk.say(&format!(
                    "* {} EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen)\r\n* OK [UIDVALIDITY {}] numbers\r\n\
                     * OK [UIDNEXT {}] the next\r\n{tag} OK [READ-ONLY] open",
                    state.mails.len(),
                    state.validity,
                    state.next
                ))?;
            } else {
                talk.say(&format!("{tag} NO no such folder"))?;
            }
        } else if open && upper.contains("FETCH ") {
            let words: Vec<&str> = upper.trim_start_matches("UID ").splitn(3, ' ').collect();
            let [_, set, what] = words.as_slice() else { return talk.say(&format!("{tag} BAD what")) };
            fetch(&mut talk, state, (upper.starts_with("UID "), set, what), fault)?;
            talk.say(&format!("{tag} OK fetched"))?;
        } else {
            talk.say(&format!("{tag} BAD not understood"))?;
        }
    }
    Ok(())
}

/// Hands out what was asked of some mails.
fn fetch(
    talk: &mut Talk,
    state: &Mutex<State>,
    (by_number, set, what): (bool, &str, &str),
    fault: Option<Fault>,
) -> io::Result<()> {
    let mails = lock(state).mails.clone();
    let last = if by_number { mails.last().map_or(0, |(number, _)| *number) } else { mails.len() as u32 };
    let end = |text: &str| if text == "*" { last } else { text.parse().unwrap_or(0) };
    let ranges: Vec<(u32, u32)> = set
        .split(',')
        .map(|range| {
            range.split_once(':').map_or_else(|| (end(range), end(range)), |(a, b)| (end(a), end(b)))
        })
        .map(|(a, b)| (a.min(b), a.max(b)))
        .collect();
    for (place, (number, mail)) in mails.iter().enumerate() {
        let place = place as u32 + 1;
        let at = if by_number { *number } else { place };
        if !ranges.iter().any(|(from, to)| (*from..=*to).contains(&at)) {
            continue;
        }
        if what.contains("RFC822.SIZE") {
            talk.say(&format!("* {place} FETCH (UID {number} RFC822.SIZE {})", mail.len()))?;
            continue;
        }
        let longest =
            what.split_once("<0.").and_then(|(_, rest)| rest.split_once('>')?.0.parse::<usize>().ok());
        let (body, mark) = match longest {
            Some(longest) => (&mail[..longest.min(mail.len())], "<0>"),
            None => (mail.as_str(), ""),
        };
        if fault == Some(Fault::CutInMail) {
            return talk.say_raw(&format!(
                "* {place} FETCH (UID {number} BODY[] {{{}}}\r\n{}",
                body.len(),
                &body[..body.len() / 2]
            ));
        }
        talk.say(&format!("* {place} FETCH (UID {number} BODY[]{mark} {{{}}}\r\n{body})", body.len()))?;
    }
    Ok(())
}

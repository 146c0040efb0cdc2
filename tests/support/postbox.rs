//! A mail server on loopback that can be told to fail. It speaks SMTP over a real socket, from threads of
//! its own, so that tests of any kind and the binary itself can talk to it.

use std::collections::{HashSet, VecDeque};
use std::io;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;

use rustls::ServerConfig;

use super::wire::{Talk, certificate};

/// A mail that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Taken {
    /// The sender's address.
    pub(crate) from: String,
    /// The recipients' addresses.
    pub(crate) to: Vec<String>,
    /// Headers and body as they came, dots unstuffed.
    pub(crate) text: String,
}

impl Taken {
    /// A header's value, its folded lines joined.
    pub(crate) fn header(&self, name: &str) -> Option<String> {
        let head = self.text.split("\r\n\r\n").next().unwrap_or_default().replace("\r\n ", " ");
        let mut lines = head.split("\r\n").filter_map(|line| line.split_once(": "));
        lines.find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value.to_owned())
    }
}

/// What goes wrong, once.
#[derive(Clone, Debug)]
pub(crate) enum Fault {
    /// This reply instead of a greeting.
    Greeting(String),
    /// This reply to the recipient: "550 no such user".
    Recipient(String),
    /// This reply to the whole text.
    Text(String),
    /// The connection is cut when the text has come, which is lost.
    CutBeforeTaking,
    /// The connection is cut when the text was taken, before the reply.
    CutAfterTaking,
    /// The text gets no reply, until the other side gives up.
    Silence,
    /// The connection is cut while the text comes.
    CutInText,
    /// No greeting, until the other side gives up.
    NoGreeting,
}

#[derive(Default)]
struct State {
    faults: VecDeque<Fault>,
    login: Option<(String, String)>,
    unknown: HashSet<String>,
    encryption: Option<Arc<ServerConfig>>,
    encrypted_at_once: bool,
    taken: Vec<Taken>,
    connections: usize,
    closed: bool,
}

/// A mail server that collects what it takes.
pub(crate) struct Postbox {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
}

impl Postbox {
    /// Listens on a free port of the loopback address.
    pub(crate) fn start() -> Postbox {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("a bound socket");
        let state = Arc::new(Mutex::new(State::default()));
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if lock(&shared).closed {
                    return;
                }
                let shared = Arc::clone(&shared);
                // An error is a client that went away: what it has not finished does not count.
                thread::spawn(move || converse(stream, &shared).ok());
            }
        });
        Postbox { address, state }
    }

    /// The port that it listens on.
    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// Takes mails only from this user from now on.
    pub(crate) fn want_login(&self, username: &str, password: &str) {
        lock(&self.state).login = Some((username.to_owned(), password.to_owned()));
    }

    /// Talks in secret only from now on: from the first byte, or after STARTTLS. Its certificate is for 127.0.0.1, by an
    /// authority of its own, whose certificate is returned in PEM.
    pub(crate) fn encrypt(&self, at_once: bool) -> String {
        let (config, authority) = certificate();
        let mut state = lock(&self.state);
        state.encryption = Some(config);
        state.encrypted_at_once = at_once;
        authority
    }

    /// Knows nobody by this address from now on.
    pub(crate) fn refuse_always(&self, address: &str) {
        lock(&self.state).unknown.insert(address.to_owned());
    }

    /// Answers the next recipient with this: "451 try later".
    pub(crate) fn refuse_next(&self, reply: &str) {
        self.fail_next(Fault::Recipient(reply.to_owned()));
    }

    /// Fails once in this way, after the faults that wait already.
    pub(crate) fn fail_next(&self, fault: Fault) {
        lock(&self.state).faults.push_back(fault);
    }

    /// Works well from now on.
    pub(crate) fn mend(&self) {
        lock(&self.state).faults.clear();
    }

    /// How many connections there have been.
    pub(crate) fn connections(&self) -> usize {
        lock(&self.state).connections
    }

    /// Whether there is nothing in it.
    pub(crate) fn is_empty(&self) -> bool {
        lock(&self.state).taken.is_empty()
    }

    /// All mails that have come since the last time, in order.
    pub(crate) fn take_mails(&self) -> Vec<Taken> {
        std::mem::take(&mut lock(&self.state).taken)
    }

    /// The one mail that has come.
    pub(crate) fn take_only_mail(&self) -> Taken {
        let mut mails = self.take_mails();
        assert_eq!(mails.len(), 1, "one mail was expected: {mails:#?}");
        mails.remove(0)
    }
}

impl Drop for Postbox {
    fn drop(&mut self) {
        lock(&self.state).closed = true;
        // Wakes the listener, which looks at `closed` then.
        TcpStream::connect(self.address).ok();
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().expect("no thread panics with the lock")
}

/// The next fault, if it is one that belongs here.
fn fault(state: &Mutex<State>, belongs: fn(&Fault) -> bool) -> Option<Fault> {
    let mut state = lock(state);
    if state.faults.front().is_some_and(belongs) { state.faults.pop_front() } else { None }
}

/// One connection, until the client leaves or a fault cuts it.
fn converse(stream: TcpStream, state: &Mutex<State>) -> io::Result<()> {
    lock(state).connections += 1;
    let (encryption, at_once) = {
        let state = lock(state);
        (state.encryption.clone(), state.encrypted_at_once)
    };
    let mut talk = Talk::new(stream);
    if let Some(config) = encryption.as_ref().filter(|_| at_once) {
        talk = talk.encrypt(config)?;
    }
    let mut is_secret = at_once;
    match fault(state, |fault| matches!(fault, Fault::Greeting(_) | Fault::NoGreeting)) {
        Some(Fault::Greeting(reply)) => return talk.say(&reply),
        Some(_) => return talk.keep_silent(),
        None => talk.say("220 postbox.test ready")?,
    }
    let mut mail = Taken { from: String::new(), to: Vec::new(), text: String::new() };
    let mut known = lock(state).login.is_none();
    while let Some(line) = talk.hear()? {
        match line.to_ascii_uppercase().split_whitespace().next().unwrap_or_default() {
            "EHLO" if encryption.is_some() && !is_secret => talk.say("250-postbox.test\r\n250 STARTTLS")?,
            "EHLO" if known => talk.say("250 postbox.test")?,
            "EHLO" => talk.say("250-postbox.test\r\n250 AUTH PLAIN LOGIN")?,
            "STARTTLS" => {
                let Some(config) = &encryption else { return talk.say("502 not here") };
                talk.say("220 go ahead")?;
                talk = talk.encrypt(config)?;
                is_secret = true;
            }
            "AUTH" => {
                known = lock(state).login.as_ref().is_some_and(|login| line.ends_with(&plain(login)));
                talk.say(if known { "235 welcome" } else { "535 wrong password" })?;
            }
            "NOOP" => talk.say("250 still here")?,
            "RSET" => talk.say("250 forgotten")?,
            "QUIT" => return talk.say("221 bye"),
            _ if encryption.is_some() && !is_secret => talk.say("530 in secret only")?,
            _ if !known => talk.say("530 log in first")?,
            "MAIL" => {
                mail = Taken { from: address(&line), to: Vec::new(), text: String::new() };
                talk.say("250 sender known")?;
            }
            "RCPT" => match fault(state, |fault| matches!(fault, Fault::Recipient(_))) {
                Some(Fault::Recipient(reply)) => talk.say(&reply)?,
                _ if lock(state).unknown.contains(&address(&line)) => talk.say("550 no such user")?,
                _ => {
                    mail.to.push(address(&line));
                    talk.say("250 recipient known")?;
                }
            },
            "DATA" => {
                talk.say("354 go on")?;
                let in_text = |fault: &Fault| {
                    !matches!(fault, Fault::Greeting(_) | Fault::NoGreeting | Fault::Recipient(_))
                };
                let fault = fault(state, in_text);
                if matches!(fault, Some(Fault::CutInText)) {
                    talk.hear()?;
                    return Ok(());
                }
                while let Some(line) = talk.hear()?.filter(|line| line != ".") {
                    mail.text.push_str(line.strip_prefix('.').unwrap_or(&line));
                    mail.text.push_str("\r\n");
                }
                match fault {
                    Some(Fault::Text(reply)) => talk.say(&reply)?,
                    Some(Fault::CutBeforeTaking) => return Ok(()),
                    Some(Fault::Silence) => return talk.keep_silent(),
                    cut => {
                        lock(state).taken.push(mail.clone());
                        if cut.is_some() {
                            return Ok(());
                        }
                        talk.say("250 taken")?;
                    }
                }
            }
            _ => talk.say("500 not understood")?,
        }
    }
    Ok(())
}

/// What stands between the angle brackets.
fn address(line: &str) -> String {
    let inside = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inside.map(|(address, _)| address.to_owned()).unwrap_or_default()
}

/// The words of AUTH PLAIN in base64 (RFC 4616).
fn plain((username, password): &(String, String)) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let words = format!("\0{username}\0{password}").into_bytes();
    let mut encoded = String::new();
    for three in words.chunks(3) {
        let bits =
            three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place)) as usize & 63];
            encoded.push(if place <= three.len() { char::from(letter) } else { '=' });
        }
    }
    encoded
}

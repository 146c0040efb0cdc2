//! A mail server on loopback that can be told to fail. It speaks SMTP over a real socket, from threads of
//! its own, so that tests of any kind and the binary itself can talk to it.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;

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
}

#[derive(Default)]
struct State {
    faults: VecDeque<Fault>,
    login: Option<(String, String)>,
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
                thread::spawn(move || converse(&stream, &shared).ok());
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

    /// Answers the next recipient with this: "451 try later".
    pub(crate) fn refuse_next(&self, reply: &str) {
        self.fail_next(Fault::Recipient(reply.to_owned()));
    }

    /// Fails once in this way, after the faults that wait already.
    pub(crate) fn fail_next(&self, fault: Fault) {
        lock(&self.state).faults.push_back(fault);
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
fn converse(stream: &TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
    lock(state).connections += 1;
    let mut lines = BufReader::new(stream).lines();
    let say = |reply: &str| (&mut &*stream).write_all(format!("{reply}\r\n").as_bytes());
    if let Some(Fault::Greeting(reply)) = fault(state, |fault| matches!(fault, Fault::Greeting(_))) {
        return say(&reply);
    }
    say("220 postbox.test ready")?;
    let mut mail = Taken { from: String::new(), to: Vec::new(), text: String::new() };
    let mut known = lock(state).login.is_none();
    while let Some(line) = lines.next() {
        let line = line?;
        match line.to_ascii_uppercase().split_whitespace().next().unwrap_or_default() {
            "EHLO" if known => say("250 postbox.test")?,
            "EHLO" => say("250-postbox.test\r\n250 AUTH PLAIN LOGIN")?,
            "AUTH" => {
                known = lock(state).login.as_ref().is_some_and(|login| line.ends_with(&plain(login)));
                say(if known { "235 welcome" } else { "535 wrong password" })?;
            }
            "NOOP" => say("250 still here")?,
            "RSET" => say("250 forgotten")?,
            "QUIT" => return say("221 bye"),
            _ if !known => say("530 log in first")?,
            "MAIL" => {
                mail = Taken { from: address(&line), to: Vec::new(), text: String::new() };
                say("250 sender known")?;
            }
            "RCPT" => match fault(state, |fault| matches!(fault, Fault::Recipient(_))) {
                Some(Fault::Recipient(reply)) => say(&reply)?,
                _ => {
                    mail.to.push(address(&line));
                    say("250 recipient known")?;
                }
            },
            "DATA" => {
                say("354 go on")?;
                for line in lines.by_ref() {
                    let line = line?;
                    if line == "." {
                        break;
                    }
                    mail.text.push_str(line.strip_prefix('.').unwrap_or(&line));
                    mail.text.push_str("\r\n");
                }
                match fault(state, |fault| !matches!(fault, Fault::Greeting(_) | Fault::Recipient(_))) {
                    Some(Fault::Text(reply)) => say(&reply)?,
                    Some(Fault::CutBeforeTaking) => return Ok(()),
                    Some(Fault::Silence) => {
                        for line in lines {
                            line?;
                        }
                        return Ok(());
                    }
                    cut => {
                        lock(state).taken.push(mail.clone());
                        if cut.is_some() {
                            return Ok(());
                        }
                        say("250 taken")?;
                    }
                }
            }
            _ => say("500 not understood")?,
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

//! A proxy on loopback, SOCKS5 and HTTP on one port, that notes where it was asked to go and knows every name as
//! this machine.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// A proxy that runs until the tests end.
pub(crate) struct Proxy {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    /// Listens on a free port of the loopback address.
    pub(crate) fn start() -> Proxy {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("a bound socket");
        let asked = Arc::default();
        let shared: Arc<Mutex<Vec<String>>> = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let shared = Arc::clone(&shared);
                // An error is somebody who went away.
                thread::spawn(move || serve(stream, &shared).ok());
            }
        });
        Proxy { address, asked }
    }

    /// The port that it listens on.
    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// Where it was asked to go.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("no thread panics with the lock").clone()
    }
}

fn serve(stream: TcpStream, asked: &Mutex<Vec<String>>) -> io::Result<()> {
    let mut first = [0];
    stream.peek(&mut first)?;
    if first[0] == 5 { socks(stream, asked) } else { http(stream, asked) }
}

fn note(asked: &Mutex<Vec<String>>, target: String) {
    asked.lock().expect("no thread panics with the lock").push(target);
}

/// RFC 1928, without a login.
fn socks(mut stream: TcpStream, asked: &Mutex<Vec<String>>) -> io::Result<()> {
    let mut head = [0; 2];
    stream.read_exact(&mut head)?;
    let mut methods = vec![0; usize::from(head[1])];
    stream.read_exact(&mut methods)?;
    stream.write_all(&[5, 0])?;
    let mut request = [0; 4];
    stream.read_exact(&mut request)?;
    let host = match request[3] {
        1 => {
            let mut address = [0; 4];
            stream.read_exact(&mut address)?;
            Ipv4Addr::from(address).to_string()
        }
        3 => {
            let mut length = [0];
            stream.read_exact(&mut length)?;
            let mut name = vec![0; usize::from(length[0])];
            stream.read_exact(&mut name)?;
            String::from_utf8_lossy(&name).into_owned()
        }
        _ => {
            let mut address = [0; 16];
            stream.read_exact(&mut address)?;
            std::net::Ipv6Addr::from(address).to_string()
        }
    };
    let mut port = [0; 2];
    stream.read_exact(&mut port)?;
    let port = u16::from_be_bytes(port);
    note(asked, format!("{host}:{port}"));
    let there = TcpStream::connect(("127.0.0.1", port))?;
    stream.write_all(&[5, 0, 0, 1, 127, 0, 0, 1, 0, 0])?;
    join(stream, there)
}

/// A request with its whole address in the first line, handed on as it is.
fn http(stream: TcpStream, asked: &Mutex<Vec<String>>) -> io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head)? == 0 {
            return Ok(());
        }
    }
    let target = head.split(' ').nth(1).unwrap_or_default().to_owned();
    note(asked, target.clone());
    let rest = target.trim_start_matches("http://");
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let port = host.rsplit(':').next().and_then(|port| port.parse().ok()).unwrap_or(80);
    let mut there = TcpStream::connect(("127.0.0.1", port))?;
    // One request a connection: the next one may go elsewhere.
    let head =
        head.replacen(&target, &format!("/{path}"), 1).replacen("\r\n", "\r\nconnection: close\r\n", 1);
    there.write_all(head.as_bytes())?;
    join(stream, there)
}

fn join(here: TcpStream, there: TcpStream) -> io::Result<()> {
    let (mut from, mut to) = (here.try_clone()?, there.try_clone()?);
    thread::spawn(move || {
        let _ = io::copy(&mut from, &mut to);
        let _ = to.shutdown(Shutdown::Write);
    });
    let (mut from, mut to) = (there, here);
    io::copy(&mut from, &mut to)?;
    to.shutdown(Shutdown::Both)
}

//! Talk line by line over a real socket, plain or encrypted, for the servers that tests stand on.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// A certificate for 127.0.0.1, by an authority of its own, whose certificate is given in PEM.
pub(crate) fn certificate() -> (Arc<ServerConfig>, String) {
    let mut authority = CertificateParams::default();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority_key = KeyPair::generate().expect("a key");
    let authority_certificate = authority.self_signed(&authority_key).expect("a certificate");
    let issuer = Issuer::new(authority, authority_key);
    let key = KeyPair::generate().expect("a key");
    let names = vec!["127.0.0.1".to_owned()];
    let own = CertificateParams::new(names).expect("names").signed_by(&key, &issuer).expect("a certificate");
    let key = PrivateKeyDer::Pkcs8(key.serialize_der().into());
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("ring knows them")
        .with_no_client_auth()
        .with_single_cert(vec![own.der().clone()], key)
        .expect("a key that fits");
    (Arc::new(config), authority_certificate.pem())
}

/// A connection, plain at first.
pub(crate) enum Wire {
    Plain(TcpStream),
    Secret(Box<StreamOwned<ServerConnection, TcpStream>>),
}

impl Read for Wire {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        match self {
            Wire::Plain(stream) => stream.read(bytes),
            Wire::Secret(stream) => stream.read(bytes),
        }
    }
}

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Wire::Plain(stream) => stream.write(bytes),
            Wire::Secret(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Wire::Plain(stream) => stream.flush(),
            Wire::Secret(stream) => stream.flush(),
        }
    }
}

/// What the client says and is told, a line at a time.
pub(crate) struct Talk {
    wire: BufReader<Wire>,
}

impl Talk {
    /// With whoever has connected.
    pub(crate) fn new(stream: TcpStream) -> Talk {
        Talk { wire: BufReader::new(Wire::Plain(stream)) }
    }

    /// Says a line.
    pub(crate) fn say(&mut self, reply: &str) -> io::Result<()> {
        let wire = self.wire.get_mut();
        wire.write_all(format!("{reply}\r\n").as_bytes())?;
        wire.flush()
    }

    /// Says something without ending the line.
    pub(crate) fn say_raw(&mut self, words: &str) -> io::Result<()> {
        let wire = self.wire.get_mut();
        wire.write_all(words.as_bytes())?;
        wire.flush()
    }

    /// The next line; none where the client has left.
    pub(crate) fn hear(&mut self) -> io::Result<Option<String>> {
        let mut line = String::new();
        let heard = self.wire.read_line(&mut line)?;
        Ok((0 < heard).then(|| line.trim_end_matches(['\r', '\n']).to_owned()))
    }

    /// Waits until the client gives up.
    pub(crate) fn keep_silent(&mut self) -> io::Result<()> {
        while self.hear()?.is_some() {}
        Ok(())
    }

    /// Goes on in secret.
    pub(crate) fn encrypt(self, config: &Arc<ServerConfig>) -> io::Result<Talk> {
        let Wire::Plain(stream) = self.wire.into_inner() else { return Err(io::ErrorKind::Other.into()) };
        let connection = ServerConnection::new(Arc::clone(config)).map_err(io::Error::other)?;
        let wire = Wire::Secret(Box::new(StreamOwned::new(connection, stream)));
        Ok(Talk { wire: BufReader::new(wire) })
    }
}

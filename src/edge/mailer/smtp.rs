//! Mails to a mail server, over one connection a round.

use std::fmt;
use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use rustls::pki_types::CertificateDer;
use tokio::net::TcpStream;

use super::{Undelivered, mask};
use crate::config::settings::{Smtp, Tls};
use crate::edge::{authorities, secret};

/// A mail server, connected to when it is needed.
///
/// lettre's own transport is not used: it neither tells a failed login from a refused mail, so that a wrong
/// password would refuse every mail for good, nor limits how long an answer may take.
pub(super) struct Session {
    settings: Smtp,
    connection: Option<AsyncSmtpConnection>,
}

impl Session {
    pub(super) fn new(settings: &Smtp) -> Session {
        Session { settings: settings.clone(), connection: None }
    }

    /// Offers one mail.
    pub(super) async fn deliver(
        &mut self,
        from: Address,
        to: Address,
        bytes: &[u8],
    ) -> Result<(), Undelivered> {
        // After a failure the connection is gone: lettre has closed it, or nobody knows what it would say next.
        let mut connection = self.connected().await.map_err(unreachable)?;
        match hand_over(&mut connection, self.settings.timeout, from, to, bytes).await {
            Ok(()) => {
                self.connection = Some(connection);
                Ok(())
            }
            Err(Unhanded::Undelivered(why)) => Err(why),
            Err(Unhanded::Answered(error)) => {
                // It still listens, so that it is told that we go.
                let _ = within(self.settings.timeout, connection.abort()).await;
                Err(refused(&error))
            }
        }
    }

    /// Connects, logs in, and names a sender, whose mail is then given up: a server may let anybody in and take from nobody.
    pub(super) async fn reach(&mut self, from: Address) -> Result<(), Undelivered> {
        let mut connection = self.connected().await?;
        let timeout = self.settings.timeout;
        let sender = Mail::new(Some(from), Vec::new());
        within(timeout, connection.command(sender)).await?.map_err(|error| refused(&error))?;
        within(timeout, connection.command(Rset)).await?.map_err(|error| refused(&error))?;
        self.connection = Some(connection);
        Ok(())
    }

    /// The round's connection while it lives, else a new one.
    async fn connected(&mut self) -> Result<AsyncSmtpConnection, Undelivered> {
        let timeout = self.settings.timeout;
        if let Some(mut connection) = self.connection.take()
            && within(timeout, connection.test_connected()).await.unwrap_or(false)
        {
            return Ok(connection);
        }
        let password = match &self.settings.login {
            Some(login) => {
                let password =
                    secret::read(&login.password).map_err(|error| Undelivered::Later(told(&error)))?;
                Some(Credentials::new(login.username.clone(), password.reveal().to_owned()))
            }
            None => None,
        };
        // Whatever goes wrong here says nothing of the mail, not even a refusal.
        let authorities = match &self.settings.authorities {
            Some(file) => Some(authorities::read(file).map_err(Undelivered::Later)?),
            None => None,
        };
        within(timeout, connect(&self.settings, password.as_ref(), authorities.as_deref())).await?.map_err(
            |error| Undelivered::Later(format!("the mail server {}: {}", self.settings.host, told(&error))),
        )
    }

    /// Takes leave of the server.
    pub(super) async fn close(self) {
        if let Some(mut connection) = self.connection {
            // All mails are taken by now; a server that does not answer the farewell is left alone.
            let _ = within(self.settings.timeout, connection.quit()).await;
        }
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Session")
            .field("settings", &self.settings)
            .field("connected", &self.connection.is_some())
            .finish()
    }
}

/// Why there is no connection.
#[derive(Debug, thiserror::Error)]
enum Unconnected {
    #[error("the server cannot be reached")]
    Network(#[from] std::io::Error),
    #[error(transparent)]
    Smtp(#[from] smtp::Error),
}

/// Why a mail was not handed over.
enum Unhanded {
    /// Nobody answered in time, or nothing was said.
    Undelivered(Undelivered),
    /// What the server said, or how it broke off.
    Answered(smtp::Error),
}

/// Hands a mail over in four steps: sender, recipient, announcement, text. Each may take the settings' time for one
/// command, which is why lettre's `send` is not used: it knows only of all four.
async fn hand_over(
    connection: &mut AsyncSmtpConnection,
    time: Duration,
    from: Address,
    to: Address,
    bytes: &[u8],
) -> Result<(), Unhanded> {
    let server = connection.server_info();
    let is_foreign = [&from, &to].into_iter().any(|address| !address.to_string().is_ascii());
    let mut options = Vec::new();
    for (is_needed, extension, option, what) in [
        (
            is_foreign,
            Extension::SmtpUtfEight,
            MailParameter::SmtpUtfEight,
            "addresses beyond ASCII (SMTPUTF8)",
        ),
        (
            !bytes.is_ascii(),
            Extension::EightBitMime,
            MailParameter::Body(MailBodyParameter::EightBitMime),
            "mails beyond ASCII (8BITMIME)",
        ),
    ] {
        if is_needed && !server.supports_feature(extension) {
            let why = format!("the mail server does not take {what}");
            return Err(Unhanded::Undelivered(Undelivered::Later(why)));
        }
        options.extend(is_needed.then_some(option));
    }
    said(within(time, connection.command(Mail::new(Some(from), options))).await)?;
    said(within(time, connection.command(Rcpt::new(to, Vec::new()))).await)?;
    said(within(time, connection.command(Data)).await)?;
    said(within(time, connection.message(bytes)).await)
}

fn said<T>(answered: Result<Result<T, smtp::Error>, Undelivered>) -> Result<(), Unhanded> {
    answered.map_err(Unhanded::Undelivered)?.map(|_| ()).map_err(Unhanded::Answered)
}

/// Connects, encrypts and logs in.
async fn connect(
    settings: &Smtp,
    credentials: Option<&Credentials>,
    authorities: Option<&[CertificateDer<'static>]>,
) -> Result<AsyncSmtpConnection, Unconnected> {
    let name = ClientId::default();
    let encryption = || encryption(settings, authorities);
    let server = (settings.host.as_str(), settings.port);
    let mut connection = if settings.tls == Tls::Tls {
        let secret = Some(encryption()?);
        AsyncSmtpConnection::connect_tokio1(server, Some(settings.timeout), &name, secret, None).await?
    } else {
        let stream = TcpStream::connect(server).await?;
        // lettre sends a mail and its final dot by themselves. The dot would wait until the server has acknowledged the
        // mail, and servers take 40 ms for that: no more than 25 mails a second.
        stream.set_nodelay(true)?;
        AsyncSmtpConnection::connect_with_transport(Box::new(stream), &name).await?
    };
    if settings.tls == Tls::Starttls {
        connection.starttls(encryption()?, &name).await?;
    }
    if let Some(credentials) = credentials {
        connection.auth(DEFAULT_MECHANISMS, credentials).await?;
    }
    Ok(connection)
}

/// The system's certificate authorities, and those of the settings.
fn encryption(
    settings: &Smtp,
    authorities: Option<&[CertificateDer<'static>]>,
) -> Result<TlsParameters, smtp::Error> {
    let mut parameters = TlsParameters::builder(settings.host.clone());
    for certificate in authorities.unwrap_or_default() {
        parameters = parameters.add_root_certificate(Certificate::from_der(certificate.to_vec())?);
    }
    parameters.build_rustls()
}

/// Answers that say that we have to log in, or encrypt, before anything is taken (RFC 4954 and 3207), and the one that
/// servers give to a MAIL that came too early: they are about us, and not about the mail.
const NOT_LET_IN: [&str; 5] = ["503", "530", "534", "535", "538"];

/// A server that says no for good refuses the mail; everything else is worth another try.
fn refused(error: &smtp::Error) -> Undelivered {
    let code = error.status().map(|code| code.to_string());
    if code.is_some_and(|code| NOT_LET_IN.contains(&code.as_str())) {
        return Undelivered::Unreachable(told(error));
    }
    if error.is_permanent() { Undelivered::Never(told(error)) } else { Undelivered::Later(told(error)) }
}

/// What kept us from the server keeps every mail from it.
fn unreachable(why: Undelivered) -> Undelivered {
    match why {
        Undelivered::Later(why) => Undelivered::Unreachable(why),
        other => other,
    }
}

async fn within<T>(time: Duration, work: impl Future<Output = T>) -> Result<T, Undelivered> {
    tokio::time::timeout(time, work).await.map_err(|_| {
        Undelivered::Later(format!("the mail server did not answer within {} s", time.as_secs_f64()))
    })
}

/// An error with its causes on one line, addresses masked: servers like to repeat them.
fn told(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let next = error.to_string();
        // lettre's own errors tell their cause already.
        if !words.contains(&next) {
            words = format!("{words}: {next}");
        }
        cause = error.source();
    }
    // "Connection error: Connection error: …": lettre nests errors of one kind.
    let mut causes: Vec<String> = words.split(": ").map(plainly).filter(|cause| !cause.is_empty()).collect();
    causes.dedup();
    mask(&causes.join(": ").split_whitespace().collect::<Vec<_>>().join(" "))
}

/// One of lettre's words as a person would say it: "permanent error (550)" is what the server said.
fn plainly(cause: &str) -> String {
    let code = cause.strip_suffix(')').and_then(|cause| cause.rsplit_once("error ("));
    match (cause, code) {
        ("response error" | "network error" | "Connection error", _) => String::new(),
        ("incomplete response", _) => "it broke off the connection".to_owned(),
        (_, Some(("permanent " | "transient ", code))) => format!("it said {code}"),
        _ => cause.split(" (os error").next().unwrap_or(cause).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::plainly;

    #[test]
    fn errors_are_told_plainly() {
        assert_eq!(plainly("permanent error (550)"), "it said 550");
        assert_eq!(plainly("transient error (451)"), "it said 451");
        assert_eq!(plainly("response error"), "");
        assert_eq!(plainly("incomplete response"), "it broke off the connection");
        assert_eq!(plainly("Connection refused (os error 111)"), "Connection refused");
        assert_eq!(plainly("5.1.1 no such user"), "5.1.1 no such user");
    }
}

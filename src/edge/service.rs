//! What a service manager needs: that we are ready, that we stop, and the signals that ask for it.

use tokio::signal::unix::{Signal, SignalKind, signal};

/// Waits for SIGTERM or SIGINT.
pub struct Stop {
    terminate: Signal,
    interrupt: Signal,
}

impl Stop {
    /// Listens from now on.
    ///
    /// # Errors
    /// Where the signals can't be listened to.
    pub fn listen() -> std::io::Result<Stop> {
        Ok(Stop { terminate: signal(SignalKind::terminate())?, interrupt: signal(SignalKind::interrupt())? })
    }

    /// Returns once either came, with its name.
    pub async fn asked(&mut self) -> &'static str {
        tokio::select! {
            _ = self.terminate.recv() => "SIGTERM",
            _ = self.interrupt.recv() => "SIGINT",
        }
    }
}

/// Waits for SIGHUP: read the configuration again.
pub struct Hangup(Signal);

impl Hangup {
    /// Listens from now on.
    ///
    /// # Errors
    /// Where the signal can't be listened to.
    pub fn listen() -> std::io::Result<Hangup> {
        Ok(Hangup(signal(SignalKind::hangup())?))
    }

    /// Returns once it came.
    pub async fn asked(&mut self) {
        self.0.recv().await;
    }
}

/// Tells systemd that the configuration is read again; [`ready`] must follow.
pub fn reloading() {
    let since = sd_notify::NotifyState::monotonic_usec_now().ok();
    let states: Vec<_> = std::iter::once(sd_notify::NotifyState::Reloading).chain(since).collect();
    tell(&states);
}

/// Tells systemd that the service is ready; does nothing elsewhere.
pub fn ready(says: &str) {
    tell(&[sd_notify::NotifyState::Ready, sd_notify::NotifyState::Status(says)]);
}

/// Tells systemd, and whoever asks `systemctl status`, what goes on.
pub fn status(says: &str) {
    tell(&[sd_notify::NotifyState::Status(says)]);
}

/// How often systemd wants to hear that the service is alive; none where it does not ask.
pub fn watchdog() -> Option<std::time::Duration> {
    sd_notify::watchdog_enabled()
}

/// Tells systemd that the service is alive.
pub fn alive() {
    tell(&[sd_notify::NotifyState::Watchdog]);
}

/// Tells systemd that the service is stopping.
pub fn stopping() {
    tell(&[sd_notify::NotifyState::Stopping]);
}

fn tell(states: &[sd_notify::NotifyState<'_>]) {
    if let Err(error) = sd_notify::notify(states) {
        tracing::debug!(%error, "The service manager could not be told");
    }
}

/// Whether standard error goes to the journal: systemd tells its device and inode, so that whoever is started with
/// another one knows (systemd.exec(5)).
pub fn has_journal() -> bool {
    let Ok(told) = std::env::var("JOURNAL_STREAM") else { return false };
    let file = rustix::fs::fstat(std::io::stderr());
    file.is_ok_and(|file| told == format!("{}:{}", file.st_dev, file.st_ino))
}

/// The name of whoever runs the program, for what people decide; the user's number where nothing tells it.
pub fn user() -> String {
    let named = |name: &str| std::env::var(name).ok().filter(|name| !name.is_empty());
    named("SUDO_USER").or_else(|| named("USER")).or_else(|| named("LOGNAME")).unwrap_or_else(|| {
        let number = rustix::process::getuid().as_raw().to_string();
        let known = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
        name_of(&number, &known).map_or_else(|| format!("user {number}"), str::to_owned)
    })
}

/// A user's name in the system's list of them (passwd(5)).
fn name_of<'k>(number: &str, known: &'k str) -> Option<&'k str> {
    known.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        (fields.nth(1)? == number).then_some(name)
    })
}

/// Whether the user wants no colors anywhere (<https://no-color.org>).
pub fn wants_no_color() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::name_of;

    #[test]
    fn users_have_names() {
        let known = "root:x:0:0:root:/root:/bin/sh\nada:x:1000:1000::/home/ada:/bin/sh\n";
        assert_eq!(name_of("1000", known), Some("ada"));
        assert_eq!(name_of("0", known), Some("root"));
        assert_eq!(name_of("7", known), None);
    }
}

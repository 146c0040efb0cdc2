//! Something that is done again and again, one at a time. Pure: the clock is an argument.

use jiff::{SignedDuration, Timestamp};

/// When it is done next, and whether it is being done.
pub(super) struct Errand {
    pub(super) due: Timestamp,
    pub(super) busy: bool,
}

impl Errand {
    /// Due at a time.
    pub(super) fn at(due: Timestamp) -> Errand {
        Errand { due, busy: false }
    }

    /// Whether it is to be done now. It is being done from then on.
    pub(super) fn take(&mut self, now: Timestamp) -> bool {
        let take = self.due <= now && !self.busy;
        self.busy |= take;
        take
    }

    /// It is done, and due again so much later.
    pub(super) fn done(&mut self, now: Timestamp, rest: SignedDuration) {
        *self = Errand::at(now.saturating_add(rest).unwrap_or(Timestamp::MAX));
    }
}

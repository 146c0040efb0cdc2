//! How many files and connections the system lets us have open.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// The database, the logs, the ports that are listened on and what they take, connections that wait for their next
/// request.
const OTHERS: u64 = 256;

/// How many of `wanted` connections there can be beside `others`. As many open files are asked for as that needs: most
/// systems let a program have 1,024, and many times as many where it asks.
pub fn beside(others: usize, wanted: usize) -> usize {
    let limit = getrlimit(Resource::Nofile);
    let needed = OTHERS + (others + wanted) as u64;
    let mut allowed = limit.current;
    if allowed.is_some_and(|allowed| allowed < needed) {
        let raised = limit.maximum.map_or(needed, |most| most.min(needed));
        if setrlimit(Resource::Nofile, Rlimit { current: Some(raised), ..limit }).is_ok() {
            allowed = Some(raised);
        }
    }
    room(allowed, others, wanted)
}

fn room(allowed: Option<u64>, others: usize, wanted: usize) -> usize {
    let left = allowed.map_or(u64::MAX, |allowed| allowed.saturating_sub(OTHERS + others as u64));
    usize::try_from(left).unwrap_or(usize::MAX).min(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_as_there_is_room_for() {
        assert_eq!(room(None, 256, 1024), 1024);
        assert_eq!(room(Some(8192), 256, 1024), 1024);
        assert_eq!(room(Some(1024), 256, 1024), 512);
        assert_eq!(room(Some(100), 256, 1024), 0);
    }
}

//! Names are lent. A phone that has heard nothing of its server for fourteen days shows none until it hears again: it
//! may be lost, and nobody can tell it so. Doors, ticks, "do not visit" and recording go on.
//!
//! Time is counted by the device's time since it was started, which nobody sets. Only what lies between two starts is
//! taken from the wall clock, and only up to a limit: a clock that jumps must not hide a stairwell's names.

use super::Phone;
use super::clock::{Boot, Clock};
use super::error::PhoneError;
use crate::store::{ReadTx, StoreError, WriteTx};
use crate::sync::message::{decode, encode};
use crate::sync::rows::StorageError;
use minicbor::{Decode, Encode};

const LEASE: &str = "lease";
const HOUR: i64 = 3_600_000;
/// How long names are lent, milliseconds.
pub const LENT: i64 = 14 * 24 * HOUR;
/// Most that the wall clock is believed for the time between two starts, milliseconds.
const OFF: i64 = 2 * 24 * HOUR;

/// How much of the loan is used, and when that was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
struct Lease {
    /// Milliseconds since the server was heard.
    #[n(0)]
    used: i64,
    /// The start of the device during which it was counted.
    #[n(1)]
    boot: u64,
    /// Milliseconds since that start.
    #[n(2)]
    since: i64,
    /// The wall clock, milliseconds since 1970 UTC.
    #[n(3)]
    wall: i64,
}

impl Lease {
    fn begun(clock: &dyn Clock) -> Self {
        let Boot { id, since } = clock.boot();
        Self { used: 0, boot: id, since, wall: clock.now() }
    }

    /// With the time that has passed.
    fn counted(&self, clock: &dyn Clock) -> Self {
        let now = Self::begun(clock);
        let passed = if now.boot == self.boot && now.since >= self.since {
            now.since - self.since
        } else {
            let off = now.wall.saturating_sub(self.wall).saturating_sub(now.since);
            now.since.saturating_add(off.clamp(0, OFF))
        };
        Self { used: self.used.saturating_add(passed), ..now }
    }
}

impl Phone {
    /// Whether names are shown. What has passed is kept from time to time: a start of the device forgets it. Where it
    /// cannot be kept, on a full disk, reading goes on all the same.
    pub(super) fn names_are_lent(&self) -> Result<bool, PhoneError> {
        let Some(kept) = self.store.read(|tx| Ok::<_, StoreError>(lease(tx)?))? else {
            // From before names were lent.
            let _ = self.store.write(|tx| self.lend(tx));
            return Ok(true);
        };
        let counted = kept.counted(&*self.clock);
        if counted.used - kept.used >= HOUR || counted.boot != kept.boot {
            let _ = self.store.write(|tx| Ok::<_, StoreError>(tx.put_meta(LEASE, &encode(&counted))?));
        }
        Ok(counted.used < LENT)
    }

    /// The server was heard, and proved to be ours: the loan begins anew, where some of it is used.
    pub(super) fn lend(&self, tx: &mut WriteTx<'_>) -> Result<(), PhoneError> {
        let used = lease(&tx.reader())?.map(|kept| kept.counted(&*self.clock).used);
        if used.is_some_and(|used| used < HOUR) {
            return Ok(());
        }
        Ok(tx.put_meta(LEASE, &encode(&Lease::begun(&*self.clock)))?)
    }
}

fn lease(tx: &ReadTx<'_>) -> Result<Option<Lease>, StorageError> {
    Ok(tx.meta(LEASE)?.and_then(|bytes| decode(&bytes).ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Copy)]
    struct At {
        boot: u64,
        since: i64,
        wall: i64,
    }

    impl Clock for At {
        fn now(&self) -> i64 {
            self.wall
        }
        fn boot(&self) -> Boot {
            Boot { id: self.boot, since: self.since }
        }
    }

    const DAY: i64 = 24 * HOUR;
    const BEGUN: At = At { boot: 1, since: 5 * DAY, wall: 20_000 * DAY };

    fn used(after: &[At]) -> i64 {
        after.iter().fold(Lease::begun(&BEGUN), |lease, at| lease.counted(at)).used
    }

    #[test]
    fn a_wall_clock_that_jumps_counts_nothing() {
        for wall in [0, BEGUN.wall - 9_000 * DAY, BEGUN.wall + 9_000 * DAY, i64::MAX, i64::MIN] {
            assert_eq!(used(&[At { wall, ..BEGUN }]), 0);
            assert_eq!(used(&[At { wall, since: BEGUN.since + 3 * DAY, ..BEGUN }]), 3 * DAY);
        }
    }

    #[test]
    fn between_two_starts_the_wall_clock_is_believed_up_to_a_limit() {
        let started = |days| At { boot: 2, since: HOUR, wall: BEGUN.wall + days * DAY };
        assert_eq!(used(&[started(1)]), DAY);
        assert_eq!(used(&[started(9_000)]), HOUR + OFF, "one start hides no stairwell");
        assert_eq!(used(&[started(-9_000)]), HOUR);
        // Without a name for a start, time that goes back tells of one.
        assert_eq!(used(&[At { boot: 1, since: HOUR, wall: BEGUN.wall + DAY }]), DAY);
    }

    #[test]
    fn what_was_counted_in_pieces_is_the_whole() {
        let at = |hours| At { since: BEGUN.since + hours * HOUR, wall: BEGUN.wall + hours * HOUR, ..BEGUN };
        assert_eq!(used(&[at(1), at(50), at(50), at(400)]), used(&[at(400)]));
    }
}

//! Failed tries to join or to sign in: few from one address, and few for one name. A code has 128 bits, so there is no
//! limit on everybody together: it would only let one bad guest keep all others out. Tries that succeed cost nothing, so a
//! tower block behind one address can join in one evening.

use chrono::{DateTime, TimeDelta, Utc};
use governor::clock::DefaultClock;
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};
use std::collections::HashMap;
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};

/// Failed tries of one before it is shut out; one comes back each minute.
const FROM_ONE: NonZeroU32 = NonZeroU32::MIN.saturating_add(9);
/// How long one is shut out.
const ONE_CLOSED: TimeDelta = TimeDelta::minutes(10);
/// Addresses or names remembered before those that behave are forgotten.
const REMEMBERED: usize = 1_000;

type One<K> = RateLimiter<K, DefaultKeyedStateStore<K>, DefaultClock, StateInformationMiddleware>;

pub(super) struct Tries<K: Hash + Eq + Clone> {
    one: One<K>,
    /// Until when one is shut out: by the server's clock.
    closed: Mutex<HashMap<K, DateTime<Utc>>>,
}

impl<K: Hash + Eq + Clone> Tries<K> {
    pub(super) fn new() -> Self {
        let one = Quota::per_minute(NonZeroU32::MIN).allow_burst(FROM_ONE);
        Self { one: RateLimiter::keyed(one).with_middleware(), closed: Mutex::new(HashMap::new()) }
    }

    /// Seconds for which `who` is still shut out.
    pub(super) fn closed_for(&self, who: &K, now: DateTime<Utc>) -> Option<u32> {
        let mut closed = self.closed.lock().unwrap_or_else(PoisonError::into_inner);
        closed.retain(|_, until| *until > now);
        let until = closed.get(who)?;
        u32::try_from((*until - now).num_seconds().max(1)).ok()
    }

    /// Counts a failed try of `who`.
    pub(super) fn failed(&self, who: K, now: DateTime<Utc>) {
        if self.one.len() > REMEMBERED {
            self.one.retain_recent();
        }
        let left = self.one.check_key(&who).is_ok_and(|state| state.remaining_burst_capacity() > 0);
        if !left {
            let mut closed = self.closed.lock().unwrap_or_else(PoisonError::into_inner);
            closed.insert(who, now + ONE_CLOSED);
        }
    }
}

/// One household has a whole /64 of IPv6 addresses.
pub(super) fn network(peer: IpAddr) -> IpAddr {
    match peer.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64))),
        v4 => v4,
    }
}

//! Failed tries to join: few from one address, not many at all. Tries that succeed cost nothing, so a tower block
//! behind one address can join in one evening.

use chrono::{DateTime, TimeDelta, Utc};
use governor::clock::DefaultClock;
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::state::{InMemoryState, NotKeyed};
use governor::{Quota, RateLimiter};
use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};

/// Failed tries from one address before it is shut out; one comes back each minute.
const FROM_ONE: NonZeroU32 = NonZeroU32::MIN.saturating_add(9);
/// Failed tries from everywhere; ten come back each minute.
const FROM_ALL: NonZeroU32 = NonZeroU32::MIN.saturating_add(199);
/// How long one address is shut out.
const ONE_CLOSED: TimeDelta = TimeDelta::minutes(10);
/// How long everybody is: short, or one bad guest keeps all others out.
const ALL_CLOSED: TimeDelta = TimeDelta::minutes(1);
/// Addresses remembered before those that behave are forgotten.
const REMEMBERED: usize = 1_000;

type One = RateLimiter<IpAddr, DefaultKeyedStateStore<IpAddr>, DefaultClock, StateInformationMiddleware>;
type All = RateLimiter<NotKeyed, InMemoryState, DefaultClock, StateInformationMiddleware>;

pub(super) struct Tries {
    one: One,
    all: All,
    /// Until when an address, or with `None` everybody, is shut out: by the server's clock.
    closed: Mutex<HashMap<Option<IpAddr>, DateTime<Utc>>>,
}

impl Tries {
    pub(super) fn new() -> Self {
        let one = Quota::per_minute(NonZeroU32::MIN).allow_burst(FROM_ONE);
        let all = Quota::per_minute(NonZeroU32::MIN.saturating_add(9)).allow_burst(FROM_ALL);
        Self {
            one: RateLimiter::keyed(one).with_middleware(),
            all: RateLimiter::direct(all).with_middleware(),
            closed: Mutex::new(HashMap::new()),
        }
    }

    /// Seconds for which `peer` is still shut out.
    pub(super) fn closed_for(&self, peer: IpAddr, now: DateTime<Utc>) -> Option<u32> {
        let mut closed = self.closed.lock().unwrap_or_else(PoisonError::into_inner);
        closed.retain(|_, until| *until > now);
        let until = [Some(network(peer)), None].iter().filter_map(|who| closed.get(who)).max()?;
        u32::try_from((*until - now).num_seconds().max(1)).ok()
    }

    /// Counts a failed try of `peer`.
    pub(super) fn failed(&self, peer: IpAddr, now: DateTime<Utc>) {
        let peer = network(peer);
        if self.one.len() > REMEMBERED {
            self.one.retain_recent();
        }
        let left = |snapshot: Option<u32>| snapshot.unwrap_or(0) > 0;
        let one = left(self.one.check_key(&peer).ok().map(|state| state.remaining_burst_capacity()));
        let all = left(self.all.check().ok().map(|state| state.remaining_burst_capacity()));
        let mut closed = self.closed.lock().unwrap_or_else(PoisonError::into_inner);
        if !one {
            closed.insert(Some(peer), now + ONE_CLOSED);
        }
        if !all {
            closed.insert(None, now + ALL_CLOSED);
        }
    }
}

/// One household has a whole /64 of IPv6 addresses.
fn network(peer: IpAddr) -> IpAddr {
    match peer.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64))),
        v4 => v4,
    }
}

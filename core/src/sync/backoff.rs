//! When to try again: exponential, capped, with full jitter, so that a thousand phones that come back at once
//! do not come back at once.

use std::time::Duration;

/// Waiting times between tries.
#[derive(Debug, Clone, Copy)]
pub struct Backoff {
    /// Upper bound of the first wait.
    pub first: Duration,
    /// No wait is longer.
    pub longest: Duration,
}

impl Default for Backoff {
    /// 500 ms, then doubling to at most 30 s.
    fn default() -> Self {
        Self { first: Duration::from_millis(500), longest: Duration::from_secs(30) }
    }
}

impl Backoff {
    /// The wait before try number `attempt` (0 = the first repeat). `random` is any number; what the server asks
    /// for in `retry_after` is the least.
    #[must_use]
    pub fn wait(&self, attempt: u32, random: u64, retry_after: Option<Duration>) -> Duration {
        let bound = self.first.saturating_mul(2_u32.saturating_pow(attempt)).min(self.longest);
        let span = u64::try_from(bound.as_millis()).unwrap_or(u64::MAX).max(1);
        let jitter = Duration::from_millis(random % span);
        retry_after.map_or(jitter, |least| least.saturating_add(jitter))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn waits_stay_within_the_cap_and_honour_the_server(attempt in 0_u32..200, random: u64, asked in 0_u64..1000) {
            let backoff = Backoff::default();
            prop_assert!(backoff.wait(attempt, random, None) < backoff.longest);
            let asked = Duration::from_secs(asked);
            prop_assert!(backoff.wait(attempt, random, Some(asked)) >= asked);
        }
    }

    #[test]
    fn two_phones_do_not_wait_alike() {
        let backoff = Backoff::default();
        assert_ne!(backoff.wait(3, 17, None), backoff.wait(3, 1234, None));
    }
}

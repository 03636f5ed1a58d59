//! The numbers of a welcome and a round that a team may want to change, in one place.

/// How welcomes and rounds are reckoned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// A welcome is due this many days after the move-in day.
    pub due_after_days: u32,
    /// Parts of days without luck after which the letterbox card is due.
    pub attempts_before_card: usize,
    /// Months of "do not visit" where the resident chose no other number.
    pub do_not_visit_months: u32,
    /// Doors of today's round, at most.
    pub round_size: usize,
    /// Stairwells (or streets of houses) of today's round, at most.
    pub round_stairwells: usize,
    /// Days that a new signal may wait until somebody passes it on.
    pub signal_waits_days: u32,
    /// Days for which what is done with stays in the list of signals.
    pub signal_shown_days: u32,
}

impl Default for Settings {
    /// Source: decisions, "A welcome". Six weeks after the keys is the practice of comparable welcome visits
    /// (Woonplus, the Netherlands); the others are first choices, to be settled with the Pleinmakers.
    fn default() -> Self {
        Self {
            due_after_days: 42,
            attempts_before_card: 3,
            do_not_visit_months: 12,
            round_size: 8,
            round_stairwells: 2,
            signal_waits_days: 3,
            signal_shown_days: 30,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_decided_numbers() {
        let Settings {
            due_after_days,
            attempts_before_card,
            do_not_visit_months,
            round_size,
            round_stairwells,
            signal_waits_days,
            signal_shown_days,
        } = Settings::default();
        assert_eq!((due_after_days, attempts_before_card, do_not_visit_months), (42, 3, 12));
        assert_eq!((round_size, round_stairwells), (8, 2));
        assert_eq!((signal_waits_days, signal_shown_days), (3, 30));
    }
}

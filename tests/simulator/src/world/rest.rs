//! The end of a history: everything works again, everybody syncs until there is nothing left, and what must be equal
//! is compared.

use super::World;
use crate::promises::{Kept, holds, p03_convergence, p12_checksums, p14_liveness, p17_one_card};

/// Actions in a request and pages in an answer, as the product asks for.
const PLAIN: (u32, u32) = (0, 0);
/// What those mean.
const BATCH: usize = 500;
const PAGES: usize = 16;

impl World {
    /// Heals, syncs until quiet, compares.
    pub(super) fn rest(&mut self) -> Kept {
        self.story.tell(|| "     everything works again".into());
        self.requests.clear();
        self.replies.clear();
        self.server.life.left = None;
        self.server.fails = false;
        for phone in &mut self.phones {
            phone.restart();
        }
        // Once so that everything arrives at the server, once so that everybody hears of it.
        for _ in 0..2 {
            for who in 0..self.phones.len() {
                self.settle(who)?;
            }
        }
        p03_convergence::server_agrees(&self.server.ledger, &self.oracle)?;
        p17_one_card::all_cards_agree(&self.server.ledger, &self.oracle)?;
        for phone in &self.phones {
            p14_liveness::is_at_rest(phone, &self.oracle)?;
            p03_convergence::phone_agrees(phone, &self.oracle)?;
        }
        for phone in &mut self.phones {
            p12_checksums::tallies_agree(phone, &self.server.ledger)?;
        }
        Ok(())
    }

    /// Syncs as the product does: again while there is more.
    fn settle(&mut self, who: usize) -> Kept {
        let bound = p14_liveness::bound(&self.phones[who], &self.oracle, self.page_rows, PAGES, BATCH);
        for round in 1.. {
            holds(round <= bound, 14, || format!("phone {who} does not come to rest in {bound} rounds"))?;
            self.has_more = true;
            self.round_trip(who, PLAIN.0, PLAIN.1)?;
            if !self.has_more {
                return Ok(());
            }
        }
        Ok(())
    }
}

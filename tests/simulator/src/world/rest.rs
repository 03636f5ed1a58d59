//! The end of a history: everything works again, everybody syncs until there is nothing left, and what must be equal
//! is compared.

use super::World;
use crate::oracle::WAIT;
use crate::promises::{
    Kept, holds, p03_convergence, p12_checksums, p14_liveness, p17_one_card, p19_versions, p21_restore,
};
use crate::schema::SCHEMA;

/// Actions in a request and pages in an answer, as the product asks for.
const PLAIN: (u32, u32) = (0, 0);
/// What those mean.
const BATCH: usize = 500;
const PAGES: usize = 16;
/// Rows stand on rows so deep, where phones make them: an item, an event, what names it.
const GENERATIONS: usize = 3;

impl World {
    /// Heals, syncs until quiet, compares.
    pub(super) fn rest(&mut self) -> Kept {
        self.story.tell(|| "     everything works again".into());
        self.requests.clear();
        self.replies.clear();
        self.server.life = super::mortal::Life::default();
        self.server.fails = false;
        for phone in &mut self.phones {
            phone.restart();
        }
        // Once so that everything arrives at the server, once so that everybody hears of it. After a restore each
        // generation of rows has to come back before what stands on it.
        let passes = if self.oracle.restores() == 0 { 2 } else { 2 + GENERATIONS };
        self.pass(passes)?;
        if let Some(at) = self.oracle.recovered_at() {
            // What stands on rows that nobody brought back is answered when the time for that is over.
            self.story.tell(|| "     a month later".into());
            self.server.clock_off = (at + WAIT - self.now).max(self.server.clock_off) + 1;
            self.clock += 1;
            self.phones.iter_mut().for_each(|phone| phone.book.clock_is_right = false);
            self.pass(2)?;
        }
        self.nothing_erased_is_left()?;
        p03_convergence::server_agrees(&self.server.ledger, &self.oracle)?;
        p17_one_card::all_cards_agree(&self.server.ledger, &self.oracle)?;
        for phone in &self.phones {
            p14_liveness::is_at_rest(phone, &self.oracle)?;
            p03_convergence::phone_agrees(phone, &self.oracle)?;
            p21_restore::all_is_back(phone, &self.oracle)?;
            p19_versions::unknown_is_rejected(phone, |table| SCHEMA.table(table).is_some())?;
        }
        let server = p12_checksums::server_counts(&self.server.ledger)?;
        for phone in &mut self.phones {
            p12_checksums::tallies_agree(phone, &server)?;
        }
        Ok(())
    }

    fn pass(&mut self, times: usize) -> Kept {
        // Who brings something comes first: then fewer have to come again.
        let mut order: Vec<usize> = (0..self.phones.len()).collect();
        order.sort_by_key(|who| !self.phones[*who].book.brings());
        let mut settled = vec![None; order.len()];
        for number in 1..=times {
            let before = self.moved;
            for who in order.iter().copied() {
                // Where the server has written nothing since, there is nothing to hear.
                let book = &self.phones[who].book;
                let at_rest = !book.is_damaged() && !book.brings() && book.compared == self.oracle.restores();
                if at_rest && settled[who] == Some(self.server.ledger.sql().total_changes()) {
                    continue;
                }
                self.settle(who)?;
                settled[who] = Some(self.server.ledger.sql().total_changes());
                // As the product does at the end of a sync. Where nothing can differ, the tallies are compared later.
                let is_damaged = self.phones[who].book.is_damaged();
                if is_damaged {
                    self.count_anew(who)?;
                }
                if is_damaged || self.oracle.restores() > 0 {
                    self.compare(who)?;
                }
            }
            // Where nobody brought anything, nobody will.
            if number >= 2 && self.moved == before {
                break;
            }
        }
        Ok(())
    }

    /// Syncs as the product does: again while there is more.
    pub(super) fn settle(&mut self, who: usize) -> Kept {
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

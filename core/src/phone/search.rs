//! Finding a door, without a network: every dwelling of this phone, and names of open welcomes.

use super::Phone;
use super::error::PhoneError;
use crate::domain::{
    AskedName, Building, Dwelling, DwellingId, HouseholdName, Matched, NameAt, Record, SearchBook, Stairwell, Welcome,
};
use crate::schema::RowKey;
use crate::store::ReadTx;
use crate::texts::Texts;
use crate::views::{FoundDoor, SEARCH_SHOWN, SearchView, number, place_address, search};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// The doors of this phone, ready to be searched. It holds addresses only; names are read anew for each search, so that
/// none outlives its welcome.
#[derive(Default)]
pub(super) struct Finder {
    /// Grows whenever buildings may have changed.
    changed: AtomicU64,
    book: Mutex<Option<(Mark, Arc<SearchBook>)>>,
}

/// What the book was made of: how often buildings had changed here, and how many doors there were, in case another
/// process has written.
type Mark = (u64, u64);

impl Finder {
    /// For the store, after each commit.
    pub(super) fn committed(&self, touched: &BTreeSet<RowKey>) {
        let places = [Building::TABLE.id, Stairwell::TABLE.id, Dwelling::TABLE.id];
        if touched.iter().any(|key| places.contains(&key.table)) {
            self.changed.fetch_add(1, Ordering::AcqRel);
        }
    }

    fn book(&self, tx: &ReadTx<'_>, changed: u64) -> Result<Arc<SearchBook>, PhoneError> {
        let mark = (changed, tx.count::<Dwelling>()?);
        let mut kept = self.book.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, book)) = kept.as_ref().filter(|(made, _)| *made == mark) {
            return Ok(Arc::clone(book));
        }
        let book =
            Arc::new(SearchBook::new(&tx.list::<Building>()?, &tx.list::<Stairwell>()?, &tx.list::<Dwelling>()?));
        *kept = Some((mark, Arc::clone(&book)));
        Ok(book)
    }
}

impl Phone {
    /// Doors that a text may mean, best first.
    ///
    /// # Errors
    /// A phone that is no Pleinmaker's, or the store's.
    pub fn search(&self, text: &str) -> Result<SearchView, PhoneError> {
        self.account()?;
        let texts = self.texts();
        let lent = self.names_are_lent()?;
        // Before anything is read: what changes from here on makes the next search read anew.
        let changed = self.finder.changed.load(Ordering::Acquire);
        self.store.read(|tx| {
            let book = self.finder.book(tx, changed)?;
            let names = if lent && !text.trim().is_empty() { self.open_names(tx, text)? } else { Vec::new() };
            let hits = book.search(text, &names);
            let mut found = Vec::new();
            for hit in hits.iter().take(SEARCH_SHOWN) {
                let named = matches!(hit.matched, Matched::Name | Matched::NameSimilar);
                let name = names.iter().find(|one| named && one.dwelling == hit.dwelling).map(|one| one.name.clone());
                found.extend(self.found(tx, hit.dwelling, hit.matched, name, &texts)?);
            }
            Ok(search(text, found, hits.len(), &texts))
        })
    }

    /// Names that a text may mean: of open welcomes, and of no other. Whether one is open is asked last, because it costs
    /// most.
    fn open_names(&self, tx: &ReadTx<'_>, text: &str) -> Result<Vec<NameAt>, PhoneError> {
        let now = self.moment();
        let asked = AskedName::of(text);
        let mut names = Vec::new();
        for HouseholdName { household, name, .. } in tx.list::<HouseholdName>()? {
            if !asked.may_be(&name) {
                continue;
            }
            let Some(household) = tx.household(household.0)? else { continue };
            let (id, dwelling) = (household.id, household.dwelling);
            if self.lives_at(tx, dwelling, now)?.is_some_and(|one| one.id == id)
                && Welcome::fold(&tx.facts(household)?, now, &self.settings).is_open()
            {
                names.push(NameAt { dwelling, name });
            }
        }
        Ok(names)
    }

    /// A door as it stands; `None` where it is no longer on this phone.
    fn found(
        &self,
        tx: &ReadTx<'_>,
        dwelling: DwellingId,
        matched: Matched,
        name: Option<String>,
        texts: &Texts,
    ) -> Result<Option<FoundDoor>, PhoneError> {
        let Some(dwelling) = tx.get::<Dwelling>(dwelling.0)? else { return Ok(None) };
        let Some(stairwell) = tx.get::<Stairwell>(dwelling.stairwell.0)? else { return Ok(None) };
        let Some(building) = tx.get::<Building>(stairwell.building.0)? else { return Ok(None) };
        let (id, address) = (dwelling.id, place_address(&building, &dwelling, texts));
        let number = number(&building.number, &dwelling.label);
        let (household, state, title) = self.mark(tx, dwelling, self.moment(), texts)?;
        Ok(Some(FoundDoor { dwelling: id, household, number, address, state, title, matched, name }))
    }
}

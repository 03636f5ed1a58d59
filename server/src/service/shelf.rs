//! Pages in memory, the most used ones, up to a sum of bytes.

use pleinmakers_core::sync::server::{MadePage, PageKey, Shelf};
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::sync::atomic::{AtomicU64, Ordering};

/// Most bytes of pages in memory: some two hundred of the largest.
const BYTES: u64 = 16 * 1024 * 1024;
/// Pages that are expected; the bytes decide.
const PAGES: usize = 1_024;

#[derive(Debug, Clone)]
struct ByBytes;

impl Weighter<PageKey, MadePage> for ByBytes {
    fn weight(&self, _: &PageKey, page: &MadePage) -> u64 {
        (size_of::<(PageKey, MadePage)>() + page.bytes.len()) as u64
    }
}

/// Made pages of all buckets.
#[derive(Debug)]
pub struct PageShelf {
    pages: Cache<PageKey, MadePage, ByBytes>,
    made: AtomicU64,
}

impl Default for PageShelf {
    fn default() -> Self {
        Self { pages: Cache::with_weighter(PAGES, BYTES, ByBytes), made: AtomicU64::new(0) }
    }
}

impl PageShelf {
    /// Forgets all of them: what was erased may stand in one.
    pub fn clear(&self) {
        self.pages.clear();
    }

    /// How many were ever made.
    #[must_use]
    pub fn made(&self) -> u64 {
        self.made.load(Ordering::Relaxed)
    }

    /// Whether none stands there.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pages.is_empty()
    }
}

impl Shelf for PageShelf {
    fn get(&self, key: &PageKey) -> Option<MadePage> {
        self.pages.get(key)
    }

    fn put(&self, key: PageKey, page: &MadePage) {
        self.made.fetch_add(1, Ordering::Relaxed);
        self.pages.insert(key, page.clone());
    }
}

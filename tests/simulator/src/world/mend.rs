//! What goes wrong inside a phone, and how it is put right: flipped bits, other versions of the app, and the comparison
//! at the end of a sync.

use super::World;
use crate::promises::{Kept, holds, p12_checksums, p13_repair, p19_versions};
use crate::schema::{VERSIONS, spell};
use pleinmakers_core::schema::{BucketId, Row, RowKey};
use pleinmakers_core::sync::message::{decode, encode};
use pleinmakers_core::sync::phone::{Repair, begin_anew, differing, recount};

/// Times that a phone mends what differs; the last time it begins the bucket anew.
const MENDINGS: u32 = 3;
/// Flips that are tried until one makes another row: most make bytes that are none.
const FLIPS: u32 = 64;

impl World {
    /// A phone counts what it stores, syncs, and mends what differs.
    pub(super) fn mend(&mut self, who: usize, x: u32) -> Kept {
        self.count_anew(who)?;
        self.was_read = false;
        self.has_more = false;
        self.round_trip(who, 0, 0)?;
        if !self.was_read || self.has_more {
            return Ok(());
        }
        if x.is_multiple_of(4) {
            // Somebody writes meanwhile: what the phone then hears of ranges is true at another head.
            self.manage(x / 4, x / 8)?;
        }
        self.compare(who)
    }

    pub(super) fn count_anew(&mut self, who: usize) -> Kept {
        let phone = &mut self.phones[who];
        let buckets: Vec<BucketId> = phone.book.cursors.keys().copied().collect();
        let counted = phone.write(|tx| Ok(buckets.iter().try_for_each(|bucket| recount(tx, *bucket).map(drop))?))?;
        phone.book.is_stale &= counted.is_none();
        Ok(())
    }

    /// At the end of a sync: compares, and mends until nothing differs.
    pub(super) fn compare(&mut self, who: usize) -> Kept {
        for mending in 1..=MENDINGS {
            let phone = &mut self.phones[who];
            let Some(head) = phone.head.clone().filter(|_| !phone.book.is_stale) else { return Ok(()) };
            let Some(named) = phone.write(|tx| Ok(differing(tx, &head)?))? else { return Ok(()) };
            let at_head = |bucket: &BucketId, n: u64| phone.book.cursors.get(bucket).is_some_and(|have| have.n == n);
            if !head.grants.iter().all(|grant| at_head(&grant.bucket, grant.head)) {
                return holds(named.is_empty(), 12, || format!("phone {who} compares before it has read all"));
            }
            let current = |bucket: &BucketId, n: u64| self.oracle.feed(*bucket).map_or(0, |feed| feed.head) == n;
            if head.grants.iter().all(|grant| current(&grant.bucket, grant.head)) {
                p12_checksums::differences_are_true(&self.phones[who], &self.oracle, &named)?;
            }
            if named.is_empty() {
                let book = &mut self.phones[who].book;
                book.damaged.clear();
                book.compared = self.oracle.restores();
                book.took_late = false;
                return self.look_at_images(who);
            }
            self.moved += 1;
            for bucket in &named {
                let done = if mending == MENDINGS { self.begin(who, *bucket)? } else { self.repair(who, *bucket)? };
                if !done {
                    return self.look(who);
                }
            }
            self.look(who)?;
            self.happened(|| format!("phone {who} mends {} buckets", named.len()))?;
            self.was_read = false;
            self.round_trip(who, 0, 0)?;
            if !self.was_read {
                return Ok(());
            }
        }
        Ok(())
    }

    /// A phone begins anew, as the last resort does: one bucket, or all.
    pub(super) fn begin_all(&mut self, who: usize, x: u32) -> Kept {
        // That is at the end of a sync: no answer is awaited.
        self.phones[who].hang_up();
        let buckets: Vec<BucketId> = self.phones[who].book.cursors.keys().copied().collect();
        let one = buckets.get(x as usize % (buckets.len() + 1)).copied();
        for bucket in one.map_or(buckets, |one| vec![one]) {
            if !self.begin(who, bucket)? {
                return self.look(who);
            }
        }
        self.look(who)?;
        self.happened(|| format!("phone {who} begins anew: {}", one.map_or("all".into(), |one| one.to_string())))
    }

    fn begin(&mut self, who: usize, bucket: BucketId) -> Kept<bool> {
        let phone = &mut self.phones[who];
        let schema = phone.schema;
        phone.book.restarts.insert(bucket);
        phone.book.begun.insert(bucket);
        Ok(phone.write(|tx| Ok(begin_anew(tx, schema, bucket)?))?.is_some())
    }

    /// Repairs a bucket; `false` when the phone died over it.
    fn repair(&mut self, who: usize, bucket: BucketId) -> Kept<bool> {
        let mut repair = Repair::new(bucket);
        let mut outdated = false;
        while let Some(request) = repair.next_request() {
            let phone = &mut self.phones[who];
            if self.oracle.epoch() == phone.book.cursors.get(&bucket).map_or(0, |cursor| cursor.epoch) {
                p13_repair::asks_only_what_differs(phone, &self.oracle, &request)?;
            }
            let Some(reply) = self.server.digest(phone.client, &decode(&encode(&request))?)? else { return Ok(true) };
            let (reply, schema) = (decode(&encode(&reply))?, phone.schema);
            let Some(done) = phone.write(|tx| Ok(repair.take(tx, schema, &reply)?))? else { return Ok(false) };
            p13_repair::outdated_is_left(phone, bucket, &reply, done)?;
            outdated |= done.outdated;
        }
        if !outdated {
            p13_repair::all_is_mended(&self.phones[who], &self.oracle, bucket)?;
        }
        Ok(true)
    }

    /// A bit of a stored row is flipped. Counting anew finds it, and the book is wrong from there on.
    pub(super) fn flip_stored(&mut self, who: usize, x: u32, y: u32) -> Kept {
        let phone = &mut self.phones[who];
        let mut statement = phone.store.sql().prepare_cached(
            "SELECT tbl, id, bucket, image FROM row WHERE bucket IN (SELECT bucket FROM cursor)
             AND NOT EXISTS (SELECT 1 FROM base WHERE base.tbl = row.tbl AND base.id = row.id) ORDER BY id DESC",
        )?;
        let found = statement.query_map((), |row| {
            let key = RowKey { table: row.get(0)?, id: row.get(1)? };
            Ok((key, row.get::<_, Vec<u8>>(2)?, row.get::<_, Vec<u8>>(3)?))
        })?;
        let rows: Vec<_> = found.collect::<Result<_, _>>()?;
        drop(statement);
        let Some((key, bucket, image)) = rows.get(x as usize % rows.len().max(1)) else { return Ok(()) };
        let Some(bucket) = BucketId::from_bytes(bucket) else { return Ok(()) };
        if phone.book.damaged.contains(key) {
            return Ok(());
        }
        let flipped = (0..FLIPS).map(|n| {
            let mut bytes = image.clone();
            let at = (y + n) as usize % bytes.len();
            bytes[at] ^= 1 << ((y + n) % 8);
            bytes
        });
        // Bytes that are no row are seen by whoever reads them; only another row can pass for one.
        let Some(bytes) = flipped.into_iter().find(|bytes| is_another(*key, bytes)) else { return Ok(()) };
        let before = phone
            .store
            .sql()
            .prepare_cached("UPDATE row SET image = ?3 WHERE tbl = ?1 AND id = ?2")?
            .execute((key.table, key.id, &bytes))?;
        holds(before == 1, 12, || format!("phone {who}: no row to flip a bit in"))?;
        phone.book.damaged.insert(*key);
        phone.book.is_stale = true;
        let right = phone.write(|tx| Ok(recount(tx, bucket)?))?;
        if let Some(right) = right {
            p12_checksums::flip_is_found(phone, bucket, right)?;
        }
        let key = *key;
        self.happened(|| format!("a bit of {} on phone {who} is flipped", spell(key)))
    }

    /// Another version of the app opens the phone's file.
    pub(super) fn change_version(&mut self, who: usize, x: u32) -> Kept {
        let phone = &mut self.phones[who];
        let schema = VERSIONS[x as usize % VERSIONS.len()];
        let before = p19_versions::held(phone)?;
        phone.hang_up();
        phone.store.set_schema(schema)?;
        phone.schema = schema;
        p19_versions::nothing_changed(phone, before)?;
        p19_versions::rows_are_found(phone)?;
        self.look_at_images(who)?;
        self.happened(|| format!("phone {who} has version {} now", schema.version))
    }
}

/// Whether bytes are a row of this id, so that nothing but its hash tells that it is another.
fn is_another(key: RowKey, bytes: &[u8]) -> bool {
    Row::from_bytes(bytes).is_ok_and(|row| row.key == key)
}

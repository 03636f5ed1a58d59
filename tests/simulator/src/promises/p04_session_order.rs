//! 4, session order (S): own actions are visible at once and stay so until somebody else's change speaks against it;
//! a cursor never goes back; an action never goes back (seen where the outbox is looked at).

use super::{Kept, holds, p18_protection};
use crate::oracle::Oracle;
use crate::schema::{ITEM, MARK, SCHEMA, spell, spell_value};
use crate::world::phone::{Noted, Phone};
use pleinmakers_core::schema::{FieldKey, RowKey, Value};
use pleinmakers_core::sync::action::{Change, FieldPatch};
use pleinmakers_core::sync::message::{Cursor, decode};
use pleinmakers_core::sync::phone::EntryState;
use std::collections::{BTreeMap, BTreeSet};

/// What was just recorded is what is shown.
///
/// # Errors
/// It is not.
pub fn recorded_is_shown(phone: &Phone, changes: &[Change]) -> Kept {
    let mut due: BTreeMap<RowKey, BTreeMap<FieldKey, &Value>> = BTreeMap::new();
    for change in changes {
        let row = due.entry(change.key()).or_default();
        match change {
            Change::Insert { fields, .. } => row.extend(fields.iter().map(|(key, value)| (*key, value))),
            Change::Patch { patches, .. } => row.extend(patches.iter().map(|patch| (patch.key, &patch.value))),
        }
    }
    for (key, fields) in due {
        let shown = phone.shown(key)?;
        for (field, value) in fields {
            // A field that is not there is empty: who makes it empty has nothing to write.
            let seen = shown.as_ref().map(|row| row.get(field).unwrap_or(&Value::Null));
            holds(seen == Some(value), 4, || {
                format!("phone {}: {} field {field} was just recorded and is not shown", phone.index, spell(key))
            })?;
        }
    }
    Ok(())
}

/// What was taken back before it left is not shown any more.
///
/// # Errors
/// It is.
pub fn what_was_taken_back_is_gone(phone: &Phone, oracle: &Oracle, changes: &[Change]) -> Kept {
    for key in changes.iter().filter(|change| matches!(change, Change::Insert { .. })).map(Change::key) {
        // A copy of the phone may have sent it before, and somebody may have erased it since.
        let sent = oracle.bucket(key).is_some() || oracle.is_erased(key);
        let shown = phone.shown(key)?;
        // Or the server was restored since: what came of an earlier life stays until both ends have been compared.
        let home = shown.as_ref().and_then(|row| SCHEMA.bucket(row));
        let earlier = phone.book.compared < oracle.restores() && home.is_some_and(|home| oracle.was_ever_in(home, key));
        let gone = sent || earlier || shown.is_none();
        holds(gone, 4, || format!("phone {}: {} was taken back and is still shown", phone.index, spell(key)))?;
    }
    Ok(())
}

/// When an action is over, the server's rows have taken its place: what it made does not go out of sight, and what it
/// changed is not older than that change.
///
/// # Errors
/// It has.
pub fn what_is_over_is_there(phone: &Phone, oracle: &Oracle, over: &[u64]) -> Kept {
    for mid in over {
        // What was emptied with a bucket that is gone cannot show its other half before that is read.
        if !phone.book.lost.is_empty() && phone.is_emptied(*mid)? {
            continue;
        }
        let Some(noted) = phone.book.actions.get(mid) else { continue };
        // Until both ends have been compared after a restore, numbers of two lives stand side by side.
        let compared = phone.book.compared == oracle.restores();
        if compared || !phone.book.took_late {
            made_is_there(phone, oracle, &noted.changes)?;
            changed_is_there(phone, oracle, noted, compared)?;
        }
    }
    Ok(())
}

fn made_is_there(phone: &Phone, oracle: &Oracle, changes: &[Change]) -> Kept {
    for change in changes {
        let key = change.key();
        let held = oracle.bucket(key).is_some_and(|bucket| phone.book.cursors.contains_key(&bucket));
        if held && matches!(change, Change::Insert { .. }) {
            holds(phone.shown(key)?.is_some(), 4, || {
                format!("phone {}: {} is over and has gone out of sight", phone.index, spell(key))
            })?;
        }
    }
    Ok(())
}

fn changed_is_there(phone: &Phone, oracle: &Oracle, noted: &Noted, compared: bool) -> Kept {
    let Some(verdict) = oracle.verdict(noted.identity) else { return Ok(()) };
    for (key, ver) in &verdict.made {
        // A row that has moved may have left one bucket and not have come in the other yet.
        let moved = !verdict.reach.iter().any(|(bucket, _)| oracle.bucket(*key) == Some(*bucket));
        let home = oracle.bucket(*key);
        let Some(cursor) = home.and_then(|home| phone.book.cursors.get(&home)).filter(|_| !moved) else { continue };
        let Some(image) = phone.image(*key)? else {
            // It may have gone and come back since, and the phone has heard of the first only.
            let number = oracle.feed_number(*key);
            let stayed = verdict.reach.iter().any(|(bucket, n)| Some(*bucket) == home && *n == number);
            if !stayed && cursor.n < number {
                continue;
            }
            let (index, key) = (phone.index, spell(*key));
            return holds(false, 4, || {
                format!("phone {index}: a change of {key} is over and it has gone out of sight")
            });
        };
        // Versions of two lives say nothing of one another.
        holds(image.ver >= *ver || !compared, 4, || {
            let (index, key) = (phone.index, spell(*key));
            format!("phone {index}: a change of {key} is over that made version {ver}, its image is {}", image.ver)
        })?;
    }
    Ok(())
}

/// Every field of a row with pending work shows what the server's image and that work together mean.
///
/// # Errors
/// Own work has gone out of sight, or hides somebody else's.
pub fn pending_is_shown(phone: &Phone, oracle: &Oracle) -> Kept {
    let mut patches: BTreeMap<(RowKey, FieldKey), Vec<Own<'_>>> = BTreeMap::new();
    let open = |state: EntryState| matches!(state, EntryState::New | EntryState::Sent | EntryState::Acked);
    let mut inserted = Vec::new();
    let mut elsewhere = BTreeSet::new();
    let noted = phone.book.actions.values().filter(|noted| open(noted.state) && !noted.is_sealed);
    let life = phone.book.life();
    for (at, change, noted) in noted.flat_map(numbered) {
        match change {
            Change::Insert { .. } => inserted.push(change),
            // Numbers of another life cannot be compared, nor what was replaced where storage had changed it: what the
            // server makes of them is held against the oracle.
            Change::Patch { .. } if noted.recorded_in != life || noted.over_damage => {
                elsewhere.insert(change.key());
            }
            // The same where the author had not read this life of the row's bucket to its end.
            Change::Patch { .. } if oracle.restores() > 0 && saw_unread(noted, at) => {
                elsewhere.insert(change.key());
            }
            Change::Patch { patches: all, .. } => {
                for patch in all {
                    let of = (change.key(), patch.key);
                    let replaces = noted.saw.get(&(at, of.0, of.1)).map(|(_, value, under)| (value, under));
                    patches.entry(of).or_default().push(Own { patch, replaces });
                }
            }
        }
    }
    for change in inserted {
        let key = change.key();
        // An app that does not know the table cannot show it.
        if phone.schema.table(key.table).is_none() {
            continue;
        }
        holds(phone.shown(key)?.is_some(), 4, || {
            format!("phone {}: {} is its own unfinished work and is not shown", phone.index, spell(key))
        })?;
    }
    for ((key, field), patches) in patches.into_iter().filter(|((key, _), _)| !elsewhere.contains(key)) {
        field_is_right(phone, oracle, key, field, &patches)?;
    }
    Ok(())
}

fn saw_unread(noted: &Noted, at: usize) -> bool {
    noted.saw.iter().any(|((of, ..), (life, ..))| *of == at && *life == 0)
}

fn numbered(noted: &Noted) -> impl Iterator<Item = (usize, &Change, &Noted)> {
    noted.changes.iter().enumerate().map(move |(at, change)| (at, change, noted))
}

/// A new value of this phone's own, and what its author saw before it: the value, and the server's under it.
struct Own<'a> {
    patch: &'a FieldPatch,
    replaces: Option<(&'a Value, &'a Value)>,
}

fn field_is_right(phone: &Phone, oracle: &Oracle, key: RowKey, field: FieldKey, patches: &[Own<'_>]) -> Kept {
    let Some(image) = phone.image(key)? else { return Ok(()) };
    // Until both ends have been compared after a restore, numbers of two lives stand side by side. What the server
    // makes of them is held against the oracle.
    if phone.book.compared < oracle.restores() || phone.schema.version != SCHEMA.version {
        return Ok(());
    }
    let ver = image.fields.get(&field).map_or(0, |state| state.ver);
    // A version that was seen and is not there yet is of a life that was lost unnoticed, and whose number came again.
    if oracle.restores() > 0 && patches.iter().any(|own| own.patch.seen > ver) {
        return Ok(());
    }
    let mut due = image.fields.get(&field).map_or(&Value::Null, |state| &state.value);
    for Own { patch, replaces } in patches {
        // Where a field still has the value that it replaces, nobody was there for its author.
        let replaced = replaces.is_some_and(|(shown, under)| shown == due || under == due);
        if ver <= patch.seen || replaced || (key.table == ITEM && field == MARK) {
            due = &patch.value;
        } else if *due != patch.value && oracle.only_by(key, field, patch.seen, ver, phone.client) {
            // A copy of this phone wrote something else, or a later action of its own is there already.
            return Ok(());
        }
    }
    let shown = phone.shown(key)?;
    let seen = shown.as_ref().and_then(|row| row.fields.get(&field)).map_or(&Value::Null, |state| &state.value);
    let hides = patches.iter().any(|own| own.patch.value == *seen);
    let told = || {
        let own = patches.iter().map(|Own { patch, replaces }| {
            let replaces = replaces
                .map(|(shown, under)| format!(" in place of {} over {}", spell_value(shown), spell_value(under)));
            format!("{} (saw {}){}", spell_value(&patch.value), patch.seen, replaces.unwrap_or_default())
        });
        let (shown, due, own) = (spell_value(seen), spell_value(due), own.collect::<Vec<_>>().join(", "));
        format!(": shows {shown} instead of {due}; version {ver} came, own work is {own}")
    };
    p18_protection::nothing_is_hidden(phone, key, field, seen == due || !hides, told)?;
    holds(seen == due, 4, || {
        format!("phone {}: {} field {field} does not show its own work{}", phone.index, spell(key), told())
    })
}

/// Looks at a phone's cursors and notes them.
///
/// # Errors
/// One went back.
pub fn cursors_go_forward(phone: &mut Phone) -> Kept {
    let mut now = BTreeMap::new();
    {
        let mut statement = phone.store.sql().prepare_cached("SELECT cursor FROM cursor")?;
        let mut rows = statement.query(())?;
        while let Some(row) = rows.next()? {
            let cursor: Cursor = decode(&row.get::<_, Vec<u8>>(0)?)?;
            now.insert(cursor.bucket, cursor);
        }
    }
    for (bucket, cursor) in &now {
        let before = phone.book.cursors.get(bucket);
        let anew = phone.book.restarts.contains(bucket);
        // Who has read nothing yet may hear of another life, also of an earlier one.
        let forward = |before: &Cursor| before.n == 0 || (cursor.n >= before.n && cursor.epoch >= before.epoch);
        holds(anew || before.is_none_or(forward), 4, || {
            format!("phone {}: the cursor of {bucket} went back to {}", phone.index, cursor.n)
        })?;
    }
    phone.book.restarts.clear();
    let lost = phone.book.cursors.keys().filter(|bucket| !now.contains_key(bucket));
    phone.book.lost.extend(lost);
    phone.book.cursors = now;
    Ok(())
}

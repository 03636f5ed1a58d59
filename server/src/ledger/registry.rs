//! What the server keeps beside synced rows: accounts, phones, one-time codes, small values.

use super::audit::AuditEvent;
use super::encoding::bucket_from;
use super::records::{Account, Aside, Client, EnrolCode};
use super::tx::{Answer, SqliteTx};
use pleinmakers_core::schema::{BucketId, Row, TableId};
use pleinmakers_core::sync::action::Identity;
use pleinmakers_core::sync::rows::StorageError;
use pleinmakers_core::sync::server::ClientRecord;
use rusqlite::params;
use uuid::Uuid;

/// The server's own tables. Every method fails with the store's error.
pub trait Registry {
    /// A small value.
    fn setting(&self, name: &str) -> Result<Option<Vec<u8>>, StorageError>;
    /// Keeps a small value.
    fn put_setting(&mut self, name: &str, value: &[u8]) -> Result<(), StorageError>;
    /// Forgets a small value.
    fn drop_setting(&mut self, name: &str) -> Result<(), StorageError>;
    /// The city and its file as JSON, `None` before there is one.
    fn city(&self) -> Result<Option<(Uuid, String)>, StorageError>;
    /// Keeps the city's file.
    fn put_city(&mut self, id: Uuid, plan: &str) -> Result<(), StorageError>;
    /// Every row of a table in a bucket, by id.
    fn rows_in(&self, bucket: BucketId, table: TableId) -> Result<Vec<Row>, StorageError>;
    /// Every row of a table, by id.
    fn rows_of(&self, table: TableId) -> Result<Vec<Row>, StorageError>;
    /// An account.
    fn account(&self, id: Uuid) -> Result<Option<Account>, StorageError>;
    /// Keeps an account.
    fn put_account(&mut self, account: &Account, now: i64) -> Result<(), StorageError>;
    /// A phone.
    fn client(&self, id: Uuid) -> Result<Option<Client>, StorageError>;
    /// Every phone, the newest first.
    fn clients(&self) -> Result<Vec<Client>, StorageError>;
    /// Keeps a phone.
    fn put_client(&mut self, client: &Client) -> Result<(), StorageError>;
    /// Gives a phone a bucket. One that was withdrawn is given anew, under a version of its own. Answers the version.
    fn give(&mut self, client: Uuid, bucket: BucketId) -> Result<u32, StorageError>;
    /// Takes a bucket away from a phone; false where it did not have it.
    fn withdraw(&mut self, client: Uuid, bucket: BucketId, at: i64) -> Result<bool, StorageError>;
    /// Version of a grant that has ended.
    fn ended_version(&self, client: Uuid, bucket: BucketId) -> Result<Option<u32>, StorageError>;
    /// Raises it: the next one that is given has a higher one.
    fn raise_version(&mut self, client: Uuid, bucket: BucketId, version: u32) -> Result<(), StorageError>;
    /// Buckets that a phone has or has had.
    fn ever_granted(&self, client: Uuid) -> Result<Vec<BucketId>, StorageError>;
    /// What is kept aside, the oldest first.
    fn asides(&self) -> Result<Vec<Aside>, StorageError>;
    /// One thing that is kept aside.
    fn aside(&self, identity: Identity) -> Result<Option<Aside>, StorageError>;
    /// How much a phone has sent that is kept aside.
    fn asides_of(&self, client: Uuid) -> Result<u64, StorageError>;
    /// Forgets its bytes.
    fn drop_aside(&mut self, identity: Identity) -> Result<(), StorageError>;
    /// Remembers when a phone was heard of.
    fn put_seen(&mut self, client: Uuid, at: i64) -> Result<(), StorageError>;
    /// A one-time code by its hash.
    fn code(&self, hash: &[u8; 32]) -> Result<Option<EnrolCode>, StorageError>;
    /// Keeps a one-time code.
    fn put_code(&mut self, code: &EnrolCode) -> Result<(), StorageError>;
    /// Forgets codes that ended before `codes_before`, and failures of actions that went well after all.
    fn drop_ended(&mut self, codes_before: i64) -> Result<(), StorageError>;
    /// Writes down what happened to whom: a code and an id.
    fn put_audit(&mut self, at: i64, what: AuditEvent, who: Uuid) -> Result<(), StorageError>;
    /// Another number after each change that any phone could hear of: of a row, a grant, or a phone's state.
    fn pulse(&self) -> Result<u64, StorageError>;
    /// What happened, the oldest first.
    fn audit(&self) -> Result<Vec<(i64, String, Uuid)>, StorageError>;
}

const CLIENT: &str = "SELECT id, account, public_key, last_mid, joined, seen, revoked, wipe FROM client";
const ASIDE: &str = "SELECT identity, client, at, sealed, action FROM quarantine";

fn aside_from(row: &rusqlite::Row<'_>) -> rusqlite::Result<Aside> {
    Ok(Aside { identity: row.get(0)?, client: row.get(1)?, at: row.get(2)?, sealed: row.get(3)?, bytes: row.get(4)? })
}

fn client_from(row: &rusqlite::Row<'_>) -> rusqlite::Result<Client> {
    let record = ClientRecord { id: row.get(0)?, account: row.get(1)?, public_key: row.get(2)?, last_mid: row.get(3)? };
    Ok(Client { record, joined: row.get(4)?, seen: row.get(5)?, revoked: row.get(6)?, wipe: row.get(7)? })
}

impl Registry for SqliteTx<'_> {
    fn setting(&self, name: &str) -> Answer<Option<Vec<u8>>> {
        self.one("SELECT value FROM setting WHERE name = ?1", [name])
    }

    fn put_setting(&mut self, name: &str, value: &[u8]) -> Answer<()> {
        self.run("INSERT OR REPLACE INTO setting VALUES (?1, ?2)", params![name, value])?;
        Ok(())
    }

    fn drop_setting(&mut self, name: &str) -> Answer<()> {
        self.run("DELETE FROM setting WHERE name = ?1", [name])?;
        Ok(())
    }

    fn city(&self) -> Answer<Option<(Uuid, String)>> {
        self.first("SELECT id, plan FROM city", [], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    fn put_city(&mut self, id: Uuid, plan: &str) -> Answer<()> {
        self.run("INSERT OR REPLACE INTO city VALUES (?1, ?2)", params![id, plan])?;
        Ok(())
    }

    fn rows_in(&self, bucket: BucketId, table: TableId) -> Answer<Vec<Row>> {
        self.images(
            "SELECT image FROM row WHERE bucket = ?1 AND tbl = ?2 ORDER BY id",
            params![bucket.to_bytes(), table],
        )
    }

    fn rows_of(&self, table: TableId) -> Answer<Vec<Row>> {
        self.images("SELECT image FROM row WHERE tbl = ?1 ORDER BY id", [table])
    }

    fn account(&self, id: Uuid) -> Answer<Option<Account>> {
        self.first("SELECT id, city, name FROM account WHERE id = ?1", [id], |row| {
            Ok(Account { id: row.get(0)?, city: row.get(1)?, name: row.get(2)? })
        })
    }

    fn put_account(&mut self, account: &Account, now: i64) -> Answer<()> {
        let Account { id, city, name } = account;
        self.run("INSERT INTO account VALUES (?1, ?2, ?3, ?4)", params![id, city, name, now])?;
        Ok(())
    }

    fn client(&self, id: Uuid) -> Answer<Option<Client>> {
        self.first(&format!("{CLIENT} WHERE id = ?1"), [id], client_from)
    }

    fn clients(&self) -> Answer<Vec<Client>> {
        self.all(&format!("{CLIENT} ORDER BY joined DESC, id DESC"), [], client_from)
    }

    fn put_client(&mut self, client: &Client) -> Answer<()> {
        let Client { record, joined, seen, revoked, wipe } = client;
        self.run(
            "INSERT OR REPLACE INTO client (id, account, public_key, last_mid, joined, seen, revoked, wipe)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![record.id, record.account, record.public_key, record.last_mid, joined, seen, revoked, wipe],
        )?;
        Ok(())
    }

    fn give(&mut self, client: Uuid, bucket: BucketId) -> Answer<u32> {
        self.run(
            "INSERT INTO grant_of (client, bucket, version) VALUES (?1, ?2, 1) ON CONFLICT (client, bucket)
             DO UPDATE SET version = version + 1, ended = NULL WHERE ended IS NOT NULL",
            params![client, bucket.to_bytes()],
        )?;
        let version = self
            .one("SELECT version FROM grant_of WHERE client = ?1 AND bucket = ?2", params![client, bucket.to_bytes()]);
        version?.ok_or(StorageError::Corrupt)
    }

    fn withdraw(&mut self, client: Uuid, bucket: BucketId, at: i64) -> Answer<bool> {
        let ended = self.run(
            "UPDATE grant_of SET ended = ?3 WHERE client = ?1 AND bucket = ?2 AND ended IS NULL",
            params![client, bucket.to_bytes(), at],
        )?;
        Ok(ended > 0)
    }

    fn ended_version(&self, client: Uuid, bucket: BucketId) -> Answer<Option<u32>> {
        self.one(
            "SELECT version FROM grant_of WHERE client = ?1 AND bucket = ?2 AND ended IS NOT NULL",
            params![client, bucket.to_bytes()],
        )
    }

    fn raise_version(&mut self, client: Uuid, bucket: BucketId, version: u32) -> Answer<()> {
        self.run(
            "UPDATE grant_of SET version = max(version, ?3) WHERE client = ?1 AND bucket = ?2 AND ended IS NOT NULL",
            params![client, bucket.to_bytes(), version],
        )?;
        Ok(())
    }

    fn ever_granted(&self, client: Uuid) -> Answer<Vec<BucketId>> {
        let found: Vec<Vec<u8>> =
            self.all("SELECT bucket FROM grant_of WHERE client = ?1 ORDER BY bucket", [client], |row| row.get(0))?;
        found.iter().map(|bucket| bucket_from(bucket)).collect()
    }

    fn asides(&self) -> Answer<Vec<Aside>> {
        self.all(&format!("{ASIDE} ORDER BY at, identity"), [], aside_from)
    }

    fn aside(&self, identity: Identity) -> Answer<Option<Aside>> {
        self.first(&format!("{ASIDE} WHERE identity = ?1"), params![identity], aside_from)
    }

    fn asides_of(&self, client: Uuid) -> Answer<u64> {
        Ok(self.one("SELECT count(*) FROM quarantine WHERE client = ?1", [client])?.unwrap_or(0))
    }

    fn drop_aside(&mut self, identity: Identity) -> Answer<()> {
        self.run("DELETE FROM quarantine WHERE identity = ?1", params![identity])?;
        Ok(())
    }

    fn put_seen(&mut self, client: Uuid, at: i64) -> Answer<()> {
        self.run("UPDATE client SET seen = ?2 WHERE id = ?1", params![client, at])?;
        Ok(())
    }

    fn code(&self, hash: &[u8; 32]) -> Answer<Option<EnrolCode>> {
        let found = self.first(
            "SELECT account, name, scopes, created, expires, key, client FROM enrol_code WHERE hash = ?1",
            params![hash],
            |row| {
                let used: (Option<[u8; 32]>, Option<Uuid>) = (row.get(5)?, row.get(6)?);
                Ok((row.get(0)?, row.get(1)?, row.get::<_, Vec<u8>>(2)?, row.get(3)?, row.get(4)?, used))
            },
        )?;
        let Some((account, name, scopes, created, expires, used)) = found else { return Ok(None) };
        let scopes = scopes.chunks(16).map(Uuid::from_slice).collect::<Result<_, _>>();
        let scopes = scopes.map_err(|_| StorageError::Corrupt)?;
        Ok(Some(EnrolCode { hash: *hash, account, name, scopes, created, expires, used: used.0.zip(used.1) }))
    }

    fn put_code(&mut self, code: &EnrolCode) -> Answer<()> {
        let scopes: Vec<u8> = code.scopes.iter().flat_map(|scope| *scope.as_bytes()).collect();
        let (key, client) = (code.used.map(|(key, _)| key), code.used.map(|(_, client)| client));
        self.run(
            "INSERT OR REPLACE INTO enrol_code VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![code.hash, code.account, code.name, scopes, code.created, code.expires, key, client],
        )?;
        Ok(())
    }

    fn drop_ended(&mut self, codes_before: i64) -> Answer<()> {
        self.run("DELETE FROM enrol_code WHERE expires <= ?1", [codes_before])?;
        self.run("DELETE FROM failure WHERE identity IN (SELECT identity FROM action)", [])?;
        Ok(())
    }

    fn put_audit(&mut self, at: i64, what: AuditEvent, who: Uuid) -> Answer<()> {
        self.run("INSERT INTO audit (at, what, who) VALUES (?1, ?2, ?3)", params![at, what.code(), who])?;
        Ok(())
    }

    fn pulse(&self) -> Answer<u64> {
        // Heads and versions only grow; giving and withdrawing turn one of the other two.
        let sql = "SELECT (SELECT COALESCE(SUM(head), 0) FROM bucket), (SELECT COALESCE(SUM(version), 0) FROM grant_of), \
                   (SELECT COUNT(*) FROM grant_of WHERE ended IS NULL), (SELECT COUNT(*) FROM client WHERE revoked IS NOT NULL)";
        let found: Option<[u64; 4]> =
            self.first(sql, [], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?]))?;
        Ok(found.unwrap_or_default().iter().fold(0, |all, part| all.wrapping_mul(1_000_003).wrapping_add(*part)))
    }

    fn audit(&self) -> Answer<Vec<(i64, String, Uuid)>> {
        self.all("SELECT at, what, who FROM audit ORDER BY number", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
    }
}

//! The targets.

use minicbor::{Decode, Encode};
use pleinmakers_core::domain::{MAX_BYTES, MAX_ROWS, read_moves};
use pleinmakers_core::phone::JoinLink;
use pleinmakers_core::schema::{CodecError, Row};
use pleinmakers_core::sync::action::{Action, MAX_CHANGES, Outcome};
use pleinmakers_core::sync::digest::{DigestReply, DigestRequest, RangeContent};
use pleinmakers_core::sync::frame::{self, FrameReader, Kind, MAX_FRAME, MAX_FRAME_PLAIN};
use pleinmakers_core::sync::message::{
    Cursor, Directory, End, EnrolReply, EnrolRequest, Head, MAX_ACTIONS, MAX_CURSORS, Problem, Sealed, SyncRequest,
    decode, encode,
};
use pleinmakers_core::sync::page::{MAX_PAGE_FIELDS, MAX_PAGE_ROWS, Page};
use std::fmt::Debug;

/// What was read is written and read again as the same, and its own spelling is the only one.
fn same<T: for<'b> Decode<'b, ()> + Encode<()> + PartialEq + Debug>(bytes: &[u8]) -> Option<T> {
    let message: T = decode(bytes).ok()?;
    let written = encode(&message);
    let again: T = must(decode(&written), "what was written is read");
    assert!(again == message, "written and read again it is another");
    assert_eq!(encode(&again), written, "there are two spellings");
    // Longer numbers, and what this version does not know, go. Nothing comes.
    assert!(written.len() <= bytes.len(), "{} bytes became {}", bytes.len(), written.len());
    Some(message)
}

fn must<T>(result: Result<T, CodecError>, what: &str) -> T {
    match result {
        Ok(value) => value,
        Err(error) => panic!("{what}: {error}"),
    }
}

/// An action with its changes: the identity is of the bytes, and the changes are written as they were read.
pub fn action(bytes: &[u8]) {
    let Some(action) = same::<Action>(bytes) else { return };
    let again: Action = must(decode(&encode(&action)), "an action");
    assert_eq!(action.identity(), again.identity());
    let Ok(changes) = action.changes() else { return };
    assert!(changes.len() <= MAX_CHANGES);
    let rewritten = Action::new(action.mid, action.origin, action.stamp, &changes);
    assert_eq!(must(rewritten.changes(), "changes that were written"), changes);
}

/// An outcome.
pub fn outcome(bytes: &[u8]) {
    same::<Outcome>(bytes);
}

/// A row has one spelling: what is read is what is hashed.
pub fn row(bytes: &[u8]) {
    if let Ok(row) = Row::from_bytes(bytes) {
        assert_eq!(row.to_bytes(), bytes);
    }
}

fn sorted(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_by_key(|row| row.key);
    rows
}

/// A page: its rows come out as they went in, and are never more than the limits.
pub fn page(bytes: &[u8]) {
    let Some(page) = same::<Page>(bytes) else { return };
    let Ok(rows) = page.rows() else { return };
    assert!(rows.len() <= MAX_PAGE_ROWS);
    assert!(rows.iter().map(|row| row.fields.len()).sum::<usize>() <= MAX_PAGE_FIELDS);
    let again = must(Page::ungroup(&Page::group(&rows)), "rows that were grouped");
    assert!(sorted(again) == sorted(rows), "rows changed on their way through a page");
}

/// Frames: however the bytes are cut, the same frames come out, none larger than the limit; written, they are read.
pub fn frames(bytes: &[u8]) {
    let read = |pieces: &mut dyn Iterator<Item = &[u8]>| {
        let (mut reader, mut found) = (FrameReader::default(), Vec::new());
        for piece in pieces {
            reader.push(piece);
            loop {
                match reader.next_frame() {
                    Ok(Some(frame)) => found.push(frame),
                    Ok(None) => break,
                    Err(_) => return (found, true),
                }
            }
        }
        (found, false)
    };
    let whole = read(&mut std::iter::once(bytes));
    let piece = usize::from(bytes.first().copied().unwrap_or(0)) % 61 + 1;
    assert!(read(&mut bytes.chunks(piece)) == whole, "the frames hang on how the bytes are cut");
    let mut written = Vec::new();
    for frame in &whole.0 {
        assert!(frame.payload.len() <= MAX_FRAME_PLAIN);
        frame::write(frame.kind, &frame.payload, &mut written);
    }
    if whole.0.iter().all(|frame| frame.payload.len() <= MAX_FRAME / 2) {
        assert_eq!(read(&mut std::iter::once(&*written)), (whole.0, false));
    }
}

/// Unfolding: never more than the limit; what is folded unfolds.
pub fn decompress(bytes: &[u8]) {
    const LIMIT: usize = 1 << 16;
    if let Ok(plain) = frame::decompress(bytes, LIMIT) {
        assert!(plain.len() <= LIMIT);
        assert_eq!(must(frame::decompress(&frame::compress(&plain), LIMIT), "what was folded"), plain);
    }
}

/// A phone's request: what passes the check of limits is within them.
pub fn sync_request(bytes: &[u8]) {
    let Some(request) = same::<SyncRequest>(bytes) else { return };
    let few = request.actions.len() <= MAX_ACTIONS && request.cursors.len() <= MAX_CURSORS;
    assert_eq!(request.check_limits().is_ok(), few);
    request.actions.iter().take(8).for_each(|action| {
        let _ = action.changes();
    });
}

/// A head.
pub fn head(bytes: &[u8]) {
    let Some(head) = same::<Head>(bytes) else { return };
    let few = head.grants.len() <= MAX_CURSORS && head.outcomes.len() <= MAX_ACTIONS;
    assert_eq!(head.check_limits().is_ok(), few);
}

/// A request for a range.
pub fn digest_request(bytes: &[u8]) {
    same::<DigestRequest>(bytes);
}

/// A range.
pub fn digest_reply(bytes: &[u8]) {
    let Some(reply) = same::<DigestReply>(bytes) else { return };
    if let RangeContent::Rows(groups) = &reply.content
        && let Ok(rows) = Page::ungroup(groups)
    {
        assert!(rows.len() <= MAX_PAGE_ROWS);
    }
}

/// A phone that wants to join.
pub fn enrol_request(bytes: &[u8]) {
    same::<EnrolRequest>(bytes);
}

/// What it is told.
pub fn enrol_reply(bytes: &[u8]) {
    same::<EnrolReply>(bytes);
}

/// The neighbourhoods of a city.
pub fn directory(bytes: &[u8]) {
    same::<Directory>(bytes);
}

/// A sealed message, and what may be in it.
pub fn sealed(bytes: &[u8]) {
    if let Some(sealed) = same::<Sealed>(bytes) {
        same::<Problem>(&sealed.payload);
        head(&sealed.payload);
    }
    same::<Problem>(bytes);
    same::<End>(bytes);
}

/// A cursor: nobody makes a genuine one without the secret.
pub fn cursor(bytes: &[u8]) {
    let secret = [7; 32];
    let Some(cursor) = same::<Cursor>(bytes) else { return };
    let genuine = Cursor::sealed(&secret, cursor.bucket, cursor.epoch, cursor.n, cursor.tag);
    assert!(genuine.is_genuine(&secret));
    assert_eq!(cursor.is_genuine(&secret), cursor.mac == genuine.mac);
}

/// A move-in list: it is read or refused, twice the same, and never longer than the limit.
pub fn moves(bytes: &[u8]) {
    if let Ok(list) = read_moves(bytes) {
        assert!(bytes.len() <= MAX_BYTES && list.rows.len() <= MAX_ROWS);
        assert!(list.rows.len() <= bytes.len(), "more rows than bytes");
        let again = read_moves(bytes);
        assert!(again.is_ok_and(|again| again.rows.len() == list.rows.len()));
    }
}

/// A joining link: what is read can be said again, and leads to the same server with the same code.
pub fn join_link(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(link) = JoinLink::parse(text) else { return };
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let said = format!("{}/join#v=1&c={}&k={}", link.server, hex(&link.code), hex(&link.pin));
    let Ok(again) = JoinLink::parse(&said) else { panic!("{said} is no link") };
    assert_eq!((again.server, again.code, again.pin), (link.server.clone(), link.code, link.pin));
    assert!(link.server.starts_with("https://") || link.server.starts_with("http://"));
}

/// Names of kinds: every number is one, and stays what it is.
#[must_use]
pub fn kinds() -> Vec<Kind> {
    (0..=u8::MAX)
        .filter_map(|number| {
            let mut bytes = vec![];
            frame::write(Kind::Unknown(number), b"", &mut bytes);
            let mut reader = FrameReader::default();
            reader.push(&bytes);
            reader.next_frame().ok().flatten().map(|frame| frame.kind)
        })
        .collect()
}

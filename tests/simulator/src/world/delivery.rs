//! How messages go, and how they fail to.

use super::phone::{Phone, Stream};
use super::wire::{Reply, Request, open_sealed, whole_pages, wrapped};
use super::{ON_THE_WAY, World};
use crate::history::Kind as Step;
use crate::promises::{Kept, p07_scope_in, p09_no_resurrection, p15_cheap_cuts, p18_protection, p20_no_orphans};
use crate::story::seal;
use pleinmakers_core::schema::{BucketId, RowKey};
use pleinmakers_core::sync::action::Outcome;
use pleinmakers_core::sync::frame::{self, Frame, FrameReader, Kind};
use pleinmakers_core::sync::message::{End, Head, Problem, decode, encode};
use pleinmakers_core::sync::page::Page;
use pleinmakers_core::sync::phone::{apply_head, apply_page, prepare};
use pleinmakers_core::sync::time::correction;
use std::collections::{BTreeSet, VecDeque};

/// Sizes of a batch of actions.
const BATCHES: [usize; 4] = [500, 1, 3, 8];
/// Numbers of pages in an answer.
const PAGES: [u16; 4] = [16, 1, 2, 4];

/// What a phone did with a frame.
enum Taken {
    /// It is none of this request.
    Foreign,
    /// A head.
    Head,
    /// A page; it was applied.
    Page,
    /// A page that did not continue what the phone has.
    StalePage,
    /// The end; whether there is more.
    End(bool),
    /// The server refused.
    Refused,
    /// The phone died over it.
    Died,
}

impl World {
    /// A request leaves. Answers its number; `None` when the phone died over it.
    pub(super) fn ask(&mut self, who: usize, x: u32, y: u32) -> Kept<Option<u64>> {
        let (batch, pages) = (BATCHES[x as usize % BATCHES.len()], PAGES[y as usize % PAGES.len()]);
        let now = self.now;
        let phone = &mut self.phones[who];
        let version = phone.schema.version;
        let prepared = phone.write(|tx| Ok(prepare(tx, version, batch, pages)?))?;
        let Some(message) = prepared else {
            self.look_at_outbox(who)?;
            self.happened(|| format!("phone {who} died while it asked"))?;
            return Ok(None);
        };
        self.asked += 1;
        let number = self.asked;
        phone.hang_up();
        phone.asked = number;
        let bytes = frame::compress(&encode(&message));
        let request = Request {
            number,
            phone: who,
            client: phone.client,
            time: phone.time(now),
            seal: seal(&bytes),
            bytes,
            clock_is_right: phone.book.clock_is_right,
        };
        self.story.trace.add(&request.bytes);
        let actions: Vec<u64> = message.actions.iter().map(|action| action.mid).collect();
        for mid in &actions {
            if let Some(noted) = phone.book.actions.get_mut(mid) {
                noted.has_left = true;
            }
        }
        keep(&mut self.requests, request);
        self.look_at_outbox(who)?;
        self.happened(|| format!("phone {who} asks (request {number}) with actions {actions:?}"))?;
        Ok(Some(number))
    }

    /// The first request arrives; its answer leaves, or is lost.
    pub(super) fn serve(&mut self, answered: bool) -> Kept {
        let Some(request) = self.requests.pop_front() else { return Ok(()) };
        self.answer(&request, answered)
    }

    /// The first request arrives and will arrive again.
    pub(super) fn repeat(&mut self) -> Kept {
        let Some(request) = self.requests.front().cloned() else { return Ok(()) };
        self.answer(&request, true)
    }

    pub(super) fn answer(&mut self, request: &Request, answered: bool) -> Kept {
        let (number, who) = (request.number, request.phone);
        let reply = self.server.serve(&mut self.oracle, request, self.now, &mut self.random)?;
        let Some(mut reply) = reply else {
            return self.happened(|| format!("the server could not answer request {number} of phone {who}"));
        };
        self.story.trace.add(&reply.bytes);
        (reply.clock, reply.restores) = (self.clock, self.oracle.restores());
        let bytes = reply.bytes.len();
        if answered {
            keep(&mut self.replies, reply);
        } else {
            keep(&mut self.old, reply);
        }
        self.happened(|| {
            let lost = if answered { "" } else { "; the answer is lost" };
            format!("the server answers request {number} of phone {who}: {bytes} bytes{lost}")
        })
    }

    /// The `x`th request is lost.
    pub(super) fn lose_request(&mut self, x: u32) -> Kept {
        let Some(request) = pick(self.requests.len(), x).and_then(|at| self.requests.remove(at)) else { return Ok(()) };
        self.happened(|| format!("request {} is lost", request.number))
    }

    /// A bit of the `x`th request is flipped, and it arrives.
    pub(super) fn flip_request(&mut self, x: u32, y: u32) -> Kept {
        let Some(mut request) = pick(self.requests.len(), x).and_then(|at| self.requests.remove(at)) else {
            return Ok(());
        };
        flip(&mut request.bytes, y);
        self.answer(&request, true)
    }

    /// Messages overtake one another.
    pub(super) fn reorder(&mut self, x: u32, y: u32) -> Kept {
        if self.requests.len() + self.replies.len() < 2 {
            return Ok(());
        }
        if let Some(at) = pick(self.requests.len(), x) {
            self.requests.rotate_left(at);
        }
        if let Some(at) = pick(self.replies.len(), y) {
            self.replies.rotate_left(at);
        }
        self.happened(|| "messages overtake one another".into())
    }

    /// The server starts anew: what was on its way is gone.
    pub(super) fn restart_server(&mut self) -> Kept {
        self.requests.clear();
        self.replies.clear();
        self.server.life = super::mortal::Life::default();
        self.server.fails = false;
        self.happened(|| "the server starts anew".into())
    }

    /// A whole round trip: as much of it as comes through.
    pub(super) fn round_trip(&mut self, who: usize, x: u32, y: u32) -> Kept {
        // A wrong clock is put right once, as the phone's sync does.
        for _ in 0..2 {
            if self.ask(who, x, y)?.is_none() {
                return Ok(());
            }
            let Some(request) = self.requests.pop_back() else { return Ok(()) };
            self.answer(&request, true)?;
            self.was_refused = false;
            self.take(who, None)?;
            if !self.was_refused {
                return Ok(());
            }
        }
        Ok(())
    }

    /// The answer that `who` waits for arrives: all that is left of it, or a part.
    pub(super) fn take(&mut self, who: usize, part: Option<u32>) -> Kept {
        self.connect(who);
        let Some(stream) = &self.phones[who].stream else { return Ok(()) };
        let left = stream.bytes.len() - stream.at;
        let length = part.map_or(left, |part| part as usize % (left + 1));
        self.receive(who, length)
    }

    /// A part of the answer arrives, the rest never.
    pub(super) fn cut(&mut self, who: usize, y: u32) -> Kept {
        self.connect(who);
        let Some(stream) = &self.phones[who].stream else { return Ok(()) };
        let length = y as usize % (stream.bytes.len() - stream.at + 1);
        self.receive(who, length)?;
        self.hang_up(who);
        self.happened(|| format!("the answer for phone {who} is cut"))
    }

    /// A bit of the answer is flipped: the connection's own check ends it there. Decoding what came must not panic.
    pub(super) fn flip_answer(&mut self, who: usize, y: u32) -> Kept {
        self.connect(who);
        let Some(stream) = &mut self.phones[who].stream else { return Ok(()) };
        let at = stream.at + y as usize % (stream.bytes.len() - stream.at).max(1);
        let mut reader = FrameReader::default();
        let mut bytes = stream.bytes.clone();
        flip(&mut bytes, y);
        reader.push(&bytes);
        while let Ok(Some(frame)) = reader.next_frame() {
            let _ = decode::<Page>(&frame.payload).map(|page| page.rows());
            let _ = decode::<Head>(&frame.payload);
        }
        let length = at - stream.at;
        self.receive(who, length)?;
        self.hang_up(who);
        self.happened(|| format!("a bit of the answer for phone {who} is flipped"))
    }

    /// The pages of an old answer arrive. Its head cannot: it is bound to another request.
    pub(super) fn late(&mut self, who: usize, x: u32) -> Kept {
        let own: Vec<&Reply> = self.old.iter().filter(|reply| reply.phone == who).collect();
        let Some(reply) = pick(own.len(), x).and_then(|at| own.get(at)) else { return Ok(()) };
        let (number, restores, mut reader) = (reply.number, reply.restores, FrameReader::default());
        reader.push(&reply.bytes);
        let before: BTreeSet<BucketId> = self.phones[who].book.cursors.keys().copied().collect();
        let mut taken = (0, 0);
        while let Some(frame) = reader.next_frame()? {
            if frame.kind != Kind::Page {
                continue;
            }
            match self.take_page(who, &frame, &[])? {
                Taken::Page => {
                    taken.0 += 1;
                    // What a lost life held is in sight again until both ends have been compared.
                    let book = &mut self.phones[who].book;
                    book.took_late = true;
                    book.compared = book.compared.min(restores);
                }
                Taken::Died => break,
                _ => taken.1 += 1,
            }
        }
        self.look_at_images(who)?;
        p09_no_resurrection::no_bucket_came(&self.phones[who], &before)?;
        self.happened(|| format!("phone {who} gets old pages (request {number}): {} taken, {} not", taken.0, taken.1))
    }

    /// A phone whose answer is there, by number.
    pub(super) fn who_can_read(&self, who: u32) -> Option<usize> {
        let can = |phone: &&Phone| {
            let waits = |reply: &Reply| reply.phone == phone.index && reply.number == phone.asked;
            phone.stream.is_some() || (phone.asked != 0 && self.replies.iter().any(waits))
        };
        let all: Vec<usize> = self.phones.iter().filter(can).map(|phone| phone.index).collect();
        pick(all.len(), who).and_then(|at| all.get(at)).copied()
    }

    /// The answer begins to come, if it is there.
    fn connect(&mut self, who: usize) {
        let asked = self.phones[who].asked;
        if asked == 0 || self.phones[who].stream.is_some() {
            return;
        }
        let at = self.replies.iter().position(|reply| reply.phone == who && reply.number == asked);
        if let Some(reply) = at.and_then(|at| self.replies.remove(at)) {
            let stream =
                Stream { bytes: reply.bytes.clone(), clock: reply.clock, at: 0, reader: FrameReader::default() };
            self.phones[who].stream = Some(stream);
            keep(&mut self.old, reply);
        }
    }

    fn hang_up(&mut self, who: usize) {
        self.phones[who].hang_up();
    }

    /// The next `length` bytes of the answer come.
    fn receive(&mut self, who: usize, length: usize) -> Kept {
        let Some(mut stream) = self.phones[who].stream.take() else { return Ok(()) };
        let number = self.phones[who].asked;
        let came = whole_pages(&stream.bytes[..stream.at + length]) - whole_pages(&stream.bytes[..stream.at]);
        stream.reader.push(&stream.bytes[stream.at..stream.at + length]);
        stream.at += length;
        let (mut pages, mut stale, mut over) = (0, 0, false);
        while let Some(frame) = stream.reader.next_frame()? {
            match self.take_frame(who, number, stream.clock, &frame)? {
                Taken::Page => pages += 1,
                Taken::StalePage => stale += 1,
                Taken::Head => {}
                Taken::End(more) => {
                    self.has_more = more;
                    self.was_read = true;
                    over = true;
                }
                Taken::Refused | Taken::Foreign => over = true,
                Taken::Died => {
                    self.look_at_images(who)?;
                    return self.happened(|| format!("phone {who} died over the answer to request {number}"));
                }
            }
        }
        // Where old pages came in between, a page may not continue any more.
        let passed_by = if self.met.contains_key(&Step::Late) { stale } else { 0 };
        p15_cheap_cuts::whole_pages_are_taken(who, came, pages + passed_by)?;
        if over || stream.at == stream.bytes.len() {
            let head = self.phones[who].head.take();
            self.hang_up(who);
            self.phones[who].head = head;
        } else {
            self.phones[who].stream = Some(stream);
        }
        self.look_at_images(who)?;
        self.happened(|| format!("phone {who} reads {length} bytes of the answer to request {number}: {pages} pages"))
    }

    fn take_frame(&mut self, who: usize, number: u64, clock: u64, frame: &Frame) -> Kept<Taken> {
        match frame.kind {
            Kind::Head => {
                let Some(payload) = open_sealed(frame, number)? else { return Ok(Taken::Foreign) };
                let head: Head = decode(&payload)?;
                self.learn_time(who, head.server_time, clock);
                let phone = &mut self.phones[who];
                let schema = phone.schema;
                let held: Vec<BucketId> = phone.book.cursors.keys().copied().collect();
                let applied =
                    phone.write(|tx| Ok(apply_head(tx, schema, &head, Some(&|_, plain| Some(wrapped(plain))))?))?;
                if applied.is_none() {
                    return Ok(Taken::Died);
                }
                let granted = |bucket: &BucketId| head.grants.iter().any(|grant| grant.bucket == *bucket);
                let gone: Vec<BucketId> = held.into_iter().filter(|bucket| !granted(bucket)).collect();
                p07_scope_in::nothing_foreign_is_told(phone, &gone)?;
                phone.book.restarts.extend(head.grants.iter().filter(|grant| grant.restart).map(|grant| grant.bucket));
                self.moved += head.outcomes.len() as u64;
                phone.head = Some(head);
                Ok(Taken::Head)
            }
            Kind::Page => {
                let outcomes = self.phones[who].head.as_ref().map(|head| head.outcomes.clone()).unwrap_or_default();
                self.take_page(who, frame, &outcomes)
            }
            Kind::End => Ok(Taken::End(decode::<End>(&frame.payload)?.more)),
            Kind::Problem => {
                let Some(payload) = open_sealed(frame, number)? else { return Ok(Taken::Foreign) };
                let problem: Problem = decode(&payload)?;
                self.learn_time(who, problem.server_time, clock);
                self.was_refused = true;
                Ok(Taken::Refused)
            }
            Kind::Digest | Kind::Unknown(_) => Ok(Taken::Head),
        }
    }

    fn take_page(&mut self, who: usize, frame: &Frame, outcomes: &[Outcome]) -> Kept<Taken> {
        let page: Page = decode(&frame.payload)?;
        let phone = &mut self.phones[who];
        let schema = phone.schema;
        let applied = phone.write(|tx| Ok(apply_page(tx, schema, &page, outcomes)?))?;
        Ok(match applied {
            None => Taken::Died,
            Some(applied) if applied.stale => {
                self.phones[who].passed_by = true;
                Taken::StalePage
            }
            Some(_) => {
                let rows = page.rows()?;
                p09_no_resurrection::grant_is_current(&self.phones[who], &page)?;
                p18_protection::note_rows(&mut self.phones[who], &rows);
                // A flipped version above the row's own keeps a row that comes from being taken in.
                for row in &rows {
                    if self.phones[who].image(row.key)?.as_ref() == Some(row) {
                        self.phones[who].book.damaged.remove(&row.key);
                    }
                }
                let book = &mut self.phones[who].book;
                let erased = page.outs.iter().filter(|out| out.erased == Some(true));
                book.erased.extend(erased.map(|out| RowKey { table: out.table, id: out.id }));
                self.moved += 1;
                // Where an old page took the place of one, what stands on it may come first; and in a life that was lost
                // a row may have moved past the phone's cursor, which the comparison at the end finds.
                let compared = self.phones[who].book.compared == self.oracle.restores();
                if compared && !self.phones[who].passed_by {
                    p20_no_orphans::parents_are_shown(&self.phones[who], &rows)?;
                }
                Taken::Page
            }
        })
    }

    fn learn_time(&mut self, who: usize, server_time: i64, clock: u64) {
        let phone = &mut self.phones[who];
        // Unless the server's clock has jumped while the answer was on its way.
        phone.book.clock_is_right = clock == self.clock;
        phone.correction = correction(server_time, self.now + phone.clock_off);
    }
}

/// A flipped bit somewhere.
fn flip(bytes: &mut [u8], at: u32) {
    let length = bytes.len().max(1);
    if let Some(byte) = bytes.get_mut(at as usize % length) {
        *byte ^= 1 << (at % 8);
    }
}

fn pick(length: usize, x: u32) -> Option<usize> {
    (length > 0).then(|| x as usize % length)
}

fn keep<T>(bag: &mut VecDeque<T>, thing: T) {
    if bag.len() >= ON_THE_WAY {
        bag.pop_front();
    }
    bag.push_back(thing);
}

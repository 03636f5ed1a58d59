//! A small TCP proxy that is a bad network: it delays, throttles, stalls, and cuts at any byte in either direction.
//! It neither changes nor repeats bytes; TCP does not either.

use fastrand::Rng;
use std::io::{self, Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// Bytes that are passed on at once.
const PIECE: usize = 4 * 1024;
/// Cuts within this many bytes hit the headers and the first frame.
const EARLY: u64 = 400;
/// Cuts within this many bytes hit the body of most answers.
const LATE: u64 = 60_000;

/// What the network has done so far.
#[derive(Debug, Default)]
pub struct Counts {
    /// Connections that were asked for.
    pub connections: AtomicU64,
    /// Of these, refused at once.
    pub refused: AtomicU64,
    /// Cut in the middle.
    pub cuts: AtomicU64,
    /// Held up for a while.
    pub stalls: AtomicU64,
    /// Slowed down.
    pub slow: AtomicU64,
    /// Bytes to the server.
    pub up: AtomicU64,
    /// Bytes to the phones.
    pub down: AtomicU64,
}

/// What happens to one direction of a connection.
#[derive(Debug, Clone, Copy, Default)]
struct Lane {
    /// After so many bytes both sides find the connection gone.
    cut_after: Option<u64>,
    /// After so many bytes nothing moves for a while.
    stall: Option<(u64, Duration)>,
    /// Before each piece.
    delay: Duration,
    /// Bytes in a second.
    rate: Option<u64>,
}

impl Lane {
    fn of(random: &mut Rng) -> Self {
        let at = |random: &mut Rng| {
            let most = if random.bool() { EARLY } else { LATE };
            random.u64(0..most)
        };
        Self {
            cut_after: (random.u8(0..100) < 18).then(|| at(random)),
            stall: (random.u8(0..100) < 10).then(|| (at(random), Duration::from_millis(random.u64(100..2_500)))),
            delay: Duration::from_millis(if random.u8(0..100) < 30 { random.u64(1..40) } else { 0 }),
            rate: (random.u8(0..100) < 15).then(|| random.u64(20_000..200_000)),
        }
    }
}

struct Shared {
    upstream: SocketAddr,
    random: Mutex<Rng>,
    calm: AtomicBool,
    ended: AtomicBool,
    counts: Arc<Counts>,
}

/// The running proxy.
pub struct Proxy {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

impl Proxy {
    /// Stands before `upstream`, on a free port of this machine.
    ///
    /// # Errors
    /// No port.
    pub fn start(upstream: SocketAddr, seed: u64) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            upstream,
            random: Mutex::new(Rng::with_seed(seed)),
            calm: AtomicBool::new(false),
            ended: AtomicBool::new(false),
            counts: Arc::default(),
        });
        let of = Arc::clone(&shared);
        let accepting = thread::spawn(move || {
            for phone in listener.incoming() {
                if of.ended.load(Ordering::Relaxed) {
                    return;
                }
                if let Ok(phone) = phone {
                    of.connect(phone);
                }
            }
        });
        Ok(Self { address, shared, accepting: Some(accepting) })
    }

    /// Where phones find it.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From now on nothing is held up or cut.
    pub fn calm(&self) {
        self.shared.calm.store(true, Ordering::Relaxed);
    }

    /// What it has done.
    #[must_use]
    pub fn counts(&self) -> Arc<Counts> {
        Arc::clone(&self.shared.counts)
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.shared.ended.store(true, Ordering::Relaxed);
        // Wakes the thread that waits for a connection.
        let _ = TcpStream::connect(self.address);
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join();
        }
    }
}

fn count(of: &AtomicU64) {
    of.fetch_add(1, Ordering::Relaxed);
}

impl Shared {
    fn connect(self: &Arc<Self>, phone: TcpStream) {
        count(&self.counts.connections);
        let calm = self.calm.load(Ordering::Relaxed);
        let (refuse, up, down) = {
            let mut random = self.random.lock().unwrap_or_else(PoisonError::into_inner);
            (random.u8(0..100) < 5, Lane::of(&mut random), Lane::of(&mut random))
        };
        if refuse && !calm {
            count(&self.counts.refused);
            let _ = phone.shutdown(Shutdown::Both);
            return;
        }
        let (up, down) = if calm { (Lane::default(), Lane::default()) } else { (up, down) };
        let of = Arc::clone(self);
        thread::spawn(move || {
            let Ok(server) = TcpStream::connect(of.upstream) else {
                let _ = phone.shutdown(Shutdown::Both);
                return;
            };
            let (Ok(phone_too), Ok(server_too)) = (phone.try_clone(), server.try_clone()) else { return };
            let back = Arc::clone(&of);
            let answers = thread::spawn(move || back.pass(&server_too, &phone_too, down, &back.counts.down));
            of.pass(&phone, &server, up, &of.counts.up);
            let _ = answers.join();
        });
    }

    /// Passes one direction on until it ends or is cut.
    fn pass(&self, mut from: &TcpStream, mut to: &TcpStream, lane: Lane, bytes: &AtomicU64) {
        let mut passed = 0;
        let mut stall = lane.stall;
        if lane.rate.is_some() || !lane.delay.is_zero() {
            count(&self.counts.slow);
        }
        let mut piece = [0; PIECE];
        loop {
            let read = match from.read(&mut piece) {
                Ok(0) | Err(_) => {
                    // One side has no more to say; the other may still answer.
                    let _ = to.shutdown(Shutdown::Write);
                    return;
                }
                Ok(read) => read as u64,
            };
            thread::sleep(lane.delay);
            if let Some(rate) = lane.rate {
                thread::sleep(Duration::from_millis(read * 1_000 / rate));
            }
            if let Some((at, pause)) = stall
                && passed + read > at
            {
                count(&self.counts.stalls);
                thread::sleep(pause);
                stall = None;
            }
            let whole = lane.cut_after.is_none_or(|cut| passed + read <= cut);
            let part = lane.cut_after.map_or(read, |cut| read.min(cut.saturating_sub(passed)));
            let sent = usize::try_from(part).unwrap_or(0);
            let written = piece.get(..sent).is_some_and(|piece| to.write_all(piece).is_ok());
            passed += part;
            bytes.fetch_add(part, Ordering::Relaxed);
            if !whole {
                count(&self.counts.cuts);
            }
            if !whole || !written {
                let _ = from.shutdown(Shutdown::Both);
                let _ = to.shutdown(Shutdown::Both);
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// Sends back what comes.
    fn echo() -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                thread::spawn(move || {
                    let mut bytes = Vec::new();
                    let _ = (&stream).read_to_end(&mut bytes);
                    let _ = (&stream).write_all(&bytes);
                });
            }
        });
        address
    }

    fn ask(proxy: &Proxy, bytes: &[u8]) -> Vec<u8> {
        let mut answer = Vec::new();
        let Ok(mut stream) = TcpStream::connect(proxy.address) else { return answer };
        let _ = stream.write_all(bytes);
        let _ = stream.shutdown(Shutdown::Write);
        let _ = stream.read_to_end(&mut answer);
        answer
    }

    #[test]
    fn what_arrives_is_a_beginning_of_what_was_sent_and_all_of_it_once_the_network_is_calm() {
        let proxy = Proxy::start(echo(), 3).unwrap();
        let bytes: Vec<u8> = (0..8_000_u32).flat_map(u32::to_le_bytes).collect();
        for _ in 0..14 {
            assert!(bytes.starts_with(&ask(&proxy, &bytes)));
        }
        assert!(proxy.counts().cuts.load(Ordering::Relaxed) > 1, "nothing was cut");
        proxy.calm();
        assert_eq!(ask(&proxy, &bytes), bytes);
    }
}

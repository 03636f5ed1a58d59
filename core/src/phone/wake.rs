//! Being woken: while a Pleinmaker's app is open it keeps a line to the server, which says when there is something to
//! fetch. It says nothing else; a line that is cut or forged costs a sync, and no more.

use super::Phone;
use super::error::PhoneError;
use super::sync::SyncOptions;
use crate::net::{Body, Server};
use std::sync::atomic::Ordering;
use std::sync::{Arc, Weak};
use std::time::Duration;

const PATH: &str = "/v1/wake";
/// Between a word and the sync that it asks for: words that come together are one, and nobody makes a phone hurry.
const GATHER: Duration = Duration::from_secs(2);
/// Before a line that was cut is opened again.
const FIRST: Duration = Duration::from_secs(5);
/// The same, when many were cut.
const MOST: Duration = Duration::from_secs(300);
/// A line of the stream that asks for a sync begins so.
const WORD: &[u8] = b"data:";

/// What became of a line.
enum Ended {
    /// It was cut, after it had said something or not.
    Cut { heard: bool },
    /// There is nobody to wake, or a server that has no such line.
    ForGood,
}

impl Phone {
    /// Keeps a line from now on, where it was asked to when it was opened, and there is none yet.
    pub(super) fn listen(self: &Arc<Self>) {
        let Ok(runtime) = self.runtime() else { return };
        if !self.keep_trying || self.listening.swap(true, Ordering::Relaxed) {
            return;
        }
        // Listening must not keep a phone open that everybody else has let go.
        let phone = Arc::downgrade(self);
        runtime.spawn(async move {
            let mut wait = FIRST;
            loop {
                match line(&phone).await {
                    Ended::Cut { heard: true } => wait = FIRST,
                    Ended::Cut { heard: false } => wait = (wait * 2).min(MOST),
                    Ended::ForGood => break,
                }
                tokio::time::sleep(wait).await;
            }
            if let Some(phone) = phone.upgrade() {
                phone.listening.store(false, Ordering::Relaxed);
            }
        });
    }

    async fn open_line(self: &Arc<Self>) -> Result<Option<Body>, PhoneError> {
        let Some(membership) = self.membership()?.filter(|_| !self.is_shut_out().unwrap_or(true)) else {
            return Ok(None);
        };
        let Some(own) = &membership.pleinmaker else { return Ok(None) };
        let server = Server::new(&membership.server, membership.pin())?;
        let (answer, _) = self.run(SyncOptions::default()).ask_signed(&server, own, PATH, Vec::new()).await?;
        match answer.status() {
            200 => Ok(Some(answer)),
            status if status >= 500 => Err(PhoneError::NotOurServer),
            // The next sync hears what is the matter.
            _ => Ok(None),
        }
    }
}

/// One line, from its beginning to its end.
async fn line(phone: &Weak<Phone>) -> Ended {
    let Some(strong) = phone.upgrade() else { return Ended::ForGood };
    let opened = strong.open_line().await;
    drop(strong);
    let mut body = match opened {
        Ok(Some(body)) => body,
        Ok(None) => return Ended::ForGood,
        Err(_) => return Ended::Cut { heard: false },
    };
    let (mut heard, mut ear) = (false, Ear::default());
    while let Ok(Some(chunk)) = body.chunk().await {
        heard = true;
        if !ear.hears_word(&chunk) {
            continue;
        }
        tokio::time::sleep(GATHER).await;
        let Some(phone) = phone.upgrade() else { return Ended::ForGood };
        // What goes wrong is seen by the next that asks.
        let _ = phone.run(SyncOptions::default()).whole().await;
    }
    Ended::Cut { heard }
}

/// Finds the word in a stream that comes in pieces, also where it was cut in two.
#[derive(Default)]
struct Ear(Vec<u8>);

impl Ear {
    fn hears_word(&mut self, piece: &[u8]) -> bool {
        self.0.extend_from_slice(piece);
        let heard = self.0.windows(WORD.len()).any(|part| part == WORD);
        // Less than a word is kept: none is heard twice.
        let kept = self.0.len().saturating_sub(WORD.len() - 1);
        self.0.drain(..kept);
        heard
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_was_cut_in_two_is_heard_once() {
        for at in 0..=10 {
            let (mut ear, said) = (Ear::default(), b"data: sync\n\n".as_slice());
            let (first, second) = said.split_at(at);
            let heard = [first, second, b":\n\n", b"\n"].map(|piece| ear.hears_word(piece));
            assert_eq!(heard.iter().filter(|heard| **heard).count(), 1, "cut at {at}");
        }
        assert!(!Ear::default().hears_word(b":\n\n:\n\n"));
    }
}

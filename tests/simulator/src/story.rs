//! What happened, twice over: as a hash of every byte that moved, and, when somebody reads along, as words.

/// A fingerprint of a run: FNV-1a over all that is told to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trace(u64);

impl Default for Trace {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Trace {
    /// Takes bytes in, eight at a time.
    pub fn add(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.0 = (self.0 ^ u64::from_le_bytes(word)).wrapping_mul(0x0100_0000_01b3).rotate_left(23);
        }
    }

    /// Takes a number in.
    pub fn number(&mut self, number: u64) {
        self.add(&number.to_le_bytes());
    }

    /// The fingerprint so far.
    #[must_use]
    pub fn value(self) -> u64 {
        self.0
    }
}

/// A check value over bytes. It stands for the signatures of requests and answers, which cost more time than a whole
/// step and which no history depends on.
#[must_use]
pub fn seal(bytes: &[u8]) -> u64 {
    let mut trace = Trace::default();
    trace.number(bytes.len() as u64);
    trace.add(bytes);
    trace.value()
}

/// The story of a run.
#[derive(Debug, Default)]
pub struct Story {
    /// Its fingerprint.
    pub trace: Trace,
    /// Words, when somebody reads along.
    pub lines: Option<Vec<String>>,
}

impl Story {
    /// Tells a line; `words` is asked only when somebody reads along.
    pub fn tell(&mut self, words: impl FnOnce() -> String) {
        if let Some(lines) = &mut self.lines {
            lines.push(words());
        }
    }
}

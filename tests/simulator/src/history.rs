//! A history: everything that will happen, written down before it does, so that it can be replayed, cut and kept.
//!
//! A step names things by number ("the request 7 on its way"); the world takes the number modulo what there is. So any
//! step may be left out and the others keep their sense.

use crate::random::Random;
use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;
use std::fmt;

/// Declares the kinds of steps once: variant, word in files, whether it is a fault, and how often it comes.
macro_rules! kinds {
    ($($(#[doc = $what:literal])+ $name:ident $word:literal $fault:literal $weight:literal),+ $(,)?) => {
        /// What a step does.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($(#[doc = $what])+ $name),+ }

        impl Kind {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its word in files.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }

            /// Whether it is something that a good day does not bring.
            #[must_use]
            pub fn is_fault(self) -> bool {
                match self { $(Self::$name => $fault),+ }
            }

            fn weight(self) -> u64 {
                match self { $(Self::$name => $weight),+ }
            }
        }
    };
}

kinds! {
    /// Somebody does something on phone `who`.
    Record "record" false 32,
    /// She takes back what was not sent yet.
    Void "void" false 3,
    /// A whole round trip of `who`.
    Sync "sync" false 11,
    /// A request of `who` leaves.
    Ask "ask" false 6,
    /// Request `x` arrives.
    Serve "serve" false 8,
    /// The answer for `who` arrives.
    Take "take" false 9,
    /// The server's own people change something.
    Manage "manage" false 5,
    /// Somebody's role in a neighbourhood changes: buckets go and come.
    Role "role" true 4,
    /// A part of the answer for `who` arrives, the rest later.
    TakeSome "take-some" true 4,
    /// A part of the answer for `who` arrives, the rest never.
    Cut "cut" true 5,
    /// Request `x` is lost.
    LoseRequest "lose-request" true 3,
    /// The server does its work; its answer is lost.
    LoseAnswer "lose-answer" true 5,
    /// Request `x` arrives, and will arrive again.
    Repeat "repeat" true 4,
    /// An old answer's pages arrive late.
    Late "late" true 4,
    /// A bit of request `x` is flipped.
    FlipRequest "flip-request" true 2,
    /// A bit of an answer is flipped.
    FlipAnswer "flip-answer" true 3,
    /// The server will die at its `x`th next write.
    KillServer "kill-server" true 3,
    /// The server's next commit fails after all its work.
    FailServer "fail-server" true 2,
    /// The server starts anew: all connections are gone.
    RestartServer "restart-server" true 2,
    /// Phone `who` will die at its `x`th next write.
    KillPhone "kill-phone" true 5,
    /// The next commit of phone `who` fails after all its work.
    FailPhone "fail-phone" true 3,
    /// The clock of phone `who` jumps, up to ten years.
    PhoneClock "phone-clock" true 3,
    /// The server's clock jumps, up to ten years.
    ServerClock "server-clock" true 1,
    /// Phone `who` is copied.
    Clone "clone" true 1,
    /// Somebody with a program of her own sends what no app would.
    Rude "rude" true 4,
    /// Requests and answers overtake one another.
    Reorder "reorder" true 2,
    /// Phone `who` counts what it stores, compares itself with the server, and mends what differs.
    Mend "mend" false 2,
    /// Something is recorded that only some versions know.
    RecordNew "record-new" true 3,
    /// Another version of the app is put on phone `who`.
    Version "version" true 2,
    /// A bit of a stored row of phone `who` is flipped.
    FlipStored "flip-stored" true 2,
    /// The storage of phone `who` will refuse its `x`th next call: full, or failing.
    FailCall "fail-call" true 4,
    /// Rows are erased, with all that stands on them.
    Erase "erase" true 2,
    /// The server is backed up.
    Backup "backup" true 2,
    /// The server comes back from its backup.
    Restore "restore" true 1,
    /// Phone `who` begins its buckets anew, as where a repair did not help. Only themes bring it.
    BeginAnew "begin-anew" false 0,
}

impl Kind {
    /// Reads [`Kind::word`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.word() == word)
    }
}

/// Declares the themes once: variant, word in files, kinds of steps that come more often and by how much (0: never), and what is
/// done on phones then (a choice of `wish`; nothing: everything).
macro_rules! themes {
    ($($(#[doc = $what:literal])+ $name:ident $word:literal [$($kind:ident $times:literal),*] [$($wish:literal),*]),+ $(,)?) => {
        /// What a history leans towards, so that rare things meet.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Theme { $($(#[doc = $what])+ $name),+ }

        impl Theme {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its word in files.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }

            /// What is done on phones; nothing: everything.
            #[must_use]
            pub fn wishes(self) -> &'static [u32] {
                match self { $(Self::$name => &[$($wish),*]),+ }
            }

            /// How much more often a kind of step comes.
            fn times(self, kind: Kind) -> Option<u64> {
                let leans: &[(Kind, u64)] = match self { $(Self::$name => &[$((Kind::$kind, $times)),*]),+ };
                leans.iter().find(|(one, _)| *one == kind).map(|(_, times)| *times)
            }
        }
    };
}

themes! {
    /// Nothing: what a seed brings.
    Plain "plain" [] [],
    /// A row goes to and fro between two buckets that all may read, while answers come late and in parts.
    Moving "moving" [Ask 3, Cut 3, TakeSome 3, Late 3, LoseAnswer 3] [1, 14, 4, 20, 11, 8],
    /// Grants go and come, others change what was just made, and answers come late and in parts.
    Contested "contested" [Role 3, Manage 3, Cut 3, TakeSome 3, Late 3, LoseAnswer 3] [],
    /// A name goes to and fro and its item is erased, while answers come late and in parts.
    Turning "turning" [Ask 4, Cut 3, TakeSome 3, Late 5, LoseAnswer 4, Erase 1, Void 0, Manage 0, Mend 0]
        [1, 14, 14, 14, 14, 20, 11],
    /// What was just worked on is erased, while answers come late and in parts.
    Erased "erased" [Erase 4, Ask 2, Cut 3, TakeSome 3, Late 5, LoseAnswer 3] [1, 14, 4, 0, 20, 15, 8],
    /// The server comes back from its backup, and erases, while answers come late and in parts.
    Restored "restored" [Restore 2, Backup 4, Erase 1, Ask 4, Cut 5, TakeSome 3, Late 2, LoseAnswer 4, Void 0, Mend 0]
        [15, 0, 1, 14, 8, 16, 15],
    /// Two ask for something else, and a third settles it.
    Asked "asked" [Record 2, Manage 1, LoseRequest 1] [8, 21, 9, 11, 10, 21, 12],
    /// Buckets are taken from those who are still at work in them, and what they worked on is erased.
    Withdrawn "withdrawn" [Role 4, Erase 4, Void 1] [0, 15, 1, 2, 8, 16],
    /// Stored bytes change, buckets are begun anew and mended, and whoever does that dies over it.
    Mended "mended" [FlipStored 5, Mend 4, BeginAnew 1, Restore 3, Backup 2, KillServer 2, FailServer 3, FailPhone 2] [],
}

impl Theme {
    /// Reads [`Theme::word`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|theme| theme.word() == word)
    }

    /// Whether all may read everything, so that a row which moves stays in sight.
    #[must_use]
    pub fn shows_all(self) -> bool {
        matches!(self, Self::Moving | Self::Turning | Self::Erased | Self::Restored | Self::Asked)
    }

    /// The row that a number means: where a history is themed by more than its seed, mostly the newest, so that one step
    /// is about what the step before has made.
    #[must_use]
    pub fn which(self, y: u32) -> u32 {
        match self {
            Self::Plain | Self::Contested => y,
            // In the histories of seeds.
            Self::Moving => y | 1,
            _ if y % 4 < 3 => 0,
            _ => y,
        }
    }

    /// The theme of the `number`th history of a search. `Moving` comes with the histories of seeds.
    #[must_use]
    pub fn in_turn(number: u64) -> Self {
        let turns = || Self::ALL.iter().copied().filter(|theme| *theme != Self::Moving);
        turns().nth((number % turns().count().max(1) as u64) as usize).unwrap_or(Self::Plain)
    }
}

/// One step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Seeds this step's own randomness.
    pub salt: u32,
    /// What it does.
    pub kind: Kind,
    /// Which phone.
    pub who: u32,
    /// A number.
    pub x: u32,
    /// Another.
    pub y: u32,
}

/// All that happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// Seed of the world that it happens in.
    pub seed: u64,
    /// Phones to begin with.
    pub phones: u32,
    /// Neighbourhoods.
    pub scopes: u32,
    /// Most rows in a page: small, so that few rows make many pages.
    pub page_rows: u32,
    /// What it leans towards.
    pub theme: Theme,
    /// The steps.
    pub steps: Vec<Step>,
}

impl History {
    /// The history of a seed. `only` leaves every fault out but this one.
    #[must_use]
    pub fn of(seed: u64, only: Option<Kind>) -> Self {
        let mut random = Random::of(&[seed, 1]);
        // Few: what goes wrong between two phones in one neighbourhood happens seldom among many, and costs more.
        let phones = 2 + random.below(3) as u32;
        let scopes = [1, 1, 2, 2, 3][random.below(5) as usize];
        let page_rows = [2, 3, 5, 8, 20, 1_500][random.below(6) as usize];
        let theme = [Theme::Moving, Theme::Contested, Theme::Plain][random.below(8).min(2) as usize];
        let (phones, scopes, page_rows) =
            if theme == Theme::Plain { (phones, scopes, page_rows) } else { (3 + phones % 2, 1, 2) };
        // A swarm: each history has another mixture, so that rare things come together somewhere.
        let mut weights = Vec::new();
        for kind in Kind::ALL.iter().filter(|kind| kind.weight() > 0) {
            let on = !kind.is_fault() || only.map_or_else(|| random.below(2) == 0, |only| only == *kind);
            let leans = only.is_none().then(|| theme.times(*kind)).flatten();
            let weight = kind.weight() * (1 + random.below(3)) * leans.unwrap_or(1);
            if on || leans.is_some() {
                weights.push((*kind, weight));
            }
        }
        let steps = Self::draw(&mut random, &weights);
        Self { seed, phones, scopes, page_rows, theme, steps }
    }

    /// A history of a theme: few phones, small pages, what the theme leans towards, and few other faults. `Plain` is
    /// the history of the seed.
    #[must_use]
    pub fn themed(seed: u64, theme: Theme) -> Self {
        if theme == Theme::Plain {
            return Self::of(seed, None);
        }
        let mut random = Random::of(&[seed, 5, theme as u64]);
        let phones = [1, 1, 2, 3][random.below(4) as usize];
        let page_rows = [1, 2, 2, 3][random.below(4) as usize];
        let mut weights = Vec::new();
        for kind in Kind::ALL {
            let (on, more) = (random.below(8) == 0, 1 + random.below(3));
            match theme.times(*kind) {
                Some(times) => weights.push((*kind, kind.weight().max(1) * more * times)),
                None if on || !kind.is_fault() => weights.push((*kind, kind.weight() * more)),
                None => {}
            }
        }
        let steps = Self::draw(&mut random, &weights);
        Self { seed, phones, scopes: 1, page_rows, theme, steps }
    }

    fn draw(random: &mut Random, weights: &[(Kind, u64)]) -> Vec<Step> {
        let sum: u64 = weights.iter().map(|(_, weight)| weight).sum();
        let length = 62 + random.below(72);
        let steps = (0..length).map(|_| {
            let mut at = random.below(sum);
            let kind = weights.iter().find(|(_, weight)| {
                let here = at < *weight;
                at = at.saturating_sub(*weight);
                here
            });
            Step {
                salt: random.number() as u32,
                kind: kind.map_or(Kind::Sync, |(kind, _)| *kind),
                who: random.below(1 << 10) as u32,
                x: random.below(1 << 12) as u32,
                y: random.below(1 << 12) as u32,
            }
        });
        steps.collect()
    }

    /// Reads what `Display` wrote. Lines that begin with `#` are remarks.
    ///
    /// # Errors
    /// A line that is not one of a history.
    pub fn read(text: &str) -> Result<Self> {
        let mut history = Self { seed: 0, phones: 3, scopes: 1, page_rows: 3, theme: Theme::Plain, steps: Vec::new() };
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        for line in lines {
            let words: Vec<&str> = line.split_whitespace().collect();
            match words[..] {
                ["seed", seed] => history.seed = seed.parse().context("seed")?,
                ["phones", phones] => history.phones = phones.parse().context("phones")?,
                ["scopes", scopes] => history.scopes = scopes.parse().context("scopes")?,
                ["theme", theme] => {
                    history.theme = Theme::from_word(theme).with_context(|| format!("no such theme: {theme}"))?;
                }
                ["page-rows", rows] => history.page_rows = rows.parse().context("page-rows")?,
                [salt, word, who, x, y] => history.steps.push(Step {
                    salt: salt.parse().context(line.to_owned())?,
                    kind: Kind::from_word(word).with_context(|| format!("no such step: {word}"))?,
                    who: who.parse().context(line.to_owned())?,
                    x: x.parse().context(line.to_owned())?,
                    y: y.parse().context(line.to_owned())?,
                }),
                _ => bail!("not a line of a history: {line}"),
            }
        }
        Ok(history)
    }

    /// Kinds of faults in it.
    #[must_use]
    pub fn faults(&self) -> BTreeSet<Kind> {
        self.steps.iter().map(|step| step.kind).filter(|kind| kind.is_fault()).collect()
    }
}

impl fmt::Display for History {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "seed {}\nphones {}\nscopes {}\npage-rows {}\ntheme {}",
            self.seed,
            self.phones,
            self.scopes,
            self.page_rows,
            self.theme.word()
        )?;
        for Step { salt, kind, who, x, y } in &self.steps {
            writeln!(f, "{salt} {} {who} {x} {y}", kind.word())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{History, Theme};

    #[test]
    fn a_history_reads_back_as_it_was_written() {
        for theme in Theme::ALL {
            let history = History::themed(7, *theme);
            assert_eq!(History::read(&history.to_string()).unwrap(), history);
        }
    }
}

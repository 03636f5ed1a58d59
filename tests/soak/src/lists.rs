//! Move-in lists, each a later state of the one before.

use anyhow::{Context, Result};
use chrono::{Days, NaiveDate};
use std::path::{Path, PathBuf};

/// Floors and doors of the tower blocks that the city's file knows.
const FLOORS: usize = 15;
const DOORS: usize = 12;
/// Households that each further list adds.
const MORE: usize = 15;

/// The list of the example city, and what is added to it time after time.
#[derive(Debug)]
pub struct Lists {
    folder: PathBuf,
    text: Vec<u8>,
    made: usize,
    added: usize,
    day: NaiveDate,
}

impl Lists {
    /// Begins with the list at `first`.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn new(folder: &Path, first: &Path, day: NaiveDate) -> Result<Self> {
        let text = std::fs::read(first).context("the example's list")?;
        Ok(Self { folder: folder.to_owned(), text, made: 0, added: 0, day })
    }

    /// Writes the next list: all that stood there, and new households.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn next_list(&mut self) -> Result<PathBuf> {
        for _ in 0..MORE {
            let n = self.added;
            let number = 2 + n % 3 * 2;
            let (floor, door) = (n / 3 % FLOORS, n / 3 / FLOORS % DOORS + 1);
            let date = self.day - Days::new(3 + n as u64 % 40);
            self.text.extend_from_slice(
                format!(
                    "SK-{};Sluisvlietlaan;{number};{floor:02}{door:02};8400;Oostende;Proef Persoon {n};nl;;{};nieuwe huurder;\r\n",
                    90_000 + n,
                    date.format("%d/%m/%Y")
                )
                .as_bytes(),
            );
            self.added += 1;
        }
        self.made += 1;
        let path = self.folder.join(format!("list-{}.csv", self.made));
        std::fs::write(&path, &self.text)?;
        Ok(path)
    }
}

//! A move-in list as a housing company's spreadsheet saves it: for the demo, with nobody real in it.

use chrono::{Days, NaiveDate};
use encoding_rs::WINDOWS_1252;

const HEADER: &str = "Dossiernr;Straat;Huisnr;Bus;Postcode;Gemeente;Naam;Taal;Telefoon;Datum intrek;Reden;Opmerking";
const FAMILY: [&str; 12] = [
    "Janssens", "Benali", "Moreau", "Yildiz", "Petrenko", "Maes", "Hakimi", "Farah", "Ionescu", "López", "Kowalski",
    "D'Hoore",
];
const FIRST: [&str; 16] = [
    "Lotte", "Samira", "Hélène", "Emre", "Oksana", "Wim", "Farid", "Hodan", "Andrei", "Lucía", "Piotr", "Noor",
    "?lker", "Daan", "Zeynep", "Marta",
];
const LANGUAGES: [&str; 12] = ["nl", "ar", "fr", "tr", "uk", "", "prs", "so", "ro", "es", "pl", "en"];

const ROWS: usize = 64;
/// Rows from here on live where an earlier row lived.
const SECOND_TENANTS: [(usize, usize); 3] = [(45, 2), (46, 17), (47, 30)];

/// 64 rows that give 45 open welcomes on `day`, some of them overdue: 30 rows in Sluisvliet, 10 to 12 in each other
/// buurt; three doors twice; the last 16 rows have not moved in yet; letters that the code page could not hold are `?`. Bytes as the
/// spreadsheet saves them: Windows-1252, `;`, CRLF, dd/mm/yyyy.
#[must_use]
pub fn example_moves(day: NaiveDate) -> Vec<u8> {
    let mut text = String::from(HEADER);
    text.push_str("\r\n");
    for row in 0..ROWS {
        let (street, number, label) = home(row);
        let date = moved_in(row, day);
        let language = pick(&LANGUAGES, row * 5 + 3);
        let (family, first) = (pick(&FAMILY, row * 7 + row / 12), pick(&FIRST, row * 3 + row / 16));
        let number_of_dossier = 50_101 + row;
        text.push_str(&format!(
            "VB-{number_of_dossier};{street};{number};{label};8400;Oostende;{family} {first};{language};;{};{};\r\n",
            date.format("%d/%m/%Y"),
            if row % 3 == 0 { "ruil" } else { "nieuwe huurder" },
        ));
    }
    WINDOWS_1252.encode(&text).0.into_owned()
}

fn pick<'a>(from: &[&'a str], at: usize) -> &'a str {
    from.get(at % from.len().max(1)).copied().unwrap_or_default()
}

fn home(row: usize) -> (&'static str, String, String) {
    if let Some((_, first)) = SECOND_TENANTS.iter().find(|(second, _)| *second == row) {
        return home(*first);
    }
    // Each street has more doors than the list has rows; the factors keep every row at a door of its own.
    match row % 16 {
        0..=6 => {
            let number = pick(&["2", "4", "6"], row).to_owned();
            let (floor, door) = ((row * 4) % 15, row % 12 + 1);
            ("Sluisvlietlaan", number, format!("{floor:02}{door:02}"))
        }
        7..=9 => ("Sint-Franciscusstraat", (row % 60 + 1).to_string(), format!("bus {}", row % 8 + 1)),
        10 => ("Spechtstraat", (row % 40 + 2).to_string(), String::new()),
        11 => ("Meesstraat", (row % 44 + 1).to_string(), String::new()),
        12 => ("Arendstraat", "33".to_owned(), format!("{}.{}", row / 16 % 3, row / 48 + 1)),
        _ => ("Keignaertstraat", (row + 3).to_string(), String::new()),
    }
}

/// The first 48 rows moved in on or before `day` (one of them on that day), the last 16 will.
fn moved_in(row: usize, day: NaiveDate) -> NaiveDate {
    let date = match row {
        // Second tenants come after the first ones, whom 10 days and more separate from them.
        45 => Some(day),
        46 | 47 => day.checked_sub_days(Days::new(row as u64 - 45)),
        _ if row < 48 => day.checked_sub_days(Days::new(10 + (row as u64 * 29) % 47)),
        _ => day.checked_add_days(Days::new(1 + (row as u64 - 48) * 3 / 2)),
    };
    date.unwrap_or(day)
}

/// The day that a list stands for: the 75th percentile (nearest rank) of its move-in dates. Most rows are open then,
/// some are still to come, and one mistyped year moves it by a day at most. `None` without dates.
#[must_use]
pub fn reference_day(dates: &[NaiveDate]) -> Option<NaiveDate> {
    let mut sorted = dates.to_vec();
    sorted.sort_unstable();
    let rank = (sorted.len() * 3).div_ceil(4);
    sorted.get(rank.checked_sub(1)?).copied()
}

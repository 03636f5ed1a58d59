mod laws;
mod planning;
mod reading;
mod sample;

use super::*;
use crate::domain::{AddressBook, DwellingId, Household, HouseholdId, HouseholdNameId, Locality, example_city};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::sync::OnceLock;
use uuid::Uuid;

const HEADER: &str =
    "Dossiernr;Straat;Huisnr;Bus;Postcode;Gemeente;Naam;Taal;Telefoon;Datum intrek;Reden;Opmerking\r\n";

fn today() -> NaiveDate {
    date("2026-11-30")
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

struct City {
    book: AddressBook,
    locality: Locality,
}

fn city() -> &'static City {
    static CITY: OnceLock<City> = OnceLock::new();
    CITY.get_or_init(|| {
        let (plan, rows) = example_city().unwrap();
        City { book: AddressBook::new(&rows.buildings, &rows.stairwells, &rows.dwellings), locality: plan.locality }
    })
}

fn door(street: &str, number: &str, label: &str) -> DwellingId {
    match city().book.find(street, number, label) {
        crate::domain::Found::Dwelling(id) => id,
        other => panic!("{street} {number} {label}: {other:?}"),
    }
}

/// What a server would hold after the plans that it applied.
#[derive(Default)]
struct World {
    existing: Vec<Existing>,
    erased: BTreeSet<String>,
    next: u128,
}

impl World {
    fn plan(&self, bytes: &[u8]) -> ImportPlan {
        let city = city();
        let known = Known {
            today: today(),
            book: &city.book,
            locality: &city.locality,
            existing: &self.existing,
            erased: &self.erased,
        };
        plan_import(&read_moves(bytes).unwrap(), &known)
    }

    /// Plans `rows` below the usual header.
    fn rows(&self, rows: &[&str]) -> ImportPlan {
        self.plan(format!("{HEADER}{}\r\n", rows.join("\r\n")).as_bytes())
    }

    fn take(&mut self, rows: &[&str]) -> ImportPlan {
        let plan = self.rows(rows);
        self.apply(&plan);
        plan
    }

    fn apply(&mut self, plan: &ImportPlan) {
        for change in &plan.changes {
            match change.clone() {
                Intake::Open { dossier, dwelling, neighbourhood, moved_in, moved_out, language, name } => {
                    self.next += 1;
                    let id = HouseholdId(Uuid::from_u128(self.next));
                    let household = Household { id, neighbourhood, dwelling, moved_in, moved_out, language };
                    let name = name.map(|name| ExistingName { id: HouseholdNameId(id.0), name, open: true });
                    self.existing.push(Existing { dossier: Some(dossier), household, name });
                }
                Intake::Update { household, moved_in, language, dwelling, name } => {
                    let known = self.of(household);
                    known.household.moved_in = moved_in.unwrap_or(known.household.moved_in);
                    known.household.language = language.or(known.household.language.take());
                    if let Some((dwelling, neighbourhood)) = dwelling {
                        known.household.dwelling = dwelling;
                        known.household.neighbourhood = neighbourhood;
                    }
                    if let (Some((id, new)), Some(old)) = (name, &mut known.name) {
                        assert_eq!(id, old.id);
                        old.name = new;
                    }
                }
                Intake::Adopt { household, neighbourhood, dossier, name } => {
                    let known = self.of(household);
                    assert_eq!((known.dossier.take(), known.household.neighbourhood), (None, neighbourhood));
                    known.dossier = Some(dossier);
                    known.name = name.map(|name| ExistingName { id: HouseholdNameId(household.0), name, open: true });
                }
                Intake::End { household, moved_out } => self.of(household).household.moved_out = Some(moved_out),
                Intake::Reopen { household } => self.of(household).household.moved_out = None,
            }
        }
    }

    fn of(&mut self, household: HouseholdId) -> &mut Existing {
        self.existing.iter_mut().find(|known| known.household.id == household).unwrap()
    }

    fn dossier(&self, number: &str) -> &Existing {
        self.existing.iter().find(|known| known.dossier.as_deref() == Some(number)).unwrap()
    }
}

fn verdicts(plan: &ImportPlan) -> Vec<Verdict> {
    plan.lines.iter().map(|line| line.verdict).collect()
}

fn codes(line: &LineReport) -> Vec<RemarkCode> {
    line.remarks.iter().map(|remark| remark.code).collect()
}

fn count(plan: &ImportPlan, code: RemarkCode) -> usize {
    plan.lines.iter().filter(|line| codes(line).contains(&code)).count()
}

fn adds_up(plan: &ImportPlan) {
    let sum = plan.summary;
    let parts = [sum.read, sum.read_with_remarks, sum.updated, sum.unchanged, sum.doubtful, sum.refused];
    assert_eq!(parts.iter().sum::<usize>(), sum.rows);
    assert_eq!(sum.rows, plan.lines.len());
}

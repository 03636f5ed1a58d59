//! A building as floors and doors. Houses without boxes stand together as their street.

use super::error::PhoneError;
use super::today::place_name;
use super::{Phone, today::Places};
use crate::domain::{Building, BuildingId, Dwelling, HouseholdId, Moment, Stairwell, Welcome, WelcomeFacts};
use crate::store::ReadTx;
use crate::texts::Texts;
use crate::views::{BuildingChoice, BuildingView, DoorState, PlacedCell, RowIn, building, cell, door_row, number};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Buildings that are shown as one, in walking order.
pub(super) struct Block {
    pub(super) name: String,
    pub(super) buildings: Vec<Building>,
    /// Its doors have boxes: it is a building, not a street of houses.
    pub(super) has_boxes: bool,
    /// Open welcomes in it.
    open: usize,
}

impl Block {
    /// What choosing it names.
    fn id(&self) -> Option<BuildingId> {
        self.buildings.first().map(|building| building.id)
    }
}

impl Phone {
    /// A building with its doors; without one, the building where most is to be done.
    ///
    /// # Errors
    /// A phone that is no Pleinmaker's, or the store's.
    pub fn building(&self, chosen: Option<BuildingId>) -> Result<BuildingView, PhoneError> {
        self.account()?;
        let texts = self.texts();
        let now = self.moment();
        self.store.read(|tx| {
            let mut blocks = blocks(tx, now)?;
            blocks.sort_by_key(|block| Reverse(block.open));
            let at = chosen
                .and_then(|id| blocks.iter().position(|block| block.buildings.iter().any(|one| one.id == id)))
                .unwrap_or(0);
            let choices = blocks
                .iter()
                .enumerate()
                .filter_map(|(n, block)| {
                    Some(BuildingChoice { building: block.id()?, name: block.name.clone(), chosen: n == at })
                })
                .collect();
            let Some(block) = blocks.get(at) else {
                return Ok(building(texts.get("tab-building"), Vec::new(), choices, &texts));
            };
            let cells = self.cells(tx, block, now, &texts)?;
            Ok(building(block.name.clone(), cells, choices, &texts))
        })
    }

    /// Every door of a block, in walking order.
    fn cells(&self, tx: &ReadTx<'_>, block: &Block, now: Moment, texts: &Texts) -> Result<Vec<PlacedCell>, PhoneError> {
        let mut cells = Vec::new();
        for building in &block.buildings {
            let mut stairwells = tx.find::<Stairwell>(Stairwell::building, &building.id)?;
            stairwells.sort_by_key(|stairwell| (stairwell.position, stairwell.id));
            for stairwell in stairwells {
                let mut dwellings = tx.find::<Dwelling>(Dwelling::stairwell, &stairwell.id)?;
                dwellings.sort_by_key(|dwelling| (dwelling.floor, dwelling.position, dwelling.id));
                for dwelling in dwellings {
                    let label = number(&building.number, &dwelling.label);
                    let (id, floor) = (dwelling.id, dwelling.floor);
                    let (household, state, title) = self.mark(tx, dwelling, now, texts)?;
                    cells.push(PlacedCell { floor, cell: cell(id, household, label, state, &title, texts) });
                }
            }
        }
        Ok(cells)
    }

    /// How a dwelling stands: of the household that lives there now, where one is known.
    pub(super) fn mark(
        &self,
        tx: &ReadTx<'_>,
        dwelling: Dwelling,
        now: Moment,
        texts: &Texts,
    ) -> Result<(Option<HouseholdId>, DoorState, String), PhoneError> {
        let nothing = || (None, DoorState::Closed, texts.get("state-nobody"));
        let Some(household) = self.lives_at(tx, dwelling.id, now)? else { return Ok(nothing()) };
        let facts: WelcomeFacts = tx.facts(household)?;
        let mut places = Places::default();
        places.lead_to(tx, &facts)?;
        let Some(door) = places.door(&facts) else { return Ok(nothing()) };
        let welcome = Welcome::fold(&facts, now, &self.settings);
        let row = door_row(RowIn::List, &door, &welcome, None, None, now, texts);
        Ok((Some(facts.household.id), row.state, row.title))
    }
}

/// The blocks of this phone, in walking order, with what is open in each.
pub(super) fn blocks(tx: &ReadTx<'_>, now: Moment) -> Result<Vec<Block>, PhoneError> {
    let mut open: BTreeMap<BuildingId, usize> = BTreeMap::new();
    let mut boxes: BTreeSet<BuildingId> = BTreeSet::new();
    let mut stairwells: BTreeMap<_, BuildingId> = BTreeMap::new();
    for stairwell in tx.list::<Stairwell>()? {
        stairwells.insert(stairwell.id, stairwell.building);
        // One door of a stairwell says whether its doors have boxes.
        let first = tx.find::<Dwelling>(Dwelling::stairwell, &stairwell.id)?.into_iter().next();
        if first.is_some_and(|dwelling| !dwelling.label.is_empty()) {
            boxes.insert(stairwell.building);
        }
    }
    for household in tx.open_households(now.date())? {
        let dwelling = tx.get::<Dwelling>(household.dwelling.0)?;
        if let Some(building) = dwelling.and_then(|dwelling| stairwells.get(&dwelling.stairwell).copied()) {
            *open.entry(building).or_default() += 1;
        }
    }
    let mut buildings = tx.list::<Building>()?;
    buildings.sort_by_key(|building| (building.neighbourhood, building.position, building.id));
    let mut blocks: Vec<Block> = Vec::new();
    for building in buildings {
        let has_boxes = boxes.contains(&building.id);
        let name = place_name(&building, has_boxes);
        let here = open.get(&building.id).copied().unwrap_or(0);
        match blocks.iter_mut().find(|block| !has_boxes && block.name == name) {
            Some(block) => {
                block.open += here;
                block.buildings.push(building);
            }
            None => blocks.push(Block { name, buildings: vec![building], has_boxes, open: here }),
        }
    }
    Ok(blocks)
}

//! The example city: Ostend's four buurten with invented people, the same each time. A demo needs nothing else.

mod activities;
mod moves;

pub use activities::example_activities;
pub use moves::{example_moves, reference_day};

use super::plan::{CityPlan, CityRows, PlanError};

/// The example city's file.
pub const EXAMPLE_CITY: &str = include_str!("oostende.toml");

/// The example city, with its rows.
///
/// # Errors
/// None in a build whose tests passed: the file is part of it.
pub fn example_city() -> Result<(CityPlan, CityRows), PlanError> {
    let plan = CityPlan::from_toml(EXAMPLE_CITY)?;
    let rows = plan.rows()?;
    Ok((plan, rows))
}

#[cfg(test)]
mod tests;

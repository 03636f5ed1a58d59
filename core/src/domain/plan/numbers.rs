//! House numbers and ranges of them.

use super::{BuildingPlan, MAX_NUMBERS, PlanError};

/// Every house number of an entry, in its order.
pub(super) fn house_numbers(plan: &BuildingPlan) -> Result<Vec<String>, PlanError> {
    let mut numbers = Vec::new();
    for entry in &plan.numbers {
        let wrong = || PlanError::Number(entry.chars().take(20).collect());
        match entry.split_once('-') {
            None => {
                let shaped = entry.len() <= 8
                    && entry.starts_with(|c: char| c.is_ascii_digit())
                    && entry.chars().all(char::is_alphanumeric);
                numbers.push(shaped.then(|| entry.clone()).ok_or_else(wrong)?);
            }
            Some((first, last)) => {
                let (last, step) = last.split_once('/').unwrap_or((last, "1"));
                let parse = |text: &str| text.trim().parse::<usize>().map_err(|_| wrong());
                let (first, last, step) = (parse(first)?, parse(last)?, parse(step)?);
                if step == 0 || first > last || last - first > MAX_NUMBERS {
                    return Err(wrong());
                }
                numbers.extend((first..=last).step_by(step).map(|number| number.to_string()));
            }
        }
        if numbers.len() > MAX_NUMBERS {
            return Err(PlanError::TooMany { of: plan.street.clone(), what: "house numbers", limit: MAX_NUMBERS });
        }
    }
    if numbers.is_empty() {
        return Err(PlanError::Empty { of: plan.street.clone(), field: "numbers" });
    }
    Ok(numbers)
}

//! What can be recorded at a door, and what can be said with it.

use crate::domain::time::{add_days, is_weekend};
use crate::domain::{DayPart, Moment, Phase, VisitOutcome, Welcome};
use crate::texts::Texts;
use chrono::NaiveDate;
use serde::Serialize;

/// One more thing to say with an outcome, such as the day to come back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutcomeChoice {
    /// What it says.
    pub word: String,
    /// Said with the outcome.
    pub more: VisitDetail,
}

/// What can be said beside an outcome.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct VisitDetail {
    /// With `come_back`: the day; without it, tomorrow.
    pub come_back_on: Option<NaiveDate>,
    /// With `come_back`: the part of the day; without it, the same part.
    pub come_back_part: Option<DayPart>,
    /// With `not_wanted`: for how many months; without it, twelve.
    pub not_wanted_months: Option<i64>,
}

/// A button of the door's screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutcomeButton {
    /// What it records.
    pub outcome: VisitOutcome,
    /// What it says.
    pub word: String,
    /// The one to press next stands lowest and largest.
    pub primary: bool,
    /// The next most usual: beside the first.
    pub usual: bool,
    /// What to choose from before it is recorded, most usual first; empty: it is recorded at once.
    pub choices: Vec<OutcomeChoice>,
}

/// What can be recorded: everything while the welcome is open; a card first when it is due; nothing where nobody
/// should ring.
pub(super) fn outcomes(welcome: &Welcome, now: Moment, texts: &Texts) -> Vec<OutcomeButton> {
    if welcome.do_not_visit_until.is_some() || welcome.phase == Phase::NotYet {
        return Vec::new();
    }
    let (primary, usual) = match welcome.card_due {
        true => (VisitOutcome::CardLeft, VisitOutcome::Met),
        false => (VisitOutcome::Met, VisitOutcome::NotHome),
    };
    let buttons = VisitOutcome::ALL.iter().map(|outcome| OutcomeButton {
        outcome: *outcome,
        word: texts.word("outcome", outcome.code()),
        primary: *outcome == primary,
        usual: *outcome == usual,
        choices: choices(*outcome, now, texts),
    });
    let mut buttons: Vec<_> = buttons.rev().collect();
    // As they are drawn from top to bottom: the rarest farthest from the thumb.
    buttons.sort_by_key(|button| (button.primary, button.usual));
    buttons
}

/// Months that "would rather not" may last, the usual first.
const MONTHS: [i64; 3] = [12, 6, 3];

fn choices(outcome: VisitOutcome, now: Moment, texts: &Texts) -> Vec<OutcomeChoice> {
    match outcome {
        VisitOutcome::ComeBack => come_back(now, texts),
        VisitOutcome::NotWanted => MONTHS
            .iter()
            .map(|months| OutcomeChoice {
                word: texts.with("not-wanted-months", &[("n", (*months).into())]),
                more: VisitDetail { not_wanted_months: Some(*months), ..VisitDetail::default() },
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// When to come back: tomorrow at this time of the day first, then the next evening, the weekend, and in a week.
fn come_back(now: Moment, texts: &Texts) -> Vec<OutcomeChoice> {
    let today = now.date();
    let on = |days: u32, part: Option<DayPart>| {
        let date = add_days(today, days);
        let weekend = is_weekend(date);
        let part = part.map(|part| if weekend { DayPart::Weekend } else { part });
        let word = match part {
            Some(part) if !weekend => {
                texts.list([texts.date(date).as_str(), texts.word("part-in", part.code()).as_str()])
            }
            _ => texts.date(date),
        };
        OutcomeChoice {
            word,
            more: VisitDetail { come_back_on: Some(date), come_back_part: part, not_wanted_months: None },
        }
    };
    let part = now.slot().part;
    let weekday = match part {
        DayPart::Weekend => DayPart::Afternoon,
        part => part,
    };
    let first_weekday = (1..7).find(|days| !is_weekend(add_days(today, *days))).unwrap_or(1);
    let saturday = (1..=7).find(|days| is_weekend(add_days(today, *days))).unwrap_or(1);
    let mut all = vec![
        on(1, Some(weekday)),
        on(first_weekday, Some(DayPart::Evening)),
        on(saturday, Some(DayPart::Weekend)),
        on(7, Some(weekday)),
    ];
    let mut seen = Vec::new();
    all.retain(|choice| {
        let new = !seen.contains(&choice.more);
        seen.push(choice.more.clone());
        new
    });
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;
    use chrono::{TimeZone, Utc};

    fn at(day: u32, hour: u32) -> Moment {
        Moment::new(Utc.with_ymd_and_hms(2026, 11, day, hour, 0, 0).single().unwrap_or_default())
    }

    fn offered(now: Moment) -> Vec<(String, Option<&'static str>)> {
        let choices = come_back(now, &Texts::new(Lang::Nl));
        assert!(choices.iter().all(|choice| !choice.word.is_empty()));
        choices
            .into_iter()
            .map(|choice| {
                let day = choice.more.come_back_on.map(|day| day.format("%a %d").to_string()).unwrap_or_default();
                (day, choice.more.come_back_part.map(DayPart::code))
            })
            .collect()
    }

    #[test]
    fn the_days_to_come_back_exist_and_none_is_offered_twice() {
        let of = |day: &str, part| (day.to_owned(), Some(part));
        // A Tuesday afternoon.
        let tuesday =
            [of("Wed 25", "afternoon"), of("Wed 25", "evening"), of("Sat 28", "weekend"), of("Tue 01", "afternoon")];
        assert_eq!(offered(at(24, 13)), tuesday);
        // A Tuesday evening: "tomorrow evening" is said once.
        assert_eq!(offered(at(24, 18)), [of("Wed 25", "evening"), of("Sat 28", "weekend"), of("Tue 01", "evening")]);
        // A Friday: tomorrow is the weekend, the next evening is Monday's.
        assert_eq!(offered(at(27, 9)), [of("Sat 28", "weekend"), of("Mon 30", "evening"), of("Fri 04", "morning")]);
    }

    #[test]
    fn every_choice_can_be_recorded() {
        for (outcome, n) in [(VisitOutcome::ComeBack, 4), (VisitOutcome::NotWanted, 3), (VisitOutcome::Met, 0)] {
            assert_eq!(choices(outcome, at(24, 13), &Texts::new(Lang::Ar)).len(), n, "{outcome:?}");
        }
    }
}

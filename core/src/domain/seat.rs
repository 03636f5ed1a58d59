//! Places where they are limited: who has one, and who waits. Only the server decides, in the order in which it takes
//! things in; phones show what it decided. Nobody is passed in the line, and a place that was given stays given.

use super::rsvp::{Party, RsvpFact};
use super::{RsvpAnswer, RsvpId, Seat, SeatState};
use std::collections::BTreeMap;

/// One in the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InLine {
    /// Who.
    pub party: Party,
    /// For how many.
    pub persons: i64,
    /// What was decided.
    pub state: SeatState,
    /// Place in the line.
    pub position: i64,
}

impl Seat {
    /// Whose it is; `None` for a row that names nobody.
    #[must_use]
    pub fn party(&self) -> Option<Party> {
        self.household.map(Party::Household).or(self.guest.map(Party::Guest))
    }

    /// As one in the line.
    #[must_use]
    pub fn in_line(&self) -> Option<InLine> {
        Some(InLine { party: self.party()?, persons: self.persons, state: self.state, position: self.position })
    }
}

/// Where one who comes stands, for a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// Places are not limited.
    Unlimited,
    /// Asked; the server has not decided.
    Asked,
    /// There is a place.
    Given,
    /// On the waiting list.
    Waiting,
}

/// Where `party`, which comes with `persons`, stands by what the server decided.
#[must_use]
pub fn place_of(capacity: Option<i64>, party: Party, persons: i64, line: &[InLine]) -> Place {
    if capacity.is_none() {
        return Place::Unlimited;
    }
    match line.iter().find(|one| one.party == party) {
        Some(one) if one.state == SeatState::Seat && one.persons >= persons => Place::Given,
        Some(one) if one.state == SeatState::Waiting => Place::Waiting,
        // More come than were decided about.
        _ => Place::Asked,
    }
}

/// Places that are free; `None` where they are not limited.
#[must_use]
pub fn free_places(capacity: Option<i64>, line: &[InLine]) -> Option<i64> {
    Some(capacity?.saturating_sub(taken(line)).max(0))
}

fn taken(line: &[InLine]) -> i64 {
    let given = line.iter().filter(|one| one.state == SeatState::Seat);
    given.fold(0, |sum, one| sum.saturating_add(one.persons))
}

/// The line as it is after what was said: those who no longer come give back, those who come new stand at its end, and
/// from its front they get in as long as there is room. Somebody who comes with more than before gets those places when
/// nobody waits before them; what they had they keep.
#[must_use]
pub fn line_up(capacity: Option<i64>, standing: &BTreeMap<Party, &RsvpFact>, line: &[InLine]) -> Vec<InLine> {
    let wants = |party: Party| {
        let fact = standing.get(&party).filter(|fact| fact.fact.answer == RsvpAnswer::Yes);
        fact.map(|fact| fact.fact.persons)
    };
    let mut line = line.to_vec();
    line.sort_by_key(|one| (one.position, one.party));
    let mut last = line.iter().map(|one| one.position).max().unwrap_or(0);
    for one in &mut line {
        match wants(one.party) {
            None => one.state = SeatState::GivenBack,
            Some(persons) if one.state == SeatState::GivenBack => {
                // They come after all: behind those who came meanwhile.
                last += 1;
                *one = InLine { persons, state: SeatState::Waiting, position: last, ..*one };
            }
            Some(persons) if one.state == SeatState::Waiting || persons < one.persons => one.persons = persons,
            Some(_) => {}
        }
    }
    if capacity.is_some() {
        let mut new: Vec<_> = standing
            .iter()
            .filter(|(party, fact)| fact.fact.answer == RsvpAnswer::Yes && !line.iter().any(|one| one.party == **party))
            .collect();
        // Several at once happen only where places become limited after people have said yes.
        new.sort_by_key(|(_, fact)| (fact.received_at.is_none(), fact.received_at, fact.fact.id));
        for (party, fact) in new {
            last += 1;
            let (persons, state) = (fact.fact.persons, SeatState::Waiting);
            line.push(InLine { party: *party, persons, state, position: last });
        }
    }
    line.sort_by_key(|one| (one.position, one.party));
    let capacity = capacity.unwrap_or(i64::MAX);
    let mut free = capacity.saturating_sub(taken(&line));
    for one in line.iter_mut().filter(|one| one.state == SeatState::Waiting) {
        if one.persons > free {
            return line;
        }
        free -= one.persons;
        one.state = SeatState::Seat;
    }
    for one in line.iter_mut().filter(|one| one.state == SeatState::Seat) {
        let more = wants(one.party).unwrap_or(0).saturating_sub(one.persons);
        if (1..=free).contains(&more) {
            free -= more;
            one.persons += more;
        }
    }
    line
}

/// What names somebody in the id of a seat.
#[must_use]
pub fn seat_id(activity: super::ActivityId, occurrence: chrono::NaiveDate, party: Party) -> super::SeatId {
    let (kind, id) = match party {
        Party::Household(id) => ("household", id.0),
        Party::Guest(RsvpId(id)) => ("guest", id),
    };
    // The same wherever it is reckoned: nothing random is needed, and a line that is made anew makes no second seat.
    let path = ["seat", &activity.to_string(), &occurrence.to_string(), kind, &id.to_string()];
    super::SeatId(super::plan::named_uuid(&path))
}

#[cfg(test)]
mod tests {
    use super::super::rsvp::standing;
    use super::super::rsvp::testing::said;
    use super::*;
    use crate::domain::HouseholdId;
    use crate::domain::testing::{id, local};
    use RsvpAnswer::{No, Yes};
    use SeatState::{GivenBack, Waiting};
    use proptest::prelude::*;

    fn party(number: u128) -> Party {
        Party::Household(HouseholdId(id(number)))
    }

    /// What the server has after each of these came, one after the other: who, how many, yes or no.
    fn after(capacity: Option<i64>, came: &[(u128, i64, bool)]) -> Vec<Vec<InLine>> {
        let mut facts: Vec<RsvpFact> = Vec::new();
        let mut line = Vec::new();
        let mut lines = Vec::new();
        for (n, (who, persons, yes)) in came.iter().enumerate() {
            let mut fact = said(n as u128 + 1, *who, if *yes { Yes } else { No }, "2026-11-25 10:00");
            fact.fact.at = local("2026-11-25 10:00") + chrono::TimeDelta::minutes(n as i64);
            fact.fact.persons = *persons;
            facts.push(fact);
            line = line_up(capacity, &standing(&facts), &line);
            lines.push(line.clone());
        }
        lines
    }

    fn states(line: &[InLine]) -> Vec<(u128, SeatState, i64)> {
        let who = |one: &InLine| one.party.household().map_or(0, |id| id.0.as_u128());
        line.iter().map(|one| (who(one), one.state, one.persons)).collect()
    }

    fn last(capacity: Option<i64>, came: &[(u128, i64, bool)]) -> Vec<(u128, SeatState, i64)> {
        states(after(capacity, came).last().unwrap())
    }

    #[test]
    fn the_third_waits_and_a_no_lets_the_first_of_the_list_in() {
        let came = [(1, 1, true), (2, 1, true), (3, 1, true), (4, 1, true)];
        assert_eq!(
            last(Some(2), &came),
            [(1, SeatState::Seat, 1), (2, SeatState::Seat, 1), (3, Waiting, 1), (4, Waiting, 1)]
        );
        let came = [came.as_slice(), &[(2, 1, false)]].concat();
        assert_eq!(
            last(Some(2), &came),
            [(1, SeatState::Seat, 1), (2, GivenBack, 1), (3, SeatState::Seat, 1), (4, Waiting, 1)]
        );
        // Who comes after all stands at the end.
        let came = [came.as_slice(), &[(2, 1, true)]].concat();
        assert_eq!(
            last(Some(2), &came),
            [(1, SeatState::Seat, 1), (3, SeatState::Seat, 1), (4, Waiting, 1), (2, Waiting, 1)]
        );
    }

    #[test]
    fn nobody_is_passed_in_the_line() {
        let came = [(1, 1, true), (2, 3, true), (3, 1, true)];
        assert_eq!(last(Some(2), &came), [(1, SeatState::Seat, 1), (2, Waiting, 3), (3, Waiting, 1)]);
    }

    #[test]
    fn who_comes_with_more_keeps_what_they_had_and_gets_the_rest_when_there_is_room() {
        let came = [(1, 1, true), (2, 1, true), (1, 3, true)];
        let lines = after(Some(3), &came);
        assert_eq!(states(&lines[2]), [(1, SeatState::Seat, 1), (2, SeatState::Seat, 1)]);
        assert_eq!(place_of(Some(3), party(1), 3, &lines[2]), Place::Asked);
        let came = [came.as_slice(), &[(2, 1, false)]].concat();
        assert_eq!(last(Some(3), &came)[0], (1, SeatState::Seat, 3));
        assert_eq!(last(Some(3), &[(1, 3, true), (1, 2, true), (2, 1, true)])[1], (2, SeatState::Seat, 1));
    }

    #[test]
    fn a_place_that_was_given_stays_when_there_are_fewer_and_all_get_in_when_there_is_no_limit() {
        let lines = after(Some(2), &[(1, 1, true), (2, 1, true), (3, 1, true)]);
        let line = lines.last().unwrap();
        let facts: Vec<_> = (1..4).map(|n| said(n, n, Yes, "2026-11-25 10:00")).collect();
        assert_eq!(line_up(Some(1), &standing(&facts), line), *line);
        assert_eq!(free_places(Some(1), line), Some(0));
        assert!(line_up(None, &standing(&facts), line).iter().all(|one| one.state == SeatState::Seat));
    }

    #[test]
    fn without_a_limit_nothing_is_decided() {
        assert_eq!(last(None, &[(1, 9, true)]), []);
        assert_eq!(place_of(None, party(1), 9, &[]), Place::Unlimited);
        assert_eq!(place_of(Some(5), party(1), 1, &[]), Place::Asked);
        assert_eq!(free_places(Some(5), &[]), Some(5));
    }

    proptest! {
        #[test]
        fn places_are_enough_and_stay_given(
            capacity in 0..6i64,
            came in proptest::collection::vec((1..6u128, 1..4i64, any::<bool>()), 1..14),
        ) {
            let lines = after(Some(capacity), &came);
            let mut before: Vec<InLine> = Vec::new();
            for (line, (who, _, _)) in lines.iter().zip(&came) {
                prop_assert!(taken(line) <= capacity);
                for had in before.iter().filter(|one| one.state == SeatState::Seat && one.party != party(*who)) {
                    let now = line.iter().find(|one| one.party == had.party);
                    prop_assert!(now.is_some_and(|now| now.state == SeatState::Seat && now.persons >= had.persons));
                }
                // Of those who wait, only the first may not fit.
                let first = line.iter().find(|one| one.state == Waiting);
                prop_assert!(first.is_none_or(|first| first.persons > capacity - taken(line)));
                let own: std::collections::BTreeSet<_> = line.iter().map(|one| one.party).collect();
                prop_assert_eq!(own.len(), line.len(), "one for each");
                before = line.clone();
            }
        }

        #[test]
        fn reckoned_again_it_is_the_same(
            capacity in prop::option::of(0..6i64),
            came in proptest::collection::vec((1..6u128, 1..4i64, any::<bool>()), 1..14),
        ) {
            let lines = after(capacity, &came);
            let mut facts = Vec::new();
            for (n, (who, persons, yes)) in came.iter().enumerate() {
                let mut fact = said(n as u128 + 1, *who, if *yes { Yes } else { No }, "2026-11-25 10:00");
                fact.fact.at = local("2026-11-25 10:00") + chrono::TimeDelta::minutes(n as i64);
                fact.fact.persons = *persons;
                facts.push(fact);
            }
            let last = lines.last().unwrap();
            prop_assert_eq!(&line_up(capacity, &standing(&facts), last), last);
        }
    }
}

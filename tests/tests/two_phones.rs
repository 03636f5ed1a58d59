//! Two phones at one door, whatever the network does between them.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use chrono::{NaiveDate, TimeDelta};
use pleinmakers_core::domain::VisitOutcome;
use pleinmakers_tests::wire::{Reply, Town, TownPhone};
use proptest::prelude::*;

const BUURT: &str = "vogelwijk";

fn town() -> Town {
    Town::new(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()).unwrap()
}

/// What the network does.
#[derive(Debug, Clone, Copy)]
enum Step {
    /// The phone knocks and records: `true` is "not wanted".
    Record { phone: usize, not_wanted: bool },
    /// A request arrives and its answer too.
    Sync { phone: usize },
    /// A request arrives; the answer is lost.
    LostAnswer { phone: usize },
    /// A request arrives twice; the second answer is taken.
    Twice { phone: usize },
    /// The answer is cut after so many pages.
    Cut { phone: usize, pages: usize },
    /// An old answer arrives late.
    Late { phone: usize },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step =
        (0_usize..2, 0_usize..3, 0_u8..6, any::<bool>()).prop_map(|(phone, pages, kind, not_wanted)| match kind {
            0 => Step::Record { phone, not_wanted },
            1 => Step::Sync { phone },
            2 => Step::LostAnswer { phone },
            3 => Step::Twice { phone },
            4 => Step::Cut { phone, pages },
            _ => Step::Late { phone },
        });
    prop::collection::vec(step, 0..14)
}

fn outcome(not_wanted: bool) -> VisitOutcome {
    if not_wanted { VisitOutcome::NotWanted } else { VisitOutcome::NotHome }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, max_shrink_iters: 40, ..ProptestConfig::default() })]

    #[test]
    fn not_wanted_wins_in_any_order_of_arrival(
        steps in steps(), refused_by in 0_usize..2, door in any::<prop::sample::Index>(),
        years in prop::sample::select(vec![-10_i64, 0, 10]),
    ) {
        let town = &town();
        let off = TimeDelta::days(365 * years);
        let mut phones = [
            town.phone("Fatima", BUURT, off).unwrap(),
            town.phone("Jan", BUURT, TimeDelta::zero()).unwrap(),
        ];
        for phone in &phones {
            town.settle(phone).unwrap();
        }
        let open = phones[0].open(town).unwrap();
        let household = open[door.index(open.len())].clone();
        let before = phones[1].facts(household.id).unwrap().visits.len();
        let mut old: [Option<Reply>; 2] = [None, None];
        let mut recorded = 0;

        // Both are at the door offline: one hears "rather not", the other finds nobody.
        for (n, phone) in phones.iter_mut().enumerate() {
            phone.visit(town, &household, outcome(n == refused_by)).unwrap();
            recorded += 1;
        }
        for step in steps {
            match step {
                Step::Record { phone, not_wanted } => {
                    phones[phone].visit(town, &household, outcome(not_wanted)).unwrap();
                    recorded += 1;
                }
                Step::Sync { phone } => exchange(town, &phones[phone], &mut old[phone], usize::MAX),
                Step::Cut { phone, pages } => exchange(town, &phones[phone], &mut old[phone], pages),
                Step::LostAnswer { phone } => {
                    let request = phones[phone].request(16).unwrap();
                    old[phone] = Some(town.send(&phones[phone], &request).unwrap());
                }
                Step::Twice { phone } => {
                    let request = phones[phone].request(16).unwrap();
                    town.send(&phones[phone], &request).unwrap();
                    let reply = town.send(&phones[phone], &request).unwrap();
                    phones[phone].take(&reply, usize::MAX).unwrap();
                }
                Step::Late { phone } => {
                    if let Some(reply) = &old[phone] {
                        // Only its pages: a head that was signed for another request is refused before it gets here.
                        let pages_only = Reply { head: current_head(town, &phones[phone]), pages: reply.pages.clone() };
                        phones[phone].take(&pages_only, usize::MAX).unwrap();
                    }
                }
            }
            // Nothing that a phone recorded is ever out of its sight.
            for (n, phone) in phones.iter().enumerate() {
                let own = phone.facts(household.id).unwrap();
                prop_assert!(own.visits.iter().any(|fact| fact.visit.by.0 == phone.account), "phone {n} lost its own");
            }
        }
        for _ in 0..2 {
            for phone in &phones {
                town.settle(phone).unwrap();
            }
        }
        let [fatima, jan] = [phones[0].facts(household.id).unwrap(), phones[1].facts(household.id).unwrap()];
        prop_assert_eq!(&fatima, &jan);
        prop_assert_eq!(fatima.visits.len(), before + recorded, "each once");
        prop_assert!(fatima.visits.iter().all(|fact| fact.received_at.is_some()));
        for phone in &phones {
            let welcome = phone.welcome(town, household.id).unwrap();
            prop_assert!(welcome.do_not_visit_until.is_some(), "{:?}", welcome);
            let summary = phone.store.read(|tx| Ok::<_, pleinmakers_core::store::StoreError>(tx.outbox()?)).unwrap();
            prop_assert_eq!((summary.waiting, summary.refused), (0, 0));
        }
    }
}

fn exchange(town: &Town, phone: &TownPhone, old: &mut Option<Reply>, pages: usize) {
    let request = phone.request(16).unwrap();
    let reply = town.send(phone, &request).unwrap();
    phone.take(&reply, pages).unwrap();
    *old = Some(reply);
}

fn current_head(town: &Town, phone: &TownPhone) -> pleinmakers_core::sync::message::Head {
    let mut request = phone.request(1).unwrap();
    request.actions.clear();
    let mut head = town.send(phone, &request).unwrap().head;
    head.outcomes.clear();
    head
}

#[test]
fn a_name_leaves_the_pleinmakers_phones_when_the_welcome_closes_and_comes_back_with_an_undo() {
    let town = &town();
    let mut fatima = town.phone("Fatima", BUURT, TimeDelta::zero()).unwrap();
    let jan = town.phone("Jan", BUURT, TimeDelta::zero()).unwrap();
    town.settle(&fatima).unwrap();
    town.settle(&jan).unwrap();
    let name = |phone: &TownPhone, id| {
        phone.store.read(|tx| Ok::<_, pleinmakers_core::store::StoreError>(tx.name_of(id)?)).unwrap()
    };
    let open = fatima.open(town).unwrap();
    let household = open.iter().find(|household| name(&fatima, household.id).is_some()).unwrap().clone();
    let spelled = name(&fatima, household.id).unwrap();
    let finds = |phone: &TownPhone| {
        let bytes = pleinmakers_tests::decrypt::decrypted_phone(phone.folder.path()).unwrap();
        pleinmakers_tests::words::occurrences(&bytes, spelled.as_bytes())
    };
    assert!(finds(&jan) > 0);
    let others = open.iter().filter(|other| name(&jan, other.id).as_ref() == Some(&spelled)).count();
    let visit = fatima.visit(town, &household, VisitOutcome::Met).unwrap();
    town.settle(&fatima).unwrap();
    town.settle(&jan).unwrap();
    assert_eq!(name(&fatima, household.id), None);
    assert_eq!(name(&jan, household.id), None);
    if others == 1 {
        assert_eq!((finds(&fatima), finds(&jan)), (0, 0), "the name is still in the file");
    }
    fatima.retract(town, &household, visit).unwrap();
    town.settle(&fatima).unwrap();
    town.settle(&jan).unwrap();
    assert_eq!(name(&jan, household.id), Some(spelled));
}

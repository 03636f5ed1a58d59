use super::*;

const ANN: &str = "A-1;Sluisvlietlaan;6;0304;8400;Oostende;Proef Ann;nl;0470 99;01/10/2026;;";
const BO: &str = "B-2;Sluisvlietln.;6 bus 3.4;;8400;Oostende;Proef Bo;fr;;15/11/2026;;";

#[test]
fn a_clean_row_opens_a_tenancy() {
    let plan = World::default().rows(&[ANN]);
    assert_eq!(verdicts(&plan), [Verdict::Read]);
    let Intake::Open { dossier, dwelling, moved_in, moved_out, language, name, .. } = &plan.changes[0] else {
        panic!()
    };
    assert_eq!((dossier.as_str(), *dwelling), ("A-1", door("Sluisvlietlaan", "6", "0304")));
    assert_eq!((*moved_in, *moved_out), (date("2026-10-01"), None));
    assert_eq!((language.as_deref(), name.as_deref()), (Some("nl"), Some("Proef Ann")));
}

#[test]
fn the_same_again_changes_nothing_and_a_correction_updates() {
    let mut world = World::default();
    world.take(&[ANN]);
    let again = world.rows(&[ANN]);
    assert_eq!((verdicts(&again), again.changes.len()), (vec![Verdict::Unchanged], 0));
    let moved = world.take(&[&ANN.replace("01/10", "02/10").replace(";nl;", ";ar;").replace("Ann", "Anna")]);
    assert_eq!((verdicts(&moved), moved.changes.len()), (vec![Verdict::Updated], 1));
    let known = world.dossier("A-1");
    assert_eq!((known.household.moved_in, known.household.language.as_deref()), (date("2026-10-02"), Some("ar")));
    assert_eq!(known.name.as_ref().unwrap().name, "Proef Anna");
    // An empty cell says nothing.
    let empty = world.rows(&["a-1;Sluisvlietlaan;6;304;;;;;;2/10/2026;;"]);
    assert_eq!((verdicts(&empty), empty.changes.len()), (vec![Verdict::Unchanged], 0));
}

#[test]
fn a_name_that_is_gone_stays_gone() {
    let mut world = World::default();
    world.take(&[ANN]);
    world.existing[0].name.as_mut().unwrap().open = false;
    assert!(world.rows(&[&ANN.replace("Ann", "Anders")]).changes.is_empty());
    world.existing[0].name = None;
    assert!(world.rows(&[ANN]).changes.is_empty());
}

#[test]
fn an_erased_dossier_is_refused_and_what_stands_beside_it_is_not() {
    let mut world = World::default();
    world.erased.insert("a-1".to_owned());
    let plan = world.take(&[&ANN.replace("A-1", "a - 1"), &BO.replace("3.4", "3.5")]);
    assert_eq!(verdicts(&plan), [Verdict::Refused, Verdict::Read]);
    assert_eq!((plan.changes.len(), count(&plan, RemarkCode::Erased)), (1, 1));
}

#[test]
fn the_later_tenancy_ends_the_earlier() {
    for rows in [[ANN, BO], [BO, ANN]] {
        let mut world = World::default();
        let plan = world.take(&rows);
        assert_eq!(plan.summary.read_with_remarks, 2);
        assert_eq!((count(&plan, RemarkCode::EndsEarlier), count(&plan, RemarkCode::EndedByLater)), (1, 1));
        assert_eq!(world.dossier("A-1").household.moved_out, Some(date("2026-11-15")));
        assert_eq!(world.dossier("B-2").household.moved_out, None);
        // Also when they come in two lists, in either order.
        let mut apart = World::default();
        apart.take(&rows[..1]);
        let second = apart.take(&rows[1..]);
        assert_eq!(verdicts(&second), [Verdict::ReadWithRemarks]);
        assert!(second.lines[0].remarks[0].params.contains_key("other_dossier"));
        assert_eq!(apart.dossier("A-1").household.moved_out, Some(date("2026-11-15")));
        assert_eq!(apart.dossier("B-2").household.moved_out, None);
    }
}

#[test]
fn two_on_one_day_are_for_a_person() {
    let same = BO.replace("15/11", "01/10");
    let plan = World::default().rows(&[ANN, &same]);
    assert_eq!((verdicts(&plan), plan.changes.len()), (vec![Verdict::Doubtful; 2], 0));
    let mut world = World::default();
    world.take(&[ANN]);
    let plan = world.rows(&[ANN, &same]);
    assert_eq!((verdicts(&plan), plan.changes.len()), (vec![Verdict::Unchanged, Verdict::Doubtful], 0));
    assert_eq!(plan.lines[1].remarks[0].code, RemarkCode::SameDoorSameDay);
    assert_eq!(plan.lines[1].remarks[0].params["other_line"], "2");
}

#[test]
fn a_correction_takes_its_consequences_back() {
    let mut world = World::default();
    world.take(&[ANN, BO]);
    let later = world.take(&[&BO.replace("15/11", "20/11")]);
    assert_eq!(verdicts(&later), [Verdict::Updated]);
    assert_eq!(world.dossier("A-1").household.moved_out, Some(date("2026-11-20")));
    let elsewhere = world.take(&[&BO.replace("3.4", "3.5")]);
    assert_eq!(count(&elsewhere, RemarkCode::ReopensEarlier), 1);
    assert_eq!(world.dossier("A-1").household.moved_out, None);
    // An end that somebody set stays, and no tenancy starts behind its own end.
    world.existing[0].household.moved_out = Some(date("2026-11-10"));
    let late = world.rows(&[&ANN.replace("01/10", "12/11")]);
    assert_eq!((verdicts(&late), codes(&late.lines[0])), (vec![Verdict::Doubtful], vec![RemarkCode::EndsBeforeStart]));
}

#[test]
fn one_dossier_twice_in_a_list() {
    let plan = World::default().rows(&[ANN, ANN, &ANN.replace("Ann", "Anders"), &ANN.replace("01/10", "31/02")]);
    assert_eq!(verdicts(&plan), [Verdict::Read, Verdict::Unchanged, Verdict::Doubtful, Verdict::Refused]);
    assert_eq!(
        (codes(&plan.lines[1]), codes(&plan.lines[2])),
        (vec![RemarkCode::RepeatedRow], vec![RemarkCode::DossierTwice])
    );
    assert_eq!(plan.changes.len(), 1);
}

#[test]
fn every_kind_of_remark_on_a_row() {
    let cases = [
        (ANN.replace("A-1", ""), Verdict::Refused, RemarkCode::NoDossier),
        (ANN.replace("A-1", "Totaal"), Verdict::Refused, RemarkCode::BadDossier),
        (ANN.replace("Sluisvlietlaan", ""), Verdict::Refused, RemarkCode::NoStreet),
        (ANN.replace("Sluisvlietlaan", "Kerkstraat"), Verdict::Refused, RemarkCode::UnknownStreet),
        (ANN.replace(";6;", ";;"), Verdict::Refused, RemarkCode::NoNumber),
        (ANN.replace(";6;", ";16;"), Verdict::Doubtful, RemarkCode::UnknownBuilding),
        (ANN.replace("0304", "0399"), Verdict::Doubtful, RemarkCode::UnknownDoor),
        (ANN.replace("0304", ""), Verdict::Doubtful, RemarkCode::NoBox),
        (ANN.replace("0304", "1,1"), Verdict::Doubtful, RemarkCode::AmbiguousAddress),
        (ANN.replace("Proef Ann", "=1+1"), Verdict::Refused, RemarkCode::Formula),
        (ANN.replace("Ann", "?ukasz"), Verdict::ReadWithRemarks, RemarkCode::LostLetter),
        (ANN.replace("01/10", "01/12"), Verdict::ReadWithRemarks, RemarkCode::NotYet),
        (ANN.replace("2026", "2024"), Verdict::ReadWithRemarks, RemarkCode::UnlikelyDate),
        (ANN.replace("2026", "2027"), Verdict::ReadWithRemarks, RemarkCode::UnlikelyDate),
        (ANN.replace(";nl;", ";klingon;"), Verdict::ReadWithRemarks, RemarkCode::UnknownLanguage),
        (ANN.replace("8400", "1000"), Verdict::ReadWithRemarks, RemarkCode::OtherPostcode),
        (ANN.replace("Oostende", "Brussel"), Verdict::ReadWithRemarks, RemarkCode::OtherMunicipality),
    ];
    for (row, verdict, code) in cases {
        let plan = World::default().rows(&[&row]);
        assert_eq!(plan.lines[0].verdict, verdict, "{row}");
        assert!(codes(&plan.lines[0]).contains(&code), "{row}: {:?}", plan.lines[0].remarks);
        assert_eq!(plan.changes.len(), usize::from(verdict == Verdict::ReadWithRemarks), "{row}");
        assert!(plan.lines[0].remarks.iter().all(|remark| remark.line == 2));
    }
    // A row that a person decides, or that is refused, is not promised to be on the list from its day on.
    for (from, to) in [("0304", "0399"), ("Sluisvlietlaan", "Kerkstraat")] {
        let plan = World::default().rows(&[&ANN.replace("01/10", "01/12").replace(from, to)]);
        assert!(!codes(&plan.lines[0]).contains(&RemarkCode::NotYet), "{:?}", plan.lines[0].remarks);
    }
}

#[test]
fn an_address_in_one_column() {
    let text = "Dossier,Adres,Huurder,Intrekdatum\n1.0,\"Sluisvlietlaan 6 bus 0304, 8400 Oostende\",Ann,1/10/2026\n2,Meesstraat,Bo,1/10/2026\n";
    let plan = World::default().plan(text.as_bytes());
    assert_eq!(plan.lines[0].dwelling, Some(door("Sluisvlietlaan", "6", "0304")));
    assert_eq!(plan.lines[0].dossier.as_deref(), Some("1"));
    assert_eq!(codes(&plan.lines[1]), [RemarkCode::NoNumber]);
}

#[test]
fn the_report_is_json_without_names() {
    let rows = [ANN, &BO.replace("Proef Bo", "Geheim ?a"), &ANN.replace("A-1", "A-9").replace("01/10/2026", "Geheim")];
    let plan = World::default().rows(&rows);
    let json = serde_json::to_string(&plan).unwrap();
    assert!(!json.contains("Proef") && !json.contains("Geheim") && !json.contains("0470"), "{json}");
    assert!(json.contains("\"verdict\":\"read_with_remarks\"") && json.contains("\"code\":\"ends_earlier\""), "{json}");
    assert!(json.contains("\"column\":\"moved_in\"") && json.contains("\"encoding\":\"utf-8\""), "{json}");
}

/// Somebody was met at Sluisvlietlaan 6 bus 0304 on this day.
fn with_face(world: &mut World, day: &str) -> HouseholdId {
    let dwelling = door("Sluisvlietlaan", "6", "0304");
    let neighbourhood = city().book.neighbourhood(dwelling).unwrap();
    let id = crate::domain::face_id(dwelling, date(day));
    let household = Household { id, neighbourhood, dwelling, moved_in: date(day), moved_out: None, language: None };
    world.existing.push(Existing { dossier: None, household, name: None });
    id
}

#[test]
fn a_list_adopts_who_was_met_before_it_told_of_them() {
    let mut world = World::default();
    let face = with_face(&mut world, "2026-11-10");
    let plan = world.take(&[ANN]);
    assert_eq!(verdicts(&plan), [Verdict::Updated]);
    assert_eq!(codes(&plan.lines[0]), [RemarkCode::AdoptsFace]);
    assert!(!plan.changes.iter().any(|change| matches!(change, Intake::Open { .. })));
    let known = world.dossier("A-1");
    assert_eq!((known.household.id, known.household.moved_in), (face, date("2026-10-01")));
    assert_eq!(known.household.language.as_deref(), Some("nl"));
    assert_eq!(known.name.as_ref().unwrap().name, "Proef Ann");
    // The same list again changes nothing.
    let again = world.rows(&[ANN]);
    assert_eq!((verdicts(&again), again.changes.len()), (vec![Verdict::Unchanged], 0));
    // A later list ends it like any other.
    world.take(&[ANN, BO]);
    assert_eq!(world.dossier("A-1").household.moved_out, Some(date("2026-11-15")));
}

#[test]
fn a_list_adopts_nobody_of_another_time_or_door_and_each_face_once() {
    let mut world = World::default();
    with_face(&mut world, "2026-02-10");
    // Long before: who was met then is not who moved in now, and the later ends the earlier.
    let plan = world.take(&[ANN]);
    assert_eq!((verdicts(&plan), count(&plan, RemarkCode::AdoptsFace)), (vec![Verdict::ReadWithRemarks], 0));
    assert_eq!(world.existing[0].household.moved_out, Some(date("2026-10-01")));
    let mut world = World::default();
    with_face(&mut world, "2026-11-10");
    let elsewhere = world.take(&[&ANN.replace("0304", "0305")]);
    assert_eq!(count(&elsewhere, RemarkCode::AdoptsFace), 0);
    // Two rows of one door: the nearer in the file takes it, the other is a tenancy of its own.
    let mut world = World::default();
    let face = with_face(&mut world, "2026-11-16");
    let plan = world.take(&[BO, &ANN.replace("A-1", "C-3")]);
    assert_eq!(count(&plan, RemarkCode::AdoptsFace), 1);
    assert_eq!(world.dossier("B-2").household.id, face);
    assert_eq!(world.dossier("C-3").household.moved_out, Some(date("2026-11-15")));
}

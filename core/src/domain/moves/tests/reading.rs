use super::*;

const ROW: &str = "A-1;Meesstraat;24;;8400;Oostende;Proef Ann;nl;0470;30/11/2026;;\r\n";

fn list(text: &str) -> MoveList {
    read_moves(text.as_bytes()).unwrap()
}

fn refused(bytes: &[u8]) -> ReadError {
    read_moves(bytes).unwrap_err()
}

#[test]
fn encodings() {
    let text = format!("{HEADER}A-1;Meesstraat;24;;8400;Oostende;Çelik Zoë;nl;;30/11/2026;;\r\n");
    let name = |bytes: &[u8]| {
        let list = read_moves(bytes).unwrap();
        (list.encoding, list.rows[0].get(Field::Name).to_owned())
    };
    let good = "Çelik Zoë".to_owned();
    assert_eq!(name(text.as_bytes()), (Encoding::Utf8, good.clone()));
    assert_eq!(name(format!("\u{feff}{text}").as_bytes()), (Encoding::Utf8, good.clone()));
    assert_eq!(name(&encoding_rs::WINDOWS_1252.encode(&text).0), (Encoding::Windows1252, good.clone()));
    let utf16 =
        |order: fn(u16) -> [u8; 2]| format!("\u{feff}{text}").encode_utf16().flat_map(order).collect::<Vec<_>>();
    assert_eq!(name(&utf16(u16::to_le_bytes)), (Encoding::Utf16, good.clone()));
    assert_eq!(name(&utf16(u16::to_be_bytes)), (Encoding::Utf16, good));
}

#[test]
fn separators_headers_and_order() {
    let list = list(
        "sep=,\nIntreklijst\n\nDate d'entrée,Nom du locataire,Prénom,Rue,N°,Bte,Nº dossier,GSM,Dossier\n30/11/2026,\"Proef, van\",Ann,Meesstraat,24,,D-7,+32 470,?\n",
    );
    assert_eq!((list.separator, list.rows.len()), (',', 1));
    let row = &list.rows[0];
    assert_eq!((row.line, row.get(Field::Dossier), row.get(Field::Name)), (5, "D-7", "Proef, van"));
    assert_eq!(
        (row.get(Field::FirstName), row.get(Field::Street), row.get(Field::Number)),
        ("Ann", "Meesstraat", "24")
    );
    assert!(row.remarks.is_empty(), "a telephone number is no formula, it is dropped");
    let ignored: Vec<_> =
        list.columns.iter().filter(|one| one.field.is_none()).map(|one| one.header.as_str()).collect();
    assert_eq!(ignored, ["GSM", "Dossier"]);
    let tab = self::list("Dossier\tAdres\tStartdatum\n1\tMeesstraat 24\t2026-11-30\n");
    assert_eq!((tab.separator, tab.rows[0].get(Field::Address)), ('\t', "Meesstraat 24"));
}

#[test]
fn nothing_of_a_dropped_column_is_kept() {
    let list = list(&format!(
        "{HEADER}A-1;Meesstraat;24;;8400;Oostende;Proef Ann;nl;0470 99 88 77;30/11/2026;reden;geheim\r\n"
    ));
    let all = format!("{:?}", list);
    assert!(!all.contains("99 88") && !all.contains("geheim") && !all.contains("Proef Ann"), "{all}");
}

#[test]
fn lines_are_counted_as_an_editor_counts_them() {
    let text = format!("{HEADER}{ROW}\r\n;;;;;;;;;;;\r\n{ROW}A-2;Meesstraat;24;;;;;;;x;;\"een\r\ntwee\"\r\n{ROW}");
    let lines: Vec<_> = list(&text).rows.iter().map(|row| row.line).collect();
    assert_eq!(lines, [2, 5, 6, 8]);
    let unix: Vec<_> = list(&text.replace("\r\n", "\n")).rows.iter().map(|row| row.line).collect();
    assert_eq!(unix, lines);
}

#[test]
fn what_is_no_list_is_refused_by_name() {
    assert_eq!(refused(b""), ReadError::Empty);
    assert_eq!(refused(b"\xef\xbb\xbf \r\n "), ReadError::Empty);
    assert_eq!(refused(b"PK\x03\x04rest"), ReadError::NotAList { what: "zip" });
    assert_eq!(refused(b"%PDF-1.7"), ReadError::NotAList { what: "pdf" });
    assert_eq!(refused(b"\xd0\xcf\x11\xe0\xa1"), ReadError::NotAList { what: "ole" });
    assert_eq!(refused(b"  <!DOCTYPE html><table>"), ReadError::NotAList { what: "markup" });
    assert_eq!(refused(&[0; 100]), ReadError::NotAList { what: "binary" });
    assert_eq!(refused(HEADER.as_bytes()), ReadError::HeaderOnly);
    assert_eq!(refused(format!("{HEADER};;;;\r\n\r\n").as_bytes()), ReadError::HeaderOnly);
    let without = |column: &str| refused(format!("{}{ROW}", HEADER.replace(column, "Iets")).as_bytes());
    assert_eq!(without("Dossiernr"), ReadError::MissingColumns { fields: vec![Field::Dossier] });
    assert_eq!(without("Huisnr"), ReadError::MissingColumns { fields: vec![Field::Number] });
    assert_eq!(without("Datum intrek"), ReadError::MissingColumns { fields: vec![Field::MovedIn] });
    assert_eq!(refused(b"hallo"), ReadError::NoKnownColumn);
    assert_eq!(refused(b"Ref;Strasse;Einzug\n1;Meesstraat;30/11/2026\n"), ReadError::NoKnownColumn);
    assert_eq!(
        refused(b"Dossiernr;Strasse;Einzug\n1;Meesstraat;30/11/2026\n"),
        ReadError::MissingColumns { fields: vec![Field::Street, Field::Number, Field::MovedIn] }
    );
    assert_eq!(refused(&vec![b'a'; MAX_BYTES + 1]), ReadError::TooLarge { limit_bytes: MAX_BYTES });
    assert_eq!(refused(&[b';'; 300_000]), ReadError::LineTooLong { line: 1, limit_bytes: 256 << 10 });
    let many = format!("{HEADER}{}", "1;2;3\n".repeat(MAX_ROWS + 1));
    assert_eq!(refused(many.as_bytes()), ReadError::TooManyRows { limit: MAX_ROWS });
    let open = format!("{HEADER}{ROW}A-2;Meesstraat;25;;;;x;;;30/11/2026;;\"let op\r\n{ROW}{ROW}");
    assert_eq!(refused(open.as_bytes()), ReadError::UnclosedQuote { line: 3 });
    let json = serde_json::to_string(&ReadError::MissingColumns { fields: vec![Field::MovedIn] }).unwrap();
    assert_eq!(json, r#"{"code":"missing_columns","fields":["moved_in"]}"#);
}

#[test]
fn cells_that_no_list_should_hold() {
    let name = |cell: &str| {
        let text = format!("{HEADER}A-1;Meesstraat;24;;8400;Oostende;{cell};nl;+32 1;30/11/2026;;=A1\r\n");
        list(&text).rows[0].remarks.first().map(|remark| (remark.code, remark.column))
    };
    for formula in ["=HYPERLINK(\"\"x\"\")", "+cmd|' /C calc'!A0", "@SUM(A1)", "-1+2", " =1", "#NAAM?", "#N/B"] {
        assert_eq!(name(&format!("\"{formula}\"")), Some((RemarkCode::Formula, Some(Field::Name))), "{formula}");
    }
    assert_eq!(name("Ann\0"), Some((RemarkCode::ControlCharacter, Some(Field::Name))));
    assert_eq!(name(&"x".repeat(201)), Some((RemarkCode::CellTooLong, Some(Field::Name))));
    assert_eq!(name("-"), None);
    assert_eq!(name("\"Ann\r\nen Bo\""), None);
    // A telephone number in the column of the date: refused, and repeated nowhere.
    let shifted = World::default().rows(&["A-1;Mees;straat;24;;8400;Oostende;Ann;nl;0472/00.00.59;30/11/2026;;x"]);
    assert_eq!(
        (shifted.lines[0].verdict, codes(&shifted.lines[0])),
        (Verdict::Refused, vec![RemarkCode::TooManyCells])
    );
    let fewer = World::default().rows(&["A-1;Meesstraat;24;;8400;Oostende;Ann;nl;x;0472/00.00.59;;"]);
    assert!(fewer.lines[0].remarks.iter().all(|remark| remark.params.is_empty()));
}

#[test]
fn dates() {
    let plan = |cell: &str| {
        let plan = World::default().rows(&[&format!("A-1;Meesstraat;24;;8400;Oostende;Ann;nl;;{cell};;")]);
        let line = &plan.lines[0];
        (line.verdict, line.remarks.first().map(|remark| (remark.code, remark.line, remark.column)))
    };
    for good in
        ["1/11/2026", "01-11-2026", "1.11.2026", "2026-11-01", "01/11/2026 0:00", "2026-11-01T00:00:00", " 1/11/2026 "]
    {
        assert_eq!(plan(good), (Verdict::Read, None), "{good}");
    }
    let wrong = [
        ("31/02/2026", RemarkCode::ImpossibleDate),
        ("10/21/2026", RemarkCode::ImpossibleDate),
        ("29/02/2027", RemarkCode::ImpossibleDate),
        ("1/11/0206", RemarkCode::ImpossibleDate),
        ("1/11/26", RemarkCode::TwoDigitYear),
        ("46327", RemarkCode::UnreadableDate),
        ("binnenkort", RemarkCode::UnreadableDate),
        ("1/11-2026", RemarkCode::UnreadableDate),
        ("", RemarkCode::NoDate),
    ];
    for (cell, code) in wrong {
        assert_eq!(plan(cell), (Verdict::Refused, Some((code, 2, Some(Field::MovedIn)))), "{cell}");
    }
}

#[test]
fn languages() {
    for (cell, code) in [
        ("nl", "nl"),
        ("NLD", "nl"),
        ("Frans", "fr"),
        ("prs", "prs"),
        ("Dari", "prs"),
        ("Oekraïens", "uk"),
        ("nl-BE", "nl"),
        ("xx / Turks", "tr"),
    ] {
        assert_eq!(read_language(cell).as_deref(), Some(code), "{cell}");
    }
    assert_eq!(read_language("klingon"), None);
    assert_eq!(read_language(""), None);
}

#[test]
fn a_hundred_thousand_rows() {
    let mut text = HEADER.to_owned();
    for row in 0..100_000 {
        text.push_str(&format!(
            "A-{row};Sluisvlietlaan;{};{:02}{:02};8400;Oostende;Proef {row};nl;0470;{}/{}/2026;;x\r\n",
            row % 3 * 2 + 2,
            row % 15,
            row % 12 + 1,
            row % 28 + 1,
            row % 12 + 1
        ));
    }
    let started = std::time::Instant::now();
    let plan = World::default().plan(text.as_bytes());
    let took = started.elapsed();
    adds_up(&plan);
    assert_eq!(plan.summary.rows, 100_000);
    println!("100,000 rows in {took:?}");
    // Unoptimised code says nothing about the limit.
    if !cfg!(debug_assertions) {
        assert!(took.as_secs_f64() < 2.0, "{took:?}");
    }
}

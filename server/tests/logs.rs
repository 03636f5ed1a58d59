//! One planted person goes through everything; the log must not know her.
#![allow(missing_docs, clippy::unwrap_used)]

mod stage;

use axum::body::Body;
use axum::http::Request;
use pleinmakers_core::domain::VisitOutcome;
use pleinmakers_server::service::NewPhone;
use stage::{Coach, Phone, Stage, enrol, hex, insert, key};
use std::io::Write;
use std::sync::{Arc, Mutex};
use tracing_subscriber::fmt::MakeWriter;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;
    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[test]
fn no_name_no_code_no_token_no_path() {
    let log = Log::default();
    tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(log.clone()).init();
    let stage = Stage::empty();
    stage.service.load_example().unwrap();
    let list = "Dossiernr;Straat;Huisnr;Bus;Naam;Taal;Telefoon;Datum intrek\n\
                KANARIE-9;Sluisvlietlaan;2;0101;Kanarievogel Zoe;nl;0470998877;01/11/2026\n";
    stage.service.import_moves(list.as_bytes()).unwrap();
    let code = stage.service.create_code(NewPhone::Of { name: "Kanariena" }, &["sluisvliet".into()]).unwrap().code;
    enrol(&stage, code, &key(7), "192.0.2.1").unwrap();
    enrol(&stage, code, &key(8), "192.0.2.1").unwrap_err();
    let mut phone = Phone::join(&stage, 1, "Kanariena", &["sluisvliet"]);
    let household = stage.open_households("sluisvliet")[0];
    let visit = phone.visit(&stage, household, VisitOutcome::NotWanted, stage.service.now());
    let action = phone.action(&vec![insert(&visit)]);
    phone.sync(&stage, vec![action]).unwrap();
    let coach = Coach::added(&stage, "Kanariebaas", &["sluisvliet"]);
    let (token, cookie) = (coach.token, coach.cookie.clone());
    stage.get("/desk/b/sluisvliet/figures?from=2026-11-01&naam=Kanarievogel", &[("cookie", &cookie)]);
    coach.sign_in(&stage, "Kanariepassword", "471103");
    for path in
        ["/Kanarievogel", "/b/Kanarievogel", "/v1/public/Kanarievogel/0", "/v1/Kanarievogel", "/?lang=Kanarievogel"]
    {
        stage.get(path, &[("pm-client", "Kanarievogel"), ("user-agent", "Kanarievogel")]);
    }
    stage.call(Request::post("/v1/sync").body(Body::from("Kanarievogel")).unwrap());
    stage.call(Request::post("/v1/enrol").body(Body::from("Kanarievogel")).unwrap());

    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("/desk/setup/{token}") && log.contains("/v1/sync"), "the log was not read");
    let session = cookie.split('=').nth(1).unwrap();
    let (code, token) = (hex(&code), hex(&token));
    let secrets = ["anarie", "0470998877", "471103", "een lange zin", &code, &token, session, "192.0.2.1"];
    for secret in secrets {
        assert!(!log.contains(secret), "{secret} is in the log");
    }
    for id in [household.0, visit.id.0, phone.client, phone.account] {
        assert!(!log.contains(&id.to_string()), "an id is in the log");
    }
}

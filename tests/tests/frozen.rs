//! What an earlier version left is opened for ever: a phone's file, a server's file, and what travelled between them.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use pleinmakers_core::sync::frame::{FrameReader, Kind};
use pleinmakers_core::sync::message::{EnrolReply, EnrolRequest, Head, Sealed, SyncRequest, decode};
use pleinmakers_core::sync::page::Page;
use pleinmakers_tests::freeze::{ASKED, AT, ask, copy, frozen, head_end};
use pleinmakers_tests::scenario::holds;
use pleinmakers_tests::{PhoneProgram, ServerProgram};
use serde_json::Value;
use std::path::{Path, PathBuf};

fn expected(version: &Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(version.join("expected.json")).unwrap()).unwrap()
}

fn wire(version: &Path, kind: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(version.join("wire")).unwrap().map(|e| e.unwrap().path()).collect();
    files.retain(|path| path.to_string_lossy().ends_with(&format!("-{kind}.http")));
    files.sort();
    files.into_iter().map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
}

fn body(message: &[u8]) -> Vec<u8> {
    let (head, body) = message.split_at(head_end(message).unwrap());
    if !String::from_utf8_lossy(head).to_lowercase().contains("transfer-encoding: chunked") {
        return body.to_vec();
    }
    let (mut rest, mut whole) = (body, Vec::new());
    loop {
        let end = rest.windows(2).position(|window| window == b"\r\n").unwrap();
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..end]).unwrap(), 16).unwrap();
        if length == 0 {
            return whole;
        }
        whole.extend_from_slice(&rest[end + 2..end + 2 + length]);
        rest = &rest[end + 2 + length + 2..];
    }
}

#[test]
fn a_phones_file_of_every_version_opens_and_says_the_same() {
    let versions = frozen().unwrap();
    assert!(!versions.is_empty());
    for version in versions {
        let folder = tempfile::tempdir().unwrap();
        copy(&version.join("phone"), folder.path()).unwrap();
        let phone = PhoneProgram::new(folder.path(), Some(AT));
        let kept = expected(&version)["phone"].as_array().unwrap().len();
        // What was not asked then says nothing of it.
        for (n, command) in ASKED.iter().enumerate().take(kept) {
            // A space that does not break is typography, not another word.
            let plain = |said: &serde_json::Value| -> serde_json::Value {
                serde_json::from_str(&said.to_string().replace('\u{a0}', " ")).unwrap()
            };
            let said = plain(&phone.json(command).unwrap().json());
            let expected = &plain(&expected(&version)["phone"][n]);
            // New fields may have come; what was said then is still said.
            assert!(holds(&said, expected), "{}: {command:?}\n{expected}\n{said}", version.display());
        }
    }
}

#[test]
fn a_servers_file_of_every_version_opens_and_takes_the_requests_of_its_time_again() {
    for version in frozen().unwrap() {
        let folder = tempfile::tempdir().unwrap();
        copy(&version.join("server"), folder.path()).unwrap();
        let mut server = ServerProgram::new(folder.path(), Some(AT));
        let visits = || server.run(&["visits", "--neighbourhood", "sluisvliet", "--json"]).unwrap().json();
        assert!(holds(&visits(), &expected(&version)["visits"]), "{}", version.display());
        let before = visits();
        let address = server.start().unwrap();
        let mut synced = 0;
        for (path, request) in wire(&version, "request") {
            if !request.starts_with(b"POST /v1/sync") {
                continue;
            }
            let answer = ask(address.trim_start_matches("http://"), &request).unwrap();
            // Signed then, and valid now: it is a repetition, and the server knows each action.
            assert!(answer.starts_with(b"HTTP/1.1 200"), "{}: {}", path.display(), String::from_utf8_lossy(&answer));
            let (mut reader, mut frames) = (FrameReader::default(), 0);
            reader.push(&body(&answer));
            while reader.next_frame().unwrap().is_some() {
                frames += 1;
            }
            assert!(frames >= 2, "a head and an end");
            synced += 1;
        }
        assert!(synced >= 2, "{synced}");
        let after = server.run(&["visits", "--neighbourhood", "sluisvliet", "--json"]).unwrap().json();
        assert_eq!(before, after, "a repetition changes nothing");
    }
}

#[test]
fn messages_of_every_version_are_read() {
    for version in frozen().unwrap() {
        let (mut heads, mut pages, mut actions) = (0, 0, 0);
        for (path, request) in wire(&version, "request") {
            if request.starts_with(b"POST /v1/enrol") {
                assert!(decode::<EnrolRequest>(&body(&request)).unwrap().wire >= 1, "{}", path.display());
            } else if request.starts_with(b"POST /v1/sync") {
                let plain = pleinmakers_core::sync::frame::decompress(&body(&request), 1 << 20).unwrap();
                actions += decode::<SyncRequest>(&plain).unwrap().actions.len();
            }
        }
        for (path, answer) in wire(&version, "answer") {
            let body = body(&answer);
            if let Ok(sealed) = decode::<Sealed>(&body)
                && let Ok(reply) = decode::<EnrolReply>(&sealed.payload)
            {
                assert_eq!(reply.name, "Fatima", "{}", path.display());
                continue;
            }
            let mut reader = FrameReader::default();
            reader.push(&body);
            while let Some(frame) = reader.next_frame().unwrap() {
                match frame.kind {
                    Kind::Head => {
                        let sealed: Sealed = decode(&frame.payload).unwrap();
                        assert!(!decode::<Head>(&sealed.payload).unwrap().grants.is_empty());
                        heads += 1;
                    }
                    Kind::Page => {
                        decode::<Page>(&frame.payload).unwrap();
                        pages += 1;
                    }
                    _ => {}
                }
            }
        }
        assert!(heads >= 2 && pages >= 3 && actions >= 4, "{}: {heads} {pages} {actions}", version.display());
    }
}

//! The scenes that `script/play` shows.
#![allow(missing_docs, clippy::unwrap_used)]

use pleinmakers_tests::play::{SCENES, play};

fn is_as_promised(scene: &str) {
    let mut told = Vec::new();
    let result = play(scene, &mut told);
    let told = String::from_utf8(told).unwrap();
    assert!(result.is_ok(), "{result:?}\n{told}");
    assert!(told.matches("phone of Fatima").count() >= 2 && told.ends_with("As promised.\n"), "{told}");
}

#[test]
fn a_revocation_is_as_promised() {
    is_as_promised(SCENES[0]);
}

#[test]
fn an_erasure_is_as_promised() {
    is_as_promised(SCENES[1]);
}

#[test]
fn a_restore_is_as_promised() {
    is_as_promised(SCENES[2]);
}

#[test]
fn a_clone_is_as_promised() {
    is_as_promised(SCENES[3]);
}

#[test]
fn there_is_no_other_scene() {
    assert!(play("dance", &mut Vec::new()).is_err());
}

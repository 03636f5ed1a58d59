//! The guides stay true: every picture is there, every word in bold stands in the app, and sentences stay short.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Longest sentence, in words: as the app's own Dutch.
const LONGEST: usize = 15;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn guides() -> Vec<(PathBuf, String)> {
    let folders = ["docs/for-pleinmakers", "docs/for-coaches"].map(|folder| root().join(folder));
    let files = folders.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap()).map(|file| file.unwrap().path());
    let guides: Vec<_> = files.map(|path| (path.clone(), std::fs::read_to_string(path).unwrap())).collect();
    assert!(!guides.is_empty());
    guides
}

/// What stands between two marks.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once(open) {
        let Some((inside, after)) = after.split_once(close) else { break };
        found.push(inside);
        rest = after;
    }
    found
}

/// Every text of the apps and the pages that has no variable, as a screen shows it.
fn words_of_the_app() -> BTreeSet<String> {
    let folders = ["words", "desk"].map(|set| root().join("core/src/texts").join(set).join("nl"));
    let files = folders.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap());
    let files = files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    let mut words = BTreeSet::new();
    for file in files {
        words.extend(file.lines().filter_map(|line| Some(line.split_once(" = ")?.1.trim().to_owned())));
    }
    words
}

#[test]
fn every_picture_of_a_guide_is_there() {
    for (path, text) in guides() {
        let pictures = between(&text, "](", ")").into_iter().filter(|link| link.ends_with(".png"));
        let mut seen = 0;
        for picture in pictures {
            let there = path.parent().unwrap().join(picture);
            assert!(there.is_file(), "{} names {picture}", path.display());
            seen += 1;
        }
        assert!(seen > 5, "{} has hardly a picture", path.display());
    }
}

#[test]
fn what_a_guide_prints_in_bold_stands_in_the_app() {
    let words = words_of_the_app();
    for (path, text) in guides() {
        let bold = between(&text, "**", "**");
        assert!(bold.len() > 10, "{}", path.display());
        for word in bold {
            assert!(words.contains(word), "{}: the app has no words \"{word}\"", path.display());
        }
    }
}

#[test]
fn sentences_of_a_guide_are_short() {
    for (path, text) in guides() {
        // A cell, a point of a list and a paragraph end a sentence, too.
        let paragraphs = text.split("\n\n").flat_map(|part| part.split("\n- ")).flat_map(|part| part.split('|'));
        for paragraph in paragraphs.filter(|part| !part.contains("](")) {
            for sentence in paragraph.split(['.', '?', '!', ':']) {
                let count = sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
                assert!(count <= LONGEST, "{}: {count} words: {sentence}", path.display());
            }
        }
    }
}

//! The words of one language as they are carried: packed, and read when they are first asked for.

use super::lang::identifier;
use super::{Arg, pseudo};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::borrow::Cow;
use std::sync::OnceLock;

// One list for each set, with one book a language: `build.rs` writes it from the folders beside this file.
include!(concat!(env!("OUT_DIR"), "/texts.rs"));

type Bundle = FluentBundle<FluentResource>;
/// What is done to each text of a language that is there to try layouts.
type Transform = fn(&str) -> Cow<'_, str>;

/// The books of one kind of words.
pub(super) struct Set<const N: usize>([Book; N]);

struct Book {
    code: &'static str,
    packed: &'static [u8],
    transform: Option<Transform>,
    bundle: OnceLock<Option<Bundle>>,
}

impl<const N: usize> Set<N> {
    /// The text of `key`, or of `key.attribute`, filled in. Nothing where it is not there, or where something that it
    /// names was not given: a sentence is not shown half.
    pub(super) fn find(&self, code: &str, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let book = self.0.iter().find(|book| book.code == code)?;
        let bundle = book.bundle.get_or_init(|| book.read()).as_ref()?;
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, name)| (id, Some(name)));
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => values.set(*name, *text),
                Arg::Number(number) => values.set(*name, *number),
            }
        }
        let mut problems = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&values), &mut problems).into_owned();
        problems.is_empty().then_some(text)
    }

    /// Codes of the languages that have such a book, without those that are there to try layouts.
    #[cfg(test)]
    pub(super) fn codes(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().filter(|book| book.transform.is_none()).map(|book| book.code)
    }
}

impl Book {
    const fn new(code: &'static str, packed: &'static [u8], transform: Option<Transform>) -> Self {
        Self { code, packed, transform, bundle: OnceLock::new() }
    }

    /// Tests read every book: one that could not be read would be shown in Dutch.
    fn read(&self) -> Option<Bundle> {
        let text = String::from_utf8(zstd::decode_all(self.packed).ok()?).ok()?;
        let mut bundle = FluentBundle::new_concurrent(vec![identifier(self.code)?]);
        bundle.set_transform(self.transform);
        bundle.add_resource(FluentResource::try_new(text).ok()?).ok()?;
        Some(bundle)
    }
}

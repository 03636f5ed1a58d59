//! Two languages that nobody speaks, to try layouts: English with longer words, and English from right to left. They are
//! those of Android's `en-XA` and `ar-XB`. Nobody can choose them; tests and pictures name them.

use std::borrow::Cow;

/// Half as long again, with marks above and below the letters.
pub(super) fn long(text: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        match letter {
            'a' => out.push_str("áå"),
            'e' => out.push_str("éë"),
            'i' => out.push_str("íï"),
            'o' => out.push_str("óõ"),
            'u' => out.push_str("úü"),
            'c' => out.push('ç'),
            'n' => out.push('ñ'),
            'A' => out.push('Å'),
            'E' => out.push('Ê'),
            'O' => out.push('Õ'),
            'U' => out.push('Ü'),
            other => out.push(other),
        }
    }
    out.into()
}

/// The same letters, written from right to left.
pub(super) fn mirrored(text: &str) -> Cow<'_, str> {
    if text.trim().is_empty() { text.into() } else { format!("\u{202e}{text}\u{202c}").into() }
}

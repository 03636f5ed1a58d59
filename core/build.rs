//! Packs the words of each language into one compressed file, so that a phone carries little and unpacks only the
//! language that it shows; and writes the list of them, which `texts` includes.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Folders of `src/texts`, and what each is called in the code.
const SETS: [(&str, &str); 3] = [("words", "WORDS"), ("desk", "DESK"), ("phrases", "PHRASES")];
/// The smallest that can be had: it is packed once and carried by every phone.
const LEVEL: i32 = 19;

// This is how a build script tells what it depends on.
#[allow(clippy::print_stdout)]
fn main() -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("no OUT_DIR"))?);
    let texts = Path::new("src/texts");
    let mut list = String::new();
    for (folder, name) in SETS {
        println!("cargo::rerun-if-changed={}", texts.join(folder).display());
        let (mut books, mut count) = (String::new(), 0);
        for language in sorted(&texts.join(folder))? {
            let code = language.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let mut all = String::new();
            for file in sorted(&language)? {
                all.push_str(&fs::read_to_string(file)?);
                all.push('\n');
            }
            let packed = out.join(format!("{folder}-{code}.zst"));
            fs::write(&packed, zstd::encode_all(all.as_bytes(), LEVEL)?)?;
            let mut add = |code: &str, change: &str| {
                count += 1;
                let _ = write!(books, "Book::new({code:?}, include_bytes!({packed:?}), {change}), ");
            };
            add(&code, "None");
            if code == "en" && folder != "phrases" {
                add("en-XA", "Some(pseudo::long)");
                add("ar-XB", "Some(pseudo::mirrored)");
            }
        }
        let _ = writeln!(list, "pub(super) static {name}: Set<{count}> = Set([{books}]);");
    }
    fs::write(out.join("texts.rs"), list)
}

/// What is in a folder, in the order of its names.
fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

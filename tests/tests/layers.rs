//! Layers point strictly downward. A layer that is missing here, or an arrow that is not allowed, fails.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use syn::visit::Visit;

/// Each layer of the core with the layers that it may use.
const CORE: &[(&str, &[&str])] = &[
    ("schema", &[]),
    ("sync", &["schema"]),
    ("domain", &["schema"]),
    ("texts", &[]),
    ("store", &["schema", "sync", "domain"]),
    ("net", &[]),
    ("views", &["schema", "domain", "texts"]),
    ("phone", &["schema", "sync", "domain", "texts", "store", "net", "views"]),
];

/// Crates outside the core with the layers of the core that they may use.
const CRATES: &[(&str, &[&str])] = &[
    ("server", &["schema", "sync", "domain", "texts", "views"]),
    ("phone", &["domain", "texts", "store", "sync", "views", "phone"]),
    ("bindings", &["phone", "domain", "texts", "store", "views"]),
    ("tests/crash", &["schema", "sync", "domain", "store", "phone"]),
    // The simulator brings its own product: it may not know the buurt.
    ("tests/simulator", &["schema", "sync", "store"]),
    // It looks at files from outside: not through the store.
    ("tests/soak", &["schema", "sync", "domain"]),
    ("tests/hostile", &["schema", "sync", "domain", "phone"]),
    ("tests/fuzz", &["schema", "sync", "domain", "phone"]),
];

/// Crates that a layer may not know: I/O and clocks stay out of what is pure.
const FORBIDDEN: &[(&str, &[&str])] = &[
    ("schema", &["rusqlite", "reqwest", "tokio", "getrandom", "std::fs", "std::net", "std::time"]),
    (
        "sync",
        &["rusqlite", "reqwest", "tokio", "getrandom", "std::fs", "std::net", "std::time::Instant", "chrono::Utc"],
    ),
    ("domain", &["rusqlite", "reqwest", "tokio", "getrandom", "std::fs", "std::net", "std::time"]),
    ("views", &["rusqlite", "reqwest", "tokio", "getrandom", "std::fs", "std::net", "std::time"]),
    ("store", &["reqwest", "tokio"]),
    ("net", &["rusqlite"]),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && matches!(&attribute.meta, syn::Meta::List(list) if list.tokens.to_string() == "test")
    })
}

/// Every path that a module names, from the crate's root, with the file it stands in.
struct Paths {
    module: Vec<String>,
    found: Vec<Vec<String>>,
}

impl Paths {
    fn add(&mut self, mut path: Vec<String>) {
        let mut base = self.module.clone();
        if path.first().is_some_and(|first| first == "self") {
            path.remove(0);
            path.splice(0..0, std::iter::once("crate".to_owned()).chain(base));
        } else if path.first().is_some_and(|first| first == "super") {
            while path.first().is_some_and(|first| first == "super") {
                path.remove(0);
                base.pop();
            }
            path.splice(0..0, std::iter::once("crate".to_owned()).chain(base));
        }
        self.found.push(path);
    }

    fn tree(&mut self, tree: &syn::UseTree, before: &[String]) {
        let mut here = before.to_vec();
        match tree {
            syn::UseTree::Path(path) => {
                here.push(path.ident.to_string());
                self.tree(&path.tree, &here);
            }
            syn::UseTree::Name(name) => {
                here.push(name.ident.to_string());
                self.add(here);
            }
            syn::UseTree::Rename(name) => {
                here.push(name.ident.to_string());
                self.add(here);
            }
            syn::UseTree::Glob(_) => self.add(here),
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.tree(tree, before)),
        }
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.tree(&item.tree, &[]);
    }
    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.add(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        syn::visit::visit_path(self, path);
    }
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_test(&item.attrs) {
            syn::visit::visit_item_mod(self, item);
        }
    }
}

/// Reads a module and those below it; what is only for tests is left out.
fn read(file: &Path, module: &[String], out: &mut Vec<(PathBuf, Vec<String>, Vec<String>)>) {
    let parsed = syn::parse_file(&std::fs::read_to_string(file).unwrap()).unwrap();
    let mut paths = Paths { module: module.to_vec(), found: Vec::new() };
    paths.visit_file(&parsed);
    out.extend(paths.found.into_iter().map(|path| (file.to_owned(), module.to_vec(), path)));
    let stem = file.file_stem().unwrap().to_string_lossy().into_owned();
    let folder = match stem.as_str() {
        "lib" | "main" | "mod" => file.parent().unwrap().to_owned(),
        name => file.parent().unwrap().join(name),
    };
    for item in &parsed.items {
        let syn::Item::Mod(item) = item else { continue };
        if item.content.is_some() || is_test(&item.attrs) {
            continue;
        }
        let name = item.ident.to_string();
        let candidates = [folder.join(format!("{name}.rs")), folder.join(&name).join("mod.rs")];
        let file = candidates.iter().find(|path| path.exists()).unwrap_or_else(|| panic!("{candidates:?}"));
        let mut module = module.to_vec();
        module.push(name);
        read(file, &module, out);
    }
}

fn entry(krate: &str) -> PathBuf {
    let source = root().join(krate).join("src");
    let lib = source.join("lib.rs");
    if lib.exists() { lib } else { source.join("main.rs") }
}

#[test]
fn the_core_points_downward() {
    let mut paths = Vec::new();
    read(&entry("core"), &[], &mut paths);
    let allowed: BTreeMap<_, _> = CORE.iter().copied().collect();
    let mut wrong = Vec::new();
    for (file, module, path) in paths {
        let Some(layer) = module.first() else { continue };
        let may = allowed.get(layer.as_str()).unwrap_or_else(|| panic!("layer {layer} is not in the list"));
        if path.first().is_some_and(|first| first == "crate")
            && let Some(target) = path.get(1)
            && target != layer
            && allowed.contains_key(target.as_str())
            && !may.contains(&target.as_str())
        {
            wrong.push(format!("{}: {layer} uses {target}", file.display()));
        }
        let whole = path.join("::");
        for (_, forbidden) in FORBIDDEN.iter().filter(|(name, _)| name == layer) {
            if let Some(found) =
                forbidden.iter().find(|name| whole == **name || whole.starts_with(&format!("{name}::")))
            {
                wrong.push(format!("{}: {layer} knows {found}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn other_crates_use_what_they_may() {
    let mut wrong = Vec::new();
    for (krate, may) in CRATES {
        let mut paths = Vec::new();
        read(&entry(krate), &[], &mut paths);
        for (file, _, path) in paths {
            if path.first().is_some_and(|first| first == "pleinmakers_core")
                && let Some(target) = path.get(1)
                && !may.contains(&target.as_str())
            {
                wrong.push(format!("{}: {krate} uses {target}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn this_test_sees_a_wrong_arrow() {
    let source: syn::File = syn::parse_str("use super::super::store::Store; fn f() { crate::phone::open(); }").unwrap();
    let mut paths = Paths { module: vec!["domain".into(), "deep".into()], found: Vec::new() };
    paths.visit_file(&source);
    let found: Vec<String> = paths.found.iter().map(|path| path.join("::")).collect();
    assert!(found.contains(&"crate::store::Store".to_owned()), "{found:?}");
    assert!(found.contains(&"crate::phone::open".to_owned()), "{found:?}");
}

#[test]
fn one_crate_knows_uniffi_and_none_knows_aws_lc() {
    for krate in [
        "core",
        "server",
        "phone",
        "tests",
        "tests/crash",
        "tests/simulator",
        "tests/soak",
        "tests/hostile",
        "tests/fuzz",
    ] {
        let manifest = std::fs::read_to_string(root().join(krate).join("Cargo.toml")).unwrap();
        assert!(!manifest.contains("uniffi"), "{krate}");
    }
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
    // The lock file lists it as an optional part of others; what is really built says cargo.
    let tree = std::process::Command::new(env!("CARGO"))
        .args(["tree", "--workspace", "--edges", "normal,build", "--prefix", "none", "--locked"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let tree = String::from_utf8_lossy(&tree.stdout);
    assert!(tree.contains("ring v") && lock.contains("name = \"ring\""));
    assert!(!tree.contains("aws-lc"), "aws-lc is built");
}

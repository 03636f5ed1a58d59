//! `init` and `example`.

use super::console::{Console, Failure};
use crate::service::Service;
use pleinmakers_core::domain::{CityPlan, CityRows};
use serde::Serialize;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Name of the example's move-in list in the data folder.
const EXAMPLE_LIST: &str = "example-moves.csv";

#[derive(Serialize)]
struct Loaded<'a> {
    city: &'a str,
    neighbourhoods: Vec<&'a str>,
    dwellings: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    moves: Option<PathBuf>,
}

pub(super) fn init(service: &Service, file: &Path, console: &Console) -> Result<(), Failure> {
    let text = std::fs::read_to_string(file).map_err(|error| Failure::with("file_unreadable", error))?;
    let plan = CityPlan::from_toml(&text).map_err(|error| Failure::with("city_file", error))?;
    let rows = service.load_city(&plan)?;
    tell(&rows, None, console);
    Ok(())
}

pub(super) fn example(service: &Service, folder: &Path, console: &Console) -> Result<(), Failure> {
    let (rows, list) = service.load_example()?;
    let path = folder.join(EXAMPLE_LIST);
    write_private(&path, &list).map_err(|error| Failure::with("file_unwritable", error))?;
    tell(&rows, Some(path), console);
    Ok(())
}

/// The list holds names: nobody else on the machine reads it.
fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).write(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    // Also one that was there before.
    #[cfg(unix)]
    file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    file.write_all(bytes)
}

fn tell(rows: &CityRows, moves: Option<PathBuf>, console: &Console) {
    let (city, dwellings) = (rows.city.name.as_str(), rows.dwellings.len());
    console.say("server-loaded", &[("city", city.into()), ("doors", dwellings.into())]);
    for one in &rows.neighbourhoods {
        console.line(&format!("  {} ({}): {}", one.name, one.district, one.slug));
    }
    if let Some(path) = &moves {
        console.say("server-example-list", &[("file", (&path.display().to_string()).into())]);
    }
    let neighbourhoods = rows.neighbourhoods.iter().map(|one| one.slug.as_str()).collect();
    console.value(&Loaded { city, neighbourhoods, dwellings, moves });
}

#[cfg(all(test, unix))]
mod tests {
    use super::write_private;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn nobody_else_on_the_machine_reads_the_list() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        std::fs::write(&path, "an older and longer list").unwrap();
        std::fs::set_permissions(&path, PermissionsExt::from_mode(0o644)).unwrap();
        write_private(&path, b"new").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

//! From patterns to rows.

use super::numbers::house_numbers;
use super::{
    BuildingPlan, CityPlan, LabelPattern, MAX_DOORS_IN_BUILDING, MAX_DWELLINGS, MAX_NAME, NeighbourhoodPlan, PlacePlan,
    PlanError,
};
use crate::domain::address::{plain, street_key};
use crate::domain::codes::Direction;
use crate::domain::hours::Hours;
use crate::domain::ids::{
    BuildingId, CityId, DwellingId, NeighbourhoodId, PartnerId, PlaceId, StairwellId, TranslationId,
};
use crate::domain::tables::{Building, City, Dwelling, Neighbourhood, Partner, Place, Stairwell, Translation};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashSet};
use uuid::Uuid;

/// The rows of a city file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CityRows {
    /// The city.
    pub city: City,
    /// Its neighbourhoods.
    pub neighbourhoods: Vec<Neighbourhood>,
    /// Buildings in walking order.
    pub buildings: Vec<Building>,
    /// Stairwells, at least one in every building.
    pub stairwells: Vec<Stairwell>,
    /// Dwellings, floor by floor.
    pub dwellings: Vec<Dwelling>,
    /// Places.
    pub places: Vec<Place>,
    /// Partners.
    pub partners: Vec<Partner>,
    /// What one can go to places and partners for, in other languages.
    pub translations: Vec<Translation>,
}

/// An id that follows from names: SHA-256 of them, as UUIDv8 (RFC 9562, 5.8). Holds nothing personal.
pub(crate) fn named_uuid(path: &[&str]) -> Uuid {
    let mut hash = Sha256::new();
    for part in path {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(hash.finalize()).for_each(|(to, from)| *to = from);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

impl CityPlan {
    /// Expands the patterns. Positions count from 0 in the file's order.
    ///
    /// # Errors
    /// The first rule that the plan breaks.
    pub fn rows(&self) -> Result<CityRows, PlanError> {
        name("name", &self.name)?;
        slug(&self.slug)?;
        if self.neighbourhoods.is_empty() {
            return Err(PlanError::Empty { of: self.name.clone(), field: "neighbourhoods" });
        }
        let id = CityId(named_uuid(&[&self.slug]));
        let mut expansion = Expansion {
            city_slug: &self.slug,
            seen: HashSet::new(),
            rows: CityRows {
                city: City { id, city: id, name: self.name.clone() },
                neighbourhoods: vec![],
                buildings: vec![],
                stairwells: vec![],
                dwellings: vec![],
                places: vec![],
                partners: vec![],
                translations: vec![],
            },
        };
        for neighbourhood in &self.neighbourhoods {
            expansion.neighbourhood(neighbourhood)?;
        }
        Ok(expansion.rows)
    }
}

/// What is translated.
struct Translated<'a> {
    kind: &'static str,
    name: &'a str,
    place: Option<PlaceId>,
    partner: Option<PartnerId>,
}

struct Expansion<'a> {
    city_slug: &'a str,
    /// Everything that must be there once, by kind and folded name.
    seen: HashSet<(&'static str, String)>,
    rows: CityRows,
}

impl Expansion<'_> {
    fn once(&mut self, what: &'static str, key: String, shown: &str) -> Result<(), PlanError> {
        if self.seen.insert((what, key)) { Ok(()) } else { Err(PlanError::Duplicate { what, name: shown.to_owned() }) }
    }

    fn neighbourhood(&mut self, plan: &NeighbourhoodPlan) -> Result<(), PlanError> {
        name("neighbourhood.name", &plan.name)?;
        name("neighbourhood.district", &plan.district)?;
        slug(&plan.slug)?;
        self.once("neighbourhood", plan.slug.clone(), &plan.slug)?;
        if plan.buildings.is_empty() {
            return Err(PlanError::Empty { of: plan.name.clone(), field: "buildings" });
        }
        let path = [self.city_slug, plan.slug.as_str()];
        let id = NeighbourhoodId(named_uuid(&path));
        self.rows.neighbourhoods.push(Neighbourhood {
            id,
            neighbourhood: id,
            city: self.rows.city.id,
            name: plan.name.clone(),
            slug: plan.slug.clone(),
            district: plan.district.clone(),
        });
        let before = self.rows.buildings.len();
        for building in &plan.buildings {
            self.buildings(id, &plan.slug, building, before)?;
        }
        for place in &plan.places {
            name("place.name", &place.name)?;
            let (latitude, longitude) = position(place)?;
            if let Some(purpose) = &place.purpose {
                name("place.purpose", purpose)?;
            }
            if place.opening_hours.as_deref().is_some_and(|hours| Hours::read(hours).is_none()) {
                return Err(PlanError::Hours(place.name.clone()));
            }
            languages(&place.name, place.languages.as_deref())?;
            self.once("place", format!("{}/{}", plan.slug, plain(&place.name)), &place.name)?;
            let place_id = place_id(&path, &place.name);
            self.rows.places.push(Place {
                id: place_id,
                neighbourhood: id,
                name: place.name.clone(),
                kind: place.kind,
                address: place.address.clone(),
                purpose: place.purpose.clone(),
                opening_hours: place.opening_hours.clone(),
                languages: place.languages.clone(),
                step_free: place.step_free,
                phone: place.phone.clone(),
                latitude,
                longitude,
            });
            let of = Translated { kind: "place", name: &place.name, place: Some(place_id), partner: None };
            self.translations(id, &path, &of, &place.purpose_in)?;
        }
        for partner in &plan.partners {
            name("partner.name", &partner.name)?;
            name("partner.purpose", &partner.purpose)?;
            self.once("partner", format!("{}/{}", plan.slug, plain(&partner.name)), &partner.name)?;
            languages(&partner.name, partner.languages.as_deref())?;
            let at = partner.place.as_ref();
            if let Some(place) = at.filter(|at| plan.places.iter().all(|place| place.name != **at)) {
                return Err(PlanError::NoSuchPlace { partner: partner.name.clone(), place: place.clone() });
            }
            let partner_id = PartnerId(named_uuid(&[path[0], path[1], "partner", &partner.name]));
            self.rows.partners.push(Partner {
                id: partner_id,
                neighbourhood: id,
                name: partner.name.clone(),
                purpose: partner.purpose.clone(),
                phone: partner.phone.clone(),
                place: at.map(|place| place_id(&path, place)),
                languages: partner.languages.clone(),
            });
            let of = Translated { kind: "partner", name: &partner.name, place: None, partner: Some(partner_id) };
            self.translations(id, &path, &of, &partner.purpose_in)?;
        }
        Ok(())
    }

    fn translations(
        &mut self,
        neighbourhood: NeighbourhoodId,
        path: &[&str; 2],
        of: &Translated<'_>,
        words: &BTreeMap<String, String>,
    ) -> Result<(), PlanError> {
        for (language, words) in words {
            name("purpose_in", words)?;
            if !is_language(language) || language == "nl" {
                return Err(PlanError::Language { of: of.name.to_owned(), language: language.clone() });
            }
            let id = named_uuid(&[path[0], path[1], "translation", of.kind, of.name, language]);
            self.rows.translations.push(Translation {
                id: TranslationId(id),
                neighbourhood,
                activity: None,
                place: of.place,
                partner: of.partner,
                language: language.clone(),
                words: words.clone(),
                // A file does not tell who has read them.
                reviewed: false,
            });
        }
        Ok(())
    }

    fn buildings(
        &mut self,
        neighbourhood: NeighbourhoodId,
        slug: &str,
        plan: &BuildingPlan,
        before: usize,
    ) -> Result<(), PlanError> {
        name("building.street", &plan.street)?;
        let doors = doors(plan)?;
        let street = street_key(&plan.street);
        for number in house_numbers(plan)? {
            let shown = format!("{} {number}", plan.street);
            let address = format!("{street} {}", plain(&number));
            self.once("address", address, &shown)?;
            let path = [self.city_slug, slug, &street, &plain(&number)];
            let id = BuildingId(named_uuid(&path));
            let position = count(self.rows.buildings.len() - before);
            self.rows.buildings.push(Building { id, neighbourhood, street: plan.street.clone(), number, position });
            let single = [String::new()];
            let labels = if plan.stairwells.is_empty() { single.as_slice() } else { &plan.stairwells };
            for (position, label) in labels.iter().enumerate() {
                self.once("stairwell", format!("{id}/{}", plain(label)), label)?;
                let stairwell = StairwellId(named_uuid(&[path[0], path[1], path[2], path[3], "stairwell", label]));
                self.rows.stairwells.push(Stairwell {
                    id: stairwell,
                    neighbourhood,
                    building: id,
                    label: label.clone(),
                    position: count(position),
                    direction: Direction::BottomUp,
                });
                self.rows.dwellings.extend(doors.iter().map(|door| Dwelling {
                    id: DwellingId(named_uuid(&[&stairwell.to_string(), &door.label])),
                    neighbourhood,
                    stairwell,
                    floor: door.floor,
                    label: door.label.clone(),
                    position: door.position,
                }));
            }
            if self.rows.dwellings.len() > MAX_DWELLINGS {
                return Err(PlanError::TooMany { of: plan.street.clone(), what: "dwellings", limit: MAX_DWELLINGS });
            }
        }
        Ok(())
    }
}

struct Door {
    floor: i64,
    label: String,
    position: i64,
}

/// The doors of one stairwell.
fn doors(plan: &BuildingPlan) -> Result<Vec<Door>, PlanError> {
    let (lowest, highest) = plan.floors;
    if lowest < -5 || highest > 60 || lowest > highest {
        return Err(PlanError::Floors(plan.street.clone()));
    }
    let floors = usize::try_from(highest - lowest + 1).unwrap_or(1);
    let wrong = || PlanError::Doors(plan.street.clone());
    let per_floor = match (plan.doors, plan.labels.len()) {
        (None, 0) => 1,
        (None, labels) if plan.pattern == LabelPattern::None => labels.div_ceil(floors),
        (Some(doors @ 1..=99), 0) => usize::try_from(doors).map_err(|_| wrong())?,
        _ => return Err(wrong()),
    };
    let total = if plan.labels.is_empty() { per_floor * floors } else { plan.labels.len() };
    if total * plan.stairwells.len().max(1) > MAX_DOORS_IN_BUILDING {
        let of = plan.street.clone();
        return Err(PlanError::TooMany { of, what: "dwellings in a building", limit: MAX_DOORS_IN_BUILDING });
    }
    // A pattern that cannot write its floor in digits, or that leaves two doors alike, is no pattern.
    let below_ground = lowest < 0 && matches!(plan.pattern, LabelPattern::FloorDoor | LabelPattern::FloorDotDoor);
    if below_ground || (plan.pattern == LabelPattern::None && plan.labels.is_empty() && total > 1) {
        return Err(wrong());
    }
    let mut seen = HashSet::new();
    (0..total)
        .map(|at| {
            let floor = lowest + count(at / per_floor);
            let door = at % per_floor + 1;
            let label = match plan.pattern {
                LabelPattern::None => plan.labels.get(at).cloned().unwrap_or_default(),
                LabelPattern::FloorDoor => format!("{floor:02}{door:02}"),
                LabelPattern::FloorDotDoor => format!("{floor}.{door}"),
                LabelPattern::Count => (at + 1).to_string(),
            };
            if !plan.labels.is_empty() {
                name("building.labels", &label)?;
            }
            if !seen.insert(plain(&label)) {
                return Err(PlanError::Duplicate { what: "label", name: label });
            }
            Ok(Door { floor, label, position: count(door - 1) })
        })
        .collect()
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn name(field: &'static str, text: &str) -> Result<(), PlanError> {
    let good = !text.trim().is_empty() && text.chars().count() <= MAX_NAME && !text.chars().any(char::is_control);
    if good { Ok(()) } else { Err(PlanError::Name { field }) }
}

fn slug(text: &str) -> Result<(), PlanError> {
    let shaped = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let good = !text.is_empty() && text.len() <= 40 && text.chars().all(shaped);
    if good { Ok(()) } else { Err(PlanError::Slug(text.chars().take(40).collect())) }
}

fn place_id(path: &[&str; 2], name: &str) -> PlaceId {
    PlaceId(named_uuid(&[path[0], path[1], "place", name]))
}

/// Codes with spaces between them.
fn languages(of: &str, codes: Option<&str>) -> Result<(), PlanError> {
    match codes.unwrap_or_default().split(' ').find(|code| codes.is_some() && !is_language(code)) {
        Some(language) => Err(PlanError::Language { of: of.to_owned(), language: language.to_owned() }),
        None => Ok(()),
    }
}

fn is_language(code: &str) -> bool {
    (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Where a place is, in millionths of a degree.
fn position(place: &PlacePlan) -> Result<(Option<i64>, Option<i64>), PlanError> {
    match (place.latitude, place.longitude) {
        (None, None) => Ok((None, None)),
        (Some(north), Some(east)) if (-90.0..=90.0).contains(&north) && (-180.0..=180.0).contains(&east) => {
            Ok((Some(millionths(north)), Some(millionths(east))))
        }
        _ => Err(PlanError::Position(place.name.clone())),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "at most 180 million")]
fn millionths(degrees: f64) -> i64 {
    (degrees * 1_000_000.0).round() as i64
}

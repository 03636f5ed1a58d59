//! The sketch map: where places lie to each other, in a square of side 1 with the north above. Screens only draw it.

use crate::domain::Place;
use crate::texts::Texts;
use serde::Serialize;

/// Metres of a degree along a meridian, and along the equator.
const DEGREE: f64 = 111_320.0;
/// A map shows at least this much, in metres: two neighbours are not drawn a street apart.
const SMALLEST: f64 = 200.0;
/// Free room at each edge: a number is drawn whole, and covers neither the arrow to the north nor the bar.
const EDGE: f64 = 0.16;
/// The same where numbers were drawn apart.
const LEAST: f64 = 0.13;
/// Numbers nearer to each other than this would cover one another: they are drawn apart.
const APART: f64 = 0.13;
/// Rounds in which numbers are drawn apart.
const ROUNDS: usize = 60;
/// Lengths of a scale bar, in metres.
const BARS: [i64; 8] = [50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000];
/// So near is "at", in metres.
const AT: f64 = 25.0;

/// A sketch map.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MapView {
    /// "Sketch of the neighbourhood", for who hears it; the list says where everything is.
    pub spoken: String,
    /// The letter of the north.
    pub north: String,
    /// Places, in the order of their numbers.
    pub spots: Vec<MapSpot>,
    /// How long the scale bar is, as a part of the side.
    pub bar: f64,
    /// What the bar is: "100 m".
    pub bar_word: String,
}

/// A place on the map.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MapSpot {
    /// What names the place: an intent hands it back.
    pub id: String,
    /// Its number, the same as in the list.
    pub number: String,
    /// Its name.
    pub label: String,
    /// From the west, 0 to 1.
    pub x: f64,
    /// From the north, 0 to 1.
    pub y: f64,
}

/// Metres east and north of the first place of the plan.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Point {
    east: f64,
    north: f64,
}

/// Places that have a position, in metres.
#[derive(Debug, Default)]
pub(super) struct Plan<'a> {
    places: Vec<(&'a Place, Point)>,
    /// From where distances are told: a hall, because people know it.
    landmark: Option<usize>,
}

impl<'a> Plan<'a> {
    /// A plan of the places whose position is one, in the order in which they get numbers.
    pub(super) fn of(places: impl IntoIterator<Item = &'a Place>) -> Self {
        let mut first = None;
        let mut plan = Self::default();
        for place in places {
            let Some((latitude, longitude)) = degrees(place) else { continue };
            let (zero_north, zero_east) = *first.get_or_insert((latitude, longitude));
            let narrower = zero_north.to_radians().cos();
            let point =
                Point { east: (longitude - zero_east) * DEGREE * narrower, north: (latitude - zero_north) * DEGREE };
            plan.places.push((place, point));
        }
        let halls = |(place, _): &(&Place, Point)| place.kind == crate::domain::PlaceKind::Hall;
        plan.landmark = plan.places.iter().position(halls).or((!plan.places.is_empty()).then_some(0));
        plan
    }

    /// The number of a place on the map.
    pub(super) fn number(&self, place: &Place) -> Option<String> {
        self.places.iter().position(|(one, _)| one.id == place.id).map(|at| (at + 1).to_string())
    }

    /// "150 m north of the hall": nothing of the landmark itself, and where there is no position.
    pub(super) fn whereabouts(&self, place: &Place, texts: &Texts) -> Option<String> {
        let (landmark, from) = self.places.get(self.landmark?)?;
        let (_, to) = self.places.iter().find(|(one, _)| one.id == place.id)?;
        if landmark.id == place.id {
            return None;
        }
        let (east, north) = (to.east - from.east, to.north - from.north);
        let metres = east.hypot(north);
        let name = ("place", (&landmark.name).into());
        if metres < AT {
            return Some(texts.with("guide-where-at", &[name]));
        }
        let direction = texts.word("guide-direction", direction(east, north));
        let distance = distance(metres, texts);
        let args = [name, ("direction", (&direction).into()), ("distance", (&distance).into())];
        Some(texts.with("guide-where", &args))
    }

    /// The map; nothing where fewer than two places can be drawn.
    pub(super) fn map(&self, texts: &Texts) -> Option<MapView> {
        if self.places.len() < 2 {
            return None;
        }
        let bounds = |of: fn(&Point) -> f64| {
            let all = self.places.iter().map(|(_, point)| of(point));
            all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), one| (low.min(one), high.max(one)))
        };
        let (west, east) = bounds(|point| point.east);
        let (south, north) = bounds(|point| point.north);
        let metres = (east - west).max(north - south).max(SMALLEST);
        let scale = (1.0 - 2.0 * EDGE) / metres;
        let place = |point: &Point| {
            let x = 0.5 + (point.east - f64::midpoint(west, east)) * scale;
            (x, 0.5 - (point.north - f64::midpoint(south, north)) * scale)
        };
        let spots = apart(self.places.iter().map(|(_, point)| place(point)).collect());
        let bar = BARS.into_iter().rev().find(|bar| to_f64(*bar) * scale <= 0.4).unwrap_or(BARS[0]);
        let spots = self.places.iter().zip(spots).zip(1..).map(|(((place, _), (x, y)), number)| MapSpot {
            id: place.id.to_string(),
            number: format!("{number}"),
            label: place.name.clone(),
            x,
            y,
        });
        Some(MapView {
            spoken: texts.get("guide-map"),
            north: texts.get("guide-north"),
            spots: spots.collect(),
            bar: (to_f64(bar) * scale).min(1.0),
            bar_word: distance(to_f64(bar), texts),
        })
    }
}

/// Degrees, where they are some.
fn degrees(place: &Place) -> Option<(f64, f64)> {
    let read = |millionths: i64| to_f64(millionths) / 1_000_000.0;
    let (latitude, longitude) = (read(place.latitude?), read(place.longitude?));
    // At a pole there is no east.
    ((-89.0..=89.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude)).then_some((latitude, longitude))
}

/// A code of the eight directions.
fn direction(east: f64, north: f64) -> &'static str {
    const AROUND: [(&str, f64); 8] = [
        ("n", 0.0),
        ("ne", 45.0),
        ("e", 90.0),
        ("se", 135.0),
        ("s", 180.0),
        ("sw", 225.0),
        ("w", 270.0),
        ("nw", 315.0),
    ];
    let angle = east.atan2(north).to_degrees().rem_euclid(360.0);
    let nearest = AROUND.into_iter().find(|(_, middle)| (angle - middle).abs() <= 22.5);
    nearest.map_or("n", |(code, _)| code)
}

/// "150 m", "1,2 km".
#[expect(clippy::cast_possible_truncation, reason = "no two places are further apart than the earth is round")]
fn distance(metres: f64, texts: &Texts) -> String {
    let tens = (metres / 10.0).round() as i64;
    if tens < 100 {
        return texts.with("distance-m", &[("n", (tens * 10).into())]);
    }
    let tenths = (metres / 100.0).round() as i64;
    if tenths % 10 == 0 {
        return texts.with("distance-km", &[("n", (tenths / 10).into())]);
    }
    texts.with("distance-km-tenths", &[("n", (tenths / 10).into()), ("tenths", (tenths % 10).into())])
}

/// Draws numbers that would cover each other apart, always in the same way.
fn apart(mut spots: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    for _ in 0..ROUNDS {
        let mut moved = false;
        for one in 0..spots.len() {
            for other in one + 1..spots.len() {
                let ((x, y), (x2, y2)) = (spots[one], spots[other]);
                let (dx, dy) = (x2 - x, y2 - y);
                let far = dx.hypot(dy);
                if far >= APART {
                    continue;
                }
                moved = true;
                // At one and the same spot: beside each other.
                let (dx, dy) = if far < 1e-9 { (1.0, 0.0) } else { (dx / far, dy / far) };
                let push = (APART - far) / 2.0 + 1e-6;
                spots[one] = inside(x - dx * push, y - dy * push);
                spots[other] = inside(x2 + dx * push, y2 + dy * push);
            }
        }
        if !moved {
            break;
        }
    }
    spots
}

fn inside(x: f64, y: f64) -> (f64, f64) {
    (x.clamp(LEAST, 1.0 - LEAST), y.clamp(LEAST, 1.0 - LEAST))
}

#[expect(clippy::cast_precision_loss, reason = "millionths of a degree fit a double many times over")]
fn to_f64(number: i64) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{NeighbourhoodId, PlaceId, PlaceKind};
    use crate::texts::{Lang, plain};
    use proptest::prelude::*;
    use uuid::Uuid;

    fn at(id: u128, latitude: f64, longitude: f64) -> Place {
        #[expect(clippy::cast_possible_truncation)]
        let millionths = |degrees: f64| Some((degrees * 1_000_000.0).round() as i64);
        let place = Place::named(
            PlaceId(Uuid::from_u128(id)),
            NeighbourhoodId(Uuid::nil()),
            "De zaal",
            if id == 1 { PlaceKind::Hall } else { PlaceKind::Shop },
        );
        Place { latitude: millionths(latitude), longitude: millionths(longitude), ..place }
    }

    fn said(place: Place) -> Option<String> {
        let places = [at(2, 51.2405, 2.9405), at(1, 51.24, 2.94), place];
        Plan::of(&places).whereabouts(&places[2], &Texts::new(Lang::Nl)).map(|text| plain(&text))
    }

    #[test]
    fn the_way_is_told_from_the_hall() {
        assert_eq!(said(at(3, 51.2418, 2.94)).as_deref(), Some("200 m ten noorden van De zaal"));
        assert_eq!(said(at(3, 51.24, 2.9414)).as_deref(), Some("100 m ten oosten van De zaal"));
        assert_eq!(said(at(3, 51.2390, 2.9384)).as_deref(), Some("160 m ten zuidwesten van De zaal"));
        assert_eq!(said(at(3, 51.2511, 2.94)).as_deref(), Some("1,2 km ten noorden van De zaal"));
        assert_eq!(said(at(3, 51.24001, 2.94)).as_deref(), Some("Bij De zaal"));
        assert_eq!(said(at(1, 51.24, 2.94)), None, "the hall is where it is told from");
        assert_eq!(said(at(3, 99.0, 2.94)), None, "that is no place on earth");
    }

    #[test]
    fn the_north_is_above_and_the_bar_is_as_long_as_it_says() {
        let places = [at(1, 51.24, 2.94), at(2, 51.2427, 2.94), at(3, 51.24, 2.9443)];
        let map = Plan::of(&places).map(&Texts::new(Lang::Nl)).unwrap();
        let [south, north, east] = &map.spots[..] else { panic!("three") };
        assert!(north.y < south.y && (north.x - south.x).abs() < 1e-9);
        assert!(east.x > south.x && (east.y - south.y).abs() < 1e-9);
        assert_eq!(plain(&map.bar_word), "100 m");
        // 300 metres from south to north.
        assert!((map.bar - (south.y - north.y) / 3.0).abs() < 0.01, "{}", map.bar);
        assert_eq!([&*south.number, &*north.number, &*east.number], ["1", "2", "3"]);
    }

    #[test]
    fn one_place_is_no_map() {
        let mut far = at(2, 51.2, 2.9);
        far.longitude = None;
        assert_eq!(Plan::of(&[at(1, 51.24, 2.94), far]).map(&Texts::new(Lang::Nl)), None);
        assert_eq!(Plan::of(&[]).map(&Texts::new(Lang::Nl)), None);
    }

    proptest! {
        #[test]
        fn whatever_the_positions_every_number_is_in_the_square(
            spots in prop::collection::vec((any::<i64>(), any::<i64>(), any::<bool>()), 2..12),
        ) {
            let places: Vec<Place> = (0..).zip(&spots).map(|(n, (north, east, near))| {
                let place = at(n, 51.24, 2.94);
                if *near { place } else { Place { latitude: Some(*north), longitude: Some(*east), ..place } }
            }).collect();
            let texts = Texts::new(Lang::Nl);
            if let Some(map) = Plan::of(&places).map(&texts) {
                let inside = |part: f64| (0.12..=0.88).contains(&part);
                prop_assert!(map.spots.iter().all(|spot| inside(spot.x) && inside(spot.y)));
                prop_assert!(map.bar > 0.0 && map.bar <= 1.0);
            }
        }

        #[test]
        fn numbers_do_not_cover_each_other(
            spots in prop::collection::vec((0.0f64..0.003, 0.0f64..0.004), 2..9),
        ) {
            let places: Vec<Place> = (0..).zip(&spots).map(|(n, (north, east))| at(n, 51.24 + north, 2.94 + east)).collect();
            let map = Plan::of(&places).map(&Texts::new(Lang::Nl)).unwrap();
            for (n, one) in map.spots.iter().enumerate() {
                for other in &map.spots[n + 1..] {
                    let far = (one.x - other.x).hypot(one.y - other.y);
                    prop_assert!(far > 0.09, "{far}");
                }
            }
        }
    }
}

//! Ids with a type: a door cannot be passed where a household is meant.

use crate::schema::{FieldValue, Value, ValueKind};
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new id from random bytes and the milliseconds since 1970 (UUIDv7).
            #[must_use]
            pub fn new(millis: i64, random: [u8; 10]) -> Self {
                Self(uuid::Builder::from_unix_timestamp_millis(u64::try_from(millis).unwrap_or(0), &random).into_uuid())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }

        impl FieldValue for $name {
            const KIND: ValueKind = ValueKind::Id;
            fn to_value(&self) -> Value {
                self.0.to_value()
            }
            fn from_value(value: &Value) -> Option<Self> {
                Uuid::from_value(value).map(Self)
            }
        }
    )+};
}

ids! {
    /// A city (Ostend).
    CityId;
    /// A neighbourhood (buurt).
    NeighbourhoodId;
    /// A building.
    BuildingId;
    /// A stairwell (trappenhuis); a house in a row has one.
    StairwellId;
    /// A dwelling (woning).
    DwellingId;
    /// A household: a tenancy at a dwelling.
    HouseholdId;
    /// The name of a household, kept apart so that it can leave.
    HouseholdNameId;
    /// A dossier of the housing company.
    DossierId;
    /// A card: what two people wrote at once.
    CardId;
    /// One knock at a door.
    VisitId;
    /// A fact that takes another back.
    RetractionId;
    /// A Pleinmaker as a person; she may have several phones and neighbourhoods.
    AccountId;
    /// A Pleinmaker in one neighbourhood.
    MemberId;
    /// Something that residents can come to.
    ActivityId;
    /// A place in the neighbourhood.
    PlaceId;
    /// Words of an activity, a place or a partner in another language.
    TranslationId;
    /// An organisation that helps.
    PartnerId;
    /// A question or signal.
    SignalId;
    /// What happened to a signal.
    SignalStepId;
    /// What was said about one time of an activity.
    RsvpId;
    /// What was decided about it.
    SeatId;
    /// How many were there.
    AttendanceId;
    /// That a household heard that something changed.
    ToldId;
}

//! Closed sets of words: each has a number that is stored and sent, and a code that texts and JSON use.

use crate::schema::{FieldValue, Value, ValueKind};
use serde::{Deserialize, Serialize};

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $number:literal $code:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant,)+ }

        impl $name {
            /// Every one of them, in the order of their numbers.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The number that is stored and sent.
            #[must_use]
            pub fn number(self) -> i64 {
                match self { $(Self::$variant => $number,)+ }
            }

            /// The code that texts, JSON and the command line use.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// Reads a code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }

        impl FieldValue for $name {
            const KIND: ValueKind = ValueKind::Int;
            fn to_value(&self) -> Value {
                Value::Int(self.number())
            }
            fn from_value(value: &Value) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| *value == Value::Int(one.number()))
            }
        }
    )+};
}

codes! {
    /// What happened at a door. A new outcome: a line here, a rule in `welcome.rs`, a word in `texts`.
    VisitOutcome {
        /// Kennisgemaakt: somebody was there and was welcomed.
        Met = 1 "met",
        /// Niet thuis.
        NotHome = 2 "not_home",
        /// Later terugkomen: another moment was asked for.
        ComeBack = 3 "come_back",
        /// Liever niet: do not visit.
        NotWanted = 4 "not_wanted",
        /// Leeg of verhuisd: nobody seems to live here.
        Vacant = 5 "vacant",
        /// Tolk nodig: nobody could talk with the other.
        InterpreterNeeded = 6 "interpreter_needed",
        /// Kaartje in de bus: a letterbox card was left.
        CardLeft = 7 "card_left",
    }

    /// A part of the day in Ostend; the weekend is one part.
    DayPart {
        /// Before 12:00 on a weekday.
        Morning = 1 "morning",
        /// From 12:00, before 18:00 on a weekday.
        Afternoon = 2 "afternoon",
        /// From 18:00 on a weekday.
        Evening = 3 "evening",
        /// Saturday or Sunday, all day.
        Weekend = 4 "weekend",
    }

    /// The way a stairwell is walked.
    Direction {
        /// From the ground floor up.
        BottomUp = 1 "bottom_up",
        /// From the top floor down: take the lift, walk down.
        TopDown = 2 "top_down",
    }

    /// What an activity is, so that its icon and word can be understood in any language.
    ActivityKind {
        /// Soup.
        Soup = 1 "soup",
        /// Coffee.
        Coffee = 2 "coffee",
        /// Sport and games.
        Sport = 3 "sport",
        /// For children.
        Children = 4 "children",
        /// Repair café.
        Repair = 5 "repair",
        /// Learning and practising a language.
        Language = 6 "language",
        /// Plants and gardens.
        Garden = 7 "garden",
        /// Making things by hand.
        Crafts = 8 "crafts",
        /// Music and dance.
        Music = 9 "music",
        /// Cleaning up together.
        CleanUp = 10 "clean_up",
        /// A meeting or information.
        Meeting = 11 "meeting",
        /// Anything else.
        Other = 12 "other",
    }

    /// Whether an activity goes on.
    ActivityStatus {
        /// It goes on.
        Planned = 1 "planned",
        /// Gaat niet door; it stays visible.
        Cancelled = 2 "cancelled",
    }

    /// What a place is.
    PlaceKind {
        /// A square, a lawn, a playground: outdoors.
        Outdoors = 1 "outdoors",
        /// A community room or hall.
        Hall = 2 "hall",
        /// A shop or market.
        Shop = 3 "shop",
        /// A school or childcare.
        School = 4 "school",
        /// Health: doctor, pharmacy.
        Health = 5 "health",
        /// An office where one gets help.
        Office = 6 "office",
    }

    /// What a question or signal is about.
    SignalKind {
        /// A question.
        Question = 1 "question",
        /// The lift.
        Lift = 2 "lift",
        /// A light in a hall or outdoors.
        Light = 3 "light",
        /// Damp and mould.
        DampMould = 4 "damp_mould",
        /// Waste.
        Waste = 5 "waste",
        /// Noise.
        Noise = 6 "noise",
        /// What does not feel safe.
        Safety = 7 "safety",
        /// Living together as neighbours.
        Neighbours = 8 "neighbours",
        /// Letters and forms.
        Paperwork = 9 "paperwork",
        /// Anything else.
        Other = 10 "other",
    }

    /// How soon a signal needs somebody.
    SignalUrgency {
        /// It can wait its turn.
        Normal = 1 "normal",
        /// Rather soon.
        Soon = 2 "soon",
        /// Somebody may get hurt: 112 and 101 come first.
        Danger = 3 "danger",
    }

    /// What happened to a signal.
    SignalStepKind {
        /// Doorgegeven: somebody has it, with a day by which an answer is expected.
        PassedOn = 1 "passed_on",
        /// Beantwoord: there is an answer.
        Answered = 2 "answered",
        /// Teruggebracht: the answer was brought to who asked.
        CarriedBack = 3 "carried_back",
        /// Afgesloten by the coach.
        Closed = 4 "closed",
        /// Ingetrokken by who recorded it.
        Withdrawn = 5 "withdrawn",
    }
    /// What was said at a door about an activity.
    RsvpAnswer {
        /// They come.
        Yes = 1 "yes",
        /// They do not come.
        No = 2 "no",
        /// They do not know yet.
        Maybe = 3 "maybe",
        /// Niet thuis: nobody was there to be asked.
        NotHome = 4 "not_home",
        /// Taken back by who recorded it: nothing was said.
        TakenBack = 5 "taken_back",
    }

    /// What the server decided for somebody who comes.
    SeatState {
        /// There is a place.
        Seat = 1 "seat",
        /// On the waiting list.
        Waiting = 2 "waiting",
        /// Given back: they do not come after all.
        GivenBack = 3 "given_back",
    }
}

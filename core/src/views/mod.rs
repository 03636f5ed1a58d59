//! What a screen or page shows, ready to draw: words chosen, dates written, order settled. Pure; no storage here.

mod activity;
mod agenda;
mod board;
mod building;
mod calls;
mod card;
mod door;
mod dwelling;
mod guide;
mod hear;
mod invite;
mod outcome;
mod problem;
mod search;
mod shell;
mod sign_up;
mod signal;
mod signals;
mod speak;
mod staff;
mod start;
mod status;
mod sync;
mod tally;
mod today;

pub use activity::{ActivityAction, ActivityActionCode, ActivityView, TeamPart, activity};
pub use agenda::{AgendaItem, AgendaView, Fact, agenda, facts, item};
pub use board::{BoardEntry, BoardRow, board};
pub use building::{BuildingChoice, BuildingView, DoorCell, FloorRow, LegendEntry, PlacedCell, building, cell};
pub use calls::{Call, CallCode, call};
pub use card::{CardChoice, CardFacts, CardView, name_card};
pub use door::{
    Arrival, ArrivalCode, AtTheDoor, DoorRow, DoorState, DoorView, Journey, RowIn, VisitRow, address, arrival,
    door_row, door_view, floor, language, number, place_address,
};
pub use dwelling::{DwellingView, dwelling_view};
pub use guide::{
    GuideEntry, GuidePage, GuidePageSection, GuideRow, GuideRows, GuideSection, GuideView, HoursLine, MapSpot, MapView,
    PlaceView, guide, guide_page, place,
};
pub use hear::{HearDoor, HearRow, HearView, hear};
pub use invite::{AnswerButton, AskedDoor, InviteGroup, InviteHead, InviteRow, InviteView, invite};
pub use outcome::{OutcomeButton, OutcomeChoice, VisitDetail};
pub use problem::{ProblemView, Remedy, problem};
pub use search::{FoundDoor, SHOWN as SEARCH_SHOWN, SearchEmpty, SearchRemedy, SearchRow, SearchView, search};
pub use shell::{HomeTab, HomeView, LanguageChoice, SettingsView, SizeChoice, TEXT_SCALES, TabView, home, settings};
pub use sign_up::{ComingRow, PlacedRsvp, SignUpDetail, coming_row, detail, seat_word, seats, sign_up_detail};
pub use signal::{
    KindChoice, NewSignalView, PlaceChoice, SignalAction, SignalActionCode, SignalEvent, SignalPlace, SignalView,
    ToldStep, UrgencyChoice, WriteField, emergency, new_signal, signal_view,
};
pub use signals::{
    CarryBackView, PlacedSignal, SignalGroup, SignalGroupCode, SignalRow, SignalsView, carry_back, signal_row,
    signal_state, signals,
};
pub use speak::{
    LanguageRow, LanguagesView, PhraseAnswer, PhraseRow, PhraseStep, PhraseView, PhrasesView, SpokenLanguage,
    languages, phrase, phrases,
};
pub use staff::{Figure, StaffView};
pub use start::{
    ChooseView, FirstSyncView, JoinView, NeighbourhoodChoice, StartView, WayIn, WelcomeView, choose, first_sync, join,
    start, welcome,
};
pub use status::{RefusedView, StatusCode, StatusFacts, StatusView, status};
pub use sync::{SyncView, sync};
pub use tally::{TallyCode, TallyCounts, TallyStep, TallyView, tally};
pub use today::{DoorGroup, EmptyNotice, PlacedDoor, TodayView, group, today};

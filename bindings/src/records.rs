//! How the core's records look on the other side. Each is declared once more, because only this crate knows uniffi;
//! the compiler refuses one that differs. What the fields mean stands in the core.

use chrono::NaiveDate;
use pleinmakers_core::domain::{
    BuildingId, CardId, DayPart, Direction, HouseholdId, StairwellId, VisitId, VisitOutcome,
};
use pleinmakers_core::phone::{Changed, Recorded};
use pleinmakers_core::texts::TextDirection;
use pleinmakers_core::views::{
    ActivityView, AgendaItem, AgendaView, Arrival, ArrivalCode, BuildingChoice, BuildingView, CardChoice, CardView,
    ChooseView, DoorCell, DoorGroup, DoorRow, DoorState, DoorView, EmptyNotice, Fact, FirstSyncView, FloorRow, HomeTab,
    HomeView, JoinView, LanguageChoice, LegendEntry, NeighbourhoodChoice, OutcomeButton, OutcomeChoice, ProblemView,
    RefusedView, Remedy, SettingsView, SizeChoice, StartView, StatusCode, StatusView, SyncView, TabView, TodayView,
    VisitDetail, VisitRow, WayIn, WelcomeView,
};

macro_rules! ids {
    ($($name:ident)+) => {$(
        uniffi::custom_type!($name, String, {
            remote,
            lower: |id| id.to_string(),
            try_lift: |text| Ok(text.parse()?),
        });
    )+};
}

ids! { BuildingId CardId HouseholdId StairwellId VisitId }

uniffi::custom_type!(NaiveDate, String, {
    remote,
    lower: |date| date.to_string(),
    try_lift: |text| Ok(text.parse()?),
});

#[uniffi::remote(Enum)]
pub enum VisitOutcome {
    Met,
    NotHome,
    ComeBack,
    NotWanted,
    Vacant,
    InterpreterNeeded,
    CardLeft,
}

#[uniffi::remote(Enum)]
pub enum DayPart {
    Morning,
    Afternoon,
    Evening,
    Weekend,
}

#[uniffi::remote(Enum)]
pub enum Direction {
    BottomUp,
    TopDown,
}

// What is around the screens.

#[uniffi::remote(Enum)]
pub enum HomeTab {
    Today,
    Building,
    Agenda,
    Settings,
}

#[uniffi::remote(Record)]
pub struct TabView {
    pub tab: HomeTab,
    pub word: String,
}

#[uniffi::remote(Record)]
pub struct HomeView {
    pub tabs: Vec<TabView>,
    pub language: String,
    pub direction: TextDirection,
    pub text_scale: f32,
    pub back: String,
}

#[uniffi::remote(Record)]
pub struct LanguageChoice {
    pub code: String,
    pub own_name: String,
    pub chosen: bool,
    pub note: Option<String>,
}

#[uniffi::remote(Record)]
pub struct SizeChoice {
    pub scale: f32,
    pub word: String,
    pub chosen: bool,
}

#[uniffi::remote(Record)]
pub struct SettingsView {
    pub title: String,
    pub who: Option<String>,
    pub language_title: String,
    pub languages: Vec<LanguageChoice>,
    pub size_title: String,
    pub sizes: Vec<SizeChoice>,
    pub sync: String,
    pub privacy: String,
}

#[uniffi::remote(Enum)]
pub enum TextDirection {
    Ltr,
    Rtl,
}

// What went wrong.

#[uniffi::remote(Enum)]
pub enum Remedy {
    Retry,
    Back,
    Join,
    BeginAnew,
}

#[uniffi::remote(Record)]
pub struct ProblemView {
    pub code: String,
    pub sentence: String,
    pub action: String,
    pub remedy: Remedy,
    pub button: String,
    pub direction: TextDirection,
}

// Before somebody belongs anywhere.

#[uniffi::remote(Record)]
pub struct WayIn {
    pub word: String,
    pub hint: String,
}

#[uniffi::remote(Record)]
pub struct StartView {
    pub title: String,
    pub lead: String,
    pub resident: WayIn,
    pub pleinmaker: WayIn,
    pub settings: String,
}

#[uniffi::remote(Record)]
pub struct NeighbourhoodChoice {
    pub slug: String,
    pub name: String,
    pub district: String,
}

#[uniffi::remote(Record)]
pub struct ChooseView {
    pub title: String,
    pub lead: String,
    pub choices: Vec<NeighbourhoodChoice>,
}

#[uniffi::remote(Record)]
pub struct JoinView {
    pub title: String,
    pub lead: String,
    pub scan: String,
    pub link: String,
    pub join: String,
    pub busy: String,
}

#[uniffi::remote(Record)]
pub struct WelcomeView {
    pub title: String,
    pub sentence: String,
    pub compare: String,
    pub number: String,
    pub neighbourhoods: String,
    pub next: String,
}

#[uniffi::remote(Record)]
pub struct FirstSyncView {
    pub title: String,
    pub lead: String,
    pub progress: Option<f32>,
    pub count: String,
    pub done: bool,
    pub next: String,
    pub problem: Option<ProblemView>,
}

// Doors.

#[uniffi::remote(Enum)]
pub enum DoorState {
    New,
    Tried,
    Met,
    DoNotVisit,
    Closed,
}

#[uniffi::remote(Enum)]
pub enum ArrivalCode {
    Waiting,
    Arrived,
}

#[uniffi::remote(Record)]
pub struct Arrival {
    pub code: ArrivalCode,
    pub word: String,
    pub arrived_at: Option<i64>,
}

#[uniffi::remote(Record)]
pub struct DoorRow {
    pub household: HouseholdId,
    pub number: String,
    pub address: String,
    pub floor: String,
    pub state: DoorState,
    pub title: String,
    pub detail: String,
    pub overdue: bool,
    pub done_today: bool,
    pub arrival: Option<Arrival>,
    pub spoken: String,
}

#[uniffi::remote(Record)]
pub struct VisitRow {
    pub visit: VisitId,
    pub outcome: Option<VisitOutcome>,
    pub word: String,
    pub when: String,
    pub by: String,
    pub undone: bool,
    pub can_undo: bool,
    pub arrival: Arrival,
}

#[uniffi::remote(Record)]
pub struct VisitDetail {
    pub come_back_on: Option<NaiveDate>,
    pub come_back_part: Option<DayPart>,
    pub not_wanted_months: Option<i64>,
}

#[uniffi::remote(Record)]
pub struct OutcomeChoice {
    pub word: String,
    pub more: VisitDetail,
}

#[uniffi::remote(Record)]
pub struct OutcomeButton {
    pub outcome: VisitOutcome,
    pub word: String,
    pub primary: bool,
    pub usual: bool,
    pub choices: Vec<OutcomeChoice>,
}

#[uniffi::remote(Record)]
pub struct DoorView {
    pub row: DoorRow,
    pub name: Option<String>,
    pub name_hidden: Option<String>,
    pub language: Option<String>,
    pub place: String,
    pub question: Option<String>,
    pub outcomes: Vec<OutcomeButton>,
    pub history_title: Option<String>,
    pub history: Vec<VisitRow>,
    pub undo: String,
}

#[uniffi::remote(Record)]
pub struct Recorded {
    pub visit: VisitId,
    pub said: String,
    pub undo: String,
    pub undo_seconds: u32,
    pub door: DoorView,
}

// Today and the building.

#[uniffi::remote(Record)]
pub struct DoorGroup {
    pub stairwell: StairwellId,
    pub direction: Direction,
    pub place: String,
    pub floor: String,
    pub count: String,
    pub spoken: String,
    pub doors: Vec<DoorRow>,
}

#[uniffi::remote(Record)]
pub struct EmptyNotice {
    pub sentence: String,
    pub button: String,
}

#[uniffi::remote(Record)]
pub struct TodayView {
    pub title: String,
    pub date: String,
    pub summary: String,
    pub to_do: u32,
    pub round: Vec<DoorGroup>,
    pub more: Vec<DoorGroup>,
    pub more_count: u32,
    pub more_word: Option<String>,
    pub empty: Option<EmptyNotice>,
    pub status: StatusView,
}

#[uniffi::remote(Record)]
pub struct DoorCell {
    pub household: Option<HouseholdId>,
    pub number: String,
    pub state: DoorState,
    pub spoken: String,
}

#[uniffi::remote(Record)]
pub struct FloorRow {
    pub label: String,
    pub spoken: String,
    pub cells: Vec<DoorCell>,
}

#[uniffi::remote(Record)]
pub struct LegendEntry {
    pub state: DoorState,
    pub word: String,
}

#[uniffi::remote(Record)]
pub struct BuildingChoice {
    pub building: BuildingId,
    pub name: String,
    pub chosen: bool,
}

#[uniffi::remote(Record)]
pub struct BuildingView {
    pub title: String,
    pub summary: String,
    pub floors: Vec<FloorRow>,
    pub legend: Vec<LegendEntry>,
    pub buildings: Vec<BuildingChoice>,
    pub empty: Option<String>,
}

// The sync.

#[uniffi::remote(Enum)]
pub enum StatusCode {
    UpToDate,
    Waiting,
    Sending,
    NeedsYou,
}

#[uniffi::remote(Record)]
pub struct StatusView {
    pub code: StatusCode,
    pub offline: bool,
    pub word: String,
    pub waiting: u64,
    pub refused: u64,
    pub last: Option<String>,
}

#[uniffi::remote(Record)]
pub struct RefusedView {
    pub number: u64,
    pub when: String,
    pub door: Option<String>,
    pub what: String,
    pub why: String,
}

#[uniffi::remote(Record)]
pub struct SyncView {
    pub title: String,
    pub status: StatusView,
    pub sentence: String,
    pub now: String,
    pub cancel: Option<String>,
    pub refused_title: Option<String>,
    pub refused: Vec<RefusedView>,
    pub cards: Vec<CardView>,
}

#[uniffi::remote(Record)]
pub struct CardView {
    pub card: CardId,
    pub seen: u64,
    pub title: String,
    pub sentence: String,
    pub choices: Vec<CardChoice>,
}

#[uniffi::remote(Record)]
pub struct CardChoice {
    pub value: String,
    pub by: String,
    pub word: String,
}

#[uniffi::remote(Record)]
pub struct Changed {
    pub doors: bool,
    pub agenda: bool,
    pub status: bool,
    pub shell: bool,
}

// The agenda.

#[uniffi::remote(Record)]
pub struct Fact {
    pub code: String,
    pub word: String,
}

#[uniffi::remote(Record)]
pub struct AgendaItem {
    pub id: String,
    pub weekday_short: String,
    pub day_of_month: String,
    pub month_short: String,
    pub date_full: String,
    pub time_range: String,
    pub starts: String,
    pub ends: Option<String>,
    pub kind_code: String,
    pub kind_word: String,
    pub title: String,
    pub title_language: String,
    pub title_direction: TextDirection,
    pub title_foreign: bool,
    pub place: String,
    pub place_address: Option<String>,
    pub facts: Vec<Fact>,
    pub cancelled: Option<String>,
    pub next: bool,
    pub this_week: bool,
    pub spoken: String,
}

#[uniffi::remote(Record)]
pub struct AgendaView {
    pub neighbourhood: String,
    pub title: String,
    pub later: Option<String>,
    pub items: Vec<AgendaItem>,
    pub empty: Option<String>,
}

#[uniffi::remote(Record)]
pub struct ActivityView {
    pub item: AgendaItem,
    pub when: String,
    pub place: Option<String>,
    pub note: Option<String>,
}

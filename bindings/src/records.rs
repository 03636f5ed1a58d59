//! How the core's records look on the other side. Each is declared once more, because only this crate knows uniffi;
//! the compiler refuses one that differs. What the fields mean stands in the core.

use chrono::NaiveDate;
use pleinmakers_core::domain::{
    BuildingId, CardId, DayPart, Direction, DwellingId, HouseholdId, RsvpAnswer, RsvpId, SignalId, SignalKind,
    SignalStepKind, SignalUrgency, StairwellId, VisitId, VisitOutcome,
};
use pleinmakers_core::phone::{Changed, Recorded, RecordedFace, RecordedRsvp, RsvpDetails};
use pleinmakers_core::texts::TextDirection;
use pleinmakers_core::views::{
    ActivityAction, ActivityActionCode, ActivityView, AgendaItem, AgendaView, AnswerButton, Arrival, ArrivalCode,
    BuildingChoice, BuildingView, Call, CallCode, CardChoice, CardView, CarryBackView, ChooseView, ComingRow, DoorCell,
    DoorGroup, DoorRow, DoorState, DoorView, DwellingView, EmptyNotice, Fact, FirstSyncView, FloorRow, GuideRow,
    GuideSection, GuideView, HearRow, HearView, HomeTab, HomeView, HoursLine, InviteGroup, InviteRow, InviteView,
    JoinView, KindChoice, LanguageChoice, LanguageRow, LanguagesView, LegendEntry, MapSpot, MapView,
    NeighbourhoodChoice, NewSignalView, OutcomeButton, OutcomeChoice, PhraseAnswer, PhraseRow, PhraseStep, PhraseView,
    PhrasesView, PlaceChoice, PlaceView, ProblemView, RefusedView, Remedy, SearchEmpty, SearchRemedy, SearchRow,
    SearchView, SettingsView, SignUpDetail, SignalAction, SignalActionCode, SignalEvent, SignalGroup, SignalGroupCode,
    SignalPlace, SignalRow, SignalView, SignalsView, SizeChoice, SpokenLanguage, StartView, StatusCode, StatusView,
    SyncView, TabView, TallyCode, TallyCounts, TallyStep, TallyView, TodayView, UrgencyChoice, VisitDetail, VisitRow,
    WayIn, WelcomeView, WriteField,
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

ids! { BuildingId CardId DwellingId HouseholdId RsvpId SignalId StairwellId VisitId }

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
    Signals,
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
    pub signal: String,
    pub speak: String,
    pub speak_language: Option<String>,
    pub dwelling: DwellingId,
    pub new_face: Option<String>,
    pub undo_face: Option<String>,
}

#[uniffi::remote(Record)]
pub struct Recorded {
    pub visit: VisitId,
    pub said: String,
    pub undo: String,
    pub undo_seconds: u32,
    pub door: DoorView,
}

#[uniffi::remote(Record)]
pub struct RecordedFace {
    pub household: HouseholdId,
    pub said: String,
    pub undo: String,
    pub undo_seconds: u32,
    pub door: DoorView,
}

#[uniffi::remote(Record)]
pub struct DwellingView {
    pub dwelling: DwellingId,
    pub household: Option<HouseholdId>,
    pub number: String,
    pub address: String,
    pub floor: String,
    pub sentence: String,
    pub hint: String,
    pub new_face: String,
    pub spoken: String,
}

// Finding a door.

#[uniffi::remote(Enum)]
pub enum SearchRemedy {
    Building,
    Clear,
}

#[uniffi::remote(Record)]
pub struct SearchEmpty {
    pub sentence: String,
    pub button: String,
    pub remedy: SearchRemedy,
}

#[uniffi::remote(Record)]
pub struct SearchRow {
    pub dwelling: DwellingId,
    pub household: Option<HouseholdId>,
    pub number: String,
    pub address: String,
    pub state: DoorState,
    pub title: String,
    pub reason: String,
    pub spoken: String,
}

#[uniffi::remote(Record)]
pub struct SearchView {
    pub title: String,
    pub label: String,
    pub clear: String,
    pub summary: Option<String>,
    pub rows: Vec<SearchRow>,
    pub more: Option<String>,
    pub empty: Option<SearchEmpty>,
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
    pub search: String,
    pub carry_back: Option<CarryBackView>,
    pub calls: Vec<Call>,
    pub empty: Option<EmptyNotice>,
    pub status: StatusView,
}

#[uniffi::remote(Record)]
pub struct DoorCell {
    pub dwelling: DwellingId,
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

// Questions and signals.

#[uniffi::remote(Enum)]
pub enum SignalKind {
    Question,
    Lift,
    Light,
    DampMould,
    Waste,
    Noise,
    Safety,
    Neighbours,
    Paperwork,
    Other,
}

#[uniffi::remote(Enum)]
pub enum SignalUrgency {
    Normal,
    Soon,
    Danger,
}

#[uniffi::remote(Enum)]
pub enum SignalStepKind {
    PassedOn,
    Answered,
    CarriedBack,
    Closed,
    Withdrawn,
}

#[uniffi::remote(Enum)]
pub enum SignalGroupCode {
    CarryBack,
    Overdue,
    Waiting,
    New,
    ClosedLately,
}

#[uniffi::remote(Enum)]
pub enum SignalActionCode {
    CarryBack,
    Answer,
    Withdraw,
}

#[uniffi::remote(Record)]
pub struct SignalRow {
    pub signal: SignalId,
    pub kind: SignalKind,
    pub kind_word: String,
    pub urgency: SignalUrgency,
    pub urgency_word: Option<String>,
    pub place: String,
    pub state: String,
    pub overdue: bool,
    pub carry_back: bool,
    pub arrival: Option<Arrival>,
    pub spoken: String,
}

#[uniffi::remote(Record)]
pub struct SignalGroup {
    pub code: SignalGroupCode,
    pub title: String,
    pub rows: Vec<SignalRow>,
}

#[uniffi::remote(Record)]
pub struct SignalsView {
    pub title: String,
    pub groups: Vec<SignalGroup>,
    pub empty: Option<EmptyNotice>,
    pub add: Option<String>,
    pub status: StatusView,
}

#[uniffi::remote(Record)]
pub struct CarryBackView {
    pub title: String,
    pub rows: Vec<SignalRow>,
    pub more: Option<String>,
}

#[uniffi::remote(Record)]
pub struct SignalEvent {
    pub kind: Option<SignalStepKind>,
    pub word: String,
    pub detail: Option<String>,
    pub when: String,
    pub by: String,
    pub arrival: Arrival,
}

#[uniffi::remote(Record)]
pub struct SignalAction {
    pub code: SignalActionCode,
    pub word: String,
    pub primary: bool,
}

#[uniffi::remote(Record)]
pub struct WriteField {
    pub label: String,
    pub hint: String,
    pub save: String,
    pub cancel: String,
}

#[uniffi::remote(Record)]
pub struct SignalView {
    pub row: SignalRow,
    pub title: String,
    pub words: Option<String>,
    pub emergency: Option<String>,
    pub answer_title: Option<String>,
    pub answer: Option<String>,
    pub door: Option<HouseholdId>,
    pub door_word: Option<String>,
    pub history_title: String,
    pub history: Vec<SignalEvent>,
    pub actions: Vec<SignalAction>,
    pub write: WriteField,
}

#[uniffi::remote(Record)]
pub struct SignalPlace {
    pub household: Option<HouseholdId>,
    pub building: Option<BuildingId>,
}

#[uniffi::remote(Record)]
pub struct PlaceChoice {
    pub place: SignalPlace,
    pub word: String,
}

#[uniffi::remote(Record)]
pub struct KindChoice {
    pub kind: SignalKind,
    pub word: String,
}

#[uniffi::remote(Record)]
pub struct UrgencyChoice {
    pub urgency: SignalUrgency,
    pub word: String,
    pub emergency: Option<String>,
}

#[uniffi::remote(Record)]
pub struct NewSignalView {
    pub title: String,
    pub kind_title: String,
    pub kinds: Vec<KindChoice>,
    pub place_title: String,
    pub places: Vec<PlaceChoice>,
    pub urgency_title: String,
    pub urgencies: Vec<UrgencyChoice>,
    pub write: WriteField,
}

// Phrases for a door.

#[uniffi::remote(Record)]
pub struct SpokenLanguage {
    pub code: String,
    pub own_name: String,
    pub name: String,
    pub tag: String,
    pub direction: TextDirection,
}

#[uniffi::remote(Record)]
pub struct LanguageRow {
    pub language: SpokenLanguage,
    pub detail: String,
    pub listed: bool,
    pub spoken: String,
}

#[uniffi::remote(Record)]
pub struct LanguagesView {
    pub title: String,
    pub lead: String,
    pub rows: Vec<LanguageRow>,
}

#[uniffi::remote(Record)]
pub struct PhraseRow {
    pub key: String,
    pub icon: String,
    pub words: String,
    pub meaning: Option<String>,
    pub spoken: String,
}

#[uniffi::remote(Record)]
pub struct PhrasesView {
    pub language: SpokenLanguage,
    pub unreviewed: Option<String>,
    pub another: String,
    pub rows: Vec<PhraseRow>,
}

#[uniffi::remote(Record)]
pub struct PhraseAnswer {
    pub key: String,
    pub words: String,
    pub meaning: Option<String>,
    pub spoken: String,
}

#[uniffi::remote(Record)]
pub struct PhraseStep {
    pub key: String,
    pub word: String,
}

#[uniffi::remote(Record)]
pub struct PhraseView {
    pub language: SpokenLanguage,
    pub row: PhraseRow,
    pub position: String,
    pub answers_title: Option<String>,
    pub answers: Vec<PhraseAnswer>,
    pub aloud: String,
    pub speak: String,
    pub no_voice: String,
    pub unreviewed: Option<String>,
    pub previous: Option<PhraseStep>,
    pub next: Option<PhraseStep>,
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
    pub activity: String,
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
    pub moved: Option<String>,
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
    pub guide: String,
}

// The guide.

#[uniffi::remote(Record)]
pub struct GuideView {
    pub neighbourhood: String,
    pub title: String,
    pub note: Option<String>,
    pub sections: Vec<GuideSection>,
    pub map: Option<MapView>,
    pub map_title: String,
    pub empty: Option<String>,
}

#[uniffi::remote(Record)]
pub struct GuideSection {
    pub title: String,
    pub open: bool,
    pub rows: Vec<GuideRow>,
}

#[uniffi::remote(Record)]
pub struct GuideRow {
    pub id: String,
    pub number: Option<String>,
    pub name: String,
    pub kind_code: String,
    pub kind_word: String,
    pub purpose: Option<String>,
    pub purpose_language: String,
    pub purpose_direction: TextDirection,
    pub purpose_note: Option<String>,
    pub open: bool,
    pub opening: String,
    pub facts: Vec<Fact>,
    pub phone: Option<String>,
    pub address: Option<String>,
    pub whereabouts: Option<String>,
    pub spoken: String,
}

#[uniffi::remote(Record)]
pub struct MapView {
    pub spoken: String,
    pub north: String,
    pub spots: Vec<MapSpot>,
    pub bar: f64,
    pub bar_word: String,
}

#[uniffi::remote(Record)]
pub struct MapSpot {
    pub id: String,
    pub number: String,
    pub label: String,
    pub x: f64,
    pub y: f64,
}

#[uniffi::remote(Record)]
pub struct PlaceView {
    pub row: GuideRow,
    pub address_label: String,
    pub at: Option<String>,
    pub phone_label: String,
    pub hours_label: String,
    pub hours: Vec<HoursLine>,
    pub help_title: Option<String>,
    pub help: Vec<GuideRow>,
    pub agenda_title: Option<String>,
    pub agenda: Vec<AgendaItem>,
}

#[uniffi::remote(Record)]
pub struct HoursLine {
    pub days: String,
    pub times: String,
}

#[uniffi::remote(Record)]
pub struct ActivityView {
    pub item: AgendaItem,
    pub when: String,
    pub place: Option<String>,
    pub note: Option<String>,
    pub seats: Option<String>,
    pub coming_title: Option<String>,
    pub coming: Vec<ComingRow>,
    pub counted: Option<String>,
    pub actions: Vec<ActivityAction>,
}

// Who comes to an activity.

#[uniffi::remote(Enum)]
pub enum RsvpAnswer {
    Yes,
    No,
    Maybe,
    NotHome,
    TakenBack,
}

#[uniffi::remote(Record)]
pub struct ComingRow {
    pub rsvp: RsvpId,
    pub household: Option<HouseholdId>,
    pub door: String,
    pub detail: String,
    pub seat: Option<String>,
    pub waiting: bool,
    pub take_back: Option<String>,
    pub arrival: Arrival,
    pub spoken: String,
}

#[uniffi::remote(Record)]
pub struct SignUpDetail {
    pub persons: i64,
    pub persons_word: String,
    pub fewer: Option<i64>,
    pub fewer_word: String,
    pub more: Option<i64>,
    pub more_word: String,
    pub fetch: bool,
    pub fetch_word: String,
    pub brings: Option<String>,
    pub brings_word: String,
    pub write: WriteField,
}

#[uniffi::remote(Record)]
pub struct AnswerButton {
    pub answer: RsvpAnswer,
    pub word: String,
    pub chosen: bool,
    pub spoken: String,
}

#[uniffi::remote(Record)]
pub struct InviteRow {
    pub household: HouseholdId,
    pub number: String,
    pub title: String,
    pub detail: String,
    pub answer: Option<RsvpAnswer>,
    pub buttons: Vec<AnswerButton>,
    pub more: Option<SignUpDetail>,
    pub arrival: Option<Arrival>,
    pub spoken: String,
}

#[uniffi::remote(Record)]
pub struct InviteGroup {
    pub place: String,
    pub floor: String,
    pub spoken: String,
    pub rows: Vec<InviteRow>,
}

#[uniffi::remote(Record)]
pub struct InviteView {
    pub id: String,
    pub title: String,
    pub activity: String,
    pub seats: Option<String>,
    pub summary: String,
    pub to_ask: u32,
    pub groups: Vec<InviteGroup>,
    pub nameless: Option<String>,
    pub empty: Option<EmptyNotice>,
}

#[uniffi::remote(Record)]
pub struct RsvpDetails {
    #[uniffi(default = None)]
    pub persons: Option<i64>,
    #[uniffi(default = None)]
    pub brings: Option<String>,
    #[uniffi(default = None)]
    pub fetch: Option<bool>,
}

#[uniffi::remote(Record)]
pub struct RecordedRsvp {
    pub rsvp: RsvpId,
    pub said: String,
    pub undo: String,
    pub undo_seconds: u32,
    pub invite: InviteView,
}

#[uniffi::remote(Record)]
pub struct TallyCounts {
    pub present: i64,
    pub first_time: i64,
    pub met: i64,
}

#[uniffi::remote(Enum)]
pub enum TallyCode {
    Present,
    FirstTime,
    Met,
}

#[uniffi::remote(Record)]
pub struct TallyStep {
    pub code: TallyCode,
    pub word: String,
    pub value: i64,
    pub spoken: String,
    pub less: Option<TallyCounts>,
    pub less_word: String,
    pub more: Option<TallyCounts>,
    pub more_word: String,
}

#[uniffi::remote(Record)]
pub struct TallyView {
    pub id: String,
    pub title: String,
    pub activity: String,
    pub counts: TallyCounts,
    pub steps: Vec<TallyStep>,
    pub note: String,
    pub save: String,
    pub counted: Option<String>,
}

#[uniffi::remote(Record)]
pub struct HearRow {
    pub household: HouseholdId,
    pub door: String,
    pub detail: String,
    pub told: Option<String>,
    pub arrival: Option<Arrival>,
    pub spoken: String,
}

#[uniffi::remote(Record)]
pub struct HearView {
    pub id: String,
    pub title: String,
    pub activity: String,
    pub news: Option<String>,
    pub summary: String,
    pub rows: Vec<HearRow>,
    pub known_title: Option<String>,
    pub known: Vec<HearRow>,
    pub empty: Option<EmptyNotice>,
}

#[uniffi::remote(Enum)]
pub enum CallCode {
    MustHear,
    Call,
    Tally,
}

#[uniffi::remote(Record)]
pub struct Call {
    pub id: String,
    pub code: CallCode,
    pub title: String,
    pub when: String,
    pub detail: Option<String>,
    pub spoken: String,
}

#[uniffi::remote(Enum)]
pub enum ActivityActionCode {
    Invite,
    Tally,
    MustHear,
}

#[uniffi::remote(Record)]
pub struct ActivityAction {
    pub code: ActivityActionCode,
    pub word: String,
    pub primary: bool,
}

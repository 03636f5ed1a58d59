/// The phone as the screens' models know it: one method for each thing that a person does or sees. A method that
/// answers a record waits for it, so it is called off the main thread; `startSync` and `subscribe` only begin something.
/// Nothing is thrown but `PhoneProblem`.
public protocol PhonePort: AnyObject, Sendable {
    func movedAside() throws(PhoneProblem) -> ProblemView?
    func home() throws(PhoneProblem) -> HomeView
    func start() throws(PhoneProblem) -> StartView
    func choices(server: String) throws(PhoneProblem) -> ChooseView
    func choose(server: String, slug: String) throws(PhoneProblem)
    func joinView() throws(PhoneProblem) -> JoinView
    func join(link: String) throws(PhoneProblem) -> WelcomeView
    func firstSync() throws(PhoneProblem) -> FirstSyncView
    func startSync(_ heard: @escaping @Sendable (SyncNews) -> Void) throws(PhoneProblem) -> any SyncJob
    func syncOnce(seconds: UInt32) throws(PhoneProblem) -> SyncEnd
    func today() throws(PhoneProblem) -> TodayView
    func building(_ building: BuildingId?) throws(PhoneProblem) -> BuildingView
    func door(_ household: HouseholdId) throws(PhoneProblem) -> DoorView
    func record(_ household: HouseholdId, _ outcome: VisitOutcome, _ more: VisitDetail?) throws(PhoneProblem)
        -> Recorded
    func undo(_ visit: VisitId) throws(PhoneProblem) -> DoorView
    func settle(_ card: CardId, _ seen: UInt64, _ choice: UInt32) throws(PhoneProblem)
    func signals() throws(PhoneProblem) -> SignalsView
    func signal(_ signal: SignalId) throws(PhoneProblem) -> SignalView
    func newSignal(_ household: HouseholdId?) throws(PhoneProblem) -> NewSignalView
    func recordSignal(_ place: SignalPlace, _ kind: SignalKind, _ urgency: SignalUrgency, _ words: String)
        throws(PhoneProblem) -> SignalView
    func carryBack(_ signal: SignalId) throws(PhoneProblem) -> SignalView
    func answer(_ signal: SignalId, _ words: String) throws(PhoneProblem) -> SignalView
    func withdraw(_ signal: SignalId) throws(PhoneProblem)
    func search(_ text: String) throws(PhoneProblem) -> SearchView
    func dwelling(_ dwelling: DwellingId) throws(PhoneProblem) -> DwellingView
    func newFace(_ dwelling: DwellingId) throws(PhoneProblem) -> RecordedFace
    func undoNewFace(_ household: HouseholdId) throws(PhoneProblem) -> DwellingView
    func languages(_ household: HouseholdId?) throws(PhoneProblem) -> LanguagesView
    func phrases(_ language: String) throws(PhoneProblem) -> PhrasesView
    func phrase(_ language: String, _ key: String) throws(PhoneProblem) -> PhraseView
    func agenda() throws(PhoneProblem) -> AgendaView
    func activity(_ id: String) throws(PhoneProblem) -> ActivityView
    func guide() throws(PhoneProblem) -> GuideView
    func place(_ id: String) throws(PhoneProblem) -> PlaceView
    func invite(_ id: String) throws(PhoneProblem) -> InviteView
    func undoRsvp(_ rsvp: RsvpId) throws(PhoneProblem) -> InviteView
    func tally(_ id: String, _ counts: TallyCounts?) throws(PhoneProblem) -> TallyView
    func recordTally(_ id: String, _ counts: TallyCounts) throws(PhoneProblem) -> TallyView
    func mustHear(_ id: String) throws(PhoneProblem) -> HearView
    func recordTold(_ id: String, _ household: HouseholdId) throws(PhoneProblem) -> HearView
    func recordRsvp(_ id: String, _ household: HouseholdId?, _ answer: RsvpAnswer, _ details: RsvpDetails)
        throws(PhoneProblem) -> RecordedRsvp
    func sync() throws(PhoneProblem) -> SyncView
    func settings() throws(PhoneProblem) -> SettingsView
    func chooseLanguage(_ code: String) throws(PhoneProblem)
    func chooseTextScale(_ scale: Float) throws(PhoneProblem)
    func subscribe(_ heard: @escaping @Sendable (Changed) -> Void) throws(PhoneProblem) -> any Subscription
}

/// A running sync.
public protocol SyncJob: AnyObject, Sendable {
    /// Asks it to stop; what has arrived stays.
    func cancel()
}

/// What a running sync tells, from a thread of its own.
public enum SyncNews: Sendable {
    case progress(FirstSyncView)
    /// The last that it tells.
    case ended(FirstSyncView, SyncEnd)
}

/// Keeps a listener. It ends with `close`, or when nobody holds it any more.
public protocol Subscription: AnyObject, Sendable {
    func close()
}

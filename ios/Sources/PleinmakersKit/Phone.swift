import PleinmakersCore

/// How a phone is opened.
public struct PhoneSettings: Sendable {
    /// Folder of its one file.
    public var folder: String
    /// The device's language, until another is chosen in the app.
    public var language: String
    /// Milliseconds since 1970 that stand still, for tests; nothing on a phone.
    public var clock: Int64?
    /// After a sync that met no network, try again by itself while something waits.
    public var keepTrying: Bool

    public init(folder: String, language: String, clock: Int64? = nil, keepTrying: Bool = false) {
        self.folder = folder
        self.language = language
        self.clock = clock
        self.keepTrying = keepTrying
    }
}

/// Opens a phone, or begins one. `beginAnew` moves a file whose key is gone aside, as its owner has asked.
public func openPhone(_ settings: PhoneSettings, keys: any KeyStore, beginAnew: Bool = false) throws(PhoneProblem)
    -> any PhonePort
{
    let config = PhoneConfig(
        folder: settings.folder, language: settings.language, beginAnew: beginAnew, clockShift: 0,
        keepTrying: settings.keepTrying)
    let spoken = Spoken(settings.language)
    return try spoken.map {
        RealPhone(try Phone.open(config: config, keys: keys, clock: settings.clock.map(StoppedClock.init)), spoken)
    }
}

private final class StoppedClock: PhoneClock {
    let moment: Int64

    init(_ moment: Int64) { self.moment = moment }

    func now() -> Int64 { moment }
}

/// The phone in Rust.
private final class RealPhone: PhonePort {
    private let core: Phone
    private let spoken: Spoken

    init(_ core: Phone, _ spoken: Spoken) {
        self.core = core
        self.spoken = spoken
    }

    func movedAside() throws(PhoneProblem) -> ProblemView? { try spoken.map { try core.movedAside() } }
    func home() throws(PhoneProblem) -> HomeView {
        let home = try spoken.map { try core.home() }
        spoken.language = home.language
        return home
    }
    func start() throws(PhoneProblem) -> StartView { try spoken.map { try core.start() } }
    func choices(server: String) throws(PhoneProblem) -> ChooseView {
        try spoken.map { try core.choices(server: server) }
    }
    func choose(server: String, slug: String) throws(PhoneProblem) {
        try spoken.map { try core.choose(server: server, slug: slug) }
    }
    func joinView() throws(PhoneProblem) -> JoinView { try spoken.map { try core.joinView() } }
    func join(link: String) throws(PhoneProblem) -> WelcomeView { try spoken.map { try core.join(link: link) } }
    func firstSync() throws(PhoneProblem) -> FirstSyncView { try spoken.map { try core.firstSync() } }
    func startSync(_ heard: @escaping @Sendable (SyncNews) -> Void) throws(PhoneProblem) -> any SyncJob {
        try spoken.map { RunningSync(try core.startSync(listener: SyncEar(heard))) }
    }
    func syncOnce(seconds: UInt32) throws(PhoneProblem) -> SyncEnd {
        try spoken.map { try core.syncOnce(seconds: seconds) }
    }
    func today() throws(PhoneProblem) -> TodayView { try spoken.map { try core.today() } }
    func building(_ building: BuildingId?) throws(PhoneProblem) -> BuildingView {
        try spoken.map { try core.building(building: building) }
    }
    func door(_ household: HouseholdId) throws(PhoneProblem) -> DoorView {
        try spoken.map { try core.door(household: household) }
    }
    func record(_ household: HouseholdId, _ outcome: VisitOutcome, _ more: VisitDetail?) throws(PhoneProblem)
        -> Recorded
    {
        try spoken.map { try core.record(household: household, outcome: outcome, more: more) }
    }
    func undo(_ visit: VisitId) throws(PhoneProblem) -> DoorView { try spoken.map { try core.undo(visit: visit) } }
    func settle(_ card: CardId, _ seen: UInt64, _ choice: UInt32) throws(PhoneProblem) {
        try spoken.map { try core.settle(card: card, seen: seen, choice: choice) }
    }
    func signals() throws(PhoneProblem) -> SignalsView { try spoken.map { try core.signals() } }
    func signal(_ signal: SignalId) throws(PhoneProblem) -> SignalView {
        try spoken.map { try core.signal(signal: signal) }
    }
    func newSignal(_ household: HouseholdId?) throws(PhoneProblem) -> NewSignalView {
        try spoken.map { try core.newSignal(household: household) }
    }
    func recordSignal(_ place: SignalPlace, _ kind: SignalKind, _ urgency: SignalUrgency, _ words: String)
        throws(PhoneProblem) -> SignalView
    {
        try spoken.map { try core.recordSignal(place: place, kind: kind, urgency: urgency, words: words) }
    }
    func carryBack(_ signal: SignalId) throws(PhoneProblem) -> SignalView {
        try spoken.map { try core.carryBack(signal: signal) }
    }
    func answer(_ signal: SignalId, _ words: String) throws(PhoneProblem) -> SignalView {
        try spoken.map { try core.answer(signal: signal, words: words) }
    }
    func withdraw(_ signal: SignalId) throws(PhoneProblem) { try spoken.map { try core.withdraw(signal: signal) } }
    func search(_ text: String) throws(PhoneProblem) -> SearchView { try spoken.map { try core.search(text: text) } }
    func dwelling(_ dwelling: DwellingId) throws(PhoneProblem) -> DwellingView {
        try spoken.map { try core.dwelling(dwelling: dwelling) }
    }
    func newFace(_ dwelling: DwellingId) throws(PhoneProblem) -> RecordedFace {
        try spoken.map { try core.newFace(dwelling: dwelling) }
    }
    func undoNewFace(_ household: HouseholdId) throws(PhoneProblem) -> DwellingView {
        try spoken.map { try core.undoNewFace(household: household) }
    }
    func languages(_ household: HouseholdId?) throws(PhoneProblem) -> LanguagesView {
        try spoken.map { try core.languages(household: household) }
    }
    func phrases(_ language: String) throws(PhoneProblem) -> PhrasesView {
        try spoken.map { try core.phrases(language: language) }
    }
    func phrase(_ language: String, _ key: String) throws(PhoneProblem) -> PhraseView {
        try spoken.map { try core.phrase(language: language, key: key) }
    }
    func agenda() throws(PhoneProblem) -> AgendaView { try spoken.map { try core.agenda() } }
    func activity(_ id: String) throws(PhoneProblem) -> ActivityView { try spoken.map { try core.activity(id: id) } }
    func guide() throws(PhoneProblem) -> GuideView { try spoken.map { try core.guide() } }
    func place(_ id: String) throws(PhoneProblem) -> PlaceView { try spoken.map { try core.place(id: id) } }
    func invite(_ id: String) throws(PhoneProblem) -> InviteView {
        try spoken.map { try core.invite(id: id) }
    }
    func undoRsvp(_ rsvp: RsvpId) throws(PhoneProblem) -> InviteView {
        try spoken.map { try core.undoRsvp(rsvp: rsvp) }
    }
    func tally(_ id: String, _ counts: TallyCounts?) throws(PhoneProblem) -> TallyView {
        try spoken.map { try core.tally(id: id, counts: counts) }
    }
    func recordTally(_ id: String, _ counts: TallyCounts) throws(PhoneProblem) -> TallyView {
        try spoken.map { try core.recordTally(id: id, counts: counts) }
    }
    func mustHear(_ id: String) throws(PhoneProblem) -> HearView {
        try spoken.map { try core.mustHear(id: id) }
    }
    func recordTold(_ id: String, _ household: HouseholdId) throws(PhoneProblem) -> HearView {
        try spoken.map { try core.recordTold(id: id, household: household) }
    }
    func recordRsvp(_ id: String, _ household: HouseholdId?, _ answer: RsvpAnswer, _ details: RsvpDetails)
        throws(PhoneProblem) -> RecordedRsvp
    { try spoken.map { try core.recordRsvp(id: id, household: household, answer: answer, details: details) } }
    func sync() throws(PhoneProblem) -> SyncView { try spoken.map { try core.sync() } }
    func settings() throws(PhoneProblem) -> SettingsView { try spoken.map { try core.settings() } }
    func chooseLanguage(_ code: String) throws(PhoneProblem) {
        try spoken.map { try core.chooseLanguage(code: code) }
        spoken.language = code
    }
    func chooseTextScale(_ scale: Float) throws(PhoneProblem) {
        try spoken.map { try core.chooseTextScale(scale: scale) }
    }
    func subscribe(_ heard: @escaping @Sendable (Changed) -> Void) throws(PhoneProblem) -> any Subscription {
        try spoken.map { HeldChanges(try core.subscribe(listener: ChangeEar(heard))) }
    }
}

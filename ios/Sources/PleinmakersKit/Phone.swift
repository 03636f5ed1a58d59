import PleinmakersCore

/// How a phone is opened.
public struct PhoneSettings: Sendable {
    /// Folder of its one file.
    public var folder: String
    /// The device's language, until another is chosen in the app.
    public var language: String
    /// Milliseconds since 1970 that stand still, for tests; nothing on a phone.
    public var clock: Int64?

    public init(folder: String, language: String, clock: Int64? = nil) {
        self.folder = folder
        self.language = language
        self.clock = clock
    }
}

/// Opens a phone, or begins one. `beginAnew` moves a file whose key is gone aside, as its owner has asked.
public func openPhone(_ settings: PhoneSettings, keys: any KeyStore, beginAnew: Bool = false) throws(PhoneProblem)
    -> any PhonePort
{
    let config = PhoneConfig(
        folder: settings.folder, language: settings.language, beginAnew: beginAnew, clockShift: 0)
    return try mapped {
        try RealPhone(Phone.open(config: config, keys: keys, clock: settings.clock.map(StoppedClock.init)))
    }
}

private final class StoppedClock: PhoneClock {
    let moment: Int64

    init(_ moment: Int64) { self.moment = moment }

    func now() -> Int64 { moment }
}

/// The phone in Rust.
private final class RealPhone: PhonePort {
    let core: Phone

    init(_ core: Phone) { self.core = core }

    func movedAside() -> ProblemView? { core.movedAside() }
    func home() throws(PhoneProblem) -> HomeView { try mapped { try core.home() } }
    func start() -> StartView { core.start() }
    func choices(server: String) throws(PhoneProblem) -> ChooseView { try mapped { try core.choices(server: server) } }
    func choose(server: String, slug: String) throws(PhoneProblem) {
        try mapped { try core.choose(server: server, slug: slug) }
    }
    func joinView() -> JoinView { core.joinView() }
    func join(link: String) throws(PhoneProblem) -> WelcomeView { try mapped { try core.join(link: link) } }
    func firstSync() -> FirstSyncView { core.firstSync() }
    func startSync(_ heard: @escaping @Sendable (SyncNews) -> Void) -> any SyncJob {
        RunningSync(core.startSync(listener: SyncEar(heard)))
    }
    func syncOnce(seconds: UInt32) throws(PhoneProblem) -> SyncEnd { try mapped { try core.syncOnce(seconds: seconds) } }
    func today() throws(PhoneProblem) -> TodayView { try mapped { try core.today() } }
    func building(_ building: BuildingId?) throws(PhoneProblem) -> BuildingView {
        try mapped { try core.building(building: building) }
    }
    func door(_ household: HouseholdId) throws(PhoneProblem) -> DoorView {
        try mapped { try core.door(household: household) }
    }
    func record(_ household: HouseholdId, _ outcome: VisitOutcome, _ more: VisitDetail?) throws(PhoneProblem)
        -> Recorded
    {
        try mapped { try core.record(household: household, outcome: outcome, more: more) }
    }
    func undo(_ visit: VisitId) throws(PhoneProblem) -> DoorView { try mapped { try core.undo(visit: visit) } }
    func agenda() throws(PhoneProblem) -> AgendaView { try mapped { try core.agenda() } }
    func activity(_ id: String) throws(PhoneProblem) -> ActivityView { try mapped { try core.activity(id: id) } }
    func sync() throws(PhoneProblem) -> SyncView { try mapped { try core.sync() } }
    func settings() throws(PhoneProblem) -> SettingsView { try mapped { try core.settings() } }
    func chooseLanguage(_ code: String) throws(PhoneProblem) { try mapped { try core.chooseLanguage(code: code) } }
    func chooseTextScale(_ scale: Float) throws(PhoneProblem) { try mapped { try core.chooseTextScale(scale: scale) } }
    func subscribe(_ heard: @escaping @Sendable (Changed) -> Void) -> any Subscription {
        HeldChanges(core.subscribe(listener: ChangeEar(heard)))
    }
}

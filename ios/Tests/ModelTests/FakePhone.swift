import Dispatch
import Foundation
import PleinmakersKit

/// A phone whose answers a test sets. Its words name their language, so that a test sees which one is shown.
final class FakePhone: PhonePort, @unchecked Sendable {
    struct Facts {
        var tabs: [HomeTab] = [.today, .building, .signals, .agenda, .settings]
        var language = "nl"
        /// Who lives at a door after a new face there was taken back.
        var lives: HouseholdId?
        var failures: [String: [any Error]] = [:]
        var calls: [String] = []
        var moved: ProblemView?
        var undoSeconds: UInt32 = 60
        /// What the next syncs tell, one list each.
        var syncs: [[SyncNews]] = []
        /// Calls that wait until they are let go.
        var held: [String: DispatchSemaphore] = [:]
    }

    private let lock = NSLock()
    private var facts = Facts()
    private var ears: [UUID: @Sendable (Changed) -> Void] = [:]
    private var syncEar: (@Sendable (SyncNews) -> Void)?

    func set<T>(_ change: (inout Facts) -> T) -> T { lock.withLock { change(&facts) } }
    func calls(of name: String) -> Int { set { $0.calls.filter { $0.hasPrefix(name) }.count } }
    func failNext(_ call: String, _ error: any Error) { set { $0.failures[call, default: []].append(error) } }
    var listeners: Int { lock.withLock { ears.count } }

    /// Tells the screens that something changed.
    func tell(_ what: Changed) {
        let all = lock.withLock { Array(ears.values) }
        for ear in all { ear(what) }
    }

    private func called<T>(_ call: String, _ value: (Facts) -> T) throws(PhoneProblem) -> T {
        let (now, failure): (Facts, (any Error)?) = set { facts in
            facts.calls.append(call)
            let name = call.prefix { $0 != " " }
            var left = facts.failures[String(name)] ?? []
            let first = left.isEmpty ? nil : left.removeFirst()
            facts.failures[String(name)] = left
            return (facts, first)
        }
        now.held[String(call.prefix { $0 != " " })]?.wait()
        if let failure { throw PhoneProblem(failure, language: now.language) }
        return value(now)
    }

    func movedAside() throws(PhoneProblem) -> ProblemView? { set { $0.moved } }
    func home() throws(PhoneProblem) -> HomeView { try called("home") { Samples.home($0.tabs, $0.language) } }
    func start() throws(PhoneProblem) -> StartView { try called("start") { Samples.start($0.language) } }
    func choices(server: String) throws(PhoneProblem) -> ChooseView {
        try called("choices \(server)") { Samples.choose($0.language) }
    }
    func choose(server: String, slug: String) throws(PhoneProblem) { try called("choose \(server) \(slug)") { _ in } }
    func joinView() throws(PhoneProblem) -> JoinView { try called("joinView") { Samples.join($0.language) } }
    func join(link: String) throws(PhoneProblem) -> WelcomeView {
        try called("join \(link)") { Samples.welcome($0.language) }
    }
    func firstSync() throws(PhoneProblem) -> FirstSyncView { try called("firstSync") { _ in Samples.firstSync() } }
    func startSync(_ heard: @escaping @Sendable (SyncNews) -> Void) throws(PhoneProblem) -> any SyncJob {
        let news = set { facts -> [SyncNews] in
            facts.calls.append("startSync")
            return facts.syncs.isEmpty ? [] : facts.syncs.removeFirst()
        }
        news.forEach(heard)
        return FakeJob { self.set { $0.calls.append("cancel") } }
    }
    func syncOnce(seconds: UInt32) throws(PhoneProblem) -> SyncEnd {
        try called("syncOnce") { _ in SyncEnd(complete: true, answered: 0, received: 0, problem: nil) }
    }
    func today() throws(PhoneProblem) -> TodayView { try called("today") { Samples.today($0.language) } }
    func building(_ building: BuildingId?) throws(PhoneProblem) -> BuildingView {
        try called("building \(building ?? "-")") { _ in Samples.building(building ?? "first") }
    }
    func door(_ household: HouseholdId) throws(PhoneProblem) -> DoorView {
        try called("door \(household)") { Samples.door(household, $0.language) }
    }
    func record(_ household: HouseholdId, _ outcome: VisitOutcome, _ more: VisitDetail?) throws(PhoneProblem)
        -> Recorded
    {
        try called("record \(household) \(outcome) \(more?.notWantedMonths ?? 0)") { facts in
            Recorded(
                visit: "visit-1", said: "said", undo: "undo", undoSeconds: facts.undoSeconds,
                door: Samples.door(household, facts.language))
        }
    }
    func undo(_ visit: VisitId) throws(PhoneProblem) -> DoorView {
        try called("undo \(visit)") { Samples.door("h1", $0.language, title: "undone") }
    }
    func settle(_ card: CardId, _ seen: UInt64, _ choice: UInt32) throws(PhoneProblem) {
        try called("settle \(card) \(seen) \(choice)") { _ in }
    }
    func signals() throws(PhoneProblem) -> SignalsView { try called("signals") { Samples.signals($0.language) } }
    func signal(_ signal: SignalId) throws(PhoneProblem) -> SignalView {
        try called("signal \(signal)") { Samples.signal(signal, $0.language) }
    }
    func newSignal(_ household: HouseholdId?) throws(PhoneProblem) -> NewSignalView {
        try called("newSignal \(household ?? "-")") { Samples.newSignal($0.language) }
    }
    func recordSignal(_ place: SignalPlace, _ kind: SignalKind, _ urgency: SignalUrgency, _ words: String)
        throws(PhoneProblem) -> SignalView
    {
        let at = place.household ?? "-"
        return try called("recordSignal \(at) \(kind) \(urgency) \(words)") { Samples.signal("s9", $0.language) }
    }
    func carryBack(_ signal: SignalId) throws(PhoneProblem) -> SignalView {
        try called("carryBack \(signal)") { Samples.signal(signal, $0.language, state: "brought") }
    }
    func answer(_ signal: SignalId, _ words: String) throws(PhoneProblem) -> SignalView {
        try called("answer \(signal) \(words)") { Samples.signal(signal, $0.language, state: "answered") }
    }
    func withdraw(_ signal: SignalId) throws(PhoneProblem) { try called("withdraw \(signal)") { _ in } }
    func search(_ text: String) throws(PhoneProblem) -> SearchView {
        try called("search \(text)") { _ in Samples.search(text) }
    }
    func dwelling(_ dwelling: DwellingId) throws(PhoneProblem) -> DwellingView {
        try called("dwelling \(dwelling)") { _ in Samples.dwelling(dwelling) }
    }
    func newFace(_ dwelling: DwellingId) throws(PhoneProblem) -> RecordedFace {
        try called("newFace \(dwelling)") { facts in
            RecordedFace(
                household: "h2", said: "said", undo: "undo", undoSeconds: 10, door: Samples.door("h2", facts.language))
        }
    }
    func undoNewFace(_ household: HouseholdId) throws(PhoneProblem) -> DwellingView {
        try called("undoNewFace \(household)") { facts in Samples.dwelling("w", lives: facts.lives) }
    }
    func languages(_ household: HouseholdId?) throws(PhoneProblem) -> LanguagesView {
        try called("languages \(household ?? "-")") { Samples.languages($0.language) }
    }
    func phrases(_ language: String) throws(PhoneProblem) -> PhrasesView {
        try called("phrases \(language)") { _ in Samples.phrases(language) }
    }
    func phrase(_ language: String, _ key: String) throws(PhoneProblem) -> PhraseView {
        try called("phrase \(language) \(key)") { _ in Samples.phrase(language, key) }
    }
    func agenda() throws(PhoneProblem) -> AgendaView { try called("agenda") { Samples.agenda($0.language) } }
    func activity(_ id: String) throws(PhoneProblem) -> ActivityView {
        try called("activity \(id)") { _ in Samples.activity(id) }
    }
    func guide() throws(PhoneProblem) -> GuideView { try called("guide") { Samples.guide($0.language) } }
    func place(_ id: String) throws(PhoneProblem) -> PlaceView {
        try called("place \(id)") { Samples.place(id, $0.language) }
    }
    func invite(_ id: String) throws(PhoneProblem) -> InviteView {
        try called("invite \(id)") { Samples.invite(id, $0.language) }
    }
    func recordRsvp(_ id: String, _ household: HouseholdId?, _ answer: RsvpAnswer, _ details: RsvpDetails)
        throws(PhoneProblem) -> RecordedRsvp
    {
        let said = details.persons.map { " \($0)" } ?? details.fetch.map { " \($0)" } ?? details.brings.map { " \($0)" }
        return try called("recordRsvp \(household ?? "-") \(answer)\(said ?? "")") {
            Samples.signedUp(id, $0.language)
        }
    }
    func undoRsvp(_ rsvp: RsvpId) throws(PhoneProblem) -> InviteView {
        try called("undoRsvp \(rsvp)") { Samples.invite("a1", $0.language) }
    }
    func tally(_ id: String, _ counts: TallyCounts?) throws(PhoneProblem) -> TallyView {
        try called("tally \(id) \(counts?.present ?? -1)") { _ in Samples.tally(id, counts) }
    }
    func recordTally(_ id: String, _ counts: TallyCounts) throws(PhoneProblem) -> TallyView {
        try called("recordTally \(id) \(counts.present)") { _ in Samples.tally(id, counts) }
    }
    func mustHear(_ id: String) throws(PhoneProblem) -> HearView {
        try called("mustHear \(id)") { _ in Samples.hear(id, known: false) }
    }
    func recordTold(_ id: String, _ household: HouseholdId) throws(PhoneProblem) -> HearView {
        try called("recordTold \(household)") { _ in Samples.hear(id, known: true) }
    }
    func sync() throws(PhoneProblem) -> SyncView { try called("sync") { Samples.sync($0.language) } }
    func settings() throws(PhoneProblem) -> SettingsView { try called("settings") { Samples.settings($0.language) } }
    func chooseLanguage(_ code: String) throws(PhoneProblem) {
        try called("chooseLanguage \(code)") { _ in }
        set { $0.language = code }
    }
    func chooseTextScale(_ scale: Float) throws(PhoneProblem) { try called("chooseTextScale \(scale)") { _ in } }
    func subscribe(_ heard: @escaping @Sendable (Changed) -> Void) throws(PhoneProblem) -> any Subscription {
        let id = UUID()
        lock.withLock { ears[id] = heard }
        return FakeSubscription { self.lock.withLock { self.ears[id] = nil } }
    }
}

final class FakeJob: SyncJob {
    let stop: @Sendable () -> Void
    init(_ stop: @escaping @Sendable () -> Void) { self.stop = stop }
    func cancel() { stop() }
}

final class FakeSubscription: Subscription {
    let end: @Sendable () -> Void
    init(_ end: @escaping @Sendable () -> Void) { self.end = end }
    func close() { end() }
}

/// A mistake that the core did not tell of.
struct Surprise: Error {}

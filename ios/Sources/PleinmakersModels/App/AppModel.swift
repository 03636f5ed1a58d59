import Dispatch
import Observation
import PleinmakersKit

/// The whole app: the phone, the bar below, the back stack, and what lies over them.
@MainActor @Observable public final class AppModel {
    /// Opens the phone; with `true` after moving a file aside whose key is gone.
    public typealias Factory = @Sendable (_ beginAnew: Bool) throws -> any PhonePort

    public private(set) var home: HomeView?
    public private(set) var tab: HomeTab?
    public private(set) var stack: [Screen] = []
    public private(set) var problem: ProblemModel?
    public private(set) var undoBar: UndoBar?

    /// Where residents find the neighbourhoods.
    let server: String
    /// Lets phrases be heard at a door.
    let voice: any Voice
    /// The device's language, for what goes wrong before a phone is open.
    private let language: String
    @ObservationIgnored private let factory: Factory
    @ObservationIgnored private let caller = Caller()
    @ObservationIgnored private var phone: (any PhonePort)?
    @ObservationIgnored private var changes: (any Subscription)?
    @ObservationIgnored private var quiet: (any SyncJob)?
    @ObservationIgnored private var undoTimer: Task<Void, Never>?

    public init(server: String, language: String, voice: (any Voice)? = nil, factory: @escaping Factory) {
        self.server = server
        self.voice = voice ?? NoVoice()
        self.language = language
        self.factory = factory
    }

    public var screen: Screen? { stack.last }
    public var canGoBack: Bool { stack.count > 1 }
    /// The bar stands below the first screen of each place in it, and below a problem as a second way out. On the way
    /// in there is none, even when the phone already belongs somewhere.
    public var bar: [TabView] { tab != nil && (!canGoBack || problem != nil) ? home?.tabs ?? [] : [] }

    /// Opens the phone and shows the first screen.
    public func open(beginAnew: Bool = false) async {
        let factory = factory
        switch await caller.call(.phone, { try factory(beginAnew) }) {
        case .failure(let failure):
            fail(failure, back: { await self.open() }, retry: { await self.open(beginAnew: beginAnew) })
        case .success(let phone):
            self.phone = phone
            listen(phone)
            await goHome()
            await ask {
                try $0.movedAside()
            } then: { moved in
                if let moved { self.fail(PhoneProblem(moved), back: {}, retry: {}) }
            }
            syncQuietly()
        }
    }

    /// The app is in sight again: the day may be another one, and there may be a network.
    public func resume() async {
        await reloadAll()
        syncQuietly()
    }

    /// Ends what it holds; nothing is heard after it.
    public func close() {
        changes?.close()
        undoTimer?.cancel()
        changes = nil
        phone = nil
        stack = []
        problem = nil
    }

    public func send(_ intent: AppIntent) async {
        switch intent {
        case .selectTab(let tab): await show(tab)
        case .undo:
            guard let bar = undoBar else { return }
            hideUndo()
            await ask {
                try $0.undo(bar.visit)
            } then: { _ in
                await self.reload()
            }
            syncQuietly()
        case .dismissUndo:
            hideUndo()
            // Only now: what was taken back in time never leaves this phone.
            syncQuietly()
        }
    }

    // MARK: Asking the phone

    /// Asks the phone; what goes wrong becomes the problem on the screen. Its "again" repeats this very call, its
    /// "back" does `back`.
    func ask<T: Sendable>(
        _ way: Way = .phone, back: @escaping @MainActor () async -> Void = {},
        _ work: @escaping @Sendable (any PhonePort) throws -> T, then: @escaping @MainActor (T) async -> Void
    ) async {
        guard let phone else { return }
        switch await caller.call(way, { try work(phone) }) {
        case .success(let value): await then(value)
        case .failure(let failure):
            fail(failure, back: back, retry: { await self.ask(way, back: back, work, then: then) })
        }
    }

    /// Asks for the record of a screen; where there is none, "back" leaves the screen. An answer for a screen that was
    /// left meanwhile is not wanted, and neither is its failure.
    func load<T: Sendable>(
        _ model: any ScreenModel, _ way: Way = .phone, _ work: @escaping @Sendable (any PhonePort) throws -> T,
        then: @escaping @MainActor (T) -> Void
    ) async {
        guard let phone else { return }
        let answer = await caller.call(way, { try work(phone) })
        guard screen?.model === model else { return }
        switch answer {
        case .success(let value): then(value)
        case .failure(let failure):
            fail(failure, back: { await self.backOrAgain() }, retry: { await self.load(model, way, work, then: then) })
        }
    }

    /// Starts a sync; what it tells comes to the main thread, in order.
    func startSync(_ heard: @escaping @MainActor (SyncNews) -> Void) -> (any SyncJob)? {
        do {
            return try phone?.startSync { news in onMain { heard(news) } }
        } catch {
            fail(error, back: {}, retry: {})
            return nil
        }
    }

    /// Shows a problem with its one action.
    func fail(
        _ error: any Error, back: @escaping @MainActor () async -> Void,
        retry: @escaping @MainActor () async -> Void
    ) {
        let failure = PhoneProblem(error, language: home?.language ?? language)
        problem = ProblemModel(failure.view) { remedy in
            self.problem = nil
            switch remedy {
            case .retry: await retry()
            case .back: await back()
            case .join:
                self.tab = nil
                await self.reset(to: [.start(StartModel(self)), .join(JoinModel(self))])
            case .beginAnew: await self.open(beginAnew: true)
            }
        }
    }

    // MARK: Going somewhere

    func push(_ screen: Screen) async {
        stack.append(screen)
        await screen.model.load()
    }

    /// In place of the screen in sight.
    func replace(with screen: Screen) async {
        if canGoBack { stack.removeLast() }
        await push(screen)
    }

    func back() async {
        guard canGoBack else { return }
        stack.removeLast()
        await reload()
    }

    /// The other way out of a problem. One that stands before what was read already goes alone; one before what never
    /// came, with its screen.
    public func leaveProblem() async {
        guard canGoBack, problem != nil else { return }
        problem = nil
        if screen?.model.arrived != true { await back() }
    }

    /// Behind the first screen there is nothing: it is asked again.
    private func backOrAgain() async {
        if canGoBack { await back() } else { await reload() }
    }

    /// The first tab; before somebody belongs anywhere, the start.
    func goHome() async {
        await ask {
            try $0.home()
        } then: { home in
            self.home = home
            if let first = home.tabs.first {
                await self.show(first.tab)
            } else {
                self.tab = nil
                await self.reset(to: [.start(StartModel(self))])
            }
        }
    }

    func show(_ tab: HomeTab) async {
        problem = nil
        self.tab = tab
        switch tab {
        case .today: await reset(to: [.today(TodayModel(self))])
        case .building: await reset(to: [.building(BuildingModel(self))])
        case .signals: await reset(to: [.signals(SignalsModel(self))])
        case .agenda: await reset(to: [.agenda(AgendaModel(self))])
        case .settings: await reset(to: [.settings(SettingsModel(self))])
        }
    }

    func reset(to screens: [Screen]) async {
        stack = screens
        await reload()
    }

    func reload() async { await screen?.model.load() }

    /// The words around the screens and on the one in sight, anew.
    func reloadAll() async {
        await ask {
            try $0.home()
        } then: {
            self.home = $0
        }
        await reload()
    }

    // MARK: What was recorded

    /// Closes the door and offers to take back what was recorded, for a while.
    func recorded(_ recorded: Recorded) async {
        undoBar = UndoBar(recorded)
        undoTimer?.cancel()
        let seconds = recorded.undoSeconds
        undoTimer = Task {
            try? await Task.sleep(for: .seconds(seconds))
            if !Task.isCancelled { await self.send(.dismissUndo) }
        }
        await back()
    }

    private func hideUndo() {
        undoTimer?.cancel()
        undoBar = nil
    }

    /// Sends and fetches without a word; the status on the screens tells of it.
    func syncQuietly() {
        guard home?.tabs.isEmpty == false else { return }
        quiet = try? phone?.startSync { _ in }
    }

    private func listen(_ phone: any PhonePort) {
        changes?.close()
        do {
            changes = try phone.subscribe { [weak self] what in
                onMain { self?.changed(what) }
            }
        } catch {
            fail(error, back: {}, retry: {})
        }
    }

    private func changed(_ what: Changed) {
        Task { if what.shell { await reloadAll() } else { await reload() } }
    }
}

/// From another thread to the main one, keeping the order.
private func onMain(_ work: @escaping @MainActor () -> Void) {
    DispatchQueue.main.async { MainActor.assumeIsolated(work) }
}

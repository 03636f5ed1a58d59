import Observation
import PleinmakersKit

/// The first sync, as a step of its own.
@MainActor @Observable public final class FirstSyncModel: ScreenModel {
    public private(set) var view: FirstSyncView?
    @ObservationIgnored private let app: AppModel
    @ObservationIgnored private var job: (any SyncJob)?
    @ObservationIgnored private var begun = false

    init(_ app: AppModel) { self.app = app }

    var arrived: Bool { view != nil }

    func load() async {
        // Each change that arrives would begin it again.
        guard !begun else { return }
        begun = true
        await app.load(self) {
            try $0.firstSync()
        } then: { view in
            self.view = view
            self.begin()
        }
    }

    public func send(_ intent: FirstSyncIntent) async {
        switch intent {
        case .next: await app.goHome()
        case .retry:
            begun = false
            await load()
        }
    }

    private func begin() {
        job = app.startSync { news in
            switch news {
            case .progress(let view): self.view = view
            case .ended(let view, _): self.ended(view)
            }
        }
    }

    private func ended(_ view: FirstSyncView) {
        self.view = view
        job = nil
        // Again is a button of this screen; anything else leads away from it.
        if let problem = view.problem, problem.remedy != .retry {
            app.fail(PhoneProblem(problem), back: { await self.app.goHome() }, retry: {})
        }
    }
}

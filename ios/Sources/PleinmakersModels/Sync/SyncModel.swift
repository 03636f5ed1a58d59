import Observation
import PleinmakersKit

/// Where the sync stands, and what needs a person.
@MainActor @Observable public final class SyncModel: ScreenModel {
    public private(set) var view: SyncView?
    /// Why the last sync from this screen stopped: beside the rest, for nothing is lost.
    public private(set) var problem: ProblemView?
    @ObservationIgnored private var job: (any SyncJob)?
    @ObservationIgnored private let app: AppModel

    init(_ app: AppModel) { self.app = app }

    var arrived: Bool { view != nil }

    func load() async {
        await app.load(self) {
            try $0.sync()
        } then: {
            self.view = $0
        }
    }

    public func send(_ intent: SyncIntent) async {
        switch intent {
        case .syncNow:
            guard job == nil else { return }
            problem = nil
            job = app.startSync { news in
                guard case .ended(_, let end) = news else { return }
                self.job = nil
                self.problem = end.problem
                Task { await self.load() }
            }
        case .cancel: job?.cancel()
        case .settle(let card, let seen, let choice):
            await app.ask {
                try $0.settle(card, seen, UInt32(choice))
            } then: {
                await self.load()
            }
            app.syncQuietly()
        case .back: await app.back()
        }
    }
}

import Observation
import PleinmakersKit

/// Counting who was there.
@MainActor @Observable public final class TallyModel: ScreenModel {
    public private(set) var view: TallyView?
    @ObservationIgnored private let id: String
    @ObservationIgnored private let app: AppModel
    @ObservationIgnored private var acting = false

    init(_ app: AppModel, _ id: String) {
        self.app = app
        self.id = id
    }

    var arrived: Bool { view != nil }

    /// Numbers that are being counted are not put back by what arrives.
    func load() async { await show(view?.counts) }

    public func send(_ intent: TallyIntent) async {
        switch intent {
        case .count(let counts): await show(counts)
        case .save: await save()
        case .back: await app.back()
        }
    }

    private func show(_ counts: TallyCounts?) async {
        let id = id
        await app.load(self) {
            try $0.tally(id, counts)
        } then: {
            self.view = $0
        }
    }

    private func save() async {
        guard !acting, let counts = view?.counts else { return }
        acting = true
        let id = id
        await app.ask {
            try $0.recordTally(id, counts)
        } then: { _ in
            await self.app.back()
        }
        acting = false
        app.syncQuietly()
    }
}

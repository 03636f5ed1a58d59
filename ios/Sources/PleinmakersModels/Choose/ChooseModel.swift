import Observation
import PleinmakersKit

/// A resident chooses a neighbourhood.
@MainActor @Observable public final class ChooseModel: ScreenModel {
    public private(set) var view: ChooseView?
    @ObservationIgnored private let app: AppModel

    init(_ app: AppModel) { self.app = app }

    var arrived: Bool { view != nil }

    func load() async {
        let server = app.server
        await app.load(self, .network) {
            try $0.choices(server: server)
        } then: {
            self.view = $0
        }
    }

    public func send(_ intent: ChooseIntent) async {
        switch intent {
        case .choose(let slug):
            let server = app.server
            await app.ask(.network) {
                try $0.choose(server: server, slug: slug)
            } then: { _ in
                await self.app.reset(to: [.firstSync(FirstSyncModel(self.app))])
            }
        case .back: await app.back()
        }
    }
}

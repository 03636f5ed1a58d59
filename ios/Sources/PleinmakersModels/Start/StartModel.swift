import Observation
import PleinmakersKit

/// Two ways in: as a resident, or as a Pleinmaker.
@MainActor @Observable public final class StartModel: ScreenModel {
    public private(set) var view: StartView?
    @ObservationIgnored private let app: AppModel

    init(_ app: AppModel) { self.app = app }

    var arrived: Bool { view != nil }

    func load() async {
        await app.load(self) {
            try $0.start()
        } then: {
            self.view = $0
        }
    }

    public func send(_ intent: StartIntent) async {
        switch intent {
        case .chooseNeighbourhood: await app.push(.choose(ChooseModel(app)))
        case .join: await app.push(.join(JoinModel(app)))
        case .openSettings: await app.push(.settings(SettingsModel(app)))
        }
    }
}

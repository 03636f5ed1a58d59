import Observation
import PleinmakersKit

/// Questions and signals.
@MainActor @Observable public final class SignalsModel: ScreenModel {
    public private(set) var view: SignalsView?
    @ObservationIgnored private let app: AppModel

    init(_ app: AppModel) { self.app = app }

    var arrived: Bool { view != nil }

    func load() async {
        await app.load(self) {
            try $0.signals()
        } then: {
            self.view = $0
        }
    }

    public func send(_ intent: SignalsIntent) async {
        switch intent {
        case .openSignal(let signal): await app.push(.signal(SignalModel(app, signal)))
        case .add: await app.push(.newSignal(NewSignalModel(app, nil)))
        case .openSync: await app.push(.sync(SyncModel(app)))
        }
    }
}

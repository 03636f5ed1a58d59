import Observation
import PleinmakersKit

/// One activity.
@MainActor @Observable public final class ActivityModel: ScreenModel {
    public private(set) var view: ActivityView?
    @ObservationIgnored private let id: String
    @ObservationIgnored private let app: AppModel

    init(_ app: AppModel, _ id: String) {
        self.app = app
        self.id = id
    }

    var arrived: Bool { view != nil }

    func load() async {
        let id = id
        await app.load(self) {
            try $0.activity(id)
        } then: {
            self.view = $0
        }
    }

    public func send(_ intent: ActivityIntent) async {
        switch intent {
        case .back: await app.back()
        }
    }
}

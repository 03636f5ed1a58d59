import Observation
import PleinmakersKit

/// What is on.
@MainActor @Observable public final class AgendaModel: ScreenModel {
    public private(set) var view: AgendaView?
    @ObservationIgnored private let app: AppModel

    init(_ app: AppModel) { self.app = app }

    var arrived: Bool { view != nil }

    func load() async {
        await app.load(self) {
            try $0.agenda()
        } then: {
            self.view = $0
        }
    }

    public func send(_ intent: AgendaIntent) async {
        switch intent {
        case .openActivity(let id): await app.push(.activity(ActivityModel(app, id)))
        case .openGuide: await app.push(.guide(GuideModel(app)))
        }
    }
}

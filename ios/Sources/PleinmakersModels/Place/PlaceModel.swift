import Observation
import PleinmakersKit

/// One place or partner of the guide.
@MainActor @Observable public final class PlaceModel: ScreenModel {
    public private(set) var view: PlaceView?
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
            try $0.place(id)
        } then: {
            self.view = $0
        }
    }

    public func send(_ intent: PlaceIntent) async {
        switch intent {
        case .openPlace(let id): await app.push(.place(PlaceModel(app, id)))
        case .openActivity(let id): await app.push(.activity(ActivityModel(app, id)))
        case .back: await app.back()
        }
    }
}

import Observation
import PleinmakersKit

/// Places and partners of the neighbourhood.
@MainActor @Observable public final class GuideModel: ScreenModel {
    public private(set) var view: GuideView?
    @ObservationIgnored private let app: AppModel

    init(_ app: AppModel) { self.app = app }

    var arrived: Bool { view != nil }

    func load() async {
        await app.load(self) {
            try $0.guide()
        } then: {
            self.view = $0
        }
    }

    public func send(_ intent: GuideIntent) async {
        switch intent {
        case .openPlace(let id): await app.push(.place(PlaceModel(app, id)))
        case .back: await app.back()
        }
    }
}

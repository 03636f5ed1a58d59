import Observation
import PleinmakersKit

/// A building as floors and doors.
@MainActor @Observable public final class BuildingModel: ScreenModel {
    public private(set) var view: BuildingView?
    @ObservationIgnored private var chosen: BuildingId?
    @ObservationIgnored private let app: AppModel

    init(_ app: AppModel) { self.app = app }

    var arrived: Bool { view != nil }

    func load() async {
        let chosen = chosen
        await app.load(self) {
            try $0.building(chosen)
        } then: {
            self.view = $0
        }
    }

    public func send(_ intent: BuildingIntent) async {
        switch intent {
        case .chooseBuilding(let building):
            chosen = building
            await load()
        case .openDoor(let household): await app.push(.door(DoorModel(app, household)))
        case .openDwelling(let dwelling): await app.push(.dwelling(DwellingModel(app, dwelling)))
        }
    }
}

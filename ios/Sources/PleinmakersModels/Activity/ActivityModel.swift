import Observation
import PleinmakersKit

/// One activity.
@MainActor @Observable public final class ActivityModel: ScreenModel {
    public private(set) var view: ActivityView?
    @ObservationIgnored private let id: String
    @ObservationIgnored private let app: AppModel
    @ObservationIgnored private var acting = false

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
        case .invite: await app.push(.invite(InviteModel(app, id)))
        case .tally: await app.push(.tally(TallyModel(app, id)))
        case .mustHear: await app.push(.hear(HearModel(app, id)))
        case .openDoor(let household): await app.push(.door(DoorModel(app, household)))
        case .takeBack(let rsvp): await takeBack(rsvp)
        case .back: await app.back()
        }
    }

    private func takeBack(_ rsvp: RsvpId) async {
        guard !acting else { return }
        acting = true
        await app.ask {
            try $0.undoRsvp(rsvp)
        } then: { _ in
            await self.load()
        }
        acting = false
        app.syncQuietly()
    }
}

import Observation
import PleinmakersKit

/// Today's doors.
@MainActor @Observable public final class TodayModel: ScreenModel {
    public private(set) var view: TodayView?
    public private(set) var showsMore = false
    @ObservationIgnored private let app: AppModel

    init(_ app: AppModel) { self.app = app }

    var arrived: Bool { view != nil }

    func load() async {
        await app.load(self) {
            try $0.today()
        } then: {
            self.view = $0
        }
    }

    public func send(_ intent: TodayIntent) async {
        switch intent {
        case .openDoor(let household): await app.push(.door(DoorModel(app, household)))
        case .findDoor: await app.push(.search(SearchModel(app)))
        case .showMore: showsMore = true
        case .openSync: await app.push(.sync(SyncModel(app)))
        case .openBuilding: await app.show(.building)
        case .openSignal(let signal): await app.push(.signal(SignalModel(app, signal)))
        case .openSignals: await app.show(.signals)
        case .openCall(let code, let id): await open(code, id)
        }
    }

    private func open(_ code: CallCode, _ id: String) async {
        switch code {
        case .mustHear: await app.push(.hear(HearModel(app, id)))
        case .call: await app.push(.activity(ActivityModel(app, id)))
        case .tally: await app.push(.tally(TallyModel(app, id)))
        }
    }
}

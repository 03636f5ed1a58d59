import Observation
import PleinmakersKit

/// Who must hear that an activity was moved or does not go on.
@MainActor @Observable public final class HearModel: ScreenModel {
    public private(set) var view: HearView?
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
            try $0.mustHear(id)
        } then: {
            self.view = $0
        }
    }

    public func send(_ intent: HearIntent) async {
        switch intent {
        case .told(let household): await told(household)
        case .back: await app.back()
        }
    }

    private func told(_ household: HouseholdId) async {
        guard !acting else { return }
        acting = true
        let id = id
        await app.ask {
            try $0.recordTold(id, household)
        } then: {
            self.view = $0
        }
        acting = false
        app.syncQuietly()
    }
}

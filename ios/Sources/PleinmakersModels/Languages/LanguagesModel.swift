import Observation
import PleinmakersKit

/// The languages of the door.
@MainActor @Observable public final class LanguagesModel: ScreenModel {
    public private(set) var view: LanguagesView?
    @ObservationIgnored private let household: HouseholdId?
    @ObservationIgnored private let app: AppModel

    init(_ app: AppModel, _ household: HouseholdId?) {
        self.app = app
        self.household = household
    }

    var arrived: Bool { view != nil }

    func load() async {
        let household = household
        await app.load(self) {
            try $0.languages(household)
        } then: {
            self.view = $0
        }
    }

    public func send(_ intent: LanguagesIntent) async {
        switch intent {
        // Behind each choice stands the door, not the choice before.
        case .choose(let language): await app.replace(with: .phrases(PhrasesModel(app, language, household)))
        case .back: await app.back()
        }
    }
}

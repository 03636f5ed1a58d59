import Observation
import PleinmakersKit

/// What can be shown at a door in one language.
@MainActor @Observable public final class PhrasesModel: ScreenModel {
    public private(set) var view: PhrasesView?
    @ObservationIgnored private let language: String
    @ObservationIgnored private let household: HouseholdId?
    @ObservationIgnored private let app: AppModel

    init(_ app: AppModel, _ language: String, _ household: HouseholdId?) {
        self.app = app
        self.language = language
        self.household = household
    }

    var arrived: Bool { view != nil }

    func load() async {
        let language = language
        await app.load(self) {
            try $0.phrases(language)
        } then: {
            self.view = $0
        }
    }

    public func send(_ intent: PhrasesIntent) async {
        switch intent {
        case .openPhrase(let key): await app.push(.phrase(PhraseModel(app, language, key)))
        case .otherLanguage: await app.replace(with: .languages(LanguagesModel(app, household)))
        case .back: await app.back()
        }
    }
}

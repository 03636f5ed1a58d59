import Observation
import PleinmakersKit

/// One phrase, to show or to let hear.
@MainActor @Observable public final class PhraseModel: ScreenModel {
    public private(set) var view: PhraseView?
    /// This phone has a voice for the language.
    public private(set) var speaks = false
    @ObservationIgnored private let language: String
    @ObservationIgnored private let key: String
    @ObservationIgnored private let app: AppModel

    init(_ app: AppModel, _ language: String, _ key: String) {
        self.app = app
        self.language = language
        self.key = key
    }

    var arrived: Bool { view != nil }

    func load() async {
        let (language, key) = (language, key)
        await app.load(self) {
            try $0.phrase(language, key)
        } then: {
            self.speaks = self.app.voice.speaks($0.language.tag)
            self.view = $0
        }
    }

    public func send(_ intent: PhraseIntent) async {
        switch intent {
        case .speak:
            guard let view, speaks else { return }
            app.voice.say(view.aloud, view.language.tag)
        case .show(let key):
            app.voice.stop()
            await app.replace(with: .phrase(PhraseModel(app, language, key)))
        case .back:
            app.voice.stop()
            await app.back()
        }
    }
}

import Observation
import PleinmakersKit

/// Language, size of letters, and what becomes of what is on this phone.
@MainActor @Observable public final class SettingsModel: ScreenModel {
    public private(set) var view: SettingsView?
    @ObservationIgnored private let app: AppModel

    init(_ app: AppModel) { self.app = app }

    var arrived: Bool { view != nil }

    func load() async {
        await app.load(self) {
            try $0.settings()
        } then: {
            self.view = $0
        }
    }

    public func send(_ intent: SettingsIntent) async {
        switch intent {
        case .chooseLanguage(let code):
            await app.ask {
                try $0.chooseLanguage(code)
            } then: { _ in
                await self.app.reloadAll()
            }
        case .chooseSize(let scale):
            await app.ask {
                try $0.chooseTextScale(scale)
            } then: { _ in
                await self.app.reloadAll()
            }
        case .openSync: await app.push(.sync(SyncModel(app)))
        case .back: await app.back()
        }
    }
}

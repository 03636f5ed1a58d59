import Observation
import PleinmakersKit

/// Finding a door by what is known of it.
@MainActor @Observable public final class SearchModel: ScreenModel {
    public private(set) var view: SearchView?
    /// What was typed; `view` is what was found for it, or for what stood there a moment before.
    public private(set) var text = ""
    @ObservationIgnored private let app: AppModel

    init(_ app: AppModel) { self.app = app }

    var arrived: Bool { view != nil }

    func load() async {
        let text = text
        await app.load(self) {
            try $0.search(text)
        } then: { found in
            // An answer for what stood there before is not wanted.
            if self.text == text { self.view = found }
        }
    }

    public func send(_ intent: SearchIntent) async {
        switch intent {
        case .editText(let text): await search(text)
        case .openDoor(let household): await app.push(.door(DoorModel(app, household)))
        case .openDwelling(let dwelling): await app.push(.dwelling(DwellingModel(app, dwelling)))
        case .clear: await search("")
        case .openBuilding: await app.show(.building)
        case .back: await app.back()
        }
    }

    private func search(_ text: String) async {
        self.text = text
        await load()
    }
}

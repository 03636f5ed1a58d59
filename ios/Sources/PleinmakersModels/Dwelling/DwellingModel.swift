import Observation
import PleinmakersKit

/// A door of which no list knows who lives there.
@MainActor @Observable public final class DwellingModel: ScreenModel {
    public private(set) var view: DwellingView?
    @ObservationIgnored private let dwelling: DwellingId
    @ObservationIgnored private let app: AppModel
    @ObservationIgnored private var recording = false

    init(_ app: AppModel, _ dwelling: DwellingId) {
        self.app = app
        self.dwelling = dwelling
    }

    var arrived: Bool { view != nil }

    func load() async {
        let dwelling = dwelling
        await app.load(self) {
            try $0.dwelling(dwelling)
        } then: {
            self.view = $0
        }
    }

    public func send(_ intent: DwellingIntent) async {
        switch intent {
        case .newFace:
            guard !recording else { return }
            recording = true
            await app.newFace(dwelling, at: self)
            recording = false
        case .back: await app.back()
        }
    }
}

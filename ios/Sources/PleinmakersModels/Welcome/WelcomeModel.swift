import Observation
import PleinmakersKit

/// Joined: a number to compare with the coach.
@MainActor @Observable public final class WelcomeModel: ScreenModel {
    public let view: WelcomeView
    @ObservationIgnored private let app: AppModel

    init(_ app: AppModel, _ view: WelcomeView) {
        self.app = app
        self.view = view
    }

    // It is shown once, with what joining answered.
    var arrived: Bool { true }

    func load() async {}

    public func send(_ intent: WelcomeIntent) async {
        switch intent {
        case .next: await app.reset(to: [.firstSync(FirstSyncModel(app))])
        }
    }
}

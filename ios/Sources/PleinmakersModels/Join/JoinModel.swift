import Observation
import PleinmakersKit

/// Joining by a scanned code or a link.
@MainActor @Observable public final class JoinModel: ScreenModel {
    public private(set) var view: JoinView?
    public private(set) var link = ""
    public private(set) var scanning = false
    public private(set) var busy = false
    @ObservationIgnored private let app: AppModel

    init(_ app: AppModel) { self.app = app }

    var arrived: Bool { view != nil }

    func load() async {
        await app.load(self) {
            try $0.joinView()
        } then: {
            self.view = $0
        }
    }

    public func send(_ intent: JoinIntent) async {
        switch intent {
        case .scan: scanning = true
        case .editLink(let text):
            // The camera answers as if its code was typed.
            scanning = false
            link = text
        case .join: await join()
        case .back:
            if scanning { scanning = false } else { await app.back() }
        }
    }

    private func join() async {
        // A link works once: a second tap would be told that it is used.
        guard !busy else { return }
        busy = true
        let link = link
        await app.ask(.network) {
            try $0.join(link: link)
        } then: { welcome in
            await self.app.reset(to: [.welcome(WelcomeModel(self.app, welcome))])
        }
        busy = false
    }
}

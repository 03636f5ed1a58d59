import Observation
import PleinmakersKit

/// One question or signal, and what happened to it.
@MainActor @Observable public final class SignalModel: ScreenModel {
    public private(set) var view: SignalView?
    /// The answer that is being written; nothing while none is.
    public private(set) var writing: String?
    @ObservationIgnored private let signal: SignalId
    @ObservationIgnored private let app: AppModel
    @ObservationIgnored private var acting = false

    init(_ app: AppModel, _ signal: SignalId) {
        self.app = app
        self.signal = signal
    }

    var arrived: Bool { view != nil }

    func load() async {
        let signal = signal
        await app.load(self) {
            try $0.signal(signal)
        } then: {
            self.view = $0
        }
    }

    public func send(_ intent: SignalIntent) async {
        let signal = signal
        switch intent {
        case .carryBack: await follow { try $0.carryBack(signal) }
        case .writeAnswer: writing = ""
        case .editAnswer(let text): writing = text
        case .saveAnswer:
            guard let words = writing else { return }
            await follow { try $0.answer(signal, words) }
        case .cancelAnswer: writing = nil
        case .withdraw: await withdraw()
        case .openDoor(let household): await app.push(.door(DoorModel(app, household)))
        case .back: await app.back()
        }
    }

    /// A second tap on the way is the same one.
    private func follow(_ work: @escaping @Sendable (any PhonePort) throws -> SignalView) async {
        guard !acting else { return }
        acting = true
        await app.ask(.phone, work) {
            self.writing = nil
            self.view = $0
        }
        acting = false
        app.syncQuietly()
    }

    private func withdraw() async {
        guard !acting else { return }
        acting = true
        let signal = signal
        await app.ask {
            try $0.withdraw(signal)
        } then: {
            // One that never left is gone: there is nothing to come back to.
            await self.app.back()
        }
        acting = false
        app.syncQuietly()
    }
}

import Observation
import PleinmakersKit

/// A new question or signal.
@MainActor @Observable public final class NewSignalModel: ScreenModel {
    public private(set) var view: NewSignalView?
    /// Without one nothing can be kept.
    public private(set) var kind: SignalKind?
    public private(set) var words = ""
    private var chosenPlace: SignalPlace?
    private var chosenUrgency: SignalUrgency?
    @ObservationIgnored private let household: HouseholdId?
    @ObservationIgnored private let app: AppModel
    @ObservationIgnored private var saving = false

    init(_ app: AppModel, _ household: HouseholdId?) {
        self.app = app
        self.household = household
    }

    /// The chosen place; the usual one until another is chosen.
    public var place: SignalPlace? { chosenPlace ?? view?.places.first?.place }
    /// The chosen urgency; the usual one until another is chosen.
    public var urgency: SignalUrgency? { chosenUrgency ?? view?.urgencies.first?.urgency }

    var arrived: Bool { view != nil }

    func load() async {
        let household = household
        await app.load(self) {
            try $0.newSignal(household)
        } then: {
            self.view = $0
        }
    }

    public func send(_ intent: NewSignalIntent) async {
        switch intent {
        case .chooseKind(let kind): self.kind = kind
        case .choosePlace(let place): chosenPlace = place
        case .chooseUrgency(let urgency): chosenUrgency = urgency
        case .editWords(let text): words = text
        case .save: await save()
        case .back: await app.back()
        }
    }

    private func save() async {
        guard let kind, let place, let urgency, !saving else { return }
        saving = true
        let words = words
        await app.ask {
            try $0.recordSignal(place, kind, urgency, words)
        } then: {
            // Behind it stands what she came from, not the form.
            await self.app.replace(with: .signal(SignalModel(self.app, $0.row.signal)))
        }
        saving = false
        app.syncQuietly()
    }
}

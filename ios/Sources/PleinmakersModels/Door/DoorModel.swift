import Observation
import PleinmakersKit

/// One door, and what happened there.
@MainActor @Observable public final class DoorModel: ScreenModel {
    public private(set) var view: DoorView?
    /// The outcome whose choices are open. Only its code: the words come from `view`, also after another language.
    public private(set) var choosing: VisitOutcome?
    @ObservationIgnored private let household: HouseholdId
    @ObservationIgnored private let app: AppModel
    @ObservationIgnored private var recording = false

    init(_ app: AppModel, _ household: HouseholdId) {
        self.app = app
        self.household = household
    }

    /// The button whose choices are open.
    public var choices: OutcomeButton? { view?.outcomes.first { $0.outcome == choosing } }

    var arrived: Bool { view != nil }

    func load() async {
        let household = household
        await app.load(self) {
            try $0.door(household)
        } then: {
            self.view = $0
        }
    }

    public func send(_ intent: DoorIntent) async {
        switch intent {
        case .record(let outcome): await record(outcome, nil)
        case .recordWith(let outcome, let detail): await record(outcome, detail)
        case .openChoices(let outcome): choosing = outcome
        case .closeChoices: choosing = nil
        case .undo(let visit):
            await app.ask {
                try $0.undo(visit)
            } then: {
                self.view = $0
            }
            app.syncQuietly()
        case .askSignal: await app.push(.newSignal(NewSignalModel(app, household)))
        case .newFace: await face { await self.app.newFace($0.dwelling, at: self) }
        case .undoFace: await face { _ in await self.app.undoFace(self.household, at: self) }
        case .showPhrases(let language?): await app.push(.phrases(PhrasesModel(app, language, household)))
        case .showPhrases: await app.push(.languages(LanguagesModel(app, household)))
        case .back: await app.back()
        }
    }

    private func face(_ work: (DoorView) async -> Void) async {
        guard !recording, let view else { return }
        recording = true
        await work(view)
        recording = false
    }

    private func record(_ outcome: VisitOutcome, _ detail: VisitDetail?) async {
        // A second tap on the way is the same visit.
        guard !recording else { return }
        recording = true
        choosing = nil
        let household = household
        await app.ask {
            try $0.record(household, outcome, detail)
        } then: {
            await self.app.recorded($0)
        }
        recording = false
    }
}

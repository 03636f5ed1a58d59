import Observation
import PleinmakersKit

/// What they bring, while it is written: at which door, and what else was said there.
public struct Bringing: Equatable, Sendable {
    public let household: HouseholdId
    public let persons: Int64
    public let fetch: Bool
    public var text: String
}

/// The invite round of an activity.
@MainActor @Observable public final class InviteModel: ScreenModel {
    public private(set) var view: InviteView?
    /// What was just written down, while it can be taken back.
    public private(set) var said: RecordedRsvp?
    public private(set) var writing: Bringing?
    @ObservationIgnored private let id: String
    @ObservationIgnored private let app: AppModel
    @ObservationIgnored private var acting = false

    init(_ app: AppModel, _ id: String) {
        self.app = app
        self.id = id
    }

    var arrived: Bool { view != nil }

    func load() async {
        let id = id
        await app.load(self) {
            try $0.invite(id)
        } then: {
            self.view = $0
        }
    }

    public func send(_ intent: InviteIntent) async {
        switch intent {
        case .answer(let household, let answer): await record(household, SignUp(answer))
        case .change(let household, let persons, let brings, let fetch):
            await record(household, SignUp(.yes, persons: persons, brings: brings, fetch: fetch))
        case .writeBrings(let household, let persons, let brings, let fetch):
            said = nil
            writing = Bringing(household: household, persons: persons, fetch: fetch, text: brings)
        case .editBrings(let text): writing?.text = text
        case .saveBrings:
            guard let writing else { return }
            let said = SignUp(.yes, persons: writing.persons, brings: writing.text, fetch: writing.fetch)
            await record(writing.household, said)
        case .cancelBrings: writing = nil
        case .addNameless: await record(nil, SignUp(.yes))
        case .undo: await undo()
        case .openBuilding: await app.show(.building)
        case .back: await app.back()
        }
    }

    /// A second tap on the way is the same one.
    private func record(_ household: HouseholdId?, _ said: SignUp) async {
        guard !acting else { return }
        acting = true
        let id = id
        await app.ask {
            try $0.recordRsvp(id, household, said)
        } then: {
            self.writing = nil
            self.said = $0
            self.view = $0.invite
        }
        acting = false
        app.syncQuietly()
    }

    private func undo() async {
        guard !acting, let rsvp = said?.rsvp else { return }
        acting = true
        await app.ask {
            try $0.undoRsvp(rsvp)
        } then: {
            self.said = nil
            self.view = $0
        }
        acting = false
        app.syncQuietly()
    }
}

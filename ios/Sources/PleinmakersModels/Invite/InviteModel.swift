import Observation
import PleinmakersKit

/// What they bring, while it is written: at which door.
public struct Bringing: Equatable, Sendable {
    public let household: HouseholdId
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
        case .answer(let household, let answer): await record(household, answer)
        case .persons(let household, let persons): await record(household, .yes, RsvpDetails(persons: persons))
        case .fetch(let household, let fetch): await record(household, .yes, RsvpDetails(fetch: fetch))
        case .writeBrings(let household, let brings):
            said = nil
            writing = Bringing(household: household, text: brings)
        case .editBrings(let text): writing?.text = text
        case .saveBrings:
            guard let writing else { return }
            await record(writing.household, .yes, RsvpDetails(brings: writing.text))
        case .cancelBrings: writing = nil
        case .addNameless: await record(nil, .yes)
        case .undo: await undo()
        case .openBuilding: await app.show(.building)
        case .back: await app.back()
        }
    }

    /// A second tap on the way is the same one.
    private func record(
        _ household: HouseholdId?, _ answer: RsvpAnswer, _ details: RsvpDetails = RsvpDetails()
    ) async {
        guard !acting else { return }
        acting = true
        let id = id
        await app.ask {
            try $0.recordRsvp(id, household, answer, details)
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

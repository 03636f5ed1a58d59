import PleinmakersKit

// Codes as the core writes them.

extension VisitOutcome {
    static let all: [VisitOutcome] = [.met, .notHome, .comeBack, .notWanted, .vacant, .interpreterNeeded, .cardLeft]

    var code: String {
        switch self {
        case .met: "met"
        case .notHome: "not_home"
        case .comeBack: "come_back"
        case .notWanted: "not_wanted"
        case .vacant: "vacant"
        case .interpreterNeeded: "interpreter_needed"
        case .cardLeft: "card_left"
        }
    }
}

extension DoorState {
    var code: String {
        switch self {
        case .new: "new"
        case .tried: "tried"
        case .met: "met"
        case .doNotVisit: "do_not_visit"
        case .closed: "closed"
        }
    }
}

extension ArrivalCode {
    var code: String {
        switch self {
        case .waiting: "waiting"
        case .arrived: "arrived"
        }
    }
}

extension StatusCode {
    var code: String {
        switch self {
        case .upToDate: "up_to_date"
        case .waiting: "waiting"
        case .sending: "sending"
        case .needsYou: "needs_you"
        }
    }
}

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

extension SignalKind {
    static let all: [SignalKind] = [
        .question, .lift, .light, .dampMould, .waste, .noise, .safety, .neighbours, .paperwork, .other,
    ]

    var code: String {
        switch self {
        case .question: "question"
        case .lift: "lift"
        case .light: "light"
        case .dampMould: "damp_mould"
        case .waste: "waste"
        case .noise: "noise"
        case .safety: "safety"
        case .neighbours: "neighbours"
        case .paperwork: "paperwork"
        case .other: "other"
        }
    }
}

extension SignalGroupCode {
    var code: String {
        switch self {
        case .carryBack: "carry_back"
        case .overdue: "overdue"
        case .waiting: "waiting"
        case .new: "new"
        case .closedLately: "closed_lately"
        }
    }
}

extension SearchRemedy {
    var code: String {
        switch self {
        case .building: "building"
        case .clear: "clear"
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

extension RsvpAnswer {
    static let all: [RsvpAnswer] = [.yes, .no, .maybe, .notHome, .takenBack]

    var code: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .maybe: "maybe"
        case .notHome: "not_home"
        case .takenBack: "taken_back"
        }
    }
}

extension ActivityActionCode {
    var code: String {
        switch self {
        case .invite: "invite"
        case .tally: "tally"
        case .mustHear: "must_hear"
        }
    }
}

import PleinmakersKit

public enum DoorIntent: Equatable, Sendable {
    case record(outcome: VisitOutcome)
    case recordWith(outcome: VisitOutcome, detail: VisitDetail)
    case openChoices(outcome: VisitOutcome)
    case closeChoices
    case undo(visit: VisitId)
    case askSignal
    /// Somebody else than on the list lives here now.
    case newFace
    case undoFace
    /// `language`: that of the list; without one it is chosen first.
    case showPhrases(language: String?)
    case back
}

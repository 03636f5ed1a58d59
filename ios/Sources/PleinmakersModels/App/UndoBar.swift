import PleinmakersKit

/// What was just recorded, and the way back.
public struct UndoBar: Equatable, Sendable {
    public let visit: VisitId
    public let said: String
    public let undo: String
    public let seconds: UInt32

    init(_ recorded: Recorded) {
        visit = recorded.visit
        said = recorded.said
        undo = recorded.undo
        seconds = recorded.undoSeconds
    }
}

public enum JoinIntent: Equatable, Sendable {
    case scan
    case editLink(text: String)
    case join
    case back
}

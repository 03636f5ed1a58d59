public enum ActivityIntent: Equatable, Sendable {
    case back
}

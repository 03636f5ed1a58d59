public enum ProblemIntent: Equatable, Sendable {
    case remedy
}

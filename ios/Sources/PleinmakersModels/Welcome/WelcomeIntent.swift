public enum WelcomeIntent: Equatable, Sendable {
    case next
}

public enum GuideIntent: Equatable, Sendable {
    case openPlace(id: String)
    case back
}

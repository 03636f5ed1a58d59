public enum ChooseIntent: Equatable, Sendable {
    case choose(slug: String)
    case back
}

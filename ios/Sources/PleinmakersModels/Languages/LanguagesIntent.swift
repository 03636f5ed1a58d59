public enum LanguagesIntent: Equatable, Sendable {
    case choose(language: String)
    case back
}

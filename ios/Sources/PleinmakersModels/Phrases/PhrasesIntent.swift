public enum PhrasesIntent: Equatable, Sendable {
    case openPhrase(key: String)
    case otherLanguage
    case back
}

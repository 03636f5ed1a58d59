public enum PhraseIntent: Equatable, Sendable {
    case speak
    case show(key: String)
    case back
}

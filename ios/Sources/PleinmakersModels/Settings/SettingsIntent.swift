public enum SettingsIntent: Equatable, Sendable {
    case chooseLanguage(code: String)
    case chooseSize(scale: Float)
    case openSync
    case back
}

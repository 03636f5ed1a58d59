public enum AgendaIntent: Equatable, Sendable {
    case openActivity(id: String)
    case openGuide
}

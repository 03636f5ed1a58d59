public enum PlaceIntent: Equatable, Sendable {
    case openPlace(id: String)
    case openActivity(id: String)
    case back
}

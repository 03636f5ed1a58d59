public enum DwellingIntent: Equatable, Sendable {
    case newFace
    case back
}

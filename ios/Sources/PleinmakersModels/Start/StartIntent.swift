public enum StartIntent: Equatable, Sendable {
    case chooseNeighbourhood
    case join
    case openSettings
}

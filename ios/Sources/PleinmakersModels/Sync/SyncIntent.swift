public enum SyncIntent: Equatable, Sendable {
    case syncNow
    case cancel
    case back
}

public enum FirstSyncIntent: Equatable, Sendable {
    case next
    case retry
}

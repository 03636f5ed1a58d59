import PleinmakersKit

public enum SyncIntent: Equatable, Sendable {
    case syncNow
    case cancel
    case settle(card: CardId, seen: UInt64, choice: Int)
    case back
}

import PleinmakersKit

public enum AppIntent: Equatable, Sendable {
    case selectTab(tab: HomeTab)
    case undo
    case dismissUndo
}

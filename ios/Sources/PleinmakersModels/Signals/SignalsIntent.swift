import PleinmakersKit

public enum SignalsIntent: Equatable, Sendable {
    case openSignal(signal: SignalId)
    case add
    case openSync
}

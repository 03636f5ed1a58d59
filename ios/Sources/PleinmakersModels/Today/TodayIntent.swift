import PleinmakersKit

public enum TodayIntent: Equatable, Sendable {
    case openDoor(household: HouseholdId)
    case findDoor
    case showMore
    case openSync
    case openBuilding
    case openSignal(signal: SignalId)
    case openSignals
    case openCall(code: CallCode, id: String)
}

import PleinmakersKit

public enum SignalIntent: Equatable, Sendable {
    case carryBack
    case writeAnswer
    case editAnswer(text: String)
    case saveAnswer
    case cancelAnswer
    case withdraw
    case openDoor(household: HouseholdId)
    case back
}

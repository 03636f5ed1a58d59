import PleinmakersKit

public enum HearIntent: Equatable, Sendable {
    case told(household: HouseholdId)
    case back
}

import PleinmakersKit

public enum SearchIntent: Equatable, Sendable {
    case editText(text: String)
    case openDoor(household: HouseholdId)
    case openDwelling(dwelling: DwellingId)
    case clear
    case openBuilding
    case back
}

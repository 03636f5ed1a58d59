import PleinmakersKit

public enum BuildingIntent: Equatable, Sendable {
    case chooseBuilding(building: BuildingId)
    case openDoor(household: HouseholdId)
    case openDwelling(dwelling: DwellingId)
}

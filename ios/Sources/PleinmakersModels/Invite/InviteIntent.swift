import PleinmakersKit

public enum InviteIntent: Equatable, Sendable {
    case answer(household: HouseholdId, answer: RsvpAnswer)
    case persons(household: HouseholdId, persons: Int64)
    case fetch(household: HouseholdId, fetch: Bool)
    case writeBrings(household: HouseholdId, brings: String)
    case editBrings(text: String)
    case saveBrings
    case cancelBrings
    case addNameless
    case undo
    case openBuilding
    case back
}

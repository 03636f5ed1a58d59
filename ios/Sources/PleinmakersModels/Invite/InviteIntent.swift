import PleinmakersKit

public enum InviteIntent: Equatable, Sendable {
    case answer(household: HouseholdId, answer: RsvpAnswer)
    case change(household: HouseholdId, persons: Int64, brings: String, fetch: Bool)
    case writeBrings(household: HouseholdId, persons: Int64, brings: String, fetch: Bool)
    case editBrings(text: String)
    case saveBrings
    case cancelBrings
    case addNameless
    case undo
    case openBuilding
    case back
}

import PleinmakersKit

public enum ActivityIntent: Equatable, Sendable {
    case invite
    case tally
    case mustHear
    case openDoor(household: HouseholdId)
    case takeBack(rsvp: RsvpId)
    case back
}

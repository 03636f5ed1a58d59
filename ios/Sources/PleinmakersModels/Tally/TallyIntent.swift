import PleinmakersKit

public enum TallyIntent: Equatable, Sendable {
    case count(counts: TallyCounts)
    case save
    case back
}

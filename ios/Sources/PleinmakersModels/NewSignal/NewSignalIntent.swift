import PleinmakersKit

public enum NewSignalIntent: Equatable, Sendable {
    case chooseKind(kind: SignalKind)
    case choosePlace(place: SignalPlace)
    case chooseUrgency(urgency: SignalUrgency)
    case editWords(text: String)
    case save
    case back
}

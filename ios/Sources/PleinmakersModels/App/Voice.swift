/// What says words aloud, on the phone itself: nothing of it leaves the phone.
@MainActor public protocol Voice: AnyObject {
    /// There is a voice for this language that needs no network.
    func speaks(_ tag: String) -> Bool
    func say(_ words: String, _ tag: String)
    func stop()
}

/// A machine without one.
final class NoVoice: Voice {
    func speaks(_ tag: String) -> Bool { false }
    func say(_ words: String, _ tag: String) {}
    func stop() {}
}

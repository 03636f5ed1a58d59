import Foundation
import PleinmakersCore

/// Hands what a sync tells to a closure.
final class SyncEar: SyncListener {
    let heard: @Sendable (SyncNews) -> Void

    init(_ heard: @escaping @Sendable (SyncNews) -> Void) { self.heard = heard }

    func progress(view: FirstSyncView) { heard(.progress(view)) }
    func ended(view: FirstSyncView, end: SyncEnd) { heard(.ended(view, end)) }
}

/// A sync in Rust.
final class RunningSync: SyncJob {
    let handle: SyncHandle

    init(_ handle: SyncHandle) { self.handle = handle }

    func cancel() { handle.cancel() }
}

/// Hands what changed to a closure.
final class ChangeEar: ChangeListener {
    let heard: @Sendable (Changed) -> Void

    init(_ heard: @escaping @Sendable (Changed) -> Void) { self.heard = heard }

    func changed(what: Changed) { heard(what) }
}

/// A subscription in Rust: it ends when its object goes.
final class HeldChanges: Subscription, @unchecked Sendable {
    private let lock = NSLock()
    private var changes: Changes?

    init(_ changes: Changes) { self.changes = changes }

    func close() { lock.withLock { changes = nil } }
}

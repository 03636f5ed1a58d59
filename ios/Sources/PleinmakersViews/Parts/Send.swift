import SwiftUI

/// A tap, as the task that sends its intent.
@MainActor func tap(_ work: @escaping @MainActor () async -> Void) -> @MainActor () -> Void {
    { Task { await work() } }
}

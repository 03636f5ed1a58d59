import Dispatch
import PleinmakersKit

/// Calls the phone off the main thread. What is on this phone is asked in order, so that a later answer is never
/// overtaken by an earlier one; what needs the network waits on threads of its own.
struct Caller: Sendable {
    private let local = DispatchQueue(label: "be.pleinmakers.phone", qos: .userInitiated)
    private let network = DispatchQueue(label: "be.pleinmakers.network", qos: .userInitiated, attributes: .concurrent)

    func call<T: Sendable>(_ way: Way, _ work: @escaping @Sendable () throws -> T) async -> Result<T, any Error> {
        await withCheckedContinuation { continuation in
            (way == .network ? network : local).async {
                continuation.resume(returning: Result { try work() })
            }
        }
    }
}

/// Where an answer comes from.
enum Way: Sendable {
    case phone
    case network
}

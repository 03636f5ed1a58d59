import Foundation
import PleinmakersCore

/// Why something could not be done, as a screen shows it.
public struct PhoneProblem: Error, Equatable {
    public let view: ProblemView

    public init(_ view: ProblemView) { self.view = view }

    /// Any error. What the core did not tell of is a mistake in the code between, and gets the core's words for that.
    public init(_ error: any Error, language: String) {
        switch error {
        case let problem as PhoneProblem: self = problem
        case PhoneFailure.Failed(let problem): self.init(problem)
        default: self.init(trouble(language: language))
        }
    }
}

/// The language that the phone speaks now.
final class Spoken: @unchecked Sendable {
    private let lock = NSLock()
    private var code: String

    init(_ code: String) { self.code = code }

    var language: String {
        get { lock.withLock { code } }
        set { lock.withLock { code = newValue } }
    }

    /// Runs `work`; whatever it throws becomes a `PhoneProblem`.
    func map<T>(_ work: () throws -> T) throws(PhoneProblem) -> T {
        do { return try work() } catch { throw PhoneProblem(error, language: language) }
    }
}

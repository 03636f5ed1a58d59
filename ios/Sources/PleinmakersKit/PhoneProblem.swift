import PleinmakersCore

/// Why something could not be done, as a screen shows it.
public struct PhoneProblem: Error, Equatable {
    public let view: ProblemView

    public init(_ view: ProblemView) { self.view = view }

    /// Any error. What the core did not tell of is a mistake in the code between, and gets the general sentence.
    public init(_ error: any Error) {
        switch error {
        case let problem as PhoneProblem: self = problem
        case PhoneFailure.Failed(let problem): self.init(problem)
        default: self.init(.unexpected)
        }
    }
}

extension ProblemView {
    /// The one text on this side: the core cannot be asked when the way to it is what broke.
    static let unexpected = ProblemView(
        code: "internal", sentence: "Er ging iets mis bij ons.", action: "Probeer opnieuw.", remedy: .retry,
        button: "Probeer opnieuw")
}

/// Runs `work`; whatever it throws becomes a `PhoneProblem`.
func mapped<T>(_ work: () throws -> T) throws(PhoneProblem) -> T {
    do { return try work() } catch { throw PhoneProblem(error) }
}

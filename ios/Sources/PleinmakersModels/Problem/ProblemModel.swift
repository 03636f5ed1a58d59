import Observation
import PleinmakersKit

/// What went wrong, and the one thing to do.
@MainActor @Observable public final class ProblemModel {
    public let view: ProblemView
    @ObservationIgnored private let act: @MainActor (Remedy) async -> Void

    init(_ view: ProblemView, act: @escaping @MainActor (Remedy) async -> Void) {
        self.view = view
        self.act = act
    }

    public func send(_ intent: ProblemIntent) async {
        switch intent {
        case .remedy: await act(view.remedy)
        }
    }
}

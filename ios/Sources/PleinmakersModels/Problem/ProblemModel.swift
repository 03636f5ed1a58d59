import Observation
import PleinmakersKit

/// What went wrong, and the one thing to do.
@MainActor @Observable public final class ProblemModel {
    public let view: ProblemView
    @ObservationIgnored private var acted = false
    @ObservationIgnored private let act: @MainActor (Remedy) async -> Void

    init(_ view: ProblemView, act: @escaping @MainActor (Remedy) async -> Void) {
        self.view = view
        self.act = act
    }

    public func send(_ intent: ProblemIntent) async {
        switch intent {
        case .remedy:
            // A second tap is the same wish.
            guard !acted else { return }
            acted = true
            await act(view.remedy)
        }
    }
}

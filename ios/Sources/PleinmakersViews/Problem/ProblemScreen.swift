import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// What went wrong, and the one thing to do.
struct ProblemScreen: View {
    let model: ProblemModel
    /// What the arrow says; nothing where there is nothing to go back to.
    let back: String?
    let leave: @MainActor () -> Void

    var body: some View {
        Page(back: back, goBack: leave) {
            Heading(text: model.view.sentence)
            Soft(text: model.view.action)
        } actions: {
            BigButton(word: model.view.button, loudness: .primary, act: tap { await model.send(.remedy) })
        }
        .environment(\.layoutDirection, model.view.direction.layout)
    }
}

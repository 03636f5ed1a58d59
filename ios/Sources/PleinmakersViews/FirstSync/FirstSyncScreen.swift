import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// The first sync: how far it is, and that one may leave.
struct FirstSyncScreen: View {
    let model: FirstSyncModel

    var body: some View {
        if let view = model.view {
            Page {
                Heading(text: view.title)
                Soft(text: view.lead)
                if let progress = view.progress {
                    ProgressView(value: progress).tint(Tone.sea).accessibilityLabel(view.count)
                } else {
                    ProgressView().accessibilityLabel(view.count)
                }
                Text(view.count).font(.headline.monospacedDigit()).foregroundStyle(Tone.ink)
                if let problem = view.problem { ProblemNote(problem: problem) }
            } actions: {
                if let problem = view.problem {
                    BigButton(word: view.next, act: tap { await model.send(.next) })
                    BigButton(word: problem.button, loudness: .primary, act: tap { await model.send(.retry) })
                } else {
                    BigButton(
                        word: view.next, loudness: view.done ? .primary : .quiet, act: tap { await model.send(.next) })
                }
            }
        } else {
            Waiting()
        }
    }
}

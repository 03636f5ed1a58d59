import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// Joined: a number to compare with the coach.
struct WelcomeScreen: View {
    let model: WelcomeModel

    var body: some View {
        Page {
            Heading(text: model.view.title)
            Soft(text: model.view.sentence)
            Soft(text: model.view.neighbourhoods)
            Card(ground: Tone.seaGround) {
                VStack(alignment: .leading, spacing: Measure.gap) {
                    Text(model.view.compare).font(.body).foregroundStyle(Tone.ink)
                    Text(model.view.number)
                        .font(.largeTitle.bold().monospacedDigit())
                        .foregroundStyle(Tone.sea)
                        .environment(\.layoutDirection, .leftToRight)
                }
            }
        } actions: {
            BigButton(word: model.view.next, loudness: .primary, act: tap { await model.send(.next) })
        }
    }
}

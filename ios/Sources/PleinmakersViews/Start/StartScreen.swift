import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// Two ways in.
struct StartScreen: View {
    let model: StartModel

    var body: some View {
        if let view = model.view {
            Page {
                Heading(text: view.title)
                Soft(text: view.lead)
            } actions: {
                BigButton(word: view.settings, icon: "globe", act: tap { await model.send(.openSettings) })
                way(view.pleinmaker, .usual, .join)
                way(view.resident, .primary, .chooseNeighbourhood)
            }
        } else {
            Waiting()
        }
    }

    private func way(_ way: WayIn, _ loudness: Loudness, _ intent: StartIntent) -> some View {
        VStack(spacing: 4) {
            BigButton(word: way.word, loudness: loudness, act: tap { await model.send(intent) })
                .accessibilityHint(way.hint)
            Text(way.hint).font(.subheadline).foregroundStyle(Tone.soft).accessibilityHidden(true)
        }
    }
}

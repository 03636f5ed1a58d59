import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// A door of which no list knows who lives there, and the one thing to say of it.
struct DwellingScreen: View {
    let model: DwellingModel
    let back: String

    var body: some View {
        if let view = model.view {
            Page(back: back, goBack: tap { await model.send(.back) }) {
                Soft(text: view.floor)
                HStack {
                    Text(view.number)
                        .font(.system(.largeTitle).bold().monospacedDigit())
                        .foregroundStyle(Tone.ink)
                    Spacer()
                    Mark(state: .closed)
                }
                .accessibilityElement(children: .ignore)
                .accessibilityLabel(view.spoken)
                .accessibilityAddTraits(.isHeader)
                Soft(text: view.address)
                Text(view.sentence).font(.headline).foregroundStyle(Tone.ink)
                Soft(text: view.hint)
            } actions: {
                BigButton(
                    word: view.newFace, icon: "person", loudness: .primary, act: tap { await model.send(.newFace) })
            }
        } else {
            Waiting()
        }
    }
}

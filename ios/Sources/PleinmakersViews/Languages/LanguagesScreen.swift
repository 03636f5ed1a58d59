import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// The languages of the door, each by its own name: who stands there points at it.
struct LanguagesScreen: View {
    let model: LanguagesModel
    let back: String

    var body: some View {
        if let view = model.view {
            Page(back: back, goBack: tap { await model.send(.back) }) {
                Heading(text: view.title)
                Soft(text: view.lead)
                ForEach(view.rows, id: \.language.code) { row in
                    Button(action: tap { await model.send(.choose(language: row.language.code)) }) {
                        Card(ground: row.listed ? Tone.seaGround : Tone.card) {
                            VStack(alignment: .leading, spacing: 2) {
                                Text(row.language.ownName).font(.title2.bold()).foregroundStyle(Tone.ink)
                                Text(row.detail).font(.subheadline).foregroundStyle(Tone.soft)
                            }
                        }
                    }
                    .buttonStyle(.plain)
                    .accessibilityLabel(row.spoken)
                }
            } actions: {
                EmptyView()
            }
        } else {
            Waiting()
        }
    }
}

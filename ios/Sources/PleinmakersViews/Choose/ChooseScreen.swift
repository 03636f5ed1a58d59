import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// A resident chooses a neighbourhood.
struct ChooseScreen: View {
    let model: ChooseModel
    let back: String

    var body: some View {
        if let view = model.view {
            Page(back: back, goBack: tap { await model.send(.back) }) {
                Heading(text: view.title)
                Soft(text: view.lead)
                ForEach(view.choices, id: \.slug) { choice in
                    Button(action: tap { await model.send(.choose(slug: choice.slug)) }) {
                        Card {
                            VStack(alignment: .leading, spacing: 2) {
                                Text(choice.name).font(.headline).foregroundStyle(Tone.ink)
                                Soft(text: choice.district)
                            }
                        }
                    }
                    .buttonStyle(.plain)
                }
            } actions: {
                EmptyView()
            }
        } else {
            Waiting()
        }
    }
}

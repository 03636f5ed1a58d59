import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// Finding a door: the field above, and below it at every letter what it may mean, best first.
struct SearchScreen: View {
    let model: SearchModel
    let back: String

    var body: some View {
        if let view = model.view {
            Page(back: back, goBack: tap { await model.send(.back) }) {
                Heading(text: view.title)
                TextField(view.label, text: text)
                    .textFieldStyle(.roundedBorder)
                    .autocorrectionDisabled()
                if !model.text.isEmpty {
                    Button(view.clear, action: tap { await model.send(.clear) })
                        .font(.headline)
                        .foregroundStyle(Tone.sea)
                        .frame(minHeight: Measure.touch)
                }
                if let summary = view.summary { Subheading(text: summary) }
                ForEach(view.rows, id: \.dwelling) { row in
                    Button(action: tap { await model.send(row.intent) }) { FoundCard(row: row) }.buttonStyle(.plain)
                }
                if let more = view.more { Soft(text: more) }
                if let empty = view.empty {
                    Soft(text: empty.sentence)
                    BigButton(word: empty.button, act: tap { await model.send(empty.remedy.intent) })
                }
            } actions: {
                EmptyView()
            }
        } else {
            Waiting()
        }
    }

    private var text: Binding<String> {
        Binding(
            get: { @MainActor in model.text },
            set: { @MainActor text in tap { await model.send(.editText(text: text)) }() })
    }
}

extension SearchRow {
    fileprivate var intent: SearchIntent {
        household.map { .openDoor(household: $0) } ?? .openDwelling(dwelling: dwelling)
    }
}

extension SearchRemedy {
    fileprivate var intent: SearchIntent {
        switch self {
        case .building: .openBuilding
        case .clear: .clear
        }
    }
}

/// A door that was found: its state, its number, and why it is here.
struct FoundCard: View {
    let row: SearchRow

    var body: some View {
        Card {
            HStack(spacing: 16) {
                Mark(state: row.state)
                Text(row.number).font(.title2.bold().monospacedDigit()).foregroundStyle(Tone.ink)
                VStack(alignment: .leading, spacing: 2) {
                    Text(row.title).font(.headline).foregroundStyle(Tone.ink)
                    Text(row.address).font(.subheadline).foregroundStyle(Tone.ink)
                    Text(row.reason).font(.subheadline).foregroundStyle(Tone.soft)
                }
            }
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(row.spoken)
        .accessibilityAddTraits(.isButton)
    }
}

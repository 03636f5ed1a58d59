import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// What is to be brought back first; a new one is always under the thumb.
struct SignalsScreen: View {
    let model: SignalsModel

    var body: some View {
        if let view = model.view {
            Page {
                Heading(text: view.title)
                if let empty = view.empty { Soft(text: empty.sentence) }
                Button(action: tap { await model.send(.openSync) }) { StatusPill(status: view.status) }
                    .buttonStyle(.plain)
                ForEach(view.groups, id: \.code) { group in
                    VStack(alignment: .leading, spacing: Measure.gap) {
                        Subheading(text: group.title)
                        ForEach(group.rows, id: \.signal) { row in
                            SignalCard(row: row, act: tap { await model.send(.openSignal(signal: row.signal)) })
                        }
                    }
                }
            } actions: {
                if let empty = view.empty {
                    BigButton(word: empty.button, loudness: .primary, act: tap { await model.send(.add) })
                } else if let add = view.add {
                    BigButton(word: add, act: tap { await model.send(.add) })
                }
            }
        } else {
            Waiting()
        }
    }
}

/// A question or signal on a list: what it is about, where, and how far it is.
struct SignalCard: View {
    let row: SignalRow
    let act: @MainActor () -> Void

    var body: some View {
        Button(action: act) {
            Card {
                HStack(spacing: 16) {
                    Image(systemName: row.kind.icon).font(.title2).foregroundStyle(Tone.sea)
                    VStack(alignment: .leading, spacing: 2) {
                        Text(row.kindWord).font(.headline).foregroundStyle(Tone.ink)
                        SignalFacts(row: row)
                    }
                }
            }
        }
        .buttonStyle(.plain)
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(row.spoken)
        .accessibilityAddTraits(.isButton)
    }
}

/// How urgent, where, and how far.
struct SignalFacts: View {
    let row: SignalRow

    var body: some View {
        if let urgency = row.urgencyWord {
            Text(urgency).font(.subheadline.bold()).foregroundStyle(Tone.ochre)
        }
        Text(row.place).font(.subheadline).foregroundStyle(Tone.ink)
        Text(row.state).font(.subheadline).foregroundStyle(row.overdue ? Tone.brick : Tone.soft)
        if let arrival = row.arrival {
            Text(arrival.word).font(.subheadline).foregroundStyle(Tone.soft)
        }
    }
}

extension SignalKind {
    var icon: String {
        switch self {
        case .question: "questionmark.bubble"
        case .lift: "arrow.up.arrow.down.square"
        case .light: "lightbulb"
        case .dampMould: "drop"
        case .waste: "trash"
        case .noise: "speaker.wave.2"
        case .safety: "exclamationmark.shield"
        case .neighbours: "person.2"
        case .paperwork: "doc.text"
        case .other: "star"
        }
    }
}

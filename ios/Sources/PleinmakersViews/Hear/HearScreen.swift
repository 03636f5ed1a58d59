import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// Who must hear that it was moved or does not go on.
struct HearScreen: View {
    let model: HearModel
    let back: String

    var body: some View {
        if let view = model.view {
            Page(back: back, goBack: tap { await model.send(.back) }) {
                Heading(text: view.title)
                Soft(text: view.activity)
                if let news = view.news { Text(news).font(.title3.bold()).foregroundStyle(Tone.brick) }
                if !view.summary.isEmpty { Text(view.summary).font(.headline).foregroundStyle(Tone.ink) }
                if let empty = view.empty { Soft(text: empty.sentence) }
                ForEach(view.rows, id: \.household) { row in HearCard(row: row, model: model) }
                if let title = view.knownTitle { Subheading(text: title) }
                ForEach(view.known, id: \.household) { row in HearCard(row: row, model: model) }
            } actions: {
                if let empty = view.empty { BigButton(word: empty.button, act: tap { await model.send(.back) }) }
            }
        } else {
            Waiting()
        }
    }
}

/// A door that must hear it, or knows.
struct HearCard: View {
    let row: HearRow
    let model: HearModel

    var body: some View {
        Card {
            VStack(alignment: .leading, spacing: Measure.gap) {
                VStack(alignment: .leading, spacing: 2) {
                    Text(row.door).font(.headline).foregroundStyle(Tone.ink)
                    if !row.detail.isEmpty { Text(row.detail).font(.body).foregroundStyle(Tone.ink) }
                    if let arrival = row.arrival {
                        Text(arrival.word).font(.subheadline).foregroundStyle(Tone.soft)
                    }
                }
                .accessibilityElement(children: .ignore)
                .accessibilityLabel(row.spoken)
                if let word = row.told {
                    BigButton(
                        word: word, loudness: .usual, act: tap { await model.send(.told(household: row.household)) })
                }
            }
        }
    }
}

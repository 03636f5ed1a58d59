import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// What can be shown in one language, in the order of a visit.
struct PhrasesScreen: View {
    let model: PhrasesModel
    let back: String

    var body: some View {
        if let view = model.view {
            Page(back: back, goBack: tap { await model.send(.back) }) {
                Button(view.another, action: tap { await model.send(.otherLanguage) })
                    .font(.headline)
                    .foregroundStyle(Tone.sea)
                    .frame(minHeight: Measure.touch)
                Soft(text: view.language.name)
                OfTheDoor(text: view.language.ownName, font: .largeTitle.bold(), language: view.language)
                    .accessibilityAddTraits(.isHeader)
                if let unreviewed = view.unreviewed { Unreviewed(sentence: unreviewed) }
                ForEach(view.rows, id: \.key) { row in
                    PhraseCard(
                        row: row, language: view.language, act: tap { await model.send(.openPhrase(key: row.key)) })
                }
            } actions: {
                EmptyView()
            }
        } else {
            Waiting()
        }
    }
}

/// A phrase on the list, with what it means.
struct PhraseCard: View {
    let row: PhraseRow
    let language: SpokenLanguage
    let act: @MainActor () -> Void

    var body: some View {
        Button(action: act) {
            Card {
                HStack(spacing: 16) {
                    Image(systemName: phraseIcon(row.icon)).font(.title2).foregroundStyle(Tone.sea)
                    VStack(alignment: .leading, spacing: 2) {
                        OfTheDoor(text: row.words, font: .headline, language: language)
                        if let meaning = row.meaning {
                            Text(meaning).font(.subheadline).foregroundStyle(Tone.soft)
                        }
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

private func phraseIcon(_ code: String) -> String {
    switch code {
    case "smile": "face.smiling"
    case "phone": "iphone"
    case "person": "person"
    case "home": "house"
    case "languages": "character.bubble"
    case "clock": "clock"
    case "calendar": "calendar"
    case "no_visit": "minus.circle"
    case "interpreter": "bubble.left.and.bubble.right"
    case "programme": "person.2"
    case "place": "mappin.and.ellipse"
    case "emergency": "exclamationmark.circle"
    case "paper": "doc.text"
    case "heart": "heart"
    default: "questionmark.bubble"
    }
}

import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// One phrase, for who stands at the door: very large, and below it what can be answered by pointing.
struct PhraseScreen: View {
    let model: PhraseModel
    let back: String

    var body: some View {
        if let view = model.view {
            Page(back: back, goBack: tap { await model.send(.back) }) {
                Soft(text: view.position)
                OfTheDoor(text: view.row.words, font: .largeTitle.bold(), language: view.language)
                    .accessibilityAddTraits(.isHeader)
                if let meaning = view.row.meaning { Soft(text: meaning) }
                if let title = view.answersTitle { Subheading(text: title) }
                ForEach(view.answers, id: \.key) { answer in
                    AnswerTile(answer: answer, language: view.language)
                }
                if let unreviewed = view.unreviewed { Unreviewed(sentence: unreviewed) }
                if !model.speaks { Text(view.noVoice).font(.subheadline).foregroundStyle(Tone.soft) }
            } actions: {
                if model.speaks {
                    BigButton(
                        word: view.speak, icon: "speaker.wave.2", loudness: .usual,
                        act: tap { await model.send(.speak) })
                }
                HStack(spacing: Measure.gap) {
                    if let previous = view.previous {
                        BigButton(word: previous.word, act: tap { await model.send(.show(key: previous.key)) })
                    }
                    if let next = view.next {
                        BigButton(
                            word: next.word, loudness: .primary, act: tap { await model.send(.show(key: next.key)) })
                    }
                }
            }
        } else {
            Waiting()
        }
    }
}

/// A finger that points at it does nothing to it: what was answered, she knows.
struct AnswerTile: View {
    let answer: PhraseAnswer
    let language: SpokenLanguage

    var body: some View {
        Card(ground: Tone.seaGround) {
            VStack(alignment: .leading, spacing: 2) {
                OfTheDoor(text: answer.words, font: .title2.bold(), language: language, tint: Tone.sea)
                if let meaning = answer.meaning {
                    Text(meaning).font(.subheadline).foregroundStyle(Tone.soft)
                }
            }
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(answer.spoken)
    }
}

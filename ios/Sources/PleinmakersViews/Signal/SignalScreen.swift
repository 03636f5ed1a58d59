import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// One question or signal: what was asked, the answer, what happened. What to do next stands lowest.
struct SignalScreen: View {
    let model: SignalModel
    let back: String

    var body: some View {
        if let view = model.view {
            Page(back: back, goBack: tap { await model.send(.back) }) {
                SignalTop(view: view)
                if model.writing == nil {
                    SignalTold(view: view, model: model)
                } else {
                    Subheading(text: view.write.label)
                    Soft(text: view.write.hint)
                    TextField(view.write.label, text: answer).textFieldStyle(.roundedBorder)
                }
            } actions: {
                if model.writing == nil {
                    ForEach(view.actions, id: \.code) { action in
                        BigButton(
                            word: action.word, loudness: action.primary ? .primary : .quiet, act: press(action.code))
                    }
                } else {
                    BigButton(word: view.write.cancel, act: tap { await model.send(.cancelAnswer) })
                    BigButton(word: view.write.save, loudness: .primary, act: tap { await model.send(.saveAnswer) })
                }
            }
        } else {
            Waiting()
        }
    }

    private func press(_ code: SignalActionCode) -> @MainActor () -> Void {
        switch code {
        case .carryBack: tap { await model.send(.carryBack) }
        case .answer: tap { await model.send(.writeAnswer) }
        case .withdraw: tap { await model.send(.withdraw) }
        }
    }

    private var answer: Binding<String> {
        Binding(
            get: { @MainActor in model.writing ?? "" },
            set: { @MainActor text in tap { await model.send(.editAnswer(text: text)) }() })
    }
}

/// What it is about, where, how far, and what was asked.
struct SignalTop: View {
    let view: SignalView

    var body: some View {
        Soft(text: view.title)
        HStack(spacing: 16) {
            Image(systemName: view.row.kind.icon).font(.title).foregroundStyle(Tone.sea).accessibilityHidden(true)
            Heading(text: view.row.kindWord)
        }
        VStack(alignment: .leading, spacing: 2) { SignalFacts(row: view.row) }
        if let words = view.words { Text(words).font(.title2.bold()).foregroundStyle(Tone.ink) }
        if let emergency = view.emergency { Emergency(sentence: emergency) }
    }
}

/// The answer, the way to the door, and what happened.
struct SignalTold: View {
    let view: SignalView
    let model: SignalModel

    var body: some View {
        if let answer = view.answer {
            Card(ground: Tone.seaGround) {
                VStack(alignment: .leading, spacing: 4) {
                    if let title = view.answerTitle { Subheading(text: title) }
                    Text(answer).font(.title3).foregroundStyle(Tone.ink)
                }
            }
        }
        if let door = view.door, let word = view.doorWord {
            BigButton(word: word, act: tap { await model.send(.openDoor(household: door)) })
        }
        Subheading(text: view.historyTitle)
        ForEach(view.history, id: \.self) { event in
            Card {
                VStack(alignment: .leading, spacing: 2) {
                    HStack {
                        Text(event.word).font(.headline).foregroundStyle(Tone.ink)
                        Spacer()
                        Text(event.by).font(.subheadline).foregroundStyle(Tone.soft)
                    }
                    if let detail = event.detail { Text(detail).font(.body).foregroundStyle(Tone.ink) }
                    Text(event.when).font(.subheadline).foregroundStyle(Tone.soft)
                    Text(event.arrival.word).font(.subheadline).foregroundStyle(Tone.soft)
                }
                .accessibilityElement(children: .combine)
            }
        }
    }
}

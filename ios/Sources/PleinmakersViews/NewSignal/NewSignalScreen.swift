import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// A new question or signal: one choice and a few words; the other choices are made already.
struct NewSignalScreen: View {
    let model: NewSignalModel
    let back: String

    var body: some View {
        if let view = model.view {
            Page(back: back, goBack: tap { await model.send(.back) }) {
                Heading(text: view.title)
                Subheading(text: view.kindTitle)
                LazyVGrid(columns: [GridItem(.adaptive(minimum: 140), spacing: Measure.gap)], spacing: Measure.gap) {
                    ForEach(view.kinds, id: \.kind) { choice in
                        ChoiceButton(
                            word: choice.word, icon: choice.kind.icon, chosen: choice.kind == model.kind,
                            act: tap { await model.send(.chooseKind(kind: choice.kind)) })
                    }
                }
                Subheading(text: view.write.label)
                Soft(text: view.write.hint)
                TextField(view.write.label, text: words).textFieldStyle(.roundedBorder)
                NewSignalUrgency(view: view, model: model)
                Subheading(text: view.placeTitle)
                ForEach(view.places, id: \.place) { choice in
                    ChoiceButton(
                        word: choice.word, chosen: choice.place == model.place,
                        act: tap { await model.send(.choosePlace(place: choice.place)) })
                }
            } actions: {
                if model.kind != nil {
                    BigButton(word: view.write.save, loudness: .primary, act: tap { await model.send(.save) })
                }
            }
        } else {
            Waiting()
        }
    }

    private var words: Binding<String> {
        Binding(
            get: { @MainActor in model.words },
            set: { @MainActor text in tap { await model.send(.editWords(text: text)) }() })
    }
}

/// How urgent it is; with danger, who to call, at once.
struct NewSignalUrgency: View {
    let view: NewSignalView
    let model: NewSignalModel

    var body: some View {
        Subheading(text: view.urgencyTitle)
        ForEach(view.urgencies, id: \.urgency) { choice in
            ChoiceButton(
                word: choice.word, chosen: choice.urgency == model.urgency,
                act: tap { await model.send(.chooseUrgency(urgency: choice.urgency)) })
            if choice.urgency == model.urgency, let emergency = choice.emergency {
                Emergency(sentence: emergency)
            }
        }
    }
}

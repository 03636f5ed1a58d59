import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// One door: what it is about above, what happened below, the most usual lowest and largest.
struct DoorScreen: View {
    let model: DoorModel
    let back: String

    var body: some View {
        if let view = model.view {
            Page(back: back, goBack: tap { await model.send(.back) }) {
                DoorTop(view: view)
                if let title = view.historyTitle { Subheading(text: title) }
                ForEach(view.history, id: \.visit) { visit in
                    VisitCard(visit: visit, undo: view.undo, act: tap { await model.send(.undo(visit: visit.visit)) })
                }
                Button(view.speak, action: tap { await model.send(.showPhrases(language: view.speakLanguage)) })
                    .font(.headline)
                    .foregroundStyle(Tone.sea)
                    .frame(minHeight: Measure.touch)
                if let word = view.newFace {
                    Button(word, action: tap { await model.send(.newFace) })
                        .font(.headline)
                        .foregroundStyle(Tone.sea)
                        .frame(minHeight: Measure.touch)
                }
                if let word = view.undoFace {
                    Button(word, action: tap { await model.send(.undoFace) })
                        .font(.headline)
                        .foregroundStyle(Tone.sea)
                        .frame(minHeight: Measure.touch)
                }
                Button(view.signal, action: tap { await model.send(.askSignal) })
                    .font(.headline)
                    .foregroundStyle(Tone.sea)
                    .frame(minHeight: Measure.touch)
            } actions: {
                if let question = view.question { Subheading(text: question) }
                OutcomeButtons(buttons: view.outcomes, press: press)
            }
            .sheet(isPresented: sheet) { ChoicesSheet(model: model) }
        } else {
            Waiting()
        }
    }

    private var sheet: Binding<Bool> {
        Binding(
            get: { @MainActor in model.choosing != nil },
            set: { @MainActor shown in if !shown { tap { await model.send(.closeChoices) }() } })
    }

    private func press(_ button: OutcomeButton) {
        tap {
            await model.send(
                button.choices.isEmpty ? .record(outcome: button.outcome) : .openChoices(outcome: button.outcome))
        }()
    }
}

/// What the door is: its number large, then who and what.
struct DoorTop: View {
    let view: DoorView

    var body: some View {
        Soft(text: view.place)
        HStack {
            Text(view.row.number).font(.system(.largeTitle).bold().monospacedDigit()).foregroundStyle(Tone.ink)
            Spacer()
            Mark(state: view.row.state)
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(view.row.spoken)
        .accessibilityAddTraits(.isHeader)
        if let name = view.name { Text(name).font(.title2.bold()).foregroundStyle(Tone.ink) }
        if let hidden = view.nameHidden { Soft(text: hidden) }
        Text(view.row.title).font(.headline).foregroundStyle(Tone.ink)
        Soft(text: view.row.detail)
        if let language = view.language {
            Card(ground: Tone.seaGround) {
                Label(language, systemImage: "character.bubble").font(.headline).foregroundStyle(Tone.sea)
            }
        }
    }
}

/// One visit of the history.
struct VisitCard: View {
    let visit: VisitRow
    let undo: String
    let act: @MainActor () -> Void

    var body: some View {
        Card {
            VStack(alignment: .leading, spacing: 4) {
                VStack(alignment: .leading, spacing: 2) {
                    Text(visit.word).font(.headline).foregroundStyle(Tone.ink).strikethrough(visit.undone)
                    Text(visit.when).font(.subheadline).foregroundStyle(Tone.soft)
                    Text(visit.arrival.word).font(.subheadline).foregroundStyle(Tone.soft)
                }
                .accessibilityElement(children: .combine)
                if visit.canUndo {
                    Button(undo, action: act).foregroundStyle(Tone.sea).frame(minHeight: Measure.touch)
                }
            }
        }
    }
}

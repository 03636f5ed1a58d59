import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// The invite round: doors in walking order, and one tap for what was said.
struct InviteScreen: View {
    let model: InviteModel
    let back: String

    var body: some View {
        if let view = model.view {
            Page(back: back, goBack: tap { await model.send(.back) }) {
                Heading(text: view.title)
                Soft(text: view.activity)
                if let seats = view.seats { Soft(text: seats) }
                if !view.summary.isEmpty { Text(view.summary).font(.headline).foregroundStyle(Tone.ink) }
                if let empty = view.empty {
                    Soft(text: empty.sentence)
                    BigButton(word: empty.button, act: tap { await model.send(.openBuilding) })
                }
                ForEach(view.groups, id: \.rows.first?.household) { group in
                    VStack(alignment: .leading, spacing: 2) {
                        Subheading(text: group.place)
                        Subheading(text: group.floor)
                    }
                    .accessibilityElement(children: .ignore)
                    .accessibilityLabel(group.spoken)
                    .accessibilityAddTraits(.isHeader)
                    ForEach(group.rows, id: \.household) { row in InviteCard(row: row, model: model) }
                }
                if let word = view.nameless {
                    BigButton(word: word, act: tap { await model.send(.addNameless) })
                }
            } actions: {
                if let said = model.said {
                    Soft(text: said.said)
                    BigButton(word: said.undo, loudness: .usual, act: tap { await model.send(.undo) })
                }
            }
        } else {
            Waiting()
        }
    }
}

/// A door of the round: its number, what was said, and the buttons to say it with.
struct InviteCard: View {
    let row: InviteRow
    let model: InviteModel

    var body: some View {
        Card {
            VStack(alignment: .leading, spacing: Measure.gap) {
                HStack(spacing: 16) {
                    Text(row.number).font(.title2.bold().monospacedDigit()).foregroundStyle(Tone.ink)
                    VStack(alignment: .leading, spacing: 2) {
                        Text(row.title).font(.headline).foregroundStyle(Tone.ink)
                        if !row.detail.isEmpty { Text(row.detail).font(.subheadline).foregroundStyle(Tone.soft) }
                        if let arrival = row.arrival {
                            Text(arrival.word).font(.subheadline).foregroundStyle(Tone.soft)
                        }
                    }
                }
                .accessibilityElement(children: .ignore)
                .accessibilityLabel(row.spoken)
                ForEach(row.buttons, id: \.answer) { button in
                    ChoiceButton(word: button.word, chosen: button.chosen, act: say(button))
                        .accessibilityLabel(button.spoken)
                }
                if let more = row.more {
                    if let writing = model.writing, writing.household == row.household {
                        BringsField(more: more, text: writing.text, model: model)
                    } else {
                        SignUpButtons(household: row.household, more: more, model: model)
                    }
                }
            }
        }
    }

    private func say(_ button: AnswerButton) -> @MainActor () -> Void {
        tap { await model.send(.answer(household: row.household, answer: button.answer)) }
    }
}

/// How many come, whether they are fetched, what they bring.
struct SignUpButtons: View {
    let household: HouseholdId
    let more: SignUpDetail
    let model: InviteModel

    var body: some View {
        HStack(spacing: Measure.gap) {
            StepButton(icon: "minus", spoken: more.fewerWord, act: more.fewer.map(come))
            Text(more.personsWord).font(.headline).foregroundStyle(Tone.ink)
            StepButton(icon: "plus", spoken: more.moreWord, act: more.more.map(come))
        }
        ChoiceButton(word: more.fetchWord, chosen: more.fetch, act: fetch)
        BigButton(word: more.bringsWord, act: write)
    }

    private func come(_ persons: Int64) -> @MainActor () -> Void {
        tap { await model.send(.persons(household: household, persons: persons)) }
    }

    private var fetch: @MainActor () -> Void {
        tap { await model.send(.fetch(household: household, fetch: !more.fetch)) }
    }

    private var write: @MainActor () -> Void {
        tap { await model.send(.writeBrings(household: household, brings: more.brings ?? "")) }
    }
}

/// What they bring, while it is written.
struct BringsField: View {
    let more: SignUpDetail
    let text: String
    let model: InviteModel

    var body: some View {
        Subheading(text: more.write.label)
        Soft(text: more.write.hint)
        TextField(more.write.label, text: brings).textFieldStyle(.roundedBorder)
        BigButton(word: more.write.cancel, act: tap { await model.send(.cancelBrings) })
        BigButton(word: more.write.save, loudness: .primary, act: tap { await model.send(.saveBrings) })
    }

    private var brings: Binding<String> {
        Binding(
            get: { @MainActor in model.writing?.text ?? text },
            set: { @MainActor text in tap { await model.send(.editBrings(text: text)) }() })
    }
}

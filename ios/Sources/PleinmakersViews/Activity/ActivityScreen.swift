import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// One activity.
struct ActivityScreen: View {
    let model: ActivityModel
    let back: String

    var body: some View {
        if let view = model.view {
            Page(back: back, goBack: tap { await model.send(.back) }) {
                ActivityTitle(item: view.item).foregroundStyle(Tone.ink)
                if let cancelled = view.item.cancelled {
                    Text(cancelled).font(.title3.bold()).foregroundStyle(Tone.brick)
                }
                if let moved = view.item.moved { Text(moved).font(.title3.bold()).foregroundStyle(Tone.ochre) }
                Subheading(text: view.when)
                Text(view.item.dateFull).font(.title3).foregroundStyle(Tone.ink)
                Text(view.item.timeRange).font(.title3.monospacedDigit()).foregroundStyle(Tone.ink)
                if let place = view.place {
                    Subheading(text: place)
                    Text(view.item.place).font(.title3).foregroundStyle(Tone.ink)
                }
                if let address = view.item.placeAddress { Soft(text: address) }
                FactLine(facts: view.item.facts).foregroundStyle(Tone.ink)
                if let note = view.note { Soft(text: note) }
                Coming(view: view, model: model)
            } actions: {
                ForEach(view.actions, id: \.code) { action in
                    BigButton(word: action.word, loudness: action.primary ? .primary : .quiet, act: press(action.code))
                }
            }
        } else {
            Waiting()
        }
    }

    private func press(_ code: ActivityActionCode) -> @MainActor () -> Void {
        switch code {
        case .invite: tap { await model.send(.invite) }
        case .tally: tap { await model.send(.tally) }
        case .mustHear: tap { await model.send(.mustHear) }
        }
    }
}

/// Who comes, from which door, with what; nothing on a resident's phone.
struct Coming: View {
    let view: ActivityView
    let model: ActivityModel

    var body: some View {
        if let counted = view.counted { Text(counted).font(.headline).foregroundStyle(Tone.ink) }
        if let title = view.comingTitle { Subheading(text: title) }
        if let seats = view.seats { Soft(text: seats) }
        ForEach(view.coming, id: \.rsvp) { row in
            if let household = row.household {
                Button(action: tap { await model.send(.openDoor(household: household)) }) {
                    ComingCard(row: row)
                        .accessibilityElement(children: .ignore)
                        .accessibilityLabel(row.spoken)
                        .accessibilityAddTraits(.isButton)
                }
                .buttonStyle(.plain)
            } else {
                ComingCard(row: row)
                if let word = row.takeBack {
                    BigButton(word: word, act: tap { await model.send(.takeBack(rsvp: row.rsvp)) })
                }
            }
        }
    }
}

/// One who comes.
struct ComingCard: View {
    let row: ComingRow

    var body: some View {
        Card {
            VStack(alignment: .leading, spacing: 2) {
                Text(row.door).font(.headline).foregroundStyle(Tone.ink)
                Text(row.detail).font(.body).foregroundStyle(Tone.ink)
                if let seat = row.seat {
                    Text(seat).font(.subheadline.bold()).foregroundStyle(row.waiting ? Tone.ochre : Tone.sea)
                }
                Text(row.arrival.word).font(.subheadline).foregroundStyle(Tone.soft)
            }
        }
    }
}

import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// Today's doors, in walking order.
struct TodayScreen: View {
    let model: TodayModel

    var body: some View {
        if let view = model.view {
            Page {
                Heading(text: view.title)
                Soft(text: view.date)
                Soft(text: view.summary)
                Button(action: tap { await model.send(.openSync) }) { StatusPill(status: view.status) }
                    .buttonStyle(.plain)
                BigButton(word: view.search, icon: "magnifyingglass", act: tap { await model.send(.findDoor) })
                if let empty = view.empty {
                    BigButton(word: empty.button, loudness: .usual, act: tap { await model.send(.openBuilding) })
                }
                if let answers = view.carryBack {
                    Subheading(text: answers.title)
                    ForEach(answers.rows, id: \.signal) { row in
                        SignalCard(row: row, act: tap { await model.send(.openSignal(signal: row.signal)) })
                    }
                    if let more = answers.more {
                        BigButton(word: more, act: tap { await model.send(.openSignals) })
                    }
                }
                ForEach(view.calls, id: \.self) { call in
                    CallCard(call: call, act: tap { await model.send(.openCall(code: call.code, id: call.id)) })
                }
                DoorGroups(groups: view.round, open: open)
                if model.showsMore {
                    DoorGroups(groups: view.more, open: open)
                } else if let more = view.moreWord {
                    BigButton(word: more, icon: "chevron.down", act: tap { await model.send(.showMore) })
                }
            } actions: {
                EmptyView()
            }
        } else {
            Waiting()
        }
    }

    private func open(_ household: HouseholdId) {
        tap { await model.send(.openDoor(household: household)) }()
    }
}

/// Doors that stand together, under the name of their place.
struct DoorGroups: View {
    let groups: [DoorGroup]
    let open: @MainActor (HouseholdId) -> Void

    var body: some View {
        ForEach(groups, id: \.doors.first?.household) { group in
            VStack(alignment: .leading, spacing: Measure.gap) {
                HStack {
                    VStack(alignment: .leading, spacing: 2) {
                        Subheading(text: group.place)
                        Subheading(text: group.floor)
                    }
                    Spacer()
                    Subheading(text: group.count)
                }
                .accessibilityElement(children: .ignore)
                .accessibilityLabel(group.spoken)
                .accessibilityAddTraits(.isHeader)
                ForEach(group.doors, id: \.household) { row in
                    Button {
                        open(row.household)
                    } label: {
                        DoorCard(row: row)
                    }.buttonStyle(.plain)
                }
            }
        }
    }
}

/// A door on the list: mark, number, state in words.
struct DoorCard: View {
    let row: DoorRow

    var body: some View {
        Card {
            HStack(spacing: 16) {
                Mark(state: row.state)
                Text(row.number).font(.title2.bold().monospacedDigit()).foregroundStyle(Tone.ink)
                VStack(alignment: .leading, spacing: 2) {
                    Text(row.title).font(.headline).foregroundStyle(Tone.ink)
                    Text(row.detail).font(.subheadline).foregroundStyle(row.overdue ? Tone.brick : Tone.soft)
                    if let arrival = row.arrival {
                        Text(arrival.word).font(.subheadline).foregroundStyle(Tone.soft)
                    }
                }
            }
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(row.spoken)
        .accessibilityAddTraits(.isButton)
    }
}

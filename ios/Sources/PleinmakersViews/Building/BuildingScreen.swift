import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// A building as floors and doors.
struct BuildingScreen: View {
    let model: BuildingModel

    var body: some View {
        if let view = model.view {
            Page {
                Heading(text: view.title)
                Soft(text: view.summary)
                if let empty = view.empty { Soft(text: empty) }
                ScrollView(.horizontal) {
                    HStack(spacing: Measure.gap) {
                        ForEach(view.buildings, id: \.building) { choice in chip(choice) }
                    }
                }
                ForEach(view.floors, id: \.spoken) { floor in
                    FloorLine(floor: floor) { intent in tap { await model.send(intent) }() }
                }
            } actions: {
                Legend(entries: view.legend)
            }
        } else {
            Waiting()
        }
    }

    private func chip(_ choice: BuildingChoice) -> some View {
        Button(action: tap { await model.send(.chooseBuilding(building: choice.building)) }) {
            Text(choice.name)
                .font(.subheadline.bold())
                .foregroundStyle(choice.chosen ? Tone.sea : Tone.soft)
                .padding(.horizontal, 14)
                .frame(minHeight: Measure.touch)
                .background(choice.chosen ? Tone.seaGround : Tone.card, in: Capsule())
        }
        .buttonStyle(.plain)
        .accessibilityAddTraits(choice.chosen ? .isSelected : .isButton)
    }
}

/// One floor with a mark for each door.
struct FloorLine: View {
    let floor: FloorRow
    let send: @MainActor (BuildingIntent) -> Void

    var body: some View {
        HStack(spacing: Measure.gap) {
            Text(floor.label)
                .font(.headline.monospacedDigit())
                .foregroundStyle(Tone.soft)
                .frame(minWidth: 36, alignment: .leading)
                .accessibilityLabel(floor.spoken)
                .accessibilityAddTraits(.isHeader)
            LazyVGrid(columns: [GridItem(.adaptive(minimum: Measure.touch), spacing: 4)], spacing: 4) {
                ForEach(floor.cells, id: \.spoken) { cell in door(cell) }
            }
        }
        Divider()
    }

    private func door(_ cell: DoorCell) -> some View {
        let mark = VStack(spacing: 2) {
            Mark(state: cell.state)
            Text(cell.number).font(.caption.monospacedDigit()).foregroundStyle(Tone.soft)
        }
        .frame(minWidth: Measure.touch, minHeight: Measure.touch)
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(cell.spoken)
        return Button {
            send(cell.intent)
        } label: {
            mark
        }.buttonStyle(.plain)
    }
}

extension DoorCell {
    fileprivate var intent: BuildingIntent {
        household.map { .openDoor(household: $0) } ?? .openDwelling(dwelling: dwelling)
    }
}

/// What the marks mean.
struct Legend: View {
    let entries: [LegendEntry]

    var body: some View {
        Card {
            LazyVGrid(columns: [GridItem(.adaptive(minimum: 140), alignment: .leading)], spacing: Measure.gap) {
                ForEach(entries, id: \.word) { entry in
                    HStack(spacing: Measure.gap) {
                        Mark(state: entry.state)
                        Text(entry.word).font(.subheadline).foregroundStyle(Tone.soft)
                    }
                }
            }
        }
    }
}

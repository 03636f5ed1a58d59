import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// What was just recorded, and the way back.
struct UndoLine: View {
    let model: AppModel
    let bar: UndoBar

    var body: some View {
        HStack {
            Text(bar.said)
                .font(.body)
                .foregroundStyle(Tone.ink)
                .onTapGesture { tap { await model.send(.dismissUndo) }() }
            Spacer()
            Button(bar.undo, action: tap { await model.send(.undo) })
                .font(.headline)
                .foregroundStyle(Tone.sea)
                .frame(minHeight: Measure.touch)
        }
        .padding(.horizontal, Measure.margin)
        .background(Tone.seaGround)
    }
}

/// The bar below.
struct TabLine: View {
    let model: AppModel

    var body: some View {
        HStack(spacing: 0) {
            ForEach(model.bar, id: \.tab) { place in
                Button(action: tap { await model.send(.selectTab(tab: place.tab)) }) {
                    VStack(spacing: 4) {
                        Image(systemName: icon(place.tab)).font(.title3).accessibilityHidden(true)
                        Text(place.word).font(.caption)
                    }
                    .foregroundStyle(place.tab == model.tab ? Tone.sea : Tone.soft)
                    .frame(maxWidth: .infinity, minHeight: 60)
                }
                .buttonStyle(.plain)
                .accessibilityAddTraits(place.tab == model.tab ? .isSelected : .isButton)
            }
        }
        .background(Tone.card)
    }

    private func icon(_ tab: HomeTab) -> String {
        switch tab {
        case .today: "house"
        case .building: "building.2"
        case .signals: "questionmark.bubble"
        case .agenda: "calendar"
        case .settings: "line.3.horizontal"
        }
    }
}

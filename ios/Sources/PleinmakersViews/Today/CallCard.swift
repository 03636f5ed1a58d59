import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// What an activity asks for: to tell, to ring, or to count.
struct CallCard: View {
    let group: CallGroup
    let model: TodayModel

    var body: some View {
        Card {
            VStack(alignment: .leading, spacing: Measure.gap) {
                Text(group.title).font(.headline).foregroundStyle(Tone.ink).accessibilityAddTraits(.isHeader)
                Text(group.when).font(.subheadline).foregroundStyle(Tone.soft)
                ForEach(group.rows, id: \.household) { row in
                    Button(action: tap { await model.send(.openDoor(household: row.household)) }) {
                        VStack(alignment: .leading, spacing: 2) {
                            Text(row.door).font(.body).foregroundStyle(Tone.ink)
                            Text(row.detail).font(.subheadline).foregroundStyle(Tone.soft)
                        }
                        .frame(maxWidth: .infinity, minHeight: Measure.touch, alignment: .leading)
                        .accessibilityElement(children: .ignore)
                        .accessibilityLabel(row.spoken)
                        .accessibilityAddTraits(.isButton)
                    }
                    .buttonStyle(.plain)
                }
                if let more = group.more { Soft(text: more) }
                BigButton(word: group.open, act: open)
            }
        }
    }

    private var open: @MainActor () -> Void {
        let (code, id) = (group.code, group.id)
        return tap { await model.send(.openCall(code: code, id: id)) }
    }
}

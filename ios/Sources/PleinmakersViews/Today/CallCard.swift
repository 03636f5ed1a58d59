import PleinmakersKit
import SwiftUI

/// What an activity asks for: to tell, to ring, or to count.
struct CallCard: View {
    let call: Call
    let act: @MainActor () -> Void

    var body: some View {
        Button(action: act) {
            Card {
                VStack(alignment: .leading, spacing: 2) {
                    Text(call.title).font(.headline).foregroundStyle(Tone.ink)
                    Text(call.when).font(.subheadline).foregroundStyle(Tone.soft)
                    if let detail = call.detail { Text(detail).font(.subheadline).foregroundStyle(Tone.ink) }
                }
                .frame(maxWidth: .infinity, minHeight: Measure.touch, alignment: .leading)
            }
        }
        .buttonStyle(.plain)
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(call.spoken)
        .accessibilityAddTraits(.isButton)
    }
}

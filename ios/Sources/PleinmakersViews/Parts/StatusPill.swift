import PleinmakersKit
import SwiftUI

/// Where the sync stands: quiet, also without a network.
struct StatusPill: View {
    let status: StatusView

    var body: some View {
        Label(status.word, systemImage: icon)
            .font(.subheadline.bold())
            .foregroundStyle(ink)
            .padding(.horizontal, 14)
            .padding(.vertical, 8)
            .background(ground, in: Capsule())
            .frame(minHeight: Measure.touch)
    }

    private var icon: String {
        if status.offline { return "icloud.slash" }
        return switch status.code {
        case .upToDate: "checkmark.icloud"
        case .waiting: "icloud"
        case .sending: "arrow.triangle.2.circlepath.icloud"
        case .needsYou: "hand.raised"
        }
    }

    private var ink: Tint { status.code == .needsYou ? Tone.ochre : Tone.grey }
    private var ground: Tint { status.code == .needsYou ? Tone.ochreGround : Tone.greyGround }
}

import PleinmakersKit
import SwiftUI

/// How a door stands: shape first, then colour. The word stands beside it or is read aloud.
struct Mark: View {
    let state: DoorState
    @ScaledMetric private var size: CGFloat = 28

    var body: some View {
        shape
            .frame(width: size, height: size)
            // The tick and the half keep their side when everything else is mirrored.
            .environment(\.layoutDirection, .leftToRight)
            .accessibilityHidden(true)
    }

    @ViewBuilder private var shape: some View {
        switch state {
        case .new:
            Circle().strokeBorder(Tone.brick, lineWidth: 4)
        case .tried:
            ZStack {
                Circle().strokeBorder(Tone.ochre, lineWidth: 3)
                Circle().trim(from: 0, to: 0.5).fill(Tone.ochre).rotationEffect(.degrees(-90))
            }
        case .met:
            ZStack {
                Circle().fill(Tone.green)
                Image(systemName: "checkmark").font(.footnote.bold()).foregroundStyle(Tone.ground)
            }
        case .doNotVisit:
            ZStack {
                RoundedRectangle(cornerRadius: 6).strokeBorder(Tone.grey, lineWidth: 3)
                Capsule().fill(Tone.grey).frame(width: size / 2, height: 3)
            }
        case .closed:
            Circle().fill(Tone.grey).frame(width: 8, height: 8)
        }
    }
}

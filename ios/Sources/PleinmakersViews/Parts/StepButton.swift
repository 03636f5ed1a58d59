import SwiftUI

/// A plus or a minus. Without `act` it cannot be pressed.
struct StepButton: View {
    let icon: String
    let spoken: String
    let act: (@MainActor () -> Void)?

    var body: some View {
        if let act {
            Button(action: act) { sign(Tone.sea) }
                .buttonStyle(.plain)
                .accessibilityLabel(spoken)
        } else {
            sign(Tone.line).accessibilityHidden(true)
        }
    }

    private func sign(_ ink: Tint) -> some View {
        Image(systemName: icon)
            .font(.title.bold())
            .foregroundStyle(ink)
            .frame(minWidth: Measure.button, minHeight: Measure.button)
            .background(Tone.card, in: RoundedRectangle(cornerRadius: Measure.radius))
            .overlay { RoundedRectangle(cornerRadius: Measure.radius).strokeBorder(ink, lineWidth: 1) }
    }
}

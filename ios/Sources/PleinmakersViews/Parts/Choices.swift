import SwiftUI

/// One of several, of which one is chosen.
struct ChoiceButton: View {
    let word: String
    var icon: String?
    let chosen: Bool
    let act: @MainActor () -> Void

    var body: some View {
        Button(action: act) {
            HStack(spacing: Measure.gap) {
                if let icon { Image(systemName: icon).foregroundStyle(Tone.sea).accessibilityHidden(true) }
                Text(word).font(chosen ? .headline : .body).foregroundStyle(Tone.ink)
                Spacer()
            }
            .padding(Measure.gap * 1.5)
            .frame(maxWidth: .infinity, minHeight: 60, alignment: .leading)
            .background(chosen ? Tone.seaGround : Tone.card, in: RoundedRectangle(cornerRadius: Measure.radius))
            .overlay {
                RoundedRectangle(cornerRadius: Measure.radius)
                    .strokeBorder(chosen ? Tone.sea : Tone.line, lineWidth: chosen ? 2 : 1)
            }
        }
        .buttonStyle(.plain)
        .accessibilityAddTraits(chosen ? .isSelected : .isButton)
    }
}

/// Who to call where somebody may get hurt.
struct Emergency: View {
    let sentence: String

    var body: some View {
        Card(ground: Tone.ochreGround) {
            Label(sentence, systemImage: "exclamationmark.circle").font(.headline).foregroundStyle(Tone.ochre)
        }
    }
}

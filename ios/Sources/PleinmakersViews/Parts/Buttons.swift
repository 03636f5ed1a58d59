import SwiftUI

/// How loud a button is. The loudest stands lowest.
enum Loudness {
    case primary
    case usual
    case quiet
}

/// A wide button with one word.
struct BigButton: View {
    let word: String
    var icon: String?
    var loudness: Loudness = .quiet
    let act: @MainActor () -> Void

    var body: some View {
        Button(action: act) {
            HStack(spacing: Measure.gap) {
                if let icon { Image(systemName: icon).accessibilityHidden(true) }
                Text(word).multilineTextAlignment(.center)
            }
            .font(loudness == .primary ? .title3.bold() : .headline)
            .foregroundStyle(ink)
            .padding(Measure.gap)
            .frame(maxWidth: .infinity, minHeight: loudness == .primary ? Measure.primary : Measure.button)
            .background(ground, in: RoundedRectangle(cornerRadius: Measure.radius))
            .overlay { RoundedRectangle(cornerRadius: Measure.radius).strokeBorder(line, lineWidth: 1) }
        }
        .buttonStyle(.plain)
    }

    private var ink: Tint {
        switch loudness {
        case .primary: Tone.onSea
        case .usual: Tone.ochre
        case .quiet: Tone.ink
        }
    }

    private var ground: Tint {
        switch loudness {
        case .primary: Tone.sea
        case .usual: Tone.ochreGround
        case .quiet: Tone.card
        }
    }

    private var line: Tint { loudness == .quiet ? Tone.line : ground }
}

/// The way back: an arrow that mirrors with the language, and its word.
struct BackButton: View {
    let word: String
    let act: @MainActor () -> Void

    var body: some View {
        Button(action: act) {
            Label(word, systemImage: "chevron.backward")
                .foregroundStyle(Tone.soft)
                .frame(minHeight: Measure.touch)
        }
        .buttonStyle(.plain)
    }
}

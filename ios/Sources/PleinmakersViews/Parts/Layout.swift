import SwiftUI

/// A screen: what it is about scrolls, what is done stands below in reach of the thumb.
struct Page<Content: View, Actions: View>: View {
    var back: String?
    var goBack: @MainActor () -> Void = {}
    @ViewBuilder let content: () -> Content
    @ViewBuilder let actions: () -> Actions

    var body: some View {
        VStack(spacing: 0) {
            ScrollView {
                VStack(alignment: .leading, spacing: Measure.gap * 2) {
                    if let back { BackButton(word: back, act: goBack) }
                    content()
                }
                .frame(maxWidth: .infinity, alignment: .leading)
                .padding(Measure.margin)
            }
            VStack(spacing: Measure.gap) { actions() }
                .padding(.horizontal, Measure.margin)
                .padding(.vertical, Measure.gap)
        }
        .background(Tone.ground)
    }
}

/// The one thing that a screen is about.
struct Heading: View {
    let text: String

    var body: some View {
        Text(text).font(.largeTitle.bold()).foregroundStyle(Tone.ink).accessibilityAddTraits(.isHeader)
    }
}

/// A heading inside a screen.
struct Subheading: View {
    let text: String

    var body: some View {
        Text(text).font(.subheadline.bold()).foregroundStyle(Tone.soft).accessibilityAddTraits(.isHeader)
    }
}

/// A sentence that steps back.
struct Soft: View {
    let text: String

    var body: some View { Text(text).font(.body).foregroundStyle(Tone.soft) }
}

/// A card with a hair-line border.
struct Card<Content: View>: View {
    var ground: Tint = Tone.card
    @ViewBuilder let content: () -> Content

    var body: some View {
        content()
            .padding(16)
            .frame(maxWidth: .infinity, minHeight: Measure.row, alignment: .leading)
            .background(ground, in: RoundedRectangle(cornerRadius: Measure.radius))
            .overlay { RoundedRectangle(cornerRadius: Measure.radius).strokeBorder(Tone.line, lineWidth: 1) }
    }
}

/// While the record is on its way: milliseconds on this phone, longer from the network.
struct Waiting: View {
    var body: some View {
        ProgressView().frame(maxWidth: .infinity, maxHeight: .infinity).background(Tone.ground)
    }
}

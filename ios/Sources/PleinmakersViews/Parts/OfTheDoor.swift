import PleinmakersKit
import SwiftUI

/// Words in a language of the door: in its own direction whatever the app's is, and named, so that they are read right.
struct OfTheDoor: View {
    let text: String
    let font: Font
    let language: SpokenLanguage
    var tint: Tint = Tone.ink

    var body: some View {
        Text(text)
            .font(font)
            .foregroundStyle(tint)
            .multilineTextAlignment(.leading)
            .frame(maxWidth: .infinity, alignment: .leading)
            .environment(\.layoutDirection, language.direction.layout)
            .environment(\.locale, Locale(identifier: language.tag))
    }
}

/// That no speaker has checked the words: said quietly, and always.
struct Unreviewed: View {
    let sentence: String

    var body: some View {
        Label(sentence, systemImage: "exclamationmark.circle").font(.subheadline).foregroundStyle(Tone.soft)
    }
}

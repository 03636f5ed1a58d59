import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// Language, size of letters, and what becomes of what is on this phone.
struct SettingsScreen: View {
    let model: SettingsModel
    /// Nothing where it is a place of the bar.
    let back: String?

    var body: some View {
        if let view = model.view {
            Page(back: back, goBack: tap { await model.send(.back) }) {
                Heading(text: view.title)
                if let who = view.who { Soft(text: who) }
                Subheading(text: view.languageTitle)
                ForEach(view.languages, id: \.code) { language in
                    ChoiceRow(word: language.ownName, note: language.note, chosen: language.chosen) {
                        tap { await model.send(.chooseLanguage(code: language.code)) }()
                    }
                }
                Subheading(text: view.sizeTitle)
                ForEach(view.sizes, id: \.scale) { size in
                    ChoiceRow(word: size.word, note: nil, chosen: size.chosen) {
                        tap { await model.send(.chooseSize(scale: size.scale)) }()
                    }
                }
                BigButton(word: view.sync, icon: "icloud", act: tap { await model.send(.openSync) })
                Soft(text: view.privacy)
            } actions: {
                EmptyView()
            }
        } else {
            Waiting()
        }
    }
}

/// One of several, with a tick at the chosen one.
struct ChoiceRow: View {
    let word: String
    let note: String?
    let chosen: Bool
    let act: @MainActor () -> Void

    var body: some View {
        Button(action: act) {
            Card(ground: chosen ? Tone.seaGround : Tone.card) {
                HStack {
                    VStack(alignment: .leading, spacing: 2) {
                        Text(word).font(.headline).foregroundStyle(Tone.ink)
                        if let note { Text(note).font(.footnote).foregroundStyle(Tone.soft) }
                    }
                    Spacer()
                    if chosen { Image(systemName: "checkmark").foregroundStyle(Tone.sea).accessibilityHidden(true) }
                }
            }
        }
        .buttonStyle(.plain)
        .accessibilityAddTraits(chosen ? .isSelected : .isButton)
    }
}

import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// Joining by a scanned code or a link. The camera belongs to the app: it is handed in.
struct JoinScreen: View {
    let model: JoinModel
    let back: String
    let scanner: CodeScanner

    var body: some View {
        if let view = model.view {
            Page(back: back, goBack: tap { await model.send(.back) }) {
                Heading(text: view.title)
                Soft(text: view.lead)
                if model.scanning {
                    scanner { code in tap { await model.send(.editLink(text: code)) }() }
                        .frame(minHeight: 280)
                }
                Text(view.link).font(.headline).foregroundStyle(Tone.ink).accessibilityHidden(true)
                TextField(view.link, text: link)
                    .textFieldStyle(.roundedBorder)
                    .autocorrectionDisabled()
                    // A link is written from left to right in every language.
                    .environment(\.layoutDirection, .leftToRight)
            } actions: {
                if model.busy {
                    ProgressView(view.busy).frame(minHeight: Measure.button)
                } else {
                    BigButton(
                        word: view.join, icon: "checkmark", loudness: .usual, act: tap { await model.send(.join) })
                    BigButton(
                        word: view.scan, icon: "qrcode.viewfinder", loudness: .primary,
                        act: tap { await model.send(.scan) })
                }
            }
        } else {
            Waiting()
        }
    }

    private var link: Binding<String> {
        Binding(
            get: { @MainActor in model.link },
            set: { @MainActor text in tap { await model.send(.editLink(text: text)) }() })
    }
}

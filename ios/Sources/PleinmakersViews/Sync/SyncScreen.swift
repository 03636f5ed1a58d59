import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// Where the sync stands, and what needs a person.
struct SyncScreen: View {
    let model: SyncModel
    let back: String

    var body: some View {
        if let view = model.view {
            Page(back: back, goBack: tap { await model.send(.back) }) {
                Heading(text: view.title)
                StatusPill(status: view.status)
                Soft(text: view.sentence)
                if let last = view.status.last { Soft(text: last) }
                if let problem = model.problem { ProblemNote(problem: problem) }
                if let title = view.refusedTitle { Subheading(text: title) }
                ForEach(view.refused, id: \.number) { refused in RefusedCard(refused: refused) }
                ForEach(view.cards, id: \.card) { card in
                    ToSettle(card: card) { choice in
                        tap { await model.send(.settle(card: card.card, seen: card.seen, choice: choice)) }()
                    }
                }
            } actions: {
                if let cancel = view.cancel {
                    BigButton(word: cancel, act: tap { await model.send(.cancel) })
                } else {
                    BigButton(word: view.now, loudness: .primary, act: tap { await model.send(.syncNow) })
                }
            }
        } else {
            Waiting()
        }
    }
}

/// A record that the server did not take. It stays on this phone.
struct RefusedCard: View {
    let refused: RefusedView

    var body: some View {
        Card(ground: Tone.ochreGround) {
            VStack(alignment: .leading, spacing: 2) {
                if let door = refused.door { Text(door).font(.headline).foregroundStyle(Tone.ink) }
                Text(refused.what).font(.headline).foregroundStyle(Tone.ink)
                Text(refused.when).font(.subheadline).foregroundStyle(Tone.ink)
                Text(refused.why).font(.body).foregroundStyle(Tone.ink)
            }
            .accessibilityElement(children: .combine)
        }
    }
}

/// What two people wrote at once: one tap says which stands.
struct ToSettle: View {
    let card: CardView
    let choose: @MainActor (Int) -> Void

    var body: some View {
        Card(ground: Tone.card) {
            VStack(alignment: .leading, spacing: Measure.gap) {
                Text(card.title).font(.headline).foregroundStyle(Tone.ink).accessibilityAddTraits(.isHeader)
                Soft(text: card.sentence)
                ForEach(Array(card.choices.enumerated()), id: \.offset) { number, choice in
                    BigButton(word: choice.word, act: { choose(number) })
                }
            }
        }
    }
}

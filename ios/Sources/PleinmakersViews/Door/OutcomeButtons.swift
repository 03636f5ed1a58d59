import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// What can be recorded. The rare ones stand higher and smaller, two beside each other.
struct OutcomeButtons: View {
    let buttons: [OutcomeButton]
    let press: @MainActor (OutcomeButton) -> Void

    var body: some View {
        LazyVGrid(columns: [GridItem(.adaptive(minimum: 140), spacing: Measure.gap)], spacing: Measure.gap) {
            ForEach(buttons, id: \.outcome) { button in
                if !button.primary && !button.usual { big(button, .quiet) }
            }
        }
        ForEach(buttons, id: \.outcome) { button in
            if button.usual { big(button, .usual) }
        }
        ForEach(buttons, id: \.outcome) { button in
            if button.primary { big(button, .primary) }
        }
    }

    private func big(_ button: OutcomeButton, _ loudness: Loudness) -> some View {
        BigButton(word: button.word, icon: icon(button.outcome), loudness: loudness) { press(button) }
    }

    private func icon(_ outcome: VisitOutcome) -> String {
        switch outcome {
        case .met: "checkmark"
        case .notHome: "rectangle.portrait.and.arrow.right"
        case .comeBack: "clock"
        case .notWanted: "minus.circle"
        case .vacant: "door.left.hand.open"
        case .interpreterNeeded: "bubble.left.and.bubble.right"
        case .cardLeft: "envelope"
        }
    }
}

/// What to say with an outcome, the most usual lowest.
struct ChoicesSheet: View {
    let model: DoorModel

    var body: some View {
        if let button = model.choices {
            Page {
                Heading(text: button.word)
            } actions: {
                ForEach(button.choices, id: \.word) { choice in
                    BigButton(
                        word: choice.word,
                        act: tap { await model.send(.recordWith(outcome: button.outcome, detail: choice.more)) })
                }
            }
            .presentationDetents([.medium, .large])
        }
    }
}

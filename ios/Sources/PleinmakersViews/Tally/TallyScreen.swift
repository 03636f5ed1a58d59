import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// Who was there: three numbers with a plus and a minus each, no names and no keyboard.
struct TallyScreen: View {
    let model: TallyModel
    let back: String

    var body: some View {
        if let view = model.view {
            Page(back: back, goBack: tap { await model.send(.back) }) {
                Heading(text: view.title)
                Soft(text: view.activity)
                ForEach(view.steps, id: \.code) { step in
                    Card {
                        VStack(alignment: .leading, spacing: Measure.gap) {
                            Text(step.word).font(.headline).foregroundStyle(Tone.ink)
                            HStack(spacing: Measure.gap) {
                                StepButton(icon: "minus", spoken: step.lessWord, act: step.less.map(count))
                                Spacer()
                                Text(step.value.description)
                                    .font(.largeTitle.bold().monospacedDigit())
                                    .foregroundStyle(Tone.ink)
                                    .accessibilityLabel(step.spoken)
                                Spacer()
                                StepButton(icon: "plus", spoken: step.moreWord, act: step.more.map(count))
                            }
                        }
                    }
                }
                Soft(text: view.note)
                if let counted = view.counted { Text(counted).font(.body).foregroundStyle(Tone.ink) }
            } actions: {
                BigButton(word: view.save, loudness: .primary, act: tap { await model.send(.save) })
            }
        } else {
            Waiting()
        }
    }

    private func count(_ counts: TallyCounts) -> @MainActor () -> Void {
        tap { await model.send(.count(counts: counts)) }
    }
}

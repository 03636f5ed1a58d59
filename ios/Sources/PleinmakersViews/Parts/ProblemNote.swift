import PleinmakersKit
import SwiftUI

/// A problem beside the rest of a screen: what is the matter, and what to do. Its button is the screen's.
struct ProblemNote: View {
    let problem: ProblemView

    var body: some View {
        Card(ground: Tone.greyGround) {
            VStack(alignment: .leading, spacing: 4) {
                Text(problem.sentence).font(.headline).foregroundStyle(Tone.ink)
                Text(problem.action).font(.body).foregroundStyle(Tone.ink)
            }
            .accessibilityElement(children: .combine)
        }
    }
}

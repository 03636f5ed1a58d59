import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// One activity.
struct ActivityScreen: View {
    let model: ActivityModel
    let back: String

    var body: some View {
        if let view = model.view {
            Page(back: back, goBack: tap { await model.send(.back) }) {
                ActivityTitle(item: view.item).foregroundStyle(Tone.ink)
                if let cancelled = view.item.cancelled {
                    Text(cancelled).font(.title3.bold()).foregroundStyle(Tone.brick)
                }
                Subheading(text: view.when)
                Text(view.item.dateFull).font(.title3).foregroundStyle(Tone.ink)
                Text(view.item.timeRange).font(.title3.monospacedDigit()).foregroundStyle(Tone.ink)
                if let place = view.place {
                    Subheading(text: place)
                    Text(view.item.place).font(.title3).foregroundStyle(Tone.ink)
                }
                if let address = view.item.placeAddress { Soft(text: address) }
                FactLine(facts: view.item.facts).foregroundStyle(Tone.ink)
                if let note = view.note { Soft(text: note) }
            } actions: {
                EmptyView()
            }
        } else {
            Waiting()
        }
    }
}

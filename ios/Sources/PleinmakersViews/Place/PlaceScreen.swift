import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// One place or partner: where, when, who helps there, and what is on.
struct PlaceScreen: View {
    let model: PlaceModel
    let back: String

    var body: some View {
        if let view = model.view {
            Page(back: back, goBack: tap { await model.send(.back) }) {
                Label(view.row.kindWord, systemImage: guideIcon(view.row.kindCode))
                    .font(.headline)
                    .foregroundStyle(Tone.sea)
                Heading(text: view.row.name)
                Purpose(row: view.row)
                Opening(row: view.row)
                FactLine(facts: view.row.facts).foregroundStyle(Tone.ink)
                Known(view: view)
                if let title = view.helpTitle { Subheading(text: title) }
                ForEach(view.help, id: \.id) { row in
                    GuideCard(row: row, open: tap { await model.send(.openPlace(id: row.id)) })
                }
                if let title = view.agendaTitle { Subheading(text: title) }
                ForEach(view.agenda, id: \.id) { item in
                    Button(action: tap { await model.send(.openActivity(id: item.id)) }) { ActivityCard(item: item) }
                        .buttonStyle(.plain)
                }
            } actions: {
                EmptyView()
            }
        } else {
            Waiting()
        }
    }
}

/// Where it is, its number, and the hours of a usual week.
struct Known: View {
    let view: PlaceView

    var body: some View {
        if view.at != nil || view.row.address != nil || view.row.whereabouts != nil {
            Subheading(text: view.addressLabel)
            if let at = view.at { Text(at).font(.title3).foregroundStyle(Tone.ink) }
            if let address = view.row.address { Text(address).font(.title3).foregroundStyle(Tone.ink) }
            if let whereabouts = view.row.whereabouts { Soft(text: whereabouts) }
        }
        if let phone = view.row.phone {
            Subheading(text: view.phoneLabel)
            Text(phone).font(.title3.monospacedDigit()).foregroundStyle(Tone.ink)
        }
        if !view.hours.isEmpty { Subheading(text: view.hoursLabel) }
        ForEach(view.hours, id: \.days) { line in
            Text(line.days).font(.headline).foregroundStyle(Tone.ink)
            Text(line.times).font(.body.monospacedDigit()).foregroundStyle(Tone.ink)
        }
    }
}

import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// Places and partners: what is open now first, and where they lie.
struct GuideScreen: View {
    let model: GuideModel
    let back: String

    var body: some View {
        if let view = model.view {
            Page(back: back, goBack: tap { await model.send(.back) }) {
                Soft(text: view.neighbourhood)
                Heading(text: view.title)
                if let note = view.note { Soft(text: note) }
                if let empty = view.empty { Soft(text: empty) }
                ForEach(view.sections, id: \.title) { section in
                    Subheading(text: section.title)
                    ForEach(section.rows, id: \.id) { row in
                        GuideCard(row: row, open: tap { await model.send(.openPlace(id: row.id)) })
                    }
                }
                if let map = view.map {
                    Subheading(text: view.mapTitle)
                    SketchMap(map: map)
                }
            } actions: {
                EmptyView()
            }
        } else {
            Waiting()
        }
    }
}

/// A place or who helps: what it is, what for, whether it is open, and how to get there.
struct GuideCard: View {
    let row: GuideRow
    let open: @MainActor () -> Void

    var body: some View {
        Button(action: open) {
            Card {
                VStack(alignment: .leading, spacing: 4) {
                    HStack(spacing: 10) {
                        Image(systemName: guideIcon(row.kindCode)).foregroundStyle(Tone.sea)
                        Text(row.name).font(.headline).foregroundStyle(Tone.ink)
                        Spacer()
                        if let number = row.number { Badge(number: number) }
                    }
                    Purpose(row: row)
                    Opening(row: row)
                    if let whereabouts = row.whereabouts { Soft(text: whereabouts) }
                    if let phone = row.phone { Soft(text: phone) }
                    FactLine(facts: row.facts).foregroundStyle(Tone.soft)
                }
            }
            .accessibilityElement(children: .ignore)
            .accessibilityLabel(row.spoken)
            .accessibilityAddTraits(.isButton)
        }
        .buttonStyle(.plain)
    }
}

/// What one can go there for, with a mark where it is in another language.
struct Purpose: View {
    let row: GuideRow

    var body: some View {
        if let purpose = row.purpose {
            Text(purpose)
                .font(.body)
                .foregroundStyle(Tone.ink)
                .environment(\.layoutDirection, row.purposeDirection.layout)
        }
        if let note = row.purposeNote { Text(note).font(.footnote).foregroundStyle(Tone.soft) }
    }
}

/// Whether it is open.
struct Opening: View {
    let row: GuideRow

    var body: some View {
        Text(row.opening).font(.subheadline.bold()).foregroundStyle(row.open ? Tone.sea : Tone.soft)
    }
}

/// Where places lie to each other. West stays left in every language; a screen reader has it from the list.
struct SketchMap: View {
    let map: MapView

    var body: some View {
        Card {
            GeometryReader { room in
                ZStack {
                    ForEach(map.spots, id: \.id) { spot in
                        Badge(number: spot.number)
                            .position(x: room.size.width * spot.x, y: room.size.height * spot.y)
                    }
                    VStack {
                        HStack {
                            Spacer()
                            VStack(spacing: 0) {
                                Image(systemName: "arrow.up")
                                Text(map.north).font(.subheadline.bold())
                            }
                        }
                        Spacer()
                        HStack {
                            VStack(alignment: .leading, spacing: 2) {
                                Text(map.barWord).font(.caption)
                                Capsule().fill(Tone.soft).frame(width: room.size.width * map.bar, height: 3)
                            }
                            Spacer()
                        }
                    }
                    .foregroundStyle(Tone.soft)
                }
            }
            .aspectRatio(1, contentMode: .fit)
        }
        .environment(\.layoutDirection, .leftToRight)
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(map.spoken)
    }
}

/// A number of the map, the same in the list.
struct Badge: View {
    let number: String
    @ScaledMetric private var size: CGFloat = 30

    var body: some View {
        ZStack {
            Circle().fill(Tone.sea)
            Text(number).font(.subheadline.bold()).foregroundStyle(Tone.onSea)
        }
        .frame(width: size, height: size)
    }
}

func guideIcon(_ code: String) -> String {
    switch code {
    case "outdoors": "tree"
    case "hall": "house"
    case "shop": "bag"
    case "school": "book"
    case "health": "cross"
    case "office": "building.2"
    case "help": "person"
    default: "mappin"
    }
}

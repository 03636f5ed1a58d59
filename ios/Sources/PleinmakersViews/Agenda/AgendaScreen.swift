import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// What is on.
struct AgendaScreen: View {
    let model: AgendaModel

    var body: some View {
        if let view = model.view {
            Page {
                Soft(text: view.neighbourhood)
                Heading(text: view.title)
                if let empty = view.empty { Soft(text: empty) }
                BigButton(word: view.guide, icon: "mappin", act: tap { await model.send(.openGuide) })
                ForEach(view.items, id: \.id) { item in
                    if item.thisWeek || view.later == nil { card(item) }
                }
                if let later = view.later {
                    Subheading(text: later)
                    ForEach(view.items, id: \.id) { item in
                        if !item.thisWeek { card(item) }
                    }
                }
            } actions: {
                EmptyView()
            }
        } else {
            Waiting()
        }
    }

    private func card(_ item: AgendaItem) -> some View {
        Button(action: tap { await model.send(.openActivity(id: item.id)) }) { ActivityCard(item: item) }
            .buttonStyle(.plain)
    }
}

/// One activity on the agenda; the next one is the coloured card.
struct ActivityCard: View {
    let item: AgendaItem

    var body: some View {
        Card(ground: item.next ? Tone.sea : Tone.card) {
            HStack(alignment: .top, spacing: 16) {
                VStack(spacing: 0) {
                    Text(item.weekdayShort).font(.subheadline)
                    Text(item.dayOfMonth).font(.title.bold().monospacedDigit())
                    Text(item.monthShort).font(.caption)
                }
                VStack(alignment: .leading, spacing: 4) {
                    ActivityTitle(item: item)
                    Text(item.timeRange).font(.body)
                    Text(item.place).font(.body)
                    FactLine(facts: item.facts)
                    if let cancelled = item.cancelled {
                        Text(cancelled).font(.headline).foregroundStyle(Tone.brick)
                    }
                    if let moved = item.moved { Text(moved).font(.headline) }
                }
            }
            .foregroundStyle(item.next ? Tone.onSea : Tone.ink)
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(item.spoken)
        .accessibilityAddTraits(.isButton)
    }
}

/// The title as its maker wrote it; first what it is, where that is another language.
struct ActivityTitle: View {
    let item: AgendaItem

    var body: some View {
        if item.titleForeign { Label(item.kindWord, systemImage: icon).font(.headline) }
        if item.titleForeign {
            title
        } else {
            Label {
                title
            } icon: {
                Image(systemName: icon)
            }
        }
    }

    private var title: some View {
        Text(item.title)
            .font(.headline)
            .strikethrough(item.cancelled != nil)
            .environment(\.layoutDirection, item.titleDirection.layout)
    }

    private var icon: String {
        switch item.kindCode {
        case "soup": "fork.knife"
        case "coffee": "cup.and.saucer"
        case "sport": "figure.run"
        case "children": "figure.and.child.holdinghands"
        case "repair": "wrench.and.screwdriver"
        case "language": "character.bubble"
        case "garden": "leaf"
        case "crafts": "scissors"
        case "music": "music.note"
        case "clean_up": "trash"
        case "meeting": "person.3"
        default: "calendar"
        }
    }
}

/// What else is good to know, each as icon and word.
struct FactLine: View {
    let facts: [Fact]

    var body: some View {
        HStack(spacing: 12) {
            ForEach(facts, id: \.code) { fact in
                Label(fact.word, systemImage: icon(fact.code)).font(.subheadline)
            }
        }
    }

    private func icon(_ code: String) -> String {
        switch code {
        case "free": "checkmark.circle"
        case "paid": "eurosign.circle"
        case "step_free": "figure.roll"
        case "steps": "stairs"
        case "indoors": "house"
        case "outdoors": "tree"
        case "toilet", "no_toilet": "toilet"
        case "hearing_loop": "ear"
        case "signup", "no_signup": "list.clipboard"
        case "places": "person.2"
        case "languages": "text.bubble"
        default: "star"
        }
    }
}

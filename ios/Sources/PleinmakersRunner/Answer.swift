import Foundation
import PleinmakersKit

/// Records as the harness compares them.
enum Answer {
    static func welcome(_ view: WelcomeView) -> [String: Any] { ["title": view.title, "number": view.number] }

    static func end(_ end: SyncEnd) -> [String: Any] {
        ["complete": end.complete, "answered": end.answered, "received": end.received]
    }

    static func today(_ view: TodayView) -> [String: Any] {
        let doors = (view.round + view.more).flatMap(\.doors).map { row in
            ["household": row.household, "number": row.number, "state": row.state.code]
        }
        return ["title": view.title, "to_do": view.toDo, "doors": doors]
    }

    static func door(_ view: DoorView) -> [String: Any] {
        let history: [[String: Any]] = view.history.map { visit in
            [
                "visit": visit.visit, "outcome": visit.outcome?.code ?? NSNull(), "undone": visit.undone,
                "arrival": visit.arrival.code.code,
            ]
        }
        return [
            "state": view.row.state.code, "title": view.row.title, "history": history,
            "outcomes": view.outcomes.map(\.outcome.code),
        ]
    }

    static func recorded(_ recorded: Recorded) -> [String: Any] { ["visit": recorded.visit, "said": recorded.said] }

    static func signals(_ view: SignalsView) -> [String: Any] {
        let rows: [[String: Any]] = view.groups.flatMap { group in
            group.rows.map { ["signal": $0.signal, "group": group.code.code, "kind": $0.kind.code] }
        }
        return ["title": view.title, "rows": rows]
    }

    static func signal(_ view: SignalView) -> [String: Any] {
        let history: [[String: Any]] = view.history.map { ["word": $0.word, "arrival": $0.arrival.code.code] }
        return [
            "signal": view.row.signal, "words": view.words ?? NSNull(), "answer": view.answer ?? NSNull(),
            "carry_back": view.row.carryBack, "history": history,
        ]
    }

    static func activity(_ view: ActivityView) -> [String: Any] {
        let coming: [[String: Any]] = view.coming.map {
            ["household": $0.household ?? NSNull(), "arrival": $0.arrival.code.code]
        }
        return ["coming": coming, "actions": view.actions.map(\.code.code)]
    }

    static func hear(_ view: HearView) -> [String: Any] {
        let rows = { (rows: [HearRow]) -> [[String: Any]] in rows.map { ["household": $0.household] } }
        return ["rows": rows(view.rows), "known": rows(view.known)]
    }

    static func tally(_ counts: TallyCounts) -> [String: Any] {
        ["present": counts.present, "first_time": counts.firstTime, "met": counts.met]
    }

    static func search(_ view: SearchView) -> [String: Any] {
        let rows: [[String: Any]] = view.rows.map {
            [
                "dwelling": $0.dwelling, "household": $0.household ?? NSNull(), "number": $0.number,
                "reason": $0.reason,
            ]
        }
        return ["rows": rows, "remedy": view.empty?.remedy.code ?? NSNull()]
    }

    static func newFace(_ recorded: RecordedFace) -> [String: Any] {
        [
            "household": recorded.household, "state": recorded.door.row.state.code,
            "can_undo": recorded.door.undoFace != nil,
        ]
    }

    static func languages(_ view: LanguagesView) -> [String: Any] {
        ["rows": view.rows.map { ["language": $0.language.code, "tag": $0.language.tag, "listed": $0.listed] }]
    }

    static func phrases(_ view: PhrasesView) -> [String: Any] {
        let rows: [[String: Any]] = view.rows.map {
            ["key": $0.key, "words": $0.words, "meaning": $0.meaning ?? NSNull()]
        }
        return ["rows": rows, "unreviewed": view.unreviewed ?? NSNull()]
    }

    static func phrase(_ view: PhraseView) -> [String: Any] {
        let answers = view.answers.map { ["key": $0.key, "words": $0.words] }
        return [
            "words": view.row.words, "aloud": view.aloud, "answers": answers, "next": view.next?.key ?? NSNull(),
        ]
    }

    static func agenda(_ view: AgendaView) -> [String: Any] {
        let items: [[String: Any]] = view.items.map {
            ["id": $0.id, "title": $0.title, "cancelled": $0.cancelled != nil]
        }
        return ["title": view.title, "items": items]
    }

    static func guide(_ view: GuideView) -> [String: Any] {
        let rows: [[String: Any]] = view.sections.flatMap(\.rows).map {
            ["id": $0.id, "name": $0.name, "kind": $0.kindCode]
        }
        return ["title": view.title, "rows": rows]
    }

    static func place(_ view: PlaceView) -> [String: Any] {
        ["id": view.row.id, "name": view.row.name, "opening": view.row.opening]
    }

    static func status(_ view: StatusView) -> [String: Any] {
        ["code": view.code.code, "waiting": view.waiting, "word": view.word]
    }
}

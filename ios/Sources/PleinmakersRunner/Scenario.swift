import Foundation
import PleinmakersKit

/// One phone, and the calls on it.
final class Scenario {
    private var phone: (any PhonePort)?
    private var language = "nl"

    func answer(to line: String) -> [String: Any] {
        do {
            return ["ok": true, "value": try value(Request(line))]
        } catch let request as BadRequest {
            return ["ok": false, "code": "bad_request", "sentence": request.why, "action": ""]
        } catch {
            let view = PhoneProblem(error, language: language).view
            return ["ok": false, "code": view.code, "sentence": view.sentence, "action": view.action]
        }
    }

    private func value(_ request: Request) throws -> [String: Any] {
        switch try request.text("call") {
        case "open": return try open(request)
        case "close":
            phone = nil
            return [:]
        case let call: return try value(call, request, open())
        }
    }

    private func open(_ request: Request) throws -> [String: Any] {
        let settings = PhoneSettings(
            folder: try request.text("folder"), language: try request.text("language"), clock: request.number("clock"))
        language = settings.language
        phone = try openPhone(settings, keys: fileKeys(folder: try request.text("keys")))
        return [:]
    }

    private func open() throws -> any PhonePort {
        guard let phone else { throw BadRequest(why: "no phone is open") }
        return phone
    }

    private func value(_ call: String, _ request: Request, _ phone: any PhonePort) throws -> [String: Any] {
        switch call {
        case "join": return Answer.welcome(try phone.join(link: request.text("link")))
        case "choose":
            try phone.choose(server: request.text("server"), slug: request.text("slug"))
            return [:]
        case "sync":
            let seconds = UInt32(clamping: request.number("seconds") ?? 20)
            return Answer.end(try phone.syncOnce(seconds: seconds))
        case "today": return Answer.today(try phone.today())
        case "door": return Answer.door(try phone.door(request.text("household")))
        case "record":
            let outcome = try request.outcome()
            return Answer.recorded(try phone.record(request.text("household"), outcome, nil))
        case "undo": return ["state": try phone.undo(request.text("visit")).row.state.code]
        case "signals": return Answer.signals(try phone.signals())
        case "signal": return Answer.signal(try phone.signal(request.text("signal")))
        case "ask":
            let place = SignalPlace(household: try request.text("household"), building: nil)
            return Answer.signal(try phone.recordSignal(place, request.kind(), .normal, request.text("words")))
        case "carry_back": return Answer.signal(try phone.carryBack(request.text("signal")))
        case "answer": return Answer.signal(try phone.answer(request.text("signal"), request.text("words")))
        case "withdraw":
            try phone.withdraw(request.text("signal"))
            return [:]
        case "activity": return Answer.activity(try phone.activity(request.text("activity")))
        case "sign_up":
            let details = RsvpDetails(persons: request.number("persons"), brings: try request.text("brings"))
            let (activity, household) = (try request.text("activity"), try request.text("household"))
            return ["rsvp": try phone.recordRsvp(activity, household, request.answer(), details).rsvp]
        case "undo_sign_up": return ["to_ask": try phone.undoRsvp(request.text("rsvp")).toAsk]
        case "must_hear": return Answer.hear(try phone.mustHear(request.text("activity")))
        case "told":
            return Answer.hear(try phone.recordTold(request.text("activity"), request.text("household")))
        case "tally":
            return Answer.tally(try phone.recordTally(request.text("activity"), request.counts()).counts)
        case "search": return Answer.search(try phone.search(request.text("text")))
        case "new_face": return Answer.newFace(try phone.newFace(request.text("dwelling")))
        case "undo_new_face":
            return ["household": try phone.undoNewFace(request.text("household")).household ?? NSNull()]
        case "languages": return Answer.languages(try phone.languages(request.text("household")))
        case "phrases": return Answer.phrases(try phone.phrases(request.text("language")))
        case "phrase": return Answer.phrase(try phone.phrase(request.text("language"), request.text("key")))
        case "agenda": return Answer.agenda(try phone.agenda())
        case "guide": return Answer.guide(try phone.guide())
        case "place": return Answer.place(try phone.place(request.text("place")))
        case "status": return Answer.status(try phone.sync().status)
        case "language":
            try phone.chooseLanguage(request.text("code"))
            return [:]
        default: throw BadRequest(why: "no such call: \(call)")
        }
    }
}

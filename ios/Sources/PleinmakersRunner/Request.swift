import Foundation
import PleinmakersKit

/// A request that the harness got wrong.
struct BadRequest: Error {
    let why: String
}

/// One line as its fields.
struct Request {
    private let fields: [String: Any]

    init(_ line: String) throws {
        guard let fields = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
            throw BadRequest(why: "not a JSON object")
        }
        self.fields = fields
    }

    func text(_ name: String) throws -> String {
        guard let text = fields[name] as? String else { throw BadRequest(why: "no \(name)") }
        return text
    }

    func number(_ name: String) -> Int64? { (fields[name] as? NSNumber)?.int64Value }

    func kind() throws -> SignalKind {
        let code = try text("kind")
        guard let kind = SignalKind.all.first(where: { $0.code == code }) else {
            throw BadRequest(why: "no such kind: \(code)")
        }
        return kind
    }

    func answer() throws -> RsvpAnswer {
        let code = try text("answer")
        guard let answer = RsvpAnswer.all.first(where: { $0.code == code }) else {
            throw BadRequest(why: "no such answer: \(code)")
        }
        return answer
    }

    func counts() throws -> TallyCounts {
        guard let present = number("present"), let firstTime = number("first_time"), let met = number("met") else {
            throw BadRequest(why: "no counts")
        }
        return TallyCounts(present: present, firstTime: firstTime, met: met)
    }

    func outcome() throws -> VisitOutcome {
        let code = try text("outcome")
        guard let outcome = VisitOutcome.all.first(where: { $0.code == code }) else {
            throw BadRequest(why: "no such outcome: \(code)")
        }
        return outcome
    }
}

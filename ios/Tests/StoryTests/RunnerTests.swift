import Foundation
import Testing

/// The scenario runner as a harness drives it: a process with lines in and lines out.
struct RunnerTests {
    @Test func aWholeScenarioByLinesOfJson() throws {
        let server = try Server()
        let address = try server.start()
        let runner = try Runner()
        let folder = server.folder.appending(path: "runner").path
        let open: [String: Any] = [
            "call": "open", "folder": folder + "/phone", "keys": folder + "/keys", "language": "nl",
            "clock": Server.milliseconds,
        ]
        #expect(try runner.fails(["call": "today"]) == "bad_request")
        #expect(try runner.value(open).isEmpty)
        #expect(try runner.fails(["call": "today"]) == "not_joined")
        #expect(try runner.fails(["call": "join", "link": "nonsense"]) == "bad_link")
        let joined = try runner.value(["call": "join", "link": server.link("Fatima")])
        #expect((joined["number"] as? String)?.filter(\.isNumber).count == 6)
        let sync = try runner.value(["call": "sync", "seconds": 20])
        #expect(sync["complete"] as? Bool == true && sync["received"] as? Int ?? 0 > 0)

        let today = try runner.value(["call": "today"])
        let doors = try #require(today["doors"] as? [[String: Any]])
        let door = try #require(doors.first)
        #expect(door["state"] as? String == "new" || door["state"] as? String == "tried")
        let household = try #require(door["household"] as? String)
        #expect(try runner.fails(["call": "record", "household": household, "outcome": "danced"]) == "bad_request")
        let recorded = try runner.value(["call": "record", "household": household, "outcome": "not_home"])
        let visit = try #require(recorded["visit"] as? String)
        let status = try runner.value(["call": "status"])
        #expect(status["code"] as? String == "waiting" && status["waiting"] as? Int == 1)
        var shown = try runner.value(["call": "door", "household": household])
        let history = try #require((shown["history"] as? [[String: Any]])?.first)
        #expect(history["arrival"] as? String == "waiting" && history["outcome"] as? String == "not_home")
        #expect((shown["outcomes"] as? [String])?.contains("interpreter_needed") == true)
        let undone = try runner.value(["call": "undo", "visit": visit])
        #expect(undone["state"] as? String == door["state"] as? String)
        shown = try runner.value(["call": "door", "household": household])
        #expect((shown["history"] as? [[String: Any]])?.isEmpty == true)

        let agenda = try runner.value(["call": "agenda"])
        #expect((agenda["items"] as? [[String: Any]])?.isEmpty == false)
        #expect(try runner.value(["call": "language", "code": "ar"]).isEmpty)
        #expect(try runner.value(["call": "agenda"])["title"] as? String != agenda["title"] as? String)
        server.stop()
        let cut = try runner.fails(["call": "sync", "seconds": 2])
        #expect(cut == "offline" || cut == "server_unreachable" || cut == "deadline")
        #expect(try runner.value(["call": "close"]).isEmpty)

        _ = try server.start()
        var resident = open
        resident["folder"] = folder + "/resident"
        resident["keys"] = folder + "/resident-keys"
        #expect(try runner.value(resident).isEmpty)
        #expect(try runner.value(["call": "choose", "server": address, "slug": "sluisvliet"]).isEmpty)
        #expect(try runner.value(["call": "sync"])["complete"] as? Bool == true)
        #expect(try runner.fails(["call": "today"]) != nil)
    }
}

/// The runner's process, ended with this value.
private final class Runner {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var left = Data()

    init() throws {
        // It is built beside these tests.
        let tests = URL(fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        let program = tests.deletingLastPathComponent().appending(path: "PleinmakersRunner")
        process.executableURL = program
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    deinit {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    func value(_ request: [String: Any]) throws -> [String: Any] {
        let answer = try answer(request)
        return try #require(answer["value"] as? [String: Any], "\(answer)")
    }

    func fails(_ request: [String: Any]) throws -> String? {
        let answer = try answer(request)
        #expect(answer["ok"] as? Bool == false)
        #expect((answer["sentence"] as? String)?.isEmpty == false)
        return answer["code"] as? String
    }

    private func answer(_ request: [String: Any]) throws -> [String: Any] {
        let line = try JSONSerialization.data(withJSONObject: request) + Data([0x0A])
        try input.fileHandleForWriting.write(contentsOf: line)
        while !left.contains(0x0A) {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { throw Failure("the runner has ended") }
            left += more
        }
        let end = left.firstIndex(of: 0x0A) ?? left.endIndex
        defer { left = Data(left[end...].dropFirst()) }
        let fields = try JSONSerialization.jsonObject(with: left[..<end]) as? [String: Any]
        return fields ?? [:]
    }
}

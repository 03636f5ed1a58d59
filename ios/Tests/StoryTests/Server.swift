import Foundation

/// The real server as a process, on data of its own.
final class Server {
    static let moment = "2026-11-24T14:00"
    /// The same in milliseconds since 1970, for phones: 14:00 in Brussels.
    static let milliseconds: Int64 = 1_795_525_200_000

    let folder: URL
    private let library: String
    private var process: Process?
    private var port = 0

    init() throws {
        guard let library = ProcessInfo.processInfo.environment["PLEINMAKERS_LIBRARY"] else {
            throw Failure("PLEINMAKERS_LIBRARY is not set: start this with script/swift")
        }
        self.library = library
        folder = FileManager.default.temporaryDirectory.appending(path: "pleinmakers-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        _ = try run("example")
        _ = try run("import-moves", folder.appending(path: "server/example-moves.csv").path)
    }

    deinit {
        stop()
        try? FileManager.default.removeItem(at: folder)
    }

    /// Runs a command to its end and answers what it printed.
    func run(_ arguments: String...) throws -> String {
        let process = command(arguments)
        let out = Pipe()
        process.standardOutput = out
        try process.run()
        let said = out.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure("\(arguments) ended badly") }
        return String(decoding: said, as: UTF8.self)
    }

    /// Starts it, again on the port that it had, and answers its address.
    func start() throws -> String {
        let ready = folder.appending(path: "ready")
        try? FileManager.default.removeItem(at: ready)
        let process = command(["serve", "--listen", "127.0.0.1:\(port)", "--ready-file", ready.path])
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        self.process = process
        for _ in 0..<600 {
            if let address = try? String(contentsOf: ready, encoding: .utf8),
                let last = address.split(separator: ":").last,
                let port = Int(last.trimmingCharacters(in: .whitespacesAndNewlines))
            {
                self.port = port
                return address.trimmingCharacters(in: .whitespacesAndNewlines)
            }
            Thread.sleep(forTimeInterval: 0.05)
        }
        throw Failure("the server does not listen")
    }

    /// Ends it as a power cut would.
    func stop() {
        guard let process else { return }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        self.process = nil
    }

    /// A one-time link for a Pleinmaker.
    func link(_ name: String) throws -> String {
        let said = try run("enrol", "--json", "--neighbourhood", "sluisvliet", "--name", name)
        let fields = try JSONSerialization.jsonObject(with: Data(said.utf8)) as? [String: Any]
        guard let link = fields?["link"] as? String else { throw Failure("no link in \(said)") }
        return link
    }

    private func command(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: library).appending(path: "pleinmakers-server")
        let data = folder.appending(path: "server").path
        process.arguments = ["--data", data, "--at", Self.moment] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return process
    }
}

struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

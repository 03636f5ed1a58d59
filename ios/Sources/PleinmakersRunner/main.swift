// Drives the binding for a harness: one JSON request a line on standard input, one JSON answer a line on standard
// output.
import Foundation

let scenario = Scenario()
while let line = readLine() {
    let answer = scenario.answer(to: line)
    let data = try JSONSerialization.data(withJSONObject: answer, options: [.sortedKeys, .withoutEscapingSlashes])
    FileHandle.standardOutput.write(data + Data([0x0A]))
}

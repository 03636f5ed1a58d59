import Foundation
import Testing

@testable import PleinmakersViews

/// WCAG 2.2 AA from the colours themselves, light and dark.
struct ContrastTests {
    @Test func everyTextCanBeReadOnItsGround() {
        let pairs: [(String, Tint, Tint)] = [
            ("ink on ground", Tone.ink, Tone.ground), ("ink on card", Tone.ink, Tone.card),
            ("ink on sea ground", Tone.ink, Tone.seaGround), ("ink on grey ground", Tone.ink, Tone.greyGround),
            ("ink on ochre ground", Tone.ink, Tone.ochreGround), ("soft on ground", Tone.soft, Tone.ground),
            ("soft on card", Tone.soft, Tone.card), ("soft on sea ground", Tone.soft, Tone.seaGround),
            ("sea on card", Tone.sea, Tone.card), ("sea on sea ground", Tone.sea, Tone.seaGround),
            ("on sea", Tone.onSea, Tone.sea), ("brick on card", Tone.brick, Tone.card),
            ("brick on ground", Tone.brick, Tone.ground), ("ochre on its ground", Tone.ochre, Tone.ochreGround),
            ("grey on its ground", Tone.grey, Tone.greyGround),
        ]
        for (name, text, ground) in pairs {
            #expect(contrast(text.light, ground.light) >= 4.5, "\(name), light")
            #expect(contrast(text.dark, ground.dark) >= 4.5, "\(name), dark")
        }
    }

    @Test func everyMarkStandsOutFromACardAndTheGround() {
        for (name, mark) in [
            ("new", Tone.brick), ("tried", Tone.ochre), ("met", Tone.green), ("do not visit", Tone.grey),
        ] {
            for ground in [Tone.card, Tone.ground] {
                #expect(contrast(mark.light, ground.light) >= 3, "\(name), light")
                #expect(contrast(mark.dark, ground.dark) >= 3, "\(name), dark")
            }
        }
        #expect(contrast(Tone.ground.light, Tone.green.light) >= 3)
        #expect(contrast(Tone.ground.dark, Tone.green.dark) >= 3)
    }

    @Test func blackOnWhiteIsTwentyOneToOne() {
        #expect(abs(contrast(0x000000, 0xFFFFFF) - 21) < 0.01)
    }

    private func contrast(_ one: UInt32, _ other: UInt32) -> Double {
        let (a, b) = (luminance(one), luminance(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private func luminance(_ color: UInt32) -> Double {
        let parts = [16, 8, 0].map { (shift: UInt32) -> Double in
            let part = Double((color >> shift) & 0xFF) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}

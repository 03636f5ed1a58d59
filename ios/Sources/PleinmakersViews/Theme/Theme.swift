import SwiftUI

/// The colours, each for light and for dark.
enum Tone {
    static let ground = Tint(0xFAF6EF, 0x10181B)
    static let card = Tint(0xFFFFFF, 0x182226)
    static let ink = Tint(0x1B2427, 0xEEF3F3)
    static let soft = Tint(0x52616A, 0xA9B8BD)
    static let line = Tint(0xE4DDD1, 0x2A383D)
    static let sea = Tint(0x0D4F5B, 0x8FD0D8)
    static let onSea = Tint(0xFFFFFF, 0x10181B)
    static let seaGround = Tint(0xE3EFF0, 0x17363B)
    static let brick = Tint(0xB5472F, 0xF0957D)
    static let green = Tint(0x1F7A5C, 0x7FD6B3)
    static let ochre = Tint(0x8A5A00, 0xF2CF85)
    static let ochreGround = Tint(0xFDF0D3, 0x3B2F12)
    static let grey = Tint(0x5A5F66, 0xA9B8BD)
    static let greyGround = Tint(0xE9E9EA, 0x2A383D)
}

/// A colour that follows the scheme of its place.
struct Tint: ShapeStyle {
    let light: UInt32
    let dark: UInt32

    init(_ light: UInt32, _ dark: UInt32) {
        self.light = light
        self.dark = dark
    }

    func resolve(in environment: EnvironmentValues) -> Color {
        environment.colorScheme == .dark ? Color(hex: dark) : Color(hex: light)
    }
}

extension Color {
    init(hex: UInt32) {
        let part = { (shift: UInt32) in Double((hex >> shift) & 0xFF) / 255 }
        self.init(red: part(16), green: part(8), blue: part(0))
    }
}

enum Measure {
    static let margin: CGFloat = 20
    static let gap: CGFloat = 8
    static let radius: CGFloat = 18
    static let row: CGFloat = 76
    static let button: CGFloat = 68
    static let primary: CGFloat = 84
    static let touch: CGFloat = 48
}

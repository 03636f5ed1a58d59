public protocol ShapeStyle: Sendable {
    associatedtype Resolved: ShapeStyle = Never
    func resolve(in environment: EnvironmentValues) -> Resolved
}

extension Never: ShapeStyle {
    nonisolated public func resolve(in environment: EnvironmentValues) -> Never { fatalError("checked, not drawn") }
}

public struct Color: ShapeStyle {
    public init(red: Double, green: Double, blue: Double, opacity: Double = 1) {}
    public func resolve(in environment: EnvironmentValues) -> Never { fatalError("checked, not drawn") }
}
extension Color: Leaf {}

public struct Font: Hashable, Sendable {
    public enum TextStyle: Sendable { case largeTitle, title, title2, title3, headline, body, subheadline, caption }
    public static let largeTitle = Font()
    public static let title = Font()
    public static let title2 = Font()
    public static let title3 = Font()
    public static let headline = Font()
    public static let body = Font()
    public static let subheadline = Font()
    public static let footnote = Font()
    public static let caption = Font()
    public static func system(_ style: TextStyle) -> Font { Font() }
    public func bold() -> Font { self }
    public func monospacedDigit() -> Font { self }
}

public protocol Shape: View, Sendable {}
public protocol InsettableShape: Shape {}
extension Shape {
    public func fill(_ style: some ShapeStyle) -> some View { Modified() }
    public func trim(from: CGFloat = 0, to: CGFloat = 1) -> some Shape { Trimmed() }
}
extension InsettableShape {
    public func strokeBorder(_ style: some ShapeStyle, lineWidth: CGFloat = 1) -> some View { Modified() }
}
public struct Trimmed: Shape, Leaf {}
public struct Circle: InsettableShape, Leaf { public init() {} }
public struct Capsule: InsettableShape, Leaf { public init() {} }
public struct RoundedRectangle: InsettableShape, Leaf { public init(cornerRadius: CGFloat) {} }

public struct HorizontalAlignment: Sendable {
    public static let leading = Self()
    public static let center = Self()
    public static let trailing = Self()
}
public struct VerticalAlignment: Sendable {
    public static let top = Self()
    public static let center = Self()
    public static let firstTextBaseline = Self()
}
public struct Alignment: Sendable {
    public static let leading = Self()
    public static let center = Self()
}
public enum TextAlignment: Sendable { case leading, center, trailing }
public struct Angle: Sendable { public static func degrees(_ degrees: Double) -> Angle { Angle() } }
public enum Axis: Sendable {
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let horizontal = Set(rawValue: 1)
        public static let vertical = Set(rawValue: 2)
    }
}
public enum Edge: Sendable {
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let horizontal = Set(rawValue: 1)
        public static let vertical = Set(rawValue: 2)
        public static let all = Set(rawValue: 3)
    }
}
public struct AccessibilityTraits: Sendable {
    public static let isHeader = Self()
    public static let isButton = Self()
    public static let isSelected = Self()
}
public struct AccessibilityChildBehavior: Sendable {
    public static let ignore = Self()
    public static let combine = Self()
}
public struct PresentationDetent: Hashable, Sendable {
    let name: String
    public static let medium = Self(name: "medium")
    public static let large = Self(name: "large")
}
public protocol PrimitiveButtonStyle {}
public struct PlainButtonStyle: PrimitiveButtonStyle {}
extension PrimitiveButtonStyle where Self == PlainButtonStyle { public static var plain: Self { Self() } }
public protocol TextFieldStyle {}
public struct RoundedBorderTextFieldStyle: TextFieldStyle {}
extension TextFieldStyle where Self == RoundedBorderTextFieldStyle { public static var roundedBorder: Self { Self() } }

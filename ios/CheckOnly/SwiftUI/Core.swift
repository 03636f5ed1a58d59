// A stand-in for SwiftUI on Linux: names and types of what our views use, and nothing that draws. It checks that the
// views fit the models. It does not prove that they build in Xcode. It is never shipped.
@_exported import Foundation

@MainActor @preconcurrency public protocol View {
    associatedtype Body: View
    @ViewBuilder var body: Body { get }
}

extension Never: View {
    public typealias Body = Never
    public var body: Never { fatalError("checked, not drawn") }
}

/// A view of the stand-in itself.
public protocol Leaf: View where Body == Never {}
extension Leaf {
    public var body: Never { fatalError("checked, not drawn") }
}

public struct Modified: Leaf {}
public struct EmptyView: Leaf { public init() {} }
public struct AnyView: Leaf { public init(_ view: some View) {} }
public struct Pair<each Part: View>: Leaf {}
public struct Either<First: View, Second: View>: Leaf {}
public struct Perhaps<Part: View>: Leaf {}

@MainActor @resultBuilder public enum ViewBuilder {
    public static func buildExpression<V: View>(_ view: V) -> V { view }
    public static func buildBlock() -> EmptyView { EmptyView() }
    public static func buildBlock<V: View>(_ view: V) -> V { view }
    public static func buildBlock<each V: View>(_ view: repeat each V) -> Pair<repeat each V> { Pair() }
    public static func buildIf<V: View>(_ view: V?) -> Perhaps<V> { Perhaps() }
    public static func buildEither<A: View, B: View>(first: A) -> Either<A, B> { Either() }
    public static func buildEither<A: View, B: View>(second: B) -> Either<A, B> { Either() }
}

@propertyWrapper public struct Binding<Value> {
    public init(
        get: @escaping @isolated(any) @Sendable () -> Value, set: @escaping @isolated(any) @Sendable (Value) -> Void
    ) {}
    public var wrappedValue: Value {
        get { fatalError("checked, not drawn") }
        nonmutating set {}
    }
    public var projectedValue: Binding<Value> { self }
}

@propertyWrapper public struct State<Value> {
    public init(wrappedValue: Value) {}
    public var wrappedValue: Value {
        get { fatalError("checked, not drawn") }
        nonmutating set {}
    }
    public var projectedValue: Binding<Value> { fatalError("checked, not drawn") }
}

@MainActor @propertyWrapper public struct Environment<Value> {
    public init(_ path: KeyPath<EnvironmentValues, Value>) {}
    public var wrappedValue: Value { fatalError("checked, not drawn") }
}

@MainActor @propertyWrapper public struct ScaledMetric<Value: BinaryFloatingPoint> {
    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
    public let wrappedValue: Value
}

public struct EnvironmentValues {
    public var colorScheme: ColorScheme = .light
    public var layoutDirection: LayoutDirection = .leftToRight
    public var locale = Locale.current
    public var dynamicTypeSize: DynamicTypeSize = .large
}

public enum ColorScheme: Sendable { case light, dark }
public enum LayoutDirection: Sendable { case leftToRight, rightToLeft }
public enum DynamicTypeSize: CaseIterable, Hashable, Sendable {
    case xSmall, small, medium, large, xLarge, xxLarge, xxxLarge
    case accessibility1, accessibility2, accessibility3, accessibility4, accessibility5
}

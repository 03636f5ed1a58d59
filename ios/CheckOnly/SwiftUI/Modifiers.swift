extension View {
    public func font(_ font: Font?) -> some View { Modified() }
    public func foregroundStyle(_ style: some ShapeStyle) -> some View { Modified() }
    public func background(_ style: some ShapeStyle) -> some View { Modified() }
    public func background(_ style: some ShapeStyle, in shape: some Shape) -> some View { Modified() }
    public func tint(_ style: (some ShapeStyle)?) -> some View { Modified() }
    public func overlay<V: View>(alignment: Alignment = .center, @ViewBuilder content: () -> V) -> some View {
        Modified()
    }
    public func padding(_ length: CGFloat) -> some View { Modified() }
    public func padding(_ edges: Edge.Set = .all, _ length: CGFloat? = nil) -> some View { Modified() }
    public func frame(width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center) -> some View {
        Modified()
    }
    public func frame(
        minWidth: CGFloat? = nil, idealWidth: CGFloat? = nil, maxWidth: CGFloat? = nil, minHeight: CGFloat? = nil,
        idealHeight: CGFloat? = nil, maxHeight: CGFloat? = nil, alignment: Alignment = .center
    ) -> some View { Modified() }
    public func position(x: CGFloat = 0, y: CGFloat = 0) -> some View { Modified() }
    public func aspectRatio(_ ratio: CGFloat? = nil, contentMode: ContentMode) -> some View { Modified() }
    public func multilineTextAlignment(_ alignment: TextAlignment) -> some View { Modified() }
    public func strikethrough(_ active: Bool = true) -> some View { Modified() }
    public func rotationEffect(_ angle: Angle) -> some View { Modified() }
    public func environment<V>(_ path: WritableKeyPath<EnvironmentValues, V>, _ value: V) -> some View { Modified() }
    public func dynamicTypeSize(_ size: DynamicTypeSize) -> some View { Modified() }
    public func buttonStyle(_ style: some PrimitiveButtonStyle) -> some View { Modified() }
    public func textFieldStyle(_ style: some TextFieldStyle) -> some View { Modified() }
    public func autocorrectionDisabled(_ disable: Bool = true) -> some View { Modified() }
    public func onTapGesture(count: Int = 1, perform action: @escaping () -> Void) -> some View { Modified() }
    public func task(_ action: @escaping @MainActor @Sendable () async -> Void) -> some View { Modified() }
    public func sheet<V: View>(
        isPresented: Binding<Bool>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping () -> V
    ) -> some View { Modified() }
    public func presentationDetents(_ detents: Set<PresentationDetent>) -> some View { Modified() }
    public func accessibilityLabel<S: StringProtocol>(_ label: S) -> some View { Modified() }
    public func accessibilityHint<S: StringProtocol>(_ hint: S) -> some View { Modified() }
    public func accessibilityHidden(_ hidden: Bool) -> some View { Modified() }
    public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View { Modified() }
    public func accessibilityElement(children: AccessibilityChildBehavior) -> some View { Modified() }
}

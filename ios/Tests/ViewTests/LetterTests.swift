import SwiftUI
import Testing

@testable import PleinmakersViews

struct LetterTests {
    @Test func theAppsSizeComesOnTopOfTheDevices() {
        #expect(DynamicTypeSize.large.raised(1) == .large)
        #expect(DynamicTypeSize.large.raised(1.3) == .xxLarge)
        #expect(DynamicTypeSize.large.raised(1.6) == .accessibility1)
        #expect(DynamicTypeSize.accessibility5.raised(1.6) == .accessibility5)
    }
}

import SwiftUI

extension View {
    /// The app's own size of letters, on top of the device's. Fonts grow by the steps that the system has.
    func letters(_ scale: Float, on device: DynamicTypeSize) -> some View {
        dynamicTypeSize(device.raised(scale))
    }
}

extension DynamicTypeSize {
    func raised(_ scale: Float) -> DynamicTypeSize {
        let steps = scale >= 1.6 ? 4 : scale >= 1.3 ? 2 : 0
        let all = DynamicTypeSize.allCases
        guard let here = all.firstIndex(of: self) else { return self }
        return all[min(here + steps, all.count - 1)]
    }
}

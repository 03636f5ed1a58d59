import SwiftUI
import VisionKit

/// The camera, looking for the code of a coach.
struct CodeCamera: UIViewControllerRepresentable {
    let found: (String) -> Void

    func makeUIViewController(context: Context) -> DataScannerViewController {
        let camera = DataScannerViewController(
            recognizedDataTypes: [.barcode(symbologies: [.qr])], isHighlightingEnabled: true)
        camera.delegate = context.coordinator
        return camera
    }

    func updateUIViewController(_ camera: DataScannerViewController, context: Context) {
        // Without a camera, or without leave to use it, the link can still be pasted.
        if DataScannerViewController.isAvailable { try? camera.startScanning() }
    }

    func makeCoordinator() -> Coordinator { Coordinator(found) }

    @MainActor final class Coordinator: NSObject, DataScannerViewControllerDelegate {
        private var found: ((String) -> Void)?

        init(_ found: @escaping (String) -> Void) { self.found = found }

        func dataScanner(
            _ camera: DataScannerViewController, didAdd items: [RecognizedItem], allItems: [RecognizedItem]
        ) {
            for case .barcode(let code) in items {
                guard let text = code.payloadStringValue else { continue }
                camera.stopScanning()
                // The first code is the one.
                found?(text)
                found = nil
            }
        }
    }
}

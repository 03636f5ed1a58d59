import PleinmakersKit
import PleinmakersModels
import PleinmakersViews
import SwiftUI

@main struct PleinmakersApp: App {
    @State private var model = PleinmakersApp.make()
    @Environment(\.scenePhase) private var phase

    var body: some Scene {
        WindowGroup {
            AppScreen(model: model) { found in AnyView(CodeCamera(found: found)) }
        }
        .onChange(of: phase) { _, now in
            if now == .active { Task { await model.resume() } }
        }
    }

    private static func make() -> AppModel {
        let folder = URL.applicationSupportDirectory.appending(path: "phone", directoryHint: .isDirectory)
        let preferred = Locale.preferredLanguages.first.map(Locale.init(identifier:))
        let language = preferred?.language.languageCode?.identifier ?? "nl"
        let settings = PhoneSettings(folder: folder.path(percentEncoded: false), language: language, keepTrying: true)
        let server = Bundle.main.object(forInfoDictionaryKey: "PleinmakersServer") as? String
        return AppModel(server: server ?? "", language: settings.language, voice: PhoneVoice()) { beginAnew in
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            // The file's key stays on this device, so a copy elsewhere would be of no use.
            var kept = folder
            var values = URLResourceValues()
            values.isExcludedFromBackup = true
            try kept.setResourceValues(values)
            return try openPhone(settings, keys: KeychainKeys(service: "be.pleinmakers.phone"), beginAnew: beginAnew)
        }
    }
}

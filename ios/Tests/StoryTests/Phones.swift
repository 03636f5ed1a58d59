import Foundation
import PleinmakersKit

@testable import PleinmakersModels

/// An app on the real core, in a folder beside the server's.
@MainActor func realApp(_ name: String, _ server: Server, address: String) -> AppModel {
    let folder = server.folder.appending(path: name).path
    return AppModel(server: address, language: "nl") { beginAnew in
        try openPhone(
            PhoneSettings(folder: folder + "/phone", language: "nl", clock: Server.milliseconds),
            keys: fileKeys(folder: folder + "/keys"), beginAnew: beginAnew)
    }
}

/// Waits until something holds that another thread brings about.
@MainActor func eventually(_ holds: () -> Bool) async -> Bool {
    for _ in 0..<1500 {
        if holds() { return true }
        try? await Task.sleep(for: .milliseconds(20))
    }
    return holds()
}

extension AppModel {
    var start: StartModel? { if case .start(let model)? = screen { model } else { nil } }
    var join: JoinModel? { if case .join(let model)? = screen { model } else { nil } }
    var choose: ChooseModel? { if case .choose(let model)? = screen { model } else { nil } }
    var welcome: WelcomeModel? { if case .welcome(let model)? = screen { model } else { nil } }
    var firstSync: FirstSyncModel? { if case .firstSync(let model)? = screen { model } else { nil } }
    var today: TodayModel? { if case .today(let model)? = screen { model } else { nil } }
    var door: DoorModel? { if case .door(let model)? = screen { model } else { nil } }
    var building: BuildingModel? { if case .building(let model)? = screen { model } else { nil } }
    var agenda: AgendaModel? { if case .agenda(let model)? = screen { model } else { nil } }
    var sync: SyncModel? { if case .sync(let model)? = screen { model } else { nil } }
    var settings: SettingsModel? { if case .settings(let model)? = screen { model } else { nil } }
}

import PleinmakersKit
import Testing

@testable import PleinmakersModels

/// An app on a fake phone, opened.
@MainActor func opened(_ phone: FakePhone, voice: (any Voice)? = nil) async -> AppModel {
    let app = AppModel(server: "https://example.be", language: "nl", voice: voice) { _ in phone }
    await app.open()
    return app
}

/// Waits until something holds that another thread brings about.
@MainActor func eventually(_ holds: () -> Bool) async -> Bool {
    for _ in 0..<400 {
        if holds() { return true }
        try? await Task.sleep(for: .milliseconds(10))
    }
    return holds()
}

extension AppModel {
    var door: DoorModel? { if case .door(let model)? = screen { model } else { nil } }
    var activity: ActivityModel? { if case .activity(let model)? = screen { model } else { nil } }
    var invite: InviteModel? { if case .invite(let model)? = screen { model } else { nil } }
    var tally: TallyModel? { if case .tally(let model)? = screen { model } else { nil } }
    var hear: HearModel? { if case .hear(let model)? = screen { model } else { nil } }
    var today: TodayModel? { if case .today(let model)? = screen { model } else { nil } }
    var join: JoinModel? { if case .join(let model)? = screen { model } else { nil } }
    var start: StartModel? { if case .start(let model)? = screen { model } else { nil } }
    var choose: ChooseModel? { if case .choose(let model)? = screen { model } else { nil } }
    var welcome: WelcomeModel? { if case .welcome(let model)? = screen { model } else { nil } }
    var firstSync: FirstSyncModel? { if case .firstSync(let model)? = screen { model } else { nil } }
    var building: BuildingModel? { if case .building(let model)? = screen { model } else { nil } }
    var signals: SignalsModel? { if case .signals(let model)? = screen { model } else { nil } }
    var signal: SignalModel? { if case .signal(let model)? = screen { model } else { nil } }
    var newSignal: NewSignalModel? { if case .newSignal(let model)? = screen { model } else { nil } }
    var search: SearchModel? { if case .search(let model)? = screen { model } else { nil } }
    var dwelling: DwellingModel? { if case .dwelling(let model)? = screen { model } else { nil } }
    var languages: LanguagesModel? { if case .languages(let model)? = screen { model } else { nil } }
    var phrases: PhrasesModel? { if case .phrases(let model)? = screen { model } else { nil } }
    var phrase: PhraseModel? { if case .phrase(let model)? = screen { model } else { nil } }
    var guide: GuideModel? { if case .guide(let model)? = screen { model } else { nil } }
    var place: PlaceModel? { if case .place(let model)? = screen { model } else { nil } }
    var agenda: AgendaModel? { if case .agenda(let model)? = screen { model } else { nil } }
    var sync: SyncModel? { if case .sync(let model)? = screen { model } else { nil } }
    var settings: SettingsModel? { if case .settings(let model)? = screen { model } else { nil } }
}

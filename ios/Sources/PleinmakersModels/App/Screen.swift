/// A screen on the back stack, with its model.
public enum Screen {
    case start(StartModel)
    case choose(ChooseModel)
    case join(JoinModel)
    case welcome(WelcomeModel)
    case firstSync(FirstSyncModel)
    case today(TodayModel)
    case door(DoorModel)
    case building(BuildingModel)
    case signals(SignalsModel)
    case signal(SignalModel)
    case newSignal(NewSignalModel)
    case search(SearchModel)
    case dwelling(DwellingModel)
    case languages(LanguagesModel)
    case phrases(PhrasesModel)
    case phrase(PhraseModel)
    case agenda(AgendaModel)
    case activity(ActivityModel)
    case guide(GuideModel)
    case place(PlaceModel)
    case invite(InviteModel)
    case tally(TallyModel)
    case hear(HearModel)
    case sync(SyncModel)
    case settings(SettingsModel)

    var model: any ScreenModel {
        switch self {
        case .start(let model): model
        case .choose(let model): model
        case .join(let model): model
        case .welcome(let model): model
        case .firstSync(let model): model
        case .today(let model): model
        case .door(let model): model
        case .building(let model): model
        case .signals(let model): model
        case .signal(let model): model
        case .newSignal(let model): model
        case .search(let model): model
        case .dwelling(let model): model
        case .languages(let model): model
        case .phrases(let model): model
        case .phrase(let model): model
        case .agenda(let model): model
        case .activity(let model): model
        case .guide(let model): model
        case .place(let model): model
        case .invite(let model): model
        case .tally(let model): model
        case .hear(let model): model
        case .sync(let model): model
        case .settings(let model): model
        }
    }
}

/// What every screen's model can do: ask the phone for its record, also again.
@MainActor protocol ScreenModel: AnyObject {
    func load() async
    /// There is something to draw.
    var arrived: Bool { get }
}

import PleinmakersKit
import PleinmakersModels
import SwiftUI

/// The camera, which the app brings: it calls back with what it read.
public typealias CodeScanner = (_ found: @escaping (String) -> Void) -> AnyView

/// The whole app: the screen in sight, the undo bar, and the bar below.
public struct AppScreen: View {
    private let model: AppModel
    private let scanner: CodeScanner
    @Environment(\.dynamicTypeSize) private var device

    public init(model: AppModel, scanner: @escaping CodeScanner) {
        self.model = model
        self.scanner = scanner
    }

    public var body: some View {
        VStack(spacing: 0) {
            content.frame(maxWidth: .infinity, maxHeight: .infinity)
            if let bar = model.undoBar { UndoLine(model: model, bar: bar) }
            if !model.bar.isEmpty { TabLine(model: model) }
        }
        .background(Tone.ground)
        .environment(\.layoutDirection, (model.home?.direction ?? .ltr).layout)
        .letters(model.home?.textScale ?? 1, on: device)
        .task { await model.open() }
    }

    @ViewBuilder private var content: some View {
        if let problem = model.problem {
            ProblemScreen(
                model: problem, back: model.canGoBack ? model.home?.back : nil,
                leave: tap { await model.leaveProblem() })
        } else if let screen = model.screen, let home = model.home {
            show(screen, home)
        } else {
            Waiting()
        }
    }

    @ViewBuilder private func show(_ screen: Screen, _ home: HomeView) -> some View {
        switch screen {
        case .start(let model): StartScreen(model: model)
        case .choose(let model): ChooseScreen(model: model, back: home.back)
        case .join(let model): JoinScreen(model: model, back: home.back, scanner: scanner)
        case .welcome(let model): WelcomeScreen(model: model)
        case .firstSync(let model): FirstSyncScreen(model: model)
        case .today(let model): TodayScreen(model: model)
        case .door(let model): DoorScreen(model: model, back: home.back)
        case .building(let model): BuildingScreen(model: model)
        case .signals(let model): SignalsScreen(model: model)
        case .signal(let model): SignalScreen(model: model, back: home.back)
        case .newSignal(let model): NewSignalScreen(model: model, back: home.back)
        case .search(let model): SearchScreen(model: model, back: home.back)
        case .dwelling(let model): DwellingScreen(model: model, back: home.back)
        case .languages(let model): LanguagesScreen(model: model, back: home.back)
        case .phrases(let model): PhrasesScreen(model: model, back: home.back)
        case .phrase(let model): PhraseScreen(model: model, back: home.back)
        case .agenda(let model): AgendaScreen(model: model)
        case .activity(let model): ActivityScreen(model: model, back: home.back)
        case .guide(let model): GuideScreen(model: model, back: home.back)
        case .place(let model): PlaceScreen(model: model, back: home.back)
        case .invite(let model): InviteScreen(model: model, back: home.back)
        case .tally(let model): TallyScreen(model: model, back: home.back)
        case .hear(let model): HearScreen(model: model, back: home.back)
        case .sync(let model): SyncScreen(model: model, back: home.back)
        case .settings(let model): SettingsScreen(model: model, back: self.model.canGoBack ? home.back : nil)
        }
    }
}

extension TextDirection {
    var layout: LayoutDirection {
        switch self {
        case .ltr: .leftToRight
        case .rtl: .rightToLeft
        }
    }
}

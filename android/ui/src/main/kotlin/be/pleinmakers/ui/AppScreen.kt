package be.pleinmakers.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawingPadding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.saveable.rememberSaveableStateHolder
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.TextDirection
import be.pleinmakers.ui.activity.ActivityScreen
import be.pleinmakers.ui.activity.ActivityState
import be.pleinmakers.ui.agenda.AgendaScreen
import be.pleinmakers.ui.agenda.AgendaState
import be.pleinmakers.ui.building.BuildingScreen
import be.pleinmakers.ui.building.BuildingState
import be.pleinmakers.ui.choose.ChooseScreen
import be.pleinmakers.ui.choose.ChooseState
import be.pleinmakers.ui.door.DoorScreen
import be.pleinmakers.ui.door.DoorState
import be.pleinmakers.ui.dwelling.DwellingScreen
import be.pleinmakers.ui.dwelling.DwellingState
import be.pleinmakers.ui.firstsync.FirstSyncScreen
import be.pleinmakers.ui.firstsync.FirstSyncState
import be.pleinmakers.ui.guide.GuideScreen
import be.pleinmakers.ui.guide.GuideState
import be.pleinmakers.ui.hear.HearScreen
import be.pleinmakers.ui.hear.HearState
import be.pleinmakers.ui.invite.InviteScreen
import be.pleinmakers.ui.invite.InviteState
import be.pleinmakers.ui.join.JoinScreen
import be.pleinmakers.ui.join.JoinState
import be.pleinmakers.ui.languages.LanguagesScreen
import be.pleinmakers.ui.languages.LanguagesState
import be.pleinmakers.ui.newsignal.NewSignalScreen
import be.pleinmakers.ui.newsignal.NewSignalState
import be.pleinmakers.ui.parts.BackBar
import be.pleinmakers.ui.phrase.PhraseScreen
import be.pleinmakers.ui.phrase.PhraseState
import be.pleinmakers.ui.phrases.PhrasesScreen
import be.pleinmakers.ui.phrases.PhrasesState
import be.pleinmakers.ui.place.PlaceScreen
import be.pleinmakers.ui.place.PlaceState
import be.pleinmakers.ui.problem.ProblemScreen
import be.pleinmakers.ui.problem.ProblemState
import be.pleinmakers.ui.search.SearchScreen
import be.pleinmakers.ui.search.SearchState
import be.pleinmakers.ui.settings.SettingsIntent
import be.pleinmakers.ui.settings.SettingsScreen
import be.pleinmakers.ui.settings.SettingsState
import be.pleinmakers.ui.signal.SignalScreen
import be.pleinmakers.ui.signal.SignalState
import be.pleinmakers.ui.signals.SignalsScreen
import be.pleinmakers.ui.signals.SignalsState
import be.pleinmakers.ui.start.StartScreen
import be.pleinmakers.ui.start.StartState
import be.pleinmakers.ui.sync.SyncScreen
import be.pleinmakers.ui.sync.SyncState
import be.pleinmakers.ui.tally.TallyScreen
import be.pleinmakers.ui.tally.TallyState
import be.pleinmakers.ui.theme.Fonts
import be.pleinmakers.ui.theme.LocalColours
import be.pleinmakers.ui.theme.PleinmakersTheme
import be.pleinmakers.ui.today.TodayScreen
import be.pleinmakers.ui.today.TodayState
import be.pleinmakers.ui.welcome.WelcomeScreen
import be.pleinmakers.ui.welcome.WelcomeState

/** The whole app: direction and size of letters from the core, the screen, and what is below it. */
@Composable
fun AppScreen(state: AppState, fonts: Fonts, dark: Boolean, onBack: () -> Unit, onIntent: (Intent) -> Unit) {
    val device = LocalDensity.current
    val home = state.home
    // A problem may stand there before there is a phone to ask.
    val reading = (state.screen as? ProblemState)?.view?.direction ?: home?.direction
    val direction = if (reading == TextDirection.RTL) LayoutDirection.Rtl else LayoutDirection.Ltr
    CompositionLocalProvider(
        LocalLayoutDirection provides direction,
        LocalDensity provides Density(device.density, device.fontScale * (home?.textScale ?: 1f)),
    ) {
        PleinmakersTheme(fonts, dark) {
            Column(Modifier.fillMaxSize().background(LocalColours.current.ground).safeDrawingPadding()) {
                // Settings before somebody belongs anywhere, and a problem: there is no bar to leave them by.
                val leave =
                    when (state.screen) {
                        is SettingsState -> ({ onIntent(SettingsIntent.Back) })
                        is ProblemState -> onBack
                        else -> null
                    }
                if (home != null && state.canGoBack && leave != null) {
                    Box(Modifier.padding(start = 8.dp, top = 16.dp)) { BackBar(home.back, leave) }
                }
                // A list that is come back to stands where it was left.
                val places = rememberSaveableStateHolder()
                Box(Modifier.weight(1f)) {
                    if (state.tab == null) {
                        Screen(state.screen, onIntent)
                    } else {
                        places.SaveableStateProvider(state.tab) { Screen(state.screen, onIntent) }
                    }
                }
                // At the next door it would push away what is under the thumb; there, history takes back too.
                state.said?.takeIf { state.screen !is DoorState }?.let { SaidBar(it, onIntent) }
                if (home != null && state.tab != null) TabBar(home.tabs, state.tab, onIntent)
            }
        }
    }
}

@Composable
private fun Screen(screen: ScreenState?, onIntent: (Intent) -> Unit) {
    when (screen) {
        is StartState -> StartScreen(screen, onIntent)
        is ChooseState -> ChooseScreen(screen, onIntent)
        is JoinState -> JoinScreen(screen, onIntent)
        is WelcomeState -> WelcomeScreen(screen, onIntent)
        is FirstSyncState -> FirstSyncScreen(screen, onIntent)
        is TodayState -> TodayScreen(screen, onIntent)
        is DoorState -> DoorScreen(screen, onIntent)
        is DwellingState -> DwellingScreen(screen, onIntent)
        is SearchState -> SearchScreen(screen, onIntent)
        is BuildingState -> BuildingScreen(screen, onIntent)
        is SignalsState -> SignalsScreen(screen, onIntent)
        is SignalState -> SignalScreen(screen, onIntent)
        is NewSignalState -> NewSignalScreen(screen, onIntent)
        is LanguagesState -> LanguagesScreen(screen, onIntent)
        is PhrasesState -> PhrasesScreen(screen, onIntent)
        is PhraseState -> PhraseScreen(screen, onIntent)
        is AgendaState -> AgendaScreen(screen, onIntent)
        is ActivityState -> ActivityScreen(screen, onIntent)
        is GuideState -> GuideScreen(screen, onIntent)
        is PlaceState -> PlaceScreen(screen, onIntent)
        is InviteState -> InviteScreen(screen, onIntent)
        is TallyState -> TallyScreen(screen, onIntent)
        is HearState -> HearScreen(screen, onIntent)
        is SyncState -> SyncScreen(screen, onIntent)
        is SettingsState -> SettingsScreen(screen, onIntent)
        is ProblemState -> ProblemScreen(screen, onIntent)
        else -> Unit
    }
}

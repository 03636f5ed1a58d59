package be.pleinmakers.ui

import be.pleinmakers.core.HouseholdId
import be.pleinmakers.core.PhoneInterface
import be.pleinmakers.core.VisitDetail
import be.pleinmakers.core.VisitId
import be.pleinmakers.core.VisitOutcome
import be.pleinmakers.ui.activity.ActivityIntent
import be.pleinmakers.ui.agenda.AgendaIntent
import be.pleinmakers.ui.building.BuildingIntent
import be.pleinmakers.ui.choose.ChooseIntent
import be.pleinmakers.ui.door.DoorIntent
import be.pleinmakers.ui.door.DoorState
import be.pleinmakers.ui.dwelling.DwellingIntent
import be.pleinmakers.ui.firstsync.FirstSyncIntent
import be.pleinmakers.ui.guide.GuideIntent
import be.pleinmakers.ui.hear.HearIntent
import be.pleinmakers.ui.invite.InviteIntent
import be.pleinmakers.ui.join.JoinIntent
import be.pleinmakers.ui.join.JoinState
import be.pleinmakers.ui.languages.LanguagesIntent
import be.pleinmakers.ui.newsignal.NewSignalIntent
import be.pleinmakers.ui.phrase.PhraseIntent
import be.pleinmakers.ui.phrases.PhrasesIntent
import be.pleinmakers.ui.place.PlaceIntent
import be.pleinmakers.ui.problem.ProblemIntent
import be.pleinmakers.ui.search.SearchIntent
import be.pleinmakers.ui.settings.SettingsIntent
import be.pleinmakers.ui.signal.SignalIntent
import be.pleinmakers.ui.signals.SignalsIntent
import be.pleinmakers.ui.start.StartIntent
import be.pleinmakers.ui.sync.SyncIntent
import be.pleinmakers.ui.tally.TallyIntent
import be.pleinmakers.ui.today.TodayIntent
import be.pleinmakers.ui.today.TodayState
import be.pleinmakers.ui.welcome.WelcomeIntent
import kotlinx.coroutines.launch

/** What each intent does. */
internal fun AppModel.act(intent: Intent) {
    when (intent) {
        is AppIntent -> act(intent)
        is StartIntent -> act(intent)
        is ChooseIntent -> act(intent)
        is JoinIntent -> act(intent)
        is WelcomeIntent -> beginFirstSync()
        is FirstSyncIntent -> act(intent)
        is TodayIntent -> act(intent)
        is DoorIntent -> act(intent)
        is DwellingIntent -> act(intent)
        is SearchIntent -> act(intent)
        is BuildingIntent -> act(intent)
        is SignalsIntent -> act(intent)
        is SignalIntent -> act(intent)
        is NewSignalIntent -> act(intent)
        is LanguagesIntent -> act(intent)
        is PhrasesIntent -> act(intent)
        is PhraseIntent -> act(intent)
        is AgendaIntent -> act(intent)
        is ActivityIntent -> act(intent)
        is GuideIntent -> act(intent)
        is PlaceIntent -> act(intent)
        is InviteIntent -> act(intent)
        is TallyIntent -> act(intent)
        is HearIntent -> act(intent)
        is SyncIntent -> act(intent)
        is SettingsIntent -> act(intent)
        is ProblemIntent -> remedy()
    }
}

private fun AppModel.act(intent: AppIntent) {
    when (intent) {
        is AppIntent.SelectTab -> reset(intent.tab.place())
        AppIntent.Undo -> state.value.said?.let { undo(it.visit) }
        AppIntent.DismissUndo -> forget()
    }
}

private fun AppModel.act(intent: StartIntent) =
    when (intent) {
        StartIntent.ChooseNeighbourhood -> go(Place.Choose)
        StartIntent.Join -> go(Place.Join)
        StartIntent.OpenSettings -> go(Place.Settings)
    }

private fun AppModel.act(intent: ChooseIntent) {
    when (intent) {
        is ChooseIntent.Choose -> {
            once(again = { act(intent) }, network = true, call = { it.choose(host.server, intent.slug) }) { beginFirstSync() }
        }
        ChooseIntent.Back -> {
            back()
        }
    }
}

private fun AppModel.act(intent: JoinIntent) {
    when (intent) {
        JoinIntent.Scan -> {
            scope.launch { host.scan?.invoke()?.let { link -> change<JoinState> { it.copy(link = link) } } }
        }
        is JoinIntent.EditLink -> {
            change<JoinState> { it.copy(link = intent.text) }
        }
        JoinIntent.Join -> {
            join()
        }
        JoinIntent.Back -> {
            back()
        }
    }
}

private fun AppModel.join() {
    val link = (screen as? JoinState)?.link ?: return
    if (acting) return
    change<JoinState> { it.copy(busy = true) }
    once(again = ::join, network = true, call = { phone -> runCatching { phone.join(link) } }) { answer ->
        change<JoinState> { it.copy(busy = false) }
        // Only now: the field stands there again when she comes back from what went wrong.
        talk(again = ::join, call = { answer.getOrThrow() }) { reset(Place.Welcome(it)) }
    }
}

private fun AppModel.act(intent: FirstSyncIntent) =
    when (intent) {
        FirstSyncIntent.Next -> openHome()
        FirstSyncIntent.Retry -> beginFirstSync()
    }

private fun AppModel.beginFirstSync() {
    reset(Place.FirstSync)
    syncs.first()
}

private fun AppModel.act(intent: TodayIntent) {
    when (intent) {
        is TodayIntent.OpenDoor -> openDoor(intent.household)
        TodayIntent.FindDoor -> go(Place.Search())
        TodayIntent.ShowMore -> change<TodayState> { it.copy(showMore = true) }
        TodayIntent.OpenSync -> go(Place.Sync)
        TodayIntent.OpenBuilding -> reset(Place.Building())
        is TodayIntent.OpenSignal -> go(Place.Signal(intent.signal))
        TodayIntent.OpenSignals -> reset(Place.Signals)
        is TodayIntent.OpenCall -> openCall(intent.code, intent.id)
    }
}

internal fun AppModel.openDoor(household: HouseholdId) = go(Place.Door(household))

private fun AppModel.act(intent: DoorIntent) {
    when (intent) {
        is DoorIntent.Record -> record(intent.outcome, null)
        is DoorIntent.RecordWith -> record(intent.outcome, intent.detail)
        is DoorIntent.OpenChoices -> change<DoorState> { it.copy(open = intent.outcome) }
        DoorIntent.CloseChoices -> change<DoorState> { it.copy(open = null) }
        is DoorIntent.Undo -> undo(intent.visit)
        DoorIntent.AskSignal -> (stack.lastOrNull() as? Place.Door)?.let { go(Place.NewSignal(it.household)) }
        DoorIntent.NewFace -> (screen as? DoorState)?.let { newFace(stack.last(), it.view.dwelling) }
        DoorIntent.UndoFace -> (stack.lastOrNull() as? Place.Door)?.let { undoFace(it, it.household) }
        is DoorIntent.ShowPhrases -> showPhrases(intent.language)
        DoorIntent.Back -> back()
    }
}

private fun AppModel.showPhrases(language: String?) {
    val household = (stack.lastOrNull() as? Place.Door)?.household
    go(if (language == null) Place.Languages(household) else Place.Phrases(language, household))
}

private fun AppModel.record(outcome: VisitOutcome, detail: VisitDetail?) {
    val door = stack.lastOrNull() as? Place.Door ?: return
    once(again = { record(outcome, detail) }, call = { it.record(door.household, outcome, detail) }) { recorded ->
        say(recorded)
        if (stack.lastOrNull() === door) back()
        syncs.quietly()
    }
}

private fun AppModel.undo(visit: VisitId) {
    once(again = { undo(visit) }, call = { it.undo(visit) }) {
        forget()
        load()
        syncs.quietly()
    }
}

private fun AppModel.act(intent: BuildingIntent) =
    when (intent) {
        is BuildingIntent.ChooseBuilding -> reset(Place.Building(intent.building))
        is BuildingIntent.OpenDoor -> openDoor(intent.household)
        is BuildingIntent.OpenDwelling -> openDwelling(intent.dwelling)
    }

private fun AppModel.act(intent: AgendaIntent) =
    when (intent) {
        is AgendaIntent.OpenActivity -> go(Place.Activity(intent.id))
        AgendaIntent.OpenGuide -> go(Place.Guide)
    }

private fun AppModel.act(intent: SyncIntent) {
    when (intent) {
        SyncIntent.SyncNow -> syncs.asked()
        SyncIntent.Cancel -> syncs.cancel()
        is SyncIntent.Settle -> settle(intent)
        SyncIntent.Back -> back()
    }
}

private fun AppModel.settle(answer: SyncIntent.Settle) {
    once(again = { settle(answer) }, call = { it.settle(answer.card, answer.seen, answer.choice.toUInt()) }) {
        load()
        syncs.quietly()
    }
}

private fun AppModel.act(intent: SettingsIntent) {
    when (intent) {
        is SettingsIntent.ChooseLanguage -> setting { it.chooseLanguage(intent.code) }
        is SettingsIntent.ChooseSize -> setting { it.chooseTextScale(intent.scale) }
        SettingsIntent.OpenSync -> go(Place.Sync)
        SettingsIntent.Back -> back()
    }
}

private fun AppModel.setting(call: (PhoneInterface) -> Unit) {
    once(again = { setting(call) }, call = call) { load() }
}

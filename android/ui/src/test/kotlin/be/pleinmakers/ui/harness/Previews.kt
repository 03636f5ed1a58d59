package be.pleinmakers.ui.harness

import be.pleinmakers.core.HomeTab
import be.pleinmakers.ui.AppState
import be.pleinmakers.ui.Preview
import be.pleinmakers.ui.activity.activityPreviews
import be.pleinmakers.ui.agenda.AgendaState
import be.pleinmakers.ui.agenda.agendaPreviews
import be.pleinmakers.ui.building.BuildingState
import be.pleinmakers.ui.building.buildingPreviews
import be.pleinmakers.ui.choose.choosePreviews
import be.pleinmakers.ui.door.doorPreviews
import be.pleinmakers.ui.dwelling.dwellingPreviews
import be.pleinmakers.ui.firstsync.firstSyncPreviews
import be.pleinmakers.ui.guide.guidePreviews
import be.pleinmakers.ui.hear.hearPreviews
import be.pleinmakers.ui.invite.invitePreviews
import be.pleinmakers.ui.join.joinPreviews
import be.pleinmakers.ui.languages.languagesPreviews
import be.pleinmakers.ui.newsignal.newSignalPreviews
import be.pleinmakers.ui.phrase.phrasePreviews
import be.pleinmakers.ui.phrases.phrasesPreviews
import be.pleinmakers.ui.place.placePreviews
import be.pleinmakers.ui.problem.problemPreviews
import be.pleinmakers.ui.search.searchPreviews
import be.pleinmakers.ui.settings.SettingsState
import be.pleinmakers.ui.settings.settingsPreviews
import be.pleinmakers.ui.signal.signalPreviews
import be.pleinmakers.ui.signals.SignalsState
import be.pleinmakers.ui.signals.signalsPreviews
import be.pleinmakers.ui.start.startPreviews
import be.pleinmakers.ui.sync.syncPreviews
import be.pleinmakers.ui.tally.tallyPreviews
import be.pleinmakers.ui.today.TodayState
import be.pleinmakers.ui.today.todayPreviews
import be.pleinmakers.ui.welcome.welcomePreviews

/** Every preview as the whole app shows it. */
fun previewsIn(language: String): List<kotlin.Pair<String, AppState>> {
    val r = recordsIn(language)
    val back = r.home.back
    val before =
        startPreviews(r.start) + choosePreviews(r.choose, back) + joinPreviews(r.join, back) +
            welcomePreviews(r.welcome) + firstSyncPreviews(r.begins, r.going, r.cut, r.done)
    val after =
        todayPreviews(r.today, r.todayOffline, r.todayEmpty, r.todayAnswers, r.todayCalls) +
            doorPreviews(r.door, r.doorTried, r.doorMet, r.doorClosed, r.doorFace, back) +
            searchPreviews(r.search, r.searchFound, r.searchName, r.searchMany, r.searchNothing, back) +
            dwellingPreviews(r.dwelling, back) +
            signalsPreviews(r.signals, r.signalsEmpty) +
            signalPreviews(r.signal, r.signalWaiting, r.signalAnswered, r.signalDone, back) +
            newSignalPreviews(r.newSignal, r.newSignalAnywhere, back) +
            speakPreviews(r, back) + buildingPreviews(r.building, r.buildingEmpty) + agendaPreviews(r.agenda, r.agendaEmpty) +
            activityPreviews(r.activity, r.cancelled, r.activityComing, r.activityOff, back) +
            guidePreviews(r.guide, r.guideEmpty, back) + placePreviews(r.place, r.partner, back) +
            invitePreviews(r.invite, r.inviteAsked, r.signedUp, r.inviteOver, r.bringing, back) +
            tallyPreviews(r.tally, r.tallyCounted, back) + hearPreviews(r.hear, r.hearHalf, r.hearDone, back) +
            syncPreviews(r.syncDone, r.syncWaiting, r.syncCard, back) +
            settingsPreviews(r.settings) + problemPreviews(r.offline, r.badLink)
    val said = "today-said" to AppState(r.home, TodayState(r.todayOffline), HomeTab.TODAY, said = r.recorded)
    val early = "settings-early" to AppState(r.startHome, SettingsState(r.settings.copy(who = null)), canGoBack = true)
    return before.map { it.name to AppState(r.startHome, it.state) } +
        after.map { it.name to AppState(r.home, it.state, it.tab()) } + said + early
}

private fun speakPreviews(r: Records, back: String): List<Preview> {
    // What is there to try layouts is spoken at no door.
    val own = r.home.language.takeUnless { '-' in it } ?: "nl"
    return languagesPreviews(r.languages, back) +
        phrasesPreviews(r.phrasesOf("ps"), r.phrasesOf("so"), r.phrasesOf("uk"), r.phrasesOf(own), back) +
        phrasePreviews(
            r.phraseOf("ps", "hello"),
            r.phraseOf("ru", "notes"),
            r.phraseOf("ar", "another_day"),
            r.phraseOf(own, "show_place"),
            r.phraseOf("so", "goodbye"),
            back,
        )
}

private fun Preview.tab(): HomeTab? =
    when (state) {
        is TodayState -> HomeTab.TODAY
        is BuildingState -> HomeTab.BUILDING
        is SignalsState -> HomeTab.SIGNALS
        is AgendaState -> HomeTab.AGENDA
        is SettingsState -> HomeTab.SETTINGS
        else -> null
    }

package be.pleinmakers.ui

import be.pleinmakers.core.BuildingId
import be.pleinmakers.core.Changed
import be.pleinmakers.core.DwellingId
import be.pleinmakers.core.HomeTab
import be.pleinmakers.core.HouseholdId
import be.pleinmakers.core.PhoneInterface
import be.pleinmakers.core.SignalId
import be.pleinmakers.core.WelcomeView
import be.pleinmakers.ui.activity.ActivityState
import be.pleinmakers.ui.agenda.AgendaState
import be.pleinmakers.ui.building.BuildingState
import be.pleinmakers.ui.choose.ChooseState
import be.pleinmakers.ui.door.DoorState
import be.pleinmakers.ui.dwelling.DwellingState
import be.pleinmakers.ui.firstsync.FirstSyncState
import be.pleinmakers.ui.guide.GuideState
import be.pleinmakers.ui.hear.HearState
import be.pleinmakers.ui.invite.InviteState
import be.pleinmakers.ui.join.JoinState
import be.pleinmakers.ui.languages.LanguagesState
import be.pleinmakers.ui.newsignal.NewSignalState
import be.pleinmakers.ui.phrase.PhraseState
import be.pleinmakers.ui.phrases.PhrasesState
import be.pleinmakers.ui.place.PlaceState
import be.pleinmakers.ui.search.SearchState
import be.pleinmakers.ui.settings.SettingsState
import be.pleinmakers.ui.signal.SignalState
import be.pleinmakers.ui.signals.SignalsState
import be.pleinmakers.ui.start.StartState
import be.pleinmakers.ui.sync.SyncState
import be.pleinmakers.ui.tally.TallyState
import be.pleinmakers.ui.today.TodayState
import be.pleinmakers.ui.welcome.WelcomeState

/** Where somebody is: what the stack keeps, and what is asked of the phone again when something changed. */
internal sealed interface Place {
    data object Start : Place

    data object Choose : Place

    data object Join : Place

    data class Welcome(val view: WelcomeView) : Place

    data object FirstSync : Place

    data object Today : Place

    data class Building(val building: BuildingId? = null) : Place

    data object Signals : Place

    data class Signal(val signal: SignalId) : Place

    data class NewSignal(val household: HouseholdId? = null) : Place

    data object Agenda : Place

    data object Settings : Place

    data class Door(val household: HouseholdId) : Place

    /** [text]: what was typed. */
    class Search(val text: String = "") : Place

    data class Dwelling(val dwelling: DwellingId) : Place

    data class Languages(val household: HouseholdId?) : Place

    data class Phrases(val language: String, val household: HouseholdId?) : Place

    data class Phrase(val language: String, val key: String) : Place

    data class Activity(val id: String) : Place

    data object Guide : Place

    /** A place or partner of the guide. */
    data class OfGuide(val id: String) : Place

    data class Invite(val id: String) : Place

    data class Tally(val id: String) : Place

    data class Hear(val id: String) : Place

    data object Sync : Place

    val tab: HomeTab?
        get() =
            when (this) {
                Today -> HomeTab.TODAY
                is Building -> HomeTab.BUILDING
                Signals -> HomeTab.SIGNALS
                Agenda -> HomeTab.AGENDA
                Settings -> HomeTab.SETTINGS
                else -> null
            }

    /** It may look different after this change. */
    fun concerns(changed: Changed): Boolean =
        when (this) {
            Choose, Join, is Welcome, FirstSync -> false
            // Numbers that are being counted are not put back by what arrives.
            Start, Settings, is Tally, is Phrases, is Phrase -> changed.shell
            Today, Signals -> changed.shell || changed.doors || changed.status
            is Search, is Dwelling, is Building, is Door, is Signal, is NewSignal, is Languages -> changed.shell || changed.doors
            Agenda, is Activity, is Invite, is Hear, Guide, is OfGuide -> changed.shell || changed.agenda || changed.doors
            Sync -> changed.shell || changed.status
        }
}

internal fun HomeTab.place(): Place =
    when (this) {
        HomeTab.TODAY -> Place.Today
        HomeTab.BUILDING -> Place.Building()
        HomeTab.SIGNALS -> Place.Signals
        HomeTab.AGENDA -> Place.Agenda
        HomeTab.SETTINGS -> Place.Settings
    }

/** Asks the phone for what the place draws. */
internal fun Place.read(phone: PhoneInterface, host: AppHost, back: String): ScreenState =
    when (this) {
        Place.Start -> StartState(phone.start())
        Place.Choose -> ChooseState(phone.choices(host.server), back)
        Place.Join -> JoinState(phone.joinView(), back, host.link, canScan = host.scan != null)
        is Place.Welcome -> WelcomeState(view)
        Place.FirstSync -> FirstSyncState(phone.firstSync())
        Place.Today -> TodayState(phone.today())
        is Place.Building -> BuildingState(phone.building(building))
        Place.Signals -> SignalsState(phone.signals())
        is Place.Signal -> SignalState(phone.signal(signal), back)
        is Place.NewSignal -> NewSignalState(phone.newSignal(household), back)
        Place.Agenda -> AgendaState(phone.agenda())
        Place.Settings -> SettingsState(phone.settings())
        is Place.Door -> DoorState(phone.door(household), back)
        is Place.Search -> SearchState(phone.search(text), back, text)
        is Place.Dwelling -> DwellingState(phone.dwelling(dwelling), back)
        is Place.Languages -> LanguagesState(phone.languages(household), back)
        is Place.Phrases -> PhrasesState(phone.phrases(language), back)
        is Place.Phrase -> phone.phrase(language, key).let { PhraseState(it, back, host.voice.speaks(it.language.tag)) }
        is Place.Activity -> ActivityState(phone.activity(id), back)
        Place.Guide -> GuideState(phone.guide(), back)
        is Place.OfGuide -> PlaceState(phone.place(id), back)
        is Place.Invite -> InviteState(phone.invite(id), back)
        is Place.Tally -> TallyState(phone.tally(id, null), back)
        is Place.Hear -> HearState(phone.mustHear(id), back)
        Place.Sync -> SyncState(phone.sync(), back)
    }

/** A record read anew, with what only the screen knew. */
internal fun ScreenState.keeping(before: ScreenState?): ScreenState =
    when {
        this is TodayState && before is TodayState -> copy(showMore = before.showMore)
        this is DoorState && before is DoorState -> copy(open = before.open)
        this is InviteState && before is InviteState -> copy(said = before.said, writing = before.writing)
        this is SignalState && before is SignalState -> copy(writing = before.writing)
        this is NewSignalState && before is NewSignalState -> chosen(before)
        this is JoinState && before is JoinState -> copy(link = before.link, busy = before.busy)
        else -> this
    }

private fun NewSignalState.chosen(before: NewSignalState): NewSignalState =
    copy(kind = before.kind, place = before.place, urgency = before.urgency, words = before.words)

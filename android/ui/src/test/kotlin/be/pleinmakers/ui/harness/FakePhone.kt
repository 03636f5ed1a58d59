package be.pleinmakers.ui.harness

import be.pleinmakers.core.ChangeListener
import be.pleinmakers.core.Changes
import be.pleinmakers.core.DoorView
import be.pleinmakers.core.DwellingView
import be.pleinmakers.core.FirstSyncView
import be.pleinmakers.core.HomeView
import be.pleinmakers.core.NoHandle
import be.pleinmakers.core.PhoneFailure
import be.pleinmakers.core.PhoneInterface
import be.pleinmakers.core.ProblemView
import be.pleinmakers.core.Recorded
import be.pleinmakers.core.RecordedFace
import be.pleinmakers.core.RecordedRsvp
import be.pleinmakers.core.RsvpAnswer
import be.pleinmakers.core.RsvpDetails
import be.pleinmakers.core.SearchView
import be.pleinmakers.core.SignalKind
import be.pleinmakers.core.SignalPlace
import be.pleinmakers.core.SignalUrgency
import be.pleinmakers.core.StartView
import be.pleinmakers.core.SyncEnd
import be.pleinmakers.core.SyncHandle
import be.pleinmakers.core.SyncListener
import be.pleinmakers.core.TallyCounts
import be.pleinmakers.core.TodayView
import be.pleinmakers.core.VisitDetail
import be.pleinmakers.core.VisitOutcome

/** A phone that answers what a real one said, fails when it is told to, and remembers what was asked. */
class FakePhone(private val real: Records, private val joined: Boolean = true) : PhoneInterface {
    val asked = mutableListOf<String>()
    var failing: Throwable? = null
    var language = "nl"
    private var listener: ChangeListener? = null
    private var sync: SyncListener? = null

    private val records get() = recordsIn(language)

    private fun <T> answer(what: String, of: () -> T): T {
        asked += what
        failing?.let { throw it }
        return of()
    }

    fun fail(problem: ProblemView) {
        failing = PhoneFailure.Failed(problem)
    }

    fun syncTells(view: FirstSyncView) = checkNotNull(sync).progress(view)

    fun syncEnds(view: FirstSyncView) =
        checkNotNull(sync).ended(view, SyncEnd(view.done, 0UL, 0UL, view.problem))

    override fun home(): HomeView = if (joined) records.home else records.startHome

    override fun start(): StartView = answer("start") { records.start }

    override fun today(): TodayView = answer("today") { records.today }

    override fun door(household: String): DoorView = answer("door") { records.door }

    override fun record(household: String, outcome: VisitOutcome, more: VisitDetail?): Recorded =
        answer("record $outcome ${more?.comeBackPart}") { real.recorded }

    override fun undo(visit: String): DoorView = answer("undo $visit") { real.door }

    override fun firstSync() = records.begins

    override fun chooseLanguage(code: String) {
        language = code
    }

    override fun startSync(listener: SyncListener?): SyncHandle {
        listener?.let {
            sync = it
            asked += "sync"
        }
        return SyncHandle(NoHandle)
    }

    override fun subscribe(listener: ChangeListener): Changes {
        this.listener = listener
        return Changes(NoHandle)
    }

    fun changes(what: be.pleinmakers.core.Changed) = checkNotNull(listener).changed(what)

    override fun movedAside(): ProblemView? = null

    override fun activity(id: String) = answer("activity") { records.activity }

    override fun invite(id: String) = answer("invite $id") { records.invite }

    override fun recordRsvp(id: String, household: String?, answer: RsvpAnswer, details: RsvpDetails): RecordedRsvp {
        val said = listOfNotNull(household.toString(), answer, details.persons, details.brings, details.fetch)
        return answer("recordRsvp ${said.joinToString(" ")}") { real.signedUp }
    }

    override fun undoRsvp(rsvp: String) = answer("undoRsvp $rsvp") { real.invite }

    override fun tally(id: String, counts: TallyCounts?) = answer("tally $id ${counts?.present}") { records.tally }

    override fun recordTally(id: String, counts: TallyCounts) = answer("recordTally ${counts.present}") { real.tallyCounted }

    override fun mustHear(id: String) = answer("mustHear $id") { records.hear }

    override fun recordTold(id: String, household: String) = answer("recordTold $household") { real.hearHalf }

    override fun agenda() = answer("agenda") { records.agenda }

    override fun guide() = answer("guide") { records.guide }

    override fun place(id: String) = answer("place $id") { records.place }

    override fun signals() = answer("signals") { records.signals }

    override fun signal(signal: String) = answer("signal $signal") { records.signal }

    override fun newSignal(household: String?) = answer("newSignal $household") { records.newSignal }

    override fun recordSignal(place: SignalPlace, kind: SignalKind, urgency: SignalUrgency, words: String) =
        answer("recordSignal $kind $urgency $words") { real.signal }

    override fun carryBack(signal: String) = answer("carryBack $signal") { real.signalDone }

    override fun answer(signal: String, words: String) = answer("answer $signal $words") { real.signalAnswered }

    override fun withdraw(signal: String) = answer("withdraw $signal") { }

    override fun languages(household: String?) = answer("languages $household") { records.languages }

    override fun phrases(language: String) = answer("phrases $language") { records.phrasesOf(language) }

    override fun phrase(language: String, key: String) = answer("phrase $language $key") { records.phraseOf(language, key) }

    override fun building(building: String?) = answer("building") { records.building }

    override fun choices(server: String) = answer("choices") { records.choose }

    override fun choose(server: String, slug: String) = answer("choose $slug") { }

    override fun chooseTextScale(scale: Float) = answer("scale $scale") { }

    override fun join(link: String) = answer("join $link") { real.welcome }

    override fun joinView() = answer("joinView") { records.join }

    override fun correctName(household: String, name: String) = answer("name $household") { records.door }

    override fun settle(card: String, seen: ULong, choice: UInt) = answer("settle $card $seen $choice") { }

    override fun settings() = answer("settings") { records.settings }

    override fun sync() = answer("status") { records.syncWaiting }

    override fun syncOnce(seconds: UInt) = SyncEnd(true, 0UL, 0UL, null)

    override fun search(text: String): SearchView =
        answer("search $text") { if (text.isEmpty()) records.search else records.searchFound.view }

    override fun dwelling(dwelling: String): DwellingView = answer("dwelling $dwelling") { records.dwelling }

    override fun newFace(dwelling: String): RecordedFace = answer("newFace $dwelling") { real.newFace }

    override fun undoNewFace(household: String): DwellingView = answer("undoNewFace $household") { undone ?: real.dwelling }

    /** Who lives there after a new face was taken back; without one, nobody is known. */
    var undone: DwellingView? = null

    override fun turn(stairwell: String, direction: be.pleinmakers.core.Direction) = Unit
}

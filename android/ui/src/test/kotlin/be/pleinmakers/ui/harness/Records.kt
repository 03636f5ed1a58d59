package be.pleinmakers.ui.harness

import be.pleinmakers.core.ActivityView
import be.pleinmakers.core.ChooseView
import be.pleinmakers.core.DoorView
import be.pleinmakers.core.DwellingView
import be.pleinmakers.core.FirstSyncView
import be.pleinmakers.core.HearView
import be.pleinmakers.core.HomeView
import be.pleinmakers.core.InviteView
import be.pleinmakers.core.Phone
import be.pleinmakers.core.PhoneFailure
import be.pleinmakers.core.PhoneInterface
import be.pleinmakers.core.ProblemView
import be.pleinmakers.core.Recorded
import be.pleinmakers.core.RecordedFace
import be.pleinmakers.core.RecordedRsvp
import be.pleinmakers.core.RsvpAnswer
import be.pleinmakers.core.RsvpDetails
import be.pleinmakers.core.SignalKind
import be.pleinmakers.core.SignalPlace
import be.pleinmakers.core.SignalUrgency
import be.pleinmakers.core.SignalView
import be.pleinmakers.core.SignalsView
import be.pleinmakers.core.SyncEnd
import be.pleinmakers.core.SyncListener
import be.pleinmakers.core.SyncView
import be.pleinmakers.core.TallyCounts
import be.pleinmakers.core.TallyView
import be.pleinmakers.core.TodayView
import be.pleinmakers.core.VisitOutcome
import be.pleinmakers.core.WelcomeView
import be.pleinmakers.ui.invite.Bringing
import be.pleinmakers.ui.search.Searched
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

/** A sync with all that it told on its way. */
class Told(val views: List<FirstSyncView>, val end: SyncEnd)

fun PhoneInterface.syncAndWait(): Told {
    val views = mutableListOf<FirstSyncView>()
    val over = CountDownLatch(1)
    var last: SyncEnd? = null
    val listener =
        object : SyncListener {
            override fun progress(view: FirstSyncView) {
                views += view
            }

            override fun ended(view: FirstSyncView, end: SyncEnd) {
                views += view
                last = end
                over.countDown()
            }
        }
    startSync(listener)
    check(over.await(60, TimeUnit.SECONDS)) { "the sync does not end" }
    return Told(views, checkNotNull(last))
}

fun problemOf(work: () -> Unit): ProblemView =
    (runCatching(work).exceptionOrNull() as? PhoneFailure.Failed)?.problem ?: error("it did not fail")

/** What screens draw, from a real phone of its own that lived through an afternoon; nothing of it is sent. */
class Records(language: String) {
    private val phone: Phone
    private val address = sharedAddress

    val startHome: HomeView
    val choose: ChooseView
    val badLink: ProblemView
    val offline: ProblemView
    val welcome: WelcomeView

    init {
        phone = openPhone(folder(language), language)
        startHome = phone.home()
        choose = phone.choices(address)
        badLink = problemOf { phone.join("https://example.org/nothing") }
        welcome = phone.join(sharedServer.link("Fatima"))
        sharedServer.stop()
        offline = problemOf { phone.choices(address) }
    }

    val start = phone.start()
    val join = phone.joinView()
    val begins = phone.firstSync()
    val todayEmpty = phone.today()
    val buildingEmpty = phone.building(null)
    val agendaEmpty = phone.agenda()
    val guideEmpty = phone.guide()
    val cut = phone.syncAndWait().views.last()
    private val told = sharedServer.start().let { phone.syncAndWait() }
    val going = told.views.firstOrNull(::isUnderWay) ?: elsewhere(language)
    val done = told.views.last()
    val home = phone.home()
    val today = phone.today()
    val syncDone = phone.sync()
    val agenda = phone.agenda()
    val activity = phone.activity(agenda.items.first().id)
    val cancelled = phone.activity(agenda.items.first { it.cancelled != null }.id)
    val guide = phone.guide()
    private val entries = guide.sections.flatMap { it.rows }
    val place = phone.place(entries.first { it.kindCode == "hall" }.id)
    val partner = phone.place(entries.first { it.kindCode == "help" }.id)
    val settings = phone.settings()

    private val doors = today.round.flatMap { it.doors }
    val door = phone.door(doors[0].household)
    val recorded: Recorded
    val todayOffline = sharedServer.stop().let {
        phone.record(doors[1].household, VisitOutcome.NOT_HOME, null)
        phone.record(doors[2].household, VisitOutcome.MET, null)
        val refuse = phone.door(doors[3].household).outcomes.first { it.outcome == VisitOutcome.NOT_WANTED }
        recorded = phone.record(doors[3].household, VisitOutcome.NOT_WANTED, refuse.choices.first().more)
        phone.syncAndWait()
        phone.today()
    }
    val doorTried = phone.door(doors[1].household)
    val doorMet = phone.door(doors[2].household)
    val doorClosed = phone.door(doors[3].household)
    val building = phone.building(null)
    val syncWaiting = phone.sync()

    private fun searched(text: String) = Searched(text, phone.search(text))

    val search = phone.search("")
    val searchFound = searched("slusivlietlaan 2 bus 0102")
    val searchName = searched(checkNotNull(phone.door(doors[5].household).name))
    val searchMany = searched("vliet 1")
    val searchNothing = searched("nergens 99")
    private val empty = building.floors.flatMap { it.cells }.first { it.household == null }.dwelling
    val dwelling: DwellingView = phone.dwelling(empty)
    val newFace: RecordedFace
    val doorFace: DoorView

    // It is taken back, so that the next language begins alike; nothing of it was sent.
    init {
        newFace = phone.newFace(empty)
        doorFace = newFace.door
        phone.undoNewFace(newFace.household)
    }

    private val listed = doors.map { it.household }.first { phone.door(it).speakLanguage != null }
    val languages = phone.languages(listed)

    fun phrasesOf(language: String) = phone.phrases(language)

    fun phraseOf(language: String, key: String) = phone.phrase(language, key)

    val newSignal = phone.newSignal(doors[0].household)
    val newSignalAnywhere = phone.newSignal(null)
    val signals: SignalsView
    val signal: SignalView
    val signalWaiting: SignalView
    val signalAnswered: SignalView
    val signalDone: SignalView
    val todayAnswers: TodayView
    val signalsEmpty: SignalsView

    val syncCard: SyncView

    init {
        sharedServer.start()
        syncCard = toSettle(language, doors.last().household)
    }

    // A phone of its own, so that the other records stay as they are.
    init {
        // Its clock begins anew, so that what arrives does so at one time.
        sharedServer.stop()
        sharedServer.start()
        val omar = openPhone(folder("Omar-signals"), language)
        omar.join(sharedServer.link("Omar"))
        signalsEmpty = omar.signals()
        omar.syncAndWait()
        val near = omar.today().round.flatMap { it.doors }
        val ask = { door: Int, kind: SignalKind, urgency: SignalUrgency, words: String ->
            omar.recordSignal(SignalPlace(near[door].household, null), kind, urgency, words).row.signal
        }
        val lift = ask(0, SignalKind.LIFT, SignalUrgency.DANGER, "De deur van de lift sluit niet.")
        val paper = ask(1, SignalKind.QUESTION, SignalUrgency.NORMAL, "Waar kan ik papier en karton kwijt?")
        val damp = ask(2, SignalKind.DAMP_MOULD, SignalUrgency.SOON, "Schimmel in de badkamer, al sinds oktober.")
        val light = ask(0, SignalKind.LIGHT, SignalUrgency.NORMAL, "")
        omar.syncAndWait()
        sharedServer.run("signal", "pass-on", damp, "--to", "Woonsprong", "--by", "2026-12-03")
        sharedServer.run("signal", "answer", paper, "Elke dinsdag aan de stoep, vanaf zeven uur.")
        omar.syncAndWait()
        todayAnswers = omar.today()
        signal = omar.signal(lift)
        signalWaiting = omar.signal(damp)
        signalAnswered = omar.signal(paper)
        omar.answer(light, "De huismeester komt morgen.")
        signalDone = omar.carryBack(light)
        signals = omar.signals()
        // The next language begins alike.
        listOf(lift, paper, damp, light).forEach { sharedServer.run("signal", "close", it) }
        omar.close()
    }

    val invite: InviteView
    val inviteAsked: InviteView
    val inviteOver: InviteView
    val signedUp: RecordedRsvp
    val bringing: Bringing
    val activityComing: ActivityView
    val activityOff: ActivityView
    val todayCalls: TodayView
    val tally: TallyView
    val tallyCounted: TallyView
    val hear: HearView
    val hearHalf: HearView
    val hearDone: HearView

    // A phone of its own: a soup with three places, asked for at five doors; the next one does not go on, one has been.
    init {
        sharedServer.stop()
        sharedServer.start()
        val soup = sharedServer.soup()
        val jan = openPhone(folder("Jan-soup"), language)
        jan.join(sharedServer.link("Jan", "vogelwijk"))
        jan.syncAndWait()
        val (past, next, off) = listOf("$soup.2026-11-19", "$soup.2026-11-26", "$soup.2026-12-03")
        invite = jan.invite(next)
        val doors = invite.groups.flatMap { it.rows }.map { it.household }
        val say = { at: String, door: Int, answer: RsvpAnswer, persons: Long ->
            jan.recordRsvp(at, doors[door], answer, RsvpDetails(persons))
        }
        jan.recordRsvp(next, doors[0], RsvpAnswer.YES, RsvpDetails(2, "linzensoep", true))
        say(next, 1, RsvpAnswer.NO, 1)
        say(next, 2, RsvpAnswer.NOT_HOME, 1)
        jan.syncAndWait()
        say(next, 3, RsvpAnswer.YES, 2)
        jan.syncAndWait()
        sharedServer.stop()
        jan.recordRsvp(next, null, RsvpAnswer.YES, RsvpDetails())
        signedUp = say(next, 4, RsvpAnswer.YES, 1)
        inviteAsked = signedUp.invite
        bringing = Bringing(doors[0], "linzensoep")
        activityComing = jan.activity(next)
        sharedServer.start()
        say(off, 0, RsvpAnswer.YES, 2)
        say(off, 3, RsvpAnswer.YES, 1)
        jan.syncAndWait()
        sharedServer.run("activity", "cancel", soup, "--date", "2026-12-03")
        jan.syncAndWait()
        activityOff = jan.activity(off)
        inviteOver = jan.invite(off)
        hear = jan.mustHear(off)
        todayCalls = jan.today()
        hearHalf = jan.recordTold(off, hear.rows[0].household)
        hearDone = jan.recordTold(off, hear.rows[1].household)
        tally = jan.tally(past, TallyCounts(12, 3, 5))
        tallyCounted = jan.recordTally(past, TallyCounts(14, 4, 6))
        // The next language begins alike.
        listOf(next, off).forEach { time -> (0..4).forEach { say(time, it, RsvpAnswer.NO, 1) } }
        jan.syncAndWait()
        jan.close()
    }

    private fun isUnderWay(view: FirstSyncView) = (view.progress ?: 0f) in 0.05f..0.99f

    /** On a busy machine two tellings may fall into one: another phone syncs for the first time, until one is seen. */
    private fun elsewhere(language: String): FirstSyncView =
        (1..20).firstNotNullOf { number ->
            openPhone(folder("under-way-$number"), language).use {
                it.join(sharedServer.link("Fatima"))
                it.syncAndWait().views.firstOrNull(::isUnderWay)
            }
        }

    /** Two others correct one name differently. Settled afterwards, so that the next language begins alike. */
    private fun toSettle(language: String, household: String): SyncView {
        val (omar, jan) = listOf("Omar", "Jan").map { who ->
            openPhone(folder(who), language).also {
                it.join(sharedServer.link(who))
                it.syncAndWait()
            }
        }
        val name = omar.door(household).name.orEmpty()
        omar.correctName(household, "$name-Peeters")
        jan.correctName(household, "$name-Pieters")
        listOf(omar, jan, omar).forEach { it.syncAndWait() }
        val view = omar.sync()
        val card = view.cards.single()
        omar.settle(card.card, card.seen, 0u)
        omar.correctName(household, name)
        omar.syncAndWait()
        listOf(omar, jan).forEach { it.close() }
        return view
    }
}

private val records = mutableMapOf<String, Records>()

fun recordsIn(language: String): Records = records.getOrPut(language) { Records(language) }

package be.pleinmakers.ui

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.DesktopComposeUiTest
import be.pleinmakers.core.ArrivalCode
import be.pleinmakers.core.DoorRow
import be.pleinmakers.core.HomeTab
import be.pleinmakers.core.StatusCode
import be.pleinmakers.core.VisitOutcome
import be.pleinmakers.ui.agenda.AgendaState
import be.pleinmakers.ui.choose.ChooseIntent
import be.pleinmakers.ui.choose.ChooseState
import be.pleinmakers.ui.door.DoorIntent
import be.pleinmakers.ui.door.DoorState
import be.pleinmakers.ui.firstsync.FirstSyncIntent
import be.pleinmakers.ui.firstsync.FirstSyncState
import be.pleinmakers.ui.harness.Drawn
import be.pleinmakers.ui.harness.Person
import be.pleinmakers.ui.harness.Server
import be.pleinmakers.ui.harness.StoryClock
import be.pleinmakers.ui.harness.onPhone
import be.pleinmakers.ui.harness.picture
import be.pleinmakers.ui.harness.write
import be.pleinmakers.ui.join.JoinIntent
import be.pleinmakers.ui.join.JoinState
import be.pleinmakers.ui.start.StartIntent
import be.pleinmakers.ui.start.StartState
import be.pleinmakers.ui.sync.SyncIntent
import be.pleinmakers.ui.sync.SyncState
import be.pleinmakers.ui.today.TodayIntent
import be.pleinmakers.ui.today.TodayState
import be.pleinmakers.ui.welcome.WelcomeIntent
import be.pleinmakers.ui.welcome.WelcomeState
import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals

/** From one door to the next. */
private const val MINUTES = 6

/**
 * One welcome visit, the whole way, through what the screens ask and draw; with the real server and three phones. The
 * list of moves, its day and its buurt are the example's, or those that the properties name.
 */
class StoryTest {
    private val folder = System.getProperty("pleinmakers.story").orEmpty()
    private val moves = given("moves")
    private val buurt = given("buurt") ?: "sluisvliet"
    private val clock = StoryClock(given("day") ?: "2026-11-24", "14:00")
    private val transcript = StringBuilder()
    private var shown by mutableStateOf<AppState?>(null)
    private var pictures = 0

    /** What happens at the doors; with fewer doors, the first of these. */
    private val outcomes =
        listOf(
            VisitOutcome.MET,
            VisitOutcome.NOT_HOME,
            VisitOutcome.NOT_WANTED,
            VisitOutcome.COME_BACK,
            VisitOutcome.MET,
            VisitOutcome.INTERPRETER_NEEDED,
            VisitOutcome.NOT_HOME,
            VisitOutcome.MET,
        )

    private fun given(what: String): String? = System.getProperty("pleinmakers.story.$what")?.takeIf { it.isNotEmpty() }

    private fun tell(line: String) {
        transcript.append(line.filterNot { it in '\u2066'..'\u2069' }).append('\n')
    }

    private fun DesktopComposeUiTest.show(person: Person, what: String) {
        if (folder.isEmpty()) return
        shown = person.app.state.value
        pictures++
        write(File(folder, "%02d-%s-%s.png".format(pictures, person.name, what)), picture())
    }

    @Test
    fun `a welcome visit, from the link to the colleague's phone`() {
        Server({ clock.at }, moves, buurt).use { server ->
            val address = server.start()
            onPhone(content = { shown?.let { Drawn(it) } }) {
                Person("fatima", address, clock).use { fatima ->
                    join(fatima, server.link("Fatima"))
                    Person("jan", address, clock).use { jan ->
                        join(jan, server.link("Jan"))
                        val visited = round(fatima, server)
                        arrive(fatima, server, visited)
                        colleague(jan, visited)
                    }
                }
                Person("resident", address, clock).use { resident(it) }
            }
        }
        if (folder.isNotEmpty()) write(File(folder, "transcript.txt"), transcript.toString().toByteArray())
    }

    private fun DesktopComposeUiTest.join(person: Person, link: String) {
        tell("## ${person.name} joins")
        person.sees<StartState>()
        show(person, "start")
        person.send(StartIntent.Join)
        person.sees<JoinState>()
        person.send(JoinIntent.EditLink(link))
        person.sees<JoinState> { it.link == link }
        person.send(JoinIntent.Join)
        val welcome = person.sees<WelcomeState>().view
        tell("${welcome.title} ${welcome.sentence}")
        show(person, "welcome")
        person.send(WelcomeIntent.Next)
        val done = person.sees<FirstSyncState> { it.view.done }.view
        tell("${done.title}. ${done.count}")
        show(person, "first-sync")
        person.send(FirstSyncIntent.Next)
        val today = person.sees<TodayState> { it.view.round.isNotEmpty() }.view
        tell("${today.title}, ${today.date}: ${today.summary}")
        show(person, "today")
    }

    private fun doors(person: Person): List<DoorRow> = person.sees<TodayState>().view.round.flatMap { it.doors }

    /** In the building there is no network. */
    private fun DesktopComposeUiTest.round(fatima: Person, server: Server): List<DoorRow> {
        tell("## The server is off, as the network is in a lift")
        server.stop()
        val round = doors(fatima).take(outcomes.size)
        check(round.size > 1) { "the story needs two doors: one to visit, one to take back" }
        round.zip(outcomes).forEachIndexed { n, (row, outcome) ->
            clock.turn("14:%02d".format(MINUTES * (n + 1)))
            visit(fatima, row, outcome)
        }
        // The last one was a slip: the bar takes it back.
        fatima.send(AppIntent.Undo)
        val last = round.last()
        fatima.state("that it was taken back") { it.said == null }
        fatima.sees<TodayState> { state ->
            state.view.round.flatMap { it.doors }.any {
                it.household == last.household &&
                    !it.doneToday
            }
        }
        tell("${last.address}: taken back")
        val offline = fatima.sees<TodayState> { it.view.status.offline && it.view.status.code == StatusCode.WAITING }.view.status
        tell("The phone says: ${offline.word}")
        show(fatima, "today-offline")
        return round.dropLast(1)
    }

    private fun DesktopComposeUiTest.visit(fatima: Person, row: DoorRow, outcome: VisitOutcome) {
        fatima.send(TodayIntent.OpenDoor(row.household))
        val button = fatima.sees<DoorState>().view.outcomes.first { it.outcome == outcome }
        val choice = button.choices.firstOrNull()
        if (choice == null) {
            fatima.send(DoorIntent.Record(outcome))
        } else {
            fatima.send(DoorIntent.OpenChoices(outcome))
            fatima.sees<DoorState> { it.open == outcome }
            show(fatima, "choices")
            fatima.send(DoorIntent.RecordWith(outcome, choice.more))
        }
        val after = fatima.state("what was recorded") {
            it.screen is TodayState && it.said?.door?.row?.household == row.household
        }
        tell("${row.address}: ${after.said?.said}${choice?.let { " (${it.word})" }.orEmpty()}")
    }

    private fun DesktopComposeUiTest.arrive(fatima: Person, server: Server, visited: List<DoorRow>) {
        tell("## The network is back")
        clock.turn("15:20")
        server.start()
        fatima.send(TodayIntent.OpenSync)
        fatima.sees<SyncState>()
        show(fatima, "sync-waiting")
        fatima.send(SyncIntent.SyncNow)
        val status = fatima.sees<SyncState> { it.view.status.code == StatusCode.UP_TO_DATE && !it.view.status.offline }.view
        tell("${status.status.word}. ${status.sentence}")
        show(fatima, "sync-done")
        fatima.send(SyncIntent.Back)
        val rows = visited.map { it.household }.toSet()
        val view = fatima.sees<TodayState>().view
        val done = (view.round + view.more).flatMap { it.doors }.filter { it.household in rows && it.doneToday }
        assertEquals(rows, done.map { it.household }.toSet())
        done.forEach { row ->
            assertEquals(ArrivalCode.ARRIVED, row.arrival?.code)
            tell("${row.address}: ${row.title}, ${row.arrival?.word}")
        }
        show(fatima, "today-arrived")
    }

    private fun DesktopComposeUiTest.colleague(jan: Person, visited: List<DoorRow>) {
        tell("## A colleague's phone")
        jan.send(TodayIntent.OpenSync)
        jan.sees<SyncState>()
        jan.send(SyncIntent.SyncNow)
        val told = visited.zip(outcomes)
        val (door, outcome) = told.find { (_, outcome) -> outcome == VisitOutcome.NOT_HOME } ?: told.first()
        jan.state("the visits") { jan.phone.door(door.household).history.isNotEmpty() }
        jan.send(SyncIntent.Back)
        jan.sees<TodayState>()
        jan.send(TodayIntent.OpenDoor(door.household))
        val visit = jan.sees<DoorState>().view.history.first()
        assertEquals("Fatima", visit.by)
        assertEquals(outcome, visit.outcome)
        tell("Jan reads: ${visit.word}, ${visit.`when`}, ${visit.by}, ${visit.arrival.word}")
        show(jan, "door")
    }

    private fun DesktopComposeUiTest.resident(person: Person) {
        tell("## A resident, without an account")
        person.sees<StartState>()
        person.send(StartIntent.ChooseNeighbourhood)
        val slug = person.sees<ChooseState>().view.choices.first { it.slug == buurt }.slug
        show(person, "choose")
        person.send(ChooseIntent.Choose(slug))
        person.sees<FirstSyncState> { it.view.done }
        person.send(FirstSyncIntent.Next)
        val agenda = person.sees<AgendaState> { it.view.items.isNotEmpty() }.view
        agenda.items.forEach { tell(it.spoken) }
        val tabs = person.app.state.value.home?.tabs.orEmpty().map { it.tab }
        assertEquals(listOf(HomeTab.AGENDA, HomeTab.SETTINGS), tabs)
        show(person, "agenda")
    }
}

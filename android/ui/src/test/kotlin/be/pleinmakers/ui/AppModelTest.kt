package be.pleinmakers.ui

import be.pleinmakers.core.CallCode
import be.pleinmakers.core.Changed
import be.pleinmakers.core.HomeTab
import be.pleinmakers.core.InternalException
import be.pleinmakers.core.Remedy
import be.pleinmakers.core.RsvpAnswer
import be.pleinmakers.core.SignalKind
import be.pleinmakers.core.SignalUrgency
import be.pleinmakers.core.TallyCounts
import be.pleinmakers.core.VisitOutcome
import be.pleinmakers.core.trouble
import be.pleinmakers.ui.activity.ActivityIntent
import be.pleinmakers.ui.activity.ActivityState
import be.pleinmakers.ui.agenda.AgendaIntent
import be.pleinmakers.ui.agenda.AgendaState
import be.pleinmakers.ui.choose.ChooseIntent
import be.pleinmakers.ui.choose.ChooseState
import be.pleinmakers.ui.door.DoorIntent
import be.pleinmakers.ui.door.DoorState
import be.pleinmakers.ui.dwelling.DwellingIntent
import be.pleinmakers.ui.dwelling.DwellingState
import be.pleinmakers.ui.firstsync.FirstSyncIntent
import be.pleinmakers.ui.firstsync.FirstSyncState
import be.pleinmakers.ui.guide.GuideIntent
import be.pleinmakers.ui.guide.GuideState
import be.pleinmakers.ui.harness.FakePhone
import be.pleinmakers.ui.harness.recordsIn
import be.pleinmakers.ui.hear.HearIntent
import be.pleinmakers.ui.invite.InviteIntent
import be.pleinmakers.ui.invite.InviteState
import be.pleinmakers.ui.join.JoinIntent
import be.pleinmakers.ui.join.JoinState
import be.pleinmakers.ui.languages.LanguagesIntent
import be.pleinmakers.ui.languages.LanguagesState
import be.pleinmakers.ui.newsignal.NewSignalIntent
import be.pleinmakers.ui.newsignal.NewSignalState
import be.pleinmakers.ui.phrase.PhraseIntent
import be.pleinmakers.ui.phrase.PhraseState
import be.pleinmakers.ui.phrases.PhrasesIntent
import be.pleinmakers.ui.phrases.PhrasesState
import be.pleinmakers.ui.place.PlaceIntent
import be.pleinmakers.ui.place.PlaceState
import be.pleinmakers.ui.problem.ProblemIntent
import be.pleinmakers.ui.problem.ProblemState
import be.pleinmakers.ui.search.SearchIntent
import be.pleinmakers.ui.search.SearchState
import be.pleinmakers.ui.settings.SettingsState
import be.pleinmakers.ui.signal.SignalIntent
import be.pleinmakers.ui.signal.SignalState
import be.pleinmakers.ui.start.StartIntent
import be.pleinmakers.ui.start.StartState
import be.pleinmakers.ui.tally.TallyIntent
import be.pleinmakers.ui.today.TodayIntent
import be.pleinmakers.ui.today.TodayState
import be.pleinmakers.ui.welcome.WelcomeIntent
import be.pleinmakers.ui.welcome.WelcomeState
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.runCurrent
import kotlinx.coroutines.test.runTest
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.test.assertNull

@OptIn(ExperimentalCoroutinesApi::class)
class AppModelTest {
    private val records = recordsIn("nl")
    private val household = records.door.row.household

    private class Scene(val phone: FakePhone, val app: AppModel, private val test: TestScope) {
        val screen get() = app.state.value.screen
        val said get() = app.state.value.said

        fun send(intent: Intent) {
            app.send(intent)
            test.runCurrent()
        }
    }

    private fun play(
        joined: Boolean = true,
        broken: (FakePhone) -> Unit = { },
        open: ((FakePhone, Boolean) -> FakePhone)? = null,
        voice: Voice = NoVoice,
        work: Scene.(TestScope) -> Unit,
    ) = runTest {
        val phone = FakePhone(records, joined).also(broken)
        val host = AppHost({ anew -> open?.invoke(phone, anew) ?: phone }, { trouble("nl") }, "http://example.org", voice = voice)
        val app = AppModel(backgroundScope, StandardTestDispatcher(testScheduler), host)
        app.begin()
        runCurrent()
        Scene(phone, app, this).work(this)
    }

    @Test
    fun `without a neighbourhood the app begins at the start, without a bar`() =
        play(joined = false) {
            assertEquals(StartState(records.start), screen)
            assertNull(app.state.value.tab)
        }

    @Test
    fun `with one it begins at the first place of the bar`() =
        play {
            assertEquals(TodayState(records.today), screen)
            assertEquals(HomeTab.TODAY, app.state.value.tab)
        }

    @Test
    fun `a failure is a screen with one action, and trying again asks the same`() =
        play(joined = false) {
            phone.fail(records.offline)
            send(StartIntent.ChooseNeighbourhood)
            assertEquals(ProblemState(records.offline), screen)
            assertEquals(Remedy.RETRY, records.offline.remedy)
            phone.failing = null
            send(ProblemIntent.Remedy)
            assertIs<ChooseState>(screen)
            assertEquals(2, phone.asked.count { it == "choices" })
        }

    @Test
    fun `a record that failed is made when she tries again, once`() =
        play {
            send(TodayIntent.OpenDoor(household))
            phone.fail(records.offline)
            send(DoorIntent.Record(VisitOutcome.MET))
            assertIs<ProblemState>(screen)
            phone.failing = null
            send(ProblemIntent.Remedy)
            assertIs<TodayState>(screen)
            assertEquals(2, phone.asked.count { it.startsWith("record") })
            assertEquals(records.recorded, said)
        }

    @Test
    fun `back from a problem of a screen that was never there leads to where she came from`() =
        play {
            phone.fail(records.badLink)
            send(TodayIntent.OpenDoor(household))
            assertEquals(Remedy.BACK, assertIs<ProblemState>(screen).view.remedy)
            phone.failing = null
            send(ProblemIntent.Remedy)
            assertIs<TodayState>(screen)
        }

    @Test
    fun `a question at a door is recorded, and behind it stands the door`() =
        play {
            send(TodayIntent.OpenDoor(household))
            send(DoorIntent.AskSignal)
            send(NewSignalIntent.Save)
            assertEquals(0, phone.asked.count { it.startsWith("recordSignal") })
            send(NewSignalIntent.ChooseKind(SignalKind.LIFT))
            send(NewSignalIntent.ChooseUrgency(SignalUrgency.DANGER))
            send(NewSignalIntent.EditWords("klemt"))
            phone.fail(records.badLink)
            send(NewSignalIntent.Save)
            assertIs<ProblemState>(screen)
            phone.failing = null
            send(ProblemIntent.Remedy)
            // What she wrote is still there.
            assertEquals("klemt", assertIs<NewSignalState>(screen).words)
            send(NewSignalIntent.Save)
            assertEquals(2, phone.asked.count { it == "recordSignal LIFT DANGER klemt" })
            assertIs<SignalState>(screen)
            send(SignalIntent.Back)
            assertIs<DoorState>(screen)
        }

    @Test
    fun `an answer is brought back, or written, and what is withdrawn is left`() =
        play {
            send(TodayIntent.OpenSignal("s1"))
            send(SignalIntent.CarryBack)
            assertEquals(1, phone.asked.count { it == "carryBack s1" })
            send(SignalIntent.WriteAnswer)
            send(SignalIntent.EditAnswer("dinsdag"))
            send(SignalIntent.SaveAnswer)
            assertEquals(1, phone.asked.count { it == "answer s1 dinsdag" })
            assertNull(assertIs<SignalState>(screen).writing)
            send(SignalIntent.Withdraw)
            assertEquals(1, phone.asked.count { it == "withdraw s1" })
            assertIs<TodayState>(screen)
        }

    @Test
    fun `a door is found by what is typed, and what was typed stands there after it`() =
        play {
            send(TodayIntent.FindDoor)
            assertEquals("search ", phone.asked.last())
            send(SearchIntent.EditText("slus"))
            assertEquals("search slus", phone.asked.last())
            val found = assertIs<SearchState>(screen)
            assertEquals("slus" to records.searchFound.view, found.text to found.view)
            send(SearchIntent.OpenDoor(household))
            assertIs<DoorState>(screen)
            send(DoorIntent.Back)
            assertEquals("slus", assertIs<SearchState>(screen).text)
            send(SearchIntent.Clear)
            assertEquals("" to records.search, assertIs<SearchState>(screen).let { it.text to it.view })
            send(SearchIntent.Back)
            assertIs<TodayState>(screen)
        }

    @Test
    fun `somebody new gets a door in place of the one where nobody was known, and is taken back there`() =
        play {
            send(TodayIntent.FindDoor)
            send(SearchIntent.OpenDwelling("w1"))
            assertEquals("dwelling w1", phone.asked.last())
            phone.fail(records.badLink)
            send(DwellingIntent.NewFace)
            assertIs<ProblemState>(screen)
            phone.failing = null
            send(ProblemIntent.Remedy)
            send(DwellingIntent.NewFace)
            assertIs<DoorState>(screen)
            send(DoorIntent.UndoFace)
            assertEquals("undoNewFace ${records.newFace.household}", phone.asked.single { it.startsWith("undoNewFace") })
            assertIs<DwellingState>(screen)
            send(DwellingIntent.Back)
            assertIs<SearchState>(screen)
        }

    @Test
    fun `where somebody else lives than on the list, taking it back leads to who was there`() =
        play {
            send(TodayIntent.OpenDoor(household))
            send(DoorIntent.NewFace)
            assertEquals(1, phone.asked.count { it == "newFace ${records.door.dwelling}" })
            phone.undone = records.dwelling.copy(household = household)
            send(DoorIntent.UndoFace)
            assertIs<DoorState>(screen)
            send(DoorIntent.Back)
            assertIs<TodayState>(screen)
        }

    private class FakeVoice : Voice {
        val said = mutableListOf<String>()

        override fun speaks(tag: String) = tag == "so-SO"

        override fun say(words: String, tag: String) {
            said += "$tag $words"
        }

        override fun stop() {
            said += "stop"
        }
    }

    @Test
    fun `phrases are in the language of the list, and behind each choice stands the door`() =
        play {
            send(TodayIntent.OpenDoor(household))
            send(DoorIntent.ShowPhrases("ps"))
            assertEquals("ps", assertIs<PhrasesState>(screen).view.language.code)
            send(PhrasesIntent.OtherLanguage)
            assertIs<LanguagesState>(screen)
            assertEquals("languages $household", phone.asked.last())
            send(LanguagesIntent.Choose("so"))
            assertEquals("so", assertIs<PhrasesState>(screen).view.language.code)
            send(PhrasesIntent.Back)
            assertIs<DoorState>(screen)
            send(DoorIntent.ShowPhrases(null))
            assertIs<LanguagesState>(screen)
        }

    @Test
    fun `a phrase is heard only where the phone has a voice, and is silent when it is left`() {
        val voice = FakeVoice()
        play(voice = voice) {
            send(TodayIntent.OpenDoor(household))
            send(DoorIntent.ShowPhrases("ps"))
            send(PhrasesIntent.OpenPhrase("hello"))
            assertEquals(false, assertIs<PhraseState>(screen).speaks)
            send(PhraseIntent.Speak)
            assertEquals(emptySet(), voice.said.toSet() - "stop")
            send(PhraseIntent.Back)
            send(PhrasesIntent.OtherLanguage)
            send(LanguagesIntent.Choose("so"))
            send(PhrasesIntent.OpenPhrase("hello"))
            val shown = assertIs<PhraseState>(screen)
            assertEquals(true, shown.speaks)
            send(PhraseIntent.Speak)
            assertEquals("so-SO ${shown.view.aloud}", voice.said.last())
            send(PhraseIntent.Show(checkNotNull(shown.view.next).key))
            assertEquals("stop", voice.said.last())
            assertEquals("show", assertIs<PhraseState>(screen).view.row.key)
            send(PhraseIntent.Back)
            // The list is where one came from, whatever was shown meanwhile.
            assertIs<PhrasesState>(screen)
        }
    }

    @Test
    fun `from the agenda to the guide, to a place, to what is on there, and back`() =
        play {
            send(AppIntent.SelectTab(HomeTab.AGENDA))
            send(AgendaIntent.OpenGuide)
            assertIs<GuideState>(screen)
            send(GuideIntent.OpenPlace("p1"))
            assertIs<PlaceState>(screen)
            assertEquals(1, phone.asked.count { asked -> asked == "place p1" })
            send(PlaceIntent.OpenPlace("p2"))
            assertEquals(1, phone.asked.count { asked -> asked == "place p2" })
            send(PlaceIntent.OpenActivity("a1"))
            assertIs<ActivityState>(screen)
            send(ActivityIntent.Back)
            send(PlaceIntent.Back)
            send(PlaceIntent.Back)
            assertIs<GuideState>(screen)
            phone.changes(Changed(doors = false, agenda = true, status = false, shell = false))
            it.runCurrent()
            assertEquals(3, phone.asked.count { asked -> asked == "guide" })
            send(GuideIntent.Back)
            assertIs<AgendaState>(screen)
        }

    @Test
    fun `an answer at a door is one tap, can be changed and taken back`() =
        play {
            send(AgendaIntent.OpenActivity("a1"))
            send(ActivityIntent.Invite)
            assertIs<InviteState>(screen)
            send(InviteIntent.Answer("h1", RsvpAnswer.NOT_HOME))
            assertEquals(1, phone.asked.count { it == "recordRsvp h1 NOT_HOME" })
            assertNotNull(assertIs<InviteState>(screen).said)
            send(InviteIntent.Persons("h1", 2))
            assertEquals(1, phone.asked.count { it == "recordRsvp h1 YES 2" })
            send(InviteIntent.Fetch("h1", true))
            assertEquals(1, phone.asked.count { it == "recordRsvp h1 YES true" })
            send(InviteIntent.WriteBrings("h1", "soep"))
            send(InviteIntent.EditBrings("brood"))
            send(InviteIntent.SaveBrings)
            assertEquals(1, phone.asked.count { it == "recordRsvp h1 YES brood" })
            assertNull(assertIs<InviteState>(screen).writing)
            send(InviteIntent.AddNameless)
            assertEquals(1, phone.asked.count { it == "recordRsvp null YES" })
            send(InviteIntent.Undo)
            assertEquals(1, phone.asked.count { it.startsWith("undoRsvp") })
            assertNull(assertIs<InviteState>(screen).said)
            send(InviteIntent.Undo)
            assertEquals(1, phone.asked.count { it.startsWith("undoRsvp") })
            send(InviteIntent.Back)
            assertIs<ActivityState>(screen)
        }

    @Test
    fun `what is counted is kept when it is saved and not before`() =
        play {
            send(TodayIntent.OpenCall(CallCode.TALLY, "a1"))
            send(TallyIntent.Count(TallyCounts(3, 1, 1)))
            assertEquals(1, phone.asked.count { it == "tally a1 3" })
            assertEquals(0, phone.asked.count { it.startsWith("recordTally") })
            send(TallyIntent.Save)
            assertEquals(1, phone.asked.count { it.startsWith("recordTally") })
            assertIs<TodayState>(screen)
        }

    @Test
    fun `who heard it is written down`() =
        play {
            send(TodayIntent.OpenCall(CallCode.MUST_HEAR, "a1"))
            send(HearIntent.Told("h1"))
            assertEquals(1, phone.asked.count { it == "recordTold h1" })
            send(HearIntent.Back)
            send(TodayIntent.OpenCall(CallCode.CALL, "a1"))
            assertIs<ActivityState>(screen)
        }

    @Test
    fun `a link that is refused still stands in its field`() =
        play(joined = false) {
            send(StartIntent.Join)
            send(JoinIntent.EditLink("https://example.org/x"))
            phone.fail(records.badLink)
            send(JoinIntent.Join)
            assertIs<ProblemState>(screen)
            phone.failing = null
            send(ProblemIntent.Remedy)
            assertEquals("https://example.org/x", assertIs<JoinState>(screen).link)
            assertEquals(false, assertIs<JoinState>(screen).busy)
            send(JoinIntent.Join)
            assertIs<WelcomeState>(screen)
        }

    @Test
    fun `an exception that nobody expected is a screen too`() {
        for (why in listOf(InternalException("planted"), IllegalStateException("planted"), UnsatisfiedLinkError("planted"))) {
            play {
                phone.failing = why
                send(TodayIntent.OpenDoor(household))
                val view = assertIs<ProblemState>(screen).view
                assertEquals("internal", view.code)
                phone.failing = null
                send(ProblemIntent.Remedy)
                assertIs<DoorState>(screen)
            }
        }
    }

    @Test
    fun `where the key is gone her own word begins anew`() {
        val gone = records.badLink.copy(code = "key_missing", remedy = Remedy.BEGIN_ANEW)
        val anews = mutableListOf<Boolean>()
        play(open = { phone, anew ->
            anews += anew
            if (!anew) throw be.pleinmakers.core.PhoneFailure.Failed(gone)
            phone
        }) {
            assertEquals(ProblemState(gone), screen)
            send(ProblemIntent.Remedy)
            assertIs<TodayState>(screen)
            assertEquals(listOf(false, true), anews)
        }
    }

    @Test
    fun `a phone that must join again is led there`() =
        play {
            phone.fail(records.badLink.copy(code = "not_joined", remedy = Remedy.JOIN))
            send(TodayIntent.OpenDoor(household))
            phone.failing = null
            send(ProblemIntent.Remedy)
            assertIs<JoinState>(screen)
        }

    @Test
    fun `an outcome with choices opens them, and the language may change meanwhile`() =
        play {
            send(TodayIntent.OpenDoor(household))
            send(DoorIntent.OpenChoices(VisitOutcome.COME_BACK))
            val dutch = assertIs<DoorState>(screen)
            phone.language = "ar"
            phone.changes(Changed(doors = true, agenda = true, status = true, shell = true))
            it.runCurrent()
            val arabic = assertIs<DoorState>(screen)
            assertEquals(VisitOutcome.COME_BACK, arabic.open)
            assertEquals(dutch.view.outcomes.size, arabic.view.outcomes.size)
            assert(dutch.view.question != arabic.view.question)
            assertEquals(recordsIn("ar").home, app.state.value.home)
            send(DoorIntent.CloseChoices)
            assertNull(assertIs<DoorState>(screen).open)
        }

    @Test
    fun `a first sync that was cut begins again`() =
        play(joined = false) {
            send(StartIntent.ChooseNeighbourhood)
            send(ChooseIntent.Choose("sluisvliet"))
            assertEquals(FirstSyncState(records.begins), screen)
            phone.syncTells(records.going)
            it.runCurrent()
            assertEquals(FirstSyncState(records.going), screen)
            phone.syncEnds(records.cut)
            it.runCurrent()
            assertNotNull(assertIs<FirstSyncState>(screen).view.problem)
            send(FirstSyncIntent.Retry)
            assertEquals(FirstSyncState(records.begins), screen)
            assertEquals(2, phone.asked.count { asked -> asked == "sync" })
            phone.syncEnds(records.done)
            it.runCurrent()
            assertEquals(FirstSyncState(records.done), screen)
        }

    @Test
    fun `what was recorded can be taken back while it is said`() =
        play {
            send(TodayIntent.OpenDoor(household))
            send(DoorIntent.Record(VisitOutcome.NOT_HOME))
            assertEquals(records.recorded, said)
            send(AppIntent.Undo)
            assertNull(said)
            assertEquals("undo ${records.recorded.visit}", phone.asked.last { asked -> asked.startsWith("undo") })
        }

    @Test
    fun `what was recorded is said for its seconds and no longer`() =
        play {
            send(TodayIntent.OpenDoor(household))
            send(DoorIntent.Record(VisitOutcome.NOT_HOME))
            val seconds = records.recorded.undoSeconds.toLong()
            it.advanceTimeBy(seconds * 1000 - 1)
            it.runCurrent()
            assertNotNull(said)
            it.advanceTimeBy(2)
            it.runCurrent()
            assertNull(said)
        }

    @Test
    fun `two quick taps record one visit`() =
        play {
            send(TodayIntent.OpenDoor(household))
            app.send(DoorIntent.Record(VisitOutcome.MET))
            app.send(DoorIntent.Record(VisitOutcome.MET))
            it.runCurrent()
            assertEquals(1, phone.asked.count { asked -> asked.startsWith("record") })
        }

    @Test
    fun `only what is on the screen is read anew`() =
        play {
            val before = phone.asked.size
            phone.changes(Changed(doors = false, agenda = true, status = false, shell = false))
            it.runCurrent()
            assertEquals(before, phone.asked.size)
            phone.changes(Changed(doors = true, agenda = false, status = false, shell = false))
            it.runCurrent()
            assertEquals(listOf("today"), phone.asked.drop(before))
        }

    @Test
    fun `settings before anybody belongs anywhere can be left`() =
        play(joined = false) {
            send(StartIntent.OpenSettings)
            assertIs<SettingsState>(screen)
            assertEquals(true, app.state.value.canGoBack)
            assertEquals(true, app.back())
            it.runCurrent()
            assertIs<StartState>(screen)
        }

    @Test
    fun `the welcome leads to the first sync`() =
        play(joined = false) {
            send(StartIntent.Join)
            send(JoinIntent.EditLink("https://example.org/x"))
            send(JoinIntent.Join)
            send(WelcomeIntent.Next)
            assertIs<FirstSyncState>(screen)
        }
}

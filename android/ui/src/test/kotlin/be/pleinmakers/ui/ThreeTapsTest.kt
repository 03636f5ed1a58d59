package be.pleinmakers.ui

import androidx.compose.runtime.collectAsState
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.test.DesktopComposeUiTest
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.performClick
import be.pleinmakers.core.HomeTab
import be.pleinmakers.core.VisitOutcome
import be.pleinmakers.core.trouble
import be.pleinmakers.ui.door.DoorState
import be.pleinmakers.ui.harness.folder
import be.pleinmakers.ui.harness.onPhone
import be.pleinmakers.ui.harness.openPhone
import be.pleinmakers.ui.harness.sharedAddress
import be.pleinmakers.ui.harness.sharedServer
import be.pleinmakers.ui.harness.syncAndWait
import be.pleinmakers.ui.today.TodayState
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.newSingleThreadContext
import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals

/** On the real screens with a real phone: what a person taps from today's doors until a visit is on the disk. */
class ThreeTapsTest {
    private var taps = 0

    private fun DesktopComposeUiTest.tap(what: SemanticsMatcher) {
        val pressed = what and SemanticsMatcher.keyIsDefined(SemanticsActions.OnClick)
        waitUntil(timeoutMillis = 20_000) { onAllNodes(pressed).fetchSemanticsNodes().size == 1 }
        onNode(pressed).performClick()
        taps++
    }

    @Test
    fun `a visit takes two taps, one that says when to come back three`() {
        sharedAddress
        val home = folder("taps")
        val phone = openPhone(home)
        phone.join(sharedServer.link("Karim"))
        phone.syncAndWait()
        val doors = phone.today().round.flatMap { it.doors }

        // One thread of its own, as the main thread is on a phone.
        @OptIn(kotlinx.coroutines.DelicateCoroutinesApi::class, kotlinx.coroutines.ExperimentalCoroutinesApi::class)
        val thread = newSingleThreadContext("ui")
        val scope = CoroutineScope(thread + Job())
        val app = AppModel(scope, Dispatchers.IO, AppHost({ phone }, { trouble("nl") }, sharedAddress))
        app.begin()
        onPhone(content = {
            val state = app.state.collectAsState().value
            be.pleinmakers.ui.harness.Drawn(state, onIntent = app::send)
        }) {
            waitUntil(timeoutMillis = 20_000) { app.state.value.screen is TodayState }
            assertEquals(HomeTab.TODAY, app.state.value.tab)
            tap(hasContentDescription(doors[0].spoken))
            waitUntil(timeoutMillis = 20_000) { app.state.value.screen is DoorState }
            tap(hasText((app.state.value.screen as DoorState).view.outcomes.first { it.primary }.word))
            waitUntil(timeoutMillis = 20_000) { app.state.value.said != null }
            assertEquals(2, taps)

            taps = 0
            tap(hasContentDescription(doors[1].spoken))
            waitUntil(timeoutMillis = 20_000) { app.state.value.screen is DoorState }
            val back = (app.state.value.screen as DoorState).view.outcomes.first { it.outcome == VisitOutcome.COME_BACK }
            tap(hasText(back.word))
            tap(hasText(back.choices.first().word))
            waitUntil(timeoutMillis = 20_000) { app.state.value.screen is TodayState }
            assertEquals(3, taps)
        }
        app.end()
        scope.cancel()
        thread.close()
        phone.close()
        // Another process would see the same: the file is opened anew.
        openPhone(File(home.path)).use { again ->
            assertEquals(VisitOutcome.MET, again.door(doors[0].household).history.single().outcome)
            assertEquals(VisitOutcome.COME_BACK, again.door(doors[1].household).history.single().outcome)
        }
    }
}

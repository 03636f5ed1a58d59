package be.pleinmakers.app

import android.content.Intent
import android.view.WindowManager
import androidx.work.WorkInfo
import androidx.work.WorkManager
import androidx.work.testing.WorkManagerTestInitHelper
import be.pleinmakers.core.VisitOutcome
import be.pleinmakers.ui.door.DoorIntent
import be.pleinmakers.ui.door.DoorState
import be.pleinmakers.ui.firstsync.FirstSyncState
import be.pleinmakers.ui.join.JoinState
import be.pleinmakers.ui.today.TodayIntent
import be.pleinmakers.ui.today.TodayState
import be.pleinmakers.ui.welcome.WelcomeState
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment

/** One welcome visit on Android's framework, with the real library and a real server. */
@RunWith(RobolectricTestRunner::class)
class StoryTest {
    @get:Rule val server = ServerProgram()

    @Test
    fun sheJoinsByLink_seesToday_andRecordsAVisitWithoutANetwork() {
        WorkManagerTestInitHelper.initializeTestWorkManager(RuntimeEnvironment.getApplication())
        val link = Intent(Intent.ACTION_SEND).putExtra(Intent.EXTRA_TEXT, server.link())
        val controller = Robolectric.buildActivity(MainActivity::class.java, link).setup()
        val eyes = Eyes { controller.get() }
        val model = holder(controller.get()).model
        val state = { model.state.value.screen }

        eyes.until("fill in the link") { (state() as? JoinState)?.link?.isNotEmpty() == true }
        eyes.click((state() as JoinState).view.join)
        eyes.until("be welcomed") { state() is WelcomeState }
        eyes.click((state() as WelcomeState).view.next)
        eyes.until("have everything") { (state() as? FirstSyncState)?.view?.done == true }
        eyes.click((state() as FirstSyncState).view.next)
        eyes.until("see today") { (state() as? TodayState)?.view?.round?.isNotEmpty() == true }
        val secure = controller.get().window.attributes.flags and WindowManager.LayoutParams.FLAG_SECURE
        assertTrue("names of people are not to be pictured", secure != 0)

        server.stop()
        val door = (state() as TodayState).view.round.first().doors.first()
        eyes.see(door.number)
        model.send(TodayIntent.OpenDoor(door.household))
        eyes.until("stand at the door") { state() is DoorState }
        model.send(DoorIntent.Record(VisitOutcome.NOT_HOME))
        eyes.until("be told") { model.state.value.said != null && state() is TodayState }
        val phone = (RuntimeEnvironment.getApplication() as TestApplication).phones.get("nl")
        assertEquals(1uL, phone.sync().status.waiting)

        controller.pause().stop()
        val work = WorkManager.getInstance(controller.get()).getWorkInfosForUniqueWork(SyncPlan.SOON).get()
        assertEquals(listOf(WorkInfo.State.ENQUEUED), work.map { it.state })
        server.start()
        assertEquals(true, phone.syncOnce(30u).complete)
        assertEquals(0uL, phone.sync().status.waiting)
        controller.destroy()
        phone.close()
    }
}

package be.pleinmakers.app

import android.app.NotificationManager
import androidx.work.Configuration
import androidx.work.ListenableWorker.Result
import androidx.work.NetworkType
import androidx.work.WorkManager
import androidx.work.testing.TestListenableWorkerBuilder
import androidx.work.testing.WorkManagerTestInitHelper
import be.pleinmakers.core.Phone
import be.pleinmakers.core.VisitOutcome
import kotlinx.coroutines.runBlocking
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

/** The sync that Android starts, against a real server. */
@RunWith(RobolectricTestRunner::class)
class SyncWorkerTest {
    @get:Rule val server = ServerProgram()
    private val app get() = RuntimeEnvironment.getApplication() as TestApplication
    private val phone: Phone get() = app.phones.get("nl")

    @Before
    fun plan() {
        WorkManagerTestInitHelper.initializeTestWorkManager(app, Configuration.Builder().build())
    }

    @After
    fun close() = phone.close()

    private fun work(): Result = runBlocking { TestListenableWorkerBuilder.from(app, SyncWorker::class.java).build().doWork() }

    private fun join() {
        phone.join(server.link())
    }

    private val manager get() = checkNotNull(app.getSystemService(NotificationManager::class.java))
    private val notices get() = shadowOf(manager).allNotifications

    @Test
    fun itBringsTheDoorsAndSendsTheVisit() {
        join()
        assertEquals(Result.success(), work())
        val door = phone.today().round.first().doors.first()
        phone.record(door.household, VisitOutcome.NOT_HOME, null)
        assertEquals(1uL, phone.sync().status.waiting)
        assertEquals(Result.success(), work())
        assertEquals(0uL, phone.sync().status.waiting)
        assertTrue(notices.isEmpty())
    }

    @Test
    fun aServerThatIsAwayIsTriedAgain() {
        join()
        server.stop()
        assertEquals(Result.retry(), work())
        server.start()
        assertEquals(Result.success(), work())
    }

    @Test
    fun whoHasNotBegunHearsNothing() {
        assertEquals(Result.success(), work())
        assertTrue(notices.isEmpty())
    }

    @Test
    fun aLostKeyIsToldOnceAndNeverFails() {
        shadowOf(app).grantPermissions(android.Manifest.permission.POST_NOTIFICATIONS)
        join()
        assertEquals(Result.success(), work())
        app.forgetKeys()
        assertEquals(Result.success(), work())
        assertEquals(Result.success(), work())
        assertEquals(1, notices.size)
        val words = shadowOf(notices.single()).contentTitle.toString()
        assertTrue(words, words.isNotEmpty())
        assertEquals("Wat jou nodig heeft", channel())
        Notices(app).clear()
        assertTrue(notices.isEmpty())
        app.phones.get("nl", beginAnew = true)
    }

    private fun channel() = manager.getNotificationChannel(Notices.CHANNEL).name.toString()

    @Test
    fun thePlanWaitsForANetworkAndStandsOnce() {
        repeat(2) {
            SyncPlan(app).daily()
            SyncPlan(app).soon()
        }
        val manager = WorkManager.getInstance(app)
        for (name in listOf(SyncPlan.DAILY, SyncPlan.SOON)) {
            val one = manager.getWorkInfosForUniqueWork(name).get().single()
            assertEquals(name, NetworkType.CONNECTED, one.constraints.requiredNetworkType)
        }
        val daily = manager.getWorkInfosForUniqueWork(SyncPlan.DAILY).get().single()
        assertEquals(6L * 60 * 60 * 1000, daily.periodicityInfo!!.repeatIntervalMillis)
    }
}

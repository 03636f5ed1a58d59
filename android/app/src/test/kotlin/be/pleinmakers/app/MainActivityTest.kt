package be.pleinmakers.app

import android.content.Intent
import android.net.Uri
import android.view.WindowManager
import androidx.lifecycle.ViewModelProvider
import be.pleinmakers.core.ForeignException
import be.pleinmakers.core.KeyStore
import be.pleinmakers.core.PhoneFailure
import be.pleinmakers.core.TextDirection
import be.pleinmakers.ui.join.JoinState
import be.pleinmakers.ui.problem.ProblemState
import be.pleinmakers.ui.start.StartState
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotSame
import org.junit.Assert.assertSame
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.android.controller.ActivityController
import org.robolectric.annotation.Config
import java.io.File

/** The activity without a server: it starts, turns, protects, and shows what is wrong. */
@RunWith(RobolectricTestRunner::class)
class MainActivityTest {
    private val app get() = RuntimeEnvironment.getApplication() as TestApplication
    private lateinit var controller: ActivityController<MainActivity>
    private val activity get() = controller.get()
    private val model get() = holder(activity).model
    private val eyes = Eyes { activity }

    private fun start(intent: Intent = Intent(Intent.ACTION_MAIN)) {
        controller = Robolectric.buildActivity(MainActivity::class.java, intent).setup()
    }

    private val secure get() = activity.window.attributes.flags and WindowManager.LayoutParams.FLAG_SECURE != 0

    @After
    fun end() {
        if (::controller.isInitialized) controller.close()
    }

    private inline fun <reified S> screen(): S {
        eyes.until("show ${S::class.simpleName}") { model.state.value.screen is S }
        return model.state.value.screen as S
    }

    @Test
    fun itStartsWithTheCoresWords() {
        start()
        val view = screen<StartState>().view
        eyes.see(view.title)
        eyes.until("be open to pictures") { !secure }
    }

    @Test
    fun theFirstMomentIsProtected() {
        controller = Robolectric.buildActivity(MainActivity::class.java).create()
        assertTrue(secure)
    }

    @Test
    fun aRotationKeepsTheScreenAndTheModel() {
        start(Intent(Intent.ACTION_SEND).putExtra(Intent.EXTRA_TEXT, LINK))
        eyes.until("take the link over") { (model.state.value.screen as? JoinState)?.link == LINK }
        val before = activity
        val kept = model
        RuntimeEnvironment.setQualifiers("+land")
        controller.configurationChange()
        if (!activity.window.decorView.isAttachedToWindow) controller.visible()
        assertNotSame(before, activity)
        assertSame(kept, model)
        eyes.see(LINK)
        assertEquals(LINK, screen<JoinState>().link)
        assertTrue("a link is a secret", secure)
    }

    @Test
    fun aLinkThatIsOpenedLaterIsHandedOver() {
        start()
        screen<StartState>()
        controller.newIntent(Intent(Intent.ACTION_VIEW, Uri.parse(LINK)))
        eyes.until("take the link over") { (model.state.value.screen as? JoinState)?.link == LINK }
    }

    @Test
    fun theWayBackLeadsToTheStart() {
        start(Intent(Intent.ACTION_SEND).putExtra(Intent.EXTRA_TEXT, LINK))
        screen<JoinState>()
        eyes.idle()
        activity.onBackPressedDispatcher.onBackPressed()
        screen<StartState>()
        assertFalse(activity.isFinishing)
    }

    @Test
    @Config(qualifiers = "ar")
    fun inArabicAllIsReadFromTheRight() {
        start()
        eyes.see(screen<StartState>().view.title)
        assertEquals("ar", model.state.value.home!!.language)
        assertEquals(TextDirection.RTL, model.state.value.home!!.direction)
    }

    @Test
    fun aFailingKeyStoreIsAScreenWithAWayOut() {
        app.broken =
            object : KeyStore {
                override fun get(name: String) = throw ForeignException.Failed("planted")

                override fun put(name: String, secret: ByteArray) = throw ForeignException.Failed("planted")

                override fun putNew(name: String, secret: ByteArray) = throw ForeignException.Failed("planted")
            }
        start()
        val problem = screen<ProblemState>().view
        eyes.see(problem.sentence)
        app.broken = null
        eyes.click(problem.button)
        screen<StartState>()
    }

    @Test
    fun aLostKeyHasWordsAndABeginning() {
        app.phones.get("nl").use { }
        app.sealer.key = null
        val keys = KeystoreKeys(File(app.noBackupFilesDir, "keys"), app.sealer)
        val again = Phones(File(app.noBackupFilesDir, "phone"), keys, ExampleDay)
        val failed = assertThrows(PhoneFailure.Failed::class.java) { again.get("nl") }
        assertEquals("key_missing", failed.problem.code)
        again.get("nl", beginAnew = true).use { assertFalse(it.start().title.isEmpty()) }
    }

    private companion object {
        const val LINK = "https://pleinmakers.example/join#v=1&c=AAAA&k=BBBB&n=Oostende"
    }
}

fun holder(activity: MainActivity) = ViewModelProvider(activity)[AppHolder::class.java]

package be.pleinmakers.app

import android.os.Looper
import android.view.View
import android.view.ViewGroup
import androidx.compose.runtime.MonotonicFrameClock
import androidx.compose.runtime.snapshots.Snapshot
import androidx.compose.ui.InternalComposeUiApi
import androidx.compose.ui.platform.ViewRootForTest
import androidx.compose.ui.platform.WindowRecomposerPolicy
import androidx.compose.ui.platform.createLifecycleAwareWindowRecomposer
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.text.AnnotatedString
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import org.robolectric.Shadows.shadowOf
import java.time.Duration

/**
 * Compose keeps the first test's choreographer for the whole process, and Robolectric makes a new one for each: so each
 * window gets a clock of its own.
 */
@OptIn(InternalComposeUiApi::class)
private fun ownClock() =
    WindowRecomposerPolicy.setFactory { it.createLifecycleAwareWindowRecomposer(Dispatchers.Main + Frames) }

private object Frames : MonotonicFrameClock {
    override suspend fun <R> withFrameNanos(onFrame: (Long) -> R): R {
        delay(16)
        return onFrame(System.nanoTime())
    }
}

/** Reads and touches what an activity draws, as a screen reader does. */
class Eyes(private val activity: () -> MainActivity) {
    init {
        ownClock()
    }

    val texts: List<String> get() = nodes().flatMap { it.words() }

    /** Waits for words on the screen. */
    fun see(words: String) = until("see \"$words\"") { texts.any { words in it } }

    fun click(words: String) {
        until("touch \"$words\"") { button(words) != null }
        button(words)!!.config[SemanticsActions.OnClick].action!!.invoke()
        idle()
    }

    fun write(text: String) {
        until("find a field") { field() != null }
        field()!!.config[SemanticsActions.SetText].action!!.invoke(AnnotatedString(text))
        idle()
    }

    fun until(what: String, met: () -> Boolean) {
        val end = System.nanoTime() + SECONDS * 1_000_000_000L
        while (true) {
            idle()
            if (met()) return
            if (System.nanoTime() > end) throw AssertionError("did not $what; on the screen: $texts")
            Thread.sleep(20)
        }
    }

    fun idle() {
        Snapshot.sendApplyNotifications()
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofMillis(32))
    }

    private fun field() = nodes().firstOrNull { it.config.getOrNull(SemanticsActions.SetText) != null }

    private fun button(words: String) =
        nodes().firstOrNull { node ->
            node.config.getOrNull(SemanticsActions.OnClick) != null && node.all().flatMap { it.words() }.any { words in it }
        }

    private fun nodes(): List<SemanticsNode> {
        val view = compose(activity().window.decorView) ?: return emptyList()
        return view.semanticsOwner.unmergedRootSemanticsNode.all()
    }

    private fun compose(view: View): ViewRootForTest? {
        if (view is ViewRootForTest) return view
        if (view !is ViewGroup) return null
        return (0 until view.childCount).firstNotNullOfOrNull { compose(view.getChildAt(it)) }
    }

    private fun SemanticsNode.all(): List<SemanticsNode> = listOf(this) + children.flatMap { it.all() }

    private fun SemanticsNode.words(): List<String> =
        config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text } +
            config.getOrNull(SemanticsProperties.ContentDescription).orEmpty() +
            listOfNotNull(config.getOrNull(SemanticsProperties.EditableText)?.text)

    private companion object {
        const val SECONDS = 20
    }
}

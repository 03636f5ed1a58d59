package be.pleinmakers.app

import android.os.Looper
import android.view.View
import android.view.ViewGroup
import androidx.compose.ui.platform.ViewRootForTest
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.text.AnnotatedString
import org.robolectric.Shadows.shadowOf

/** Reads and touches what an activity draws, as a screen reader does. */
class Eyes(private val activity: () -> MainActivity) {
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

    fun idle() = shadowOf(Looper.getMainLooper()).idleFor(java.time.Duration.ofMillis(32))

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
        const val SECONDS = 30
    }
}

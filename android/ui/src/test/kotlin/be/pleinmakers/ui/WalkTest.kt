package be.pleinmakers.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.text.BasicText
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp
import be.pleinmakers.ui.harness.DENSITY
import be.pleinmakers.ui.harness.Drawn
import be.pleinmakers.ui.harness.NARROW
import be.pleinmakers.ui.harness.WIDE
import be.pleinmakers.ui.harness.faults
import be.pleinmakers.ui.harness.onPhone
import be.pleinmakers.ui.harness.picture
import be.pleinmakers.ui.harness.previewsIn
import be.pleinmakers.ui.harness.write
import be.pleinmakers.ui.parts.BigButton
import be.pleinmakers.ui.parts.Title
import java.io.File
import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals

/** Every main state of every screen, touched, heard and read large. Pictures of all of it when they are asked for. */
class WalkTest {
    private val pictures = System.getProperty("pleinmakers.pictures").orEmpty()

    private fun walk(language: String, width: Int, scale: Float) {
        var shown by mutableStateOf<kotlin.Pair<AppState, Boolean>?>(null)
        val wrong = mutableListOf<String>()
        onPhone(width, scale, content = { shown?.let { (state, dark) -> Drawn(state, dark) } }) {
            for ((name, state) in previewsIn(language)) {
                shown = state to false
                waitForIdle()
                wrong += faults().map { "$name: $it" }
                if (pictures.isEmpty()) continue
                for (dark in listOf(false, true)) {
                    shown = state to dark
                    val size = if (width == NARROW) "320dp" else "360dp"
                    val theme = if (dark) "dark" else "light"
                    write(File(pictures, "$name-$language-$size-$scale-$theme.png"), picture())
                }
            }
        }
        assertEquals(emptyList(), wrong)
    }

    @Test fun `every screen in Dutch`() = walk("nl", WIDE, 1f)

    @Test fun `every screen in Dutch with letters twice as large`() = walk("nl", WIDE, 2f)

    @Test fun `every screen in Dutch on a narrow phone`() = walk("nl", NARROW, 1f)

    @Test fun `every screen in Dutch on a narrow phone with large letters`() = walk("nl", NARROW, 1.3f)

    @Test fun `every screen with long words on a narrow phone`() = walk("en-XA", NARROW, 1f)

    @Test fun `every screen mirrored`() = walk("ar-XB", WIDE, 1f)

    @Test fun `every screen in Arabic`() = walk("ar", WIDE, 1f)

    @Test fun `every screen in Arabic with letters twice as large`() = walk("ar", WIDE, 2f)

    @Test fun `every screen in Arabic on a narrow phone`() = walk("ar", NARROW, 1f)

    @Test
    fun `the walk sees a button of 30 dp`() =
        planted("30.0 x 30.0 dp: planted") {
            Box(Modifier.size(30.dp).clickable(role = Role.Button) { }) { BasicText("planted") }
        }

    @Test
    fun `the walk hears that a label is missing`() =
        planted("no label") { Box(Modifier.size(60.dp).background(Color.Red).clickable(role = Role.Button) { }) }

    @Test
    fun `the walk hears that a role is missing`() =
        planted("no role: planted") { Box(Modifier.size(200.dp).clickable { }) { BasicText("planted") } }

    @Test
    fun `the walk sees text that is cut`() =
        planted("cut: planted and much too long for where it is") {
            BasicText("planted and much too long for where it is", Modifier.width(80.dp).height(20.dp))
        }

    @Test
    fun `the walk sees a word that is broken`() =
        planted("broken inside a word: incomprehensibilities") { BasicText("incomprehensibilities", Modifier.width(50.dp)) }

    @Test
    fun `the walk does not see a first button below the edge`() =
        planted("out of sight: planted") {
            Column(Modifier.height(300.dp).verticalScroll(rememberScrollState())) {
                Box(Modifier.height(280.dp))
                BigButton("planted", onClick = { })
            }
        }

    @Test
    fun `the walk misses a heading`() = onPhone(content = { BasicText("no title") }) { assertContains(faults(), "no heading") }

    private fun planted(fault: String, content: @Composable () -> Unit) =
        onPhone(content = {
            CompositionLocalProvider(LocalDensity provides Density(DENSITY, 1f)) {
                Column {
                    Title("A title")
                    content()
                }
            }
        }) {
            val found = faults()
            assertEquals(1, found.count { it.startsWith(fault) }, "$found")
        }
}

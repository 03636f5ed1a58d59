package be.pleinmakers.ui

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import be.pleinmakers.ui.harness.Drawn
import be.pleinmakers.ui.harness.WIDE
import be.pleinmakers.ui.harness.onPhone
import be.pleinmakers.ui.harness.picture
import be.pleinmakers.ui.harness.previewsIn
import be.pleinmakers.ui.harness.write
import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals

/** Smaller than a phone's, so that the repository stays small. */
private const val KEPT_DENSITY = 2f

/** The pictures in docs/pictures are what the screens look like today, to the byte. */
class KeptPicturesTest {
    private val folder = File(System.getProperty("basedir", "."), "../../docs/pictures")
    private val keep = System.getProperty("pleinmakers.keep").toBoolean()

    private class Kept(val language: String, val dark: Boolean, val scale: Float, val names: List<String>)

    private val kept =
        listOf(
            Kept(
                "nl",
                dark = false,
                scale = 1f,
                listOf(
                    "start", "choose", "join", "welcome", "firstsync-going", "today", "today-offline", "today-said", "door",
                    "door-choices", "door-tried", "building", "agenda", "activity", "sync-waiting", "settings", "problem",
                    "today-answers", "signals", "signal", "signal-answered", "new-signal", "new-signal-danger",
                    "today-calls", "activity-coming", "activity-off", "invite", "invite-said", "invite-writing",
                    "tally", "hear-half", "languages", "phrases-ps", "phrases-so", "phrases-uk", "phrase-answers",
                    "phrase-long", "search", "search-found", "search-name", "search-many", "search-nothing", "dwelling",
                    "door-new-face", "guide", "place", "place-partner",
                ),
            ),
            Kept(
                "nl",
                dark = true,
                scale = 1f,
                listOf("today-offline", "door", "building", "signals", "invite-asked", "tally", "phrase-answers", "search-many"),
            ),
            Kept(
                "nl",
                dark = false,
                scale = 2f,
                listOf(
                    "today", "door", "new-signal", "invite-asked", "tally", "phrase-answers", "search-many", "dwelling",
                    "guide", "place",
                ),
            ),
            Kept(
                "ar",
                dark = false,
                scale = 1f,
                listOf(
                    "today-offline", "door", "agenda", "signals", "signal-answered", "invite-asked", "tally", "hear",
                    "languages", "phrases-uk", "search-name", "dwelling", "guide",
                ),
            ),
        )

    private fun differing(wanted: Kept): List<String> {
        val all = previewsIn(wanted.language).toMap()
        val wrong = mutableListOf<String>()
        var shown by mutableStateOf<AppState?>(null)
        onPhone(WIDE, wanted.scale, KEPT_DENSITY, { shown?.let { Drawn(it, wanted.dark) } }) {
            for (name in wanted.names) {
                shown = all.getValue(name)
                val more = listOfNotNull("dark".takeIf { wanted.dark }, "large".takeIf { wanted.scale > 1f })
                val file = File(folder, (listOf(name, wanted.language) + more).joinToString("-") + ".png")
                val bytes = picture()
                if (keep) write(file, bytes)
                if (!file.exists() || !file.readBytes().contentEquals(bytes)) {
                    write(File("target/differing", file.name), bytes)
                    wrong += file.name
                }
            }
        }
        return wrong
    }

    @Test
    fun `the kept pictures are those of today`() =
        assertEquals(emptyList(), kept.flatMap(::differing), "see target/differing; -Dpleinmakers.keep=true keeps them")
}

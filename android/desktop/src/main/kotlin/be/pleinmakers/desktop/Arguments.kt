package be.pleinmakers.desktop

import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.WindowPosition
import java.time.Instant
import java.time.LocalDateTime
import java.time.ZoneId
import java.util.Locale

const val USAGE = """script/window [options]: the app in a window as large as a phone
  --data DIR       folder of this phone (pleinmakers-phone-data)
  --server URL     the server of residents (http://127.0.0.1:8470)
  --link LINK      a link to join with
  --lang nl|en|ar  language, until another is chosen
  --at TIME        as if it were that moment: 2026-11-24T14:00
  --title TEXT     title of the window
  --left DP        where the window stands
  --dark           dark colours
  --time           print after how many milliseconds the first list stood there, and end"""

/** What the window is started with. */
class Arguments(words: Array<String>) {
    private val named = words.toList().zipWithNext().filter { (name, _) -> name.startsWith("--") }.toMap()
    private val alone = setOf(DARK, TIME, HELP)
    private val known = setOf("--data", "--server", "--link", "--lang", "--at", "--title", "--left")

    init {
        val unknown = words.filter { it.startsWith("--") && it !in known && it !in alone }
        require(unknown.isEmpty()) { USAGE }
    }

    val data: String = named["--data"] ?: "pleinmakers-phone-data"
    val server: String = named["--server"] ?: "http://127.0.0.1:8470"
    val link: String = named["--link"].orEmpty()
    val language: String = named["--lang"] ?: Locale.getDefault().language
    val dark: Boolean = DARK in words
    val time: Boolean = TIME in words
    val help: Boolean = HELP in words
    val title: String = named["--title"] ?: "Pleinmakers"
    val place: WindowPosition =
        named["--left"]?.toIntOrNull()?.let { WindowPosition(it.dp, TOP.dp) } ?: WindowPosition.PlatformDefault

    /** Milliseconds from now to the moment that the clock shall show, in Ostend's time. */
    val clockShift: Long =
        named["--at"]?.let { at ->
            val moment = LocalDateTime.parse(at).atZone(ZoneId.of("Europe/Brussels")).toInstant()
            moment.toEpochMilli() - Instant.now().toEpochMilli()
        } ?: 0

    private companion object {
        const val DARK = "--dark"
        const val TIME = "--time"
        const val HELP = "--help"
        const val TOP = 40
    }
}

package be.pleinmakers.desktop

import java.time.Instant
import java.time.LocalDateTime
import java.time.ZoneId
import java.util.Locale

/**
 * What the window is started with: `--data DIR --server URL --link LINK --lang nl --at 2026-11-24T14:00 --dark`;
 * `--time` prints how long the first list took from the start of the program, and ends.
 */
class Arguments(words: Array<String>) {
    private val named = words.toList().zipWithNext().filter { (name, _) -> name.startsWith("--") }.toMap()
    private val alone = setOf(DARK, TIME)
    private val known = setOf("--data", "--server", "--link", "--lang", "--at")

    init {
        val unknown = words.filter { it.startsWith("--") && it !in known && it !in alone }
        require(unknown.isEmpty()) { "unknown: $unknown" }
    }

    val data: String = named["--data"] ?: "pleinmakers-phone-data"
    val server: String = named["--server"] ?: "http://127.0.0.1:8470"
    val link: String = named["--link"].orEmpty()
    val language: String = named["--lang"] ?: Locale.getDefault().language
    val dark: Boolean = DARK in words
    val time: Boolean = TIME in words

    /** Milliseconds from now to the moment that the clock shall show, in Ostend's time. */
    val clockShift: Long =
        named["--at"]?.let { at ->
            val moment = LocalDateTime.parse(at).atZone(ZoneId.of("Europe/Brussels")).toInstant()
            moment.toEpochMilli() - Instant.now().toEpochMilli()
        } ?: 0

    private companion object {
        const val DARK = "--dark"
        const val TIME = "--time"
    }
}

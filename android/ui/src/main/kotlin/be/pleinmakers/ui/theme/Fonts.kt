package be.pleinmakers.ui.theme

import androidx.compose.ui.text.AnnotatedString
import androidx.compose.ui.text.SpanStyle
import androidx.compose.ui.text.buildAnnotatedString
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.withStyle

/** The two bundled families. Each platform has its own way to load them. */
data class Fonts(val latin: FontFamily, val arabic: FontFamily)

/**
 * The text with its Arabic runs in the Arabic family. A family stands for one file a weight, and what a system falls
 * back to differs from phone to phone: so the run says it.
 */
internal fun Fonts.scripted(text: String): AnnotatedString =
    buildAnnotatedString {
        var from = 0
        while (from < text.length) {
            val arabic = isArabic(text[from])
            var to = from + 1
            while (to < text.length && belongs(text[to], arabic)) to++
            val run = text.substring(from, to)
            if (arabic) withStyle(SpanStyle(fontFamily = this@scripted.arabic)) { append(run) } else append(run)
            from = to
        }
    }

/** Spaces between Arabic words are as wide as Arabic wants them; what parts two letters of a word stays in it. */
private fun belongs(char: Char, toArabic: Boolean) =
    isArabic(char) == toArabic || (toArabic && (char == ' ' || char == NON_JOINER))

private const val NON_JOINER = '\u200C'

internal fun isArabic(char: Char): Boolean =
    char in '\u0600'..'\u06FF' || char in '\u0750'..'\u077F' || char in '\uFB50'..'\uFDFF' || char in '\uFE70'..'\uFEFC'

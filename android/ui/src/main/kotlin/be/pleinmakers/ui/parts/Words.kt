package be.pleinmakers.ui.parts

import androidx.compose.foundation.text.BasicText
import androidx.compose.material3.LocalContentColor
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableFloatStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.takeOrElse
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.text.style.TextDecoration
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.LayoutDirection
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalFonts
import be.pleinmakers.ui.theme.isArabic
import be.pleinmakers.ui.theme.scripted

/** All text of the app: never cut, its letters from the bundled fonts, at the side where reading begins. */
@Composable
fun Words(
    text: String,
    style: TextStyle,
    modifier: Modifier = Modifier,
    colour: Color = Color.Unspecified,
    align: TextAlign? = null,
    struck: Boolean = false,
) {
    val fonts = LocalFonts.current
    val rtl = LocalLayoutDirection.current == LayoutDirection.Rtl
    // Not TextAlign.Start: that follows the text's own direction, and a Latin name would leave its column.
    val side = if (rtl) TextAlign.Right else TextAlign.Left
    val whole =
        style.copy(
            fontFamily = fonts.latin,
            color = colour.takeOrElse { LocalContentColor.current },
            textAlign = align ?: side,
            // A sentence that begins with a Latin name is Arabic all the same.
            textDirection = if (rtl && text.any(::isArabic)) TextDirection.Rtl else TextDirection.Content,
            textDecoration = if (struck) TextDecoration.LineThrough else null,
        )
    // A word that is wider than its place would be broken inside: it gets smaller letters instead.
    var smaller by remember(text, whole, LocalDensity.current) { mutableFloatStateOf(1f) }
    val fitting = if (smaller == 1f) whole else whole.copy(fontSize = whole.fontSize * smaller)
    BasicText(fonts.scripted(text), modifier, fitting, onTextLayout = {
        if (smaller > SMALLEST && it.breaksWord()) smaller -= STEP
    })
}

private const val STEP = 0.05f
private const val SMALLEST = 0.5f

private fun TextLayoutResult.breaksWord(): Boolean {
    val text = layoutInput.text.text
    return (1 until lineCount).any { line ->
        val from = getLineStart(line)
        from in 1 until text.length && text[from - 1].isLetterOrDigit() && text[from].isLetterOrDigit()
    }
}

/** The one thing a screen is about. */
@Composable
fun Title(text: String, modifier: Modifier = Modifier, style: TextStyle = Letters.title, struck: Boolean = false) =
    Words(text, style, modifier.semantics { heading() }, struck = struck)

package be.pleinmakers.ui.parts

import androidx.compose.foundation.text.BasicText
import androidx.compose.material3.LocalContentColor
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.takeOrElse
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.text.style.TextDecoration
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.platform.LocalLayoutDirection
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalFonts
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
    // Not TextAlign.Start: that follows the text's own direction, and a Latin name would leave its column.
    val side = if (LocalLayoutDirection.current == LayoutDirection.Rtl) TextAlign.Right else TextAlign.Left
    val whole =
        style.copy(
            fontFamily = fonts.latin,
            color = colour.takeOrElse { LocalContentColor.current },
            textAlign = align ?: side,
            textDecoration = if (struck) TextDecoration.LineThrough else null,
        )
    BasicText(fonts.scripted(text), modifier, whole)
}

/** The one thing a screen is about. */
@Composable
fun Title(text: String, modifier: Modifier = Modifier, style: TextStyle = Letters.title, struck: Boolean = false) =
    Words(text, style, modifier.semantics { heading() }, struck = struck)

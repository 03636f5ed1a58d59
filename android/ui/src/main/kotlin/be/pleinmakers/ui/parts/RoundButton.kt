package be.pleinmakers.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.disabled
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** A plus or a minus. Without [onClick] it can not be pressed, and says so. */
@Composable
fun RoundButton(sign: String, spoken: String, onClick: (() -> Unit)?, size: Dp = 56.dp) {
    val colours = LocalColours.current
    val shape = Modifier.size(size.withLetters()).clip(CircleShape)
    val whole =
        if (onClick == null) {
            shape.border(1.dp, colours.line, CircleShape).semantics {
                contentDescription = spoken
                disabled()
            }
        } else {
            shape.background(colours.seaPale).border(1.dp, colours.sea, CircleShape).press(spoken = spoken, onClick = onClick)
        }
    Box(whole, Alignment.Center) {
        val sea = if (onClick == null) colours.soft else colours.sea
        Words(sign, Letters.title, Modifier.clearAndSetSemantics { }, sea, TextAlign.Center)
    }
}

package be.pleinmakers.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Shape
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import be.pleinmakers.ui.theme.LocalColours

val CardShape: Shape = RoundedCornerShape(20.dp)
val PillShape: Shape = RoundedCornerShape(percent = 50)

/** A surface with a hair-line around it, and never a shadow. */
@Composable
fun Modifier.card(fill: Color = LocalColours.current.card, line: Color = LocalColours.current.line): Modifier =
    clip(CardShape).background(fill).border(1.dp, line, CardShape)

/** One thing to press, read aloud as [spoken] where that is not simply its words. */
fun Modifier.press(role: Role = Role.Button, spoken: String? = null, onClick: () -> Unit): Modifier =
    semantics(mergeDescendants = true) { spoken?.let { contentDescription = it } }.clickable(role = role, onClick = onClick)

/** Letters so large that things stand under each other rather than beside. */
@Composable
fun largeLetters(): Boolean = LocalDensity.current.fontScale > LARGE

private const val LARGE = 1.45f

/** What stands beside letters grows with them, until it would only take their room. */
@Composable
internal fun Dp.withLetters(): Dp = this * LocalDensity.current.fontScale.coerceIn(1f, LARGE)

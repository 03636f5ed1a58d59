package be.pleinmakers.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.StatusCode
import be.pleinmakers.core.StatusView
import be.pleinmakers.ui.theme.Colours
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

internal fun StatusView.icon(): ImageVector =
    when {
        code == StatusCode.NEEDS_YOU -> Icons.attention
        code == StatusCode.SENDING -> Icons.cloud
        offline -> Icons.cloudOff
        code == StatusCode.UP_TO_DATE -> Icons.arrived
        else -> Icons.waiting
    }

private fun Colours.pill(code: StatusCode): kotlin.Pair<Color, Color> =
    when (code) {
        StatusCode.NEEDS_YOU -> ochre to ochrePale
        StatusCode.SENDING -> sea to seaPale
        StatusCode.UP_TO_DATE, StatusCode.WAITING -> grey to greyPale
    }

/** Where the sync stands: quiet, and never red. */
@Composable
fun StatusPill(status: StatusView, onClick: () -> Unit) {
    val (front, back) = LocalColours.current.pill(status.code)
    Box(Modifier.heightIn(min = 48.dp).clip(PillShape).press(onClick = onClick), Alignment.CenterStart) {
        Row(
            Modifier.clip(PillShape).background(back).padding(horizontal = 14.dp, vertical = 6.dp),
            Arrangement.spacedBy(10.dp),
            Alignment.CenterVertically,
        ) {
            Icon(status.icon(), 20.dp, front)
            Words(status.word, Letters.pill, Modifier.weight(1f, fill = false), front)
        }
    }
}

package be.pleinmakers.ui.parts

import androidx.compose.foundation.ScrollState
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Brush
import androidx.compose.ui.unit.dp
import be.pleinmakers.ui.theme.LocalColours

/** At the lower edge of what scrolls: that there is more below. A screen reader knows it without. */
@Composable
fun BoxScope.MoreBelow(scroll: ScrollState) {
    if (!scroll.canScrollForward) return
    val ground = LocalColours.current.ground
    Box(
        Modifier
            .align(Alignment.BottomCenter)
            .fillMaxWidth()
            .height(44.dp)
            .background(Brush.verticalGradient(0f to ground.copy(alpha = 0f), 0.75f to ground)),
        Alignment.BottomCenter,
    ) {
        Icon(Icons.below, 24.dp, LocalColours.current.soft)
    }
}

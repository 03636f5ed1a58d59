package be.pleinmakers.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** Who to call where somebody may get hurt: said at once, also aloud. */
@Composable
fun Emergency(sentence: String) {
    val colours = LocalColours.current
    Row(
        Modifier
            .fillMaxWidth()
            .card(colours.ochrePale, colours.ochre)
            .semantics(mergeDescendants = true) { liveRegion = LiveRegionMode.Assertive }
            .padding(horizontal = 16.dp, vertical = 14.dp),
        Arrangement.spacedBy(14.dp),
        Alignment.CenterVertically,
    ) {
        Icon(Icons.attention, 28.dp, colours.ochre)
        Words(sentence, Letters.strong, Modifier.weight(1f), colours.ochre)
    }
}

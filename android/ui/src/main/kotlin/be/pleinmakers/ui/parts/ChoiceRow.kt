package be.pleinmakers.ui.parts

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectable
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** One of several, of which one is chosen. */
@Composable
fun ChoiceRow(word: String, chosen: Boolean, note: String? = null, onClick: () -> Unit) {
    val colours = LocalColours.current
    Row(
        Modifier
            .fillMaxWidth()
            .heightIn(min = 60.dp)
            .selectable(selected = chosen, role = Role.RadioButton, onClick = onClick)
            .padding(horizontal = 20.dp, vertical = 10.dp),
        Arrangement.spacedBy(16.dp),
        Alignment.CenterVertically,
    ) {
        Canvas(Modifier.size(22.dp)) {
            val ring = if (chosen) colours.sea else colours.edge
            drawCircle(ring, size.minDimension / 2 - 1.dp.toPx(), style = Stroke(2.dp.toPx()))
            if (chosen) drawCircle(colours.sea, size.minDimension * 0.27f)
        }
        Column(Modifier.weight(1f)) {
            Words(word, if (chosen) Letters.strong else Letters.content)
            note?.let { Words(it, Letters.small, colour = colours.soft) }
        }
    }
}

package be.pleinmakers.ui.building

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.HorizontalDivider
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.max
import androidx.compose.ui.unit.sp
import be.pleinmakers.core.DoorCell
import be.pleinmakers.core.FloorRow
import be.pleinmakers.ui.parts.Mark
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.press
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

private val Cell = RoundedCornerShape(14.dp)

@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun Floor(floor: FloorRow, line: Boolean, onIntent: (BuildingIntent) -> Unit) {
    val colours = LocalColours.current
    Column(Modifier.padding(horizontal = 14.dp)) {
        if (line) HorizontalDivider(thickness = 1.dp, color = colours.line)
        Row(Modifier.fillMaxWidth().padding(vertical = 2.dp), verticalAlignment = Alignment.CenterVertically) {
            Words(
                floor.label,
                Letters.heading,
                Modifier.widthIn(min = 32.dp).semantics { contentDescription = floor.spoken },
                colours.soft,
            )
            FlowRow(Modifier.weight(1f), Arrangement.Start, itemVerticalAlignment = Alignment.CenterVertically) {
                floor.cells.forEach { DoorMark(it, onIntent) }
            }
        }
    }
}

/** A door as its mark; its number is there where somebody may go. */
@Composable
private fun DoorMark(cell: DoorCell, onIntent: (BuildingIntent) -> Unit) {
    // As wide as a number of four figures, so that doors stand under each other at every size of letters.
    val wide = with(LocalDensity.current) { max(48.dp, 38.sp.toDp()) }
    val household = cell.household
    if (household == null) {
        // Lower, as no number stands there: a whole building is soon read.
        val low = Modifier.width(wide).height(48.dp).clip(Cell).press(spoken = cell.spoken) {
            onIntent(BuildingIntent.OpenDwelling(cell.dwelling))
        }
        Box(low, Alignment.Center) { Mark(cell.state, 22.dp) }
        return
    }
    Column(
        Modifier.width(wide).heightIn(min = 56.dp).clip(Cell).press(spoken = cell.spoken) {
            onIntent(BuildingIntent.OpenDoor(household))
        }.padding(vertical = 5.dp),
        Arrangement.spacedBy(2.dp, Alignment.CenterVertically),
        Alignment.CenterHorizontally,
    ) {
        Mark(cell.state, 24.dp)
        Words(cell.number, Letters.small, colour = LocalColours.current.soft, align = TextAlign.Center)
    }
}

package be.pleinmakers.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.ArrivalCode
import be.pleinmakers.core.DoorRow
import be.pleinmakers.ui.parts.DoorLine
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** A door on the list: its state, its number, and what to know of it. */
@Composable
internal fun DoorCard(row: DoorRow, onClick: () -> Unit, modifier: Modifier = Modifier) {
    DoorLine(row.state, row.number, row.spoken, onClick, modifier) { Facts(row) }
}

@Composable
private fun Facts(row: DoorRow) {
    val soft = LocalColours.current.soft
    Words(row.title, Letters.strong)
    if (row.detail.isNotEmpty()) Words(row.detail, Letters.second, colour = soft)
    row.arrival?.let { arrival ->
        Row(horizontalArrangement = Arrangement.spacedBy(4.dp), verticalAlignment = Alignment.CenterVertically) {
            val icon = if (arrival.code == ArrivalCode.ARRIVED) Icons.tick else Icons.waiting
            Icon(icon, 15.dp, soft)
            Words(arrival.word, Letters.second, colour = soft)
        }
    }
}

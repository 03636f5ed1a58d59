package be.pleinmakers.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.ArrivalCode
import be.pleinmakers.core.DoorRow
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Mark
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.parts.largeLetters
import be.pleinmakers.ui.parts.press
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** A door on the list: its state, its number, and what to know of it. */
@Composable
internal fun DoorCard(row: DoorRow, onClick: () -> Unit, modifier: Modifier = Modifier) {
    Row(
        modifier
            .fillMaxWidth()
            .heightIn(min = 76.dp)
            .card()
            .press(spoken = row.spoken, onClick = onClick)
            .padding(horizontal = 12.dp, vertical = 12.dp),
        Arrangement.spacedBy(11.dp),
        Alignment.CenterVertically,
    ) {
        Mark(row.state)
        if (largeLetters()) {
            Column(Modifier.weight(1f)) {
                Words(row.number, Letters.number)
                Facts(row)
            }
        } else {
            Words(row.number, Letters.number, Modifier.widthIn(min = 58.dp))
            Column(Modifier.weight(1f)) { Facts(row) }
        }
    }
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

package be.pleinmakers.ui.signals

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.ArrivalCode
import be.pleinmakers.core.SignalRow
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.parts.press
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** A question or signal on a list: what it is about, where, and how far it is. */
@Composable
internal fun SignalCard(row: SignalRow, modifier: Modifier = Modifier, onClick: () -> Unit) {
    val colours = LocalColours.current
    Row(
        modifier
            .fillMaxWidth()
            .heightIn(min = 76.dp)
            .card()
            .press(spoken = row.spoken, onClick = onClick)
            .padding(horizontal = 14.dp, vertical = 12.dp),
        Arrangement.spacedBy(14.dp),
        Alignment.CenterVertically,
    ) {
        Icon(Icons.of(row.kind), 30.dp, colours.sea)
        Column(Modifier.weight(1f)) { SignalFacts(row) }
    }
}

/** The same without the surface. [named]: with what it is about, where that does not stand above already. */
@Composable
internal fun SignalFacts(row: SignalRow, named: Boolean = true) {
    val colours = LocalColours.current
    if (named) Words(row.kindWord, Letters.strong)
    row.urgencyWord?.let { Words(it, Letters.heading, colour = colours.ochre) }
    Words(row.place, Letters.second)
    Words(row.state, Letters.second, colour = if (row.overdue) colours.brick else colours.soft)
    row.arrival?.let { arrival ->
        Row(horizontalArrangement = Arrangement.spacedBy(4.dp), verticalAlignment = Alignment.CenterVertically) {
            Icon(if (arrival.code == ArrivalCode.ARRIVED) Icons.tick else Icons.waiting, 15.dp, colours.soft)
            Words(arrival.word, Letters.second, colour = colours.soft)
        }
    }
}

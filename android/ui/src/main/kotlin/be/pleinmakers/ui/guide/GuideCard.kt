package be.pleinmakers.ui.guide

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
import be.pleinmakers.core.GuideRow
import be.pleinmakers.ui.agenda.Facts
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.parts.press
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** A place or who helps: what it is, what for, whether it is open, and how to get there. */
@Composable
internal fun GuideCard(row: GuideRow, modifier: Modifier, onClick: () -> Unit) {
    val colours = LocalColours.current
    Column(
        modifier
            .fillMaxWidth()
            .heightIn(min = 84.dp)
            .card()
            .press(spoken = row.spoken, onClick = onClick)
            .padding(horizontal = 18.dp, vertical = 16.dp),
        Arrangement.spacedBy(4.dp),
    ) {
        Row(horizontalArrangement = Arrangement.spacedBy(10.dp), verticalAlignment = Alignment.CenterVertically) {
            Icon(Icons.guide(row.kindCode), 26.dp, colours.sea)
            Words(row.name, Letters.button, Modifier.weight(1f))
            row.number?.let { Badge(it) }
        }
        Purpose(row)
        Opening(row)
        row.whereabouts?.let { Words(it, Letters.second, colour = colours.soft) }
        row.phone?.let { Words(it, Letters.second, colour = colours.soft) }
        Facts(row.facts, colours.soft)
    }
}

/** What one can go there for, with a mark where it is in another language. */
@Composable
internal fun Purpose(row: GuideRow) {
    row.purpose?.let { Words(it, Letters.content) }
    row.purposeNote?.let { Words(it, Letters.small, colour = LocalColours.current.soft) }
}

@Composable
internal fun Opening(row: GuideRow) {
    val colours = LocalColours.current
    Words(row.opening, Letters.heading, colour = if (row.open) colours.sea else colours.soft)
}

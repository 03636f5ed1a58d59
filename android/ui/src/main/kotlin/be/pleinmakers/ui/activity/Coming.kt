package be.pleinmakers.ui.activity

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.ActivityView
import be.pleinmakers.core.ComingRow
import be.pleinmakers.ui.parts.ArrivalLine
import be.pleinmakers.ui.parts.QuietButton
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.parts.press
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** Who comes, from which door, with what; nothing on a resident's phone. */
@Composable
internal fun Coming(view: ActivityView, onIntent: (ActivityIntent) -> Unit) {
    val colours = LocalColours.current
    view.counted?.let { Words(it, Letters.strong, Modifier.padding(top = 8.dp)) }
    view.comingTitle?.let { title ->
        Column(Modifier.padding(top = 12.dp)) {
            Words(title, Letters.strong, Modifier.semantics { heading() })
            view.seats?.let { Words(it, Letters.content, colour = colours.soft) }
        }
    }
    view.coming.forEach { Row(it, onIntent) }
}

@Composable
private fun Row(row: ComingRow, onIntent: (ActivityIntent) -> Unit) {
    val colours = LocalColours.current
    val household = row.household
    val whole = Modifier.fillMaxWidth().card()
    val open = if (household == null) whole else whole.press(spoken = row.spoken) { onIntent(ActivityIntent.OpenDoor(household)) }
    Column(open.padding(horizontal = 16.dp, vertical = 12.dp), Arrangement.spacedBy(2.dp)) {
        Words(row.door, Letters.strong)
        Words(row.detail, Letters.content)
        row.seat?.let { Words(it, Letters.heading, colour = if (row.waiting) colours.ochre else colours.sea) }
        ArrivalLine(row.arrival)
        row.takeBack?.let { QuietButton(it, { onIntent(ActivityIntent.TakeBack(row.rsvp)) }) }
    }
}

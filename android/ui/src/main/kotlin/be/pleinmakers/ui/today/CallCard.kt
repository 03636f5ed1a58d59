package be.pleinmakers.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.CallGroup
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.QuietButton
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.parts.press
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** What an activity asks for: to tell, to ring, or to count. */
@Composable
internal fun CallCard(group: CallGroup, modifier: Modifier, onIntent: (TodayIntent) -> Unit) {
    val colours = LocalColours.current
    Column(modifier.fillMaxWidth().card().padding(start = 16.dp, top = 14.dp, end = 8.dp, bottom = 6.dp)) {
        Column(Modifier.padding(end = 8.dp)) {
            Words(group.title, Letters.strong, Modifier.semantics { heading() })
            Words(group.`when`, Letters.second, colour = colours.soft)
        }
        group.rows.forEach { row ->
            Row(
                Modifier
                    .fillMaxWidth()
                    .press(spoken = row.spoken) { onIntent(TodayIntent.OpenDoor(row.household)) }
                    .padding(vertical = 10.dp),
                Arrangement.spacedBy(8.dp),
                Alignment.CenterVertically,
            ) {
                Column(Modifier.weight(1f)) {
                    Words(row.door, Letters.content)
                    Words(row.detail, Letters.second, colour = colours.soft)
                }
                Icon(Icons.forward, 20.dp, colours.soft, turns = true)
            }
        }
        group.more?.let { Words(it, Letters.second, colour = colours.soft) }
        QuietButton(group.open, { onIntent(TodayIntent.OpenCall(group.code, group.id)) }, Modifier.align(Alignment.End))
    }
}

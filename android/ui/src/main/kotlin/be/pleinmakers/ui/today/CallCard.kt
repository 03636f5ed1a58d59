package be.pleinmakers.ui.today

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
import be.pleinmakers.core.Call
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.parts.press
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** What an activity asks for: to tell, to ring, or to count. */
@Composable
internal fun CallCard(call: Call, modifier: Modifier, onClick: () -> Unit) {
    val colours = LocalColours.current
    Row(
        modifier
            .fillMaxWidth()
            .heightIn(min = 76.dp)
            .card()
            .press(spoken = call.spoken, onClick = onClick)
            .padding(horizontal = 14.dp, vertical = 12.dp),
        Arrangement.spacedBy(14.dp),
        Alignment.CenterVertically,
    ) {
        Column(Modifier.weight(1f)) {
            Words(call.title, Letters.strong)
            Words(call.`when`, Letters.second, colour = colours.soft)
            call.detail?.let { Words(it, Letters.second) }
        }
        Icon(Icons.forward, 20.dp, colours.soft, turns = true)
    }
}

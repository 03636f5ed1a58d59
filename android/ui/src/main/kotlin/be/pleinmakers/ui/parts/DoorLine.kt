package be.pleinmakers.ui.parts

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
import be.pleinmakers.core.DoorState
import be.pleinmakers.ui.theme.Letters

/** A door on a list: its state, its number, and what is said of it beside the number, or below it in large letters. */
@Composable
internal fun DoorLine(
    state: DoorState,
    number: String,
    spoken: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    facts: @Composable () -> Unit,
) {
    Row(
        modifier
            .fillMaxWidth()
            .heightIn(min = 76.dp)
            .card()
            .press(spoken = spoken, onClick = onClick)
            .padding(12.dp),
        Arrangement.spacedBy(11.dp),
        Alignment.CenterVertically,
    ) {
        Mark(state)
        if (largeLetters()) {
            Column(Modifier.weight(1f)) {
                Words(number, Letters.number)
                facts()
            }
        } else {
            Words(number, Letters.number, Modifier.widthIn(min = 58.dp))
            Column(Modifier.weight(1f)) { facts() }
        }
    }
}

package be.pleinmakers.ui.dwelling

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.DoorState
import be.pleinmakers.ui.parts.BackBar
import be.pleinmakers.ui.parts.BigButton
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Mark
import be.pleinmakers.ui.parts.Page
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** A door of which no list knows who lives there, and the one thing to say of it. */
@Composable
fun DwellingScreen(state: DwellingState, onIntent: (DwellingIntent) -> Unit) {
    val view = state.view
    val soft = LocalColours.current.soft
    Page(
        top = { BackBar(state.back, { onIntent(DwellingIntent.Back) }, view.floor) },
        bottom = { BigButton(view.newFace, { onIntent(DwellingIntent.NewFace) }, icon = Icons.person) },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
                Title(view.number, Modifier.weight(1f).semantics { contentDescription = view.spoken }, Letters.door)
                Mark(DoorState.CLOSED, 36.dp)
            }
            Words(view.address, Letters.content, colour = soft)
            Words(view.sentence, Letters.strong, Modifier.padding(top = 12.dp))
            Words(view.hint, Letters.content, colour = soft)
        }
    }
}

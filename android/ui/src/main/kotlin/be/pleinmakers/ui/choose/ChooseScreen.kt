package be.pleinmakers.ui.choose

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
import be.pleinmakers.core.NeighbourhoodChoice
import be.pleinmakers.ui.parts.BackBar
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Page
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.parts.press
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

@Composable
fun ChooseScreen(state: ChooseState, onIntent: (ChooseIntent) -> Unit) {
    Page(top = { BackBar(state.back, { onIntent(ChooseIntent.Back) }) }) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            Title(state.view.title)
            Words(state.view.lead, Letters.content, Modifier.padding(bottom = 12.dp), LocalColours.current.soft)
            state.view.choices.forEach { Choice(it) { onIntent(ChooseIntent.Choose(it.slug)) } }
        }
    }
}

@Composable
private fun Choice(choice: NeighbourhoodChoice, onClick: () -> Unit) {
    val colours = LocalColours.current
    Row(
        Modifier
            .fillMaxWidth()
            .heightIn(min = 76.dp)
            .card()
            .press(onClick = onClick)
            .padding(horizontal = 18.dp, vertical = 12.dp),
        Arrangement.spacedBy(12.dp),
        Alignment.CenterVertically,
    ) {
        Column(Modifier.weight(1f)) {
            Words(choice.name, Letters.strong)
            Words(choice.district, Letters.second, colour = colours.soft)
        }
        Icon(Icons.forward, 22.dp, colours.soft, turns = true)
    }
}

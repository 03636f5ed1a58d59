package be.pleinmakers.ui.building

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.horizontalScroll
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.BuildingChoice
import be.pleinmakers.core.BuildingView
import be.pleinmakers.core.LegendEntry
import be.pleinmakers.ui.parts.Mark
import be.pleinmakers.ui.parts.PillShape
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.parts.largeLetters
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

@Composable
fun BuildingScreen(state: BuildingState, onIntent: (BuildingIntent) -> Unit) {
    val view = state.view
    // Large letters need the room: then the legend stands above the floors instead of staying in sight.
    val inline = largeLetters()
    Column(Modifier.fillMaxSize()) {
        LazyColumn(Modifier.weight(1f), contentPadding = PaddingValues(top = 32.dp, bottom = 12.dp)) {
            item("head") { Head(view, onIntent) }
            if (inline && view.legend.isNotEmpty()) item("legend") { Legend(view.legend) }
            itemsIndexed(view.floors, { _, floor -> floor.label }) { index, floor ->
                Floor(floor, index > 0, onIntent)
            }
        }
        if (!inline && view.legend.isNotEmpty()) Legend(view.legend)
    }
}

@Composable
private fun Head(view: BuildingView, onIntent: (BuildingIntent) -> Unit) {
    val soft = LocalColours.current.soft
    Column(Modifier.padding(horizontal = 20.dp)) {
        Title(view.title)
        Words(view.empty ?: view.summary, Letters.content, colour = soft)
    }
    Row(
        Modifier
            .padding(top = 8.dp, bottom = 8.dp)
            .horizontalScroll(rememberScrollState())
            .padding(horizontal = 20.dp)
            .selectableGroup(),
        Arrangement.spacedBy(8.dp),
    ) {
        view.buildings.forEach { Chip(it) { onIntent(BuildingIntent.ChooseBuilding(it.building)) } }
    }
}

@Composable
private fun Chip(choice: BuildingChoice, onClick: () -> Unit) {
    val colours = LocalColours.current
    Box(
        Modifier
            .heightIn(min = 48.dp)
            .clip(PillShape)
            .background(if (choice.chosen) colours.seaPale else colours.card)
            .border(1.dp, if (choice.chosen) colours.sea else colours.line, PillShape)
            .selectable(selected = choice.chosen, role = Role.RadioButton, onClick = onClick)
            .padding(horizontal = 16.dp, vertical = 8.dp),
        Alignment.Center,
    ) { Words(choice.name, Letters.pill, colour = if (choice.chosen) colours.sea else colours.soft) }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Legend(entries: List<LegendEntry>) {
    FlowRow(
        Modifier
            .padding(horizontal = 16.dp, vertical = 8.dp)
            .fillMaxWidth()
            .card()
            .padding(horizontal = 16.dp, vertical = 12.dp),
        Arrangement.spacedBy(20.dp),
        Arrangement.spacedBy(6.dp),
    ) {
        entries.forEach {
            Row(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalAlignment = Alignment.CenterVertically) {
                Mark(it.state, 16.dp)
                Words(it.word, Letters.pill.copy(fontWeight = Letters.content.fontWeight), colour = LocalColours.current.soft)
            }
        }
    }
}

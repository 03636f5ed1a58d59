package be.pleinmakers.ui.agenda

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.ui.parts.CardShape
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.press
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

@Composable
fun AgendaScreen(state: AgendaState, onIntent: (AgendaIntent) -> Unit) {
    val view = state.view
    val soft = LocalColours.current.soft
    LazyColumn(Modifier.fillMaxSize(), contentPadding = PaddingValues(12.dp, 32.dp, 12.dp, 20.dp)) {
        item("head") {
            Column(Modifier.padding(start = 8.dp, end = 8.dp, bottom = 14.dp)) {
                Words(view.neighbourhood, Letters.content, colour = soft)
                Title(view.title)
                view.empty?.let { Words(it, Letters.content, Modifier.padding(top = 16.dp), soft) }
            }
            ToGuide(view.guide) { onIntent(AgendaIntent.OpenGuide) }
        }
        itemsIndexed(view.items, { _, item -> item.id }) { index, item ->
            val later = view.later?.takeIf { !item.thisWeek && view.items.getOrNull(index - 1)?.thisWeek != false }
            later?.let {
                val room = Modifier.padding(start = 8.dp, top = 16.dp, bottom = 8.dp)
                Words(it, Letters.heading, room.semantics { heading() }, soft)
            }
            AgendaCard(item, Modifier.padding(bottom = 8.dp)) { onIntent(AgendaIntent.OpenActivity(item.id)) }
        }
    }
}

/** What stays the same from week to week stands behind one line above what changes. */
@Composable
private fun ToGuide(word: String, onClick: () -> Unit) {
    val colours = LocalColours.current
    Row(
        Modifier
            .padding(bottom = 16.dp)
            .fillMaxWidth()
            .heightIn(min = 60.dp)
            .clip(CardShape)
            .background(colours.seaPale)
            .press(onClick = onClick)
            .padding(horizontal = 18.dp, vertical = 12.dp),
        Arrangement.spacedBy(12.dp),
        Alignment.CenterVertically,
    ) {
        Icon(Icons.place, 26.dp, colours.sea)
        Words(word, Letters.heading, Modifier.weight(1f), colours.ink)
        Icon(Icons.forward, 22.dp, colours.sea, turns = true)
    }
}

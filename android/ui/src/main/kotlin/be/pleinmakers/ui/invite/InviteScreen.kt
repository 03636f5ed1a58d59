package be.pleinmakers.ui.invite

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.InviteGroup
import be.pleinmakers.core.InviteView
import be.pleinmakers.core.RecordedRsvp
import be.pleinmakers.ui.parts.BackBar
import be.pleinmakers.ui.parts.BigButton
import be.pleinmakers.ui.parts.QuietButton
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Weight
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** The invite round: doors in walking order, and one tap for what was said. */
@Composable
fun InviteScreen(state: InviteState, onIntent: (InviteIntent) -> Unit) {
    val view = state.view
    Column(Modifier.fillMaxSize()) {
        LazyColumn(Modifier.weight(1f).fillMaxWidth(), contentPadding = PaddingValues(12.dp, 16.dp, 12.dp, 16.dp)) {
            item("head") { Head(view, state.back, onIntent) }
            view.groups.forEachIndexed { index, group ->
                item("group $index") { GroupHead(group, view.groups.getOrNull(index - 1)?.place != group.place) }
                group.rows.forEach { row ->
                    item(row.household) {
                        InviteCard(row, state.writing?.household == row.household, Modifier.padding(bottom = 8.dp), onIntent)
                    }
                }
            }
            view.nameless?.let { word ->
                item("nameless") {
                    Column(Modifier.fillMaxWidth().padding(top = 8.dp), horizontalAlignment = Alignment.CenterHorizontally) {
                        QuietButton(word, { onIntent(InviteIntent.AddNameless) })
                    }
                }
            }
        }
        state.said?.let { Said(it, onIntent) }
        state.writing?.let { writing ->
            val row = view.groups.firstNotNullOfOrNull { group -> group.rows.find { it.household == writing.household } }
            row?.more?.let { BringsSheet(row, it, writing.text, onIntent) }
        }
    }
}

@Composable
private fun Head(view: InviteView, back: String, onIntent: (InviteIntent) -> Unit) {
    val soft = LocalColours.current.soft
    Column {
        BackBar(back, { onIntent(InviteIntent.Back) })
        Column(Modifier.padding(horizontal = 8.dp), Arrangement.spacedBy(2.dp)) {
            Title(view.title)
            Words(view.activity, Letters.content, colour = soft)
            view.seats?.let { Words(it, Letters.content, colour = soft) }
            if (view.summary.isNotEmpty()) Words(view.summary, Letters.strong, Modifier.padding(top = 4.dp))
            view.empty?.let { empty ->
                Words(empty.sentence, Letters.content)
                BigButton(
                    empty.button,
                    { onIntent(InviteIntent.OpenBuilding) },
                    Modifier.padding(top = 12.dp),
                    weight = Weight.PLAIN,
                )
            }
        }
    }
}

@Composable
private fun GroupHead(group: InviteGroup, newPlace: Boolean) {
    Column(
        Modifier
            .fillMaxWidth()
            .padding(start = 8.dp, end = 8.dp, top = if (newPlace) 16.dp else 12.dp, bottom = 6.dp)
            .semantics(mergeDescendants = true) {
                heading()
                contentDescription = group.spoken
            },
    ) {
        if (newPlace) Words(group.place, Letters.strong, Modifier.padding(bottom = 2.dp))
        Words(group.floor, Letters.heading, colour = LocalColours.current.soft)
    }
}

@Composable
private fun Said(said: RecordedRsvp, onIntent: (InviteIntent) -> Unit) {
    Column(
        Modifier
            .padding(horizontal = 12.dp, vertical = 8.dp)
            .fillMaxWidth()
            .card()
            .padding(start = 16.dp, top = 12.dp, end = 8.dp, bottom = 4.dp),
    ) {
        Words(said.said, Letters.content)
        QuietButton(said.undo, { onIntent(InviteIntent.Undo) }, Modifier.align(Alignment.End))
    }
}

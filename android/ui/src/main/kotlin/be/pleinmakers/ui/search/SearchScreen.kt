package be.pleinmakers.ui.search

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.SearchEmpty
import be.pleinmakers.core.SearchRemedy
import be.pleinmakers.core.SearchRow
import be.pleinmakers.ui.parts.BackBar
import be.pleinmakers.ui.parts.BigButton
import be.pleinmakers.ui.parts.DoorLine
import be.pleinmakers.ui.parts.FindBox
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Weight
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** Finding a door: the field above, and below it at every letter what it may mean, best first. */
@Composable
fun SearchScreen(state: SearchState, onIntent: (SearchIntent) -> Unit) {
    val view = state.view
    val soft = LocalColours.current.soft
    LazyColumn(Modifier.fillMaxSize(), contentPadding = PaddingValues(bottom = 20.dp)) {
        item("head") {
            Column(Modifier.padding(start = 8.dp, top = 16.dp, end = 8.dp)) {
                BackBar(state.back, { onIntent(SearchIntent.Back) })
                Title(view.title, Modifier.padding(horizontal = 12.dp))
            }
        }
        item("field") {
            val room = Modifier.padding(horizontal = 12.dp, vertical = 8.dp)
            FindBox(state.text, view.label, view.clear, room, { onIntent(SearchIntent.EditText(it)) }) {
                onIntent(SearchIntent.Clear)
            }
        }
        view.summary?.let { summary ->
            item("summary") {
                val room = Modifier.padding(horizontal = 20.dp, vertical = 4.dp)
                Words(summary, Letters.heading, room.semantics { liveRegion = LiveRegionMode.Polite }, soft)
            }
        }
        items(view.rows, { it.dwelling }) { row -> Found(row) { onIntent(row.intent()) } }
        view.more?.let { item("more") { Words(it, Letters.content, Modifier.padding(20.dp, 12.dp), soft) } }
        view.empty?.let { item("empty") { Empty(it, onIntent) } }
    }
}

private fun SearchRow.intent(): SearchIntent =
    household?.let { SearchIntent.OpenDoor(it) } ?: SearchIntent.OpenDwelling(dwelling)

@Composable
private fun Empty(empty: SearchEmpty, onIntent: (SearchIntent) -> Unit) {
    val intent =
        when (empty.remedy) {
            SearchRemedy.BUILDING -> SearchIntent.OpenBuilding
            SearchRemedy.CLEAR -> SearchIntent.Clear
        }
    Column(Modifier.padding(start = 12.dp, end = 12.dp, top = 8.dp), Arrangement.spacedBy(20.dp)) {
        val words = Modifier.padding(horizontal = 8.dp).semantics { liveRegion = LiveRegionMode.Polite }
        Words(empty.sentence, Letters.content, words)
        BigButton(empty.button, { onIntent(intent) }, weight = Weight.PLAIN)
    }
}

/** A door that was found: its state, its number, and why it is here. */
@Composable
private fun Found(row: SearchRow, onClick: () -> Unit) {
    val around = Modifier.padding(start = 12.dp, end = 12.dp, top = 8.dp)
    DoorLine(row.state, row.number, row.spoken, onClick, around) { Facts(row) }
}

@Composable
private fun Facts(row: SearchRow) {
    val soft = LocalColours.current.soft
    Words(row.title, Letters.strong)
    Words(row.address, Letters.second)
    Words(row.reason, Letters.second, colour = soft)
}

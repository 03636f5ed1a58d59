package be.pleinmakers.ui.signals

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.SignalsView
import be.pleinmakers.ui.parts.BigButton
import be.pleinmakers.ui.parts.StatusPill
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Weight
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** What is to be brought back first; a new one is always under the thumb. */
@Composable
fun SignalsScreen(state: SignalsState, onIntent: (SignalsIntent) -> Unit) {
    val view = state.view
    val soft = LocalColours.current.soft
    Column(Modifier.fillMaxSize()) {
        LazyColumn(Modifier.weight(1f), contentPadding = PaddingValues(12.dp, 32.dp, 12.dp, 20.dp)) {
            item("head") { Head(view, onIntent) }
            view.groups.forEach { group ->
                item(group.code) {
                    val room = Modifier.padding(start = 8.dp, top = 16.dp, bottom = 6.dp)
                    Words(group.title, Letters.heading, room.semantics { heading() }, soft)
                }
                group.rows.forEach { row ->
                    item(row.signal) {
                        SignalCard(row, Modifier.padding(bottom = 8.dp)) { onIntent(SignalsIntent.OpenSignal(row.signal)) }
                    }
                }
            }
        }
        val add = view.empty?.button ?: view.add
        add?.let {
            Column(Modifier.fillMaxWidth().padding(start = 16.dp, end = 16.dp, top = 8.dp, bottom = 12.dp)) {
                BigButton(it, { onIntent(SignalsIntent.Add) }, weight = if (view.empty == null) Weight.PLAIN else Weight.FIRST)
            }
        }
    }
}

@Composable
private fun Head(view: SignalsView, onIntent: (SignalsIntent) -> Unit) {
    Column(Modifier.padding(horizontal = 8.dp), Arrangement.spacedBy(6.dp)) {
        Title(view.title)
        view.empty?.let { Words(it.sentence, Letters.content, colour = LocalColours.current.soft) }
        StatusPill(view.status) { onIntent(SignalsIntent.OpenSync) }
    }
}

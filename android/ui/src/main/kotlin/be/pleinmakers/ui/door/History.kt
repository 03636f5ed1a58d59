package be.pleinmakers.ui.door

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
import be.pleinmakers.core.ArrivalCode
import be.pleinmakers.core.DoorView
import be.pleinmakers.core.VisitRow
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.QuietButton
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

@Composable
internal fun History(view: DoorView, onIntent: (DoorIntent) -> Unit) {
    val title = view.historyTitle ?: return
    Column(Modifier.padding(start = 12.dp, end = 12.dp, top = 20.dp), Arrangement.spacedBy(8.dp)) {
        Words(title, Letters.heading, Modifier.padding(start = 8.dp).semantics { heading() }, LocalColours.current.soft)
        view.history.forEach { Visit(it, view.undo) { onIntent(DoorIntent.Undo(it.visit)) } }
    }
}

@Composable
private fun Visit(visit: VisitRow, undo: String, onUndo: () -> Unit) {
    val soft = LocalColours.current.soft
    Column(Modifier.fillMaxWidth().card().padding(start = 16.dp, end = 8.dp, top = 12.dp, bottom = 12.dp)) {
        val ink = if (visit.undone) soft else LocalColours.current.ink
        Row(Modifier.fillMaxWidth().padding(end = 8.dp), Arrangement.spacedBy(12.dp)) {
            Words(visit.word, Letters.strong, Modifier.weight(1f), ink, struck = visit.undone)
            Words(visit.by, Letters.content, colour = soft)
        }
        Words(visit.`when`, Letters.second, colour = soft)
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(6.dp), Alignment.CenterVertically) {
            Icon(if (visit.arrival.code == ArrivalCode.ARRIVED) Icons.tick else Icons.waiting, 16.dp, soft)
            Words(visit.arrival.word, Letters.second, Modifier.weight(1f), soft)
        }
        if (visit.canUndo) QuietButton(undo, onUndo, Modifier.align(Alignment.End), Icons.undo)
    }
}

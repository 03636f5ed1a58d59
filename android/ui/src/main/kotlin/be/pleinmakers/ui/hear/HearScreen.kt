package be.pleinmakers.ui.hear

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.HearRow
import be.pleinmakers.ui.parts.ArrivalLine
import be.pleinmakers.ui.parts.BackBar
import be.pleinmakers.ui.parts.BigButton
import be.pleinmakers.ui.parts.Page
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Weight
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** Who must hear that it was moved or does not go on. */
@Composable
fun HearScreen(state: HearState, onIntent: (HearIntent) -> Unit) {
    val view = state.view
    val colours = LocalColours.current
    Page(
        top = { BackBar(state.back, { onIntent(HearIntent.Back) }) },
        bottom = view.empty?.let { { BigButton(it.button, { onIntent(HearIntent.Back) }, weight = Weight.PLAIN) } },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(10.dp)) {
            Title(view.title)
            Words(view.activity, Letters.content, colour = colours.soft)
            view.news?.let { Words(it, Letters.name, colour = colours.brick) }
            if (view.summary.isNotEmpty()) Words(view.summary, Letters.strong)
            view.empty?.let { Words(it.sentence, Letters.content) }
            view.rows.forEach { Door(it, onIntent) }
            view.knownTitle?.let {
                Words(it, Letters.heading, Modifier.padding(top = 12.dp).semantics { heading() }, colours.soft)
            }
            view.known.forEach { Door(it, onIntent) }
        }
    }
}

@Composable
private fun Door(row: HearRow, onIntent: (HearIntent) -> Unit) {
    Column(Modifier.fillMaxWidth().card().padding(16.dp), Arrangement.spacedBy(10.dp)) {
        Column(Modifier.fillMaxWidth().semantics(mergeDescendants = true) { contentDescription = row.spoken }) {
            Words(row.door, Letters.strong)
            if (row.detail.isNotEmpty()) Words(row.detail, Letters.content)
            row.arrival?.let { ArrivalLine(it) }
        }
        row.told?.let { BigButton(it, { onIntent(HearIntent.Told(row.household)) }, weight = Weight.SECOND) }
    }
}

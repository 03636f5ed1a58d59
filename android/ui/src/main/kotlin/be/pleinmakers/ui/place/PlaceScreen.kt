package be.pleinmakers.ui.place

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.PlaceView
import be.pleinmakers.ui.agenda.AgendaCard
import be.pleinmakers.ui.agenda.Facts
import be.pleinmakers.ui.guide.GuideCard
import be.pleinmakers.ui.guide.Opening
import be.pleinmakers.ui.guide.Purpose
import be.pleinmakers.ui.parts.BackBar
import be.pleinmakers.ui.parts.FactCard
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Page
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

@Composable
fun PlaceScreen(state: PlaceState, onIntent: (PlaceIntent) -> Unit) {
    val view = state.view
    val row = view.row
    val colours = LocalColours.current
    Page(top = { BackBar(state.back, { onIntent(PlaceIntent.Back) }) }) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
                Icon(Icons.guide(row.kindCode), 34.dp, colours.sea)
                Words(row.kindWord, Letters.strong, colour = colours.sea)
            }
            Title(row.name)
            Purpose(row)
            Opening(row)
            Facts(row.facts, colours.soft)
            Where(view)
            row.phone?.let { FactCard(Icons.phone, view.phoneLabel, it, null) }
            Hours(view)
            view.helpTitle?.let { Heading(it) }
            view.help.forEach { help -> GuideCard(help, Modifier) { onIntent(PlaceIntent.OpenPlace(help.id)) } }
            view.agendaTitle?.let { Heading(it) }
            view.agenda.forEach { AgendaCard(it, Modifier) { onIntent(PlaceIntent.OpenActivity(it.id)) } }
        }
    }
}

@Composable
private fun Where(view: PlaceView) {
    val lines = listOfNotNull(view.at, view.row.address, view.row.whereabouts)
    if (lines.isEmpty()) return
    FactCard(Icons.place, view.addressLabel) {
        lines.forEachIndexed { at, line -> Words(line, if (at == 0) Letters.button else Letters.content) }
    }
}

/** The hours of a usual week, days above their times: beside each other they would be cut where letters are large. */
@Composable
private fun Hours(view: PlaceView) {
    if (view.hours.isEmpty()) return
    FactCard(Icons.waiting, view.hoursLabel) {
        view.hours.forEach {
            Words(it.days, Letters.heading, Modifier.padding(top = 4.dp))
            Words(it.times, Letters.content)
        }
    }
}

@Composable
private fun Heading(text: String) =
    Words(text, Letters.heading, Modifier.padding(top = 16.dp).semantics { heading() }, LocalColours.current.soft)

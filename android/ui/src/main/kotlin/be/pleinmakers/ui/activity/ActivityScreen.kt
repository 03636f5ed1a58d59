package be.pleinmakers.ui.activity

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.ActivityAction
import be.pleinmakers.core.ActivityActionCode
import be.pleinmakers.ui.agenda.Facts
import be.pleinmakers.ui.parts.BackBar
import be.pleinmakers.ui.parts.BigButton
import be.pleinmakers.ui.parts.FactCard
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Page
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Weight
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

@Composable
fun ActivityScreen(state: ActivityState, onIntent: (ActivityIntent) -> Unit) {
    val view = state.view
    val item = view.item
    val colours = LocalColours.current
    Page(
        top = { BackBar(state.back, { onIntent(ActivityIntent.Back) }) },
        bottom = if (view.actions.isEmpty()) null else ({ view.actions.forEach { Action(it, onIntent) } }),
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
                Icon(Icons.kind(item.kindCode), 34.dp, colours.sea)
                Words(item.kindWord, Letters.strong, colour = colours.sea)
            }
            Title(item.title, struck = item.cancelled != null)
            item.cancelled?.let { Words(it, Letters.name, colour = colours.brick) }
            item.moved?.let { Words(it, Letters.name, colour = colours.ochre) }
            FactCard(Icons.calendar, view.`when`, item.dateFull, item.timeRange)
            view.place?.let { FactCard(Icons.place, it, item.place, item.placeAddress) }
            Facts(item.facts, colours.soft)
            view.note?.let { Words(it, Letters.content, Modifier.padding(top = 16.dp), colours.soft) }
            Coming(view, onIntent)
        }
    }
}

@Composable
private fun Action(action: ActivityAction, onIntent: (ActivityIntent) -> Unit) {
    val intent =
        when (action.code) {
            ActivityActionCode.INVITE -> ActivityIntent.Invite
            ActivityActionCode.TALLY -> ActivityIntent.Tally
            ActivityActionCode.MUST_HEAR -> ActivityIntent.MustHear
        }
    BigButton(action.word, { onIntent(intent) }, weight = if (action.primary) Weight.FIRST else Weight.PLAIN)
}

package be.pleinmakers.ui.sync

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.CardView
import be.pleinmakers.core.RefusedView
import be.pleinmakers.ui.parts.BackBar
import be.pleinmakers.ui.parts.BigButton
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Page
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Weight
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.parts.icon
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

@Composable
fun SyncScreen(state: SyncState, onIntent: (SyncIntent) -> Unit) {
    val view = state.view
    val status = view.status
    val colours = LocalColours.current
    Page(
        top = { BackBar(state.back, { onIntent(SyncIntent.Back) }) },
        bottom = {
            when (val cancel = view.cancel) {
                null -> BigButton(view.now, { onIntent(SyncIntent.SyncNow) })
                else -> BigButton(cancel, { onIntent(SyncIntent.Cancel) }, weight = Weight.PLAIN)
            }
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            Title(view.title)
            Column(
                Modifier
                    .padding(top = 12.dp)
                    .fillMaxWidth()
                    .card()
                    .padding(20.dp)
                    .semantics { liveRegion = LiveRegionMode.Polite },
                Arrangement.spacedBy(8.dp),
            ) {
                Row(horizontalArrangement = Arrangement.spacedBy(14.dp), verticalAlignment = Alignment.CenterVertically) {
                    Icon(status.icon(), 30.dp, colours.sea)
                    Words(status.word, Letters.button)
                }
                Words(view.sentence, Letters.content, colour = colours.soft)
                status.last?.let { Words(it, Letters.second, Modifier.padding(top = 4.dp), colours.soft) }
            }
            view.refusedTitle?.let {
                Words(it, Letters.heading, Modifier.padding(top = 20.dp).semantics { heading() }, colours.soft)
            }
            view.refused.forEach { Refused(it) }
            view.cards.forEach { ToSettle(it, onIntent) }
        }
    }
}

@Composable
private fun Refused(refused: RefusedView) {
    val colours = LocalColours.current
    Column(Modifier.fillMaxWidth().card().padding(18.dp), Arrangement.spacedBy(2.dp)) {
        refused.door?.let { Words(it, Letters.strong) }
        Words(refused.what, Letters.content)
        Words(refused.`when`, Letters.second, colour = colours.soft)
        Words(refused.why, Letters.content, Modifier.padding(top = 6.dp))
    }
}

/** What two people wrote at once: one tap says which stands. */
@Composable
private fun ToSettle(card: CardView, onIntent: (SyncIntent) -> Unit) {
    val colours = LocalColours.current
    Column(
        Modifier.padding(top = 20.dp).fillMaxWidth().card().padding(18.dp),
        Arrangement.spacedBy(10.dp),
    ) {
        Words(card.title, Letters.strong, Modifier.semantics { heading() })
        Words(card.sentence, Letters.content, colour = colours.soft)
        card.choices.forEachIndexed { number, choice ->
            BigButton(choice.word, { onIntent(SyncIntent.Settle(card.card, card.seen, number)) }, weight = Weight.PLAIN)
        }
    }
}

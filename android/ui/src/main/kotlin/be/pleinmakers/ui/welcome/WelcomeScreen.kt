package be.pleinmakers.ui.welcome

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import be.pleinmakers.ui.parts.BigButton
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Page
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** She compares the number with her coach: it is the one thing on this screen. */
@Composable
fun WelcomeScreen(state: WelcomeState, onIntent: (WelcomeIntent) -> Unit) {
    val view = state.view
    val colours = LocalColours.current
    Page(bottom = { BigButton(view.next, { onIntent(WelcomeIntent.Next) }) }) {
        Column(Modifier.padding(top = 12.dp), Arrangement.spacedBy(8.dp)) {
            Title(view.title)
            Words(view.sentence, Letters.content, colour = colours.soft)
            Row(Modifier.padding(top = 4.dp), Arrangement.spacedBy(10.dp), Alignment.CenterVertically) {
                Icon(Icons.place, 24.dp, colours.sea)
                Words(view.neighbourhoods, Letters.strong)
            }
            Column(
                Modifier.padding(top = 20.dp).fillMaxWidth().card().padding(horizontal = 20.dp, vertical = 24.dp),
                Arrangement.spacedBy(12.dp),
                Alignment.CenterHorizontally,
            ) {
                Words(view.number, Letters.door.copy(fontSize = Letters.door.fontSize * NUMBER), align = TextAlign.Center)
                Words(view.compare, Letters.content, colour = colours.soft, align = TextAlign.Center)
            }
        }
    }
}

private const val NUMBER = 0.8f

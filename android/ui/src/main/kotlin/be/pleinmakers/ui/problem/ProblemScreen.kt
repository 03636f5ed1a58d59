package be.pleinmakers.ui.problem

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.ui.parts.BigButton
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Page
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** What is the matter, what she can do, and the one thing to press. */
@Composable
fun ProblemScreen(state: ProblemState, onIntent: (ProblemIntent) -> Unit) {
    val view = state.view
    val colours = LocalColours.current
    Page(bottom = { BigButton(view.button, { onIntent(ProblemIntent.Remedy) }) }) {
        Column(
            Modifier.padding(top = 64.dp).semantics { liveRegion = LiveRegionMode.Polite },
            Arrangement.spacedBy(12.dp),
        ) {
            Icon(Icons.attention, 48.dp, colours.sea)
            Title(view.sentence, Modifier.padding(top = 12.dp))
            Words(view.action, Letters.button.copy(fontWeight = Letters.content.fontWeight), colour = colours.soft)
        }
    }
}

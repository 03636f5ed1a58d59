package be.pleinmakers.ui.phrases

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.PhraseRow
import be.pleinmakers.core.SpokenLanguage
import be.pleinmakers.ui.parts.BackBar
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.OfTheDoor
import be.pleinmakers.ui.parts.Page
import be.pleinmakers.ui.parts.QuietButton
import be.pleinmakers.ui.parts.Unreviewed
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.parts.press
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** What can be shown in one language, in the order of a visit. */
@Composable
fun PhrasesScreen(state: PhrasesState, onIntent: (PhrasesIntent) -> Unit) {
    val view = state.view
    Page(
        top = {
            BackBar(state.back, { onIntent(PhrasesIntent.Back) }, view.language.name)
            QuietButton(view.another, { onIntent(PhrasesIntent.OtherLanguage) }, icon = Icons.letters)
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            OfTheDoor(view.language.ownName, Letters.title, view.language, Modifier.fillMaxWidth().semantics { heading() })
            view.unreviewed?.let { Unreviewed(it) }
            view.rows.forEach { Phrase(it, view.language) { onIntent(PhrasesIntent.OpenPhrase(it.key)) } }
        }
    }
}

@Composable
private fun Phrase(row: PhraseRow, language: SpokenLanguage, onClick: () -> Unit) {
    val colours = LocalColours.current
    Row(
        Modifier
            .fillMaxWidth()
            .heightIn(min = 76.dp)
            .card()
            .press(spoken = row.spoken, onClick = onClick)
            .padding(horizontal = 16.dp, vertical = 12.dp),
        Arrangement.spacedBy(14.dp),
        Alignment.CenterVertically,
    ) {
        Icon(Icons.phrase(row.icon), 28.dp, colours.sea)
        Column(Modifier.weight(1f), Arrangement.spacedBy(2.dp)) {
            OfTheDoor(row.words, Letters.strong, language, Modifier.fillMaxWidth())
            row.meaning?.let { Words(it, Letters.second, colour = colours.soft) }
        }
    }
}

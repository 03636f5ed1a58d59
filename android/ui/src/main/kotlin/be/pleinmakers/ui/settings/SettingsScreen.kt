package be.pleinmakers.ui.settings

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.HorizontalDivider
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.ui.parts.ChoiceRow
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Page
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.parts.press
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

@Composable
fun SettingsScreen(state: SettingsState, onIntent: (SettingsIntent) -> Unit) {
    val view = state.view
    val colours = LocalColours.current
    Page {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            Title(view.title)
            view.who?.let { Words(it, Letters.content, colour = colours.soft) }
            Heading(view.languageTitle)
            Choices(view.languages.size) {
                val language = view.languages[it]
                ChoiceRow(language.ownName, language.chosen, language.note) {
                    onIntent(SettingsIntent.ChooseLanguage(language.code))
                }
            }
            Heading(view.sizeTitle)
            Choices(view.sizes.size) {
                val size = view.sizes[it]
                ChoiceRow(size.word, size.chosen) { onIntent(SettingsIntent.ChooseSize(size.scale)) }
            }
            Row(
                Modifier
                    .padding(top = 20.dp)
                    .fillMaxWidth()
                    .heightIn(min = 76.dp)
                    .card()
                    .press { onIntent(SettingsIntent.OpenSync) }
                    .padding(horizontal = 20.dp, vertical = 12.dp),
                Arrangement.spacedBy(14.dp),
                Alignment.CenterVertically,
            ) {
                Icon(Icons.cloud, 26.dp, colours.sea)
                Words(view.sync, Letters.strong, Modifier.weight(1f))
                Icon(Icons.forward, 22.dp, colours.soft, turns = true)
            }
            Words(view.privacy, Letters.second, Modifier.padding(start = 4.dp, top = 8.dp), colours.soft)
        }
    }
}

@Composable
private fun Heading(text: String) =
    Words(text, Letters.heading, Modifier.padding(top = 20.dp).semantics { heading() }, LocalColours.current.soft)

@Composable
private fun Choices(count: Int, row: @Composable (Int) -> Unit) {
    Column(Modifier.fillMaxWidth().card().selectableGroup()) {
        repeat(count) {
            if (it > 0) HorizontalDivider(thickness = 1.dp, color = LocalColours.current.line)
            row(it)
        }
    }
}

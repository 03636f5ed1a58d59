package be.pleinmakers.ui.languages

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.intl.LocaleList
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.LanguageRow
import be.pleinmakers.ui.parts.BackBar
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Page
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.parts.press
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** The languages of the door, each by its own name: who stands there points at it. */
@Composable
fun LanguagesScreen(state: LanguagesState, onIntent: (LanguagesIntent) -> Unit) {
    Page(top = { BackBar(state.back, { onIntent(LanguagesIntent.Back) }) }) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            Title(state.view.title)
            Words(state.view.lead, Letters.content, Modifier.padding(bottom = 12.dp), LocalColours.current.soft)
            state.view.rows.forEach { Language(it) { onIntent(LanguagesIntent.Choose(it.language.code)) } }
        }
    }
}

@Composable
private fun Language(row: LanguageRow, onClick: () -> Unit) {
    val colours = LocalColours.current
    val fill = if (row.listed) colours.seaPale else colours.card
    Row(
        Modifier
            .fillMaxWidth()
            .heightIn(min = 76.dp)
            .card(fill, if (row.listed) fill else colours.line)
            .press(spoken = row.spoken, onClick = onClick)
            .padding(horizontal = 18.dp, vertical = 12.dp),
        Arrangement.spacedBy(12.dp),
        Alignment.CenterVertically,
    ) {
        Column(Modifier.weight(1f)) {
            Words(row.language.ownName, Letters.name.copy(localeList = LocaleList(row.language.tag)))
            Words(row.detail, Letters.second, colour = colours.soft)
        }
        Icon(Icons.forward, 22.dp, colours.soft, turns = true)
    }
}

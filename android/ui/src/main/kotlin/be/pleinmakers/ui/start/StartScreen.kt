package be.pleinmakers.ui.start

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.WayIn
import be.pleinmakers.ui.parts.CardShape
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Page
import be.pleinmakers.ui.parts.QuietButton
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.press
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

@Composable
fun StartScreen(state: StartState, onIntent: (StartIntent) -> Unit) {
    val view = state.view
    val colours = LocalColours.current
    Page(bottom = {
        QuietButton(view.settings, { onIntent(StartIntent.OpenSettings) }, Modifier.align(Alignment.CenterHorizontally))
        Way(view.pleinmaker, Icons.person, colours.card, colours.ink, colours.soft) { onIntent(StartIntent.Join) }
        Way(view.resident, Icons.calendar, colours.sea, colours.onSea, colours.onSea) {
            onIntent(StartIntent.ChooseNeighbourhood)
        }
    }) {
        Column(Modifier.padding(top = 48.dp), Arrangement.spacedBy(6.dp)) {
            Title(
                view.title,
                style = Letters.title.copy(
                    fontSize = Letters.title.fontSize * 1.15f,
                    lineHeight =
                        Letters.title.lineHeight * 1.15f,
                ),
            )
            Words(view.lead, Letters.name.copy(fontWeight = Letters.content.fontWeight), colour = colours.soft)
        }
    }
}

@Composable
private fun Way(way: WayIn, icon: ImageVector, fill: Color, ink: Color, soft: Color, onClick: () -> Unit) {
    Row(
        Modifier
            .fillMaxWidth()
            .heightIn(min = 104.dp)
            .clip(CardShape)
            .background(fill)
            .border(1.dp, LocalColours.current.line, CardShape)
            .press(onClick = onClick)
            .padding(horizontal = 20.dp, vertical = 16.dp),
        Arrangement.spacedBy(18.dp),
        Alignment.CenterVertically,
    ) {
        Icon(icon, 32.dp, ink)
        Column(Modifier.weight(1f)) {
            Words(way.word, Letters.button, colour = ink)
            Words(way.hint, Letters.second, colour = soft)
        }
    }
}

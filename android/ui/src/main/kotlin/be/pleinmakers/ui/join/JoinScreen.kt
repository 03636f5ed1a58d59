package be.pleinmakers.ui.join

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.BasicTextField
import androidx.compose.material3.CircularProgressIndicator
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.ui.parts.BackBar
import be.pleinmakers.ui.parts.BigButton
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Page
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Weight
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours
import be.pleinmakers.ui.theme.LocalFonts

@Composable
fun JoinScreen(state: JoinState, onIntent: (JoinIntent) -> Unit) {
    val view = state.view
    Page(
        top = { BackBar(state.back, { onIntent(JoinIntent.Back) }) },
        bottom = {
            when {
                state.busy -> Busy(view.busy)
                state.link.isNotEmpty() -> BigButton(view.join, { onIntent(JoinIntent.Join) })
                state.canScan -> BigButton(view.scan, { onIntent(JoinIntent.Scan) }, icon = Icons.scan)
            }
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            Title(view.title)
            Words(view.lead, Letters.content, colour = LocalColours.current.soft)
            Words(view.link, Letters.heading, Modifier.padding(top = 28.dp))
            Link(state.link, view.link, !state.busy) { onIntent(JoinIntent.EditLink(it)) }
            if (state.canScan && state.link.isNotEmpty() && !state.busy) {
                BigButton(view.scan, { onIntent(JoinIntent.Scan) }, Modifier.padding(top = 8.dp), Weight.PLAIN, Icons.scan)
            }
        }
    }
}

private val Field = RoundedCornerShape(18.dp)

/** A link is Latin letters from left to right, in every language. */
@Composable
private fun Link(link: String, label: String, enabled: Boolean, onEdit: (String) -> Unit) {
    val colours = LocalColours.current
    BasicTextField(
        link,
        onEdit,
        Modifier.fillMaxWidth().semantics { contentDescription = label },
        enabled,
        textStyle = Letters.content.copy(fontFamily = LocalFonts.current.latin, color = colours.ink),
        cursorBrush = SolidColor(colours.sea),
        decorationBox = { field ->
            Box(
                Modifier
                    .clip(Field)
                    .background(colours.card)
                    .border(1.5.dp, colours.edge, Field)
                    .heightIn(min = 68.dp)
                    .padding(horizontal = 16.dp, vertical = 14.dp),
                Alignment.CenterStart,
            ) { field() }
        },
    )
}

@Composable
private fun Busy(word: String) {
    val colours = LocalColours.current
    Row(
        Modifier.fillMaxWidth().heightIn(min = 80.dp).semantics { liveRegion = LiveRegionMode.Polite },
        Arrangement.spacedBy(14.dp, Alignment.CenterHorizontally),
        Alignment.CenterVertically,
    ) {
        CircularProgressIndicator(Modifier.size(26.dp), colours.sea, 3.dp)
        Words(word, Letters.button, colour = colours.sea)
    }
}

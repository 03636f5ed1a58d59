package be.pleinmakers.ui.newsignal

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.KindChoice
import be.pleinmakers.ui.parts.BackBar
import be.pleinmakers.ui.parts.BigButton
import be.pleinmakers.ui.parts.CardShape
import be.pleinmakers.ui.parts.ChoiceRow
import be.pleinmakers.ui.parts.Emergency
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Page
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.WriteBox
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** A new question or signal: one choice and a few words; the other choices are made already. */
@Composable
fun NewSignalScreen(state: NewSignalState, onIntent: (NewSignalIntent) -> Unit) {
    val view = state.view
    val emergency = view.urgencies.find { it.urgency == state.urgency }?.emergency
    Page(
        top = { BackBar(state.back, { onIntent(NewSignalIntent.Back) }) },
        bottom = (emergency ?: state.kind)?.let { { Below(state, emergency, onIntent) } },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(10.dp)) {
            Title(view.title)
            Head(view.kindTitle)
            Kinds(state, onIntent)
            Head(view.write.label)
            Words(view.write.hint, Letters.content, colour = LocalColours.current.soft)
            WriteBox(state.words, view.write.label) { onIntent(NewSignalIntent.EditWords(it)) }
            Head(view.urgencyTitle)
            Column(Modifier.card().padding(vertical = 6.dp).selectableGroup()) {
                view.urgencies.forEach { choice ->
                    ChoiceRow(choice.word, choice.urgency == state.urgency) {
                        onIntent(NewSignalIntent.ChooseUrgency(choice.urgency))
                    }
                }
            }
            Head(view.placeTitle)
            Column(Modifier.card().padding(vertical = 6.dp).selectableGroup()) {
                view.places.forEach { choice ->
                    ChoiceRow(choice.word, choice.place == state.place) { onIntent(NewSignalIntent.ChoosePlace(choice.place)) }
                }
            }
        }
    }
}

/** Whom to call stands beside the button: nobody keeps a danger without having seen it. */
@Composable
private fun Below(state: NewSignalState, emergency: String?, onIntent: (NewSignalIntent) -> Unit) {
    emergency?.let { Emergency(it) }
    state.kind?.let { BigButton(state.view.write.save, { onIntent(NewSignalIntent.Save) }) }
}

@Composable
private fun Head(text: String) = Words(text, Letters.heading, Modifier.padding(top = 10.dp).semantics { heading() })

@Composable
private fun Kinds(state: NewSignalState, onIntent: (NewSignalIntent) -> Unit) {
    BoxWithConstraints {
        val beside = if (maxWidth < BesideEachOther * LocalDensity.current.fontScale) 1 else 2
        Column(Modifier.selectableGroup(), Arrangement.spacedBy(8.dp)) {
            state.view.kinds.chunked(beside).forEach { pair ->
                Row(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
                    pair.forEach { choice ->
                        Kind(choice, choice.kind == state.kind, Modifier.weight(1f)) {
                            onIntent(NewSignalIntent.ChooseKind(choice.kind))
                        }
                    }
                }
            }
        }
    }
}

/** Two kinds stand beside each other where their words have room. */
private val BesideEachOther = 310.dp

@Composable
private fun Kind(choice: KindChoice, chosen: Boolean, modifier: Modifier, onClick: () -> Unit) {
    val colours = LocalColours.current
    Row(
        modifier
            .fillMaxWidth()
            .heightIn(min = 64.dp)
            .clip(CardShape)
            .background(if (chosen) colours.seaPale else colours.card)
            .border(if (chosen) 2.dp else 1.dp, if (chosen) colours.sea else colours.line, CardShape)
            .selectable(selected = chosen, role = Role.RadioButton, onClick = onClick)
            .padding(horizontal = 12.dp, vertical = 10.dp),
        Arrangement.spacedBy(10.dp),
        Alignment.CenterVertically,
    ) {
        Icon(Icons.of(choice.kind), 26.dp, colours.sea)
        Words(choice.word, if (chosen) Letters.strong else Letters.content, Modifier.weight(1f))
    }
}

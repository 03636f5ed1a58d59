package be.pleinmakers.ui.invite

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.AnswerButton
import be.pleinmakers.core.InviteRow
import be.pleinmakers.core.SignUpDetail
import be.pleinmakers.ui.parts.ArrivalLine
import be.pleinmakers.ui.parts.QuietButton
import be.pleinmakers.ui.parts.RoundButton
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.parts.largeLetters
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

private val ButtonShape = RoundedCornerShape(16.dp)

/** A door of the round: its number, what was said, and the buttons to say it with. */
@Composable
internal fun InviteCard(row: InviteRow, isWriting: Boolean, modifier: Modifier, onIntent: (InviteIntent) -> Unit) {
    val colours = LocalColours.current
    Column(modifier.fillMaxWidth().card().padding(16.dp), Arrangement.spacedBy(10.dp)) {
        Row(
            Modifier.fillMaxWidth().semantics(mergeDescendants = true) { contentDescription = row.spoken },
            Arrangement.spacedBy(16.dp),
        ) {
            Words(row.number, Letters.name)
            Column(Modifier.weight(1f)) {
                Words(row.title, Letters.strong)
                if (row.detail.isNotEmpty()) Words(row.detail, Letters.second, colour = colours.soft)
                row.arrival?.let { ArrivalLine(it) }
            }
        }
        Answers(row, onIntent)
        row.more?.let { if (!isWriting) Detail(row, it, onIntent) }
    }
}

@Composable
private fun Answers(row: InviteRow, onIntent: (InviteIntent) -> Unit) {
    if (row.buttons.isEmpty()) return
    val answer = { button: AnswerButton -> onIntent(InviteIntent.Answer(row.household, button.answer)) }
    if (largeLetters()) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            row.buttons.forEach { Answer(it, Modifier.fillMaxWidth()) { answer(it) } }
        }
    } else {
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(8.dp)) {
            row.buttons.forEach { Answer(it, equal()) { answer(it) } }
        }
    }
}

private fun RowScope.equal(): Modifier = Modifier.weight(1f)

@Composable
private fun Answer(button: AnswerButton, modifier: Modifier, onClick: () -> Unit) {
    val colours = LocalColours.current
    Box(
        modifier
            .heightIn(min = 56.dp)
            .clip(ButtonShape)
            .background(if (button.chosen) colours.sea else colours.ground)
            .border(1.dp, if (button.chosen) colours.sea else colours.line, ButtonShape)
            .semantics(mergeDescendants = true) { contentDescription = button.spoken }
            .selectable(button.chosen, role = Role.RadioButton, onClick = onClick)
            .padding(horizontal = 8.dp, vertical = 8.dp),
        Alignment.Center,
    ) {
        Words(button.word, Letters.heading, colour = if (button.chosen) colours.onSea else colours.ink, align = TextAlign.Center)
    }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Detail(row: InviteRow, more: SignUpDetail, onIntent: (InviteIntent) -> Unit) {
    val household = row.household
    val change = { persons: Long -> onIntent(InviteIntent.Persons(household, persons)) }
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
        RoundButton("−", more.fewerWord, more.fewer?.let { { change(it) } })
        Words(more.personsWord, Letters.strong, Modifier.weight(1f), align = TextAlign.Center)
        RoundButton("+", more.moreWord, more.more?.let { { change(it) } })
    }
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(4.dp)) {
        Fetch(more) { onIntent(InviteIntent.Fetch(household, it)) }
        QuietButton(more.bringsWord, { onIntent(InviteIntent.WriteBrings(household, more.brings.orEmpty())) })
    }
}

@Composable
private fun Fetch(more: SignUpDetail, onChange: (Boolean) -> Unit) {
    val colours = LocalColours.current
    Row(
        Modifier
            .heightIn(min = 48.dp)
            .clip(ButtonShape)
            .background(if (more.fetch) colours.seaPale else colours.card)
            .border(1.dp, if (more.fetch) colours.sea else colours.line, ButtonShape)
            .toggleable(more.fetch, role = Role.Switch, onValueChange = onChange)
            .padding(horizontal = 16.dp, vertical = 8.dp),
        Arrangement.Center,
        Alignment.CenterVertically,
    ) {
        Words(more.fetchWord, Letters.heading, colour = if (more.fetch) colours.sea else colours.ink)
    }
}

package be.pleinmakers.ui.door

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.DoorView
import be.pleinmakers.core.OutcomeButton
import be.pleinmakers.ui.parts.BackBar
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Mark
import be.pleinmakers.ui.parts.MoreBelow
import be.pleinmakers.ui.parts.QuietButton
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.parts.largeLetters
import be.pleinmakers.ui.parts.press
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** One door. What happens most stands lowest, and stays there; the rest scrolls above it where letters are large. */
@Composable
fun DoorScreen(state: DoorState, onIntent: (DoorIntent) -> Unit) {
    val view = state.view
    val press = { button: OutcomeButton -> onIntent(button.intent()) }
    val scroll = rememberScrollState()
    Box(Modifier.fillMaxSize()) {
        Column(Modifier.fillMaxSize()) {
            BoxWithConstraints(Modifier.weight(1f)) {
                Column(
                    Modifier.fillMaxWidth().verticalScroll(scroll).heightIn(min = maxHeight),
                    Arrangement.SpaceBetween,
                ) {
                    Column {
                        Head(state, onIntent)
                        History(view, onIntent)
                    }
                    Column {
                        RareOutcomes(view, press)
                        // Lowest of what is rare: nothing of what is recorded here gives way to it.
                        view.newFace?.let { word ->
                            QuietButton(word, { onIntent(DoorIntent.NewFace) }, Modifier.padding(4.dp), Icons.person)
                        }
                    }
                }
                MoreBelow(scroll)
            }
            MainOutcomes(view, press)
        }
        view.outcomes.find { it.outcome == state.open }?.let { ChoiceSheet(it, state.back, onIntent) }
    }
}

private fun OutcomeButton.intent(): DoorIntent =
    if (choices.isEmpty()) DoorIntent.Record(outcome) else DoorIntent.OpenChoices(outcome)

@Composable
private fun Head(state: DoorState, onIntent: (DoorIntent) -> Unit) {
    val view = state.view
    val soft = LocalColours.current.soft
    Top(state, onIntent)
    Column(Modifier.padding(horizontal = 20.dp)) {
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
            Title(view.row.number, Modifier.weight(1f), Letters.door)
            Mark(view.row.state, 36.dp)
        }
        view.name?.let { Words(it, Letters.name, Modifier.padding(bottom = 2.dp)) }
        view.nameHidden?.let { Words(it, Letters.content, Modifier.padding(bottom = 2.dp), colour = soft) }
        Words(view.row.title, Letters.strong)
        if (view.row.detail.isNotEmpty()) Words(view.row.detail, Letters.content, colour = soft)
        Language(view) { onIntent(DoorIntent.ShowPhrases(view.speakLanguage)) }
        view.undoFace?.let { QuietButton(it, { onIntent(DoorIntent.UndoFace) }, icon = Icons.undo) }
    }
}

/** The way back, and beside it a question or signal: it takes no room from what is recorded here. */
@Composable
private fun Top(state: DoorState, onIntent: (DoorIntent) -> Unit) {
    val room = Modifier.fillMaxWidth().padding(start = 8.dp, top = 16.dp, end = 4.dp)
    val ask = { onIntent(DoorIntent.AskSignal) }
    if (largeLetters()) {
        Column(room) {
            BackBar(state.back, { onIntent(DoorIntent.Back) }, state.view.place)
            QuietButton(state.view.signal, ask, icon = Icons.question)
        }
    } else {
        Row(room, Arrangement.spacedBy(4.dp), Alignment.CenterVertically) {
            Box(Modifier.weight(1f)) { BackBar(state.back, { onIntent(DoorIntent.Back) }, state.view.place) }
            QuietButton(state.view.signal, ask, icon = Icons.question)
        }
    }
}

/** Which language they speak, and to the phrases in it. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Language(view: DoorView, onClick: () -> Unit) {
    val colours = LocalColours.current
    val language = view.language
    if (language == null) {
        QuietButton(view.speak, onClick, Modifier.padding(top = 4.dp), Icons.smile)
        return
    }
    Row(
        Modifier
            .padding(top = 12.dp)
            .fillMaxWidth()
            .heightIn(min = 48.dp)
            .card(colours.seaPale, colours.seaPale)
            .press(onClick = onClick)
            .padding(horizontal = 16.dp, vertical = 11.dp),
        Arrangement.spacedBy(14.dp),
        Alignment.CenterVertically,
    ) {
        Icon(Icons.letters, 26.dp, colours.sea)
        FlowRow(Modifier.weight(1f), Arrangement.SpaceBetween) {
            Words(language, Letters.strong)
            Words(view.speak, Letters.heading, Modifier.padding(top = 1.dp), colours.sea)
        }
    }
}

package be.pleinmakers.ui.signal

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.ArrivalCode
import be.pleinmakers.core.SignalAction
import be.pleinmakers.core.SignalActionCode
import be.pleinmakers.core.SignalEvent
import be.pleinmakers.core.SignalView
import be.pleinmakers.ui.parts.BackBar
import be.pleinmakers.ui.parts.BigButton
import be.pleinmakers.ui.parts.Emergency
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Page
import be.pleinmakers.ui.parts.QuietButton
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Weight
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.WriteBox
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.parts.largeLetters
import be.pleinmakers.ui.signals.SignalFacts
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** One question or signal: what was asked, the answer, what happened. What to do next stands lowest. */
@Composable
fun SignalScreen(state: SignalState, onIntent: (SignalIntent) -> Unit) {
    val view = state.view
    val writing = state.writing
    val bottom = view.actions.isNotEmpty() || writing != null
    Page(
        top = { BackBar(state.back, { onIntent(SignalIntent.Back) }, view.title) },
        bottom = if (bottom) ({ Actions(view, writing, onIntent) }) else null,
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(10.dp)) {
            Row(horizontalArrangement = Arrangement.spacedBy(14.dp), verticalAlignment = Alignment.CenterVertically) {
                Icon(Icons.of(view.row.kind), 34.dp, LocalColours.current.sea)
                Title(view.row.kindWord, Modifier.weight(1f))
            }
            Column { SignalFacts(view.row, named = false) }
            view.words?.let { Words(it, Letters.name) }
            view.emergency?.let { Emergency(it) }
            if (writing == null) Told(view, onIntent) else Answer(view, writing, onIntent)
        }
    }
}

@Composable
private fun Told(view: SignalView, onIntent: (SignalIntent) -> Unit) {
    val colours = LocalColours.current
    view.answer?.let { answer ->
        Column(Modifier.fillMaxWidth().card(colours.seaPale, colours.seaPale).padding(horizontal = 16.dp, vertical = 12.dp)) {
            view.answerTitle?.let { Words(it, Letters.heading, Modifier.semantics { heading() }, colours.sea) }
            Words(answer, Letters.name)
        }
    }
    view.door?.let { door ->
        QuietButton(view.doorWord.orEmpty(), { onIntent(SignalIntent.OpenDoor(door)) }, icon = Icons.forward)
    }
    Words(view.historyTitle, Letters.heading, Modifier.padding(top = 8.dp).semantics { heading() }, colours.soft)
    view.history.forEach { Event(it) }
}

@Composable
private fun Event(event: SignalEvent) {
    val soft = LocalColours.current.soft
    Column(
        Modifier
            .fillMaxWidth()
            .card()
            .semantics(mergeDescendants = true) { }
            .padding(horizontal = 16.dp, vertical = 12.dp),
    ) {
        if (largeLetters()) {
            Words(event.word, Letters.strong)
            Words(event.by, Letters.content, colour = soft)
        } else {
            Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp)) {
                Words(event.word, Letters.strong, Modifier.weight(1f))
                Words(event.by, Letters.content, colour = soft)
            }
        }
        event.detail?.let { Words(it, Letters.content) }
        Words(event.`when`, Letters.second, colour = soft)
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(6.dp), Alignment.CenterVertically) {
            Icon(if (event.arrival.code == ArrivalCode.ARRIVED) Icons.tick else Icons.waiting, 16.dp, soft)
            Words(event.arrival.word, Letters.second, Modifier.weight(1f), soft)
        }
    }
}

@Composable
private fun Answer(view: SignalView, writing: String, onIntent: (SignalIntent) -> Unit) {
    Words(view.write.label, Letters.heading, Modifier.padding(top = 8.dp).semantics { heading() })
    Words(view.write.hint, Letters.content, colour = LocalColours.current.soft)
    WriteBox(writing, view.write.label) { onIntent(SignalIntent.EditAnswer(it)) }
}

@Composable
private fun Actions(view: SignalView, writing: String?, onIntent: (SignalIntent) -> Unit) {
    if (writing != null) {
        BigButton(view.write.cancel, { onIntent(SignalIntent.CancelAnswer) }, weight = Weight.PLAIN)
        if (writing.isNotBlank()) BigButton(view.write.save, { onIntent(SignalIntent.SaveAnswer) })
    } else {
        view.actions.forEach { Action(it, onIntent) }
    }
}

@Composable
private fun Action(action: SignalAction, onIntent: (SignalIntent) -> Unit) {
    val intent =
        when (action.code) {
            SignalActionCode.CARRY_BACK -> SignalIntent.CarryBack
            SignalActionCode.ANSWER -> SignalIntent.WriteAnswer
            SignalActionCode.WITHDRAW -> SignalIntent.Withdraw
        }
    BigButton(action.word, { onIntent(intent) }, weight = if (action.primary) Weight.FIRST else Weight.PLAIN)
}

package be.pleinmakers.ui.phrase

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.PhraseAnswer
import be.pleinmakers.core.PhraseView
import be.pleinmakers.core.SpokenLanguage
import be.pleinmakers.ui.parts.BackBar
import be.pleinmakers.ui.parts.BigButton
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.OfTheDoor
import be.pleinmakers.ui.parts.Page
import be.pleinmakers.ui.parts.Unreviewed
import be.pleinmakers.ui.parts.Weight
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** One phrase, for who stands at the door: very large, and below it what can be answered by pointing. */
@Composable
fun PhraseScreen(state: PhraseState, onIntent: (PhraseIntent) -> Unit) {
    val view = state.view
    val soft = LocalColours.current.soft
    Page(
        top = { BackBar(state.back, { onIntent(PhraseIntent.Back) }, view.position) },
        bottom = { Below(state, onIntent) },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(10.dp)) {
            OfTheDoor(view.row.words, Letters.shown, view.language, Modifier.fillMaxWidth().semantics { heading() })
            view.row.meaning?.let { Words(it, Letters.content, colour = soft) }
            view.answersTitle?.let { Words(it, Letters.heading, Modifier.padding(top = 6.dp), soft) }
            view.answers.forEach { Answer(it, view.language) }
            view.unreviewed?.let { Unreviewed(it, Modifier.padding(top = 6.dp)) }
            if (!state.speaks) Words(view.noVoice, Letters.second, colour = soft)
        }
    }
}

/** A finger that points at it does nothing to it: what was answered, she knows. */
@Composable
private fun Answer(answer: PhraseAnswer, language: SpokenLanguage) {
    val colours = LocalColours.current
    Column(
        Modifier
            .fillMaxWidth()
            .heightIn(min = 72.dp)
            .card(colours.seaPale, colours.seaPale)
            .padding(horizontal = 18.dp, vertical = 10.dp),
        Arrangement.Center,
    ) {
        OfTheDoor(answer.words, Letters.number, language, Modifier.fillMaxWidth(), colours.sea)
        answer.meaning?.let { Words(it, Letters.second, colour = colours.soft) }
    }
}

@Composable
private fun Below(state: PhraseState, onIntent: (PhraseIntent) -> Unit) {
    val view = state.view
    if (state.speaks) BigButton(view.speak, { onIntent(PhraseIntent.Speak) }, weight = Weight.SECOND, icon = Icons.speaker)
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(10.dp)) {
        Steps(view, Modifier.weight(1f).heightIn(min = Weight.FIRST.height), onIntent)
    }
}

@Composable
private fun Steps(view: PhraseView, half: Modifier, onIntent: (PhraseIntent) -> Unit) {
    view.previous?.let { step ->
        BigButton(step.word, { onIntent(PhraseIntent.Show(step.key)) }, half, Weight.PLAIN)
    }
    view.next?.let { step ->
        BigButton(step.word, { onIntent(PhraseIntent.Show(step.key)) }, half, Weight.FIRST)
    }
}

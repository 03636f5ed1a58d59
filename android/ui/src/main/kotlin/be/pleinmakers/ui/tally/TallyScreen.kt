package be.pleinmakers.ui.tally

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.TallyStep
import be.pleinmakers.ui.parts.BackBar
import be.pleinmakers.ui.parts.BigButton
import be.pleinmakers.ui.parts.Page
import be.pleinmakers.ui.parts.RoundButton
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** Who was there: three numbers with a plus and a minus each, no names and no keyboard. */
@Composable
fun TallyScreen(state: TallyState, onIntent: (TallyIntent) -> Unit) {
    val view = state.view
    val soft = LocalColours.current.soft
    Page(
        top = { BackBar(state.back, { onIntent(TallyIntent.Back) }) },
        bottom = { BigButton(view.save, { onIntent(TallyIntent.Save) }) },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(10.dp)) {
            Title(view.title)
            Words(view.activity, Letters.content, colour = soft)
            view.steps.forEach { Step(it, onIntent) }
            Words(view.note, Letters.content, colour = soft)
            view.counted?.let { Words(it, Letters.content) }
        }
    }
}

@Composable
private fun Step(step: TallyStep, onIntent: (TallyIntent) -> Unit) {
    Column(Modifier.fillMaxWidth().card().padding(16.dp), Arrangement.spacedBy(8.dp)) {
        Words(step.word, Letters.strong)
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
            RoundButton("−", step.lessWord, step.less?.let { { onIntent(TallyIntent.Count(it)) } }, BIG)
            Words(
                step.value.toString(),
                Letters.title,
                Modifier.weight(1f).semantics { contentDescription = step.spoken },
                align = TextAlign.Center,
            )
            RoundButton("+", step.moreWord, step.more?.let { { onIntent(TallyIntent.Count(it)) } }, BIG)
        }
    }
}

private val BIG = 72.dp

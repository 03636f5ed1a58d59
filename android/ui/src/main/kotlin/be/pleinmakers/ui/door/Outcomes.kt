package be.pleinmakers.ui.door

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.DoorView
import be.pleinmakers.core.OutcomeButton
import be.pleinmakers.ui.parts.BigButton
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Weight
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.largeLetters
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

private val Gap = 10.dp

/** Room for two words beside each other, at letters of the usual size. */
private val TwoColumns = 300.dp

/** The rest of the outcomes: the rarest stands highest, farthest from the thumb. */
@Composable
internal fun RareOutcomes(view: DoorView, press: (OutcomeButton) -> Unit) {
    val question = view.question ?: return
    val rare = view.outcomes.rare().dropLast(pinned())
    BoxWithConstraints(Modifier.padding(horizontal = 16.dp)) {
        val columns = if (maxWidth < TwoColumns * LocalDensity.current.fontScale) 1 else 2
        Column(verticalArrangement = Arrangement.spacedBy(Gap)) {
            Words(
                question,
                Letters.heading,
                Modifier.padding(start = 4.dp, top = 20.dp).semantics { heading() },
                LocalColours.current.soft,
            )
            rare.chunked(columns).forEach { line ->
                Row(Modifier.fillMaxWidth().height(IntrinsicSize.Min), Arrangement.spacedBy(Gap)) {
                    line.forEach { Outcome(it, press, Weight.PLAIN, Modifier.weight(1f).fillMaxHeight()) }
                }
            }
        }
    }
}

private fun List<OutcomeButton>.rare() = takeWhile { !it.primary && !it.usual }

/** How many of the rest stay in reach too: large letters leave no room for any. */
@Composable
private fun pinned() = if (largeLetters()) 0 else 1

/** The two that a visit mostly ends with, and the next one where there is room: always in reach. */
@Composable
internal fun MainOutcomes(view: DoorView, press: (OutcomeButton) -> Unit) {
    Column(Modifier.padding(start = 16.dp, end = 16.dp, top = Gap, bottom = 20.dp), Arrangement.spacedBy(Gap)) {
        view.outcomes.rare().takeLast(pinned()).forEach { Outcome(it, press, Weight.PLAIN) }
        view.outcomes.find { it.usual }?.let { Outcome(it, press, Weight.SECOND) }
        view.outcomes.find { it.primary }?.let { Outcome(it, press, Weight.FIRST) }
    }
}

@Composable
private fun Outcome(button: OutcomeButton, press: (OutcomeButton) -> Unit, weight: Weight, modifier: Modifier = Modifier) =
    BigButton(button.word, { press(button) }, modifier, weight, Icons.of(button.outcome))

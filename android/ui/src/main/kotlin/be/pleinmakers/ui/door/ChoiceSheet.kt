package be.pleinmakers.ui.door

import androidx.compose.foundation.background
import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.OutcomeButton
import be.pleinmakers.ui.parts.BackBar
import be.pleinmakers.ui.parts.BigButton
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Weight
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

private val Top = RoundedCornerShape(topStart = 24.dp, topEnd = 24.dp)

/** What to say with an outcome: the first choice is the lowest and largest. */
@Composable
internal fun ChoiceSheet(button: OutcomeButton, back: String, onIntent: (DoorIntent) -> Unit) {
    val colours = LocalColours.current
    Box(
        // A tap beside the sheet closes it; for those who do not see it, the arrow does.
        Modifier.fillMaxSize().background(colours.scrim).pointerInput(Unit) {
            detectTapGestures { onIntent(DoorIntent.CloseChoices) }
        },
        Alignment.BottomCenter,
    ) {
        Column(
            Modifier
                .padding(top = 24.dp)
                .fillMaxWidth()
                .clip(Top)
                .background(colours.ground)
                .pointerInput(Unit) { detectTapGestures { } }
                .semantics { paneTitle = button.word }
                // From below: where not all fits, it is the first choice that is in sight.
                .verticalScroll(rememberScrollState(), reverseScrolling = true)
                .padding(start = 16.dp, end = 16.dp, top = 12.dp, bottom = 20.dp),
            Arrangement.spacedBy(10.dp),
        ) {
            Column {
                BackBar(back, { onIntent(DoorIntent.CloseChoices) })
                Title(button.word, Modifier.padding(start = 4.dp, bottom = 6.dp), Letters.name)
            }
            button.choices.asReversed().forEach { choice ->
                val first = choice == button.choices.first()
                BigButton(
                    choice.word,
                    { onIntent(DoorIntent.RecordWith(button.outcome, choice.more)) },
                    weight = if (first) Weight.FIRST else Weight.PLAIN,
                )
            }
        }
    }
}

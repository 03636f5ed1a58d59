package be.pleinmakers.ui.firstsync

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.ProgressBarRangeInfo
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.progressBarRangeInfo
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.ProblemView
import be.pleinmakers.ui.parts.BigButton
import be.pleinmakers.ui.parts.Page
import be.pleinmakers.ui.parts.PillShape
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Weight
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

@Composable
fun FirstSyncScreen(state: FirstSyncState, onIntent: (FirstSyncIntent) -> Unit) {
    val view = state.view
    val problem = view.problem
    Page(bottom = {
        BigButton(view.next, { onIntent(FirstSyncIntent.Next) }, weight = if (view.done) Weight.FIRST else Weight.PLAIN)
        problem?.let { BigButton(it.button, { onIntent(FirstSyncIntent.Retry) }) }
    }) {
        Column(Modifier.padding(top = 12.dp), Arrangement.spacedBy(8.dp)) {
            Title(view.title)
            if (!view.done) Words(view.lead, Letters.content, colour = LocalColours.current.soft)
            Bar(view.progress)
            Words(view.count, Letters.strong, Modifier.semantics { liveRegion = LiveRegionMode.Polite })
            problem?.let { Stopped(it) }
        }
    }
}

/** A bar that stands still while nothing is known: something that turns for ever says nothing. */
@Composable
private fun Bar(progress: Float?) {
    val colours = LocalColours.current
    Box(
        Modifier
            .padding(top = 36.dp, bottom = 12.dp)
            .fillMaxWidth()
            .height(14.dp)
            .clip(PillShape)
            .background(colours.line)
            .semantics {
                progressBarRangeInfo = progress?.let { ProgressBarRangeInfo(it, 0f..1f) } ?: ProgressBarRangeInfo.Indeterminate
            },
    ) {
        Box(Modifier.fillMaxWidth(progress ?: 0f).height(14.dp).clip(PillShape).background(colours.sea))
    }
}

@Composable
private fun Stopped(problem: ProblemView) {
    Column(
        Modifier.padding(top = 20.dp).fillMaxWidth().card().padding(18.dp).semantics { liveRegion = LiveRegionMode.Polite },
        Arrangement.spacedBy(4.dp),
    ) {
        Words(problem.sentence, Letters.strong)
        Words(problem.action, Letters.content, colour = LocalColours.current.soft)
    }
}

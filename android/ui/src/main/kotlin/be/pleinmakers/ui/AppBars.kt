package be.pleinmakers.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.HorizontalDivider
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.HomeTab
import be.pleinmakers.core.Recorded
import be.pleinmakers.core.TabView
import be.pleinmakers.ui.parts.CardShape
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.PillShape
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.press
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** Words in the bar grow less than others: five of them share one line, and each has its icon. */
private const val BAR_SCALE = 1.2f

@Composable
internal fun TabBar(tabs: List<TabView>, chosen: HomeTab, onIntent: (Intent) -> Unit) {
    val colours = LocalColours.current
    val density = LocalDensity.current
    Column(Modifier.background(colours.card)) {
        HorizontalDivider(thickness = 1.dp, color = colours.line)
        CompositionLocalProvider(
            LocalDensity provides Density(density.density, density.fontScale.coerceAtMost(BAR_SCALE)),
        ) {
            Row(Modifier.fillMaxWidth().padding(horizontal = 4.dp).selectableGroup()) {
                tabs.forEach { Tab(it, it.tab == chosen, Modifier.weight(1f)) { onIntent(AppIntent.SelectTab(it.tab)) } }
            }
        }
    }
}

@Composable
private fun Tab(tab: TabView, chosen: Boolean, modifier: Modifier, onClick: () -> Unit) {
    val colours = LocalColours.current
    val front = if (chosen) colours.sea else colours.soft
    Column(
        modifier
            .heightIn(min = 76.dp)
            .selectable(selected = chosen, role = Role.Tab, onClick = onClick)
            .padding(top = 10.dp, bottom = 12.dp),
        Arrangement.spacedBy(4.dp),
        Alignment.CenterHorizontally,
    ) {
        Box(
            Modifier
                .clip(PillShape)
                .background(if (chosen) colours.seaPale else colours.card)
                .heightIn(min = 30.dp)
                .padding(horizontal = 14.dp),
            Alignment.Center,
        ) { Icon(Icons.of(tab.tab), 24.dp, front) }
        val weight = if (chosen) FontWeight.Bold else FontWeight.Normal
        Words(tab.word, Letters.small.copy(fontWeight = weight), colour = front, align = TextAlign.Center)
    }
}

/** What was just recorded, and how to take it back: there in place of a question beforehand. */
@Composable
internal fun SaidBar(said: Recorded, onIntent: (Intent) -> Unit) {
    val colours = LocalColours.current
    BoxWithConstraints(
        Modifier
            .padding(horizontal = 12.dp, vertical = 8.dp)
            .fillMaxWidth()
            .clip(CardShape)
            .background(colours.ink)
            .semantics { liveRegion = LiveRegionMode.Polite }
            .padding(start = 18.dp, end = 6.dp, top = 4.dp, bottom = 4.dp),
    ) {
        if (maxWidth < BesideEachOther * LocalDensity.current.fontScale) {
            Column {
                Words(said.said, Letters.heading, Modifier.padding(top = 10.dp, end = 12.dp), colours.card)
                Undo(said.undo, Modifier.align(Alignment.End), onIntent)
            }
        } else {
            Row(Modifier.heightIn(min = 56.dp), Arrangement.spacedBy(8.dp), Alignment.CenterVertically) {
                Words(said.said, Letters.heading, Modifier.weight(1f), colours.card)
                Undo(said.undo, Modifier, onIntent)
            }
        }
    }
}

private val BesideEachOther = 290.dp

@Composable
private fun Undo(word: String, modifier: Modifier, onIntent: (Intent) -> Unit) {
    Row(
        modifier
            .heightIn(min = 56.dp)
            .clip(CardShape)
            .press { onIntent(AppIntent.Undo) }
            .padding(horizontal = 14.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) { Words(word, Letters.heading, colour = LocalColours.current.seaPale) }
}

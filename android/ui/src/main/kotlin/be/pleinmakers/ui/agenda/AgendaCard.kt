package be.pleinmakers.ui.agenda

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.AgendaItem
import be.pleinmakers.core.Fact
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.parts.largeLetters
import be.pleinmakers.ui.parts.press
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** What is on, as the drawing on a poster: the day large, then what, when, where. */
@Composable
internal fun AgendaCard(item: AgendaItem, modifier: Modifier, onClick: () -> Unit) {
    val colours = LocalColours.current
    val fill = if (item.next) colours.sea else colours.card
    val ink =
        when {
            item.next -> colours.onSea
            item.cancelled != null -> colours.soft
            else -> colours.ink
        }
    val whole =
        modifier
            .fillMaxWidth()
            .heightIn(min = 84.dp)
            .card(fill, if (item.next) fill else colours.line)
            .press(spoken = item.spoken, onClick = onClick)
            .padding(horizontal = 18.dp, vertical = 16.dp)
    if (largeLetters()) {
        Column(whole, Arrangement.spacedBy(8.dp)) {
            Day(item, ink)
            What(item, ink)
        }
    } else {
        Row(whole, Arrangement.spacedBy(20.dp)) {
            Day(item, ink)
            Column(Modifier.weight(1f)) { What(item, ink) }
        }
    }
}

@Composable
private fun Day(item: AgendaItem, ink: Color) {
    val soft = if (item.next) ink else LocalColours.current.soft
    val day = @Composable { Words(item.dayOfMonth, Letters.title, colour = ink, align = TextAlign.Center) }
    if (largeLetters()) {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
            Words(item.weekdayShort, Letters.second, colour = soft)
            day()
            Words(item.monthShort, Letters.second, colour = soft)
        }
    } else {
        Column(Modifier.widthIn(min = 52.dp), horizontalAlignment = Alignment.CenterHorizontally) {
            Words(item.weekdayShort, Letters.second, colour = soft, align = TextAlign.Center)
            day()
            Words(item.monthShort, Letters.second, colour = soft, align = TextAlign.Center)
        }
    }
}

@Composable
private fun What(item: AgendaItem, ink: Color) {
    val colours = LocalColours.current
    val soft = if (item.next) ink else colours.soft
    // A foreign title is her neighbour's own word; what it is comes first.
    val head = if (item.titleForeign) item.kindWord else item.title
    Row(horizontalArrangement = Arrangement.spacedBy(10.dp), verticalAlignment = Alignment.Top) {
        Icon(Icons.kind(item.kindCode), 26.dp, if (item.next) ink else colours.sea)
        Words(head, Letters.button, Modifier.weight(1f), ink, struck = item.cancelled != null)
    }
    Column(Modifier.padding(top = 4.dp)) {
        if (item.titleForeign) Words(item.title, Letters.second, colour = soft, struck = item.cancelled != null)
        item.cancelled?.let { Words(it, Letters.heading, colour = colours.brick) }
        item.moved?.let { Words(it, Letters.heading, colour = if (item.next) ink else colours.ochre) }
        Words(item.timeRange, Letters.second, colour = soft)
        if (item.place.isNotEmpty()) Words(item.place, Letters.second, colour = soft)
    }
    if (item.cancelled == null) Facts(item.facts, soft)
}

/** Icon and word, so that either is enough. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
fun Facts(facts: List<Fact>, colour: Color) {
    if (facts.isEmpty()) return
    FlowRow(Modifier.padding(top = 8.dp), Arrangement.spacedBy(18.dp), Arrangement.spacedBy(4.dp)) {
        facts.forEach {
            Row(horizontalArrangement = Arrangement.spacedBy(6.dp), verticalAlignment = Alignment.CenterVertically) {
                Icon(Icons.fact(it.code), 20.dp, colour)
                Words(it.word, Letters.second, colour = colour)
            }
        }
    }
}

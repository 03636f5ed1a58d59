package be.pleinmakers.ui.today

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.CarryBackView
import be.pleinmakers.core.DoorGroup
import be.pleinmakers.core.TodayView
import be.pleinmakers.ui.parts.BigButton
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.PillShape
import be.pleinmakers.ui.parts.QuietButton
import be.pleinmakers.ui.parts.StatusPill
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Weight
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.press
import be.pleinmakers.ui.signals.SignalCard
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

@Composable
fun TodayScreen(state: TodayState, onIntent: (TodayIntent) -> Unit) {
    val view = state.view
    LazyColumn(Modifier.fillMaxSize(), contentPadding = PaddingValues(12.dp, 32.dp, 12.dp, 20.dp)) {
        item("head") { Head(view, onIntent) }
        view.empty?.let { empty ->
            item("empty") {
                Column(Modifier.padding(top = 20.dp), Arrangement.spacedBy(16.dp)) {
                    BigButton(empty.button, { onIntent(TodayIntent.OpenBuilding) }, weight = Weight.PLAIN)
                }
            }
        }
        view.carryBack?.let { answers(it, onIntent) }
        view.calls.forEach { call ->
            item(listOf(call.code, call.id)) {
                CallCard(call, Modifier.padding(top = 8.dp)) { onIntent(TodayIntent.OpenCall(call.code, call.id)) }
            }
        }
        groups("round", view.round, onIntent)
        if (state.showMore) {
            groups("more", view.more, onIntent)
        } else {
            view.moreWord?.let { word ->
                item("show") {
                    Column(Modifier.fillMaxWidth().padding(top = 16.dp), horizontalAlignment = Alignment.CenterHorizontally) {
                        QuietButton(word, { onIntent(TodayIntent.ShowMore) })
                    }
                }
            }
        }
    }
}

@Composable
private fun Head(view: TodayView, onIntent: (TodayIntent) -> Unit) {
    val soft = LocalColours.current.soft
    Column(Modifier.padding(horizontal = 8.dp)) {
        Title(view.title)
        Words(view.date, Letters.content, colour = soft)
        Words(view.summary, Letters.content, colour = soft)
        Column(Modifier.padding(top = 6.dp)) {
            StatusPill(view.status) { onIntent(TodayIntent.OpenSync) }
        }
        FindButton(view.search) { onIntent(TodayIntent.FindDoor) }
    }
}

/** Looks like the field that it opens. */
@Composable
private fun FindButton(word: String, onClick: () -> Unit) {
    val colours = LocalColours.current
    Row(
        Modifier
            .padding(top = 10.dp)
            .fillMaxWidth()
            .heightIn(min = 52.dp)
            .clip(PillShape)
            .background(colours.card)
            .border(1.5.dp, colours.edge, PillShape)
            .press(onClick = onClick)
            .padding(horizontal = 18.dp, vertical = 10.dp),
        Arrangement.spacedBy(12.dp),
        Alignment.CenterVertically,
    ) {
        Icon(Icons.find, 24.dp, colours.sea)
        Words(word, Letters.content, colour = colours.soft)
    }
}

/** Answers to bring back stand first: somebody waits for them. */
private fun LazyListScope.answers(answers: CarryBackView, onIntent: (TodayIntent) -> Unit) {
    item("answers") {
        val room = Modifier.padding(start = 8.dp, end = 8.dp, top = 16.dp, bottom = 6.dp)
        Words(answers.title, Letters.strong, room.semantics { heading() })
    }
    answers.rows.forEach { row ->
        item(row.signal) {
            SignalCard(row, Modifier.padding(bottom = 8.dp)) { onIntent(TodayIntent.OpenSignal(row.signal)) }
        }
    }
    answers.more?.let { more ->
        item("answers more") {
            Column(Modifier.fillMaxWidth(), horizontalAlignment = Alignment.CenterHorizontally) {
                QuietButton(more, { onIntent(TodayIntent.OpenSignals) })
            }
        }
    }
}

private fun LazyListScope.groups(key: String, groups: List<DoorGroup>, onIntent: (TodayIntent) -> Unit) {
    groups.forEachIndexed { index, group ->
        // A building is said once, above its first floor.
        val newPlace = groups.getOrNull(index - 1)?.place != group.place
        item("$key $index") { GroupHead(group, newPlace) }
        group.doors.forEach { row ->
            item(row.household) {
                DoorCard(row, { onIntent(TodayIntent.OpenDoor(row.household)) }, Modifier.padding(bottom = 8.dp))
            }
        }
    }
}

@Composable
private fun GroupHead(group: DoorGroup, newPlace: Boolean) {
    val soft = LocalColours.current.soft
    Column(
        Modifier
            .fillMaxWidth()
            .padding(start = 8.dp, end = 8.dp, top = if (newPlace) 16.dp else 12.dp, bottom = 6.dp)
            .semantics(mergeDescendants = true) {
                heading()
                contentDescription = group.spoken
            },
    ) {
        if (newPlace) Words(group.place, Letters.strong, Modifier.padding(bottom = 2.dp))
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp, Alignment.Start)) {
            Words(group.floor, Letters.heading, Modifier.weight(1f), soft)
            Words(group.count, Letters.second, colour = soft)
        }
    }
}

package be.pleinmakers.ui.guide

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.GuideView
import be.pleinmakers.ui.parts.BackBar
import be.pleinmakers.ui.parts.Title
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

@Composable
fun GuideScreen(state: GuideState, onIntent: (GuideIntent) -> Unit) {
    val view = state.view
    LazyColumn(Modifier.fillMaxSize(), contentPadding = PaddingValues(12.dp, 16.dp, 12.dp, 20.dp)) {
        item("head") { Head(view, state.back) { onIntent(GuideIntent.Back) } }
        view.sections.forEach { section ->
            item(section.title) { Heading(section.title) }
            items(section.rows, { it.id }) { row ->
                GuideCard(row, Modifier.padding(bottom = 8.dp)) { onIntent(GuideIntent.OpenPlace(row.id)) }
            }
        }
        view.map?.let {
            item("map") {
                Heading(view.mapTitle)
                SketchMap(it)
            }
        }
    }
}

@Composable
private fun Head(view: GuideView, back: String, onBack: () -> Unit) {
    val soft = LocalColours.current.soft
    Column {
        BackBar(back, onBack)
        Column(Modifier.padding(horizontal = 8.dp, vertical = 8.dp)) {
            Words(view.neighbourhood, Letters.content, colour = soft)
            Title(view.title)
            view.note?.let { Words(it, Letters.second, Modifier.padding(top = 8.dp), soft) }
            view.empty?.let { Words(it, Letters.content, Modifier.padding(top = 16.dp), soft) }
        }
    }
}

@Composable
private fun Heading(text: String) =
    Words(
        text,
        Letters.heading,
        Modifier.padding(start = 8.dp, top = 16.dp, bottom = 8.dp).semantics { heading() },
        LocalColours.current.soft,
    )

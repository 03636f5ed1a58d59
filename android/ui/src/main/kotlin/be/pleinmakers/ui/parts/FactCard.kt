package be.pleinmakers.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** One thing to know, with its label: when, where, by which number. */
@Composable
fun FactCard(icon: ImageVector, label: String, content: @Composable ColumnScope.() -> Unit) {
    val colours = LocalColours.current
    Row(
        Modifier
            .padding(top = 8.dp)
            .fillMaxWidth()
            .card()
            .padding(18.dp)
            .semantics(mergeDescendants = true) { },
        Arrangement.spacedBy(16.dp),
    ) {
        Icon(icon, 26.dp, colours.sea)
        Column(Modifier.weight(1f)) {
            Words(label, Letters.second, colour = colours.soft)
            content()
        }
    }
}

@Composable
fun FactCard(icon: ImageVector, label: String, first: String, second: String?) =
    FactCard(icon, label) {
        Words(first, Letters.button)
        second?.let { Words(it, Letters.content) }
    }

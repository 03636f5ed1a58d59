package be.pleinmakers.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.SemanticsPropertyKey
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import be.pleinmakers.ui.theme.Colours
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** How much a button asks to be pressed. */
enum class Weight(internal val height: Dp) { FIRST(80.dp), SECOND(72.dp), PLAIN(68.dp) }

/** The one thing that a screen is there for: it must be in sight without scrolling, and a test looks. */
val Primary = SemanticsPropertyKey<Unit>("Primary")

private fun Colours.fill(weight: Weight): Color =
    when (weight) {
        Weight.FIRST -> sea
        Weight.SECOND -> ochrePale
        Weight.PLAIN -> card
    }

private fun Colours.letters(weight: Weight): Color =
    when (weight) {
        Weight.FIRST -> onSea
        Weight.SECOND -> ochre
        Weight.PLAIN -> ink
    }

/** A button as wide as its place; the first is the highest, so that a thumb finds it without looking. */
@Composable
fun BigButton(
    word: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    weight: Weight = Weight.FIRST,
    icon: ImageVector? = null,
) {
    val colours = LocalColours.current
    val letters = colours.letters(weight)
    Row(
        modifier
            .fillMaxWidth()
            .heightIn(min = weight.height)
            .clip(CardShape)
            .background(colours.fill(weight))
            .border(1.dp, if (weight == Weight.PLAIN) colours.line else Color.Transparent, CardShape)
            .press(onClick = onClick)
            .semantics { if (weight == Weight.FIRST) this[Primary] = Unit }
            .padding(horizontal = 14.dp, vertical = 12.dp),
        horizontalArrangement = Arrangement.spacedBy(12.dp, Alignment.CenterHorizontally),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        icon?.let { Icon(it, if (weight == Weight.FIRST) 28.dp else 24.dp, letters) }
        Words(
            word,
            if (weight == Weight.FIRST) Letters.button.copy(fontSize = Letters.button.fontSize * 1.1f) else Letters.button,
            Modifier.weight(1f, fill = false),
            letters,
            TextAlign.Center,
        )
    }
}

/** A word to press that does not ask for it. */
@Composable
fun QuietButton(word: String, onClick: () -> Unit, modifier: Modifier = Modifier, icon: ImageVector? = null) {
    val colours = LocalColours.current
    Row(
        modifier
            .heightIn(min = 48.dp)
            .clip(PillShape)
            .press(onClick = onClick)
            .padding(horizontal = 16.dp, vertical = 8.dp),
        horizontalArrangement = Arrangement.spacedBy(8.dp, Alignment.CenterHorizontally),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        icon?.let { Icon(it, 22.dp, colours.sea, turns = true) }
        Words(word, Letters.heading, Modifier.weight(1f, fill = false), colours.sea)
    }
}

/** The arrow that leads back, with what lies there where that is known. */
@Composable
fun BackBar(back: String, onBack: () -> Unit, place: String? = null) {
    val colours = LocalColours.current
    Row(
        Modifier.clip(PillShape).press(spoken = back, onClick = onBack).padding(end = 16.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Box(Modifier.size(48.dp), contentAlignment = Alignment.Center) {
            Icon(Icons.back, 26.dp, colours.soft, turns = true)
        }
        place?.let { Words(it, Letters.second, Modifier.weight(1f, fill = false), colours.soft) }
    }
}

package be.pleinmakers.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.intl.LocaleList
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.SpokenLanguage
import be.pleinmakers.core.TextDirection
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** Words in a language of the door: in its own direction whatever the app's is, and named, so that it is read right. */
@Composable
fun OfTheDoor(
    text: String,
    style: TextStyle,
    language: SpokenLanguage,
    modifier: Modifier = Modifier,
    colour: Color = Color.Unspecified,
) {
    val direction = if (language.direction == TextDirection.RTL) LayoutDirection.Rtl else LayoutDirection.Ltr
    CompositionLocalProvider(LocalLayoutDirection provides direction) {
        Words(text, style.copy(localeList = LocaleList(language.tag)), modifier, colour)
    }
}

/** That no speaker has checked the words: said quietly, and always. */
@Composable
fun Unreviewed(sentence: String, modifier: Modifier = Modifier) {
    val soft = LocalColours.current.soft
    Row(modifier, Arrangement.spacedBy(8.dp), Alignment.CenterVertically) {
        Icon(Icons.attention, 18.dp, soft)
        Words(sentence, Letters.second, colour = soft)
    }
}

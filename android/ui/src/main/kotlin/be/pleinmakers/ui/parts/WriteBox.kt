package be.pleinmakers.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.BasicTextField
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.dp
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours
import be.pleinmakers.ui.theme.LocalFonts

private val Field = RoundedCornerShape(18.dp)

/** A few lines to write, in the direction of what is written. */
@Composable
fun WriteBox(text: String, label: String, onEdit: (String) -> Unit) {
    val colours = LocalColours.current
    val fonts = LocalFonts.current
    BasicTextField(
        text,
        onEdit,
        Modifier.fillMaxWidth().semantics { contentDescription = label },
        textStyle = Letters.content.copy(fontFamily = fonts.latin, color = colours.ink, textDirection = TextDirection.Content),
        cursorBrush = SolidColor(colours.sea),
        decorationBox = { field ->
            Box(
                Modifier
                    .clip(Field)
                    .background(colours.card)
                    .border(1.5.dp, colours.edge, Field)
                    .fillMaxWidth()
                    .heightIn(min = 96.dp)
                    .padding(horizontal = 16.dp, vertical = 14.dp),
            ) { field() }
        },
    )
}

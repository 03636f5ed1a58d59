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
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.BasicTextField
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.dp
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours
import be.pleinmakers.ui.theme.LocalFonts

private val Field = RoundedCornerShape(18.dp)

/** One line to find something by, in the direction of what is written; [label] stands there while it is empty. */
@Composable
fun FindBox(
    text: String,
    label: String,
    clear: String,
    modifier: Modifier,
    onEdit: (String) -> Unit,
    onClear: () -> Unit,
) {
    val colours = LocalColours.current
    Row(
        modifier
            .fillMaxWidth()
            .clip(Field)
            .background(colours.card)
            .border(1.5.dp, colours.edge, Field)
            .heightIn(min = 68.dp)
            .padding(start = 16.dp, end = if (text.isEmpty()) 16.dp else 8.dp),
        Arrangement.spacedBy(12.dp),
        Alignment.CenterVertically,
    ) {
        Icon(Icons.find, 26.dp, colours.sea)
        BasicTextField(
            text,
            onEdit,
            Modifier.weight(1f).semantics { contentDescription = label },
            singleLine = true,
            keyboardOptions = KeyboardOptions(autoCorrectEnabled = false, imeAction = ImeAction.Search),
            textStyle = Letters.content.copy(
                fontFamily = LocalFonts.current.latin,
                color = colours.ink,
                textDirection = TextDirection.Content,
            ),
            cursorBrush = SolidColor(colours.sea),
            decorationBox = { field ->
                Box(Modifier.fillMaxWidth().heightIn(min = 64.dp).padding(vertical = 14.dp), Alignment.CenterStart) {
                    // It is said as the name of the field already.
                    if (text.isEmpty()) {
                        Words(label, Letters.content, Modifier.clearAndSetSemantics { }, colours.soft)
                    }
                    field()
                }
            },
        )
        if (text.isNotEmpty()) {
            Box(Modifier.size(48.dp).clip(PillShape).press(spoken = clear, onClick = onClear), Alignment.Center) {
                Icon(Icons.clear, 24.dp, colours.soft)
            }
        }
    }
}

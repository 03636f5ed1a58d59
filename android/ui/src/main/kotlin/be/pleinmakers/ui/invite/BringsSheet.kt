package be.pleinmakers.ui.invite

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.InviteRow
import be.pleinmakers.core.SignUpDetail
import be.pleinmakers.ui.parts.BigButton
import be.pleinmakers.ui.parts.Weight
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.WriteBox
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** Below the doors while it is written what one of them brings: what is to be pressed stays under the thumb. */
@Composable
internal fun BringsSheet(row: InviteRow, more: SignUpDetail, text: String, onIntent: (InviteIntent) -> Unit) {
    Column(
        Modifier.padding(horizontal = 12.dp, vertical = 8.dp).fillMaxWidth().card().padding(16.dp),
        Arrangement.spacedBy(8.dp),
    ) {
        Words(row.number, Letters.strong)
        Words(more.write.label, Letters.heading)
        Words(more.write.hint, Letters.second, colour = LocalColours.current.soft)
        WriteBox(text, more.write.label) { onIntent(InviteIntent.EditBrings(it)) }
        BigButton(more.write.cancel, { onIntent(InviteIntent.CancelBrings) }, weight = Weight.PLAIN)
        BigButton(more.write.save, { onIntent(InviteIntent.SaveBrings) })
    }
}

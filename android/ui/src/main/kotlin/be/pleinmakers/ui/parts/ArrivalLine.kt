package be.pleinmakers.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.Arrival
import be.pleinmakers.core.ArrivalCode
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** On its way, or arrived. */
@Composable
fun ArrivalLine(arrival: Arrival) {
    val soft = LocalColours.current.soft
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(6.dp), Alignment.CenterVertically) {
        Icon(if (arrival.code == ArrivalCode.ARRIVED) Icons.tick else Icons.waiting, 16.dp, soft)
        Words(arrival.word, Letters.second, Modifier.weight(1f), soft)
    }
}

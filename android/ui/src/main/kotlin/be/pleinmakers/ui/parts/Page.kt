package be.pleinmakers.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp

/** A screen: what there is to read scrolls, what there is to do stays below, under the thumb. */
@Composable
fun Page(
    bottom: (@Composable ColumnScope.() -> Unit)? = null,
    top: (@Composable ColumnScope.() -> Unit)? = null,
    content: @Composable ColumnScope.() -> Unit,
) {
    val scroll = rememberScrollState()
    Column(Modifier.fillMaxSize()) {
        Box(Modifier.weight(1f).fillMaxWidth()) {
            Column(Modifier.fillMaxSize().verticalScroll(scroll)) {
                if (top == null) {
                    Spacer(Modifier.height(if (largeLetters()) 12.dp else 36.dp))
                } else {
                    Column(Modifier.padding(start = 8.dp, top = 16.dp, end = 8.dp, bottom = 8.dp), content = top)
                }
                Column(Modifier.padding(horizontal = 20.dp), content = content)
                Spacer(Modifier.height(16.dp))
            }
            MoreBelow(scroll)
        }
        bottom?.let {
            Column(
                Modifier.fillMaxWidth().padding(start = 16.dp, end = 16.dp, top = 8.dp, bottom = 20.dp),
                Arrangement.spacedBy(10.dp),
                content = it,
            )
        }
    }
}

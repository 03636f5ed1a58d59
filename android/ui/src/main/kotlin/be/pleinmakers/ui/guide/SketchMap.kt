package be.pleinmakers.ui.guide

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.MapView
import be.pleinmakers.ui.parts.Icon
import be.pleinmakers.ui.parts.Icons
import be.pleinmakers.ui.parts.Words
import be.pleinmakers.ui.parts.card
import be.pleinmakers.ui.theme.Letters
import be.pleinmakers.ui.theme.LocalColours

/** Figures on the map grow less than others: the list says the same in words of any size. */
private const val MAP_SCALE = 1.2f

private val SpotSize = 32.dp

/** Where places lie to each other. West stays left in every language; a screen reader has it from the list. */
@Composable
internal fun SketchMap(map: MapView) {
    val density = LocalDensity.current
    val colours = LocalColours.current
    CompositionLocalProvider(
        LocalLayoutDirection provides LayoutDirection.Ltr,
        LocalDensity provides Density(density.density, density.fontScale.coerceAtMost(MAP_SCALE)),
    ) {
        Column(
            Modifier
                .fillMaxWidth()
                .card()
                .padding(12.dp)
                .clearAndSetSemantics { contentDescription = map.spoken },
        ) {
            BoxWithConstraints(Modifier.fillMaxWidth().aspectRatio(1f)) {
                val side = maxWidth
                map.spots.forEach {
                    val x = side * it.x.toFloat() - SpotSize / 2
                    val y = side * it.y.toFloat() - SpotSize / 2
                    Badge(it.number, Modifier.offset(x, y))
                }
                Column(
                    Modifier.align(Alignment.TopEnd).padding(4.dp),
                    horizontalAlignment = Alignment.CenterHorizontally,
                ) {
                    Icon(Icons.north, 24.dp, colours.soft)
                    Words(map.north, Letters.pill, colour = colours.soft, align = TextAlign.Center)
                }
                Column(
                    Modifier.align(Alignment.BottomStart).padding(bottom = 4.dp),
                    Arrangement.spacedBy(2.dp),
                ) {
                    Words(map.barWord, Letters.small, colour = colours.soft)
                    Canvas(Modifier.width(side * map.bar.toFloat()).height(3.dp)) {
                        val middle = size.height / 2
                        drawLine(colours.soft, Offset(0f, middle), Offset(size.width, middle), size.height, StrokeCap.Butt)
                    }
                }
            }
        }
    }
}

/** A number of the map, the same in the list. */
@Composable
internal fun Badge(number: String, modifier: Modifier = Modifier) {
    val colours = LocalColours.current
    val density = LocalDensity.current
    CompositionLocalProvider(
        LocalDensity provides Density(density.density, density.fontScale.coerceAtMost(MAP_SCALE)),
    ) {
        Box(modifier.size(SpotSize).clip(CircleShape).background(colours.sea), Alignment.Center) {
            Words(number, Letters.pill, colour = colours.onSea, align = TextAlign.Center)
        }
    }
}

package be.pleinmakers.ui.parts

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.DoorState
import be.pleinmakers.ui.theme.Colours
import be.pleinmakers.ui.theme.LocalColours

private const val BESIDE = 0.09f
private const val THICK = 0.125f

/** A door's state as a shape first, so that it can be read in grey; it says nothing aloud, the row does. */
@Composable
fun Mark(state: DoorState, size: Dp = 30.dp) {
    val colours = LocalColours.current
    Canvas(Modifier.size(size.withLetters())) { mark(state, colours) }
}

private fun DrawScope.mark(state: DoorState, colours: Colours) {
    val unit = size.minDimension
    val stroke = Stroke(unit * THICK)
    val radius = unit * (1f - THICK) / 2f
    when (state) {
        DoorState.NEW -> {
            drawCircle(colours.brick, radius, style = stroke)
        }
        DoorState.TRIED -> {
            drawCircle(colours.ochre, radius, style = stroke)
            // The right half in every language: a half is not writing.
            drawArc(colours.ochre, -90f, 180f, true, Offset(unit * THICK / 2, unit * THICK / 2), Size(radius * 2, radius * 2))
        }
        DoorState.MET -> {
            drawCircle(colours.green, unit / 2f)
            val tick = Path()
            tick.moveTo(unit * 0.28f, unit * 0.52f)
            tick.lineTo(unit * 0.44f, unit * 0.67f)
            tick.lineTo(unit * 0.73f, unit * 0.35f)
            drawPath(tick, colours.onGreen, style = Stroke(unit * THICK, cap = StrokeCap.Round, join = StrokeJoin.Round))
        }
        DoorState.DO_NOT_VISIT -> {
            val box = Rect(Offset.Zero, size).deflate(unit * BESIDE)
            drawRoundRect(colours.grey, box.topLeft, box.size, CornerRadius(unit * 0.2f), style = Stroke(unit * 0.1f))
            drawLine(colours.grey, Offset(unit * 0.33f, unit / 2), Offset(unit * 0.67f, unit / 2), unit * 0.12f, StrokeCap.Round)
        }
        DoorState.CLOSED -> {
            drawCircle(colours.line, unit * 0.16f)
        }
    }
}

package be.pleinmakers.ui.theme

import androidx.compose.ui.graphics.Color
import kotlin.math.max
import kotlin.math.min
import kotlin.math.pow

private const val LINEAR_BELOW = 0.04045
private const val FLARE = 0.05

private fun linear(part: Float): Double =
    if (part <= LINEAR_BELOW) part / 12.92 else ((part + 0.055) / 1.055).pow(2.4)

private fun luminance(colour: Color): Double =
    0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)

/** Contrast of two opaque colours, 1 to 21 (WCAG 2.2). */
fun contrast(one: Color, other: Color): Double {
    val (a, b) = luminance(one) to luminance(other)
    return (max(a, b) + FLARE) / (min(a, b) + FLARE)
}

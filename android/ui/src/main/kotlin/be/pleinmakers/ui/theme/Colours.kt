package be.pleinmakers.ui.theme

import androidx.compose.runtime.Immutable
import androidx.compose.ui.graphics.Color

/** Every colour there is. [pairs] names what is drawn on what; a test computes their contrast. */
@Immutable
data class Colours(
    val dark: Boolean,
    val ground: Color,
    val card: Color,
    val ink: Color,
    val soft: Color,
    /** Hair-lines between things that are told apart without them as well. */
    val line: Color,
    /** Edges of fields: the edge is all that shows where to type. */
    val edge: Color,
    val sea: Color,
    val seaPale: Color,
    /** On a surface in [sea]. */
    val onSea: Color,
    val brick: Color,
    val green: Color,
    val onGreen: Color,
    val ochre: Color,
    val ochrePale: Color,
    val grey: Color,
    val greyPale: Color,
    val scrim: Color,
)

val LightColours =
    Colours(
        dark = false,
        ground = Color(0xFFFAF6EF),
        card = Color(0xFFFFFFFF),
        ink = Color(0xFF1B2427),
        soft = Color(0xFF52616A),
        line = Color(0xFFE4DDD1),
        edge = Color(0xFF7C8990),
        sea = Color(0xFF0D4F5B),
        seaPale = Color(0xFFE3EFF0),
        onSea = Color(0xFFFFFFFF),
        brick = Color(0xFFB5472F),
        green = Color(0xFF1F7A5C),
        onGreen = Color(0xFFFFFFFF),
        ochre = Color(0xFF8A5A00),
        ochrePale = Color(0xFFFDF0D3),
        grey = Color(0xFF5A5F66),
        greyPale = Color(0xFFE9E9EA),
        scrim = Color(0x99101A1D),
    )

val DarkColours =
    Colours(
        dark = true,
        ground = Color(0xFF10181B),
        card = Color(0xFF182226),
        ink = Color(0xFFEEF3F3),
        soft = Color(0xFFA9B8BD),
        line = Color(0xFF2A383D),
        edge = Color(0xFF708389),
        sea = Color(0xFF8FD0D8),
        seaPale = Color(0xFF17363B),
        onSea = Color(0xFF0C2226),
        brick = Color(0xFFF0957D),
        green = Color(0xFF7FD6B3),
        onGreen = Color(0xFF0E221B),
        ochre = Color(0xFFF2CF85),
        ochrePale = Color(0xFF3B2F12),
        grey = Color(0xFFB9BEC4),
        greyPale = Color(0xFF2A3033),
        scrim = Color(0xB3000000),
    )

/** One thing drawn on another, and how much contrast the law asks of it. */
data class Pair(val name: String, val front: Color, val back: Color, val least: Double)

private const val TEXT = 4.5
private const val PART = 3.0

/** Everything that is drawn on something. */
fun Colours.pairs(): List<Pair> =
    listOf(
        Pair("ink on ground", ink, ground, TEXT),
        Pair("ink on card", ink, card, TEXT),
        Pair("ink on seaPale", ink, seaPale, TEXT),
        Pair("soft on ground", soft, ground, TEXT),
        Pair("soft on card", soft, card, TEXT),
        Pair("soft on seaPale", soft, seaPale, TEXT),
        Pair("sea on ground", sea, ground, TEXT),
        Pair("sea on card", sea, card, TEXT),
        Pair("sea on seaPale", sea, seaPale, TEXT),
        Pair("onSea on sea", onSea, sea, TEXT),
        Pair("brick on card", brick, card, TEXT),
        Pair("brick on ground", brick, ground, TEXT),
        Pair("ochre on ochrePale", ochre, ochrePale, TEXT),
        Pair("grey on greyPale", grey, greyPale, TEXT),
        Pair("card on ink", card, ink, TEXT),
        Pair("green on card", green, card, PART),
        Pair("green on ground", green, ground, PART),
        Pair("onGreen on green", onGreen, green, PART),
        Pair("ochre on card", ochre, card, PART),
        Pair("ochre on ground", ochre, ground, PART),
        Pair("grey on card", grey, card, PART),
        Pair("grey on ground", grey, ground, PART),
        Pair("edge on card", edge, card, PART),
        Pair("edge on ground", edge, ground, PART),
        Pair("seaPale on ink", seaPale, ink, TEXT),
    )

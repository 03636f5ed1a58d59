package be.pleinmakers.ui.parts

import androidx.compose.foundation.Image
import androidx.compose.foundation.layout.size
import androidx.compose.material3.LocalContentColor
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.scale
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.ColorFilter
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.takeOrElse
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.graphics.vector.addPathNodes
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import be.pleinmakers.core.HomeTab
import be.pleinmakers.core.SignalKind
import be.pleinmakers.core.VisitOutcome

/** Line drawings on a field of 24, one stroke wide. */
object Icons {
    val back = drawn("M15 5 L8 12 L15 19")
    val forward = drawn("M9 5 L16 12 L9 19")
    val below = drawn("M6 9.5 L12 15.5 L18 9.5")
    val tick = drawn("M4.5 12.5 L10 18 L20 7")
    val home = drawn("M4 11 L12 4 L20 11 V20 H14.5 V14 H9.5 V20 H4 Z")
    val building = drawn("M5.5 3.5 H18.5 V20.5 H5.5 Z M9 8 H10 M14 8 H15 M9 12 H10 M14 12 H15 M9 16 H10 M14 16 H15")
    val calendar =
        drawn("M6 5.5 H18 A2 2 0 0 1 20 7.5 V18 A2 2 0 0 1 18 20 H6 A2 2 0 0 1 4 18 V7.5 A2 2 0 0 1 6 5.5 Z M4 10 H20 M8.5 3.5 V7 M15.5 3.5 V7")
    val more = drawn("M4.5 7 H19.5 M4.5 12 H19.5 M4.5 17 H19.5")
    val cloud = drawn("M7 18.5 H17 A4 4 0 0 0 17.6 10.6 A5.8 5.8 0 0 0 6.6 11.3 A3.7 3.7 0 0 0 7 18.5 Z")
    val cloudOff =
        drawn("M7 18.5 H15.8 M19.8 16.6 A4 4 0 0 0 17.6 10.6 A5.8 5.8 0 0 0 10 7.2 M7.2 9.4 A5.8 5.8 0 0 0 6.6 11.3 A3.7 3.7 0 0 0 7 18.5 M4.5 4.5 L19.5 19.5")
    val arrived = drawn("M12 3.5 A8.5 8.5 0 1 1 11.99 3.5 Z M8 12.3 L11 15.2 L16 9.5")
    val waiting = drawn("M12 3.5 A8.5 8.5 0 1 1 11.99 3.5 Z M12 7.5 V12.2 L15 14.2")
    val attention = drawn("M12 3.5 A8.5 8.5 0 1 1 11.99 3.5 Z M12 7.8 V12.8 M12 16 V16.2")
    val find = drawn("M10.5 4 A6.5 6.5 0 1 1 10.49 4 Z M15.4 15.4 L20.5 20.5")
    val clear = drawn("M6 6 L18 18 M18 6 L6 18")
    val scan = drawn("M4 8.5 V4 H8.5 M15.5 4 H20 V8.5 M20 15.5 V20 H15.5 M8.5 20 H4 V15.5 M4.5 12 H19.5")
    val letters =
        drawn("M4 6 H13 M8.5 4 V6 M5 14 C9 12.5 11 10 11.5 6 M5.5 9 C7 11.5 9 13 11.5 13.5 M12.5 20 L16.5 10.5 L20.5 20 M14 16.8 H19")
    val place =
        drawn("M12 21 C8 16.8 5.5 13.3 5.5 10 A6.5 6.5 0 0 1 18.5 10 C18.5 13.3 16 16.8 12 21 Z M12 7.8 A2.3 2.3 0 1 1 11.99 7.8 Z")
    val undo = drawn("M9 5 L4.5 9.5 L9 14 M5 9.5 H14.5 A4.75 4.75 0 0 1 14.5 19 H9")
    val question =
        drawn("M5 4.5 H19 A1.5 1.5 0 0 1 20.5 6 V15 A1.5 1.5 0 0 1 19 16.5 H11 L6.5 20.5 V16.5 H5 A1.5 1.5 0 0 1 3.5 15 V6 A1.5 1.5 0 0 1 5 4.5 Z M10 8.6 A2.1 2.1 0 1 1 12.4 10.7 L12 11.6 M12 13.7 V13.8")
    val person = drawn("M12 4 A4 4 0 1 1 11.99 4 Z M4.5 20.5 C5 16.5 8 14.5 12 14.5 C16 14.5 19 16.5 19.5 20.5")

    private val notHome = drawn("M8.6 7 L12 4 L20 11 V16.4 M18.8 20 H4 V11 L5.8 9.4 M4 4.6 L20 20.6")
    private val notWanted = drawn("M12 3.5 A8.5 8.5 0 1 1 11.99 3.5 Z M7.5 12 H16.5")
    private val vacant = drawn("M6.5 20 V4 H17.5 V20 M4 20 H20 M14 12 V12.3")
    private val interpreter = drawn("M4 4.5 H15 V12.5 H8 L4 16 Z M18 9 H20 V19.5 L16.5 16.5 H9.5 V15.5")
    private val card = drawn("M4 6 H20 V18 H4 Z M4.5 6.5 L12 12.8 L19.5 6.5")

    private val paid =
        drawn("M12 3.5 A8.5 8.5 0 1 1 11.99 3.5 Z M15.5 8.8 A4.6 4.6 0 1 0 15.5 15.2 M6.8 10.8 H12.5 M6.8 13.2 H12.5")
    private val stepFree =
        drawn("M10.5 3.6 A1.3 1.3 0 1 1 10.49 3.6 Z M10.5 8 V14 H15.5 L18 19.5 L20 18.6 M10.5 10.5 H15 M8 11.4 A5 5 0 1 0 14.6 17.2")
    private val steps = drawn("M3.5 19.5 H8 V15 H12.5 V10.5 H17 V6 H21")

    private val outdoors = drawn("M12 3.5 L17.5 11 H14.5 L18.5 16.5 H5.5 L9.5 11 H6.5 Z M12 16.5 V20.5")
    private val toilet = drawn("M6 4 H10 V10 M6 4 V10 H18 C18 13.5 16 15.5 13.5 16.2 V20 H8 V15.5 C6.7 14.3 6 12.5 6 10")
    private val hearingLoop =
        drawn("M8 17.5 C8 20 12 20.5 12.5 17.5 C13 14.5 16 14 16 9.8 A4.8 4.8 0 0 0 6.4 9.8 M9 9.8 A2.3 2.3 0 0 1 13.6 9.8")
    private val signUp = drawn("M6 3.5 H18 V20.5 H6 Z M9.5 9 H14.5 M9.5 13 H14.5 M9.5 17 H12")
    private val places =
        drawn("M8.5 5 A2.6 2.6 0 1 1 8.49 5 Z M3.5 19 C3.5 15 5.5 13 8.5 13 C11.5 13 13.5 15 13.5 19 M15.5 6 A2.2 2.2 0 1 1 15.49 6 Z M15.5 13 C18.5 13 20.5 15 20.5 18")
    private val languages = drawn("M4 5.5 H20 V16 H12 L7.5 20 V16 H4 Z M8 9.5 H16 M8 12.5 H13")

    private val soup =
        drawn("M3.5 11.5 H20.5 C20.5 16.5 17 19.5 12 19.5 C7 19.5 3.5 16.5 3.5 11.5 Z M9.5 8 C8.5 6.5 10.5 5.5 9.5 4 M14 8 C13 6.5 15 5.5 14 4")
    private val coffee =
        drawn("M5 9 H16.5 V15 A4 4 0 0 1 12.5 19 H9 A4 4 0 0 1 5 15 Z M16.5 10.5 H18 A2.5 2.5 0 0 1 18 15.5 H16.5 M9 6.3 V4 M12.5 6.3 V4")
    private val sport =
        drawn("M12 3.5 A8.5 8.5 0 1 1 11.99 3.5 Z M12 8 L15.8 10.8 L14.3 15.2 H9.7 L8.2 10.8 Z M12 3.5 V8 M20 10 L15.8 10.8 M17 18.8 L14.3 15.2 M7 18.8 L9.7 15.2 M4 10 L8.2 10.8")
    private val children =
        drawn("M12 3.5 A5 5 0 0 1 17 8.5 C17 11.5 14.5 14 12 14 C9.5 14 7 11.5 7 8.5 A5 5 0 0 1 12 3.5 Z M12 14 C11 16 13 17.5 12 20.5")
    private val repair =
        drawn("M14.5 9.5 L20 4 M14 4.5 A4.5 4.5 0 0 0 9.6 10.4 L4 16 A2.5 2.5 0 0 0 8 20 L13.6 14.4 A4.5 4.5 0 0 0 19.5 10 L16 11 L13 8 Z")
    private val garden =
        drawn("M12 20.5 V11 M12 13.5 C7 13.5 5 10.5 5 6.5 C9.5 6.5 12 9 12 13.5 Z M12 11 C12 7 14.5 4.5 19 4.5 C19 8.5 17 11 12 11 Z")
    private val crafts =
        drawn("M7 14.5 A2.7 2.7 0 1 1 6.99 14.5 Z M17 14.5 A2.7 2.7 0 1 1 16.99 14.5 Z M8.5 15 L16.5 4 M15.5 15 L7.5 4")
    private val music = drawn("M9 17.5 V6 L19 4 V15.5 M6.5 15 A2.5 2.5 0 1 1 6.49 15 Z M16.5 13 A2.5 2.5 0 1 1 16.49 13 Z")
    private val cleanUp = drawn("M12 3.5 V12 M8 12 H16 L17.5 20.5 H6.5 Z M10.5 20 V16.5 M13.5 20 V16.5")
    private val meeting =
        drawn("M8.5 5 A3 3 0 1 1 8.49 5 Z M16.5 7 A2.4 2.4 0 1 1 16.49 7 Z M3 19 C3 15.5 5.5 13.5 8.5 13.5 C11.5 13.5 14 15.5 14 19 M15.5 14 C18.5 13.8 21 15.5 21 18.5")
    private val other = drawn("M12 4 L14.3 9.2 L20 9.8 L15.7 13.5 L17 19 L12 16.1 L7 19 L8.3 13.5 L4 9.8 L9.7 9.2 Z")

    private val lift = drawn("M5.5 3.5 H18.5 V20.5 H5.5 Z M12 3.5 V20.5 M7.4 13 L8.8 11 L10.2 13 M13.8 11 L15.2 13 L16.6 11")
    private val light =
        drawn("M9 17.5 H15 M10 20.5 H14 M9 17.5 C9 14.5 6.5 13.5 6.5 9.5 A5.5 5.5 0 0 1 17.5 9.5 C17.5 13.5 15 14.5 15 17.5")
    private val damp =
        drawn("M12 3.5 C15 7.5 17.5 10.5 17.5 14 A5.5 5.5 0 0 1 6.5 14 C6.5 10.5 9 7.5 12 3.5 Z M9.3 14.5 A2.8 2.8 0 0 0 12 17.2")
    private val waste = drawn("M5 7 H19 M9.5 7 V4.5 H14.5 V7 M6.5 7 L7.5 20 H16.5 L17.5 7 M10 10.5 V16.5 M14 10.5 V16.5")
    val speaker = drawn("M4 9.5 V14.5 H7.5 L12 18.5 V5.5 L7.5 9.5 Z M15 9 A4.2 4.2 0 0 1 15 15 M17.5 6.5 A7.8 7.8 0 0 1 17.5 17.5")
    val smile =
        drawn("M5 4.5 H19 A1.5 1.5 0 0 1 20.5 6 V15 A1.5 1.5 0 0 1 19 16.5 H11 L6.5 20.5 V16.5 H5 A1.5 1.5 0 0 1 3.5 15 V6 A1.5 1.5 0 0 1 5 4.5 Z M9 8.3 V8.6 M15 8.3 V8.6 M8.8 11.4 C10.2 13.8 13.8 13.8 15.2 11.4")
    val phone = drawn("M8.5 3.5 H15.5 A1.5 1.5 0 0 1 17 5 V19 A1.5 1.5 0 0 1 15.5 20.5 H8.5 A1.5 1.5 0 0 1 7 19 V5 A1.5 1.5 0 0 1 8.5 3.5 Z M11 17.3 H13")
    val north = drawn("M12 20 V4.5 M6.5 10 L12 4.5 L17.5 10")
    private val shop = drawn("M5 9 H19 L18 20 H6 Z M9 11.5 V7 A3 3 0 0 1 15 7 V11.5")
    private val school =
        drawn("M12 6.5 C9.5 4.8 6.5 4.5 4 5 V18.5 C6.5 18 9.5 18.3 12 20 C14.5 18.3 17.5 18 20 18.5 V5 C17.5 4.5 14.5 4.8 12 6.5 Z M12 6.5 V20")
    private val health = drawn("M9.5 4 H14.5 V9.5 H20 V14.5 H14.5 V20 H9.5 V14.5 H4 V9.5 H9.5 Z")
    private val heart =
        drawn("M12 19.5 C7 15.8 4 12.7 4 9.3 A4 4 0 0 1 12 7.6 A4 4 0 0 1 20 9.3 C20 12.7 17 15.8 12 19.5 Z")
    private val shield = drawn("M12 3.5 L19 6 V11.5 C19 16 16 19 12 20.5 C8 19 5 16 5 11.5 V6 Z M12 8.5 V12.5 M12 15.6 V15.7")
    private val paper = drawn("M6.5 3.5 H14 L18 7.5 V20.5 H6.5 Z M14 3.5 V7.5 H18 M9 12 H15.5 M9 16 H15.5")

    fun of(kind: SignalKind): ImageVector =
        when (kind) {
            SignalKind.QUESTION -> question
            SignalKind.LIFT -> lift
            SignalKind.LIGHT -> light
            SignalKind.DAMP_MOULD -> damp
            SignalKind.WASTE -> waste
            SignalKind.NOISE -> speaker
            SignalKind.SAFETY -> shield
            SignalKind.NEIGHBOURS -> meeting
            SignalKind.PAPERWORK -> paper
            SignalKind.OTHER -> other
        }

    fun of(tab: HomeTab): ImageVector =
        when (tab) {
            HomeTab.TODAY -> home
            HomeTab.BUILDING -> building
            HomeTab.SIGNALS -> question
            HomeTab.AGENDA -> calendar
            HomeTab.SETTINGS -> more
        }

    fun of(outcome: VisitOutcome): ImageVector =
        when (outcome) {
            VisitOutcome.MET -> tick
            VisitOutcome.NOT_HOME -> notHome
            VisitOutcome.COME_BACK -> waiting
            VisitOutcome.NOT_WANTED -> notWanted
            VisitOutcome.VACANT -> vacant
            VisitOutcome.INTERPRETER_NEEDED -> interpreter
            VisitOutcome.CARD_LEFT -> card
        }

    fun fact(code: String): ImageVector =
        when (code) {
            "free" -> arrived
            "paid" -> paid
            "step_free" -> stepFree
            "steps" -> steps
            "indoors" -> home
            "outdoors" -> outdoors
            "toilet", "no_toilet" -> toilet
            "hearing_loop" -> hearingLoop
            "signup", "no_signup" -> signUp
            "places" -> places
            "languages" -> languages
            else -> attention
        }

    /** A kind that a newer server knows gets the star. */
    fun kind(code: String): ImageVector =
        when (code) {
            "soup" -> soup
            "coffee" -> coffee
            "sport" -> sport
            "children" -> children
            "repair" -> repair
            "language" -> letters
            "garden" -> garden
            "crafts" -> crafts
            "music" -> music
            "clean_up" -> cleanUp
            "meeting" -> meeting
            else -> other
        }

    /** Beside a place or who helps. */
    fun guide(code: String): ImageVector =
        when (code) {
            "outdoors" -> outdoors
            "hall" -> home
            "shop" -> shop
            "school" -> school
            "health" -> health
            "office" -> building
            "help" -> person
            else -> place
        }

    /** Beside a phrase for a door. */
    fun phrase(code: String): ImageVector =
        when (code) {
            "smile" -> smile
            "phone" -> phone
            "person" -> person
            "home" -> home
            "languages" -> letters
            "clock" -> waiting
            "calendar" -> calendar
            "no_visit" -> notWanted
            "interpreter" -> interpreter
            "programme" -> meeting
            "place" -> place
            "emergency" -> attention
            "paper" -> paper
            "heart" -> heart
            else -> question
        }

    private fun drawn(path: String): ImageVector =
        ImageVector
            .Builder(defaultWidth = 24.dp, defaultHeight = 24.dp, viewportWidth = 24f, viewportHeight = 24f)
            .addPath(
                pathData = addPathNodes(path),
                stroke = SolidColor(Color.Black),
                strokeLineWidth = 1.9f,
                strokeLineCap = StrokeCap.Round,
                strokeLineJoin = StrokeJoin.Round,
            ).build()
}

/** An icon beside its word: it says nothing aloud. [turns]: it points along the line of writing. */
@Composable
fun Icon(icon: ImageVector, size: Dp = 24.dp, colour: Color = Color.Unspecified, turns: Boolean = false) {
    val mirrored = turns && LocalLayoutDirection.current == LayoutDirection.Rtl
    Image(
        icon,
        contentDescription = null,
        modifier = Modifier.size(size.withLetters()).scale(if (mirrored) -1f else 1f, 1f),
        colorFilter = ColorFilter.tint(colour.takeOrElse { LocalContentColor.current }),
    )
}

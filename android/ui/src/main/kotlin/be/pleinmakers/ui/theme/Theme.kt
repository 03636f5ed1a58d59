package be.pleinmakers.ui.theme

import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Shapes
import androidx.compose.material3.Typography
import androidx.compose.material3.darkColorScheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp

val LocalColours = staticCompositionLocalOf { LightColours }
val LocalFonts = staticCompositionLocalOf { Fonts(FontFamily.Default, FontFamily.Default) }

/** Sizes of letters, named by what they are for. */
object Letters {
    val door = style(56, 64, FontWeight.Bold)
    val shown = style(36, 48, FontWeight.Bold)
    val title = style(30, 38, FontWeight.Bold)
    val number = style(24, 32, FontWeight.Bold)
    val name = style(22, 30, FontWeight.Bold)
    val button = style(19, 26, FontWeight.Bold)
    val strong = style(18, 26, FontWeight.Bold)
    val content = style(17, 26, FontWeight.Normal)
    val heading = style(16, 24, FontWeight.Bold)
    val second = style(15, 22, FontWeight.Normal)
    val pill = style(15, 22, FontWeight.Bold)
    val small = style(13, 18, FontWeight.Normal)

    private fun style(size: Int, line: Int, weight: FontWeight) =
        TextStyle(
            fontSize = size.sp,
            lineHeight = line.sp,
            fontWeight = weight,
            fontFeatureSettings = "tnum",
        )
}

private val Corner = RoundedCornerShape(20.dp)

@Composable
fun PleinmakersTheme(fonts: Fonts, dark: Boolean, content: @Composable () -> Unit) {
    val colours = if (dark) DarkColours else LightColours
    val scheme = if (dark) darkColorScheme() else lightColorScheme()
    MaterialTheme(
        colorScheme =
            scheme.copy(
                primary = colours.sea,
                onPrimary = colours.onSea,
                primaryContainer = colours.seaPale,
                onPrimaryContainer = colours.ink,
                background = colours.ground,
                onBackground = colours.ink,
                surface = colours.card,
                onSurface = colours.ink,
                onSurfaceVariant = colours.soft,
                outline = colours.edge,
                outlineVariant = colours.line,
                error = colours.brick,
            ),
        shapes = Shapes(Corner, Corner, Corner, Corner, Corner),
        typography = Typography(bodyLarge = Letters.content.copy(fontFamily = fonts.latin)),
    ) {
        CompositionLocalProvider(
            LocalColours provides colours,
            LocalFonts provides fonts,
            LocalContentColor provides colours.ink,
            content = content,
        )
    }
}

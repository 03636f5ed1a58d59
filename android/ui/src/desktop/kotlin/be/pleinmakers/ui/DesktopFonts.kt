package be.pleinmakers.ui

import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.platform.Font
import be.pleinmakers.ui.theme.Fonts

private fun family(name: String): FontFamily {
    val weights = listOf("Regular" to FontWeight.Normal, "Bold" to FontWeight.Bold)
    val found =
        weights.map { (file, weight) ->
            val path = "fonts/$name-$file.ttf"
            // A missing resource would fall back to another font without a word.
            val bytes = checkNotNull(Fonts::class.java.classLoader.getResourceAsStream(path)) { path }.use { it.readBytes() }
            Font(identity = path, getData = { bytes }, weight = weight)
        }
    return FontFamily(found)
}

/** The bundled fonts, for a desktop's Compose. */
val desktopFonts: Fonts by lazy { Fonts(latin = family("NotoSans"), arabic = family("NotoSansArabic")) }

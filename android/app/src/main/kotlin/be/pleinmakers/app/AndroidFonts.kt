package be.pleinmakers.app

import android.content.res.AssetManager
import androidx.compose.ui.text.font.Font
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import be.pleinmakers.ui.theme.Fonts

/** The bundled fonts, as assets. */
fun androidFonts(assets: AssetManager): Fonts {
    fun family(name: String) =
        FontFamily(
            Font("fonts/$name-Regular.ttf", assets, FontWeight.Normal),
            Font("fonts/$name-Bold.ttf", assets, FontWeight.Bold),
        )
    return Fonts(latin = family("NotoSans"), arabic = family("NotoSansArabic"))
}

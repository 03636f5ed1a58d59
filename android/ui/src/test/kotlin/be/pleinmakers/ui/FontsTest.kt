package be.pleinmakers.ui

import be.pleinmakers.ui.theme.Fonts
import be.pleinmakers.ui.theme.isArabic
import java.awt.Font
import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** What is not in a bundled font is drawn by another one, or as a box; a phone may have neither. */
class FontsTest {
    private val texts = File(System.getProperty("basedir", "."), "../../core/src/texts")

    private fun font(name: String): Font =
        checkNotNull(Fonts::class.java.classLoader.getResourceAsStream("fonts/$name.ttf")).use {
            Font.createFont(Font.TRUETYPE_FONT, it)
        }

    private fun missing(words: String): Set<String> {
        val (arabic, latin) = words.filterNot { it in CONTROLS || it.isWhitespace() }.partition(::isArabic)
        return listOf("Regular", "Bold").flatMap { weight ->
            val lacks = { name: String, letters: String -> font("$name-$weight").let { f -> letters.filterNot(f::canDisplay) } }
            (lacks("NotoSansArabic", arabic) + lacks("NotoSans", latin)).map { "$weight $it" }
        }.toSet()
    }

    @Test
    fun `every letter of every text has a bundled font`() {
        val files = texts.walk().filter { it.extension == "ftl" }.toList() + File(texts, "lang.rs")
        assertTrue(files.size > 130)
        for (file in files) assertEquals(emptySet(), missing(file.readText()), file.path)
    }

    @Test
    fun `a letter that no font has is found`() = assertEquals(setOf("Regular \u4F60", "Bold \u4F60"), missing("a\u4F60"))

    private companion object {
        /** Not drawn: joiners and isolates. */
        val CONTROLS = setOf('\u200C', '\u200D', '\u2066', '\u2067', '\u2068', '\u2069')
    }
}

package be.pleinmakers.ui

import androidx.compose.ui.graphics.Color
import be.pleinmakers.ui.theme.Colours
import be.pleinmakers.ui.theme.DarkColours
import be.pleinmakers.ui.theme.LightColours
import be.pleinmakers.ui.theme.contrast
import be.pleinmakers.ui.theme.pairs
import kotlin.test.Test
import kotlin.test.assertEquals

class ContrastTest {
    private fun Colours.tooFaint() = pairs().filter { contrast(it.front, it.back) < it.least }.map { it.name }

    @Test fun `every pair of the light theme can be read`() = assertEquals(emptyList(), LightColours.tooFaint())

    @Test fun `every pair of the dark theme can be read`() = assertEquals(emptyList(), DarkColours.tooFaint())

    @Test
    fun `a faint colour is found wherever it is drawn`() {
        val faint = LightColours.copy(soft = Color(0xFFA0A8AC))
        assertEquals(listOf("soft on ground", "soft on card", "soft on seaPale"), faint.tooFaint())
    }

    @Test
    fun `contrast is that of the standard`() {
        assertEquals(21.0, contrast(Color.Black, Color.White), 0.01)
        assertEquals(4.54, contrast(Color(0xFF767676), Color.White), 0.01)
    }
}

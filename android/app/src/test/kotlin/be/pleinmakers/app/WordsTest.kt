package be.pleinmakers.app

import be.pleinmakers.core.trouble
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment

/** Android's own words and the core's follow the device together. */
@RunWith(RobolectricTestRunner::class)
class WordsTest {
    private val app get() = RuntimeEnvironment.getApplication()

    private fun channel(language: String): String {
        RuntimeEnvironment.setQualifiers("+$language")
        assertEquals(language, app.language)
        return app.getString(R.string.channel_name)
    }

    @Test
    fun theyFollowTheLanguageOfTheDevice() {
        assertEquals("Wat jou nodig heeft", channel("nl"))
        assertEquals("What needs you", channel("en"))
        assertEquals("ما يحتاج إليك", channel("ar"))
        val said = listOf("nl", "en", "ar").map { trouble(it).sentence }
        assertEquals(3, said.toSet().size)
    }

    @Test
    fun aLanguageThatWeDoNotHaveIsReadInAnother() {
        assertEquals("What needs you", channel("fi"))
        assertEquals(trouble("nl").sentence, trouble("fi").sentence)
    }
}

package be.pleinmakers.app

import android.speech.tts.TextToSpeech
import android.speech.tts.Voice
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowTextToSpeech
import java.util.Locale

/** Which voice says a phrase at a door: one of the phone itself, or none. */
@RunWith(RobolectricTestRunner::class)
class AndroidVoiceTest {
    private val voice = AndroidVoice(RuntimeEnvironment.getApplication())
    private val engine = shadowOf(ShadowTextToSpeech.getLastTextToSpeechInstance())

    private fun known(name: String, tag: String, network: Boolean = false, vararg features: String) =
        Voice(name, Locale.forLanguageTag(tag), Voice.QUALITY_NORMAL, Voice.LATENCY_NORMAL, network, setOf(*features))
            .also(ShadowTextToSpeech::addVoice)

    private fun begun() = engine.onInitListener.onInit(TextToSpeech.SUCCESS)

    @Test
    fun aVoiceThatNeedsANetworkOrIsNotInstalledIsNotAsked() {
        known("far", "ru-RU", network = true)
        known("announced", "uk-UA", false, TextToSpeech.Engine.KEY_FEATURE_NOT_INSTALLED)
        known("near", "tr-TR")
        assertFalse(voice.speaks("tr-TR"))
        begun()
        assertTrue(voice.speaks("tr-TR"))
        for (tag in listOf("ru-RU", "uk-UA", "so-SO")) {
            assertFalse(tag, voice.speaks(tag))
            voice.say("words", tag)
        }
        assertEquals(emptyList<String>(), engine.spokenTextList)
        voice.say("Merhaba!", "tr-TR")
        assertEquals("Merhaba!", engine.lastSpokenText)
    }

    @Test
    fun theVoiceOfTheRegionComesFirst_andOneOfAnotherRegionIsBetterThanNone() {
        known("iran", "fa-IR")
        begun()
        voice.say("سلام", "fa-AF")
        assertEquals("iran", engine.currentVoice.name)
        known("afghanistan", "fa-AF")
        voice.say("سلام", "fa-AF")
        assertEquals("afghanistan", engine.currentVoice.name)
    }

    @Test
    fun anEngineThatDoesNotBeginHasNoVoice() {
        known("near", "tr-TR")
        engine.onInitListener.onInit(TextToSpeech.ERROR)
        assertFalse(voice.speaks("tr-TR"))
        voice.stop()
    }
}

package be.pleinmakers.app

import android.content.Context
import android.speech.tts.TextToSpeech
import be.pleinmakers.ui.Voice
import java.util.Locale
import android.speech.tts.Voice as AndroidOwn

/** The phone's own voices: only those that need no network, so that no word said at a door leaves the phone. */
class AndroidVoice(context: Context) : Voice {
    @Volatile private var ready = false
    private val engine = TextToSpeech(context) { ready = it == TextToSpeech.SUCCESS }

    override fun speaks(tag: String): Boolean = find(tag) != null

    override fun say(words: String, tag: String) {
        engine.voice = find(tag) ?: return
        engine.speak(words, TextToSpeech.QUEUE_FLUSH, null, UTTERANCE)
    }

    override fun stop() {
        if (ready) engine.stop()
    }

    fun close() {
        ready = false
        engine.shutdown()
    }

    /** That of the region first: Dari is the Persian of Afghanistan, and one of Iran is better than none. */
    private fun find(tag: String): AndroidOwn? {
        if (!ready) return null
        val wanted = Locale.forLanguageTag(tag)
        // An engine that was removed meanwhile answers nothing.
        val known = runCatching { engine.voices }.getOrNull().orEmpty()
        return known.firstOrNull { it.isOffline() && it.locale == wanted }
            ?: known.firstOrNull { it.isOffline() && it.locale.language == wanted.language }
    }

    private fun AndroidOwn.isOffline() =
        !isNetworkConnectionRequired && TextToSpeech.Engine.KEY_FEATURE_NOT_INSTALLED !in features.orEmpty()

    private companion object {
        const val UTTERANCE = "phrase"
    }
}

package be.pleinmakers.ui.phrase

import be.pleinmakers.core.PhraseView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

/** [speaks]: this phone has a voice for the language. */
data class PhraseState(val view: PhraseView, val back: String, val speaks: Boolean = false) : ScreenState

sealed interface PhraseIntent : Intent {
    data object Speak : PhraseIntent

    data class Show(val key: String) : PhraseIntent

    data object Back : PhraseIntent
}

package be.pleinmakers.ui.phrases

import be.pleinmakers.core.PhrasesView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

data class PhrasesState(val view: PhrasesView, val back: String) : ScreenState

sealed interface PhrasesIntent : Intent {
    data class OpenPhrase(val key: String) : PhrasesIntent

    data object OtherLanguage : PhrasesIntent

    data object Back : PhrasesIntent
}

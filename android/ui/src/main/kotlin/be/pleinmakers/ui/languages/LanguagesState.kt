package be.pleinmakers.ui.languages

import be.pleinmakers.core.LanguagesView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

data class LanguagesState(val view: LanguagesView, val back: String) : ScreenState

sealed interface LanguagesIntent : Intent {
    data class Choose(val language: String) : LanguagesIntent

    data object Back : LanguagesIntent
}
